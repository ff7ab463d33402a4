package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

/**
 * An event that changed nothing, and why. Nothing on the record is dropped in silence.
 *
 * @param event the id of the event
 * @param reason why it could not apply, a sentence without the full stop
 */
public record Disregarded(String event, String reason) {
    /**
     * Rejects null.
     *
     * @param event the id of the event
     * @param reason why it could not apply, a sentence without the full stop
     */
    public Disregarded {
        requireNonNull(event, "event");
        requireNonNull(reason, "reason");
    }

    @Override
    public String toString() {
        return event + ": " + reason;
    }
}
