package org.eirene.analysis;

import static org.eirene.agreement.TransitionKind.BREACHED;
import static org.eirene.agreement.TransitionKind.COMPLETED;
import static org.eirene.agreement.TransitionKind.FULFILLED;
import static org.eirene.agreement.TransitionKind.IMPOSED;
import static org.eirene.agreement.TransitionKind.INVOKED;
import static org.eirene.agreement.TransitionKind.IN_EFFECT;
import static org.eirene.agreement.TransitionKind.LAPSED;
import static org.eirene.agreement.TransitionKind.LIFTED;
import static org.eirene.agreement.TransitionKind.LOST;
import static org.eirene.agreement.TransitionKind.MET;
import static org.eirene.agreement.TransitionKind.MISSED;
import static org.eirene.agreement.TransitionKind.OPENED;
import static org.eirene.agreement.TransitionKind.REACHED;
import static org.eirene.agreement.TransitionKind.RELEASED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Complete;
import org.eirene.agreement.Completed;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Extend;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Lapse;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Supply;
import org.eirene.agreement.Tranche;
import org.eirene.agreement.TransitionKind;

/** What each turn of an agreement needs, as its tables of statuses say. */
final class Needs {
    private final Agreement agreement;
    private final Conduct conduct;
    private final Paths paths;
    private final ImmutableMap.Builder<Fact, Need> needs = ImmutableMap.builder();

    private Needs(Agreement agreement, Conduct conduct) {
        this.agreement = agreement;
        this.conduct = conduct;
        paths = new Paths(agreement);
    }

    static ImmutableMap<Fact, Need> of(Agreement agreement, Conduct conduct) {
        return new Needs(agreement, conduct).all();
    }

    private ImmutableMap<Fact, Need> all() {
        put(REACHED, Milestone.ENTRY_INTO_FORCE, Need.NOTHING);
        agreement.milestones().forEach(milestone -> put(REACHED, milestone.id(), Need.NOTHING));
        for (int i = 0; i < agreement.phases().size(); i++) {
            phase(i);
        }
        agreement.commitments().forEach(this::commitment);
        agreement.benchmarks().forEach(this::benchmark);
        agreement.sanctions().forEach(this::sanction);
        agreement.tranches().forEach(this::tranche);
        agreement.guarantees().forEach(this::guarantee);
        return needs.buildOrThrow();
    }

    private void put(TransitionKind turn, String element, Need need) {
        needs.put(new Fact(turn, element), need);
    }

    private boolean anythingHappens() {
        return conduct == Conduct.WHATEVER_HAPPENS;
    }

    private Need holds(String element, String key, Condition condition) {
        return ConditionNeeds.toHold(agreement, conduct, paths.of(element, key), condition);
    }

    private Need resolves(String element, Moment moment) {
        return ConditionNeeds.toResolve(agreement, conduct, paths.of(element, "due"), moment);
    }

    private Need own(TransitionKind turn, String element) {
        return new Need.Happens(new Fact(turn, element), paths.of(element), turn.word() + "(" + element + ")");
    }

    private Need happens(TransitionKind turn, String element, String path) {
        return new Need.Happens(new Fact(turn, element), path, turn.word() + "(" + element + ")");
    }

    // Phases

    private void phase(int place) {
        Phase phase = agreement.phases().get(place);
        Condition opens = phase.opens()
                .orElseGet(() -> place == 0
                        ? Conditions.always()
                        : new Completed(agreement.phases().get(place - 1).id()));
        put(OPENED, phase.id(), holds(phase.id(), "opens", opens));
        List<Need> ways = new ArrayList<>();
        ways.add(phase.completes()
                .map(completes -> Need.all(own(OPENED, phase.id()), holds(phase.id(), "completes", completes)))
                .orElseGet(() -> completesByItself(phase)));
        if (phase.lasts().isPresent() && phase.onExpiry() instanceof Complete) {
            ways.add(own(OPENED, phase.id()));
        }
        put(COMPLETED, phase.id(), Need.any(ways));
        put(LAPSED, phase.id(), lapses(phase));
    }

    private List<Commitment> commitmentsOf(Phase phase) {
        return agreement.commitments().stream()
                .filter(commitment -> commitment.phase().equals(Optional.of(phase.id())))
                .toList();
    }

    private List<Benchmark> benchmarksOf(Phase phase) {
        return agreement.benchmarks().stream()
                .filter(benchmark -> benchmark.phase().equals(Optional.of(phase.id())))
                .toList();
    }

    /** What cannot come into effect stands aside, so that one deliverable done, or a benchmark met, is enough. */
    private Need completesByItself(Phase phase) {
        List<Commitment> commitments = commitmentsOf(phase);
        List<Benchmark> benchmarks = benchmarksOf(phase);
        List<Need> parts = new ArrayList<>(List.of(own(OPENED, phase.id())));
        benchmarks.forEach(benchmark -> parts.add(happens(MET, benchmark.id(), paths.of(benchmark.id()))));
        if (benchmarks.isEmpty() && phase.lasts().isEmpty()) {
            parts.add(Need.any(commitments.stream()
                    .filter(commitment -> commitment.must().isDeliverable())
                    .map(commitment -> happens(FULFILLED, commitment.id(), paths.of(commitment.id())))
                    .toList()));
        } else if (benchmarks.isEmpty() && commitments.isEmpty()) {
            parts.add(Need.IMPOSSIBLE);
        }
        return Need.all(parts);
    }

    /**
     * By cooperation a phase lapses where nobody fails by it: what completes it has not come, what is due at its end is
     * done or was never called for, or there is nothing in it.
     */
    private Need lapses(Phase phase) {
        boolean ends =
                phase.lasts().isPresent() && (phase.onExpiry() instanceof Lapse || phase.onExpiry() instanceof Extend);
        List<Commitment> commitments = commitmentsOf(phase);
        boolean isEmpty = commitments.isEmpty() && benchmarksOf(phase).isEmpty();
        if (!ends || (phase.completes().isEmpty() && !isEmpty && !anythingHappens())) {
            return Need.IMPOSSIBLE;
        }
        List<Need> parts = new ArrayList<>(List.of(own(OPENED, phase.id())));
        phase.completes()
                .ifPresent(completes -> parts.add(
                        ConditionNeeds.toFail(agreement, conduct, paths.of(phase.id(), "completes"), completes)));
        if (!anythingHappens()) {
            commitments.stream()
                    .filter(commitment -> commitment.must().isDeliverable()
                            && commitment.due().isEmpty())
                    .map(commitment -> Need.any(List.of(
                            happens(FULFILLED, commitment.id(), paths.of(commitment.id())),
                            new Need.NotYet(new Fact(IN_EFFECT, commitment.id())))))
                    .forEach(parts::add);
            // A benchmark is due at the end of its phase, and is missed there if it is not met.
            benchmarksOf(phase).stream()
                    .filter(benchmark -> benchmark.due().isEmpty())
                    .map(benchmark -> happens(MET, benchmark.id(), paths.of(benchmark.id())))
                    .forEach(parts::add);
        }
        return Need.all(parts);
    }

    // Commitments

    private void commitment(Commitment commitment) {
        String id = commitment.id();
        List<Need> start = new ArrayList<>();
        commitment.phase().ifPresent(phase -> start.add(happens(OPENED, phase, paths.of(id, "phase"))));
        agreement.guarantees().stream()
                .filter(guarantee -> guarantee.undertakings().contains(id))
                .forEach(guarantee -> start.add(happens(INVOKED, guarantee.id(), paths.of(guarantee.id()))));
        start.add(holds(id, "when", commitment.when()));
        Need together = Need.all(start);
        put(
                IN_EFFECT,
                id,
                commitment
                        .phase()
                        .<Need>map(phase -> new Need.Before(
                                ImmutableSet.of(new Fact(COMPLETED, phase), new Fact(LAPSED, phase)), together))
                        .orElse(together));
        put(
                FULFILLED,
                id,
                Need.all(own(IN_EFFECT, id), commitment.must().isDeliverable() ? done(commitment) : ends(commitment)));
        put(BREACHED, id, anythingHappens() ? Need.all(own(IN_EFFECT, id), fails(commitment)) : Need.IMPOSSIBLE);
    }

    private Need done(Commitment commitment) {
        if (isTooMuch(commitment)) {
            return Need.IMPOSSIBLE;
        }
        if (conduct != Conduct.DUTY
                || commitment.due().isPresent()
                || phaseOf(commitment).flatMap(Phase::lasts).isPresent()) {
            return Need.NOTHING;
        }
        // What has no due instant but as the return for something is owed for it alone.
        return agreement.exchanges().stream()
                .filter(exchange -> exchange.terms() instanceof Ratio)
                .filter(exchange -> exchange.inReturn().equals(commitment.id()))
                .findFirst()
                .map(exchange -> owedFor(exchange))
                .orElse(Need.NOTHING);
    }

    private Need owedFor(Exchange exchange) {
        return new Need.Happens(
                new Fact(IN_EFFECT, exchange.give()),
                paths.of(exchange.id(), "for"),
                "owed in return for " + exchange.give());
    }

    private boolean isTooMuch(Commitment commitment) {
        return commitment.must() instanceof Deliver deliver
                && deliver.manifest()
                        .flatMap(id -> agreement.find(Manifest.class, id))
                        .filter(list -> BigDecimal.valueOf(list.items().size()).compareTo(deliver.quantity()) < 0)
                        .isPresent();
    }

    private Optional<Phase> phaseOf(Commitment commitment) {
        return commitment.phase().flatMap(id -> agreement.find(Phase.class, id));
    }

    /** A continuing commitment is kept to its end, where it has one. */
    private Need ends(Commitment commitment) {
        List<Need> ways = new ArrayList<>();
        commitment.due().ifPresent(due -> ways.add(resolves(commitment.id(), due)));
        if (!commitment.survives()) {
            commitment.phase().ifPresent(phase -> {
                ways.add(happens(COMPLETED, phase, paths.of(commitment.id(), "phase")));
                ways.add(happens(LAPSED, phase, paths.of(commitment.id(), "phase")));
            });
        }
        return Need.any(ways);
    }

    /** What is due at no time is never breached. */
    private Need fails(Commitment commitment) {
        if (commitment.must() instanceof Refrain
                || commitment.must() instanceof Respond
                || commitment.must() instanceof Supply
                || Deadlines.hasInstalments(commitment)
                || Deadlines.isOwedByExchange(agreement, commitment)
                || phaseOf(commitment).flatMap(Phase::lasts).isPresent()) {
            return Need.NOTHING;
        }
        return commitment.due().map(due -> resolves(commitment.id(), due)).orElse(Need.IMPOSSIBLE);
    }

    // The rest

    private void benchmark(Benchmark benchmark) {
        String id = benchmark.id();
        Optional<Phase> phase = benchmark.phase().flatMap(name -> agreement.find(Phase.class, name));
        Need assessed = phase.map(name -> happens(OPENED, name.id(), paths.of(id, "phase")))
                .orElse(Need.NOTHING);
        put(MET, id, Need.all(assessed, holds(id, "criterion", benchmark.criterion())));
        Need due = benchmark
                .due()
                .map(moment -> resolves(id, moment))
                .orElse(phase.flatMap(Phase::lasts).isPresent() ? Need.NOTHING : Need.IMPOSSIBLE);
        put(MISSED, id, anythingHappens() ? Need.all(assessed, due) : Need.IMPOSSIBLE);
        put(LOST, id, anythingHappens() && benchmark.continuous() ? own(MET, id) : Need.IMPOSSIBLE);
    }

    private void sanction(Sanction sanction) {
        String id = sanction.id();
        put(IMPOSED, id, holds(id, "trigger", sanction.trigger()));
        Need cure = sanction.cure()
                .map(condition -> holds(id, "cure", condition))
                .orElseGet(
                        () -> ConditionNeeds.toFail(agreement, conduct, paths.of(id, "trigger"), sanction.trigger()));
        // What lifts it may undo what imposed it: the two are needed one after the other, not at one time.
        put(LIFTED, id, new Need.Some(2, ImmutableList.of(own(IMPOSED, id), cure)));
    }

    private void tranche(Tranche tranche) {
        put(RELEASED, tranche.id(), holds(tranche.id(), "release", tranche.release()));
    }

    private void guarantee(Guarantee guarantee) {
        put(
                INVOKED,
                guarantee.id(),
                guarantee
                        .invokedWhen()
                        .map(condition -> holds(guarantee.id(), "invokedWhen", condition))
                        .orElse(Need.IMPOSSIBLE));
    }
}
