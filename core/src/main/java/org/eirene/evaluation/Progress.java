package org.eirene.evaluation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eirene.history.Event;
import org.eirene.history.Retraction;
import org.eirene.internal.Instants;
import org.jspecify.annotations.Nullable;

/**
 * Where an agreement stands while events come in, one by one, in order of time. Immutable and safe to share: each event
 * gives a new progress, and any progress can be taken up again. The latest goes on at the same cost whatever its past; to
 * go on from an older one, its past is gone through once more, and not again for further branches from it.
 *
 * <p>The present instant stays open until time moves on: events that happen at the same instant are settled together,
 * whatever their order. What {@link Evaluator#evaluate} gives for the same events and the present instant, this gives
 * too.
 *
 * <pre>{@code
 * var before = evaluator.begin().after(entry).after(release);
 * var calm = before.advancedTo(Instant.parse("2025-02-01T00:00:00Z")).assessment();
 * var raided = before.after(raid).assessment();
 * }</pre>
 */
public final class Progress {
    private final Evaluator evaluator;
    private final Settled settled;
    private final Instant present;

    /** The events of the latest instant that had any, which are not settled yet. */
    private final ImmutableList<Event> open;

    private final @Nullable Past past;

    /** The events that have been settled, the latest first, so that branches share what they have in common. */
    private record Past(Event latest, @Nullable Past before) {
        static @Nullable Past after(@Nullable Past before, List<Event> events) {
            @Nullable Past past = before;
            for (Event event : events) {
                past = new Past(event, past);
            }
            return past;
        }
    }

    /** Where the past left everything, until a progress goes on from there. */
    private static final class Settled {
        private @Nullable Simulation simulation;
        private boolean wasTaken;

        Settled(Simulation simulation) {
            this.simulation = simulation;
        }

        /** To go on from; who comes second gets a copy of what was made anew. */
        synchronized Simulation take(Supplier<Simulation> anew) {
            if (simulation == null || wasTaken) {
                return new Simulation(copy(anew));
            }
            Simulation taken = simulation;
            simulation = null;
            wasTaken = true;
            return taken;
        }

        synchronized State copy(Supplier<Simulation> anew) {
            if (simulation == null) {
                simulation = anew.get();
            }
            return simulation.copy();
        }
    }

    private Progress(
            Evaluator evaluator, Settled settled, Instant present, ImmutableList<Event> open, @Nullable Past past) {
        this.evaluator = evaluator;
        this.settled = settled;
        this.present = present;
        this.open = open;
        this.past = past;
    }

    static Progress begin(Evaluator evaluator) {
        return new Progress(
                evaluator, new Settled(evaluator.simulation(false)), Instants.MIN, ImmutableList.of(), null);
    }

    /** {@return the present instant: that of the latest event, or the one advanced to; at first the beginning of year 1} */
    public Instant present() {
        return present;
    }

    /**
     * Takes an event.
     *
     * @param event an event that happens at the present instant or later, and is no retraction
     * @return the progress after it; its present instant is that of the event
     * @throws IllegalArgumentException if the event happened before the present instant or is a retraction: what
     *     rewrites the past needs {@link Evaluator#evaluate}
     */
    public Progress after(Event event) {
        requireNonNull(event, "event");
        checkArgument(
                !(event instanceof Retraction),
                "Event '%s' is a retraction, which rewrites the past: put it into the history and use Evaluator.evaluate",
                event.id());
        checkArgument(
                !event.at().isBefore(present),
                "Event '%s' happened at %s, before the present instant %s: put it into the history and use"
                        + " Evaluator.evaluate",
                event.id(),
                event.at(),
                present);
        if (!open.isEmpty() && event.at().equals(openSince())) {
            ImmutableList<Event> together = ImmutableList.sortedCopyOf(
                    Event.ORDER,
                    ImmutableList.<Event>builder().addAll(open).add(event).build());
            return new Progress(evaluator, settled, present, together, past);
        }
        Simulation simulation = settled.take(this::again);
        simulation.run(open.iterator(), event.at().minusNanos(1));
        return new Progress(
                evaluator, new Settled(simulation), event.at(), ImmutableList.of(event), Past.after(past, open));
    }

    /**
     * Lets time move on.
     *
     * @param instant the new present instant, not before the old one
     * @return the progress then
     * @throws IllegalArgumentException if the instant lies before the present one, or outside the years 1 to 9999
     */
    public Progress advancedTo(Instant instant) {
        Instants.check("instant", instant);
        checkArgument(
                !instant.isBefore(present), "Time moves on: %s lies before the present instant %s", instant, present);
        return instant.equals(present) ? this : new Progress(evaluator, settled, instant, open, past);
    }

    /** {@return where everything stands at the present instant, as if nothing more happened at it} */
    public Assessment assessment() {
        State state = new Simulation(settled.copy(this::again)).after(open.iterator(), present);
        Explained explained = new Explained(
                () -> evaluator.simulation(true).after(record().iterator(), present),
                this::record,
                part -> evaluator.simulation(false).after(part.iterator(), present));
        return Assessor.assess(state, explained, state.agreement.id(), Optional.empty(), present, Optional.empty());
    }

    private Instant openSince() {
        return open.get(0).at();
    }

    /** What is settled, gone through once more. */
    private Simulation again() {
        Simulation simulation = evaluator.simulation(false);
        if (past != null) {
            simulation.run(
                    inOrder(past, ImmutableList.of()).iterator(), openSince().minusNanos(1));
        }
        return simulation;
    }

    private List<Event> record() {
        return inOrder(past, open);
    }

    private static List<Event> inOrder(@Nullable Past past, ImmutableList<Event> last) {
        List<Event> events = new ArrayList<>(last.reverse());
        for (@Nullable Past each = past; each != null; each = each.before()) {
            events.add(each.latest());
        }
        Collections.reverse(events);
        return events;
    }

    /** {@return for example {@code progress of accord at 2025-01-19T09:15:00Z}} */
    @Override
    public String toString() {
        return "progress of " + evaluator.agreement().id() + " at " + present;
    }
}
