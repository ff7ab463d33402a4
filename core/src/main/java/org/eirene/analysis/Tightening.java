package org.eirene.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * What a network cannot hold bounds it all the same: a point that comes with the latest of several comes no later than the
 * latest that any of them can, one that follows another by the calendar comes when the calendar says. Bounds are made
 * tighter by this again and again until nothing changes: sound, whatever happens.
 *
 * <p>What comes with the latest of others, and what follows by the calendar, is kept by the later of two schedules that keep
 * it, point by point, as differences are. So there is a schedule in which everything comes as late as it can, and once
 * nothing changes any more the latest times of the network are that schedule.
 */
final class Tightening {
    /** Each round makes some bound tighter; a text of many disjunctions can take long to come to rest. */
    private static final int MOST_ROUNDS = 60;

    private final Frame frame;
    private final List<Join> joins;
    private final List<Shifted> shifts;
    /** The constraints that were found from others, in place of what the text says. */
    private final Set<TemporalConstraint> found = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Tightens networks of a frame.
     *
     * @param joins those of several parts
     * @param shifts those that count; none that needs an instant where the frame has none
     */
    Tightening(Frame frame, List<Join> joins, List<Shifted> shifts) {
        this.frame = frame;
        this.joins = joins;
        this.shifts = shifts;
    }

    boolean isFound(TemporalConstraint constraint) {
        return found.contains(constraint);
    }

    /** A constraint of one of several ways in which a text can be kept. */
    TemporalConstraint supposed(TemporalConstraint constraint) {
        found.add(constraint);
        return constraint;
    }

    TemporalNetwork of(TemporalNetwork start) {
        Run run = new Run(start);
        run.rounds();
        return run.network;
    }

    private final class Run {
        private final Set<TemporalConstraint> added = new HashSet<>();
        private TemporalNetwork network;

        Run(TemporalNetwork network) {
            this.network = network;
        }

        void rounds() {
            for (int round = 0; round < MOST_ROUNDS && network.isConsistent(); round++) {
                TemporalNetwork before = network;
                for (Join join : joins) {
                    if (network.isConsistent()) {
                        tighten(join);
                    }
                }
                for (Shifted shifted : shifts) {
                    if (network.isConsistent()) {
                        tighten(shifted);
                    }
                }
                if (network == before) {
                    return;
                }
            }
        }

        /** No later than the latest that any part can come; no later than the one part that can come so late at all. */
        private void tighten(Join join) {
            int point = frame.index(join.point());
            List<Integer> candidates = new ArrayList<>();
            OptionalLong bound = OptionalLong.empty();
            boolean open = false;
            OptionalLong near = join.latest() ? network.earliest(point) : negated(network.latest(point));
            for (int each : join.parts()) {
                int part = frame.index(each);
                OptionalLong far = join.latest() ? network.latest(part) : negated(network.earliest(part));
                open |= far.isEmpty();
                if (far.isPresent() && (bound.isEmpty() || far.getAsLong() > bound.getAsLong())) {
                    bound = far;
                }
                if (far.isEmpty() || near.isEmpty() || far.getAsLong() >= near.getAsLong()) {
                    candidates.add(part);
                }
            }
            if (candidates.size() == 1) {
                // the one that is left decides
                int part = candidates.get(0);
                add(
                        join.latest()
                                ? TemporalConstraint.atMost(part, point, 0, join.clause())
                                : TemporalConstraint.atMost(point, part, 0, join.clause()));
            } else if (!open && bound.isPresent() && point != 0) {
                add(
                        join.latest()
                                ? TemporalConstraint.atMost(0, point, bound.getAsLong(), join.clause())
                                : TemporalConstraint.atLeast(0, point, -bound.getAsLong(), join.clause()));
            }
        }

        /** The calendar says exactly when it comes at the earliest and at the latest. */
        private void tighten(Shifted shifted) {
            Optional<Instant> from = frame.earliest(network, shifted.from());
            if (from.isPresent() && from.equals(frame.latest(network, shifted.from()))) {
                Duration length = Duration.between(from.get(), shifted.shift().apply(from.get()));
                TemporalConstraint exactly =
                        frame.constraint(Gap.exactly(shifted.from(), shifted.point(), length, shifted.clause()));
                if (added.add(exactly)) {
                    network = network.with(exactly);
                }
                return;
            }
            from.map(shifted.shift())
                    .ifPresent(at -> add(frame.constraint(new Gap(
                            Points.ZERO,
                            shifted.point(),
                            Optional.of(since(at)),
                            Optional.empty(),
                            shifted.clause()))));
            if (network.isConsistent()) {
                frame.latest(network, shifted.from())
                        .map(shifted.shift())
                        .ifPresent(at -> add(frame.constraint(notAfter(shifted.point(), at, shifted.clause()))));
            }
            Optional<Instant> latest =
                    network.isConsistent() ? frame.latest(network, shifted.point()) : Optional.empty();
            boolean within = latest.flatMap(to -> frame.latest(network, shifted.from())
                            .map(shifted.shift())
                            .filter(at -> !at.isAfter(to)))
                    .isPresent();
            if (latest.isPresent() && !within) {
                add(frame.constraint(notAfter(shifted.from(), last(shifted, latest.get()), shifted.clause())));
            }
        }

        private Gap notAfter(int point, Instant at, String clause) {
            return new Gap(Points.ZERO, point, Optional.empty(), Optional.of(since(at)), clause);
        }

        private Duration since(Instant at) {
            return Duration.between(frame.zero().orElseThrow(), at);
        }

        /** Adds what says more than is known. */
        private void add(TemporalConstraint constraint) {
            if (tells(constraint)) {
                network = network.with(constraint);
                found.add(constraint);
            }
        }

        private boolean tells(TemporalConstraint constraint) {
            if (constraint.from() == 0) {
                OptionalLong latest = network.latest(constraint.to());
                OptionalLong earliest = network.earliest(constraint.to());
                return (constraint.atMost() != TemporalConstraint.UNBOUNDED_ABOVE
                                && (latest.isEmpty() || latest.getAsLong() > constraint.atMost()))
                        || (constraint.atLeast() != TemporalConstraint.UNBOUNDED_BELOW
                                && (earliest.isEmpty() || earliest.getAsLong() < constraint.atLeast()));
            }
            return added.add(constraint);
        }
    }

    /** The last instant from which the calendar leads no later than to another; it never leads earlier from a later one. */
    static Instant last(Shifted shifted, Instant to) {
        Function<Instant, Instant> shift = shifted.shift();
        Instant early = to.minus(shifted.most());
        Duration range = shifted.most().minus(shifted.least());
        long low = 0;
        long high = range.toNanos();
        Instant guess = to.minus(Duration.between(early, shift.apply(early)));
        if (!shift.apply(guess).isAfter(to) && shift.apply(guess.plusNanos(1)).isAfter(to)) {
            return guess;
        }
        if (!shift.apply(early.plusNanos(high)).isAfter(to)) {
            return early.plusNanos(high);
        }
        // from low it leads in time, from high it does not
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (shift.apply(early.plusNanos(middle)).isAfter(to)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return early.plusNanos(low);
    }

    private static OptionalLong negated(OptionalLong value) {
        return value.isPresent() ? OptionalLong.of(-value.getAsLong()) : value;
    }
}
