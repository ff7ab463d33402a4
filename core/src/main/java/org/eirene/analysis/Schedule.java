package org.eirene.analysis;

import static org.eirene.analysis.Graph.NONE;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a schedule that satisfies all constraints, or for a cycle of negative length, which shows that there is
 * none: label correcting in the order of a queue, with subtree disassembly (Tarjan 1981; Cherkassky and Goldberg 1999).
 * A label that improves takes all that hang below it out of the tree; the point from which it improved is among them
 * exactly when the tree closes to a negative cycle.
 *
 * <p>The search starts from a guess, the middle of each constraint along a spanning tree. A good guess only makes it
 * shorter: in a text most constraints hold in it already, and what is left to repair is near.
 */
final class Schedule {
    private static final int NOWHERE = -1;

    private final Graph graph;
    private final int root;
    private final long[] time;
    private final int[] parent;
    private final int[] parentLeg;
    private final int[] children;
    /** The tree in preorder, as a ring. */
    private final int[] before;

    private final int[] after;
    private final int[] queue;
    private final boolean[] queued;

    private int head;
    private int tail;
    private int @Nullable [] cycle;

    private Schedule(Graph graph) {
        this.graph = graph;
        root = graph.points;
        time = new long[graph.points];
        parent = new int[graph.points];
        parentLeg = new int[graph.points];
        children = new int[graph.points + 1];
        before = new int[graph.points + 1];
        after = new int[graph.points + 1];
        queue = new int[graph.points + 1];
        queued = new boolean[graph.points];
    }

    /** The schedule of a graph, or its negative cycle. */
    static Schedule of(Graph graph) {
        Schedule schedule = new Schedule(graph);
        schedule.guess();
        schedule.plant();
        schedule.correct();
        return schedule;
    }

    /** Numbers of the edges of a negative cycle in their order; null where there is none. */
    int @Nullable [] cycle() {
        return cycle;
    }

    /** When each point comes, in a schedule that satisfies all constraints. */
    long[] times() {
        return time;
    }

    private void guess() {
        boolean[] seen = queued;
        for (int first = 0; first < graph.points; first++) {
            if (seen[first]) {
                continue;
            }
            seen[first] = true;
            int from = 0;
            int to = 0;
            queue[to++] = first;
            while (from < to) {
                int point = queue[from++];
                for (int e = graph.start[point]; e < graph.start[point + 1]; e++) {
                    int next = graph.other[e];
                    if (!seen[next]) {
                        seen[next] = true;
                        time[next] = within(time[point] + middle(graph.in[e], graph.out[e]));
                        queue[to++] = next;
                    }
                }
            }
        }
    }

    private static long middle(long in, long out) {
        long least = in == NONE ? out : -in;
        long most = out == NONE ? least : out;
        return least == NONE ? 0 : (least >> 1) + (most >> 1);
    }

    private static long within(long guess) {
        long far = TemporalConstraint.LONGEST / 2;
        return Math.max(-far, Math.min(far, guess));
    }

    /** All points hang below the root, and all wait to be scanned. */
    private void plant() {
        for (int i = 0; i < root; i++) {
            parent[i] = root;
            before[i] = i == 0 ? root : i - 1;
            after[i] = i + 1;
            queue[i] = i;
        }
        Arrays.fill(queued, true);
        after[root] = 0;
        before[root] = root - 1;
        children[root] = root;
        tail = root;
    }

    private void correct() {
        int[] start = graph.start;
        int[] other = graph.other;
        long[] out = graph.out;
        while (head != tail) {
            int point = queue[head];
            head = head == root ? 0 : head + 1;
            if (!queued[point]) {
                continue;
            }
            queued[point] = false;
            long label = time[point];
            for (int e = start[point]; e < start[point + 1]; e++) {
                if (out[e] != NONE && label + out[e] < time[other[e]] && !improve(point, e)) {
                    return;
                }
            }
        }
    }

    private boolean improve(int point, int entry) {
        int next = graph.other[entry];
        if (after[next] != NOWHERE && disassemble(next, point)) {
            close(point, next, graph.leg[entry]);
            return false;
        }
        time[next] = Graph.inRange(time[point] + graph.out[entry]);
        parent[next] = point;
        parentLeg[next] = graph.leg[entry];
        children[point]++;
        int behind = after[point];
        after[point] = next;
        before[next] = point;
        after[next] = behind;
        before[behind] = next;
        if (!queued[next]) {
            queued[next] = true;
            enqueue(next);
        }
        return true;
    }

    /**
     * A point that was taken out of the tree stays in the queue, unmarked, and is passed over; so one can stand in it
     * twice, and the ring would overflow. It is packed when it is full.
     */
    private void enqueue(int point) {
        queue[tail] = point;
        tail = tail == root ? 0 : tail + 1;
        if (tail == head) {
            pack();
        }
    }

    private void pack() {
        int[] waiting = new int[queue.length];
        boolean[] taken = new boolean[root];
        int count = 0;
        for (int i = 0; i < queue.length; i++) {
            int point = queue[(head + i) % queue.length];
            if (queued[point] && !taken[point]) {
                taken[point] = true;
                waiting[count++] = point;
            }
        }
        System.arraycopy(waiting, 0, queue, 0, count);
        head = 0;
        tail = count;
    }

    /** Takes a point and all below it out of the tree; whether one of them is the point from which it improves. */
    private boolean disassemble(int top, int from) {
        int last = before[top];
        int next = top;
        for (int level = 0; level >= 0; level--) {
            if (next == from) {
                return true;
            }
            int following = after[next];
            level += children[next];
            children[next] = 0;
            after[next] = NOWHERE;
            if (next != top) {
                queued[next] = false;
            }
            next = following;
        }
        after[last] = next;
        before[next] = last;
        children[parent[top]]--;
        return false;
    }

    /** The tree's way from the point that improves down to the one from which it does, and the edge back. */
    private void close(int from, int to, int closing) {
        int length = 1;
        for (int point = from; point != to; point = parent[point]) {
            length++;
        }
        int[] legs = new int[length];
        legs[--length] = closing;
        for (int point = from; point != to; point = parent[point]) {
            legs[--length] = parentLeg[point];
        }
        cycle = legs;
    }
}
