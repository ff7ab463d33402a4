package org.eirene.analysis;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;

/** How a timeline reads. */
final class TimelineTables {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

    private TimelineTables() {}

    static String of(Timeline timeline) {
        List<String> lines = new ArrayList<>();
        lines.add("Timeline of " + timeline.agreement().id()
                + timeline.asOf()
                        .map(at -> ", as of " + instant(at, timeline.agreement().timeZone()))
                        .orElse(""));
        timeline.conflict().ifPresent(conflict -> {
            lines.add("");
            lines.addAll(conflict.toString().lines().toList());
            lines.add("The times below leave the deadlines out.");
        });
        lines.add("");
        lines.addAll(table(rows(timeline)));
        if (timeline.moments().stream().anyMatch(TimelineTables::isDoubtful)) {
            lines.add("");
            lines.add("~ no history comes earlier (later), but it may be that none comes quite as early (late)");
        }
        section(lines, "Critical", timeline.criticalPath());
        section(lines, "Relies on luck", timeline.reliesOnLuck());
        section(lines, "Can no longer be kept", timeline.lost());
        return String.join("\n", lines);
    }

    private static boolean isDoubtful(TimelineMoment moment) {
        MomentBounds bounds = moment.bounds();
        return (!bounds.earliestAttained()
                        && (bounds.earliest().isPresent() || bounds.soonest().isPresent()))
                || (!bounds.latestAttained()
                        && (bounds.latest().isPresent() || bounds.last().isPresent()));
    }

    private static void section(List<String> lines, String title, List<?> rows) {
        if (!rows.isEmpty()) {
            lines.add("");
            lines.add(title);
            rows.forEach(row -> lines.add("  " + row));
        }
    }

    private static List<List<String>> rows(Timeline timeline) {
        ZoneId zone = timeline.agreement().timeZone();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("moment", "earliest", "latest", "slack", "no later because of"));
        for (TimelineMoment moment : timeline.moments()) {
            MomentBounds bounds = moment.bounds();
            rows.add(List.of(
                    moment.name(),
                    cell(bounds.earliest(), bounds.soonest(), bounds.earliestAttained(), zone),
                    cell(bounds.latest(), bounds.last(), bounds.latestAttained(), zone),
                    bounds.slack().map(TimelineTables::length).orElse(""),
                    moment.whyNotLater().isEmpty()
                            ? ""
                            : moment.whyNotLater()
                                    .get(moment.whyNotLater().size() - 1)
                                    .clause()
                                    .name()));
        }
        return rows;
    }

    private static String cell(
            Optional<Instant> instant, Optional<Duration> afterEntry, boolean attained, ZoneId zone) {
        Function<String, String> marked = text -> attained ? text : "~ " + text;
        return instant.map(at -> instant(at, zone))
                .or(() -> afterEntry.map(TimelineTables::afterEntry))
                .map(marked)
                .orElse("");
    }

    private static String afterEntry(Duration length) {
        return length.isZero()
                ? "at entry"
                : length.isNegative() ? "entry - " + length(length.abs()) : "entry + " + length(length);
    }

    /** In the agreement's own time; the last nanosecond of a day is its end. */
    static String instant(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        ZonedDateTime next = at.plusNanos(1).atZone(zone);
        return next.equals(local.toLocalDate().plusDays(1).atStartOfDay(zone))
                ? "end of " + DAY.format(local)
                : LOCAL.format(local);
    }

    /**
     * Days of 24 hours, hours, minutes and seconds; a nanosecond more or less is not told: it comes
     * from the last of a day.
     */
    static String length(Duration exact) {
        Duration length = isWhole(exact.plusNanos(1)) ? exact.plusNanos(1) : exact;
        length = isWhole(exact.minusNanos(1)) && !exact.isNegative() ? exact.minusNanos(1) : length;
        StringJoiner words = new StringJoiner(" ");
        add(words, length.toDays(), "day");
        add(words, length.toHoursPart(), "hour");
        add(words, length.toMinutesPart(), "minute");
        BigDecimal seconds = BigDecimal.valueOf(length.toSecondsPart())
                .add(BigDecimal.valueOf(length.toNanosPart(), 9))
                .stripTrailingZeros();
        if (seconds.signum() > 0 || words.length() == 0) {
            words.add(seconds.toPlainString() + (seconds.compareTo(BigDecimal.ONE) == 0 ? " second" : " seconds"));
        }
        return words.toString();
    }

    private static boolean isWhole(Duration length) {
        return length.toNanosPart() == 0 && !length.isZero();
    }

    private static void add(StringJoiner words, long number, String unit) {
        if (number > 0) {
            words.add(number + " " + unit + (number == 1 ? "" : "s"));
        }
    }

    private static List<String> table(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder();
                    for (int i = 0; i < widths.length; i++) {
                        line.append(row.get(i))
                                .append(" ".repeat(widths[i] - row.get(i).length() + 2));
                    }
                    return line.toString().stripTrailing();
                })
                .toList();
    }
}
