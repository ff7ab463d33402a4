package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;

/** A moment that the calendar alone decides: an instant or a day. */
public sealed interface FixedMoment extends Moment permits AtInstant, OnDate {
    /**
     * The instant it is.
     *
     * @param zone the agreement's zone
     * @return the instant, its shift applied
     */
    default Instant resolve(ZoneId zone) {
        requireNonNull(zone, "zone");
        Instant start = this instanceof OnDate day ? Days.endOf(day.date(), zone) : ((AtInstant) this).instant();
        return shift().apply(start, zone);
    }
}
