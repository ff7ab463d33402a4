package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * Holds when the phase has completed.
 *
 * <p>As a moment: the instant at which that first happened. Example: {@code completed("calm")},
 * {@code completed("calm").plus(days(7))}.
 *
 * @param phase the id of a phase
 */
public record Completed(String phase) implements TransitionCondition {
    /**
     * Rejects null.
     *
     * @param phase the id of a phase
     */
    public Completed {
        requireNonNull(phase, "phase");
    }

    @Override
    public TransitionKind transition() {
        return TransitionKind.COMPLETED;
    }

    @Override
    public String element() {
        return phase;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.completed(this);
    }

    @Override
    public String toString() {
        return "completed(" + phase + ")";
    }
}
