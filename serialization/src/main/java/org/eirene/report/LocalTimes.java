package org.eirene.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instants as people read them: in the agreement's own time, which is named once. */
final class LocalTimes {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM u", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EXACT = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private final ZoneId zone;
    private final ZoneOffset usual;

    /**
     * Times of a zone.
     *
     * @param now the instant whose offset is named once; where another offset holds it is said
     */
    LocalTimes(ZoneId zone, Instant now) {
        this.zone = zone;
        usual = zone.getRules().getOffset(now);
    }

    /** An instant for people and for programs. */
    record When(String machine, String text) {}

    When when(Instant instant) {
        // HTML knows no more than thousandths
        return new When(instant.truncatedTo(ChronoUnit.MILLIS).toString(), text(instant));
    }

    @Nullable
    When when(Optional<Instant> instant) {
        return instant.map(this::when).orElse(null);
    }

    /** {@code 19 Dec 2005, 10:00}; the last nanosecond of a day is {@code 19 Dec 2005, end of day}. */
    String text(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        if (isEndOfDay(instant)) {
            return DAY.format(local) + ", end of day";
        }
        LocalTime time = local.toLocalTime();
        boolean whole = time.getSecond() == 0 && time.getNano() == 0;
        return DAY.format(local) + ", " + (whole ? MINUTES : EXACT).format(time)
                + (local.getOffset().equals(usual) ? "" : " (" + offset(local.getOffset()) + ")");
    }

    /** {@code 19 Dec 2005}. */
    String day(Instant instant) {
        return DAY.format(instant.atZone(zone));
    }

    LocalDate date(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    ZoneId zone() {
        return zone;
    }

    /** {@code Asia/Jakarta (UTC+07:00)}. */
    String zoneName() {
        String id = zone.getId();
        return id.equals(usual.getId()) || id.equals("UTC") ? offset(usual) : id + " (" + offset(usual) + ")";
    }

    private static String offset(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0 ? "UTC" : "UTC" + offset.getDisplayName(TextStyle.FULL, Locale.ROOT);
    }

    private boolean isEndOfDay(Instant instant) {
        return instant.plusNanos(1)
                .equals(date(instant).plusDays(1).atStartOfDay(zone).toInstant());
    }
}
