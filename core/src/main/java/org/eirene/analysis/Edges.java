package org.eirene.analysis;

import static org.eirene.analysis.Graph.NONE;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A graph and a few constraints added to it since, shared by all networks that were made from one another; and what one
 * more edge changes: only what lies behind it is looked at (Ramalingam, Song, Joskowicz and Miller 1999).
 */
final class Edges {
    /** Past so many the graph is built anew; to look through them costs no more than that, spread over them. */
    private static final int MOST_ADDED = 32;

    final Graph graph;
    private final TemporalConstraint[] added;

    private Edges(Graph graph, TemporalConstraint... added) {
        this.graph = graph;
        this.added = added;
    }

    static Edges of(int points, ImmutableList<TemporalConstraint> constraints) {
        return new Edges(Graph.of(points, constraints));
    }

    Edges with(TemporalConstraint constraint) {
        TemporalConstraint[] more = Arrays.copyOf(added, added.length + 1);
        more[added.length] = constraint;
        Edges edges = new Edges(graph, more);
        return more.length > MOST_ADDED ? of(graph.points, edges.constraints()) : edges;
    }

    ImmutableList<TemporalConstraint> constraints() {
        return added.length == 0
                ? graph.constraints
                : ImmutableList.<TemporalConstraint>builderWithExpectedSize(graph.constraints.size() + added.length)
                        .addAll(graph.constraints)
                        .add(added)
                        .build();
    }

    int size() {
        return graph.constraints.size() + added.length;
    }

    TemporalConstraint constraint(int number) {
        int built = graph.constraints.size();
        return number < built ? graph.constraints.get(number) : added[number - built];
    }

    Leg leg(int number) {
        return new Leg(constraint(number >> 1), (number & 1) == 0);
    }

    /** The edge of a number leads from here; the numbers are those of {@link Graph#leg}. */
    private int from(int number) {
        TemporalConstraint constraint = constraint(number >> 1);
        return (number & 1) == 0 ? constraint.from() : constraint.to();
    }

    private int to(int number) {
        return from(number ^ 1);
    }

    private long length(int number) {
        TemporalConstraint constraint = constraint(number >> 1);
        return (number & 1) == 0 ? Graph.upper(constraint) : Graph.lower(constraint);
    }

    /**
     * Moves points earlier until an edge, too, is satisfied.
     *
     * @param time a schedule that satisfies all others
     * @param edge the number of the edge
     * @return the schedule; null where the edge closes a negative cycle
     */
    long @Nullable [] repair(long[] time, int edge) {
        long length = length(edge);
        int from = from(edge);
        int to = to(edge);
        if (length == NONE || time[from] + length >= time[to]) {
            return time;
        }
        long[] fresh = time.clone();
        fresh[to] = Graph.inRange(time[from] + length);
        Heap open = new Heap();
        open.add(fresh[to] - time[to], to);
        Relaxation earlier = new Relaxation(true, fresh, null, open, time);
        while (!open.isEmpty()) {
            long key = open.key();
            int point = open.remove();
            if (key == fresh[point] - time[point]) {
                earlier.relaxFrom(point);
                if (fresh[from] < time[from]) {
                    return null;
                }
            }
        }
        return fresh;
    }

    /**
     * Shortens distances by an edge.
     *
     * @param distances the distances without it
     * @param time a schedule that satisfies all constraints, this edge too
     * @param edge the number of the edge
     * @return the distances with it
     */
    Distances shorten(Distances distances, long[] time, int edge) {
        boolean outwards = distances.outwards();
        int near = outwards ? from(edge) : to(edge);
        int far = outwards ? to(edge) : from(edge);
        long length = length(edge);
        if (length == NONE
                || distances.length[near] == NONE
                || distances.length[near] + length >= distances.length[far]) {
            return distances;
        }
        long sign = Distances.sign(outwards);
        long[] fresh = distances.length.clone();
        int[] legs = distances.leg.clone();
        fresh[far] = Graph.inRange(fresh[near] + length);
        legs[far] = edge;
        Heap open = new Heap();
        open.add(fresh[far] - sign * time[far], far);
        Relaxation shorter = new Relaxation(outwards, fresh, legs, open, time);
        while (!open.isEmpty()) {
            long key = open.key();
            int point = open.remove();
            if (key == fresh[point] - sign * time[point]) {
                shorter.relaxFrom(point);
            }
        }
        return new Distances(fresh, legs, outwards);
    }

    /** Passes on what became less, along the edges from a point or against those to it. */
    private final class Relaxation {
        private final boolean outwards;
        private final long sign;
        private final long[] label;
        private final int @Nullable [] legs;
        private final Heap open;
        /** What the key of a point is counted from. */
        private final long[] basis;

        Relaxation(boolean outwards, long[] label, int @Nullable [] legs, Heap open, long[] basis) {
            this.outwards = outwards;
            this.sign = Distances.sign(outwards);
            this.label = label;
            this.legs = legs;
            this.open = open;
            this.basis = basis;
        }

        void relaxFrom(int point) {
            long[] step = outwards ? graph.out : graph.in;
            int mask = outwards ? 0 : 1;
            for (int e = graph.start[point]; e < graph.start[point + 1]; e++) {
                relax(point, graph.other[e], step[e], graph.leg[e] ^ mask);
            }
            int number = 2 * graph.constraints.size();
            for (TemporalConstraint constraint : added) {
                if (constraint.from() == point || constraint.to() == point) {
                    int leg = (constraint.from() == point) == outwards ? number : number + 1;
                    relax(point, outwards ? to(leg) : from(leg), length(leg), leg);
                }
                number += 2;
            }
        }

        private void relax(int point, int next, long length, int leg) {
            if (length != NONE && label[point] + length < label[next]) {
                label[next] = Graph.inRange(label[point] + length);
                if (legs != null) {
                    legs[next] = leg;
                }
                open.add(label[next] - sign * basis[next], next);
            }
        }
    }
}
