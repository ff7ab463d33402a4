package org.eirene.analysis;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimap;
import com.google.common.collect.SetMultimap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The network of a timetable, seen from one of its points. What a network cannot hold, that a point comes no later than the
 * latest of several or follows another by the calendar, is bounded by what is known of the others, again and again until
 * nothing becomes tighter: sound, whatever happens.
 */
final class Calculation {
    /** Each round makes some bound tighter; a text of many disjunctions can take long to come to rest. */
    private static final int MOST_ROUNDS = 60;

    private final Timetable table;
    private final int anchor;
    private final Ticks ticks;
    private final Optional<Instant> zero;
    private final Facts facts;
    /** The constraints that were found from others, in place of what the text says. */
    private final Set<TemporalConstraint> found = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<TemporalConstraint> added = new HashSet<>();
    /** What the text itself says, and the one point with which another always comes. */
    private final List<TemporalConstraint> written;

    private final Map<Integer, Integer> alwaysWith = new HashMap<>();
    private final Map<Join, List<Integer>> undominated = new HashMap<>();
    /** From each point to those that never come after it. */
    private final NotAfter notAfter = new NotAfter();

    private TemporalNetwork network;

    /** Which points never come after which, by bounds of nothing or less. */
    private static final class NotAfter {
        private final SetMultimap<Integer, Integer> edges = LinkedHashMultimap.create();
        private final SetMultimap<Integer, Integer> inverse = LinkedHashMultimap.create();

        void add(TemporalConstraint constraint) {
            if (constraint.atMost() <= 0) {
                put(constraint.from(), constraint.to());
            }
            if (constraint.atLeast() >= 0) {
                put(constraint.to(), constraint.from());
            }
        }

        private void put(int from, int to) {
            edges.put(from, to);
            inverse.put(to, from);
        }
    }

    private Calculation(
            Timetable table, int anchor, Ticks ticks, Optional<Instant> zero, Facts facts, List<Gap> deadlines) {
        this.table = table;
        this.anchor = anchor;
        this.ticks = ticks;
        this.zero = zero;
        this.facts = facts;
        written = constraints();
        written.forEach(notAfter::add);
        List<TemporalConstraint> last =
                deadlines.stream().filter(this::counts).map(this::constraint).toList();
        last.forEach(notAfter::add);
        network = TemporalNetwork.of(table.points.size(), written);
        // what the calendar says exactly comes first, so that a conflict misses by exactly so much
        tighten();
        for (TemporalConstraint deadline : last) {
            network = network.with(deadline);
        }
        tighten();
    }

    /** Exact to the nanosecond where all lies within 73 years, else rounded outwards to the second. */
    static Calculation of(Timetable table, int anchor, Optional<Instant> zero, Facts facts, List<Gap> deadlines) {
        try {
            return new Calculation(table, anchor, Ticks.NANOS, zero, facts, deadlines);
        } catch (ArithmeticException e) {
            return new Calculation(table, anchor, Ticks.SECONDS, zero, facts, deadlines);
        }
    }

    boolean isRounded() {
        return ticks == Ticks.SECONDS;
    }

    TemporalNetwork network() {
        return network;
    }

    boolean isFound(TemporalConstraint constraint) {
        return found.contains(constraint);
    }

    /** The anchor is the origin of the network. */
    int index(int point) {
        return point == anchor ? 0 : point == 0 ? anchor : point;
    }

    private List<TemporalConstraint> constraints() {
        List<TemporalConstraint> constraints = new ArrayList<>();
        for (Gap gap : table.gaps) {
            if (counts(gap) && !facts.moved().containsKey(gap.to())) {
                constraints.add(constraint(gap));
            }
        }
        zero.ifPresent(at -> anchored(at, constraints));
        return constraints;
    }

    private void anchored(Instant start, List<TemporalConstraint> constraints) {
        for (Timetable.Fixed fixed : table.fixed) {
            if (!facts.hasCome(fixed.point())) {
                constraints.add(constraint(
                        Gap.exactly(Points.ZERO, fixed.point(), Duration.between(start, fixed.at()), fixed.clause())));
            }
        }
        facts.at()
                .forEach((point, at) -> constraints.add(
                        constraint(Gap.exactly(Points.ZERO, point, Duration.between(start, at), Timeline.ON_RECORD))));
        facts.moved()
                .forEach((point, at) -> constraints.add(
                        constraint(Gap.exactly(Points.ZERO, point, Duration.between(start, at), Timeline.ON_RECORD))));
        facts.asOf().ifPresent(asOf -> {
            Duration now = Duration.between(start, asOf);
            for (int i = 1; i < table.points.size(); i++) {
                if (facts.done().contains(i)) {
                    constraints.add(constraint(
                            new Gap(Points.ZERO, i, Optional.empty(), Optional.of(now), Timeline.ON_RECORD)));
                } else if (isPending(i)) {
                    constraints.add(constraint(new Gap(
                            Points.ZERO, i, Optional.of(now.plusNanos(1)), Optional.empty(), Timeline.NOT_YET)));
                }
            }
        });
    }

    /** Something that has not happened, and still can. */
    boolean isPending(int point) {
        return table.points.get(point).isEvent()
                && !facts.hasCome(point)
                && !facts.gone().contains(point)
                && !facts.moved().containsKey(point);
    }

    /** What has come has come, whatever should have been between it and something else that has. */
    private boolean counts(Gap gap) {
        return facts.gone().stream().noneMatch(gap::names) && !(facts.hasCome(gap.from()) && facts.hasCome(gap.to()));
    }

    private boolean counts(Join join) {
        return !facts.hasCome(join.point())
                && !facts.moved().containsKey(join.point())
                && facts.gone().stream().noneMatch(join::names);
    }

    TemporalConstraint constraint(Gap gap) {
        return new TemporalConstraint(
                index(gap.from()),
                index(gap.to()),
                gap.least().map(ticks::down).orElse(TemporalConstraint.UNBOUNDED_BELOW),
                gap.most().map(ticks::up).orElse(TemporalConstraint.UNBOUNDED_ABOVE),
                gap.clause());
    }

    // ---------------------------------------------------------------- the disjunctive half

    private void tighten() {
        for (int round = 0; round < MOST_ROUNDS && network.isConsistent(); round++) {
            TemporalNetwork before = network;
            for (Join join : table.joins) {
                if (network.isConsistent() && counts(join)) {
                    tighten(join);
                }
            }
            if (zero.isPresent() && anchor == Points.ZERO) {
                for (Shifted shifted : table.shifts) {
                    if (network.isConsistent() && !facts.moved().containsKey(shifted.point())) {
                        tighten(shifted);
                    }
                }
            }
            if (network == before) {
                return;
            }
        }
    }

    /** No later than the latest that any part can come; no later than the one part that can come so late at all. */
    private void tighten(Join join) {
        int point = index(join.point());
        List<Integer> candidates = new ArrayList<>();
        OptionalLong bound = OptionalLong.empty();
        boolean open = false;
        List<Integer> parts = undominated.computeIfAbsent(join, this::undominated);
        for (int part : parts) {
            OptionalLong far = join.latest() ? network.latest(part) : negated(network.earliest(part));
            OptionalLong near = join.latest() ? network.earliest(point) : negated(network.latest(point));
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
            if (parts.size() == 1) {
                alwaysWith.putIfAbsent(point, part);
            }
            add(
                    join.latest()
                            ? TemporalConstraint.atMost(part, point, 0, join.clause())
                            : TemporalConstraint.atMost(point, part, 0, join.clause()),
                    parts.size() > 1);
        } else if (!open && bound.isPresent() && point != 0) {
            add(
                    join.latest()
                            ? TemporalConstraint.atMost(0, point, bound.getAsLong(), join.clause())
                            : TemporalConstraint.atLeast(0, point, -bound.getAsLong(), join.clause()),
                    true);
        }
    }

    private static OptionalLong negated(OptionalLong value) {
        return value.isPresent() ? OptionalLong.of(-value.getAsLong()) : value;
    }

    /** Leaves out a part that never comes later than another (earlier, where the earliest is asked for). */
    private List<Integer> undominated(Join join) {
        List<Integer> left =
                new ArrayList<>(join.parts().stream().map(this::index).toList());
        for (int part : List.copyOf(left)) {
            Set<Integer> beyond = join.latest() ? reached(part, notAfter.inverse) : reached(part, notAfter.edges);
            if (left.stream().anyMatch(other -> other != part && beyond.contains(other))) {
                left.remove(Integer.valueOf(part));
            }
        }
        return left;
    }

    private static Set<Integer> reached(int start, Multimap<Integer, Integer> edges) {
        Set<Integer> seen = new HashSet<>(Set.of(start));
        Deque<Integer> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (int next : edges.get(open.remove())) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }

    /** The calendar says exactly when it comes at the earliest and at the latest. */
    private void tighten(Shifted shifted) {
        Optional<Instant> from = earliest(shifted.from());
        if (from.isPresent() && from.equals(latest(shifted.from()))) {
            Duration length = Duration.between(from.get(), shifted.shift().apply(from.get()));
            TemporalConstraint exactly =
                    constraint(Gap.exactly(shifted.from(), shifted.point(), length, shifted.clause()));
            if (added.add(exactly)) {
                network = network.with(exactly);
            }
            return;
        }
        earliest(shifted.from())
                .map(shifted.shift())
                .ifPresent(at -> add(
                        constraint(new Gap(
                                Points.ZERO,
                                shifted.point(),
                                Optional.of(since(at)),
                                Optional.empty(),
                                shifted.clause())),
                        true));
        if (network.isConsistent()) {
            latest(shifted.from())
                    .map(shifted.shift())
                    .ifPresent(at -> add(
                            constraint(new Gap(
                                    Points.ZERO,
                                    shifted.point(),
                                    Optional.empty(),
                                    Optional.of(since(at)),
                                    shifted.clause())),
                            true));
        }
    }

    private Duration since(Instant at) {
        return Duration.between(zero.orElseThrow(), at);
    }

    /** Adds what says more than is known. */
    private void add(TemporalConstraint constraint, boolean isFound) {
        if (tells(constraint)) {
            network = network.with(constraint);
            if (isFound) {
                found.add(constraint);
            }
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

    // ---------------------------------------------------------------- what was found

    Optional<Duration> earliestSince(int point) {
        return ticks.duration(network.earliest(index(point)));
    }

    Optional<Duration> latestSince(int point) {
        return ticks.duration(network.latest(index(point)));
    }

    /** The instant from which all are counted, where it is one. */
    private Optional<Instant> absolute() {
        return anchor == Points.ZERO ? zero : Optional.empty();
    }

    Optional<Instant> earliest(int point) {
        return absolute().flatMap(start -> earliestSince(point).map(start::plus));
    }

    Optional<Instant> latest(int point) {
        return absolute().flatMap(start -> latestSince(point).map(start::plus));
    }

    /** The instant so much after the one from which all are counted. */
    Instant instant(long length) {
        return zero.orElseThrow().plus(ticks.duration(length));
    }

    String zeroName() {
        return zero.map(Instant::toString).orElse("start");
    }

    Duration duration(long length) {
        return ticks.duration(length);
    }

    List<TemporalConstraint> written() {
        return written;
    }

    /** For each point that always comes with one other, in indices of the network, that other. */
    Map<Integer, Integer> alwaysWith() {
        return alwaysWith;
    }

    /** The network without deadlines and this one besides; null where it is inconsistent without it. */
    @Nullable
    TemporalNetwork with(Gap deadline) {
        return network.isConsistent() && counts(deadline) ? network.with(constraint(deadline)) : null;
    }

    long up(Duration length) {
        return ticks.up(length);
    }

    long down(Duration length) {
        return ticks.down(length);
    }
}
