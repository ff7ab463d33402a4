package org.eirene.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A lightest set of arcs without which a graph has no circle. For up to {@value #MOST} nodes the lightest of all, found
 * over all sets of nodes that may come first (Held and Karp); beyond, one that was not proved to be the lightest.
 */
final class FeedbackArcs {
    static final int MOST = 20;

    private final long[][] weights;

    /** The arcs with their weights, from row to column; 0 for none. */
    FeedbackArcs(long[][] weights) {
        this.weights = weights;
    }

    boolean isExact() {
        return weights.length <= MOST;
    }

    /** The arcs of the set, each from and to. */
    List<int[]> lightest() {
        int[] order = isExact() ? bestOrder() : givenOrder();
        int[] place = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        List<int[]> arcs = new ArrayList<>();
        for (int from = 0; from < weights.length; from++) {
            for (int to = 0; to < weights.length; to++) {
                if (weights[from][to] > 0 && place[to] <= place[from]) {
                    arcs.add(new int[] {from, to});
                }
            }
        }
        return arcs;
    }

    private int[] givenOrder() {
        int[] order = new int[weights.length];
        Arrays.setAll(order, i -> i);
        return order;
    }

    /** least(S + v) = least(S) + the weight of the arcs that lead from v back into S. */
    private int[] bestOrder() {
        int size = weights.length;
        long[] least = new long[1 << size];
        byte[] last = new byte[1 << size];
        Arrays.fill(least, Long.MAX_VALUE);
        least[0] = 0;
        for (int set = 0; set < least.length; set++) {
            for (int v = 0; v < size; v++) {
                if ((set & (1 << v)) == 0) {
                    long weight = least[set] + back(v, set);
                    int larger = set | (1 << v);
                    if (weight < least[larger]) {
                        least[larger] = weight;
                        last[larger] = (byte) v;
                    }
                }
            }
        }
        int[] order = new int[size];
        int set = least.length - 1;
        for (int i = size - 1; i >= 0; i--) {
            order[i] = last[set];
            set &= ~(1 << last[set]);
        }
        return order;
    }

    private long back(int from, int set) {
        long weight = 0;
        for (int rest = set; rest != 0; rest &= rest - 1) {
            weight += weights[from][Integer.numberOfTrailingZeros(rest)];
        }
        return weight;
    }
}
