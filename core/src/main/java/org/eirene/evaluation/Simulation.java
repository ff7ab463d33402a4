package org.eirene.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.history.Event;
import org.jspecify.annotations.Nullable;

/** Lets time run over a record, from one instant at which there is anything to see to the next. */
final class Simulation {
    private final State state;

    Simulation(State state) {
        this.state = state;
    }

    /** Settles every instant up to the last, inclusive, that has an event or a moment; events come in order of time. */
    void run(Iterator<? extends Event> events, Instant lastInclusive) {
        @Nullable Event coming = next(events);
        while (true) {
            Optional<Instant> timer = nextTimer().filter(instant -> !instant.isAfter(lastInclusive));
            Optional<Instant> event =
                    Optional.ofNullable(coming).map(Event::at).filter(at -> !at.isAfter(lastInclusive));
            if (timer.isEmpty() && event.isEmpty()) {
                return;
            }
            Instant instant =
                    event.isEmpty() || (timer.isPresent() && timer.get().isBefore(event.get()))
                            ? timer.orElseThrow()
                            : event.get();
            List<Event> together = new ArrayList<>(1);
            while (coming != null && coming.at().equals(instant)) {
                together.add(coming);
                coming = next(events);
            }
            together.sort(Event.ORDER);
            timeMovesOn(instant);
            Settlement.settle(state, instant, together);
        }
    }

    private static @Nullable Event next(Iterator<? extends Event> events) {
        return events.hasNext() ? events.next() : null;
    }

    /** The next instant at which there is anything to see without an event. Nothing changes once it is TERMINATED. */
    private Optional<Instant> nextTimer() {
        if (state.isTerminated()) {
            return Optional.empty();
        } else if (!state.hasSettled()) {
            state.schedule();
        }
        return Stream.of(state.agenda.next(), Timers.nextLimit(state))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** What stands still while time goes on from one settled instant to the next, moves on by that time, exactly. */
    private void timeMovesOn(Instant to) {
        if (!state.hasSettled() || state.isTerminated() || !to.isAfter(state.now())) {
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
