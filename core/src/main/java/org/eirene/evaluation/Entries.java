package org.eirene.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eirene.history.Event;

/**
 * What is on the record of one kind, found by the id of its event. Hardly any of a long record is
 * ever asked for by its id, so that the index is made when the first is.
 */
final class Entries<T> {
    private final Function<T, Event> event;
    private final Trail<T> all;
    private final Map<String, T> byId = new HashMap<>();
    private int indexed;

    Entries(Function<T, Event> event) {
        this.event = event;
        all = new Trail<>();
    }

    /** A copy with the very same entries. */
    Entries(Entries<T> other) {
        event = other.event;
        all = new Trail<>(other.all);
    }

    List<T> all() {
        return all;
    }

    /** Adds one after all the others. */
    void append(T entry) {
        all.add(entry);
    }

    /** Adds one in the order of events, where others of its instant may be there already. */
    void insert(T entry) {
        int place = State.insert(all, entry, event);
        if (place < indexed) {
            byId.put(event.apply(entry).id(), entry);
            indexed++;
        }
    }

    /** Puts another in the place of each. */
    void replaceAll(UnaryOperator<T> operator) {
        all.replaceAll(operator);
        byId.clear();
        indexed = 0;
    }

    Optional<T> find(String id) {
        for (; indexed < all.size(); indexed++) {
            T entry = all.get(indexed);
            byId.put(event.apply(entry).id(), entry);
        }
        return Optional.ofNullable(byId.get(id));
    }
}
