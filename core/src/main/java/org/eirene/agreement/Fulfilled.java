package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * Holds when the commitment is FULFILLED; unresolved while pending deliveries would complete it.
 *
 * <p>As a moment: the instant at which that first happened. Example: {@code fulfilled("release")},
 * {@code fulfilled("release").plus(days(7))}.
 *
 * @param commitment the id of a commitment
 */
public record Fulfilled(String commitment) implements TransitionCondition {
    /**
     * Rejects null.
     *
     * @param commitment the id of a commitment
     */
    public Fulfilled {
        requireNonNull(commitment, "commitment");
    }

    @Override
    public TransitionKind transition() {
        return TransitionKind.FULFILLED;
    }

    @Override
    public String element() {
        return commitment;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.fulfilled(this);
    }

    @Override
    public String toString() {
        return "fulfilled(" + commitment + ")";
    }
}
