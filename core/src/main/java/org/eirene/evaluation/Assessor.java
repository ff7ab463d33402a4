package org.eirene.evaluation;

import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.CLAIMED;
import static org.eirene.agreement.Status.DISCHARGED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.LOST;
import static org.eirene.agreement.Status.MET;
import static org.eirene.agreement.Status.WAIVED;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eirene.agreement.CarryOn;
import org.eirene.agreement.Status;
import org.eirene.agreement.Supply;
import org.eirene.agreement.TransitionKind;
import org.eirene.history.History;

/** Writes down where a state stands. */
final class Assessor {
    private final State state;
    private final Outlook outlook;

    private Assessor(State state) {
        this.state = state;
        outlook = new Outlook(state);
    }

    /** Of a long record they are many, and seldom asked for; of the state no more is kept for that. */
    private static Supplier<ImmutableList<Transition>> transitions(List<State.Moved> moved, Explained explained) {
        return Suppliers.memoize(() -> IntStream.range(0, moved.size())
                .mapToObj(place -> {
                    State.Moved each = moved.get(place);
                    return new Transition(
                            each.at(), each.element(), each.from(), each.to(), () -> explained.ofTransition(place));
                })
                .collect(ImmutableList.toImmutableList()));
    }

    private static Supplier<ImmutableList<Disregarded>> disregarded(List<State.Refused> refused) {
        return Suppliers.memoize(() -> refused.stream()
                .map(each -> new Disregarded(each.event().id(), each.why()))
                .collect(ImmutableList.toImmutableList()));
    }

    static Assessment assess(
            State state,
            Explained explained,
            String historyOf,
            Optional<History> history,
            Instant asOf,
            Optional<Instant> knownAt) {
        Assessor assessor = new Assessor(state);
        ImmutableMap.Builder<String, ElementStatus> elements = ImmutableMap.builder();
        state.agreement
                .milestones()
                .forEach(m -> elements.put(m.id(), assessor.milestone((MilestoneState) state.of(m.id()))));
        state.phases.forEach(phase -> elements.put(phase.id(), assessor.phase(phase)));
        state.commitments.forEach(commitment -> elements.put(commitment.id(), assessor.commitment(commitment)));
        state.benchmarks.forEach(benchmark -> elements.put(benchmark.id(), assessor.benchmark(benchmark)));
        state.exchanges.forEach(exchange -> elements.put(exchange.id(), assessor.exchange(exchange)));
        state.sanctions.forEach(sanction -> elements.put(sanction.id(), assessor.sanction(sanction)));
        state.escrows.forEach(escrow ->
                escrow.tranches.forEach(tranche -> elements.put(tranche.id(), assessor.tranche(escrow, tranche))));
        state.guarantees.forEach(guarantee -> elements.put(guarantee.id(), assessor.guarantee(guarantee)));
        return new Assessment(
                state.agreement,
                historyOf,
                history,
                asOf,
                knownAt,
                state.whole.status(),
                explained,
                elements.buildOrThrow(),
                state.escrows.stream().map(Assessor::balance).collect(ImmutableList.toImmutableList()),
                transitions(state.transitions(), explained),
                DueInstants.of(state),
                assessor.outlook.upcoming(),
                disregarded(state.disregarded()),
                assessor.proceedings());
    }

    private MilestoneStatus milestone(MilestoneState milestone) {
        return new MilestoneStatus(milestone.id(), milestone.status(), milestone.since());
    }

    private PhaseStatus phase(PhaseState phase) {
        return new PhaseStatus(
                phase.id(),
                phase.status(),
                phase.since(),
                phase.end(state.zone),
                phase.endAsWritten(),
                phase.element.onExpiry() instanceof CarryOn && PhaseRules.isAtEnd(state, phase));
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
                ExchangeRules.owed(state, commitment),
                outlook.dues(commitment).map(Upcoming::at).min(Comparator.naturalOrder()),
                lateness(commitment),
                score(commitment));
    }

    private Optional<Lateness> lateness(CommitmentState commitment) {
        if (!commitment.isDeliverable() || !commitment.hasBeenInEffect() || !commitment.is(FULFILLED)) {
            return Optional.empty();
        }
        Optional<Instant> done = new DeliverRules(state, commitment).completedAt();
        Optional<Due> due = commitment.finalDue().filter(last -> !last.isExcused());
        return done.flatMap(at -> due.flatMap(last -> late(last.written(state), last.at(state), at)));
    }

    private Optional<Lateness> late(Optional<Instant> written, Optional<Instant> moved, Instant done) {
        return written.isPresent() && moved.isPresent() && (done.isAfter(written.get()) || done.isAfter(moved.get()))
                ? Optional.of(Lateness.of(written.get(), moved.get(), done, state.zone))
                : Optional.empty();
    }

    private BenchmarkStatus benchmark(BenchmarkState benchmark) {
        return new BenchmarkStatus(
                benchmark.id(),
                benchmark.status(),
                benchmark.since(),
                BenchmarkRules.due(state, benchmark),
                benchmark
                        .first(TransitionKind.MET)
                        .flatMap(met -> late(
                                BenchmarkRules.writtenDue(state, benchmark),
                                BenchmarkRules.due(state, benchmark),
                                met)),
                BenchmarkRules.isAssessed(state, benchmark)
                        ? OptionalInt.of(benchmark.is(MET) ? 3 : benchmark.is(LOST) || benchmark.is(CLAIMED) ? 1 : 0)
                        : OptionalInt.empty());
    }

    private ExchangeStatus exchange(ExchangeState exchange) {
        CommitmentState inReturn = state.commitment(exchange.element.inReturn());
        Optional<BigDecimal> owed = ExchangeRules.owed(state, exchange);
        Optional<BigDecimal> given =
                owed.map(all -> Deliveries.of(state, inReturn).confirmed());
        return new ExchangeStatus(
                exchange.id(),
                exchange.status(),
                exchange.since(),
                inReturn.unit,
                owed,
                given,
                owed.map(all -> all.subtract(given.orElseThrow()).max(BigDecimal.ZERO)));
    }

    private SanctionStatus sanction(SanctionState sanction) {
        return new SanctionStatus(
                sanction.id(),
                sanction.status(),
                sanction.since(),
                sanction.element.against(),
                sanction.rung() > 0 ? OptionalInt.of(sanction.rung()) : OptionalInt.empty(),
                sanction.occurrences(),
                MeasureRules.inForce(sanction)
                        .map(MeasureRules.InForce::measure)
                        .collect(ImmutableList.toImmutableList()),
                sanction.decision().map(Assessor::proceeding));
    }

    private TrancheStatus tranche(EscrowState escrow, TrancheState tranche) {
        return new TrancheStatus(
                tranche.id(),
                tranche.status(),
                tranche.since(),
                escrow.element.id(),
                escrow.element.unit(),
                tranche.element.amount(),
                tranche.moved(),
                tranche.element.to(),
                EscrowRules.returnsAt(state, tranche));
    }

    private GuaranteeStatus guarantee(GuaranteeState guarantee) {
        return new GuaranteeStatus(
                guarantee.id(),
                guarantee.status(),
                guarantee.since(),
                guarantee.element.guarantor(),
                guarantee.element.undertakings());
    }

    private static EscrowBalance balance(EscrowState escrow) {
        return new EscrowBalance(
                escrow.element.id(),
                escrow.element.unit(),
                escrow.deposited(),
                escrow.held(),
                escrow.gone(Status.RELEASED),
                escrow.gone(Status.RETURNED),
                escrow.gone(Status.FORFEITED));
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
        Optional<Instant> due =
                commitment.finalDue().filter(last -> !last.isExcused()).flatMap(last -> last.at(state));
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

    private ImmutableList<ProceedingStatus> proceedings() {
        return state.proceedings().stream().map(Assessor::proceeding).collect(ImmutableList.toImmutableList());
    }

    private static ProceedingStatus proceeding(Proceeding proceeding) {
        return new ProceedingStatus(
                proceeding.about,
                proceeding.subject,
                proceeding.procedure.id(),
                ProceedingStatus.Outcome.valueOf(proceeding.outcome().name()),
                proceeding.stageNumber(),
                proceeding.limit());
    }
}
