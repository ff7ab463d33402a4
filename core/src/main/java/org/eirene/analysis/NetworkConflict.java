package org.eirene.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;

/**
 * Constraints that no schedule satisfies together: a simple cycle of the distance graph whose lengths sum to less than
 * zero. It is irreducible: whichever constraint is left out, the others can be satisfied together. For without it, each
 * of the others is the only one between its part of the points and the rest, and all of them can be satisfied one after
 * the other.
 *
 * @param legs the bounds in the order of the cycle: each begins where the one before it ends, the first where the last
 *     ends
 * @param missing by how much they miss one another, positive: the least by which their bounds must be loosened in all
 */
public record NetworkConflict(ImmutableList<Leg> legs, long missing) {
    /**
     * Checks that it is a conflict.
     *
     * @param legs the bounds in the order of the cycle
     * @param missing by how much they miss one another
     * @throws IllegalArgumentException if the legs form no cycle, or do not miss one another by that much
     */
    public NetworkConflict {
        checkArgument(!legs.isEmpty() && missing > 0, "A conflict has a cycle that misses: %s by %s", legs, missing);
        long sum = 0;
        for (int i = 0; i < legs.size(); i++) {
            Leg next = legs.get((i + 1) % legs.size());
            checkArgument(legs.get(i).to() == next.from(), "%s does not end where %s begins", legs.get(i), next);
            sum = Math.addExact(sum, legs.get(i).length());
        }
        checkArgument(sum == -missing, "The cycle sums to %s, not to -%s", sum, missing);
    }

    static NetworkConflict of(ImmutableList<Leg> legs) {
        return new NetworkConflict(legs, -legs.stream().mapToLong(Leg::length).reduce(0, Math::addExact));
    }

    /** {@return the constraints, in the order of the cycle} */
    public ImmutableList<TemporalConstraint> constraints() {
        return legs.stream().map(Leg::constraint).collect(ImmutableList.toImmutableList());
    }

    /** {@return the bounds, one a line, and by how much they miss} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        legs.forEach(leg -> text.append(leg).append('\n'));
        return text.append("miss one another by ").append(missing).toString();
    }
}
