package org.eirene.analysis;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eirene.agreement.Offset;

/** How short and how long an offset of the calendar can be, whatever the day: months and days vary. */
final class CalendarLengths {
    /** A cycle of the Gregorian calendar begins anywhere. */
    private static final LocalDate CYCLE = LocalDate.of(2000, 1, 1);

    private static final int MONTHS_IN_CYCLE = 4_800;

    private final Map<Integer, Range> months = new HashMap<>();
    private final Duration spread;

    /** From the least to the greatest, both inclusive. */
    record Range(Duration least, Duration most) {
        Range plus(Range other) {
            return new Range(least.plus(other.least), most.plus(other.most));
        }
    }

    CalendarLengths(ZoneId zone) {
        spread = spread(zone.getRules());
    }

    /** Between the greatest and the least offset from UTC that the zone ever has: by so much a number of days varies. */
    private static Duration spread(ZoneRules rules) {
        if (rules.isFixedOffset()) {
            return Duration.ZERO;
        }
        List<Integer> seconds = Stream.concat(
                        rules.getTransitions().stream(),
                        rules.getTransitionRules().stream().map(rule -> rule.createTransition(2000)))
                .flatMap(transition -> offsets(transition))
                .map(ZoneOffset::getTotalSeconds)
                .sorted()
                .toList();
        return Duration.ofSeconds(seconds.get(seconds.size() - 1) - seconds.get(0));
    }

    private static Stream<ZoneOffset> offsets(ZoneOffsetTransition transition) {
        return Stream.of(transition.getOffsetBefore(), transition.getOffsetAfter());
    }

    Range of(Offset offset) {
        Range exact = new Range(offset.exact(), offset.exact());
        return offset.hasCalendarPart()
                ? days(inDays(offset.months()), offset.days()).plus(exact)
                : exact;
    }

    private Range days(Range ofMonths, int days) {
        Duration further = Duration.ofDays(days);
        return new Range(
                ofMonths.least().plus(further).minus(spread),
                ofMonths.most().plus(further).plus(spread));
    }

    /** To the last nanosecond of the day. */
    Range toEndOfDay() {
        return new Range(Duration.ZERO, Duration.ofDays(1).plus(spread).minusNanos(1));
    }

    /** To the last nanosecond of a later day. */
    Range toEndOfDay(int later) {
        return later == 0
                ? toEndOfDay()
                : new Range(
                        Duration.ofDays(later).minus(spread),
                        Duration.ofDays(later + 1L).plus(spread).minusNanos(1));
    }

    private Range inDays(int count) {
        return count == 0
                ? new Range(Duration.ZERO, Duration.ZERO)
                : months.computeIfAbsent(count, CalendarLengths::overACycle);
    }

    private static Range overACycle(int count) {
        long least = Long.MAX_VALUE;
        long most = 0;
        for (int i = 0; i < MONTHS_IN_CYCLE; i++) {
            LocalDate first = CYCLE.plusMonths(i);
            for (int day = 28; day <= first.lengthOfMonth() + 1; day++) {
                // the first of the next month stands for all days that every month has
                LocalDate start = first.plusDays(day - 1L);
                long days = ChronoUnit.DAYS.between(start, start.plusMonths(count));
                least = Math.min(least, days);
                most = Math.max(most, days);
            }
        }
        return new Range(Duration.ofDays(least), Duration.ofDays(most));
    }
}
