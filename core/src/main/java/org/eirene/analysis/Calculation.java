package org.eirene.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The network of a timetable, seen from one of its points: what the text says, what is on the record, and what is known from
 * both of that which a network cannot hold; see {@link Tightening}.
 */
final class Calculation {
    private static final int MOST_ROUNDS = 5;

    private final Timetable table;
    private final Frame frame;
    private final Facts facts;
    private final Tightening tightening;
    /** What the text itself says. */
    private final List<TemporalConstraint> written;

    private final Map<Integer, Integer> alwaysWith = new HashMap<>();
    private final List<Join> joins = new ArrayList<>();
    private final List<Shifted> shifts;
    private final TemporalNetwork network;

    private Calculation(Timetable table, Frame frame, Facts facts, List<Gap> deadlines) {
        this.table = table;
        this.frame = frame;
        this.facts = facts;
        written = constraints();
        List<TemporalConstraint> last =
                deadlines.stream().filter(this::counts).map(frame::constraint).toList();
        decideJoins();
        shifts = frame.isAbsolute()
                ? table.shifts.stream()
                        .filter(shifted -> !facts.moved().containsKey(shifted.point()))
                        .toList()
                : List.of();
        tightening = new Tightening(frame, joins, shifts);
        // what the calendar says exactly comes first, so that a conflict misses by exactly so much
        TemporalNetwork without = tightening.of(TemporalNetwork.of(table.points.size(), written));
        network = last.isEmpty() ? without : tightening.of(with(without, last));
    }

    private static TemporalNetwork with(TemporalNetwork network, List<TemporalConstraint> constraints) {
        TemporalNetwork more = network;
        for (TemporalConstraint constraint : constraints) {
            more = more.with(constraint);
        }
        return more;
    }

    /** Exact to the nanosecond where all lies within 73 years, else rounded outwards to the second. */
    static Calculation of(Timetable table, int anchor, Optional<Instant> zero, Facts facts, List<Gap> deadlines) {
        try {
            return new Calculation(table, new Frame(anchor, Ticks.NANOS, zero), facts, deadlines);
        } catch (ArithmeticException e) {
            return new Calculation(table, new Frame(anchor, Ticks.SECONDS, zero), facts, deadlines);
        }
    }

    private List<TemporalConstraint> constraints() {
        List<TemporalConstraint> constraints = new ArrayList<>();
        for (Gap gap : table.gaps) {
            if (counts(gap) && !facts.moved().containsKey(gap.to())) {
                constraints.add(frame.constraint(gap));
            }
        }
        frame.zero().ifPresent(at -> anchored(at, constraints));
        return constraints;
    }

    private void anchored(Instant start, List<TemporalConstraint> constraints) {
        for (Timetable.Fixed fixed : table.fixed) {
            if (!facts.hasCome(fixed.point())) {
                constraints.add(fixed(start, fixed.point(), fixed.at(), fixed.clause()));
            }
        }
        facts.at().forEach((point, at) -> constraints.add(fixed(start, point, at, Timeline.ON_RECORD)));
        facts.moved().forEach((point, at) -> constraints.add(fixed(start, point, at, Timeline.ON_RECORD)));
        facts.asOf().ifPresent(asOf -> {
            Duration now = Duration.between(start, asOf);
            for (int i = 1; i < table.points.size(); i++) {
                if (facts.done().contains(i)) {
                    constraints.add(frame.constraint(
                            new Gap(Points.ZERO, i, Optional.empty(), Optional.of(now), Timeline.ON_RECORD)));
                } else if (isPending(i)) {
                    constraints.add(frame.constraint(new Gap(
                            Points.ZERO, i, Optional.of(now.plusNanos(1)), Optional.empty(), Timeline.NOT_YET)));
                }
            }
        });
    }

    private TemporalConstraint fixed(Instant start, int point, Instant at, String clause) {
        return frame.constraint(Gap.exactly(Points.ZERO, point, Duration.between(start, at), clause));
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
        return !facts.gone().contains(gap.from())
                && !facts.gone().contains(gap.to())
                && !(facts.hasCome(gap.from()) && facts.hasCome(gap.to()));
    }

    private boolean counts(Join join) {
        return !facts.hasCome(join.point())
                && !facts.moved().containsKey(join.point())
                && !facts.gone().contains(join.point())
                && join.parts().stream().noneMatch(facts.gone()::contains);
    }

    /** A join of which all parts but one never decide is no disjunction, and may show that of another. */
    private void decideJoins() {
        table.joins.stream().filter(this::counts).forEach(joins::add);
        int before = -1;
        for (int round = 0; round < MOST_ROUNDS && joins.size() != before; round++) {
            before = joins.size();
            NotAfter notAfter = new NotAfter(table.points.size(), written);
            List<Join> left =
                    joins.stream().map(join -> undominated(join, notAfter)).toList();
            joins.clear();
            left.forEach(join -> {
                if (join.parts().size() > 1) {
                    joins.add(join);
                } else {
                    decided(join);
                }
            });
        }
    }

    private void decided(Join join) {
        int point = frame.index(join.point());
        int part = frame.index(join.parts().get(0));
        if (part != point) {
            alwaysWith.putIfAbsent(point, part);
            written.add(
                    join.latest()
                            ? TemporalConstraint.atMost(part, point, 0, join.clause())
                            : TemporalConstraint.atMost(point, part, 0, join.clause()));
        }
    }

    /** Leaves out a part that never comes later than another (earlier, where the earliest is asked for). */
    private Join undominated(Join join, NotAfter notAfter) {
        if (join.parts().size() == 1) {
            return join;
        }
        boolean[] left = new boolean[table.points.size()];
        join.parts().forEach(part -> left[frame.index(part)] = true);
        for (int part : join.parts()) {
            if (notAfter.isBounded(frame.index(part), left, join.latest())) {
                left[frame.index(part)] = false;
            }
        }
        return join.ofThese(part -> left[frame.index(part)]);
    }

    // ---------------------------------------------------------------- what was found

    Frame frame() {
        return frame;
    }

    Timetable table() {
        return table;
    }

    Facts facts() {
        return facts;
    }

    /** Those that the network cannot hold, without parts that never decide. */
    List<Join> joins() {
        return joins;
    }

    List<Shifted> shifts() {
        return shifts;
    }

    Tightening tightening() {
        return tightening;
    }

    TemporalNetwork network() {
        return network;
    }

    Optional<Duration> earliestSince(int point) {
        return frame.earliestSince(network, point);
    }

    Optional<Duration> latestSince(int point) {
        return frame.latestSince(network, point);
    }

    Optional<Instant> earliest(int point) {
        return frame.earliest(network, point);
    }

    Optional<Instant> latest(int point) {
        return frame.latest(network, point);
    }

    String zeroName() {
        return frame.zero().map(Instant::toString).orElse("start");
    }

    Duration duration(long length) {
        return frame.ticks().duration(length);
    }

    List<TemporalConstraint> written() {
        return written;
    }

    /** For each point that always comes with one other, in indices of the network, that other. */
    Map<Integer, Integer> alwaysWith() {
        return alwaysWith;
    }

    /** Whether a deadline can be kept beside all that this holds; one that does not count can not. */
    boolean allows(Timetable.Deadline deadline) {
        if (!network.isConsistent() || !counts(deadline.gap())) {
            return false;
        }
        // what comes as early as it can, or as late, is a schedule; where one keeps the deadline there is no need to
        // look further
        int done = frame.index(deadline.done());
        int due = frame.index(deadline.due());
        return isInOrder(network.earliest(done), network.earliest(due))
                || isInOrder(network.latest(done), network.latest(due))
                || network.with(frame.constraint(deadline.gap())).isConsistent();
    }

    private static boolean isInOrder(OptionalLong first, OptionalLong second) {
        return first.isPresent() && second.isPresent() && first.getAsLong() <= second.getAsLong();
    }

    /** The network without deadlines and this one besides; null where it is inconsistent without it. */
    @Nullable
    TemporalNetwork with(Gap deadline) {
        return network.isConsistent() && counts(deadline) ? network.with(frame.constraint(deadline)) : null;
    }
}
