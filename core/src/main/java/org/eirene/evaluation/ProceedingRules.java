package org.eirene.evaluation;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Extend;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Silence;
import org.eirene.history.Event;
import org.eirene.history.Ruling;

/** The table of proceedings: what starts them, and what a decision means. */
final class ProceedingRules {
    private ProceedingRules() {}

    /** An incident under a filter with a verification: one for each incident and procedure. */
    static boolean startForIncidents(State state) {
        if (!state.isInForce()) {
            return false;
        }
        boolean started = false;
        for (IncidentFilter filter : state.verifiedFilters()) {
            String procedure = filter.verification().orElseThrow();
            for (IncidentEntry entry : state.covered(filter)) {
                if (!entry.verifications().containsKey(procedure)) {
                    entry.verifications().put(procedure, state.start(entry.event.id(), procedure));
                    started = true;
                }
            }
        }
        return started;
    }

    /** Every filter of the text with a verification. */
    static ImmutableSet<IncidentFilter> verifiedFilters(Agreement agreement) {
        Set<IncidentFilter> filters = new LinkedHashSet<>();
        for (Commitment commitment : agreement.commitments()) {
            if (commitment.must() instanceof Refrain refrain) {
                filters.add(refrain.from());
            } else if (commitment.must() instanceof Respond respond) {
                filters.add(respond.to());
            }
            ConditionParts.filters(commitment.when(), filters::add);
        }
        for (Phase phase : agreement.phases()) {
            phase.opens().ifPresent(condition -> ConditionParts.filters(condition, filters::add));
            phase.completes().ifPresent(condition -> ConditionParts.filters(condition, filters::add));
            if (phase.onExpiry() instanceof Extend extend) {
                ConditionParts.filters(extend.condition(), filters::add);
            }
        }
        for (Benchmark benchmark : agreement.benchmarks()) {
            Condition criterion = benchmark.criterion();
            ConditionParts.filters(criterion, filters::add);
        }
        return filters.stream()
                .filter(filter -> filter.verification().isPresent())
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Decided by its quorum; in the second beat of its limit, by the next stage or by silence.
     *
     * @return what becomes of it, to be done once all are judged from the same state; empty while it goes on
     */
    static Optional<Runnable> judge(State state, Proceeding proceeding) {
        if (!proceeding.isOpen()) {
            return Optional.empty();
        }
        Instant now = state.now();
        Optional<Proceeding.Outcome> byQuorum = proceeding.byQuorum();
        if (byQuorum.isPresent()) {
            List<Runnable> acceptances =
                    byQuorum.get() == Proceeding.Outcome.CONFIRMED ? acceptances(state, proceeding) : List.of();
            return Optional.of(() -> {
                proceeding.decide(byQuorum.get(), now);
                acceptances.forEach(Runnable::run);
                denied(state, proceeding);
            });
        }
        boolean lapsed = proceeding.limit().isBefore(now)
                || (state.isLapsing() && proceeding.limit().equals(now));
        if (!lapsed) {
            return Optional.empty();
        }
        // where silence confirms, what the members who did confirm accepted is all that counts
        List<Runnable> acceptances = proceeding.isInLastStage() && proceeding.procedure.onSilence() == Silence.CONFIRM
                ? acceptances(state, proceeding)
                : List.of();
        return Optional.of(() -> {
            proceeding.lapse(now);
            acceptances.forEach(Runnable::run);
            denied(state, proceeding);
        });
    }

    /** A benchmark that was DENIED waits until its criterion has ceased and holds anew. */
    private static void denied(State state, Proceeding proceeding) {
        if (proceeding.outcome() == Proceeding.Outcome.DENIED) {
            state.benchmarks.stream()
                    .filter(benchmark -> benchmark
                            .verification()
                            .filter(verification -> verification == proceeding)
                            .isPresent())
                    .forEach(benchmark -> benchmark.setMustCease(true));
        }
    }

    private static List<Runnable> acceptances(State state, Proceeding proceeding) {
        return state.commitments.stream()
                .flatMap(commitment -> commitment.deliveries().stream()
                        .filter(entry -> entry.verification == proceeding)
                        .map(entry -> acceptance(state, commitment, entry, proceeding)))
                .toList();
    }

    /** The delivery counts: all of it, or the smallest part accepted among the confirming members. */
    private static Runnable acceptance(
            State state, CommitmentState commitment, DeliveryEntry entry, Proceeding proceeding) {
        boolean fromList = Deliveries.manifest(state, commitment).isPresent();
        List<String> countable = fromList ? Deliveries.itemsOf(state, commitment, entry) : List.of();
        BigDecimal whole = fromList ? BigDecimal.valueOf(countable.size()) : entry.event.quantity();
        Comparator<Ruling> bySize = Comparator.<Ruling, BigDecimal>comparing(ruling -> size(ruling, countable, whole))
                .thenComparing(Event.ORDER);
        List<Ruling> confirming = proceeding.confirming();
        if (confirming.stream().allMatch(ruling -> isWhole(ruling))) {
            return () -> {};
        }
        Ruling smallest = confirming.stream().min(bySize).orElseThrow();
        BigDecimal part = size(smallest, countable, whole);
        List<String> items = smallest.items().isEmpty()
                ? countable.subList(0, Math.min(countable.size(), part.intValue()))
                : entry.event.items().stream()
                        .filter(smallest.items()::contains)
                        .toList();
        return () -> entry.fixAcceptance(part, items);
    }

    private static boolean isWhole(Ruling ruling) {
        return ruling.accepted().isEmpty() && ruling.items().isEmpty();
    }

    private static BigDecimal size(Ruling ruling, List<String> countable, BigDecimal whole) {
        if (!ruling.items().isEmpty()) {
            return BigDecimal.valueOf(
                    countable.stream().filter(ruling.items()::contains).count());
        }
        return ruling.accepted().map(whole::min).orElse(whole);
    }
}
