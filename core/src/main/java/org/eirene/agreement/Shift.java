package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What happens to a moment once it is resolved: an offset is added, then it moves to the end of the day.
 *
 * @param plus the offset; empty for none
 * @param endOfDay whether it moves to the last nanosecond of its local day
 */
public record Shift(Optional<Offset> plus, boolean endOfDay) {
    /** No shift. */
    public static final Shift NONE = new Shift(Optional.empty(), false);

    /**
     * Rejects null.
     *
     * @param plus the offset; empty for none
     * @param endOfDay whether it moves to the last nanosecond of its local day
     */
    public Shift {
        requireNonNull(plus, "plus");
    }

    /**
     * Shifts an instant.
     *
     * @param instant the resolved instant
     * @param zone the agreement's zone
     * @return the instant meant
     */
    public Instant apply(Instant instant, ZoneId zone) {
        requireNonNull(instant, "instant");
        requireNonNull(zone, "zone");
        Instant later = plus.isPresent() ? plus.get().addTo(instant, zone) : instant;
        return endOfDay ? Days.endOf(later.atZone(zone).toLocalDate(), zone) : later;
    }

    /** {@return for example {@code " + P42D, end of day"}; nothing for no shift} */
    @Override
    public String toString() {
        return plus.map(offset -> " + " + offset).orElse("") + (endOfDay ? ", end of day" : "");
    }
}
