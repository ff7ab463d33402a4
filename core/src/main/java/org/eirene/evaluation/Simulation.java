package org.eirene.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eirene.history.Event;
import org.jspecify.annotations.Nullable;

/**
 * Lets time run over a record, from one instant at which there is anything to see to the next. One at which no event moves
 * anything, surely, is not settled.
 */
final class Simulation {
    private final State state;
    private final QuietEvents quiet;
    private @Nullable Instant timer;
    private boolean isAtRest;
    private boolean mayStandStill;
    private boolean hasLookedAhead;
    private final List<Event> present = new ArrayList<>();

    Simulation(State state) {
        this.state = state;
        quiet = new QuietEvents(state);
    }

    /** The state, which can go its own way. */
    State copy() {
        return new State(state);
    }

    /** Settles every instant up to the last, inclusive, that has an event or a moment; the events come in their order. */
    void run(Iterator<? extends Event> events, Instant lastInclusive) {
        if (!hasLookedAhead) {
            lookAhead();
        }
        @Nullable Event coming = next(events);
        @Nullable Instant instant = earlier(timer, coming);
        while (instant != null && !instant.isAfter(lastInclusive)) {
            timeMovesOn(instant);
            while (coming != null && coming.at().equals(instant)) {
                present.add(coming);
                coming = next(events);
            }
            int taken = isAtRest && !instant.equals(timer) ? quiet.take(present) : 0;
            if (taken > 0 && taken == present.size()) {
                state.seeAt(instant);
            } else {
                Settlement.settle(state, instant, present.subList(taken, present.size()));
                lookAhead();
            }
            present.clear();
            instant = earlier(timer, coming);
        }
    }

    private static @Nullable Event next(Iterator<? extends Event> events) {
        return events.hasNext() ? events.next() : null;
    }

    private static @Nullable Instant earlier(@Nullable Instant timer, @Nullable Event coming) {
        return coming == null || (timer != null && timer.isBefore(coming.at())) ? timer : coming.at();
    }

    /**
     * When there is anything to see next without an event, and whether until then everything rests or anything stands still.
     * Nothing changes once it is TERMINATED.
     */
    private void lookAhead() {
        hasLookedAhead = true;
        if (state.isTerminated()) {
            timer = null;
            isAtRest = false;
            mayStandStill = false;
            return;
        } else if (!state.hasSettled()) {
            state.schedule();
        }
        timer = state.agenda.next().orElse(null);
        @Nullable Instant limit = Timers.nextLimit(state).orElse(null);
        if (timer == null || (limit != null && limit.isBefore(timer))) {
            timer = limit;
        }
        isAtRest = state.isAtRest();
        mayStandStill = state.mayStandStill();
    }

    /** What stands still while time goes on from one settled instant to the next, moves on by that time, exactly. */
    private void timeMovesOn(Instant to) {
        if (!mayStandStill || !state.hasSettled() || !to.isAfter(state.now())) {
            return;
        }
        state.commitments.forEach(commitment -> DueRules.timeMovesOn(state, commitment, to));
        state.phases.forEach(phase -> PhaseRules.timeMovesOn(state, phase, to));
    }

    /** The state after events and all moments up to an instant, inclusive, seen then; it can go no further. */
    State after(Iterator<? extends Event> events, Instant asOf) {
        run(events, asOf);
        return seenAt(asOf);
    }

    /** The state, seen at an instant that brings nothing new; it can go no further. */
    State seenAt(Instant instant) {
        timeMovesOn(instant);
        state.seeAt(instant);
        return state;
    }
}
