package org.eirene.negotiation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * A least set of nodes through one of which every path from some nodes to others leads. After Menger it has as many
 * nodes as there are paths that share none, and these are found one after the other; of several least sets it is the one
 * nearest to where the paths end. Nodes can be kept out of it.
 */
final class LeastCut {
    private static final int UNBOUNDED = Integer.MAX_VALUE;
    private static final int NONE = -1;

    private final int nodes;
    private final int source;
    private final int sink;
    /** Each node is an arc from its entrance to its exit; each arc is followed by its reverse. */
    private final List<List<Integer>> arcsFrom = new ArrayList<>();

    private final List<Integer> ends = new ArrayList<>();
    private final List<Integer> capacities = new ArrayList<>();

    /**
     * A graph without edges.
     *
     * @param nodes the number of nodes, which are called 0, 1, 2, ...
     * @param kept the nodes that no cut has
     */
    LeastCut(int nodes, BitSet kept) {
        this.nodes = nodes;
        source = 2 * nodes;
        sink = source + 1;
        for (int i = 0; i <= sink; i++) {
            arcsFrom.add(new ArrayList<>());
        }
        for (int node = 0; node < nodes; node++) {
            arc(entrance(node), exit(node), kept.get(node) ? UNBOUNDED : 1);
        }
    }

    private static int entrance(int node) {
        return 2 * node;
    }

    private static int exit(int node) {
        return 2 * node + 1;
    }

    private void arc(int from, int to, int capacity) {
        arcsFrom.get(from).add(ends.size());
        ends.add(to);
        capacities.add(capacity);
        arcsFrom.get(to).add(ends.size());
        ends.add(from);
        capacities.add(0);
    }

    void edge(int from, int to) {
        arc(exit(from), entrance(to), UNBOUNDED);
    }

    void start(int node) {
        arc(source, entrance(node), UNBOUNDED);
    }

    void end(int node) {
        arc(exit(node), sink, UNBOUNDED);
    }

    /** The cut; every path must have a node that is not kept. Each graph is cut once. */
    BitSet find() {
        while (augment()) {
            // Another path that shares no node with those before.
        }
        BitSet before = reachesTheEnd();
        BitSet cut = new BitSet();
        for (int node = 0; node < nodes; node++) {
            if (!before.get(entrance(node)) && before.get(exit(node))) {
                cut.set(node);
            }
        }
        return cut;
    }

    private boolean augment() {
        int[] cameBy = new int[sink + 1];
        Arrays.fill(cameBy, NONE);
        Deque<Integer> next = new ArrayDeque<>(List.of(source));
        while (!next.isEmpty() && cameBy[sink] == NONE) {
            int at = next.remove();
            for (int arc : arcsFrom.get(at)) {
                int to = ends.get(arc);
                if (capacities.get(arc) > 0 && to != source && cameBy[to] == NONE) {
                    cameBy[to] = arc;
                    next.add(to);
                }
            }
        }
        if (cameBy[sink] == NONE) {
            return false;
        }
        for (int at = sink; at != source; at = ends.get(cameBy[at] ^ 1)) {
            move(cameBy[at], -1);
            move(cameBy[at] ^ 1, 1);
        }
        return true;
    }

    private void move(int arc, int by) {
        int capacity = capacities.get(arc);
        if (capacity != UNBOUNDED) {
            capacities.set(arc, capacity + by);
        }
    }

    /** The points from which there is room left all the way to the end. */
    private BitSet reachesTheEnd() {
        BitSet reaches = new BitSet();
        reaches.set(sink);
        Deque<Integer> next = new ArrayDeque<>(List.of(sink));
        while (!next.isEmpty()) {
            for (int arc : arcsFrom.get(next.remove())) {
                int from = ends.get(arc);
                if (capacities.get(arc ^ 1) > 0 && !reaches.get(from)) {
                    reaches.set(from);
                    next.add(from);
                }
            }
        }
        return reaches;
    }
}
