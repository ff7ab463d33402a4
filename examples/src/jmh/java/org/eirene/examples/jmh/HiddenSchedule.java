package org.eirene.examples.jmh;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eirene.analysis.TemporalConstraint;
import org.eirene.analysis.TemporalNetwork;

/**
 * Networks of n points around a hidden schedule: a constraint from each point to one of the 20 before it, and 2n random
 * ones between points at most 50 apart, each with a slack of 0 to 29 on either side; 3n - 1 constraints in all.
 */
final class HiddenSchedule {
    private static final long SEED = 42;
    private static final int WIDEST_STEP = 20;
    private static final int LONGEST_REACH = 50;
    private static final int SLACK = 30;
    private static final int GAP = 100;

    private HiddenSchedule() {}

    /** {@return the constraints of a consistent network} */
    static ImmutableList<TemporalConstraint> constraints(int points) {
        return constraints(new Random(SEED), new long[points]);
    }

    private static ImmutableList<TemporalConstraint> constraints(Random random, long[] time) {
        int points = time.length;
        List<TemporalConstraint> constraints = new ArrayList<>();
        for (int i = 1; i < points; i++) {
            int before = i - 1 - random.nextInt(Math.min(WIDEST_STEP, i));
            time[i] = time[before] + random.nextInt(GAP);
            constraints.add(around(time, before, i, random));
        }
        for (int k = 0; k < 2 * points; k++) {
            constraints.add(local(time, random));
        }
        return ImmutableList.copyOf(constraints);
    }

    /** {@return further constraints around the same schedule} */
    static ImmutableList<TemporalConstraint> further(int points, int count, Random random) {
        long[] time = new long[points];
        constraints(new Random(SEED), time);
        List<TemporalConstraint> further = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            further.add(local(time, random));
        }
        return ImmutableList.copyOf(further);
    }

    private static TemporalConstraint local(long[] time, Random random) {
        int from = random.nextInt(time.length);
        int reach = 1 + random.nextInt(Math.min(LONGEST_REACH, time.length / 2 - 1));
        return around(time, from, from + reach < time.length ? from + reach : from - reach, random);
    }

    private static TemporalConstraint around(long[] time, int from, int to, Random random) {
        long length = time[to] - time[from];
        return TemporalConstraint.between(from, to, length - random.nextInt(SLACK), length + random.nextInt(SLACK), "");
    }

    /** {@return one constraint that makes the network inconsistent: 1 tighter than the least implied between two points} */
    static TemporalConstraint tooTight(int points, ImmutableList<TemporalConstraint> constraints) {
        int from = points / 3;
        int to = from + 40;
        List<TemporalConstraint> swapped = new ArrayList<>();
        // seen from the point at a third, which takes the place of the origin
        for (TemporalConstraint constraint : constraints) {
            swapped.add(TemporalConstraint.between(
                    swap(constraint.from(), from),
                    swap(constraint.to(), from),
                    constraint.atLeast(),
                    constraint.atMost(),
                    ""));
        }
        long least = TemporalNetwork.of(points, swapped).earliest(to).getAsLong();
        return TemporalConstraint.atMost(from, to, least - 1, "");
    }

    private static int swap(int point, int origin) {
        return point == 0 ? origin : point == origin ? 0 : point;
    }
}
