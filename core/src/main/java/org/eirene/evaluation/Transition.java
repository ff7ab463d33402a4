package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.eirene.agreement.Status;

/**
 * A change of status.
 *
 * @param at when
 * @param element the id of the element, or of the agreement for its own status
 * @param from the status before
 * @param to the status after
 * @param because why
 */
public record Transition(Instant at, String element, Status from, Status to, Reason because) {
    /**
     * Rejects null.
     *
     * @param at when
     * @param element the id of the element
     * @param from the status before
     * @param to the status after
     * @param because why
     */
    public Transition {
        requireNonNull(at, "at");
        requireNonNull(element, "element");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(because, "because");
    }

    /** {@return for example {@code 2025-01-19T09:15:00Z opening: PENDING to OPEN}} */
    @Override
    public String toString() {
        return at + " " + element + ": " + from + " to " + to;
    }
}
