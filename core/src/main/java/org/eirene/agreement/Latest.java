package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;

/**
 * The latest of several moments; unresolved while any of them is.
 *
 * @param of the moments, in the order of the text
 * @param shift what is added then, if anything
 */
public record Latest(ImmutableList<Moment> of, Shift shift) implements Moment {
    /**
     * Rejects null.
     *
     * @param of the moments, in the order of the text
     * @param shift what is added then, if anything
     */
    public Latest {
        requireNonNull(of, "of");
        requireNonNull(shift, "shift");
    }

    @Override
    public Latest withShift(Shift other) {
        return new Latest(of, other);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.latest(this);
    }

    @Override
    public String toString() {
        return "latest(" + Joiner.on(", ").join(of) + ")" + shift;
    }
}
