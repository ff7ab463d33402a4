package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * Holds when the commitment is BREACHED now; unresolved while a dispute or a verification decides whether it is.
 * One that ended BREACHED counts so until it would have been cured.
 *
 * <p>As a moment: the instant at which that first happened. Example: {@code breached("hold-fire")},
 * {@code breached("hold-fire").plus(days(7))}.
 *
 * @param commitment the id of a commitment
 */
public record Breached(String commitment) implements TransitionCondition {
    /**
     * Rejects null.
     *
     * @param commitment the id of a commitment
     */
    public Breached {
        requireNonNull(commitment, "commitment");
    }

    @Override
    public TransitionKind transition() {
        return TransitionKind.BREACHED;
    }

    @Override
    public String element() {
        return commitment;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.breached(this);
    }

    @Override
    public String toString() {
        return "breached(" + commitment + ")";
    }
}
