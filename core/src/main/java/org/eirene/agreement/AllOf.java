package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;

/**
 * Holds when every one of several conditions holds; fails as soon as one fails, whatever is disputed.
 *
 * @param of the conditions, in the order of the text
 */
public record AllOf(ImmutableList<Condition> of) implements Condition {
    /**
     * Rejects null.
     *
     * @param of the conditions, in the order of the text
     */
    public AllOf {
        requireNonNull(of, "of");
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.all(this);
    }

    @Override
    public String toString() {
        return "all(" + Joiner.on(", ").join(of) + ")";
    }
}
