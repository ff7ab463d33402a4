package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * Holds when another condition fails; unresolved while that is.
 *
 * @param condition the other condition
 */
public record Not(Condition condition) implements Condition {
    /**
     * Rejects null.
     *
     * @param condition the other condition
     */
    public Not {
        requireNonNull(condition, "condition");
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.not(this);
    }

    @Override
    public String toString() {
        return "not(" + condition + ")";
    }
}
