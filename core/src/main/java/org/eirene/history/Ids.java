package org.eirene.history;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which ids are taken, and how many events of each kind there are: what the next free id depends on. */
final class Ids {
    private final Set<String> taken = new HashSet<>();
    private final Map<EventKind, Integer> counts = new EnumMap<>(EventKind.class);

    void add(Event event) {
        counts.merge(event.kind(), 1, Integer::sum);
        take(event.id());
        if (event instanceof Retraction retraction) {
            take(retraction.event()); // a new event of that id would be taken out at once
        }
    }

    private void take(String id) {
        if (id.indexOf('-') > 0) { // no other can collide with one that is made here
            taken.add(id);
        }
    }

    String next(EventKind kind) {
        int number = counts.getOrDefault(kind, 0) + 1;
        while (taken.contains(kind.word() + "-" + number)) {
            number++;
        }
        return kind.word() + "-" + number;
    }
}
