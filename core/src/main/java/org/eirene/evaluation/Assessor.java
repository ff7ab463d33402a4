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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Status;
import org.eirene.agreement.Supply;
import org.eirene.agreement.TransitionKind;
import org.eirene.history.History;

/** Writes down where a state stands. */
final class Assessor {
    private final State state;

    private Assessor(State state) {
        this.state = state;
    }

    private static ImmutableList<Transition> transitions(State state, Explained explained) {
        List<State.Moved> moved = state.transitions();
        return IntStream.range(0, moved.size())
                .mapToObj(place -> {
                    State.Moved each = moved.get(place);
                    return new Transition(
                            each.at(), each.element(), each.from(), each.to(), () -> explained.ofTransition(place));
                })
                .collect(ImmutableList.toImmutableList());
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
                transitions(state, explained),
                assessor.upcoming(),
                ImmutableList.copyOf(state.disregarded().values()),
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
                phase.is(OPEN) && PhaseRules.isAtEnd(state, phase));
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
                dues(commitment).map(Upcoming::at).min(Comparator.naturalOrder()),
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

    // ---------------------------------------------------------------- what comes

    private ImmutableList<Upcoming> upcoming() {
        List<Upcoming> all = new ArrayList<>();
        if (state.isTerminated()) {
            return ImmutableList.of();
        }
        state.phases.stream()
                .filter(phase -> phase.is(OPEN))
                .forEach(phase -> phase.end(state.zone)
                        .ifPresent(end -> all.add(
                                new Upcoming(end, phase.id(), ImmutableSortedSet.of(), "the end of the phase"))));
        state.commitments.forEach(commitment -> dues(commitment).forEach(all::add));
        state.benchmarks.stream()
                .filter(benchmark -> benchmark.is(PENDING) || benchmark.is(CLAIMED))
                .forEach(benchmark -> BenchmarkRules.due(state, benchmark)
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
        state.sanctions.forEach(sanction -> sanctionTimes(sanction).forEach(all::add));
        state.escrows.forEach(escrow -> escrow.tranches.stream()
                .filter(TrancheState::isOpen)
                .forEach(tranche -> EscrowRules.returnsAt(state, tranche)
                        .ifPresent(at -> all.add(new Upcoming(
                                at,
                                tranche.id(),
                                ImmutableSortedSet.of(escrow.element.holder()),
                                "it is returned, unless it is released before")))));
        state.withdrawals().values().stream()
                .filter(leaving -> !state.hasWithdrawn(leaving.notice().by()))
                .forEach(leaving -> all.add(new Upcoming(
                        leaving.effect(),
                        leaving.notice().id(),
                        ImmutableSortedSet.of(),
                        "the withdrawal of " + leaving.notice().by() + " takes effect")));
        return all.stream()
                .filter(coming -> coming.at().isAfter(state.now()))
                .sorted(Comparator.comparing(Upcoming::at)
                        .thenComparing(Upcoming::element)
                        .thenComparing(Upcoming::what))
                .collect(ImmutableList.toImmutableList());
    }

    /** When a sanction in force reaches its next rung if its trigger persists, and is lifted if its cure does. */
    private Stream<Upcoming> sanctionTimes(SanctionState sanction) {
        if (!sanction.is(Status.IN_FORCE)) {
            return Stream.of();
        }
        List<Rung> rungs = sanction.element.rungs();
        Stream<Upcoming> climbs = IntStream.range(sanction.rung(), rungs.size())
                .boxed()
                .flatMap(rung -> sanction.triggeredSince().stream()
                        .flatMap(since -> rungs.get(rung).after().stream()
                                .map(after -> new Upcoming(
                                        after.addTo(since, state.zone),
                                        sanction.id(),
                                        ImmutableSortedSet.of(sanction.element.against()),
                                        "rung " + (rung + 1) + ", if its trigger persists"))));
        Stream<Upcoming> lifting = SanctionRules.probationEnd(state, sanction).stream()
                .map(at -> new Upcoming(
                        at, sanction.id(), ImmutableSortedSet.of(), "it is lifted, if its cure goes on to hold"));
        return Stream.concat(climbs, lifting);
    }

    /** The due instants of a commitment that are still to come, and what is due. */
    private Stream<Upcoming> dues(CommitmentState commitment) {
        if (!commitment.hasBeenInEffect() || CommitmentRules.isFinal(state, commitment)) {
            return Stream.empty();
        }
        ImmutableSortedSet<String> by = commitment.element.by();
        Stream<Upcoming> dues;
        if (commitment.isDeliverable()) {
            DeliverRules rules = new DeliverRules(state, commitment);
            dues = commitment.dues().stream()
                    .filter(due -> !due.isExcused())
                    .flatMap(due -> due.at(state).stream().flatMap(at -> {
                        BigDecimal open = DueRules.required(state, commitment, due)
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
            Stream<Upcoming> ends = commitment.ownEnd().stream()
                    .flatMap(end -> end.at(state).stream())
                    .map(at -> new Upcoming(at, commitment.id(), ImmutableSortedSet.of(), "it ends"));
            dues = Stream.concat(ends, running(commitment, by));
        }
        return dues.filter(coming -> coming.at().isAfter(state.now()));
    }

    private Stream<Upcoming> running(CommitmentState commitment, ImmutableSortedSet<String> by) {
        if (commitment.element.must() instanceof Supply supply) {
            SupplyRules rules = new SupplyRules(state, commitment, supply);
            return commitment.endedAt().isPresent() || rules.open().signum() <= 0
                    ? Stream.empty()
                    : Stream.of(new Upcoming(
                            rules.closing(),
                            commitment.id(),
                            by,
                            Words.quantity(rules.open(), commitment.unit) + " due before then"));
        } else if (commitment.element.must() instanceof Respond respond) {
            return new RespondRules(state, commitment, respond)
                    .open().entrySet().stream()
                            .map(open -> new Upcoming(
                                    open.getValue(), commitment.id(), by, "an answer to " + open.getKey()));
        } else if (commitment.element.must() instanceof Refrain refrain && commitment.is(BREACHED)) {
            return new RefrainRules(state, commitment, refrain)
                    .curedAt().stream()
                            .map(cure -> new Upcoming(cure, commitment.id(), by, "cured, if nothing more happens"));
        }
        return Stream.empty();
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
