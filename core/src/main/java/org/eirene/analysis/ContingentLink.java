package org.eirene.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * A length of time that nobody who plans controls: a ratification of ten to forty days, a ruling within a week. When its
 * end comes is known only once it has come.
 *
 * @param from the point at which it begins
 * @param to the point at which it ends
 * @param atLeast the least time that it takes, inclusive; 0 or more
 * @param atMost the most time that it takes, inclusive
 * @param clause where it comes from
 */
public record ContingentLink(int from, int to, long atLeast, long atMost, String clause) {
    /**
     * Checks the bounds.
     *
     * @param from the point at which it begins
     * @param to the point at which it ends
     * @param atLeast the least time that it takes, inclusive
     * @param atMost the most time that it takes, inclusive
     * @param clause where it comes from
     * @throws IllegalArgumentException if a point is negative, both are the same, the least is negative or more than the
     *     most, or the most is longer than {@link TemporalConstraint#LONGEST}
     */
    public ContingentLink {
        requireNonNull(clause, "clause");
        checkArgument(from >= 0 && to >= 0, "Points are 0, 1, 2, ..., but were %s and %s", from, to);
        checkArgument(from != to, "A link is between two points, but was from %s to itself", from);
        checkArgument(
                atLeast >= 0 && atLeast <= atMost && atMost <= TemporalConstraint.LONGEST,
                "What takes time takes from 0 to 2^61 units, the least first, but was %s to %s (%s)",
                atLeast,
                atMost,
                clause);
    }

    /** {@return the same length as a constraint, as if somebody controlled it} */
    public TemporalConstraint asConstraint() {
        return new TemporalConstraint(from, to, atLeast, atMost, clause);
    }

    /** {@return for example {@code x1 - x0 takes 10 to 40 (ratification)}} */
    @Override
    public String toString() {
        return "x" + to + " - x" + from + " takes " + atLeast + " to " + atMost
                + (clause.isEmpty() ? "" : " (" + clause + ")");
    }
}
