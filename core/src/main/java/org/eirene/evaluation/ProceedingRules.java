package org.eirene.evaluation;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.IncidentFilter;
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
        for (IncidentEntry entry : state.takeNewIncidents()) {
            for (IncidentFilter filter : state.verifiedFilters()) {
                if (state.covers(filter, entry.event)) {
                    started |= start(state, entry, filter.verification().orElseThrow());
                }
            }
        }
        return started;
    }

    private static boolean start(State state, IncidentEntry entry, String procedure) {
        if (entry.verifications().containsKey(procedure)) {
            return false;
        }
        String id = entry.event.id();
        entry.verify(procedure, state.start(Proceeding.Kind.INCIDENT, id, id, procedure));
        return true;
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
        }
        Clauses.of(agreement).forEach(clause -> ConditionParts.filters(clause.condition(), filters::add));
        return filters.stream()
                .filter(filter -> filter.verification().isPresent())
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Decided by its quorum; in the second beat of its limit, by the next stage or by silence; when the agreement is
     * TERMINATED it ends undecided.
     *
     * @return what becomes of it, to be done once all are judged from the same state; empty while it goes on
     */
    static Optional<Runnable> judge(State state, Proceeding proceeding) {
        if (!proceeding.isOpen()) {
            return Optional.empty();
        } else if (state.isTerminated()) {
            return Optional.of(() -> {
                proceeding.decide(Proceeding.Outcome.ENDED, state.now());
                state.touch(proceeding);
            });
        } else if (!state.isInForce() || !(proceeding.hasHeard() || state.hasCome(proceeding.limit()))) {
            return Optional.empty();
        }
        Optional<Proceeding.Outcome> byQuorum = proceeding.byQuorum();
        if (byQuorum.isEmpty() && !state.hasCome(proceeding.limit())) {
            return Optional.empty();
        }
        // where silence confirms, what the members who did confirm accepted is all that counts
        boolean confirms = byQuorum.map(outcome -> outcome == Proceeding.Outcome.CONFIRMED)
                .orElse(proceeding.isInLastStage() && proceeding.procedure.onSilence() == Silence.CONFIRM);
        Runnable acceptance = confirms ? acceptance(state, proceeding) : () -> {};
        return Optional.of(() -> {
            byQuorum.ifPresentOrElse(
                    outcome -> proceeding.decide(outcome, state.now()), () -> proceeding.lapse(state.now()));
            acceptance.run();
            state.touch(proceeding);
            if (proceeding.kind == Proceeding.Kind.DISPUTED_BREACH && proceeding.is(Proceeding.Outcome.CONFIRMED)) {
                DueRules.excuse(state, state.commitment(proceeding.subject));
            }
        });
    }

    private static Runnable acceptance(State state, Proceeding proceeding) {
        if (proceeding.kind != Proceeding.Kind.DELIVERY) {
            return () -> {};
        }
        DeliveryEntry entry = state.delivery(proceeding.subject).orElseThrow();
        return acceptance(state, state.commitment(entry.event.commitment()), entry, proceeding);
    }

    /** The delivery counts: all of it, or the smallest part accepted among the confirming members. */
    private static Runnable acceptance(
            State state, CommitmentState commitment, DeliveryEntry entry, Proceeding proceeding) {
        boolean fromList = Deliveries.manifest(commitment.element).isPresent();
        List<String> countable = fromList ? Deliveries.of(state, commitment).itemsOf(entry) : List.of();
        BigDecimal whole = fromList ? BigDecimal.valueOf(countable.size()) : entry.event.quantity();
        Comparator<Ruling> bySize = Comparator.<Ruling, BigDecimal>comparing(
                        ruling -> size(ruling, fromList, countable, whole))
                .thenComparing(Event.ORDER);
        List<Ruling> confirming = proceeding.confirming();
        if (confirming.stream().allMatch(ruling -> isWhole(ruling, fromList))) {
            return () -> {};
        }
        Ruling smallest = confirming.stream().min(bySize).orElseThrow();
        BigDecimal part = size(smallest, fromList, countable, whole);
        List<String> items = smallest.items().isEmpty()
                ? countable.subList(0, Math.min(countable.size(), part.intValue()))
                : entry.event.items().stream()
                        .filter(smallest.items()::contains)
                        .toList();
        return () -> entry.fixAcceptance(part, items);
    }

    private static boolean isWhole(Ruling ruling, boolean fromList) {
        return ruling.accepted().isEmpty() && (!fromList || ruling.items().isEmpty());
    }

    private static BigDecimal size(Ruling ruling, boolean fromList, List<String> countable, BigDecimal whole) {
        if (fromList && !ruling.items().isEmpty()) {
            return BigDecimal.valueOf(
                    countable.stream().filter(ruling.items()::contains).count());
        }
        BigDecimal accepted = ruling.accepted().map(whole::min).orElse(whole);
        return fromList ? accepted.setScale(0, RoundingMode.FLOOR) : accepted;
    }
}
