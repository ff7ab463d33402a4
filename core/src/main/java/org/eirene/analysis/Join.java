package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.util.function.Predicate;

/**
 * A point that comes with the latest of several others, or with the earliest: a disjunction, of which a network can only
 * hold one half. That it comes no earlier than each (no later) are gaps of their own.
 *
 * @param point the point
 * @param parts the others, one or more
 * @param latest whether it comes with the latest of them, else with the earliest
 * @param clause where it comes from
 */
record Join(int point, ImmutableList<Integer> parts, boolean latest, String clause) {
    Join ofThese(Predicate<Integer> which) {
        return new Join(point, parts.stream().filter(which).collect(ImmutableList.toImmutableList()), latest, clause);
    }
}
