package org.eirene.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether a plan made in advance is found that keeps all deadlines. What comes with the latest of several others comes, in such
 * a plan, always with one and the same of them, and so does what comes with the earliest: that one is chosen, and the plan must
 * make sure of it whatever happens. A plan without such a choice is not found, so that none found does not say that there is none.
 */
final class PlanSearch {
    /** So many choices are looked at. */
    private static final int MOST_CHOICES = 300;

    private final Frame frame;
    private final int points;
    private final List<Join> joins;
    private final Predicate<Reliance> isLuck;
    private int choices;

    private PlanSearch(Calculation calculation, Predicate<Reliance> isLuck) {
        frame = calculation.frame();
        points = calculation.network().points();
        joins = calculation.joins();
        this.isLuck = isLuck;
    }

    /**
     * Whether one is found.
     *
     * @param calculation the network, for what comes with one of several in it
     * @param constraints what must hold, deadlines included
     * @param links what nobody controls
     * @param isLuck whether a reliance is on what nobody controls, and not on the calendar alone
     */
    static boolean finds(
            Calculation calculation,
            List<TemporalConstraint> constraints,
            Collection<ContingentLink> links,
            Predicate<Reliance> isLuck) {
        Map<Integer, ContingentLink> byEnd = new HashMap<>();
        links.forEach(link -> byEnd.put(link.to(), link));
        return new PlanSearch(calculation, isLuck).finds(0, constraints, byEnd);
    }

    private boolean finds(int place, List<TemporalConstraint> constraints, Map<Integer, ContingentLink> links) {
        choices++;
        if (choices > MOST_CHOICES || !isKept(constraints, links)) {
            return false;
        } else if (place == joins.size()) {
            return true;
        }
        Join join = joins.get(place);
        int point = frame.index(join.point());
        for (int each : Set.copyOf(join.parts())) {
            int part = frame.index(each);
            if (part == point) {
                continue;
            }
            List<TemporalConstraint> more = new ArrayList<>(constraints);
            more.add(
                    join.latest()
                            ? TemporalConstraint.atMost(part, point, 0, join.clause())
                            : TemporalConstraint.atMost(point, part, 0, join.clause()));
            Map<Integer, ContingentLink> tied = new HashMap<>(links);
            if (point != 0 && !leadsTo(point, part, links)) {
                tied.putIfAbsent(point, new ContingentLink(part, point, 0, 0, ""));
            }
            if (finds(place + 1, more, tied)) {
                return true;
            }
        }
        return false;
    }

    /** Whether links lead from a point to another. */
    private static boolean leadsTo(int from, int to, Map<Integer, ContingentLink> links) {
        for (ContingentLink link = links.get(to); link != null; link = links.get(link.from())) {
            if (link.from() == from) {
                return true;
            }
        }
        return false;
    }

    private boolean isKept(List<TemporalConstraint> constraints, Map<Integer, ContingentLink> links) {
        TemporalNetwork network = TemporalNetwork.of(points, constraints);
        return network.isConsistent()
                && network.controllability(links.values()).reliances().stream().noneMatch(isLuck);
    }
}
