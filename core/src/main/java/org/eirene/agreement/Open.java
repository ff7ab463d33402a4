package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * Holds while a phase is OPEN; not while it is SUSPENDED.
 *
 * @param phase the id of a phase
 */
public record Open(String phase) implements Condition {
    /**
     * Rejects null.
     *
     * @param phase the id of a phase
     */
    public Open {
        requireNonNull(phase, "phase");
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.open(this);
    }

    @Override
    public String toString() {
        return "open(" + phase + ")";
    }
}
