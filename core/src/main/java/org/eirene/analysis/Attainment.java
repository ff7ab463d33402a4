package org.eirene.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Which bounds of a calculation are attained by a schedule that keeps the text; and where one is not, the bound that is. The
 * latest times of all points are a schedule, and the earliest often are. What is left is looked for point by point.
 */
final class Attainment {
    /** So many points may be looked at in all, over all searches. */
    private static final long MOST_WORK = 1_000_000;

    /**
     * A bound.
     *
     * @param time when it comes at the earliest, or at the latest; empty where nothing bounds it
     * @param attained whether some schedule comes as early, or as late; beyond all that is bounded where nothing bounds it
     */
    record Bound(OptionalLong time, boolean attained) {}

    private final Calculation calculation;
    private final Schedules schedules;
    private final Schedules.Answer keeps;
    private final Optional<NetworkConflict> conflict;
    private final boolean isDoubtful;
    private final Set<Integer> loose = new HashSet<>();
    private final Map<Integer, Bound> earliest = new HashMap<>();
    private final Map<Integer, Bound> latest = new HashMap<>();

    Attainment(Calculation calculation) {
        this.calculation = calculation;
        schedules = new Schedules(calculation, MOST_WORK);
        keeps = schedules.search();
        conflict = keeps == Schedules.Answer.NONE ? schedules.nearestConflict() : Optional.empty();
        boolean isShifty =
                calculation.shifts().size() < calculation.table().shifts.size()
                        && !calculation.frame().isAbsolute();
        isDoubtful = isShifty || calculation.frame().ticks() == Ticks.SECONDS;
        for (int point : calculation.table().loose) {
            if (!calculation.facts().hasCome(point)
                    && !calculation.facts().gone().contains(point)) {
                loose.add(point);
            }
        }
        if (keeps == Schedules.Answer.FOUND) {
            everythingEarly();
        }
    }

    Calculation calculation() {
        return calculation;
    }

    /** Whether it was shown that no history keeps the text, and by how much its clauses miss one another at the least. */
    Optional<NetworkConflict> conflict() {
        return conflict;
    }

    /**
     * As early as it can be, and what may come at any time before, long before: the later of that and of a schedule that was
     * found, moved back as a whole.
     */
    private void everythingEarly() {
        TemporalNetwork network = calculation.network();
        long back = schedules.lastBounded() + 3 * schedules.far();
        long[] time = IntStream.range(0, network.points())
                .mapToLong(i -> Math.max(network.earliest(i).orElse(Long.MIN_VALUE), schedules.latest(i) - back))
                .toArray();
        if (schedules.isSchedule(time)) {
            schedules.found(time);
        }
    }

    private boolean isClaimed() {
        return !isDoubtful && loose.isEmpty() && keeps == Schedules.Answer.FOUND;
    }

    Bound earliest(int index) {
        return earliest.computeIfAbsent(index, this::findEarliest);
    }

    Bound latest(int index) {
        return latest.computeIfAbsent(index, this::findLatest);
    }

    private Bound findEarliest(int index) {
        OptionalLong bound = calculation.network().earliest(index);
        long first = bound.orElse(-schedules.far());
        OptionalLong found = isClaimed()
                ? least(
                        Math.max(first, schedules.notBefore(index)),
                        () -> schedules.earliest(index),
                        time -> TemporalConstraint.atMost(0, index, time, ""))
                : OptionalLong.empty();
        if (found.isPresent() && found.getAsLong() > first) {
            schedules.know(TemporalConstraint.atLeast(0, index, found.getAsLong(), ""));
        }
        return found(bound, first, found);
    }

    private Bound findLatest(int index) {
        OptionalLong bound = calculation.network().latest(index);
        long last = bound.orElse(schedules.lastBounded() + schedules.far() / 2);
        // the latest is the least of what is counted back
        OptionalLong back = isClaimed()
                ? least(
                        -Math.min(last, schedules.notAfter(index)),
                        () -> -schedules.latest(index),
                        time -> TemporalConstraint.atLeast(0, index, -time, ""))
                : OptionalLong.empty();
        OptionalLong found = back.isPresent() ? OptionalLong.of(-back.getAsLong()) : back;
        if (found.isPresent() && found.getAsLong() < last) {
            schedules.know(TemporalConstraint.atMost(0, index, found.getAsLong(), ""));
        }
        return found(bound, last, found);
    }

    private static Bound found(OptionalLong bound, long tried, OptionalLong found) {
        if (found.isEmpty()) {
            return new Bound(bound, false);
        }
        return new Bound(found.getAsLong() == tried ? bound : found, true);
    }

    /**
     * The least time, no less than the first, up to which a point can be held in some schedule.
     *
     * @param known the least that is known of the schedules found so far
     * @return the time; empty where the search was given up
     */
    private OptionalLong least(long first, LongSupplier known, LongFunction<TemporalConstraint> held) {
        long low = first;
        long guess = first;
        boolean isGuess = true;
        // there is none below low, and one at high
        for (long high = known.getAsLong(); low < high; high = known.getAsLong()) {
            long probe = isGuess && guess >= low && guess < high ? guess : low + (high - low) / 2;
            Schedules.Answer answer = schedules.search(held.apply(probe));
            if (answer == Schedules.Answer.GIVEN_UP) {
                return OptionalLong.empty();
            } else if (answer == Schedules.Answer.NONE) {
                low = probe + 1;
                // by so much the nearest way to have it misses: a guess, as what follows from it moves too
                guess = probe
                        + schedules
                                .nearestConflict()
                                .map(NetworkConflict::missing)
                                .orElse(0L);
            } else {
                guess = known.getAsLong() - 1;
            }
            // a guess that leads nowhere is followed by a half of what is left
            isGuess = !isGuess || probe == first;
        }
        return OptionalLong.of(low);
    }
}
