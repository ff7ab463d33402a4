package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * Holds when the tranche has been released.
 *
 * <p>As a moment: the instant at which that first happened. Example: {@code released("tranche-1")},
 * {@code released("tranche-1").plus(days(7))}.
 *
 * @param tranche the id of a tranche
 */
public record Released(String tranche) implements TransitionCondition {
    /**
     * Rejects null.
     *
     * @param tranche the id of a tranche
     */
    public Released {
        requireNonNull(tranche, "tranche");
    }

    @Override
    public TransitionKind transition() {
        return TransitionKind.RELEASED;
    }

    @Override
    public String element() {
        return tranche;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.released(this);
    }

    @Override
    public String toString() {
        return "released(" + tranche + ")";
    }
}
