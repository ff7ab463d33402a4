package org.eirene.sequencing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The least peak of any order as one would find it without thinking: the judges of the search. */
final class LeastPeaks {
    private LeastPeaks() {}

    /** By looking at every order. */
    static long byAllOrders(StepProblem problem) {
        return byAllOrders(problem, new ArrayList<>(), Long.MAX_VALUE);
    }

    private static long byAllOrders(StepProblem problem, List<Integer> made, long best) {
        if (made.size() == problem.steps()) {
            return Math.min(best, problem.peak(made));
        }
        long least = best;
        for (int step = 0; step < problem.steps(); step++) {
            int next = step;
            boolean free = !made.contains(step);
            for (int first = 0; first < problem.steps() && free; first++) {
                free = made.contains(first) || !problem.isBefore(first, next);
            }
            if (free) {
                made.add(step);
                least = byAllOrders(problem, made, least);
                made.remove(made.size() - 1);
            }
        }
        return least;
    }

    /** By the recursion over sets of steps: f(set) = max(level(set), min over its last step of f(set without it)). */
    static long byAllSets(StepProblem problem, long... start) {
        int steps = problem.steps();
        long[] least = new long[1 << steps];
        for (int set = 0; set < least.length; set++) {
            long[] balance = Arrays.copyOf(start, problem.parties());
            for (int step = 0; step < steps; step++) {
                for (int party = 0; party < balance.length && (set & (1 << step)) != 0; party++) {
                    balance[party] += problem.change(step, party);
                }
            }
            long way = set == 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
            for (int last = 0; last < steps; last++) {
                if ((set & (1 << last)) != 0 && isLast(problem, set, last)) {
                    way = Math.min(way, least[set ^ (1 << last)]);
                }
            }
            least[set] = Math.max(way, Arrays.stream(balance).max().orElseThrow());
        }
        return least[least.length - 1];
    }

    /** Whether a step of a set may come after all others of it, and all that it waits for is in the set. */
    private static boolean isLast(StepProblem problem, int set, int step) {
        for (int other = 0; other < problem.steps(); other++) {
            boolean in = (set & (1 << other)) != 0;
            if (in ? problem.isBefore(step, other) : problem.isBefore(other, step)) {
                return false;
            }
        }
        return true;
    }
}
