package org.eirene.sequencing;

import java.util.Arrays;

/**
 * The sets of steps that wait to be taken up, by the level at which they may be: those at or below the present level in
 * a stack, the rest in a stack for each level. Each state is in it at most once.
 */
final class LevelQueue {
    private static final int NONE = -1;

    private final StateSet states;
    private int open = NONE;

    /** Levels above the present one, a heap with the lowest first. */
    private long[] heap = new long[16];

    private int levels;

    /** From a level to the top of its stack, by open addressing; {@link #NONE} marks a free place. */
    private long[] level = new long[64];

    private int[] top = new int[64];

    LevelQueue(StateSet states) {
        this.states = states;
        Arrays.fill(top, NONE);
    }

    /** Puts a state that may be taken up at once. */
    void open(int state) {
        states.putAbove(state, open);
        open = state;
    }

    /** Puts a state that must wait for a level. */
    void defer(int state, long at) {
        int place = place(at);
        if (top[place] == NONE) {
            level[place] = at;
            push(at);
        }
        states.putAbove(state, top[place]);
        top[place] = state;
        if (2 * levels > top.length) {
            widen();
        }
    }

    boolean hasOpen() {
        return open != NONE;
    }

    /** The state that was opened last; there is one. */
    int takeOpen() {
        int state = open;
        open = states.below(state);
        return state;
    }

    /** The lowest level that a state waits for; the greatest number where none does. */
    long lowest() {
        return levels == 0 ? Long.MAX_VALUE : heap[0];
    }

    /** Opens what waited for a level or a lower one. */
    void rise(long to) {
        while (levels > 0 && heap[0] <= to) {
            int place = place(heap[0]);
            int state = top[place];
            while (state != NONE) {
                int below = states.below(state);
                open(state);
                state = below;
            }
            free(place);
            pop();
        }
    }

    private int place(long at) {
        int mask = top.length - 1;
        int place = home(at) & mask;
        while (top[place] != NONE && level[place] != at) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private static int home(long at) {
        long mixed = at * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ (mixed >>> 32));
    }

    /** Frees a place, and moves into it what had to give way to what stood there. */
    private void free(int place) {
        int mask = top.length - 1;
        int hole = place;
        for (int at = (place + 1) & mask; top[at] != NONE; at = (at + 1) & mask) {
            int wanted = home(level[at]) & mask;
            if (((at - wanted) & mask) >= ((at - hole) & mask)) {
                level[hole] = level[at];
                top[hole] = top[at];
                hole = at;
            }
        }
        top[hole] = NONE;
    }

    private void widen() {
        long[] levelsBefore = level;
        int[] topsBefore = top;
        level = new long[2 * levelsBefore.length];
        top = new int[2 * topsBefore.length];
        Arrays.fill(top, NONE);
        for (int i = 0; i < topsBefore.length; i++) {
            if (topsBefore[i] != NONE) {
                int place = place(levelsBefore[i]);
                level[place] = levelsBefore[i];
                top[place] = topsBefore[i];
            }
        }
    }

    private void push(long at) {
        if (levels == heap.length) {
            heap = Arrays.copyOf(heap, 2 * levels);
        }
        int child = levels++;
        while (child > 0 && heap[(child - 1) / 2] > at) {
            heap[child] = heap[(child - 1) / 2];
            child = (child - 1) / 2;
        }
        heap[child] = at;
    }

    private void pop() {
        long moved = heap[--levels];
        int parent = 0;
        int child = 1;
        while (child < levels) {
            if (child + 1 < levels && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= moved) {
                break;
            }
            heap[parent] = heap[child];
            parent = child;
            child = 2 * parent + 1;
        }
        heap[parent] = moved;
    }
}
