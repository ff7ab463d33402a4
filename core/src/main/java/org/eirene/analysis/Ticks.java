package org.eirene.analysis;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** The unit in which a timeline counts. What is no whole number of it is rounded outwards, so that bounds stay sound. */
enum Ticks {
    NANOS {
        @Override
        long down(Duration length) {
            long nanos = length.toNanos();
            if (Math.abs(nanos) > TemporalConstraint.LONGEST) {
                throw new ArithmeticException("Too long to be counted in nanoseconds: " + length);
            }
            return nanos;
        }

        @Override
        long up(Duration length) {
            return down(length);
        }

        @Override
        Duration duration(long ticks) {
            return Duration.ofNanos(ticks);
        }
    },
    SECONDS {
        @Override
        long down(Duration length) {
            return length.toSeconds();
        }

        @Override
        long up(Duration length) {
            long whole = length.toSeconds();
            return length.equals(Duration.ofSeconds(whole)) ? whole : whole + 1;
        }

        @Override
        Duration duration(long ticks) {
            return Duration.ofSeconds(ticks);
        }
    };

    abstract long down(Duration length);

    abstract long up(Duration length);

    abstract Duration duration(long ticks);

    Optional<Duration> duration(OptionalLong ticks) {
        return ticks.isPresent() ? Optional.of(duration(ticks.getAsLong())) : Optional.empty();
    }
}
