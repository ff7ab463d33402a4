package org.eirene.analysis;

import static org.eirene.analysis.TemporalConstraint.LONGEST;
import static org.eirene.analysis.TemporalConstraint.UNBOUNDED_ABOVE;
import static org.eirene.analysis.TemporalConstraint.UNBOUNDED_BELOW;

import com.google.common.collect.ImmutableList;

/**
 * The distance graph of constraints in flat arrays: for each point the entries of its constraints, one after the other.
 * An entry has the point on the other side, how much later that can be at most, and how much later the point itself can
 * be than the other.
 */
final class Graph {
    /** The length of an edge that is not there. */
    static final long NONE = Long.MAX_VALUE;

    final int points;
    final ImmutableList<TemporalConstraint> constraints;
    /** The entries of a point are those from {@code start[point]} to before {@code start[point + 1]}. */
    final int[] start;

    final int[] other;
    /** From the point to the other one; {@link #NONE} where there is no edge. */
    final long[] out;
    /** From the other one to the point; {@link #NONE} where there is no edge. */
    final long[] in;
    /** The outgoing edge: twice the number of its constraint, and one more for its lower bound. The incoming one: {@code leg ^ 1}. */
    final int[] leg;

    private Graph(int points, ImmutableList<TemporalConstraint> constraints) {
        this.points = points;
        this.constraints = constraints;
        int entries = 2 * constraints.size();
        start = new int[points + 1];
        other = new int[entries];
        out = new long[entries];
        in = new long[entries];
        leg = new int[entries];
    }

    static Graph of(int points, ImmutableList<TemporalConstraint> constraints) {
        Graph graph = new Graph(points, constraints);
        graph.count();
        graph.fill();
        return graph;
    }

    private void count() {
        for (TemporalConstraint constraint : constraints) {
            start[constraint.from()]++;
            start[constraint.to()]++;
        }
        int sum = 0;
        for (int i = 0; i <= points; i++) {
            int degree = start[i];
            start[i] = sum;
            sum += degree;
        }
    }

    private void fill() {
        int[] next = start.clone();
        int number = 0;
        for (TemporalConstraint constraint : constraints) {
            long upper = upper(constraint);
            long lower = lower(constraint);
            put(next[constraint.from()]++, constraint.to(), upper, lower, number);
            put(next[constraint.to()]++, constraint.from(), lower, upper, number + 1);
            number += 2;
        }
    }

    private void put(int entry, int to, long outgoing, long incoming, int number) {
        other[entry] = to;
        out[entry] = outgoing;
        in[entry] = incoming;
        leg[entry] = number;
    }

    /** The length of the edge from the first point of a constraint to the second. */
    static long upper(TemporalConstraint constraint) {
        return constraint.atMost() == UNBOUNDED_ABOVE ? NONE : constraint.atMost();
    }

    /** The length of the edge from the second point of a constraint to the first. */
    static long lower(TemporalConstraint constraint) {
        return constraint.atLeast() == UNBOUNDED_BELOW ? NONE : -constraint.atLeast();
    }

    /** Refuses a label that left the range in which all arithmetic here is exact. */
    static long inRange(long label) {
        if (label > LONGEST || label < -LONGEST) {
            throw new ArithmeticException("A point lies more than 2^61 units from the origin: count in a longer unit");
        }
        return label;
    }
}
