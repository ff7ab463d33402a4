package org.eirene.evaluation;

import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.CLAIMED;
import static org.eirene.agreement.Status.DISCHARGED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.LOST;
import static org.eirene.agreement.Status.MET;
import static org.eirene.agreement.Status.OPEN;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.agreement.Status.WAIVED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Supply;
import org.eirene.agreement.TransitionKind;
import org.eirene.history.History;

/** Writes down where a state stands. */
final class Assessor {
    private final State state;

    private Assessor(State state) {
        this.state = state;
    }

    static Assessment assess(
            State state, String historyOf, Optional<History> history, Instant asOf, Optional<Instant> knownAt) {
        Assessor assessor = new Assessor(state);
        ImmutableMap.Builder<String, ElementStatus> elements = ImmutableMap.builder();
        state.agreement
                .milestones()
                .forEach(m -> elements.put(m.id(), assessor.milestone((MilestoneState) state.of(m.id()))));
        state.phases.forEach(phase -> elements.put(phase.id(), assessor.phase(phase)));
        state.commitments.forEach(commitment -> elements.put(commitment.id(), assessor.commitment(commitment)));
        state.benchmarks.forEach(benchmark -> elements.put(benchmark.id(), assessor.benchmark(benchmark)));
        return new Assessment(
                state.agreement,
                historyOf,
                history,
                asOf,
                knownAt,
                state.whole.status(),
                AgreementRules.standing(state),
                elements.buildOrThrow(),
                ImmutableList.copyOf(state.transitions()),
                assessor.upcoming(),
                ImmutableList.copyOf(state.disregarded()),
                assessor.proceedings());
    }

    private MilestoneStatus milestone(MilestoneState milestone) {
        Reason reason = milestone
                .because()
                .orElseGet(() -> Reason.of(Rule.MILESTONE_PENDING, milestone.id() + " is not on the record")
                        .clauses(List.of(Words.clause(milestone.element)))
                        .missing(List.of(new Missing(
                                "milestone " + milestone.id(),
                                milestone.element.by().stream()
                                        .collect(
                                                ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()))))));
        return new MilestoneStatus(milestone.id(), milestone.status(), milestone.since(), reason);
    }

    private PhaseStatus phase(PhaseState phase) {
        return new PhaseStatus(
                phase.id(),
                phase.status(),
                phase.since(),
                phase.end(),
                phase.endAsWritten(),
                phase.is(OPEN) && PhaseRules.isAtEnd(state, phase),
                state.explain(phase));
    }

    private CommitmentStatus commitment(CommitmentState commitment) {
        Deliveries deliveries = Deliveries.of(state, commitment);
        boolean counted = commitment.isDeliverable() || commitment.element.must() instanceof Supply;
        BigDecimal confirmed = deliveries.confirmed();
        BigDecimal pending = deliveries.pending();
        BigDecimal denied = deliveries.denied();
        return new CommitmentStatus(
                commitment.id(),
                commitment.status(),
                commitment.since(),
                commitment.unit,
                counted ? Optional.of(commitment.quantity) : Optional.empty(),
                confirmed.add(pending).add(denied),
                confirmed,
                pending,
                denied,
                dues(commitment).map(Upcoming::at).min(Comparator.naturalOrder()),
                lateness(commitment),
                score(commitment),
                state.explain(commitment));
    }

    private Optional<Lateness> lateness(CommitmentState commitment) {
        if (!commitment.isDeliverable() || !commitment.hasBeenInEffect() || !commitment.is(FULFILLED)) {
            return Optional.empty();
        }
        Optional<Instant> done = new DeliverRules(state, commitment).completedAt();
        return done.flatMap(at -> late(commitment.due, at));
    }

    private Optional<Lateness> late(Due due, Instant done) {
        return due.written().isPresent()
                        && due.moved().isPresent()
                        && (done.isAfter(due.written().get())
                                || done.isAfter(due.moved().get()))
                ? Optional.of(Lateness.of(due.written().get(), due.moved().get(), done, state.zone))
                : Optional.empty();
    }

    private BenchmarkStatus benchmark(BenchmarkState benchmark) {
        return new BenchmarkStatus(
                benchmark.id(),
                benchmark.status(),
                benchmark.since(),
                benchmark.due.moved(),
                benchmark.first(TransitionKind.MET).flatMap(met -> late(benchmark.due, met)),
                benchmark.isAssessed()
                        ? OptionalInt.of(benchmark.is(MET) ? 3 : benchmark.is(LOST) || benchmark.is(CLAIMED) ? 1 : 0)
                        : OptionalInt.empty(),
                state.explain(benchmark));
    }

    // ---------------------------------------------------------------- scores

    private OptionalInt score(CommitmentState commitment) {
        if (!commitment.hasBeenInEffect() || commitment.is(WAIVED) || commitment.is(DISCHARGED)) {
            return OptionalInt.empty();
        }
        if (!commitment.isDeliverable()) {
            return OptionalInt.of(commitment.is(BREACHED) ? 1 : commitment.wasEverBreached() ? 2 : 3);
        }
        if (commitment.is(FULFILLED)) {
            return OptionalInt.of(3);
        }
        BigDecimal confirmed = Deliveries.of(state, commitment).confirmed();
        return OptionalInt.of(confirmed.signum() == 0 ? 0 : finishesInTime(commitment, confirmed) ? 2 : 1);
    }

    /** confirmed / quantity >= elapsed / allowed, multiplied out. */
    private boolean finishesInTime(CommitmentState commitment, BigDecimal confirmed) {
        Optional<Instant> due = commitment.due.moved();
        if (due.isEmpty()) {
            return false;
        }
        Instant since = commitment.inEffectSince();
        Duration elapsed = Duration.between(since, state.now());
        Duration allowed = Duration.between(since, due.get());
        BigDecimal quantity = Deliveries.required(state, commitment);
        return allowed.compareTo(Duration.ZERO) > 0
                && confirmed.multiply(exact(allowed)).compareTo(quantity.multiply(exact(elapsed))) >= 0;
    }

    private static BigDecimal exact(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    }

    // ---------------------------------------------------------------- what comes

    private ImmutableList<Upcoming> upcoming() {
        List<Upcoming> all = new ArrayList<>();
        state.phases.stream()
                .filter(phase -> phase.is(OPEN))
                .forEach(phase -> phase.end()
                        .ifPresent(end -> all.add(new Upcoming(end, phase.id(), ImmutableSortedSet.of(), "the end"))));
        state.commitments.forEach(commitment -> dues(commitment).forEach(all::add));
        state.benchmarks.stream()
                .filter(benchmark -> benchmark.is(PENDING) || benchmark.is(CLAIMED))
                .forEach(benchmark -> benchmark
                        .due
                        .moved()
                        .ifPresent(due -> all.add(
                                new Upcoming(due, benchmark.id(), ImmutableSortedSet.of(), "the criterion is due"))));
        state.proceedings().stream()
                .filter(Proceeding::isOpen)
                .forEach(proceeding -> all.add(new Upcoming(
                        proceeding.limit(),
                        proceeding.about,
                        proceeding.present().body(),
                        "a ruling under " + proceeding.procedure.id()
                                + (proceeding.stageNumber()
                                                < proceeding.procedure.stages().size()
                                        ? ", else the next stage"
                                        : ", else silence means "
                                                + proceeding
                                                        .procedure
                                                        .onSilence()
                                                        .word()))));
        return all.stream()
                .filter(coming -> coming.at().isAfter(state.now()))
                .sorted(Comparator.comparing(Upcoming::at)
                        .thenComparing(Upcoming::element)
                        .thenComparing(Upcoming::what))
                .collect(ImmutableList.toImmutableList());
    }

    /** The due instants of a commitment that are still to come, and what is due. */
    private Stream<Upcoming> dues(CommitmentState commitment) {
        if (!commitment.hasBeenInEffect() || commitment.isFinal()) {
            return Stream.empty();
        }
        ImmutableSortedSet<String> by = commitment.element.by();
        Stream<Upcoming> dues;
        if (commitment.isDeliverable()) {
            DeliverRules rules = new DeliverRules(state, commitment);
            dues = Stream.concat(commitment.instalments.stream(), Stream.of(commitment.due))
                    .flatMap(due -> due.moved().stream().flatMap(at -> {
                        BigDecimal open = due.required
                                .min(rules.required())
                                .subtract(rules.deliveries().confirmed());
                        return open.signum() > 0
                                ? Stream.of(new Upcoming(
                                        at,
                                        commitment.id(),
                                        by,
                                        commitment.unit.isEmpty()
                                                ? "it is due"
                                                : Words.quantity(open, commitment.unit) + " due"))
                                : Stream.empty();
                    }));
        } else {
            Stream<Upcoming> ends = commitment.due.moved().stream()
                    .map(at -> new Upcoming(at, commitment.id(), ImmutableSortedSet.of(), "it ends"));
            dues = Stream.concat(ends, running(commitment, by));
        }
        return dues.filter(coming -> coming.at().isAfter(state.now()));
    }

    private Stream<Upcoming> running(CommitmentState commitment, ImmutableSortedSet<String> by) {
        if (commitment.element.must() instanceof Supply supply) {
            SupplyRules rules = new SupplyRules(state, commitment, supply);
            return rules.missing().isEmpty()
                    ? Stream.empty()
                    : Stream.of(new Upcoming(
                            rules.closing(),
                            commitment.id(),
                            by,
                            rules.missing().get(0).what()));
        } else if (commitment.element.must() instanceof Respond respond) {
            return new RespondRules(state, commitment, respond)
                    .open().entrySet().stream()
                            .map(open -> new Upcoming(
                                    open.getValue(), commitment.id(), by, "an answer to " + open.getKey()));
        } else if (commitment.element.must() instanceof Refrain refrain && commitment.is(BREACHED)) {
            return new RefrainRules(state, commitment, refrain)
                    .cures().stream().max(Comparator.naturalOrder()).stream()
                            .map(cure -> new Upcoming(cure, commitment.id(), by, "cured, if nothing more happens"));
        }
        return Stream.empty();
    }

    private ImmutableList<ProceedingStatus> proceedings() {
        return state.proceedings().stream()
                .map(proceeding -> new ProceedingStatus(
                        proceeding.about,
                        proceeding.procedure.id(),
                        ProceedingStatus.Outcome.valueOf(proceeding.outcome().name()),
                        proceeding.stageNumber(),
                        proceeding.limit()))
                .collect(ImmutableList.toImmutableList());
    }
}
