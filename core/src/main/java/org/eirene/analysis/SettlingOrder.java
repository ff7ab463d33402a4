package org.eirene.analysis;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * In which order what comes at one instant settles: what happens before what lapses, commitments before the phases of the
 * same round, and what a phase brings about in the next. A place in it is even for commitments and the like, odd for phases.
 */
final class SettlingOrder {
    private static final ImmutableSet<String> HAPPENS = ImmutableSet.of("delivered", "reached");
    private static final ImmutableSet<String> OF_PHASES = ImmutableSet.of("opened", "completed", "lapsed");

    /** Events are in the first round of the first beat. */
    private static final int EVENT = 2;
    /** The agreement comes into force after the phases of that round. */
    private static final int ENTRY = 3;
    /** What the lapse of time brings is in the second beat. */
    private static final int LAPSE = 1_000;
    /** After everything. */
    private static final int LAST = 2_000;

    private final Points points;
    private final ImmutableListMultimap<Integer, Join> joins;

    /** From the first place to the last that a point may have. */
    record Range(int first, int last) {
        Range step(boolean toPhase) {
            return new Range(SettlingOrder.step(first, toPhase), SettlingOrder.step(last, toPhase));
        }
    }

    /** Of which points it is possible, and of which it is certain, that they come at the instant in question. */
    record Coincidence(IntPredicate possible, IntPredicate certain) {
        static Coincidence of(Frame frame, long[] time, long at) {
            IntPredicate then = point -> time[frame.index(point)] == at;
            return new Coincidence(then, then);
        }

        /** With a point, whenever it comes in a network. */
        static Coincidence with(int point, Frame frame, TemporalNetwork network) {
            long from = from(network.earliest(frame.index(point)));
            long until = until(network.latest(frame.index(point)));
            IntPredicate possible = part -> from(network.earliest(frame.index(part))) <= until
                    && until(network.latest(frame.index(part))) >= from;
            IntPredicate certain = part -> from == until
                    && from(network.earliest(frame.index(part))) == from
                    && until(network.latest(frame.index(part))) == from;
            return new Coincidence(possible, certain);
        }

        private static long from(OptionalLong earliest) {
            return earliest.orElse(Long.MIN_VALUE);
        }

        private static long until(OptionalLong latest) {
            return latest.orElse(Long.MAX_VALUE);
        }
    }

    SettlingOrder(Timetable table) {
        points = table.points;
        joins = Multimaps.index(table.joins, Join::point);
    }

    /** The place of a point among all that comes at its instant. */
    Range place(int point, Coincidence coincidence) {
        return place(point, coincidence, new HashSet<>());
    }

    private Range place(int point, Coincidence coincidence, Set<Integer> above) {
        boolean isPhase = OF_PHASES.contains(points.get(point).word());
        Range own = own(point);
        if (joins.get(point).isEmpty() || !above.add(point)) {
            return isPhase ? own.step(true) : own;
        }
        Range place = new Range(0, 0);
        for (Join join : joins.get(point)) {
            Range range = place(join, coincidence, above, isPhase);
            place = new Range(Math.max(place.first, range.first), Math.max(place.last, range.last));
        }
        above.remove(point);
        return place;
    }

    /** With the last of what comes at that instant, or with the first of it. */
    private Range place(Join join, Coincidence coincidence, Set<Integer> above, boolean isPhase) {
        int first = LAST;
        int last = 0;
        int certain = join.latest() ? 0 : LAST;
        for (int part : join.parts()) {
            if (coincidence.possible.test(part)) {
                Range range = place(part, coincidence, above).step(isPhase);
                first = Math.min(first, range.first);
                last = Math.max(last, range.last);
                if (coincidence.certain.test(part)) {
                    certain = join.latest() ? Math.max(certain, range.first) : Math.min(certain, range.last);
                }
            }
        }
        if (last == 0) {
            return new Range(EVENT, LAST);
        }
        return join.latest() ? new Range(Math.max(certain, first), last) : new Range(first, Math.min(certain, last));
    }

    private Range own(int point) {
        if (point == Points.ENTRY) {
            return new Range(ENTRY, ENTRY);
        } else if (HAPPENS.contains(points.get(point).word())) {
            return new Range(EVENT, EVENT);
        }
        return points.get(point).isEvent() ? new Range(EVENT, LAST) : new Range(LAPSE, LAPSE);
    }

    private static int step(int place, boolean toPhase) {
        boolean isPhase = place % 2 != 0;
        return toPhase ? (isPhase ? place + 2 : place + 1) : (isPhase ? place + 1 : place);
    }

    /** The turn of the phases that comes next after a place. */
    static int phasesAfter(int place) {
        return place % 2 != 0 ? place : place + 1;
    }
}
