package org.eirene.sequencing;

import org.jspecify.annotations.Nullable;

/**
 * Steps of one party that are best made in one go: how high the balance rises on the way, and by how much it has changed
 * at the end. Segments that lower it, or leave it, come first, those that rise the least first among them; then those
 * that raise it, the deepest fall after their peak first.
 */
final class Segment {
    final long peak;
    final long net;
    private final Link first;
    private final Link last;

    /** Whether it has become a part of a longer one, or its turn has come. */
    private boolean taken;

    /** A step, and the one after it. */
    private static final class Link {
        final int step;

        @Nullable
        Link next;

        Link(int step) {
            this.step = step;
        }
    }

    private Segment(long peak, long net, Link first, Link last) {
        this.peak = peak;
        this.net = net;
        this.first = first;
        this.last = last;
    }

    static Segment of(int step, long change) {
        Link link = new Link(step);
        return new Segment(Math.max(0, change), change, link, link);
    }

    /** One after the other, in one go. Both are taken by it. */
    Segment then(Segment other) {
        taken = true;
        other.taken = true;
        last.next = other.first;
        // (max(P1, N1 + P2), N1 + N2)
        return new Segment(
                Math.max(peak, Math.addExact(net, other.peak)), Math.addExact(net, other.net), first, other.last);
    }

    /** Less than nothing where this comes before another, more where after. */
    int compare(Segment other) {
        boolean lowers = net <= 0;
        if (lowers != other.net <= 0) {
            return lowers ? -1 : 1;
        }
        return lowers ? Long.compare(peak, other.peak) : Long.compare(other.peak - other.net, peak - net);
    }

    boolean isTaken() {
        return taken;
    }

    void take() {
        taken = true;
    }

    /** Writes its steps into an order; gives the place after them. */
    int write(int[] order, int from) {
        int at = from;
        for (Link link = first; link != null; link = link.next) {
            order[at++] = link.step;
        }
        return at;
    }
}
