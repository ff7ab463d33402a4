package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;

/**
 * Holds when at least one of several conditions holds, whatever else is disputed.
 *
 * @param of the conditions, in the order of the text
 */
public record AnyOf(ImmutableList<Condition> of) implements Condition {
    /**
     * Rejects null.
     *
     * @param of the conditions, in the order of the text
     */
    public AnyOf {
        requireNonNull(of, "of");
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.any(this);
    }

    @Override
    public String toString() {
        return "any(" + Joiner.on(", ").join(of) + ")";
    }
}
