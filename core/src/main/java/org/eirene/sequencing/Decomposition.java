package org.eirene.sequencing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A partial order as series and parallel parts, where it is made of such. */
final class Decomposition {
    private final Precedence precedence;
    private final long[] change;

    private Decomposition(Precedence precedence, long[] change) {
        this.precedence = precedence;
        this.change = change;
    }

    /** The same steps of one party in series and parallel; empty where the precedence is not of that kind. */
    static Optional<SeriesParallel> of(Precedence precedence, long[] change) {
        return Optional.ofNullable(new Decomposition(precedence, change).of(Bits.all(precedence.steps)));
    }

    private @Nullable SeriesParallel of(long[] steps) {
        if (Bits.count(steps) == 1) {
            int step = Bits.next(steps, 0);
            return SeriesParallel.step(step, change[step]);
        }
        List<long[]> beside = connected(steps, true);
        if (beside.size() > 1) {
            List<SeriesParallel> parts = all(beside);
            return parts.size() < beside.size() ? null : SeriesParallel.parallel(parts);
        }
        List<long[]> inTurn = connected(steps, false);
        if (inTurn.size() == 1) {
            return null;
        }
        // Each step of one part comes before each of the next: the more before it, the later.
        inTurn.sort((one, other) -> Integer.compare(before(one, steps), before(other, steps)));
        List<SeriesParallel> parts = all(inTurn);
        return parts.size() < inTurn.size() ? null : SeriesParallel.series(parts);
    }

    private List<SeriesParallel> all(List<long[]> rows) {
        List<SeriesParallel> parts = new ArrayList<>();
        for (long[] row : rows) {
            SeriesParallel part = of(row);
            if (part == null) {
                break;
            }
            parts.add(part);
        }
        return parts;
    }

    /** How many of some steps come before the first of a part. */
    private int before(long[] part, long[] steps) {
        long[] before = precedence.before[Bits.next(part, 0)].clone();
        for (int w = 0; w < before.length; w++) {
            before[w] &= steps[w] & ~part[w];
        }
        return Bits.count(before);
    }

    /** The steps that hang together, by the order between them, or by there being none. */
    private List<long[]> connected(long[] steps, boolean byOrder) {
        List<long[]> parts = new ArrayList<>();
        long[] left = steps.clone();
        while (!Bits.isEmpty(left)) {
            long[] part = new long[left.length];
            long[] open = new long[left.length];
            Bits.add(open, Bits.next(left, 0));
            for (int step = Bits.next(open, 0); step >= 0; step = Bits.next(open, 0)) {
                Bits.remove(open, step);
                Bits.remove(left, step);
                Bits.add(part, step);
                for (int w = 0; w < left.length; w++) {
                    long related = precedence.before[step][w] | precedence.after[step][w];
                    open[w] |= (byOrder ? related : ~related) & left[w];
                }
            }
            parts.add(part);
        }
        return parts;
    }
}
