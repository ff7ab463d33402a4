package org.eirene.agreement;

import com.google.common.primitives.Ints;
import java.time.Duration;

/**
 * Offsets that read like the text: {@code days(42)}, {@code hours(72)}. Meant for static import.
 *
 * <pre>{@code
 * opened("truce").plus(days(42))
 * days(-1)                        // IllegalArgumentException: an offset is never negative
 * }</pre>
 */
public final class Offsets {
    private Offsets() {}

    /**
     * Calendar days of the agreement's zone, each of which may have 23, 24 or 25 hours.
     *
     * @param days how many, 0 or more
     * @return the offset, {@code P42D} for 42
     * @throws IllegalArgumentException if negative or more than 1,000 years
     */
    public static Offset days(int days) {
        return new Offset(0, days, Duration.ZERO);
    }

    /**
     * Weeks of seven calendar days.
     *
     * @param weeks how many, 0 or more
     * @return the offset, {@code P14D} for 2
     * @throws IllegalArgumentException if negative or more than 1,000 years
     */
    public static Offset weeks(int weeks) {
        return new Offset(0, Ints.saturatedCast(7L * weeks), Duration.ZERO);
    }

    /**
     * Calendar months.
     *
     * @param months how many, 0 or more
     * @return the offset, {@code P6M} for 6
     * @throws IllegalArgumentException if negative or more than 1,000 years
     */
    public static Offset months(int months) {
        return new Offset(months, 0, Duration.ZERO);
    }

    /**
     * Years of twelve calendar months.
     *
     * @param years how many, 0 or more
     * @return the offset, {@code P1Y} for 1
     * @throws IllegalArgumentException if negative or more than 1,000 years
     */
    public static Offset years(int years) {
        return new Offset(Ints.saturatedCast(12L * years), 0, Duration.ZERO);
    }

    /**
     * Exact hours of sixty minutes.
     *
     * @param hours how many, 0 or more
     * @return the offset, {@code PT72H} for 72
     * @throws IllegalArgumentException if negative or more than 1,000 years
     */
    public static Offset hours(int hours) {
        return new Offset(0, 0, Duration.ofHours(hours));
    }

    /**
     * Exact minutes of sixty seconds.
     *
     * @param minutes how many, 0 or more
     * @return the offset, {@code PT30M} for 30
     * @throws IllegalArgumentException if negative or more than 1,000 years
     */
    public static Offset minutes(int minutes) {
        return new Offset(0, 0, Duration.ofMinutes(minutes));
    }

    /**
     * Any offset, from its ISO 8601 text.
     *
     * @param text for example {@code P1DT12H}
     * @return the offset
     * @throws IllegalArgumentException if {@link Offset#parse} refuses it
     */
    public static Offset offset(String text) {
        return Offset.parse(text);
    }
}
