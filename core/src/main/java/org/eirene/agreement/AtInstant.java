package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.eirene.internal.Instants;

/**
 * A fixed instant.
 *
 * @param instant the instant, in the years 1 to 9999 of UTC
 * @param shift what is added to it, if anything
 */
public record AtInstant(Instant instant, Shift shift) implements FixedMoment {
    /**
     * Rejects null.
     *
     * @param instant the instant, in the years 1 to 9999 of UTC
     * @param shift what is added to it, if anything
     * @throws IllegalArgumentException if the instant is not in the years 1 to 9999
     */
    public AtInstant {
        Instants.check("instant", instant);
        requireNonNull(shift, "shift");
    }

    @Override
    public AtInstant withShift(Shift other) {
        return new AtInstant(instant, other);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.at(this);
    }

    @Override
    public String toString() {
        return instant.toString() + shift;
    }
}
