package org.eirene.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of a time zone as an agreement counts them: a day is over at its last nanosecond. */
public final class Days {
    private Days() {}

    /**
     * The last nanosecond of a local day: what a date means wherever an instant is asked for.
     *
     * <pre>{@code
     * Days.endOf(LocalDate.of(2025, 1, 31), ZoneId.of("UTC"))   // 2025-01-31T23:59:59.999999999Z
     * }</pre>
     *
     * @param date the day
     * @param zone the zone in which it is counted
     * @return one nanosecond before the next day begins there
     */
    public static Instant endOf(LocalDate date, ZoneId zone) {
        return date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }
}
