package org.eirene.report;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Lines of time at round local dates, as close as their names allow. */
final class Axis {
    private static final double APART = 68;
    private static final double ROOM = 64;

    /** At which distances lines may stand, each in one of these units. */
    private enum Step {
        HOURS_3(Duration.ofHours(3), 3, ChronoUnit.HOURS, "HH:mm", "d MMM u"),
        HOURS_12(Duration.ofHours(12), 12, ChronoUnit.HOURS, "HH:mm", "d MMM u"),
        DAY(Duration.ofDays(1), 1, ChronoUnit.DAYS, "d MMM", "u"),
        DAYS_2(Duration.ofDays(2), 2, ChronoUnit.DAYS, "d MMM", "u"),
        WEEK(Duration.ofDays(7), 7, ChronoUnit.DAYS, "d MMM", "u"),
        WEEKS_2(Duration.ofDays(14), 14, ChronoUnit.DAYS, "d MMM", "u"),
        MONTH(Duration.ofDays(30), 1, ChronoUnit.MONTHS, "MMM", "u"),
        MONTHS_2(Duration.ofDays(61), 2, ChronoUnit.MONTHS, "MMM", "u"),
        MONTHS_3(Duration.ofDays(91), 3, ChronoUnit.MONTHS, "MMM", "u"),
        MONTHS_6(Duration.ofDays(182), 6, ChronoUnit.MONTHS, "MMM", "u"),
        YEAR(Duration.ofDays(365), 1, ChronoUnit.YEARS, "u", ""),
        YEARS_2(Duration.ofDays(730), 2, ChronoUnit.YEARS, "u", ""),
        YEARS_5(Duration.ofDays(1826), 5, ChronoUnit.YEARS, "u", ""),
        YEARS_10(Duration.ofDays(3652), 10, ChronoUnit.YEARS, "u", ""),
        YEARS_50(Duration.ofDays(18_262), 50, ChronoUnit.YEARS, "u", ""),
        YEARS_200(Duration.ofDays(73_048), 200, ChronoUnit.YEARS, "u", ""),
        YEARS_1000(Duration.ofDays(365_242), 1000, ChronoUnit.YEARS, "u", ""),
        YEARS_5000(Duration.ofDays(1_826_212), 5000, ChronoUnit.YEARS, "u", "");

        private final Duration length;
        private final int number;
        private final ChronoUnit unit;
        private final DateTimeFormatter name;
        private final DateTimeFormatter context;

        Step(Duration length, int number, ChronoUnit unit, String name, String context) {
            this.length = length;
            this.number = number;
            this.unit = unit;
            this.name = DateTimeFormatter.ofPattern(name, Locale.ENGLISH);
            this.context = DateTimeFormatter.ofPattern(context, Locale.ENGLISH);
        }

        /** The last line at or before a local time. */
        LocalDateTime lineBefore(LocalDateTime time) {
            LocalDate date = time.toLocalDate();
            return switch (unit) {
                case HOURS -> date.atStartOfDay().plusHours(time.getHour() - (long) (time.getHour() % number));
                case DAYS ->
                    number < 7
                            ? date.minusDays(Math.floorMod(date.toEpochDay(), (long) number))
                                    .atStartOfDay()
                            // the first Monday of all times was three days before day 0
                            : date.minusDays(Math.floorMod(date.toEpochDay() + 3, (long) number))
                                    .atStartOfDay();
                case MONTHS ->
                    date.with(TemporalAdjusters.firstDayOfMonth())
                            .minusMonths((date.getMonthValue() - 1) % number)
                            .atStartOfDay();
                default ->
                    date.with(TemporalAdjusters.firstDayOfYear())
                            .minusYears(Math.floorMod(date.getYear(), number))
                            .atStartOfDay();
            };
        }

        LocalDateTime next(LocalDateTime line) {
            return line.plus(number, unit);
        }
    }

    /**
     * A line.
     *
     * @param name its date; empty where there is no room
     * @param context what is said where it changes: the year
     */
    record Line(String x, String name, String context) {}

    private Axis() {}

    static ImmutableList<Line> lines(Timespan span, ZoneId zone, double right) {
        Step step = step(span);
        LocalDateTime last = span.to().atZone(zone).toLocalDateTime();
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        String said = "";
        for (LocalDateTime line = step.lineBefore(span.from().atZone(zone).toLocalDateTime());
                line.isBefore(last);
                line = step.next(line)) {
            if (line.atZone(zone).toInstant().isBefore(span.from())) {
                continue;
            }
            double x = span.x(line.atZone(zone).toInstant());
            String context = step.context.format(line);
            boolean hasRoom = x + ROOM < right;
            lines.add(new Line(
                    Numbers.text(x),
                    hasRoom ? step.name.format(line) : "",
                    hasRoom && !context.equals(said) ? context : ""));
            said = hasRoom ? context : said;
        }
        return lines.build();
    }

    private static Step step(Timespan span) {
        for (Step step : Step.values()) {
            if (span.distance(step.length) >= APART) {
                return step;
            }
        }
        return Step.YEARS_5000;
    }
}
