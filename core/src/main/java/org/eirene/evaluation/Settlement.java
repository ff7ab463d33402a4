package org.eirene.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.BiFunction;
import org.eirene.agreement.Status;
import org.eirene.history.Event;
import org.jspecify.annotations.Nullable;

/**
 * How everything settles at an instant: two beats, each in rounds. In a round first proceedings, then commitments that
 * have been in effect, then PENDING ones, then benchmarks are moved, each of these from the same state until it rests,
 * again and again until all four rest; then, once each, exchanges, sanctions, phases, the agreement, guarantees and
 * tranches. Rounds repeat until nothing changes.
 */
final class Settlement {
    /** Far more than an element can make transitions in two beats, or an event can be of use. */
    private static final long STEPS_OF_EACH = 1_000;

    private final State state;
    private final EventRules events;
    private List<Event> untried;
    private long stepsLeft;

    private Settlement(State state, List<Event> present) {
        this.state = state;
        events = new EventRules(state);
        untried = new ArrayList<>(present);
        stepsLeft = STEPS_OF_EACH * (state.all.size() + present.size());
    }

    /** Moves a state to an instant, with the events that happened at it, and settles both beats. */
    static void settle(State state, Instant instant, List<Event> present) {
        Settlement settlement = new Settlement(state, present);
        state.beginBeat(instant, false);
        if (!state.isTerminated()) {
            settlement.rounds();
        }
        settlement.disregardTheRest();
        state.beginBeat(instant, true);
        if (!state.isTerminated()) {
            AgreementRules.endNotices(state);
            settlement.extendPhases();
            settlement.rounds();
        }
        state.rest();
    }

    private void rounds() {
        boolean changed;
        do {
            endPhases();
            circle();
            changed = moveExchanges();
            changed |= moveSanctions();
            changed |= movePhases();
            changed |= moveAgreement();
            changed |= moveGuarantees();
            changed |= moveTranches();
        } while (changed);
    }

    /** Proceedings, commitments in effect, PENDING ones, benchmarks: until all four rest. */
    private void circle() {
        boolean changed;
        do {
            changed = tryEvents();
            changed |= untilItRests(this::moveProceedings);
            changed |= untilItRests(this::moveCommitmentsInEffect);
            changed |= untilItRests(this::movePendingCommitments);
            changed |= untilItRests(this::moveBenchmarks);
        } while (changed);
    }

    private interface Step {
        boolean move();
    }

    private boolean untilItRests(Step step) {
        boolean any = false;
        while (take(step)) {
            any = true;
        }
        return any;
    }

    /** An element makes a transition at most once in a beat, so that all comes to rest; if it does not, a rule is at fault. */
    private boolean take(Step step) {
        stepsLeft--;
        if (stepsLeft < 0) {
            throw new IllegalStateException("What happened at " + state.now() + " does not settle");
        }
        return step.move();
    }

    // ---------------------------------------------------------------- events

    /** Whether an event can apply is tried throughout the settling of its first beat, also after one it waited for. */
    private boolean tryEvents() {
        return !state.isLapsing() && !state.isTerminated() && untilItRests(this::tryEventsInOrder);
    }

    private boolean tryEventsInOrder() {
        List<Event> left = new ArrayList<>();
        for (Event event : untried) {
            if (events.apply(event).isPresent()) {
                left.add(event);
            }
        }
        boolean applied = left.size() < untried.size();
        untried = left;
        return applied;
    }

    private void disregardTheRest() {
        for (Event event : untried) {
            events.apply(event).ifPresent(why -> state.disregard(event, why));
        }
        untried = List.of();
    }

    // ---------------------------------------------------------------- proceedings

    private boolean moveProceedings() {
        boolean started = ProceedingRules.startForIncidents(state);
        List<Runnable> moves = new ArrayList<>();
        for (Proceeding proceeding : state.openProceedings()) {
            ProceedingRules.judge(state, proceeding).ifPresent(moves::add);
        }
        moves.forEach(Runnable::run);
        return started || !moves.isEmpty();
    }

    // ---------------------------------------------------------------- commitments

    private boolean moveCommitmentsInEffect() {
        if (!canMove()) {
            return false;
        }
        List<CommitmentState> moving = commitments(false);
        for (CommitmentState commitment : moving) {
            if (!CommitmentRules.isFinal(state, commitment)) {
                CommitmentRules.observe(state, commitment);
            }
        }
        moving.removeIf(commitment -> CommitmentRules.isFinal(state, commitment));
        return move(moving, CommitmentRules::onceInEffect);
    }

    private boolean movePendingCommitments() {
        return canMove() && move(commitments(true), CommitmentRules::whilePending);
    }

    private boolean canMove() {
        return state.isInForce() || state.isTerminated();
    }

    private List<CommitmentState> commitments(boolean pending) {
        if (state.isInForce()) {
            ExchangeRules.update(state);
        }
        List<CommitmentState> moving =
                state.due(state.commitments, commitment -> commitment.is(Status.PENDING) == pending);
        moving.forEach(commitment -> Deliveries.ledger(state, commitment).rememberConfirmed());
        if (pending) {
            moving.forEach(this::markThoseItMayStandAsideFor);
        }
        return moving;
    }

    /** Whether one that is PENDING stands aside is read by its phase and the agreement. */
    private void markThoseItMayStandAsideFor(CommitmentState commitment) {
        state.agenda.mark(Dependencies.WHOLE);
        commitment
                .element
                .phase()
                .ifPresent(phase -> state.agenda.mark(state.phase(phase).place()));
    }

    // ---------------------------------------------------------------- benchmarks

    private record Found(BenchmarkState benchmark, Finding criterion, Judgement judgement) {
        boolean moves() {
            return judgement.status() != benchmark.status() && benchmark.mayBecome(judgement.status());
        }

        boolean isHeldBack() {
            return judgement.status() != benchmark.status() && !moves();
        }
    }

    private boolean moveBenchmarks() {
        if (!state.isInForce()) {
            return false;
        }
        List<BenchmarkState> assessed = state.due(state.benchmarks);
        if (assessed.isEmpty()) {
            return false;
        }
        assessed.removeIf(benchmark -> !BenchmarkRules.isAssessed(state, benchmark));
        assessed.forEach(benchmark -> BenchmarkRules.observe(state, benchmark));
        List<Found> all = new ArrayList<>();
        for (BenchmarkState benchmark : assessed) {
            Finding criterion = BenchmarkRules.criterion(state, benchmark);
            all.add(new Found(benchmark, criterion, BenchmarkRules.judge(state, benchmark, criterion)));
        }
        List<Found> settling = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        for (Found found : all) {
            if (found.moves()) {
                if (found.judgement().status() == Status.CLAIMED) {
                    settleVerification(found);
                }
                moves.add(new Move(
                        found.benchmark(),
                        found.judgement().status(),
                        state.why(found.judgement().why())));
            }
            if (!found.isHeldBack()) {
                settling.add(found);
            }
        }
        boolean changed = make(moves);
        for (Found found : settling) {
            changed |= settleVerification(found);
        }
        return changed;
    }

    private boolean settleVerification(Found found) {
        boolean changed = BenchmarkRules.settleVerification(state, found.benchmark(), found.criterion());
        if (changed) {
            state.touch(found.benchmark());
        }
        return changed;
    }

    // ---------------------------------------------------------------- once in a round

    private boolean moveExchanges() {
        if (!state.isInForce()) {
            return false;
        }
        boolean changed = ExchangeRules.update(state);
        return move(state.due(state.exchanges), ExchangeRules::judge) || changed;
    }

    private boolean moveSanctions() {
        if (!state.isInForce()) {
            return false;
        }
        List<SanctionState> due = state.due(state.sanctions);
        List<SanctionRules.Move> moves = due.stream()
                .map(sanction -> SanctionRules.judge(state, sanction))
                .toList();
        boolean changed = false;
        for (int i = 0; i < moves.size(); i++) {
            if (moves.get(i).make()) {
                // a rung it has climbed matters as its status does
                state.agenda.move(due.get(i).place());
                changed = true;
            }
        }
        return changed;
    }

    private void extendPhases() {
        if (state.isInForce()) {
            state.phases.stream()
                    .filter(phase -> state.agenda.isDue(phase.place()))
                    .flatMap(phase -> PhaseRules.extendAtEnd(state, phase).stream())
                    .toList()
                    .forEach(Runnable::run);
        }
    }

    private void endPhases() {
        if (state.isLapsing()) {
            state.phases.stream()
                    .filter(phase -> state.agenda.isDue(phase.place()))
                    .forEach(phase -> PhaseRules.observeEnd(state, phase));
        }
    }

    private boolean movePhases() {
        if (!canMove()) {
            return false;
        }
        List<PhaseState> others = new ArrayList<>();
        List<Runnable> extensions = new ArrayList<>();
        for (PhaseState phase : state.due(state.phases)) {
            PhaseRules.extendInRound(state, phase).ifPresentOrElse(extensions::add, () -> others.add(phase));
        }
        List<Move> moves = judge(others, PhaseRules::judge);
        extensions.forEach(Runnable::run);
        boolean changed = make(moves) || !extensions.isEmpty();
        moves.stream()
                .filter(move -> move.to() == Status.OPEN)
                .forEach(move -> PhaseRules.extendAnew(state, (PhaseState) move.element())
                        .ifPresent(Runnable::run));
        return changed;
    }

    private boolean moveAgreement() {
        boolean changed = move(state.due(List.of(state.whole)), (present, whole) -> AgreementRules.judge(present));
        if (changed && state.whole.is(Status.IN_FORCE)) {
            state.enterIntoForce();
        }
        return changed;
    }

    private boolean moveGuarantees() {
        return state.isInForce() && move(state.due(state.guarantees), GuaranteeRules::judge);
    }

    private boolean moveTranches() {
        List<Move> moves = new ArrayList<>();
        for (EscrowState escrow : state.escrows) {
            if (state.due(escrow.tranches).isEmpty()) {
                continue;
            }
            IdentityHashMap<TrancheState, EscrowRules.Fate> fates = EscrowRules.judge(state, escrow);
            for (TrancheState tranche : escrow.tranches) {
                EscrowRules.@Nullable Fate fate = fates.get(tranche);
                if (fate != null && fate.status() != tranche.status() && tranche.mayBecome(fate.status())) {
                    moves.add(new Move(tranche, fate.status(), state.why(fate.why()), fate.amount()));
                }
            }
        }
        return make(moves);
    }

    // ---------------------------------------------------------------- moves

    private record Move(ElementState element, Status to, Reason why, BigDecimal amount) {
        Move(ElementState element, Status to, Reason why) {
            this(element, to, why, BigDecimal.ZERO);
        }
    }

    /** Those of one kind are moved from the same state: all are judged before any of them moves. */
    private <E extends ElementState> boolean move(List<E> elements, BiFunction<State, E, Judgement> table) {
        return make(judge(elements, table));
    }

    private <E extends ElementState> List<Move> judge(List<E> elements, BiFunction<State, E, Judgement> table) {
        List<Move> moves = new ArrayList<>();
        for (E element : elements) {
            Judgement judgement = table.apply(state, element);
            if (judgement.status() != element.status() && element.mayBecome(judgement.status())) {
                moves.add(new Move(element, judgement.status(), state.why(judgement.why())));
            }
        }
        return moves;
    }

    private boolean make(List<Move> moves) {
        for (Move move : moves) {
            state.move(move.element(), move.to(), move.why());
            if (move.element() instanceof PhaseState phase
                    && move.to() == Status.OPEN
                    && phase.endAsWritten().isEmpty()) {
                phase.open(state.now(), state.zone);
            } else if (move.element() instanceof TrancheState tranche) {
                tranche.take(move.amount());
            }
        }
        return !moves.isEmpty();
    }
}
