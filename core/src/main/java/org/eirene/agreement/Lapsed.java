package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * Holds when the phase has lapsed.
 *
 * <p>As a moment: the instant at which that first happened. Example: {@code lapsed("pause")},
 * {@code lapsed("pause").plus(days(7))}.
 *
 * @param phase the id of a phase
 */
public record Lapsed(String phase) implements TransitionCondition {
    /**
     * Rejects null.
     *
     * @param phase the id of a phase
     */
    public Lapsed {
        requireNonNull(phase, "phase");
    }

    @Override
    public TransitionKind transition() {
        return TransitionKind.LAPSED;
    }

    @Override
    public String element() {
        return phase;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.lapsed(this);
    }

    @Override
    public String toString() {
        return "lapsed(" + phase + ")";
    }
}
