package org.eirene.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Steps of one party in series and in parallel: the order by segments is the best of all orders. */
class SeriesParallelProperties {
    /** Parts, and the same as steps with precedence. */
    private static final class Draft {
        final StepProblem.Builder steps = StepProblem.builder(1);
        final Random random;
        int size;

        Draft(Random random) {
            this.random = random;
        }

        /** Parts of so many steps; gives also which steps they are. */
        SeriesParallel parts(int count, boolean series, List<Integer> members) {
            if (count == 1) {
                long change = random.nextInt(21) - 10L;
                steps.step(change);
                members.add(size);
                return SeriesParallel.step(size++, change);
            }
            List<SeriesParallel> parts = new ArrayList<>();
            int left = count;
            while (left > 0) {
                int taken = Math.min(left, 1 + random.nextInt(count - 1));
                List<Integer> next = new ArrayList<>();
                parts.add(parts(taken, !series, next));
                if (series) {
                    members.forEach(first -> next.forEach(then -> steps.before(first, then)));
                }
                members.addAll(next);
                left -= taken;
            }
            return series ? SeriesParallel.series(parts) : SeriesParallel.parallel(parts);
        }
    }

    @Property(tries = 2000)
    void is_the_best_of_all_orders(@ForAll Random random, @ForAll @IntRange(min = 1, max = 13) int count) {
        Draft draft = new Draft(random);
        BestOrder best =
                draft.parts(count, random.nextBoolean(), new ArrayList<>()).best();
        StepProblem problem = draft.steps.build();
        assertThat(problem.allows(best.order())).isTrue();
        assertThat(problem.peak(best.order())).isEqualTo(best.peak());
        assertThat(best.peak()).isEqualTo(LeastPeaks.byAllSets(problem));
        assertThat(best.isProved()).isTrue();
    }

    @Property(tries = 500)
    void is_found_in_a_problem_without_any_search(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int count) {
        Draft draft = new Draft(random);
        SeriesParallel parts = draft.parts(count, random.nextBoolean(), new ArrayList<>());
        BestOrder best = draft.steps.build().solve();
        assertThat(best.peak()).isEqualTo(parts.best().peak());
        assertThat(best.expansions()).isZero();
    }

    /** As many steps as no search could bear, nested as deeply as there are steps. */
    @Example
    void takes_hundreds_of_thousands_of_steps() {
        Random random = new Random(7);
        SeriesParallel parts = SeriesParallel.step(0, 5);
        long[] changes = new long[300_000];
        changes[0] = 5;
        for (int i = 1; i < changes.length; i++) {
            changes[i] = random.nextInt(2001) - 1000L;
            SeriesParallel step = SeriesParallel.step(i, changes[i]);
            parts = random.nextInt(3) == 0 ? SeriesParallel.series(parts, step) : SeriesParallel.parallel(parts, step);
        }
        BestOrder best = parts.best();
        assertThat(best.order()).hasSize(changes.length).doesNotHaveDuplicates();
        long balance = 0;
        long peak = 0;
        for (int step : best.order()) {
            balance += changes[step];
            peak = Math.max(peak, balance);
        }
        assertThat(peak).isEqualTo(best.peak());
    }
}
