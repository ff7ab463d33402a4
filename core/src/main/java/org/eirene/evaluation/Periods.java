package org.eirene.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.eirene.agreement.Offset;

/**
 * The periods of a supply: period k is [s + k per, s + (k+1) per), s being the first local midnight at or after the
 * supply took effect where the period is in days or longer, else the instant it took effect.
 */
record Periods(Offset per, Instant start, ZoneId zone) {
    static Periods from(Offset per, Instant inEffect, ZoneId zone) {
        return new Periods(per, per.hasCalendarPart() ? midnightAtOrAfter(inEffect, zone) : inEffect, zone);
    }

    private static Instant midnightAtOrAfter(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        Instant today = local.toLocalDate().atStartOfDay(zone).toInstant();
        return today.equals(instant)
                ? today
                : local.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The first instant of period k, which is the end of the one before. */
    Instant begin(long k) {
        Period calendar = Period.of(0, Math.toIntExact(per.months() * k), Math.toIntExact(per.days() * k));
        Instant afterDays =
                calendar.isZero() ? start : start.atZone(zone).plus(calendar).toInstant();
        // for whole seconds alone, without the big decimals by which a duration is multiplied
        Duration exact = per.exact();
        return exact.getNano() == 0
                ? afterDays.plusSeconds(exact.getSeconds() * k)
                : afterDays.plus(exact.multipliedBy(k));
    }

    /** The period in which an instant lies; -1 before the first one begins. */
    long at(Instant instant) {
        if (instant.isBefore(start)) {
            return -1;
        }
        long low = 0;
        long high = 1;
        while (!begin(high).isAfter(instant)) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (begin(middle).isAfter(instant)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }
}
