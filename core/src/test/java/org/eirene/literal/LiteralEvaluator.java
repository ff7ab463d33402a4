package org.eirene.literal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eirene.agreement.Agreement;
import org.eirene.history.Event;
import org.eirene.history.Retraction;

/** TODO readings. */
public final class LiteralEvaluator {
    private LiteralEvaluator() {}

    /**
     * Where an agreement stands.
     *
     * @param agreement a valid agreement
     * @param events its record, in any order
     * @param asOf both beats of every instant up to and including this one
     * @param knownAt only what had been reported by then counts; empty: no limit
     * @return the assessment
     */
    public static LiteralAssessment evaluate(
            Agreement agreement, List<Event> events, Instant asOf, Optional<Instant> knownAt) {
        return evaluate(agreement, events, asOf, knownAt, List.of());
    }

    /** The same, with beats at further instants too: where nothing is held back, they change nothing. */
    static LiteralAssessment evaluate(
            Agreement agreement,
            List<Event> events,
            Instant asOf,
            Optional<Instant> knownAt,
            List<Instant> furtherBeats) {
        World world = new World(agreement);
        List<Event> counting = counting(world, events, asOf, knownAt);
        Settling settling = new Settling(world);
        Horizon horizon = new Horizon(world, counting, furtherBeats);
        Optional<Instant> next = horizon.next();
        while (next.isPresent() && !next.get().isAfter(asOf)) {
            Instant instant = next.get();
            advanceClocks(world, instant);
            settling.settle(
                    instant,
                    counting.stream()
                            .filter(event -> event.at().equals(instant))
                            .toList());
            next = horizon.next();
        }
        // Section 2: asOf covers both beats, and brings none itself.
        advanceClocks(world, asOf);
        if (asOf.isAfter(world.now)) {
            world.now = asOf;
        }
        return new Report(world).assessment();
    }

    /** What stands still while time goes on to an instant, moves on by that time. */
    private static void advanceClocks(World world, Instant to) {
        if (world.now.equals(Instant.MIN) || !to.isAfter(world.now) || world.isTerminated()) {
            return;
        }
        Duration duration = Duration.between(world.now, to);
        world.commitments.values().forEach(commitment -> world.dues.stoodStill(commitment, duration));
        world.phases.values().forEach(phase -> phase.stoodStill(duration));
    }

    /**
     * Section 4: exactly the events with {@code at <= T} and {@code reported <= K} count. A retraction takes one event out,
     * for good; it and what it names are looked up by {@code reported} alone, whatever T is.
     */
    private static List<Event> counting(World world, List<Event> events, Instant asOf, Optional<Instant> knownAt) {
        Map<String, Event> known = new HashMap<>();
        List<Retraction> retractions = new ArrayList<>();
        List<Event> ordered = events.stream().sorted(Event.ORDER).toList();
        for (Event event : ordered) {
            if (knownAt.filter(limit -> event.reported().isAfter(limit)).isEmpty()) {
                known.put(event.id(), event);
                if (event instanceof Retraction retraction) {
                    retractions.add(retraction);
                }
            }
        }
        Set<String> retracted = new HashSet<>();
        for (Retraction retraction : retractions) {
            Event named = known.get(retraction.event());
            if (named == null) {
                world.disregarded.put(retraction.id(), "unknown event");
            } else if (named instanceof Retraction) {
                world.disregarded.put(retraction.id(), "a retraction cannot be retracted");
            } else if (!retracted.add(named.id())) {
                world.disregarded.put(retraction.id(), "retracted before");
            }
        }
        return new TreeMap<>(known)
                .values().stream()
                        .filter(event -> !(event instanceof Retraction))
                        .filter(event -> !event.at().isAfter(asOf) && !retracted.contains(event.id()))
                        .sorted(Event.ORDER)
                        .toList();
    }
}
