package org.eirene.sequencing;

import org.jspecify.annotations.Nullable;

/**
 * Segments in their order, to be taken from both ends and to be joined with those of another queue: two leftist heaps,
 * in which a segment taken from the one stays in the other until its turn comes there. All takes O(log n), spread over
 * the segments.
 */
final class SegmentQueue {
    private @Nullable Heap first;
    private @Nullable Heap last;

    /** A leftist heap; its shorter side is the right one. */
    private static final class Heap {
        final Segment segment;

        @Nullable
        Heap left;

        @Nullable
        Heap right;

        int rank = 1;

        Heap(Segment segment) {
            this.segment = segment;
        }
    }

    static SegmentQueue of(Segment segment) {
        SegmentQueue queue = new SegmentQueue();
        queue.add(segment);
        return queue;
    }

    void add(Segment segment) {
        first = meld(first, new Heap(segment), 1);
        last = meld(last, new Heap(segment), -1);
    }

    /** Takes over what another holds, for steps that may come in between one another. */
    void beside(SegmentQueue other) {
        first = meld(first, other.first, 1);
        last = meld(last, other.last, -1);
    }

    /** Takes over what another holds, for steps that all come after these. */
    void before(SegmentQueue other) {
        Segment end = last();
        Segment start = other.first();
        if (end != null && start != null && end.compare(start) >= 0) {
            // What would come in the wrong order, or in either, is best made in one go.
            Segment joined = end.then(start);
            while (true) {
                end = last();
                start = other.first();
                if (end != null && end.compare(joined) >= 0) {
                    joined = end.then(joined);
                } else if (start != null && joined.compare(start) >= 0) {
                    joined = joined.then(start);
                } else {
                    break;
                }
            }
            add(joined);
        }
        beside(other);
    }

    /** The first that is not taken. */
    @Nullable
    Segment first() {
        while (first != null && first.segment.isTaken()) {
            first = meld(first.left, first.right, 1);
        }
        return first == null ? null : first.segment;
    }

    /** The last that is not taken. */
    @Nullable
    Segment last() {
        while (last != null && last.segment.isTaken()) {
            last = meld(last.left, last.right, -1);
        }
        return last == null ? null : last.segment;
    }

    /** As deep as the shorter sides are long: the logarithm of the number of segments. */
    private static @Nullable Heap meld(@Nullable Heap one, @Nullable Heap other, int sign) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        if (sign * one.segment.compare(other.segment) > 0) {
            return meld(other, one, sign);
        }
        one.right = meld(one.right, other, sign);
        if (rank(one.left) < rank(one.right)) {
            Heap shorter = one.left;
            one.left = one.right;
            one.right = shorter;
        }
        one.rank = rank(one.right) + 1;
        return one;
    }

    private static int rank(@Nullable Heap heap) {
        return heap == null ? 0 : heap.rank;
    }
}
