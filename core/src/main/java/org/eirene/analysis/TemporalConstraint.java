package org.eirene.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * How much later one point comes than another: at least so much, at most so much, both inclusive. Points are numbers,
 * lengths are counted in a unit of the caller's choice, and the clause says where it comes from.
 *
 * <pre>{@code
 * TemporalConstraint.between(0, 1, 10, 40, "Art. 2")    // 10 <= x1 - x0 <= 40
 * TemporalConstraint.atMost(1, 2, 0, "Art. 3")          // x2 - x1 <= 0: point 2 comes no later than point 1
 * TemporalConstraint.between(0, 1, 40, 10, "Art. 2")    // IllegalArgumentException: no length is both
 * }</pre>
 *
 * @param from the point from which is counted, 0 or more
 * @param to the point that comes so much later, another one
 * @param atLeast the least that it comes later, inclusive; {@link #UNBOUNDED_BELOW} for no limit
 * @param atMost the most that it comes later, inclusive; {@link #UNBOUNDED_ABOVE} for no limit
 * @param clause where it comes from
 */
public record TemporalConstraint(int from, int to, long atLeast, long atMost, String clause) {
    /** No least length. */
    public static final long UNBOUNDED_BELOW = Long.MIN_VALUE;

    /** No greatest length. */
    public static final long UNBOUNDED_ABOVE = Long.MAX_VALUE;

    /**
     * The longest length of a constraint and the greatest distance of a point from the origin, 2 to the 61st: a little
     * over 73 years in nanoseconds. It leaves sums of lengths room to stay exact.
     */
    public static final long LONGEST = 1L << 61;

    /**
     * Checks that some length satisfies it.
     *
     * @param from the point from which is counted
     * @param to the point that comes so much later
     * @param atLeast the least that it comes later, inclusive
     * @param atMost the most that it comes later, inclusive
     * @param clause where it comes from
     * @throws IllegalArgumentException if a point is negative, both are the same, the least is more than the most, or a
     *     length is longer than {@link #LONGEST}
     */
    public TemporalConstraint {
        requireNonNull(clause, "clause");
        checkArgument(from >= 0 && to >= 0, "Points are 0, 1, 2, ..., but were %s and %s", from, to);
        checkArgument(from != to, "A constraint is between two points, but was from %s to itself", from);
        checkArgument(
                atLeast <= atMost,
                "At least %s and at most %s: no length of time is both (%s)",
                atLeast,
                atMost,
                clause);
        checkLength(atLeast, UNBOUNDED_BELOW);
        checkLength(atMost, UNBOUNDED_ABOVE);
    }

    private static void checkLength(long length, long none) {
        checkArgument(
                length == none || (length >= -LONGEST && length <= LONGEST),
                "A length is at most 2^61 units (count in a longer unit), but was %s",
                length);
    }

    /**
     * At least and at most so much later.
     *
     * @param from the point from which is counted
     * @param to the point that comes so much later
     * @param atLeast the least, inclusive
     * @param atMost the most, inclusive
     * @param clause where it comes from
     * @return the constraint
     * @throws IllegalArgumentException as the constructor does
     */
    public static TemporalConstraint between(int from, int to, long atLeast, long atMost, String clause) {
        return new TemporalConstraint(from, to, atLeast, atMost, clause);
    }

    /**
     * At least so much later.
     *
     * @param from the point from which is counted
     * @param to the point that comes so much later
     * @param length the least, inclusive
     * @param clause where it comes from
     * @return the constraint
     * @throws IllegalArgumentException as the constructor does
     */
    public static TemporalConstraint atLeast(int from, int to, long length, String clause) {
        return new TemporalConstraint(from, to, length, UNBOUNDED_ABOVE, clause);
    }

    /**
     * At most so much later.
     *
     * @param from the point from which is counted
     * @param to the point that comes so much later
     * @param length the most, inclusive
     * @param clause where it comes from
     * @return the constraint
     * @throws IllegalArgumentException as the constructor does
     */
    public static TemporalConstraint atMost(int from, int to, long length, String clause) {
        return new TemporalConstraint(from, to, UNBOUNDED_BELOW, length, clause);
    }

    /**
     * Exactly so much later.
     *
     * @param from the point from which is counted
     * @param to the point that comes so much later
     * @param length how much
     * @param clause where it comes from
     * @return the constraint
     * @throws IllegalArgumentException as the constructor does
     */
    public static TemporalConstraint exactly(int from, int to, long length, String clause) {
        return new TemporalConstraint(from, to, length, length, clause);
    }

    /** {@return for example {@code 10 <= x1 - x0 <= 40 (Art. 2)}} */
    @Override
    public String toString() {
        return (atLeast == UNBOUNDED_BELOW ? "" : atLeast + " <= ")
                + "x" + to + " - x" + from
                + (atMost == UNBOUNDED_ABOVE ? "" : " <= " + atMost)
                + (clause.isEmpty() ? "" : " (" + clause + ")");
    }
}
