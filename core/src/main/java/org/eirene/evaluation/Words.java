package org.eirene.evaluation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Offset;
import org.eirene.internal.Decimals;

/** The words that reasons and tables share. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM u", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EXACT = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    private Words() {}

    /** Where in the text an element stands: its id, and its clause where it has one. */
    static String clause(Element element) {
        return element.clause().map(clause -> element.id() + ", " + clause).orElse(element.id());
    }

    /** {@code commitment 'release'}. */
    static String name(Element element) {
        return name(element.kind(), element.id());
    }

    static String name(ElementKind kind, String id) {
        return kind.noun() + " '" + id + "'";
    }

    static String name(Agreement agreement, String id) {
        return agreement.findElement(id).map(Words::name).orElse("'" + id + "'");
    }

    /** {@code north}, {@code north and south}, {@code north, south and cell}. */
    static String and(Collection<String> parts) {
        return list(parts, " and ");
    }

    static String or(Collection<String> parts) {
        return list(parts, " or ");
    }

    private static String list(Collection<String> parts, String last) {
        List<String> all = List.copyOf(parts);
        int before = all.size() - 1;
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, before)) + last + all.get(before);
    }

    /** {@code a raid}, {@code an incident}. */
    static String withArticle(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    static String quantity(BigDecimal value, String unit) {
        return Decimals.text(value) + (unit.isEmpty() ? "" : " " + unit);
    }

    /**
     * An instant as people write it, in the agreement's own time: {@code 19 December 2005 at 10:00 (+07:00)}, with seconds
     * and their fraction where there are any. The last nanosecond of a local day is {@code the end of 19 December 2005}.
     */
    static String at(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        String day = DAY.format(local);
        if (isEndOfDay(instant, zone)) {
            return "the end of " + day;
        }
        LocalTime time = local.toLocalTime();
        boolean whole = time.getSecond() == 0 && time.getNano() == 0;
        return day + " at " + (whole ? MINUTES : EXACT).format(time) + " (" + OFFSET.format(local) + ")";
    }

    /** The same after the word that goes before it: {@code on 19 December 2005 at 10:00 (+07:00)}. */
    static String on(Instant instant, ZoneId zone) {
        return (isEndOfDay(instant, zone) ? "at " : "on ") + at(instant, zone);
    }

    /** {@code 19 December 2005}. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code first}, {@code second}, {@code third}, {@code 4th}. */
    static String ordinal(int number) {
        return switch (number) {
            case 1 -> "first";
            case 2 -> "second";
            case 3 -> "third";
            default -> number + "th";
        };
    }

    /** A length of time as people say it: {@code 23 days}, {@code 1 day 2 hours}; what is below a second as a fraction. */
    static String duration(Duration duration) {
        StringJoiner words = new StringJoiner(" ");
        add(words, duration.toDays(), "day");
        add(words, duration.toHoursPart(), "hour");
        add(words, duration.toMinutesPart(), "minute");
        BigDecimal seconds =
                BigDecimal.valueOf(duration.toSecondsPart()).add(BigDecimal.valueOf(duration.toNanosPart(), 9));
        if (seconds.signum() > 0 || words.length() == 0) {
            words.add(Decimals.text(seconds.stripTrailingZeros())
                    + (seconds.compareTo(BigDecimal.ONE) == 0 ? " second" : " seconds"));
        }
        return words.toString();
    }

    /** A length up to the last nanosecond of a day is one up to its end. */
    static Duration rounded(Duration duration) {
        Duration next = duration.plusNanos(1);
        return next.toSecondsPart() == 0 && next.toNanosPart() == 0 ? next : duration;
    }

    /** The same of what a text says: {@code 1 year 6 months}, {@code 30 days}, {@code 72 hours}. */
    static String duration(Offset offset) {
        StringJoiner words = new StringJoiner(" ");
        add(words, offset.months() / 12, "year");
        add(words, offset.months() % 12, "month");
        add(words, offset.days(), "day");
        Duration exact = offset.exact();
        add(words, exact.toHours(), "hour");
        Duration rest = exact.minusHours(exact.toHours());
        if (!rest.isZero() || words.length() == 0) {
            words.add(duration(rest));
        }
        return words.toString();
    }

    private static void add(StringJoiner words, long number, String unit) {
        if (number > 0) {
            words.add(number + " " + unit + (number == 1 ? "" : "s"));
        }
    }

    private static boolean isEndOfDay(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return instant.plusNanos(1)
                .equals(local.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant());
    }
}
