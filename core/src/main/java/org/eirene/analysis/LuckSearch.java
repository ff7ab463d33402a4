package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Deadline by deadline: whether a plan made in advance keeps it, whatever the time that what nobody controls takes. */
final class LuckSearch {
    private final Timetable table;
    private final Calculation without;
    private final Facts facts;
    private final Map<Integer, ContingentLink> links = new HashMap<>();

    private LuckSearch(Timetable table, Calculation without, Facts facts) {
        this.table = table;
        this.without = without;
        this.facts = facts;
    }

    /**
     * The deadlines that rely on luck.
     *
     * @param without the network without deadlines
     */
    static ImmutableList<Luck> of(Timetable table, Calculation without, Facts facts) {
        LuckSearch search = new LuckSearch(table, without, facts);
        search.findLinks();
        return table.deadlines.stream()
                .flatMap(deadline -> search.luck(deadline).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private void findLinks() {
        for (Timetable.Wait wait : table.waits) {
            if (without.isPending(wait.to()) && !facts.gone().contains(wait.from())) {
                Duration least = left(wait);
                Duration most = wait.takes().most();
                if (least.compareTo(most) <= 0) {
                    link(wait.from(), wait.to(), least, most, wait.clause());
                }
            }
        }
        // what follows from another point comes when that lets it
        for (Gap gap : table.gaps) {
            if (!table.points.get(gap.to()).isEvent()
                    && gap.least().isPresent()
                    && gap.most().isPresent()
                    && !facts.moved().containsKey(gap.to())) {
                link(gap.from(), gap.to(), gap.least().get(), gap.most().get(), "");
            }
        }
        without.alwaysWith().forEach((point, part) -> {
            if (point != 0) {
                put(new ContingentLink(part, point, 0, 0, ""));
            }
        });
    }

    /** The least that a wait takes; of one that has begun, no less than it has lasted. */
    private Duration left(Timetable.Wait wait) {
        Duration least = wait.takes().least();
        if (facts.asOf().isEmpty() || !facts.at().containsKey(wait.from())) {
            return least;
        }
        Duration lasted = Duration.between(
                        facts.at().get(wait.from()), facts.asOf().get())
                .plusNanos(1);
        return lasted.compareTo(least) > 0 ? lasted : least;
    }

    /** From a point that is fixed it takes no more and no less than the calendar says from there. */
    private void link(int from, int to, Duration least, Duration most, String clause) {
        Optional<Duration> start = without.earliestSince(from)
                .filter(without.latestSince(from).stream().toList()::contains);
        Duration none = least.isNegative() ? Duration.ZERO : least;
        Duration shortest = start.flatMap(at -> without.earliestSince(to).map(end -> end.minus(at)))
                .filter(length -> length.compareTo(none) > 0)
                .orElse(none);
        Duration longest = start.flatMap(at -> without.latestSince(to).map(end -> end.minus(at)))
                .filter(length -> length.compareTo(most) < 0)
                .orElse(most);
        put(new ContingentLink(
                without.index(from), without.index(to), without.down(shortest), without.up(longest), clause));
    }

    /** None whose beginning its own end leads to. */
    private void put(ContingentLink link) {
        ContingentLink before = link;
        while (before != null) {
            if (before.from() == link.to()) {
                return;
            }
            before = links.get(before.from());
        }
        if (link.to() != 0) {
            links.putIfAbsent(link.to(), link);
        }
    }

    /** What bounds a wait itself is kept by whoever makes wait. */
    private boolean isOwnBound(TemporalConstraint constraint) {
        return Stream.of(constraint.from(), constraint.to())
                .map(links::get)
                .anyMatch(link -> link != null
                        && !link.clause().isEmpty()
                        && link.clause().equals(constraint.clause()));
    }

    private List<Luck> luck(Timetable.Deadline deadline) {
        TemporalNetwork with = without.with(deadline.gap());
        if (with == null || !with.isConsistent() || facts.hasCome(deadline.done())) {
            return List.of();
        }
        List<TemporalConstraint> constraints = new ArrayList<>();
        without.written().stream().filter(each -> !isOwnBound(each)).forEach(constraints::add);
        constraints.add(without.constraint(deadline.gap()));
        Set<String> waits = table.waits.stream().map(Timetable.Wait::clause).collect(Collectors.toSet());
        return TemporalNetwork.of(with.points(), constraints).controllability(links.values()).reliances().stream()
                .filter(reliance -> reliance.links().stream().anyMatch(link -> waits.contains(link.clause())))
                .limit(1)
                .map(reliance -> new Luck(
                        table.clause(deadline.clause()),
                        table.points.get(deadline.done()).toString(),
                        reliance.links().stream()
                                .map(ContingentLink::clause)
                                .filter(waits::contains)
                                .distinct()
                                .map(table::clause)
                                .collect(ImmutableList.toImmutableList()),
                        without.duration(reliance.missing())))
                .toList();
    }
}
