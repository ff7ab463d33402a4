package org.eirene.sequencing;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Steps of one party in series and in parallel, the case of best orders that takes no search: O(n log n) for n steps
 * (Abdel-Wahab and Kameda, <i>Scheduling to minimize maximum cumulative cost subject to series-parallel precedence
 * constraints</i>, 1978; Monma and Sidney, 1979). Immutable.
 *
 * <pre>{@code
 * // two tracks, each an outlay that is paid back later; first one, then the other
 * SeriesParallel tracks = SeriesParallel.parallel(
 *     SeriesParallel.series(SeriesParallel.step(0, 30), SeriesParallel.step(1, -40)),
 *     SeriesParallel.series(SeriesParallel.step(2, 20), SeriesParallel.step(3, -20)));
 * tracks.best().peak();     // 30
 * tracks.best().order();    // [2, 3, 0, 1]
 * }</pre>
 *
 * <p>A change is what a step adds to the party's balance: above 0 it costs, below 0 it brings something. The peak is the
 * greatest balance along an order, from 0 at the start.
 */
public final class SeriesParallel {
    private final Kind kind;
    private final int step;
    private final long change;
    private final ImmutableList<SeriesParallel> parts;
    private final int size;

    private enum Kind {
        STEP,
        SERIES,
        PARALLEL
    }

    private SeriesParallel(Kind kind, int step, long change, ImmutableList<SeriesParallel> parts) {
        this.kind = kind;
        this.step = step;
        this.change = change;
        this.parts = parts;
        long steps = kind == Kind.STEP ? 1 : 0;
        for (SeriesParallel part : parts) {
            steps += part.size;
        }
        checkArgument(steps <= Integer.MAX_VALUE - 8, "%s steps are more than one order can hold", steps);
        size = (int) steps;
    }

    /**
     * A step.
     *
     * @param name the number by which the order will name it
     * @param change what it adds to the balance
     * @return the step
     */
    public static SeriesParallel step(int name, long change) {
        return new SeriesParallel(Kind.STEP, name, change, ImmutableList.of());
    }

    /**
     * Parts, each wholly before the next.
     *
     * @param parts the parts, in their order
     * @return the whole
     */
    public static SeriesParallel series(Iterable<SeriesParallel> parts) {
        return new SeriesParallel(Kind.SERIES, 0, 0, ImmutableList.copyOf(parts));
    }

    /**
     * Parts, each wholly before the next.
     *
     * @param parts the parts, in their order
     * @return the whole
     */
    public static SeriesParallel series(SeriesParallel... parts) {
        return series(Arrays.asList(parts));
    }

    /**
     * Parts that may run beside one another, step by step.
     *
     * @param parts the parts
     * @return the whole
     */
    public static SeriesParallel parallel(Iterable<SeriesParallel> parts) {
        return new SeriesParallel(Kind.PARALLEL, 0, 0, ImmutableList.copyOf(parts));
    }

    /**
     * Parts that may run beside one another, step by step.
     *
     * @param parts the parts
     * @return the whole
     */
    public static SeriesParallel parallel(SeriesParallel... parts) {
        return parallel(Arrays.asList(parts));
    }

    /** {@return the number of steps in it} */
    public int size() {
        return size;
    }

    /**
     * The order with the least peak.
     *
     * @return the order by the names of the steps, always proved
     * @throws ArithmeticException if a balance comes to exceed what a long holds
     */
    public BestOrder best() {
        SegmentQueue segments = segments();
        int[] order = new int[size];
        int at = 0;
        long balance = 0;
        long peak = 0;
        for (Segment next = segments.first(); next != null; next = segments.first()) {
            next.take();
            at = next.write(order, at);
            peak = Math.max(peak, Math.addExact(balance, next.peak));
            balance = Math.addExact(balance, next.net);
        }
        return new BestOrder(ImmutableList.copyOf(Ints.asList(order)), peak, peak, 0, 0);
    }

    /** A part that is being put together, and which of its own parts comes next. */
    private static final class Frame {
        final SeriesParallel part;
        final SegmentQueue segments = new SegmentQueue();
        int next;

        Frame(SeriesParallel part) {
            this.part = requireNonNull(part);
        }

        void take(SegmentQueue other) {
            if (part.kind == Kind.SERIES) {
                segments.before(other);
            } else {
                segments.beside(other);
            }
        }
    }

    /** The parts from the inside out. They may be nested as deeply as there are steps. */
    private SegmentQueue segments() {
        Deque<Frame> open = new ArrayDeque<>();
        Frame whole = new Frame(parallel(this));
        open.push(whole);
        while (true) {
            Frame frame = open.element();
            if (frame.next == frame.part.parts.size()) {
                open.pop();
                if (open.isEmpty()) {
                    return whole.segments;
                }
                open.element().take(frame.segments);
                continue;
            }
            SeriesParallel part = frame.part.parts.get(frame.next++);
            if (part.kind == Kind.STEP) {
                frame.take(SegmentQueue.of(Segment.of(part.step, part.change)));
            } else {
                open.push(new Frame(part));
            }
        }
    }

    /** {@return the number of its steps, and how it is made of parts} */
    @Override
    public String toString() {
        return kind == Kind.STEP
                ? "step " + step + " (" + change + ")"
                : size + " steps in " + (kind == Kind.SERIES ? "series" : "parallel");
    }
}
