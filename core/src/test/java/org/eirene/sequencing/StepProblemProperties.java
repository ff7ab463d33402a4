package org.eirene.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Longs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The search finds the least peak that there is, and says so only when it has proved it. */
class StepProblemProperties {
    /** What a problem is made of, so that changed copies of it can be made. */
    record Draft(int parties, List<Long> start, List<long[]> changes, List<int[]> pairs) {
        StepProblem problem() {
            StepProblem.Builder builder = StepProblem.builder(parties).start(startArray());

            changes.forEach(builder::step);
            pairs.forEach(pair -> builder.before(pair[0], pair[1]));
            return builder.build();
        }

        long[] startArray() {
            return Longs.toArray(start);
        }

        Draft with(int first, int then) {
            List<int[]> more = new ArrayList<>(pairs);
            more.add(new int[] {first, then});
            return new Draft(parties, start, changes, more);
        }

        @Override
        public String toString() {
            StringBuilder words = new StringBuilder(parties + " parties from " + start);
            changes.forEach(change -> words.append(' ').append(Arrays.toString(change)));
            pairs.forEach(pair -> words.append(' ').append(pair[0]).append('<').append(pair[1]));
            return words.toString();
        }
    }

    /** How the changes of the steps of a problem come about. */
    enum Kind {
        /** Anything. */
        ANY,
        /** Of few values, so that there are equal steps and equal balances. */
        FEW,
        /** Each costs one party and brings something to another. */
        EXCHANGE,
        /** Outlays, and returns that need several of them. */
        INVESTMENT
    }

    @Provide
    Arbitrary<Draft> upTo9() {
        return drafts(9);
    }

    @Provide
    Arbitrary<Draft> upTo16() {
        return drafts(16);
    }

    private static Arbitrary<Draft> drafts(int most) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, most),
                        Arbitraries.of(1, 2, 2, 2, 3, 4),
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(0, 10, 30, 60),
                        Arbitraries.longs())
                .as(StepProblemProperties::draft);
    }

    static Draft draft(int steps, int parties, Kind kind, int density, long seed) {
        Random random = new Random(seed);
        List<long[]> changes = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            changes.add(change(step, steps, parties, kind, random));
        }
        long[] start = new long[parties];
        if (random.nextInt(4) == 0) {
            for (int p = 0; p < parties; p++) {
                start[p] = random.nextInt(41) - 20L;
            }
        }
        List<Integer> line = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            line.add(step);
        }
        if (kind != Kind.INVESTMENT) {
            Collections.shuffle(line, random);
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            for (int j = i + 1; j < steps; j++) {
                if (random.nextInt(100) < density) {
                    pairs.add(new int[] {line.get(i), line.get(j)});
                }
            }
        }
        return new Draft(parties, Longs.asList(start), changes, pairs);
    }

    private static long[] change(int step, int steps, int parties, Kind kind, Random random) {
        long[] change = new long[parties];
        int party = random.nextInt(parties);
        for (int p = 0; p < parties; p++) {
            change[p] = switch (kind) {
                case ANY -> random.nextInt(41) - 20;
                case FEW -> random.nextInt(3) - 1;
                case EXCHANGE -> p == party ? random.nextInt(20) : -random.nextInt(20);
                case INVESTMENT ->
                    2 * step < steps
                            ? p == party ? 10 + random.nextInt(20) : -random.nextInt(4)
                            : p == party ? random.nextInt(6) : -20 - random.nextInt(30);
            };
        }
        return change;
    }

    @Property(tries = 2000)
    void equals_the_best_of_all_orders(@ForAll("upTo9") Draft draft) {
        StepProblem problem = draft.problem();
        // Looking at every order of nine independent steps takes too long to do it a thousand times.
        long least = problem.steps() <= 6 || draft.pairs().size() > 10
                ? LeastPeaks.byAllOrders(problem)
                : LeastPeaks.byAllSets(problem, draft.startArray());
        isBest(problem, least);
    }

    @Property(tries = 1000)
    void equals_the_recursion_over_all_sets(@ForAll("upTo16") Draft draft) {
        StepProblem problem = draft.problem();
        Statistics.label("parties").collect(problem.parties());
        isBest(problem, LeastPeaks.byAllSets(problem, draft.startArray()));
    }

    @Property(tries = 10)
    void equals_the_recursion_over_all_sets_of_eighteen(@ForAll("investments") Draft draft) {
        StepProblem problem = draft.problem();
        isBest(problem, LeastPeaks.byAllSets(problem, draft.startArray()));
    }

    @Provide
    Arbitrary<Draft> investments() {
        return Arbitraries.longs().map(seed -> draft(18, 2, Kind.INVESTMENT, 15, seed));
    }

    private static void isBest(StepProblem problem, long least) {
        BestOrder best = problem.solve();
        assertThat(best.peak()).isEqualTo(least);
        assertThat(best.isProved()).isTrue();
        assertThat(problem.allows(best.order())).isTrue();
        assertThat(problem.peak(best.order())).isEqualTo(best.peak());
    }

    @Property(tries = 500)
    void is_the_same_from_the_end(@ForAll("upTo16") Draft draft) {
        StepProblem problem = draft.problem();
        assertThat(problem.reversed().solve().peak()).isEqualTo(problem.solve().peak());
    }

    @Property(tries = 500)
    void more_precedence_never_lowers_the_least_peak(@ForAll("upTo16") Draft draft, @ForAll Random random) {
        StepProblem problem = draft.problem();
        int one = random.nextInt(problem.steps());
        int other = random.nextInt(problem.steps());
        if (one != other && !problem.isBefore(other, one)) {
            assertThat(draft.with(one, other).problem().solve().peak())
                    .isGreaterThanOrEqualTo(problem.solve().peak());
        }
    }

    @Property(tries = 500)
    void is_honest_when_a_limit_ends_it(@ForAll("upTo16") Draft draft, @ForAll Random random) {
        StepProblem problem = draft.problem();
        long least = LeastPeaks.byAllSets(problem, draft.startArray());
        SearchLimits limits = random.nextBoolean()
                ? SearchLimits.standard().expansions(random.nextInt(20))
                : SearchLimits.standard().states(random.nextInt(60));
        BestOrder best = problem.solve(limits);
        Statistics.label("proved").collect(best.isProved());
        assertThat(best.lowerBound()).isLessThanOrEqualTo(least);
        assertThat(best.peak()).isGreaterThanOrEqualTo(least).isEqualTo(problem.peak(best.order()));
        assertThat(best.expansions()).isLessThanOrEqualTo(limits.expansions());
        assertThat(best.states()).isLessThanOrEqualTo(Math.max(2, limits.states()));
        assertThat(problem.solve(limits)).isEqualTo(best);
    }

    /** Few chains of many steps: more than one word of bits, few sets. */
    @Property(tries = 30)
    void is_exact_for_long_problems_that_are_narrow(@ForAll Random random) {
        int chains = 2 + random.nextInt(2);
        int length = 40 + random.nextInt(27);
        int parties = 1 + random.nextInt(3);
        StepProblem.Builder builder = StepProblem.builder(parties);
        long[][] change = new long[chains * length][];
        for (int i = 0; i < change.length; i++) {
            change[i] = change(0, 1, parties, random.nextBoolean() ? Kind.EXCHANGE : Kind.ANY, random);
            builder.step(change[i]);
            if (i % length > 0) {
                builder.before(i - 1, i);
            }
        }
        isBest(builder.build(), byPlaces(change, chains, length, parties));
    }

    /** By the recursion over how far each chain has come. */
    private static long byPlaces(long[][] change, int chains, int length, int parties) {
        int width = length + 1;
        int places = (int) Math.pow(width, chains);
        long[] least = new long[places];
        for (int place = 0; place < places; place++) {
            long[] balance = new long[parties];
            long way = place == 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
            for (int chain = 0, unit = 1; chain < chains; chain++, unit *= width) {
                int made = place / unit % width;
                for (int i = 0; i < made; i++) {
                    for (int p = 0; p < parties; p++) {
                        balance[p] += change[chain * length + i][p];
                    }
                }
                way = made > 0 ? Math.min(way, least[place - unit]) : way;
            }
            least[place] = Math.max(way, Arrays.stream(balance).max().orElseThrow());
        }
        return least[places - 1];
    }
}
