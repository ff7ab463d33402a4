package org.eirene.generators;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.FixedMoment;

/** Zones with and without summer time, and days around which clocks, months and years change there. */
final class Calendar {
    static final ImmutableList<Start> STARTS = ImmutableList.of(
            new Start("UTC", "2025-01-16"),
            new Start("Europe/Berlin", "2025-03-29"),
            new Start("Asia/Jerusalem", "2025-10-25"),
            new Start("America/New_York", "2024-11-02"),
            new Start("Australia/Lord_Howe", "2025-04-05"),
            new Start("Asia/Kathmandu", "2024-02-28"),
            new Start("Europe/Berlin", "2025-10-25"),
            new Start("Asia/Jerusalem", "2025-03-27"),
            new Start("America/New_York", "2025-03-08"),
            new Start("Australia/Lord_Howe", "2024-10-05"),
            new Start("UTC", "2024-12-31"),
            new Start("Asia/Kathmandu", "2025-01-30"));

    static final ImmutableList<LocalTime> TIMES = ImmutableList.of(
            LocalTime.NOON,
            LocalTime.MIDNIGHT,
            LocalTime.of(2, 0),
            LocalTime.of(18, 0),
            LocalTime.of(2, 30),
            LocalTime.of(11, 15),
            LocalTime.MAX);

    private Calendar() {}

    /** A zone, and a day near which something happens to its clocks or to its calendar. */
    record Start(ZoneId zone, LocalDate date) {
        Start(String zone, String date) {
            this(ZoneId.of(zone), LocalDate.parse(date));
        }

        ZonedDateTime at(LocalTime time) {
            return date.atTime(time).atZone(zone);
        }
    }

    /** About when an agreement begins: its entry into force or else the first instant that it names. */
    static ZonedDateTime startOf(Agreement agreement) {
        ZoneId zone = agreement.timeZone();
        return agreement
                .entersIntoForce()
                .map(moment -> moment.resolve(zone))
                .or(() -> Contents.of(agreement, FixedMoment.class).stream()
                        .map(moment -> moment.resolve(zone))
                        .min(Comparator.<Instant>naturalOrder()))
                .map(instant -> instant.atZone(zone))
                .orElseGet(() -> STARTS.stream()
                        .filter(start -> start.zone().equals(zone))
                        .findFirst()
                        .map(start -> start.at(LocalTime.NOON))
                        .orElseGet(() ->
                                LocalDate.of(2025, 1, 16).atTime(LocalTime.NOON).atZone(zone)));
    }
}
