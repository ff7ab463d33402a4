package org.eirene.evaluation;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eirene.history.Event;
import org.eirene.history.Retraction;
import org.jspecify.annotations.Nullable;

/** What of a history counts, as far as it was known at an instant. */
final class OnRecord {
    private OnRecord() {}

    /**
     * The events reported by then, without those retracted by then. A retraction and what it names are looked up by
     * when they were reported alone; one that names no event reported by then, another retraction, or what was taken
     * out already, stays, to be disregarded.
     */
    static List<Event> of(List<Event> events, Optional<Instant> knownAt) {
        List<Event> known = knownAt.isEmpty()
                ? events
                : events.stream()
                        .filter(event -> !event.reported().isAfter(knownAt.get()))
                        .toList();
        if (known.stream().noneMatch(Retraction.class::isInstance)) {
            return known;
        }
        Map<String, Event> byId = new HashMap<>();
        known.forEach(event -> byId.put(event.id(), event));
        Set<String> gone = new HashSet<>();
        for (Event event : known) {
            if (event instanceof Retraction retraction) {
                @Nullable Event named = byId.get(retraction.event());
                if (named != null
                        && !(named instanceof Retraction)
                        && !named.reported().isAfter(retraction.reported())
                        && gone.add(named.id())) {
                    gone.add(retraction.id());
                }
            }
        }
        return known.stream().filter(event -> !gone.contains(event.id())).toList();
    }
}
