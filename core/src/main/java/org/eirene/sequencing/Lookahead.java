package org.eirene.sequencing;

import java.util.Arrays;

/**
 * What a set of steps will have to bear yet. Steps are burdens, which raise the sum of all balances or leave it, and
 * reliefs, which lower it. Whoever has reliefs left will make one of them the next; before it come the burdens it waits
 * for, and maybe others that lower somebody's balance a little.
 *
 * <p>For each party p let w be weights, the greater for p, so that no burden lowers the weighted sum of balances. Then for
 * the next relief j, with M the burdens that it still waits for, and a level T that is never exceeded,
 *
 * <pre>{@code
 * w * balance(done and M) + w[p] * max(0, change of p by j)  <=  T * (sum of w)
 * }</pre>
 *
 * <p>since other burdens before j can only add to the left side. The least T that satisfies it for every p, taken over
 * all reliefs that can be the next, is a bound on the greatest balance still to come.
 */
final class Lookahead {
    private static final int SCALE_BITS = 16;
    private static final long LARGEST = 1L << 44;

    private final Direction direction;
    private final int parties;
    private final boolean[] isRelief;
    private final int[] reliefs;

    /** The sum of weights, the same for every party. */
    private final long whole;

    /** Of each party, the weight of itself and that of each other. */
    private final long[] own;

    private final long[] other;

    /** Of each burden, by party, its change of the weighted sum; of each relief what it adds to the party alone. */
    private final long[] weighted;

    /** Whether balances are small enough to be weighted exactly. */
    private final boolean isExact;

    // The set looked at last: its next reliefs, by relief and party what it takes in units of 1 / whole, the greatest
    // of
    // that, and whether no relief is left.
    private final int[] next;
    private final long[] need;
    private final long[] greatest;
    private final long[] base;
    private int found;
    private boolean isOver;

    Lookahead(Direction direction, long total) {
        this.direction = direction;
        parties = direction.parties;
        isRelief = new boolean[direction.steps];
        for (int step = 0; step < direction.steps; step++) {
            isRelief[step] = sum(direction.change, step * parties) < 0;
        }
        isExact = total < LARGEST / parties / parties;
        whole = (long) parties << SCALE_BITS;
        own = new long[parties];
        other = new long[parties];
        weighted = new long[direction.change.length];
        int count = 0;
        int[] all = new int[direction.steps];
        for (int step = 0; step < direction.steps; step++) {
            if (isRelief[step] && isExact) {
                all[count++] = step;
            }
        }
        reliefs = Arrays.copyOf(all, count);
        next = new int[count];
        need = new long[count * parties];
        greatest = new long[count];
        base = new long[parties];
        if (isExact) {
            weigh();
        }
    }

    private long sum(long[] values, int from) {
        long sum = 0;
        for (int p = 0; p < parties; p++) {
            sum += values[from + p];
        }
        return sum;
    }

    private void weigh() {
        for (int p = 0; p < parties; p++) {
            long share = 0;
            for (int step = 0; step < direction.steps; step++) {
                long change = direction.change[step * parties + p];
                if (!isRelief[step] && change < 0) {
                    share = Math.max(share, share(-change, sum(direction.change, step * parties) - change));
                }
            }
            other[p] = share;
            own[p] = whole - (parties - 1) * share;
        }
        for (int step = 0; step < direction.steps; step++) {
            long sum = sum(direction.change, step * parties);
            for (int p = 0; p < parties; p++) {
                long change = direction.change[step * parties + p];
                weighted[step * parties + p] =
                        isRelief[step] ? own[p] * Math.max(0, change) : weight(p, change, sum - change);
            }
        }
    }

    private long weight(int p, long ofParty, long ofOthers) {
        return own[p] * ofParty + other[p] * ofOthers;
    }

    /** The least weight of each other party with which a burden that takes so much off one and puts so much on the rest
     * does not lower the sum; at most an equal share, which is always enough. */
    private long share(long off, long on) {
        // own * off <= other * on, with own = whole - (parties - 1) * other
        long by = on + (parties - 1) * off;
        return Math.min(1L << SCALE_BITS, (whole * off + by - 1) / by);
    }

    /**
     * Looks at a set of steps.
     *
     * @param done the set
     * @param balance its balances
     * @param most reliefs that would take so much, or more, are left out
     * @return a bound on what must be borne yet; the greatest number where it is {@code most} or more, the least where
     *     nothing is known
     */
    long look(long[] done, long[] balance, long most) {
        found = 0;
        isOver = true;
        long tooMuch = scaled(most);
        long sum = sum(balance, 0);
        for (int p = 0; p < parties; p++) {
            base[p] = weight(p, balance[p], sum - balance[p]);
        }
        long least = Long.MAX_VALUE;
        for (int relief : reliefs) {
            if (!Bits.has(done, relief)) {
                isOver = false;
                if (canBeNext(done, relief, tooMuch)) {
                    least = Math.min(least, greatest[found]);
                    next[found++] = relief;
                }
            }
        }
        return isOver ? Long.MIN_VALUE : found == 0 ? Long.MAX_VALUE : ceiling(least);
    }

    private long scaled(long level) {
        return level > LARGEST ? Long.MAX_VALUE : level * whole;
    }

    private boolean canBeNext(long[] done, int relief, long tooMuch) {
        long[] before = direction.precedence.before[relief];
        int at = found * parties;
        for (int p = 0; p < parties; p++) {
            need[at + p] = base[p] + weighted[relief * parties + p];
        }
        for (int w = 0; w < before.length; w++) {
            for (long missing = before[w] & ~done[w]; missing != 0; missing &= missing - 1) {
                int step = (w << 6) + Long.numberOfTrailingZeros(missing);
                if (isRelief[step]) {
                    return false;
                }
                for (int p = 0; p < parties; p++) {
                    // It never sinks, as burdens never lower what is weighted.
                    need[at + p] += weighted[step * parties + p];
                    if (need[at + p] >= tooMuch) {
                        return false;
                    }
                }
            }
        }
        long most = need[at];
        for (int p = 1; p < parties; p++) {
            most = Math.max(most, need[at + p]);
        }
        greatest[found] = most;
        return most < tooMuch;
    }

    /**
     * What must be borne after one more burden, from the set looked at last.
     *
     * @param burden the burden
     * @param level what is at or below it need not be told apart from it
     * @param most what is at or above it, likewise
     * @return the level, or a bound above it, or {@code most}
     */
    long after(int burden, long level, long most) {
        if (isOver) {
            return level;
        }
        long enough = scaled(level);
        long best = scaled(most);
        for (int i = 0; i < found; i++) {
            if (greatest[i] < best) {
                long taken = greatest[i];
                if (!Bits.has(direction.precedence.before[next[i]], burden)) {
                    for (int p = 0; p < parties; p++) {
                        taken = Math.max(taken, need[i * parties + p] + weighted[burden * parties + p]);
                    }
                }
                if (taken <= enough) {
                    return level;
                }
                best = Math.min(best, taken);
            }
        }
        return best == Long.MAX_VALUE ? most : Math.min(most, ceiling(best));
    }

    /** How many reliefs can be the next, from the set looked at last. */
    int found() {
        return found;
    }

    /** One of them. */
    int next(int i) {
        return next[i];
    }

    boolean isBurden(int step) {
        return !isRelief[step];
    }

    private long ceiling(long scaled) {
        return -Math.floorDiv(-scaled, whole);
    }
}
