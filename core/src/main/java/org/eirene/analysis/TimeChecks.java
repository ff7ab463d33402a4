package org.eirene.analysis;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;

/** Dates and lengths of time that contradict one another, and deadlines that only luck keeps. */
final class TimeChecks {
    private TimeChecks() {}

    static List<Draft> contradicting(Subject subject) {
        return conflicts(subject.agreement()).stream()
                .map(conflict -> contradiction(subject, conflict))
                .toList();
    }

    /**
     * One conflict after the other, each without the deadlines of those before; what contradicts itself without any
     * deadline ends it.
     */
    static ImmutableList<TimelineConflict> conflicts(Agreement agreement) {
        Timetable table = TextTimes.of(agreement);
        List<Timetable.Deadline> open = new ArrayList<>(table.deadlines);
        ImmutableList.Builder<TimelineConflict> conflicts = ImmutableList.builder();
        boolean left = true;
        while (left) {
            Calculation all = Timeline.calculation(
                    table,
                    Facts.NONE,
                    open.stream().map(Timetable.Deadline::gap).toList());
            if (all.network().isConsistent()) {
                break;
            }
            TimelineConflict conflict =
                    Timeline.conflict(table, all, all.network().conflict().orElseThrow());
            conflicts.add(conflict);
            Set<String> named = conflict.bounds().stream()
                    .map(bound -> bound.clause().name())
                    .collect(Collectors.toSet());
            left = open.removeIf(deadline -> named.contains(deadline.clause()));
        }
        return conflicts.build();
    }

    private static Draft contradiction(Subject subject, TimelineConflict conflict) {
        ImmutableList<String> elements =
                elements(subject, conflict.bounds().stream().map(TimelineBound::clause));
        List<Later> movable = conflict.bounds().stream()
                .filter(TimelineBound::upper)
                .map(bound -> Later.of(subject.agreement(), bound.clause(), conflict.missing()))
                .flatMap(later -> later.stream())
                .toList();
        String path = movable.isEmpty()
                ? conflict.bounds().get(0).clause().path()
                : movable.get(0).clause().path();
        return Draft.of(
                        FindingCode.DATES_CONTRADICT,
                        elements,
                        path,
                        (elements.isEmpty()
                                        ? "The dates of the agreement cannot be kept together"
                                        : Subject.capital(names(subject, elements))
                                                + (elements.size() == 1
                                                        ? " contradicts itself"
                                                        : " cannot be kept together"))
                                + ": what " + Joiner.on(", ").join(conflict.clauses()) + " ask misses by "
                                + TimelineTables.length(conflict.missing()),
                        new Evidence.Contradiction(conflict))
                .repairedBy(() -> movable.stream().map(Later::repair).toList());
    }

    static List<Draft> luck(Subject subject) {
        Timetable table = TextTimes.of(subject.agreement());
        Calculation without = Timeline.calculation(table, Facts.NONE, List.of());
        return without.network().isConsistent()
                ? LuckSearch.of(table, without, Facts.NONE).stream()
                        .map(luck -> gamble(subject, luck))
                        .toList()
                : List.of();
    }

    private static Draft gamble(Subject subject, Luck luck) {
        ImmutableList<String> waits = elements(subject, luck.waits().stream());
        return Draft.of(
                        FindingCode.DEADLINE_RELIES_ON_LUCK,
                        elements(subject, Stream.concat(Stream.of(luck.clause()), luck.waits().stream())),
                        luck.clause().path(),
                        "No plan makes sure of the deadline of "
                                + subject.name(luck.clause().element())
                                + ": if " + names(subject, waits)
                                + " takes as long, or as short, as it may, it is missed by "
                                + TimelineTables.length(luck.missing()),
                        new Evidence.Gamble(luck))
                .repairedBy(() -> Later.of(subject.agreement(), luck.clause(), luck.missing()).stream()
                        .map(Later::repair)
                        .toList());
    }

    private static ImmutableList<String> elements(Subject subject, Stream<TimelineClause> clauses) {
        return clauses.map(TimelineClause::element)
                .filter(id -> subject.agreement().findElement(id).isPresent())
                .collect(ImmutableSet.toImmutableSet())
                .asList();
    }

    private static String names(Subject subject, List<String> elements) {
        return elements.stream().map(subject::name).collect(Collectors.joining(" and "));
    }
}
