package org.eirene.analysis;

import static org.eirene.analysis.Graph.NONE;

import java.util.Arrays;

/**
 * Shortest distances from the origin to every point, or from every point to the origin: Dijkstra's algorithm on the
 * lengths that a schedule of all points leaves, which are never negative (Johnson 1977). Never changed once found.
 */
final class Distances {
    /** The distance of each point; {@link Graph#NONE} where no edges lead. */
    final long[] length;
    /** The last edge on the way from the origin, or the first on the way to it; -1 at the origin and where none lead. */
    final int[] leg;

    private final boolean outwards;

    Distances(long[] length, int[] leg, boolean outwards) {
        this.length = length;
        this.leg = leg;
        this.outwards = outwards;
    }

    /** Whether they are distances from the origin, rather than to it. */
    boolean outwards() {
        return outwards;
    }

    /**
     * Finds them.
     *
     * @param graph the graph
     * @param time a schedule that satisfies all constraints
     * @param origin the point from which, or to which
     * @param outwards whether from it, rather than to it
     */
    static Distances of(Graph graph, long[] time, int origin, boolean outwards) {
        long[] length = new long[graph.points];
        int[] leg = new int[graph.points];
        Arrays.fill(length, NONE);
        Arrays.fill(leg, -1);
        length[origin] = 0;
        Heap open = new Heap();
        open.add(sign(outwards) * -time[origin], origin);
        long[] step = outwards ? graph.out : graph.in;
        int mask = outwards ? 0 : 1;
        long sign = sign(outwards);
        while (!open.isEmpty()) {
            long key = open.key();
            int point = open.remove();
            long reached = length[point];
            if (key != reached - sign * time[point]) {
                continue;
            }
            for (int e = graph.start[point]; e < graph.start[point + 1]; e++) {
                int next = graph.other[e];
                if (step[e] != NONE && reached + step[e] < length[next]) {
                    length[next] = Graph.inRange(reached + step[e]);
                    leg[next] = graph.leg[e] ^ mask;
                    open.add(length[next] - sign * time[next], next);
                }
            }
        }
        return new Distances(length, leg, outwards);
    }

    /** Outwards a later time makes a point nearer, inwards farther. */
    static long sign(boolean outwards) {
        return outwards ? 1 : -1;
    }
}
