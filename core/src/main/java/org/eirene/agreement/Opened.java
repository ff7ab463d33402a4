package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * Holds when the phase has opened, whatever became of it since.
 *
 * <p>As a moment: the instant at which that first happened. Example: {@code opened("truce")},
 * {@code opened("truce").plus(days(7))}.
 *
 * @param phase the id of a phase
 */
public record Opened(String phase) implements TransitionCondition {
    /**
     * Rejects null.
     *
     * @param phase the id of a phase
     */
    public Opened {
        requireNonNull(phase, "phase");
    }

    @Override
    public TransitionKind transition() {
        return TransitionKind.OPENED;
    }

    @Override
    public String element() {
        return phase;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.opened(this);
    }

    @Override
    public String toString() {
        return "opened(" + phase + ")";
    }
}
