package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * Answering every incident that a filter covers within a time: a hotline, an inquiry. Breached by an incident left
 * unanswered, cured by the answer.
 *
 * @param to the incidents to be answered
 * @param within how soon, inclusive
 */
public record Respond(IncidentFilter to, Offset within) implements Performance {
    /**
     * Rejects null.
     *
     * @param to the incidents to be answered
     * @param within how soon, inclusive
     */
    public Respond {
        requireNonNull(to, "to");
        requireNonNull(within, "within");
    }

    @Override
    public boolean isDeliverable() {
        return false;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.respond(this);
    }

    @Override
    public String toString() {
        return "respond to " + to + " within " + within;
    }
}
