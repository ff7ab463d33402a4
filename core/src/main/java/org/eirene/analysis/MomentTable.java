package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The moments of a timetable with their bounds, from networks that were solved. */
final class MomentTable {
    /** Points that only stand between others, and have no name in a text. */
    private static final Set<String> BETWEEN = ImmutableSet.of("zero", "at", "after", "latest", "earliest");

    private final Timetable table;
    private final Facts facts;
    private final Attainment main;
    private final @Nullable Attainment afterEntry;

    MomentTable(Timetable table, Facts facts, Attainment main, @Nullable Attainment afterEntry) {
        this.table = table;
        this.facts = facts;
        this.main = main;
        this.afterEntry = afterEntry;
    }

    ImmutableList<TimelineMoment> moments() {
        return IntStream.range(0, table.points.size())
                .filter(point -> !BETWEEN.contains(table.points.get(point).word()))
                .filter(point -> !facts.gone().contains(point))
                .mapToObj(this::moment)
                .sorted(Comparator.comparing((TimelineMoment moment) ->
                                moment.bounds().earliest().orElse(Instant.MIN))
                        .thenComparing(moment -> moment.bounds().soonest().orElse(Duration.ofSeconds(Long.MIN_VALUE)))
                        .thenComparing(moment -> moment.bounds().latest().orElse(Instant.MAX))
                        .thenComparing(moment -> moment.bounds().last().orElse(Duration.ofSeconds(Long.MAX_VALUE)))
                        .thenComparing(TimelineMoment::name))
                .collect(ImmutableList.toImmutableList());
    }

    private TimelineMoment moment(int point) {
        Attainment.Bound early = main.earliest(index(main, point));
        Attainment.Bound late = main.latest(index(main, point));
        Optional<Instant> earliest = instant(early);
        Optional<Instant> latest = instant(late);
        Optional<Duration> soonest = Optional.empty();
        Optional<Duration> last = Optional.empty();
        Calculation whyEarly = main.calculation();
        Calculation whyLate = main.calculation();
        if (afterEntry != null) {
            Attainment.Bound soon = afterEntry.earliest(index(afterEntry, point));
            Attainment.Bound lastly = afterEntry.latest(index(afterEntry, point));
            soonest = duration(afterEntry, soon);
            last = duration(afterEntry, lastly);
            if (earliest.isEmpty()) {
                early = soon;
                whyEarly = afterEntry.calculation();
            }
            if (latest.isEmpty()) {
                late = lastly;
                whyLate = afterEntry.calculation();
            }
        }
        return new TimelineMoment(
                table.points.get(point).toString(),
                table.points.get(point).element(),
                table.points.get(point).isEvent(),
                new MomentBounds(earliest, latest, soonest, last, early.attained(), late.attained()),
                bounds(
                        table,
                        whyEarly,
                        whyEarly.network().whyNotEarlier(whyEarly.frame().index(point))),
                bounds(
                        table,
                        whyLate,
                        whyLate.network().whyNotLater(whyLate.frame().index(point))));
    }

    private static int index(Attainment of, int point) {
        return of.calculation().frame().index(point);
    }

    private static Optional<Duration> duration(Attainment of, Attainment.Bound bound) {
        return of.calculation().frame().ticks().duration(bound.time());
    }

    private Optional<Instant> instant(Attainment.Bound bound) {
        Frame frame = main.calculation().frame();
        return frame.isAbsolute() && bound.time().isPresent()
                ? Optional.of(frame.instant(bound.time().getAsLong()))
                : Optional.empty();
    }

    static ImmutableList<TimelineBound> bounds(Timetable table, Calculation calculation, List<Leg> legs) {
        return legs.stream()
                .map(leg -> new TimelineBound(
                        table.clause(leg.clause()),
                        name(table, calculation, leg.constraint().from()),
                        name(table, calculation, leg.constraint().to()),
                        leg.upper(),
                        calculation.duration(
                                leg.upper()
                                        ? leg.constraint().atMost()
                                        : leg.constraint().atLeast()),
                        calculation.tightening().isFound(leg.constraint())))
                .collect(ImmutableList.toImmutableList());
    }

    private static String name(Timetable table, Calculation calculation, int index) {
        int point = calculation.frame().index(index);
        return point == Points.ZERO
                ? calculation.zeroName()
                : table.points.get(point).toString();
    }
}
