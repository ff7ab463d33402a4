package org.eirene.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the points of a timetable are counted in a network: from which of them, and in which unit.
 *
 * @param anchor the point from which all are counted, the origin of the network
 * @param ticks the unit
 * @param zero the instant of point 0, where there is one
 */
record Frame(int anchor, Ticks ticks, Optional<Instant> zero) {
    /** The anchor is the origin of the network, and changes places with point 0; so the same leads back. */
    int index(int point) {
        return point == anchor ? 0 : point == 0 ? anchor : point;
    }

    TemporalConstraint constraint(Gap gap) {
        return new TemporalConstraint(
                index(gap.from()),
                index(gap.to()),
                gap.least().map(ticks::down).orElse(TemporalConstraint.UNBOUNDED_BELOW),
                gap.most().map(ticks::up).orElse(TemporalConstraint.UNBOUNDED_ABOVE),
                gap.clause());
    }

    /** Whether all is counted from an instant that is known, so that the calendar can say when things come. */
    boolean isAbsolute() {
        return anchor == Points.ZERO && zero.isPresent();
    }

    /** The instant so much after point 0. */
    Instant instant(long length) {
        return zero.orElseThrow().plus(ticks.duration(length));
    }

    Optional<Duration> earliestSince(TemporalNetwork network, int point) {
        return ticks.duration(network.earliest(index(point)));
    }

    Optional<Duration> latestSince(TemporalNetwork network, int point) {
        return ticks.duration(network.latest(index(point)));
    }

    Optional<Instant> earliest(TemporalNetwork network, int point) {
        return isAbsolute() ? earliestSince(network, point).map(zero.orElseThrow()::plus) : Optional.empty();
    }

    Optional<Instant> latest(TemporalNetwork network, int point) {
        return isAbsolute() ? latestSince(network, point).map(zero.orElseThrow()::plus) : Optional.empty();
    }
}
