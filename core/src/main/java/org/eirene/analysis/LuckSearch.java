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
import org.jspecify.annotations.Nullable;

/** Deadline by deadline: whether a plan made in advance keeps it, whatever the time that what nobody controls takes. */
final class LuckSearch {
    private final Timetable table;
    private final Calculation without;
    private final Facts facts;
    private final Map<Integer, ContingentLink> links = new HashMap<>();
    private final Set<String> waits;
    private @Nullable StrongControllability worst;

    private LuckSearch(Timetable table, Calculation without, Facts facts) {
        this.table = table;
        this.without = without;
        this.facts = facts;
        waits = table.waits.stream().map(Timetable.Wait::clause).collect(Collectors.toSet());
    }

    /**
     * The deadlines that rely on luck, each by itself; and where none does, what relies on it where all are to be kept.
     *
     * @param without the network without deadlines, consistent
     */
    static ImmutableList<Luck> of(Timetable table, Calculation without, Facts facts) {
        LuckSearch search = new LuckSearch(table, without, facts);
        search.findLinks();
        List<Timetable.Deadline> deadlines = search.deadlines();
        ImmutableList<Luck> each = deadlines.stream()
                .flatMap(deadline -> search.luck(deadline).stream())
                .collect(ImmutableList.toImmutableList());
        return each.isEmpty() ? search.together(deadlines) : each;
    }

    private List<Timetable.Deadline> deadlines() {
        return table.deadlines.stream()
                .filter(deadline -> !facts.hasCome(deadline.done()))
                .filter(without::allows)
                .toList();
    }

    /**
     * Whether a plan is known that keeps all deadlines: without anything that nobody controls a schedule is one, and of a
     * moment whose time the text leaves open none is.
     *
     * @param without the network without deadlines, consistent
     */
    static boolean isPlanned(Timetable table, Calculation without, Facts facts) {
        LuckSearch search = new LuckSearch(table, without, facts);
        search.findLinks();
        if (search.links.values().stream().noneMatch(link -> search.waits.contains(link.clause()))) {
            return true;
        }
        boolean isOpen = table.loose.stream()
                .anyMatch(point -> !facts.hasCome(point) && !facts.gone().contains(point));
        return !isOpen
                && PlanSearch.finds(
                        without, search.asked(search.deadlines()), search.links.values(), search::isOfWaits);
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
                without.frame().index(from),
                without.frame().index(to),
                without.frame().ticks().down(shortest),
                without.frame().ticks().up(longest),
                clause));
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

    private List<TemporalConstraint> uncontrolled() {
        return without.written().stream().filter(each -> !isOwnBound(each)).toList();
    }

    /** All that is controlled must keep, and these deadlines. */
    private List<TemporalConstraint> asked(List<Timetable.Deadline> deadlines) {
        List<TemporalConstraint> constraints = new ArrayList<>(uncontrolled());
        deadlines.forEach(deadline -> constraints.add(without.frame().constraint(deadline.gap())));
        return constraints;
    }

    private Optional<Luck> luck(Timetable.Deadline deadline) {
        if (worst == null) {
            worst = StrongControllability.worstCase(
                    TemporalNetwork.of(without.network().points(), uncontrolled()),
                    ImmutableList.copyOf(links.values()));
        }
        return worst.with(without.frame().constraint(deadline.gap()))
                .flatMap(first -> isOfWaits(first) ? Optional.of(first) : reliance(List.of(deadline)))
                .map(reliance -> luck(deadline, reliance));
    }

    /** The first that more than the calendar decides. */
    private Optional<Reliance> reliance(List<Timetable.Deadline> deadlines) {
        TemporalNetwork network = TemporalNetwork.of(without.network().points(), asked(deadlines));
        return network.isConsistent()
                ? network.controllability(links.values()).reliances().stream()
                        .filter(this::isOfWaits)
                        .findFirst()
                : Optional.empty();
    }

    private boolean isOfWaits(Reliance reliance) {
        return reliance.links().stream().anyMatch(link -> waits.contains(link.clause()));
    }

    /** Deadlines each of which a plan keeps, and all of them none; where they cannot be kept together at all, it is no luck. */
    private ImmutableList<Luck> together(List<Timetable.Deadline> deadlines) {
        if (waits.isEmpty() || deadlines.isEmpty()) {
            return ImmutableList.of();
        }
        return reliance(deadlines).stream()
                .flatMap(reliance -> deadlines.stream()
                        .filter(deadline -> reliance.legs().stream()
                                .anyMatch(leg -> leg.clause().equals(deadline.clause())))
                        .limit(1)
                        .map(deadline -> luck(deadline, reliance)))
                .collect(ImmutableList.toImmutableList());
    }

    private Luck luck(Timetable.Deadline deadline, Reliance reliance) {
        return new Luck(
                table.clause(deadline.clause()),
                table.points.get(deadline.done()).toString(),
                reliance.links().stream()
                        .map(ContingentLink::clause)
                        .filter(waits::contains)
                        .distinct()
                        .map(table::clause)
                        .collect(ImmutableList.toImmutableList()),
                without.duration(reliance.missing()));
    }
}
