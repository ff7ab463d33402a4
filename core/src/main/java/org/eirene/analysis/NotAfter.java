package org.eirene.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which points never come after which, by bounds of nothing or less alone; points are indices of a network. */
final class NotAfter {
    private final int[] start;
    private final int[] later;
    private final int[] from;
    private final int[] earlier;
    private final int[] seen;
    private final int[] queue;
    private int search;

    NotAfter(int points, Iterable<TemporalConstraint> constraints) {
        List<int[]> pairs = new ArrayList<>();
        for (TemporalConstraint constraint : constraints) {
            if (constraint.atMost() <= 0) {
                pairs.add(new int[] {constraint.to(), constraint.from()});
            }
            if (constraint.atLeast() >= 0) {
                pairs.add(new int[] {constraint.from(), constraint.to()});
            }
        }
        start = new int[points + 1];
        later = new int[pairs.size()];
        from = new int[points + 1];
        earlier = new int[pairs.size()];
        fill(pairs, 0, start, later);
        fill(pairs, 1, from, earlier);
        seen = new int[points];
        queue = new int[points];
    }

    /** Sorts the pairs by one of their sides. */
    private static void fill(List<int[]> pairs, int side, int[] start, int[] others) {
        pairs.forEach(pair -> start[pair[side] + 1]++);
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        int[] next = Arrays.copyOf(start, start.length);
        pairs.forEach(pair -> others[next[pair[side]]++] = pair[1 - side]);
    }

    /**
     * Whether a point never comes after one of some others, or never before one of them.
     *
     * @param point the point
     * @param others which points are asked about; the point itself does not count
     * @param later whether it is after, else before
     */
    boolean isBounded(int point, boolean[] others, boolean later) {
        int[] first = later ? start : from;
        int[] next = later ? this.later : earlier;
        search++;
        seen[point] = search;
        queue[0] = point;
        int to = 1;
        for (int at = 0; at < to; at++) {
            for (int e = first[queue[at]]; e < first[queue[at] + 1]; e++) {
                int other = next[e];
                if (seen[other] != search) {
                    if (others[other]) {
                        return true;
                    }
                    seen[other] = search;
                    queue[to++] = other;
                }
            }
        }
        return false;
    }
}
