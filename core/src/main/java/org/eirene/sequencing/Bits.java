package org.eirene.sequencing;

/** Sets of steps as rows of bits, 64 to a word. */
final class Bits {
    private Bits() {}

    static int words(int steps) {
        return (steps + Long.SIZE - 1) / Long.SIZE;
    }

    static boolean has(long[] row, int step) {
        return (row[step >>> 6] & (1L << step)) != 0;
    }

    static void add(long[] row, int step) {
        row[step >>> 6] |= 1L << step;
    }

    static void remove(long[] row, int step) {
        row[step >>> 6] &= ~(1L << step);
    }

    static void addAll(long[] row, long[] others) {
        for (int w = 0; w < row.length; w++) {
            row[w] |= others[w];
        }
    }

    /** Whether all of a row is in another. */
    static boolean within(long[] row, long[] other) {
        for (int w = 0; w < row.length; w++) {
            if ((row[w] & ~other[w]) != 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isEmpty(long[] row) {
        for (long word : row) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    static int count(long[] row) {
        int count = 0;
        for (long word : row) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** The least step of a row at or after one; -1 where there is none. */
    static int next(long[] row, int from) {
        int w = from >>> 6;
        if (w >= row.length) {
            return -1;
        }
        long word = row[w] & (-1L << from);
        while (word == 0) {
            if (++w == row.length) {
                return -1;
            }
            word = row[w];
        }
        return (w << 6) + Long.numberOfTrailingZeros(word);
    }

    /** All of so many steps. */
    static long[] all(int steps) {
        long[] row = new long[words(steps)];
        for (int step = 0; step < steps; step++) {
            add(row, step);
        }
        return row;
    }
}
