package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for schedules that keep a text, of which a network holds only what is a difference of two moments. The latest times
 * of a network that was made as tight as it can be are a schedule (see {@link Tightening}). Where that breaks something of
 * which there are several ways to have it, each way is tried in turn. What is bounded by nothing comes some years after all
 * that is.
 */
final class Schedules {
    /** What a search has found: a schedule, that there is none, or neither before it was given up. */
    enum Answer {
        FOUND,
        NONE,
        GIVEN_UP
    }

    /** So long after everything that is bounded comes what is not, at the least. */
    private static final Duration FAR = Duration.ofDays(3_650);

    /** What one search costs beside looking at its points. */
    private static final int SEARCH = 100;

    private static final int MOST_WAYS = 40;

    private final Calculation calculation;
    private final SettlingOrder order;
    private final List<Either> eithers = new ArrayList<>();
    private Optional<TemporalNetwork> start;
    private final long[] earliest;
    private final long[] latest;
    private final long lastBounded;
    private final long far;
    /** Whether nothing that the text asks for leads back from far away to what is bounded. */
    private final boolean isFarEnough;

    private long work;
    private @Nullable NetworkConflict nearest;

    /**
     * The schedules of a calculation.
     *
     * @param work how many points may be looked at in all
     */
    Schedules(Calculation calculation, long work) {
        this.calculation = calculation;
        this.work = work;
        order = new SettlingOrder(calculation.table());
        calculation.joins().stream()
                .filter(join -> !join.latest())
                .forEach(join -> eithers.add(new Either.FirstOf(join)));
        calculation.table().eithers.stream()
                .filter(either -> counts(either, calculation.facts()))
                .forEach(eithers::add);
        int points = calculation.network().points();
        earliest = new long[points];
        latest = new long[points];
        Arrays.fill(earliest, Long.MAX_VALUE);
        Arrays.fill(latest, Long.MIN_VALUE);
        lastBounded = IntStream.range(0, points)
                .mapToObj(calculation.network()::latest)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .max()
                .orElse(0);
        long needed = 2 * reach();
        isFarEnough = needed <= TemporalConstraint.LONGEST / 8;
        far = Math.min(TemporalConstraint.LONGEST / 8, Math.max(frame().ticks().up(FAR), needed));
        start = capped();
    }

    /** The sum of all lengths of which the text speaks: no chain of them is longer. */
    private long reach() {
        long sum = 0;
        for (Gap gap : calculation.table().gaps) {
            long least = frame().ticks().up(gap.least().orElse(Duration.ZERO).abs());
            long most = frame().ticks().up(gap.most().orElse(Duration.ZERO).abs());
            sum = Math.min(
                    TemporalConstraint.LONGEST, sum + Math.min(TemporalConstraint.LONGEST, Math.max(least, most)));
        }
        return sum;
    }

    private static boolean counts(Either either, Facts facts) {
        int point = either instanceof Either.InTime tie
                ? tie.point()
                : either instanceof Either.KeptOpen cover
                        ? cover.point()
                        : ((Either.FirstOf) either).join().point();
        return !facts.hasCome(point) && !facts.gone().contains(point);
    }

    /** The network in which nothing comes later than far away; none where that is too far to be counted. */
    private Optional<TemporalNetwork> capped() {
        TemporalNetwork network = calculation.network();
        if (lastBounded > TemporalConstraint.LONGEST / 4) {
            return Optional.empty();
        }
        ImmutableList.Builder<TemporalConstraint> constraints = ImmutableList.builder();
        constraints.addAll(network.constraints());
        boolean isBounded = true;
        for (int i = 0; i < network.points(); i++) {
            if (network.latest(i).isEmpty()) {
                isBounded = false;
                constraints.add(TemporalConstraint.atMost(0, i, lastBounded + far, ""));
            }
        }
        return Optional.of(isBounded ? network : TemporalNetwork.of(network.points(), constraints.build()));
    }

    Frame frame() {
        return calculation.frame();
    }

    SettlingOrder order() {
        return order;
    }

    /** Keeps what a search has shown, so that those after it need not show it again. */
    void know(TemporalConstraint constraint) {
        start = start.map(network -> calculation
                        .tightening()
                        .of(network.with(calculation.tightening().supposed(constraint))))
                .filter(TemporalNetwork::isConsistent)
                .or(() -> start);
    }

    /** No schedule has a point before this. */
    long notBefore(int index) {
        OptionalLong known = start.map(network -> network.earliest(index)).orElse(OptionalLong.empty());
        return known.orElse(Long.MIN_VALUE);
    }

    /** No schedule has a point after this, unless it is far away. */
    long notAfter(int index) {
        OptionalLong known = start.map(network -> network.latest(index)).orElse(OptionalLong.empty());
        return known.orElse(Long.MAX_VALUE);
    }

    /** So long before everything, and after it, comes what is not bounded. */
    long far() {
        return far;
    }

    /** The earliest time of a point in a schedule that was found. */
    long earliest(int index) {
        return earliest[index];
    }

    /** The latest time of a point in a schedule that was found. */
    long latest(int index) {
        return latest[index];
    }

    /** After so long nothing comes that differences of two points bound; what else is bounded comes no longer after than half of far. */
    long lastBounded() {
        return lastBounded;
    }

    /** Of the ways that the last search has tried in vain, the one that misses by the least. */
    Optional<NetworkConflict> nearestConflict() {
        return Optional.ofNullable(nearest);
    }

    /** The times of a schedule that keeps the text, as far as is known: those of a network where everything is early. */
    boolean isSchedule(long[] time) {
        return isJoined(time) && isByTheCalendar(time) && eithers.stream().allMatch(each -> each.holds(this, time));
    }

    void found(long[] time) {
        for (int i = 0; i < time.length; i++) {
            earliest[i] = Math.min(earliest[i], time[i]);
            latest[i] = Math.max(latest[i], time[i]);
        }
    }

    /** Looks for one in which some further constraints hold. */
    Answer search(TemporalConstraint... further) {
        nearest = null;
        if (start.isEmpty()) {
            return Answer.GIVEN_UP;
        }
        try {
            Answer answer = search(with(start.get(), List.of(further)), List.of(), List.of());
            return answer == Answer.NONE && !isFarEnough ? Answer.GIVEN_UP : answer;
        } catch (ArithmeticException e) {
            return Answer.GIVEN_UP;
        }
    }

    private static TemporalNetwork with(TemporalNetwork network, List<TemporalConstraint> constraints) {
        TemporalNetwork more = network;
        for (TemporalConstraint constraint : constraints) {
            if (more.isConsistent()) {
                more = more.with(constraint);
            }
        }
        return more;
    }

    private Answer search(TemporalNetwork network, List<Either> decided, List<Either.Order> orders) {
        // each point that is made tighter costs a copy of all
        work -= SEARCH + network.points() + (long) network.points() * network.points() / 100;
        if (work < 0) {
            return Answer.GIVEN_UP;
        }
        TemporalNetwork tight = calculation.tightening().of(network);
        if (!tight.isConsistent()) {
            tight.conflict().ifPresent(this::note);
            return Answer.NONE;
        }
        if (orders.stream().anyMatch(each -> each.isRefuted(this, tight))) {
            return Answer.NONE;
        }
        long[] time = IntStream.range(0, tight.points())
                .mapToLong(i -> tight.latest(i).orElseThrow())
                .toArray();
        if (!isJoined(time) || !isByTheCalendar(time)) {
            return Answer.GIVEN_UP;
        }
        Optional<Either> broken =
                eithers.stream().filter(each -> !each.holds(this, time)).findFirst();
        if (broken.isEmpty()) {
            found(time);
            return Answer.FOUND;
        }
        return decided.contains(broken.get()) || decided.size() > MOST_WAYS
                ? Answer.GIVEN_UP
                : branch(tight, broken.get(), decided, orders);
    }

    private Answer branch(TemporalNetwork network, Either broken, List<Either> decided, List<Either.Order> orders) {
        List<Either> then = new ArrayList<>(decided);
        then.add(broken);
        Answer answer = Answer.NONE;
        for (Either.Way way : broken.ways()) {
            List<Either.Order> settled = new ArrayList<>(orders);
            settled.addAll(way.orders());
            TemporalNetwork more = with(
                    network,
                    way.gaps().stream()
                            .map(frame()::constraint)
                            .map(calculation.tightening()::supposed)
                            .toList());
            Answer each = search(more, then, settled);
            if (each == Answer.FOUND) {
                return each;
            }
            answer = each == Answer.GIVEN_UP ? each : answer;
        }
        return answer;
    }

    private void note(NetworkConflict conflict) {
        if (nearest == null || conflict.missing() < nearest.missing()) {
            nearest = conflict;
        }
    }

    private boolean isJoined(long[] time) {
        for (Join join : calculation.joins()) {
            var parts = join.parts().stream().mapToLong(part -> time[frame().index(part)]);
            if (join.latest() && time[frame().index(join.point())] > parts.max().orElseThrow()) {
                return false;
            }
        }
        return true;
    }

    private boolean isByTheCalendar(long[] time) {
        for (Shifted shifted : calculation.shifts()) {
            var from = frame().instant(time[frame().index(shifted.from())]);
            var to = frame().instant(time[frame().index(shifted.point())]);
            if (!shifted.shift().apply(from).equals(to)) {
                return false;
            }
        }
        return true;
    }
}
