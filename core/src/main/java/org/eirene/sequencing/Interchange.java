package org.eirene.sequencing;

import java.util.ArrayList;
import java.util.List;

/**
 * Steps that may as well come before others. A step that waits for no more than another, on which no less waits, and that
 * is no worse for anybody can change places with it wherever it comes later: no balance on the way is greater for it. Of
 * identical steps the first comes first.
 */
final class Interchange {
    private Interchange() {}

    /** The precedence with all such pairs. Some order that is the best under the one keeps the other. */
    static Precedence settled(Precedence precedence, int parties, long[] change) {
        List<Precedence.Pair> pairs = new ArrayList<>();
        for (int first = 0; first < precedence.steps; first++) {
            for (int then = 0; then < precedence.steps; then++) {
                if (first != then
                        && isNoWorse(change, parties, first, then)
                        && !Bits.has(precedence.after[first], then)
                        && Bits.within(precedence.before[first], precedence.before[then])
                        && Bits.within(precedence.after[then], precedence.after[first])
                        && (first < then || !isInterchangeable(precedence, parties, change, first, then))) {
                    pairs.add(new Precedence.Pair(first, then));
                }
            }
        }
        return pairs.isEmpty() ? precedence : precedence.with(pairs);
    }

    private static boolean isNoWorse(long[] change, int parties, int first, int then) {
        for (int p = 0; p < parties; p++) {
            if (change[first * parties + p] > change[then * parties + p]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInterchangeable(Precedence precedence, int parties, long[] change, int one, int other) {
        return isNoWorse(change, parties, other, one)
                && Bits.within(precedence.before[other], precedence.before[one])
                && Bits.within(precedence.after[one], precedence.after[other]);
    }
}
