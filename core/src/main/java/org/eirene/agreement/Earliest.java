package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;

/**
 * The earliest of those that are resolved; unresolved while none is.
 *
 * @param of the moments, in the order of the text
 * @param shift what is added then, if anything
 */
public record Earliest(ImmutableList<Moment> of, Shift shift) implements Moment {
    /**
     * Rejects null.
     *
     * @param of the moments, in the order of the text
     * @param shift what is added then, if anything
     */
    public Earliest {
        requireNonNull(of, "of");
        requireNonNull(shift, "shift");
    }

    @Override
    public Earliest withShift(Shift other) {
        return new Earliest(of, other);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.earliest(this);
    }

    @Override
    public String toString() {
        return "earliest(" + Joiner.on(", ").join(of) + ")" + shift;
    }
}
