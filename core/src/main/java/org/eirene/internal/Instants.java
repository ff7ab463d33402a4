package org.eirene.internal;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** The span of time that a model bears, and how instants and dates are read. */
public final class Instants {
    /** The first instant of a model. */
    public static final Instant MIN = Instant.parse("0001-01-01T00:00:00Z");

    /** The last instant of a model. */
    public static final Instant MAX = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** As long as {@code 2025-01-16T11:15Z}. */
    private static final int SHORTEST_INSTANT = 17;

    private static final long SECONDS_IN_DAY = 86_400;

    private Instants() {}

    /**
     * Refuses an instant outside the years 1 to 9999.
     *
     * @param name what the instant is, for the message
     * @param instant any instant
     * @return the instant
     * @throws IllegalArgumentException if it is outside
     */
    public static Instant check(String name, Instant instant) {
        requireNonNull(instant, name);
        checkArgument(
                !instant.isBefore(MIN) && !instant.isAfter(MAX),
                "The %s must be in the years 1 to 9999, but was %s",
                name,
                instant);
        return instant;
    }

    /**
     * Refuses a date outside the years 1 to 9999.
     *
     * @param name what the date is, for the message
     * @param date any date
     * @return the date
     * @throws IllegalArgumentException if it is outside
     */
    public static LocalDate check(String name, LocalDate date) {
        requireNonNull(date, name);
        checkArgument(
                date.getYear() >= 1 && date.getYear() <= 9999,
                "The %s must be in the years 1 to 9999, but was %s",
                name,
                date);
        return date;
    }

    /**
     * Reads an instant, which carries its offset.
     *
     * @param text for example {@code 2025-01-16T11:15:00+02:00} or {@code 2025-01-16T09:15:00Z}
     * @return the instant; empty if the text is none, or is outside the years 1 to 9999
     */
    public static Optional<Instant> parseInstant(String text) {
        if (text.length() < SHORTEST_INSTANT || text.length() > 40) {
            return Optional.empty();
        }
        try {
            Instant instant = isInUtc(text) ? inUtc(text) : OffsetDateTime.parse(text).toInstant();
            return instant.isBefore(MIN) || instant.isAfter(MAX) ? Optional.empty() : Optional.of(instant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a text has the form in which most instants are written, that of {@link Instant#toString}. */
    private static boolean isInUtc(String text) {
        return hasForm(text, "0000-00-00T00:00:00Z");
    }

    /** Reads an instant of that form, much faster than a formatter does. */
    private static Instant inUtc(String text) {
        LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
        return Instant.ofEpochSecond(date(text).toEpochDay() * SECONDS_IN_DAY + time.toSecondOfDay());
    }

    private static LocalDate date(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    /** Whether a text has a digit wherever a pattern has a zero, and else what the pattern has. */
    private static boolean hasForm(String text, String pattern) {
        if (text.length() != pattern.length()) {
            return false;
        }
        for (int i = 0; i < pattern.length(); i++) {
            char c = text.charAt(i);
            char wanted = pattern.charAt(i);
            if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }

    /**
     * Reads a date.
     *
     * @param text for example {@code 2025-01-16}
     * @return the date; empty if the text is none, or is outside the years 1 to 9999
     */
    public static Optional<LocalDate> parseDate(String text) {
        if (text.length() != 10) {
            return Optional.empty();
        }
        try {
            LocalDate date = hasForm(text, "0000-00-00") ? date(text) : LocalDate.parse(text);
            return date.getYear() < 1 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads an instant, or a date as the last nanosecond of that day.
     *
     * @param text an instant or a date
     * @param zone the zone in which a date is counted
     * @return the instant
     * @throws IllegalArgumentException if the text is neither
     */
    public static Instant parse(String text, ZoneId zone) {
        return parseInstant(text)
                .or(() -> parseDate(text)
                        .map(date ->
                                date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1)))
                .orElseThrow(() -> new IllegalArgumentException(notAnInstant(text)));
    }

    /**
     * The message for a text that is neither an instant nor a date.
     *
     * @param text the text
     * @return the message
     */
    public static String notAnInstant(String text) {
        return "'" + (text.length() <= 60 ? text : text.substring(0, 57) + "...")
                + "' is neither an instant nor a date: write 2025-01-16T11:15:00+02:00, 2025-01-16T09:15:00Z or "
                + "2025-01-16";
    }
}
