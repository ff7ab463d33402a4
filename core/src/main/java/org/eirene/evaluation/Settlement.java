package org.eirene.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.eirene.agreement.Status;
import org.eirene.history.Event;
import org.jspecify.annotations.Nullable;

/**
 * How everything settles at an instant: two beats, each in rounds. In a round first proceedings, then commitments that
 * have been in effect, then PENDING ones, then benchmarks are moved, each of these from the same state until it rests,
 * again and again until all four rest; then, once each, phases and the agreement. Rounds repeat until nothing changes.
 */
final class Settlement {
    private final State state;
    private final EventRules events;
    private List<Event> untried;

    private Settlement(State state, List<Event> present) {
        this.state = state;
        events = new EventRules(state);
        untried = new ArrayList<>(present);
    }

    /** Moves a state to an instant, with the events that happened at it, and settles both beats. */
    static void settle(State state, Instant instant, List<Event> present) {
        Settlement settlement = new Settlement(state, present);
        state.beginBeat(instant, false);
        settlement.rounds();
        settlement.disregardTheRest();
        state.beginBeat(instant, true);
        settlement.extendPhases();
        settlement.rounds();
    }

    private void rounds() {
        boolean changed;
        do {
            changed = circle();
            changed |= movePhases();
            changed |= moveAgreement();
        } while (changed);
    }

    /** Proceedings, commitments in effect, PENDING ones, benchmarks: until all four rest. */
    private boolean circle() {
        boolean any = false;
        boolean changed;
        do {
            changed = tryEvents();
            changed |= untilItRests(this::moveProceedings);
            changed |= untilItRests(this::moveCommitmentsInEffect);
            changed |= untilItRests(this::movePendingCommitments);
            changed |= untilItRests(this::moveBenchmarks);
            any |= changed;
        } while (changed);
        return any;
    }

    private interface Step {
        boolean move();
    }

    private static boolean untilItRests(Step step) {
        boolean any = false;
        while (step.move()) {
            any = true;
        }
        return any;
    }

    // ---------------------------------------------------------------- events

    /** Whether an event can apply is tried throughout the settling of its first beat, also after one it waited for. */
    private boolean tryEvents() {
        return !state.isLapsing() && untilItRests(this::tryEventsInOrder);
    }

    private boolean tryEventsInOrder() {
        List<Event> left = new ArrayList<>();
        for (Event event : untried) {
            refresh();
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
        List<Runnable> moves = state.proceedings().stream()
                .flatMap(proceeding -> ProceedingRules.judge(state, proceeding).stream())
                .toList();
        moves.forEach(Runnable::run);
        return started || !moves.isEmpty();
    }

    // ---------------------------------------------------------------- elements

    private void refresh() {
        state.commitments.forEach(commitment -> CommitmentRules.refresh(state, commitment));
        state.benchmarks.forEach(benchmark -> BenchmarkRules.refresh(state, benchmark));
    }

    private boolean moveCommitmentsInEffect() {
        refresh();
        boolean changed = move(
                state.commitments.stream()
                        .filter(commitment -> commitment.hasBeenInEffect() && !commitment.isFinal())
                        .toList(),
                CommitmentRules::onceInEffect);
        state.commitments.forEach(commitment -> CommitmentRules.settleEnd(state, commitment));
        return changed;
    }

    private boolean movePendingCommitments() {
        return move(
                state.commitments.stream()
                        .filter(commitment -> commitment.is(Status.PENDING))
                        .toList(),
                CommitmentRules::whilePending);
    }

    private boolean moveBenchmarks() {
        refresh();
        state.benchmarks.forEach(benchmark -> BenchmarkRules.verify(state, benchmark));
        return move(state.benchmarks, BenchmarkRules::judge);
    }

    private boolean extendPhases() {
        boolean any = false;
        for (PhaseState phase : state.phases) {
            any |= PhaseRules.extendAtEnd(state, phase);
        }
        return any;
    }

    private boolean movePhases() {
        boolean extended = extendPhases();
        return move(state.phases, PhaseRules::judge) || extended;
    }

    private boolean moveAgreement() {
        boolean changed = move(List.of(state.whole), (present, whole) -> AgreementRules.judge(present));
        if (changed && state.whole.is(Status.IN_FORCE)) {
            state.enterIntoForce();
        }
        return changed;
    }

    private record Move(ElementState element, Status to, Reason why) {}

    /** Those of one kind are moved from the same state: all are judged before any of them moves. */
    private <E extends ElementState> boolean move(List<E> elements, BiFunction<State, E, Judgement> table) {
        @Nullable List<Move> moves = null;
        for (E element : elements) {
            Judgement judgement = table.apply(state, element);
            if (judgement.status() != element.status() && element.mayBecome(judgement.status())) {
                moves = moves == null ? new ArrayList<>() : moves;
                moves.add(new Move(element, judgement.status(), judgement.why().get()));
            }
        }
        if (moves == null) {
            return false;
        }
        for (Move move : moves) {
            state.move(move.element(), move.to(), move.why());
            afterwards(move);
        }
        return true;
    }

    private void afterwards(Move move) {
        if (move.element() instanceof PhaseState phase && move.to() == Status.OPEN) {
            phase.open(state.now(), state.zone);
        } else if (move.element() instanceof BenchmarkState benchmark && move.to() == Status.LOST) {
            benchmark.verify(null);
        }
    }
}
