package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.IdentityHashMap;
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
    private final Calculation main;
    private final @Nullable Calculation afterEntry;
    private final IdentityHashMap<Calculation, Set<Integer>> doubtfulEarliest = new IdentityHashMap<>();
    private final IdentityHashMap<Calculation, Set<Integer>> doubtfulLatest = new IdentityHashMap<>();

    MomentTable(Timetable table, Facts facts, Calculation main, @Nullable Calculation afterEntry) {
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
        Optional<Instant> earliest = main.earliest(point);
        Optional<Instant> latest = main.latest(point);
        Calculation from = afterEntry == null || !afterEntry.network().isConsistent() ? main : afterEntry;
        Optional<Duration> soonest = afterEntry == null ? Optional.empty() : from.earliestSince(point);
        Optional<Duration> last = afterEntry == null ? Optional.empty() : from.latestSince(point);
        Calculation early = earliest.isPresent() ? main : from;
        Calculation late = latest.isPresent() ? main : from;
        return new TimelineMoment(
                table.points.get(point).toString(),
                table.points.get(point).element(),
                table.points.get(point).isEvent(),
                new MomentBounds(
                        earliest,
                        latest,
                        soonest,
                        last,
                        isAttained(early, point, false),
                        isAttained(late, point, true)),
                bounds(table, early, early.network().whyNotEarlier(early.index(point))),
                bounds(table, late, late.network().whyNotLater(late.index(point))));
    }

    private boolean isAttained(Calculation calculation, int point, boolean latest) {
        return !(latest ? doubtfulLatest : doubtfulEarliest)
                .computeIfAbsent(calculation, each -> Attainment.doubtful(table, each, facts, latest))
                .contains(point);
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
                        calculation.isFound(leg.constraint())))
                .collect(ImmutableList.toImmutableList());
    }

    private static String name(Timetable table, Calculation calculation, int index) {
        int point = calculation.index(index);
        return point == Points.ZERO
                ? calculation.zeroName()
                : table.points.get(point).toString();
    }
}
