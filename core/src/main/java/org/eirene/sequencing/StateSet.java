package org.eirene.sequencing;

import java.util.Arrays;

/**
 * Sets of steps that were reached, each with the step by which it was reached first. They are numbered as they come. All
 * in primitive arrays: there may be millions.
 */
final class StateSet {
    private static final int FEWEST = 1 << 8;
    private static final int MOST_SLOTS = 1 << 30;

    private final int words;
    private long[] rows;
    private short[] last;
    private int[] next;
    private int[] slots;
    private int size;

    StateSet(int words) {
        this.words = words;
        rows = new long[FEWEST * words];
        last = new short[FEWEST];
        next = new int[FEWEST];
        slots = new int[2 * FEWEST];
        Arrays.fill(slots, -1);
    }

    /** How many sets of so many words can be held at all. */
    static long most(int words) {
        return Math.min(MOST_SLOTS / 4 * 3L, (Integer.MAX_VALUE - 8L) / words) - 1;
    }

    int size() {
        return size;
    }

    /** The number of a set; -1 where it is not among them. */
    int find(long[] row) {
        int mask = slots.length - 1;
        for (int slot = hash(row, 0) & mask; slots[slot] >= 0; slot = (slot + 1) & mask) {
            if (isAt(slots[slot], row)) {
                return slots[slot];
            }
        }
        return -1;
    }

    /** Adds a set that was reached by a step; its number, or -1 where it is among them already. */
    int add(long[] row, int step) {
        int mask = slots.length - 1;
        int slot = hash(row, 0) & mask;
        while (slots[slot] >= 0) {
            if (isAt(slots[slot], row)) {
                return -1;
            }
            slot = (slot + 1) & mask;
        }
        if (size == last.length) {
            grow();
        }
        slots[slot] = size;
        System.arraycopy(row, 0, rows, size * words, words);
        last[size] = (short) step;
        if (4 * (size + 1) > 3 * slots.length) {
            size++;
            rehash();
            return size - 1;
        }
        return size++;
    }

    private boolean isAt(int state, long[] row) {
        int at = state * words;
        for (int w = 0; w < words; w++) {
            if (rows[at + w] != row[w]) {
                return false;
            }
        }
        return true;
    }

    private int hash(long[] row, int from) {
        long mixed = 0;
        for (int w = 0; w < words; w++) {
            mixed = (mixed ^ row[from + w]) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 32;
        }
        return (int) mixed;
    }

    private void grow() {
        int room = (int) Math.min(size + (size >> 1) + 1L, (Integer.MAX_VALUE - 8L) / words);
        rows = Arrays.copyOf(rows, room * words);
        last = Arrays.copyOf(last, room);
        next = Arrays.copyOf(next, room);
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        Arrays.fill(slots, -1);
        int mask = slots.length - 1;
        for (int state = 0; state < size; state++) {
            int slot = hash(rows, state * words) & mask;
            while (slots[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = state;
        }
    }

    /** Copies a set into a row. */
    void read(int state, long[] row) {
        System.arraycopy(rows, state * words, row, 0, words);
    }

    /** The step by which a set was reached. */
    int last(int state) {
        return last[state] & 0xFFFF;
    }

    /** The state below one on the same stack; what a {@link LevelQueue} notes here. */
    int below(int state) {
        return next[state];
    }

    void putAbove(int state, int other) {
        next[state] = other;
    }

    /** The steps by which a set was reached from the empty one, in their order. */
    int[] way(int state) {
        long[] row = new long[words];
        read(state, row);
        int[] way = new int[Bits.count(row)];
        int at = state;
        for (int i = way.length - 1; i >= 0; i--) {
            way[i] = last(at);
            Bits.remove(row, way[i]);
            at = find(row);
        }
        return way;
    }
}
