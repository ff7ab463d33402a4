package org.eirene.analysis;

import java.time.Duration;
import java.util.Optional;

/**
 * How much later one point of a text comes than another.
 *
 * @param from the point from which is counted
 * @param to the other
 * @param least the least, inclusive
 * @param most the most, inclusive
 * @param clause where it comes from
 */
record Gap(int from, int to, Optional<Duration> least, Optional<Duration> most, String clause) {
    static Gap notBefore(int from, int to, String clause) {
        return new Gap(from, to, Optional.of(Duration.ZERO), Optional.empty(), clause);
    }

    static Gap notAfter(int to, int from, String clause) {
        return notBefore(to, from, clause);
    }

    static Gap exactly(int from, int to, Duration length, String clause) {
        return new Gap(from, to, Optional.of(length), Optional.of(length), clause);
    }

    static Gap between(int from, int to, Duration least, Duration most, String clause) {
        return new Gap(from, to, Optional.of(least), Optional.of(most), clause);
    }
}
