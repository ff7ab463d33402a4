package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.Offset;

/**
 * By what an instant was moved, in the order in which it was: offsets that were agreed, and the time for which its clock
 * stood still, exactly. Immutable.
 */
record Moves(ImmutableList<Move> each) {
    static final Moves NONE = new Moves(ImmutableList.of());

    private static final int MANY = 8;

    /** One step by which an instant was moved. */
    sealed interface Move permits Agreed, StoodStill {
        Instant applyTo(Instant instant, ZoneId zone);

        /**
         * Why it was moved.
         *
         * @param what what was: {@code its due date}
         * @param still when its clock still stands still, the present instant
         */
        Reason reason(String what, ZoneId zone, Optional<Instant> still);
    }

    /** An offset that was agreed, or that the text gives by itself. */
    record Agreed(Offset by, Reason why) implements Move {
        @Override
        public Instant applyTo(Instant instant, ZoneId zone) {
            return by.addTo(instant, zone);
        }

        @Override
        public Reason reason(String what, ZoneId zone, Optional<Instant> still) {
            return why;
        }
    }

    /**
     * A stretch of time for which the clock stood still, counted once however many causes it had; or several of them,
     * told together.
     *
     * @param length for how long it stood still, within the stretch
     * @param times how often
     */
    record StoodStill(Instant from, Instant until, Duration length, int times, ImmutableList<Standstill> causes)
            implements Move {
        StoodStill(Instant from, Instant until, List<Standstill> causes) {
            this(from, until, Duration.between(from, until), 1, ImmutableList.copyOf(causes));
        }

        /** Both, told together. */
        StoodStill and(StoodStill later) {
            ImmutableList<Reason> all = Stream.of(this, later)
                    .flatMap(each -> each.causes.stream())
                    .map(Standstill::why)
                    .collect(ImmutableList.toImmutableList());
            return new StoodStill(
                    from,
                    later.until,
                    length.plus(later.length),
                    times + later.times,
                    ImmutableList.of(new Standstill("several", Grounds.inOneLine(all), false)));
        }

        @Override
        public Instant applyTo(Instant instant, ZoneId zone) {
            return instant.plus(length);
        }

        @Override
        public Reason reason(String what, ZoneId zone, Optional<Instant> still) {
            boolean goesOn = still.equals(Optional.of(until));
            String time = Words.duration(Words.rounded(length));
            if (times > 1) {
                Reason all = causes.get(0).why();
                return Reason.of(
                                Rule.CLOCK_STOOD_STILL,
                                what + " moved on by " + time + " in all: its clock stood still " + times
                                        + " times between " + Words.at(from, zone) + " and " + Words.at(until, zone))
                        .events(all.events())
                        .clauses(all.clauses());
            }
            return Reason.of(
                            Rule.CLOCK_STOOD_STILL,
                            goesOn
                                    ? what + " stands still since " + Words.at(from, zone) + ", " + time + " so far"
                                    : what + " moved on by " + time + ": its clock stood still from "
                                            + Words.at(from, zone) + " to " + Words.at(until, zone))
                    .because(causes.stream()
                            // that it is suspended now is what is being explained
                            .filter(cause -> !goesOn || !cause.isSuspension())
                            .map(Standstill::why)
                            .toList());
        }
    }

    /** Why a clock stands still; the key says which cause it is. */
    record Standstill(String key, Reason why, boolean isSuspension) {
        /** For a suspension of what has been suspended since an instant. */
        static Standstill suspension(ElementState suspended, ZoneId zone) {
            Instant since = suspended.since().orElseThrow();
            return new Standstill(
                    "suspended since " + since,
                    suspended
                            .because()
                            .orElseThrow()
                            .reading(suspended.name() + " was suspended " + Words.on(since, zone)),
                    true);
        }

        static Standstill dispute(String key, Reason why) {
            return new Standstill(key, why, false);
        }
    }

    Moves agreed(Offset by, Reason why) {
        return with(each, new Agreed(by, why));
    }

    /** What goes on from before with the same causes is one stretch. */
    Moves stoodStill(Instant from, Instant until, List<Standstill> causes) {
        if (!each.isEmpty()
                && each.get(each.size() - 1) instanceof StoodStill before
                && before.until().equals(from)
                && keys(before.causes()).equals(keys(causes))) {
            return with(each.subList(0, each.size() - 1), new StoodStill(before.from(), until, before.causes()));
        }
        return with(withoutTheOldest(), new StoodStill(from, until, causes));
    }

    /** What undoes its own cause stands still again and again: beyond the latest eight times they are told as one. */
    private List<Move> withoutTheOldest() {
        for (int i = 0; i + MANY < each.size(); i++) {
            if (each.get(i) instanceof StoodStill first && each.get(i + 1) instanceof StoodStill second) {
                return ImmutableList.<Move>builder()
                        .addAll(each.subList(0, i))
                        .add(first.and(second))
                        .addAll(each.subList(i + 2, each.size()))
                        .build();
            }
        }
        return each;
    }

    private static Moves with(List<Move> before, Move last) {
        return new Moves(ImmutableList.<Move>builder().addAll(before).add(last).build());
    }

    private static List<String> keys(List<Standstill> causes) {
        return causes.stream().map(Standstill::key).toList();
    }

    Instant applyTo(Instant instant, ZoneId zone) {
        Instant moved = instant;
        for (Move move : each) {
            moved = move.applyTo(moved, zone);
        }
        return moved;
    }

    List<Reason> reasons(String what, ZoneId zone, Optional<Instant> still) {
        return each.stream().map(move -> move.reason(what, zone, still)).toList();
    }
}
