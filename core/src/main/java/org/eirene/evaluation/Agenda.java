package org.eirene.evaluation;

import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What there is to look at. An element that rests goes on to rest until something that its rule reads has changed, or an
 * instant comes at which time alone can change it: so only those are judged anew.
 */
final class Agenda {
    private final Dependencies dependencies;
    private final BitSet due;
    private final BitSet touched;
    private final BitSet moved;
    private final @Nullable Instant[] timers;
    private @Nullable Instant first;

    Agenda(Dependencies dependencies) {
        this.dependencies = dependencies;
        due = new BitSet();
        touched = new BitSet();
        moved = new BitSet();
        timers = new Instant[dependencies.size()];
        touchAll();
    }

    Agenda(Agenda other) {
        dependencies = other.dependencies;
        due = (BitSet) other.due.clone();
        touched = (BitSet) other.touched.clone();
        moved = (BitSet) other.moved.clone();
        timers = other.timers.clone();
        first = other.first;
    }

    // ---------------------------------------------------------------- what has changed

    /** Something about an element has changed: on the record under it, or in what is remembered of it. */
    void touch(int place) {
        touch(dependencies.readers(place));
    }

    /** An element has moved. */
    void move(int place) {
        moved.set(place);
        touch(dependencies.followers(place));
    }

    void touch(BitSet places) {
        due.or(places);
        touched.or(places);
    }

    void touchAll() {
        due.set(0, dependencies.size());
        touched.set(0, dependencies.size());
    }

    /** This one alone is to be looked at. */
    void mark(int place) {
        due.set(place);
        touched.set(place);
    }

    // ---------------------------------------------------------------- what is looked at when

    /** In the first beat, those whose time comes, and those that moved in the beat before and may have been held back. */
    void beginFirstBeat(Instant now) {
        due.or(moved);
        touched.or(moved);
        moved.clear();
        for (int place = 0; now.equals(first) && place < timers.length; place++) {
            if (now.equals(timers[place])) {
                touch(place);
            }
        }
    }

    /** In the second, all that was looked at in the first: what lapses now may be new. */
    void beginSecondBeat() {
        moved.clear();
        due.or(touched);
    }

    /** Those that moved in the beat before. */
    BitSet movedBefore() {
        return moved;
    }

    /** Whether there is nothing to look at before an event or a moment comes, from a place on and of the agreement. */
    boolean isAtRest(int from) {
        return moved.isEmpty() && !due.get(Dependencies.WHOLE) && due.nextSetBit(from) < 0;
    }

    boolean isDue(int place) {
        return due.get(place);
    }

    /** The first from a place on that is to be looked at; negative if there is none. */
    int nextDue(int from) {
        int next = due.nextSetBit(from);
        return next < 0 ? Integer.MIN_VALUE / 2 : next;
    }

    /** Takes it off. */
    void take(int place) {
        due.clear(place);
    }

    // ---------------------------------------------------------------- time

    /** When time alone can next change those that were touched. */
    void schedule(IntFunction<Optional<Instant>> next) {
        for (int place = touched.nextSetBit(0); place >= 0; place = touched.nextSetBit(place + 1)) {
            timers[place] = next.apply(place).orElse(null);
        }
        first = null;
        for (@Nullable Instant timer : timers) {
            if (timer != null && (first == null || timer.isBefore(first))) {
                first = timer;
            }
        }
    }

    BitSet touched() {
        return touched;
    }

    /** At the end of an instant. */
    void rest() {
        touched.clear();
    }

    /** The next instant at which time alone can change anything. */
    Optional<Instant> next() {
        return Optional.ofNullable(first);
    }
}
