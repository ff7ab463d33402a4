package org.eirene.agreement;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as an agreement counts it: a calendar part in months and days of the agreement's time zone, then
 * an exact part in hours, minutes and seconds. "Within 42 days" and "72 hours" are offsets; so is a period of notice.
 *
 * <p>{@code P1D} is the same time of day tomorrow, 23 or 25 hours away when clocks change, and is not equal to
 * {@code PT24H}, which is always 24 hours. Years are twelve months and weeks seven days, so {@code P1W} equals
 * {@code P7D}. An offset is never negative and at most 1,000 years long; where an agreement needs a positive one, a
 * zero is a {@linkplain ProblemCode#OFFSET_NOT_POSITIVE problem} of the agreement.
 *
 * <pre>{@code
 * Offset.parse("P1DT12H")     // a calendar day, then twelve hours
 * Offset.parse("-P1D")        // IllegalArgumentException: an offset is never negative
 * }</pre>
 *
 * @param months calendar months, 0 or more
 * @param days calendar days, 0 or more
 * @param exact the exact part, 0 or more
 */
public record Offset(int months, int days, Duration exact) {
    /** The offset of no length. */
    public static final Offset ZERO = new Offset(0, 0, Duration.ZERO);

    private static final Pattern ISO_8601 =
            Pattern.compile("P(?:(\\d{1,9})Y)?(?:(\\d{1,9})M)?(?:(\\d{1,9})W)?(?:(\\d{1,9})D)?"
                    + "(?:T(?:(\\d{1,12})H)?(?:(\\d{1,12})M)?(?:(\\d{1,12})(?:\\.(\\d{1,9}))?S)?)?");
    private static final long SECONDS_IN_MEAN_MONTH = 2_629_746; // 365.2425 days / 12
    private static final long LONGEST_SECONDS = 12_000 * SECONDS_IN_MEAN_MONTH;

    /**
     * Checks the bounds.
     *
     * @param months calendar months, 0 or more
     * @param days calendar days, 0 or more
     * @param exact the exact part, 0 or more
     * @throws IllegalArgumentException if a part is negative or the whole is longer than 1,000 years
     */
    public Offset {
        requireNonNull(exact, "exact");
        checkArgument(
                months >= 0 && days >= 0 && !exact.isNegative(),
                "An offset is never negative, but was %s months, %s days and %s",
                months,
                days,
                exact);
        checkArgument(
                isWithinBounds(months, days, exact.getSeconds(), exact.getNano()),
                "An offset is at most 1,000 years, but was %s months, %s days and %s",
                months,
                days,
                exact);
    }

    /**
     * Reads an ISO 8601 duration of whole units; only seconds may have a fraction, of up to nine digits.
     *
     * @param text for example {@code P42D}, {@code PT72H}, {@code P1Y6M}, {@code P1DT12H}
     * @return the offset
     * @throws IllegalArgumentException if the text is not such a duration, is negative, or longer than 1,000 years
     */
    public static Offset parse(String text) {
        Matcher m = ISO_8601.matcher(text);
        checkArgument(
                m.matches() && !text.endsWith("P") && !text.endsWith("T"),
                "'%s' is not an offset: write an ISO 8601 duration of whole units such as P42D, PT72H or P1DT12H",
                shortened(text));
        long months = 12 * group(m, 1) + group(m, 2);
        long days = 7 * group(m, 3) + group(m, 4);
        long seconds = 3_600 * group(m, 5) + 60 * group(m, 6) + group(m, 7);
        String fraction = m.group(8);
        int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
        checkArgument(
                isWithinBounds(months, days, seconds, nanos), "An offset is at most 1,000 years, but was '%s'", text);
        return new Offset((int) months, (int) days, Duration.ofSeconds(seconds, nanos));
    }

    private static long group(Matcher matcher, int index) {
        String digits = matcher.group(index);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    /** Measured in mean Gregorian months, so that P1000Y is the longest. No part can overflow before it is refused. */
    private static boolean isWithinBounds(long months, long days, long seconds, int nanos) {
        if (months > 12_000 || days > 400_000 || seconds > LONGEST_SECONDS) {
            return false;
        }
        long total = months * SECONDS_IN_MEAN_MONTH + days * 86_400 + seconds;
        return total < LONGEST_SECONDS || (total == LONGEST_SECONDS && nanos == 0);
    }

    /** {@return whether this is the offset of no length} */
    public boolean isZero() {
        return months == 0 && days == 0 && exact.isZero();
    }

    /** {@return whether any part is counted in calendar days or months, so that the zone decides its length} */
    public boolean hasCalendarPart() {
        return months > 0 || days > 0;
    }

    /**
     * The instant that lies this offset after another: months first, then days, then the exact part. A month that
     * ends too early gives its last day; local times that do not exist or exist twice are resolved as
     * {@link java.time.ZonedDateTime} does.
     *
     * @param start where to count from
     * @param zone the zone whose calendar counts
     * @return the instant reached
     */
    public Instant addTo(Instant start, ZoneId zone) {
        requireNonNull(zone, "zone");
        if (!hasCalendarPart()) {
            return start.plus(exact);
        }
        return start.atZone(zone).plus(Period.of(0, months, days)).toInstant().plus(exact);
    }

    /** {@return the shortest ISO 8601 form, which {@link #parse} reads back: P1Y6M, P7D, PT72H, P1DT12H, P0D} */
    @Override
    public String toString() {
        if (isZero()) {
            return "P0D";
        }
        StringBuilder text = new StringBuilder("P");
        append(text, months / 12, 'Y');
        append(text, months % 12, 'M');
        append(text, days, 'D');
        if (!exact.isZero()) {
            text.append(exact.toString(), 1, exact.toString().length());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, long count, char unit) {
        if (count > 0) {
            text.append(count).append(unit);
        }
    }
}
