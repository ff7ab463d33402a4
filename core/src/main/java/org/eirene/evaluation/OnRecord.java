package org.eirene.evaluation;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.eirene.history.LongHistory;
import org.eirene.history.Retraction;
import org.jspecify.annotations.Nullable;

/**
 * What of a history counts, as far as it was known at an instant: the events reported by then, without those retracted
 * by then. A retraction and what it names are looked up by when they were reported alone, so that one also counts for
 * what was asked about an instant before it.
 *
 * @param events the events that count, in their order
 * @param voidRetractions the retractions that name no event reported before them, another retraction, or what was
 *     retracted before, and why they are void
 * @param retracted the events that were taken out, each with what took it out, in the order of the retractions
 */
record OnRecord(
        List<Event> events,
        ImmutableMap<Retraction, String> voidRetractions,
        ImmutableMap<Event, Retraction> retracted) {
    static OnRecord of(History history, Optional<Instant> knownAt) {
        return history.retractions().isEmpty()
                ? new OnRecord(known(history.events(), knownAt), ImmutableMap.of(), ImmutableMap.of())
                : of(history.events(), knownAt);
    }

    private static List<Event> known(List<Event> events, Optional<Instant> knownAt) {
        return knownAt.isEmpty()
                ? events
                : events.stream()
                        .filter(event -> !event.reported().isAfter(knownAt.get()))
                        .toList();
    }

    static OnRecord of(List<Event> events, Optional<Instant> knownAt) {
        List<Event> known = known(events, knownAt);
        Map<String, Event> byId = new HashMap<>();
        known.forEach(event -> byId.put(event.id(), event));
        Set<String> gone = new HashSet<>();
        ImmutableMap.Builder<Retraction, String> voids = ImmutableMap.builder();
        ImmutableMap.Builder<Event, Retraction> retracted = ImmutableMap.builder();
        known.stream()
                .flatMap(event -> event instanceof Retraction retraction ? Stream.of(retraction) : Stream.empty())
                .forEach(retraction -> {
                    @Nullable Event named = byId.get(retraction.event());
                    if (named == null
                            || named instanceof Retraction
                            || named.reported().isAfter(retraction.reported())) {
                        voids.put(retraction, "'" + retraction.event() + "' is no earlier event that can be retracted");
                    } else if (!gone.add(named.id())) {
                        voids.put(retraction, "'" + named.id() + "' was retracted before");
                    } else {
                        retracted.put(named, retraction);
                    }
                });
        return new OnRecord(
                known.stream()
                        .filter(event -> !(event instanceof Retraction) && !gone.contains(event.id()))
                        .toList(),
                voids.buildOrThrow(),
                retracted.buildOrThrow());
    }

    /** The same of a history too long to be held, without events that no retraction names. */
    static OnRecord of(LongHistory history, Optional<Instant> knownAt) {
        if (history.retractions().isEmpty()) {
            return new OnRecord(List.of(), ImmutableMap.of(), ImmutableMap.of());
        }
        Set<String> named =
                history.retractions().stream().map(Retraction::event).collect(Collectors.toSet());
        try (Stream<Event> events = history.events()) {
            return of(
                    events.filter(event -> event instanceof Retraction || named.contains(event.id()))
                            .sorted(Event.ORDER)
                            .toList(),
                    knownAt);
        }
    }

    /** Takes note in a state of the retractions, void and not; gives the state. */
    State notedIn(State state) {
        voidRetractions.forEach(state::disregardInOrder);
        state.retract(retracted);
        return state;
    }

    /** Whether an event counts: one that was reported by then, and that is neither a retraction nor retracted. */
    boolean counts(Event event, Optional<Instant> knownAt) {
        return !(event instanceof Retraction)
                && !retracted.containsKey(event)
                && (knownAt.isEmpty() || !event.reported().isAfter(knownAt.get()));
    }
}
