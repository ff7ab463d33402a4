package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.eirene.agreement.Status;

/**
 * But for which events an element would have another status: the test that lawyers call by that name. The events come
 * from those on which the reason of the status rests, its background included, for without the others nothing changes.
 *
 * <pre>{@code
 * evaluator.prepare(history).butFor("tranche-1", "2025-03-01")
 * // tranche-1 is DUE; but for incident-4 it would be RELEASED
 * }</pre>
 *
 * @param element the id of the element, or of the agreement
 * @param status its status
 * @param events a smallest set of events without all of which it has another status, or the smallest that was found;
 *     empty if its status rests on no event
 * @param instead the status it has without them; empty if its status rests on no event
 * @param atLeast how many events must be left out at least: their number where the set is a smallest one
 */
public record ButFor(
        String element, Status status, ImmutableSortedSet<String> events, Optional<Status> instead, int atLeast) {
    /**
     * Rejects null.
     *
     * @param element the id of the element
     * @param status its status
     * @param events the events
     * @param instead the status it has without them
     * @param atLeast how many events must be left out at least
     */
    public ButFor {
        requireNonNull(element, "element");
        requireNonNull(status, "status");
        requireNonNull(events, "events");
        requireNonNull(instead, "instead");
    }

    /** {@return whether no smaller set has this effect} */
    public boolean isSmallest() {
        return atLeast >= events.size();
    }

    /** {@return for example {@code tranche-1 is DUE; but for incident-4 it would be RELEASED}} */
    @Override
    public String toString() {
        return element + " is " + status
                + instead.map(other -> "; but for " + String.join(", ", events) + " it would be " + other
                                + (isSmallest() ? "" : " (at least " + atLeast + " would have to be left out)"))
                        .orElse(", whatever events are left out");
    }
}
