package org.eirene.literal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.eirene.agreement.Offset;

/** Section 2: calendar arithmetic in the one time zone of an agreement, written anew rather than taken from the model. */
final class Times {
    private record Sum(Instant start, Offset offset) {}

    private final ZoneId zone;
    private final Map<Sum, Instant> sums = new HashMap<>();

    Times(ZoneId zone) {
        this.zone = zone;
    }

    /** Section 2: the calendar part in the agreement's zone, as java.time resolves gaps and overlaps; then the exact part. */
    Instant plus(Instant start, Offset offset) {
        return sums.computeIfAbsent(new Sum(start, offset), sum -> plusTimes(start, offset, 1));
    }

    /** Section 7: {@code s + k per}, the k-fold offset counted from s. */
    Instant plusTimes(Instant start, Offset offset, long times) {
        Instant moved = start;
        if (offset.months() > 0 || offset.days() > 0) {
            Period calendar =
                    Period.of(0, Math.toIntExact(offset.months() * times), Math.toIntExact(offset.days() * times));
            moved = start.atZone(zone).plus(calendar).toInstant();
        }
        return moved.plus(offset.exact().multipliedBy(times));
    }

    /** Section 2: a date where an instant is asked for is the last nanosecond of that local day. */
    Instant endOfDay(LocalDate date) {
        return date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }

    LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** Section 7: the first local midnight at or after an instant. */
    Instant midnightAtOrAfter(Instant instant) {
        Instant start = dateOf(instant).atStartOfDay(zone).toInstant();
        return start.equals(instant)
                ? start
                : dateOf(instant).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Section 2: what happened at e is in a trailing window of length w at t when e &lt;= t &lt; e + w. */
    boolean inWindow(Instant happened, Offset window, Instant now) {
        return !happened.isAfter(now) && now.isBefore(plus(happened, window));
    }

    static Duration between(Instant start, Instant end) {
        return Duration.between(start, end);
    }
}
