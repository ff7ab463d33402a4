package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;

/**
 * Holds when at least so many of several conditions hold: "two of the three crossings are open".
 *
 * @param count how many, from 1 to the number of conditions
 * @param of the conditions, in the order of the text
 */
public record AtLeast(int count, ImmutableList<Condition> of) implements Condition {
    /**
     * Rejects null.
     *
     * @param count how many, from 1 to the number of conditions
     * @param of the conditions, in the order of the text
     */
    public AtLeast {
        requireNonNull(of, "of");
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.atLeast(this);
    }

    @Override
    public String toString() {
        return "atLeast(" + count + ", " + Joiner.on(", ").join(of) + ")";
    }
}
