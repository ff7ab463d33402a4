package org.eirene.sequencing;

import java.util.Arrays;

/**
 * A problem read from one of its ends. From its beginning, sets of steps done; from its end, sets of steps undone, where
 * to undo a step takes its change back. Either way one starts with the empty set and must come to the full one.
 */
final class Direction {
    private static final int BYTES = Long.BYTES;

    final int steps;
    final int parties;
    final int words;
    final Precedence precedence;

    /** By step, then by party. */
    final long[] change;

    /** The balances of the empty set. */
    final long[] start;

    /** Of each byte of a set, whatever its value, the sum of changes of each party, then that of the rises alone. */
    private final long[] sums;

    /** Of each party, all rises. */
    private final long[] rises;

    private Direction(Precedence precedence, int parties, long[] change, long[] start) {
        this.steps = precedence.steps;
        this.parties = parties;
        this.words = Bits.words(steps);
        this.precedence = precedence;
        this.change = change;
        this.start = start;
        rises = new long[parties];
        for (int i = 0; i < change.length; i++) {
            rises[i % parties] += Math.max(0, change[i]);
        }
        sums = sums();
    }

    static Direction fromTheBeginning(Precedence precedence, int parties, long[] change, long[] start) {
        return new Direction(precedence, parties, change, start);
    }

    /** The same problem from its end. */
    Direction turned() {
        long[] end = start.clone();
        long[] back = new long[change.length];
        for (int i = 0; i < change.length; i++) {
            end[i % parties] += change[i];
            back[i] = -change[i];
        }
        return new Direction(precedence.reversed(), parties, back, end);
    }

    private long[] sums() {
        int bytes = (steps + Byte.SIZE - 1) / Byte.SIZE;
        int width = 2 * parties;
        long[] table = new long[bytes * 256 * width];
        for (int b = 0; b < bytes; b++) {
            for (int value = 1; value < 256; value++) {
                int lowest = Integer.numberOfTrailingZeros(value);
                int step = b * Byte.SIZE + lowest;
                if (step >= steps) {
                    continue;
                }
                int to = (b * 256 + value) * width;
                int from = (b * 256 + (value & (value - 1))) * width;
                for (int p = 0; p < parties; p++) {
                    long own = change[step * parties + p];
                    table[to + p] = table[from + p] + own;
                    table[to + parties + p] = table[from + parties + p] + Math.max(0, own);
                }
            }
        }
        return table;
    }

    /**
     * The balances after a set of steps, and below them the greatest that each party could still come to, were all that is
     * left to go against it.
     */
    void balances(long[] done, long[] balance, long[] worst) {
        System.arraycopy(start, 0, balance, 0, parties);
        System.arraycopy(rises, 0, worst, 0, parties);
        int width = 2 * parties;
        for (int w = 0; w < words; w++) {
            long word = done[w];
            int b = w * BYTES;
            while (word != 0) {
                int at = (b * 256 + (int) (word & 0xFF)) * width;
                for (int p = 0; p < parties; p++) {
                    balance[p] += sums[at + p];
                    worst[p] -= sums[at + parties + p];
                }
                word >>>= Byte.SIZE;
                b++;
            }
        }
        for (int p = 0; p < parties; p++) {
            worst[p] += balance[p];
        }
    }

    /** Whether a step is neither done nor waits for one that is not. */
    boolean isFree(long[] done, int step) {
        return !Bits.has(done, step) && Bits.within(precedence.before[step], done);
    }

    /** The greatest balance after one more step. */
    long level(long[] balance, int step) {
        long level = Long.MIN_VALUE;
        for (int p = 0; p < parties; p++) {
            level = Math.max(level, balance[p] + change[step * parties + p]);
        }
        return level;
    }

    /** The sum of all balances after one more step. */
    long sumAfter(long[] balance, int step) {
        long sum = 0;
        for (int p = 0; p < parties; p++) {
            sum += balance[p] + change[step * parties + p];
        }
        return sum;
    }

    /** The greatest balance along an order of all steps, the start included. */
    long peak(int[] order) {
        long[] balance = start.clone();
        long peak = Arrays.stream(balance).max().orElseThrow();
        for (int step : order) {
            peak = Math.max(peak, level(balance, step));
            for (int p = 0; p < parties; p++) {
                balance[p] += change[step * parties + p];
            }
        }
        return peak;
    }
}
