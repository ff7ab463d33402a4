package org.eirene.sequencing;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Steps that change the balances of parties, some of which must come before others: in which order is the greatest
 * balance that any party ever has the least? Immutable.
 *
 * <pre>{@code
 * StepProblem problem = StepProblem.builder(2)     // two parties
 *     .step(30, -3)                                // step 0 costs the first 30 and brings the second 3
 *     .step(-2, 40)
 *     .step(10, -60)
 *     .before(0, 2)                                // step 2 only after step 0
 *     .build();
 * BestOrder best = problem.solve();
 * best.order();       // [0, 1, 2]
 * best.peak();        // 38
 * best.isProved();    // true
 * }</pre>
 *
 * <p>A balance is what a party has given and not got back: it starts at 0 or where {@link Builder#start} puts it, and each
 * step adds its change. The peak of an order is the greatest balance of any party before, between or after its steps. For
 * one party and precedence in series and parallel the least peak takes O(n log n) once the parts are known
 * ({@link SeriesParallel}); in general the problem is NP-hard, and it is searched from both ends over the sets of steps
 * that an order passes through, until there is a proof or a limit is reached. The answer is the same for the same problem
 * and the same limits, always.
 *
 * <p>Numbers are whole, of a unit of the caller's choice, and all arithmetic is exact.
 */
public final class StepProblem {
    /** All that any balance can come to is below it, so that sums of two never overflow. */
    private static final long LARGEST = Long.MAX_VALUE / 4;

    /** Beyond, to say of any two steps which comes first would take more than the search. */
    private static final int MOST_STEPS = 1 << 12;

    private final int parties;
    private final long[] start;
    private final long[] change;
    private final Precedence precedence;
    private final long total;

    private StepProblem(int parties, long[] start, long[] change, Precedence precedence, long total) {
        this.parties = parties;
        this.start = start;
        this.change = change;
        this.precedence = precedence;
        this.total = total;
    }

    /**
     * An empty builder.
     *
     * @param parties the number of parties, 1 or more
     * @return the builder
     * @throws IllegalArgumentException if there is no party
     */
    public static Builder builder(int parties) {
        return new Builder(parties);
    }

    /** {@return the number of parties; they are called 0, 1, 2, ...} */
    public int parties() {
        return parties;
    }

    /** {@return the number of steps; they are called 0, 1, 2, ...} */
    public int steps() {
        return precedence.steps;
    }

    /**
     * What a step adds to the balance of a party.
     *
     * @param step the step
     * @param party the party
     * @return the change; above 0 it costs the party, below 0 it brings it something
     * @throws IndexOutOfBoundsException if there is no such step or no such party
     */
    public long change(int step, int party) {
        checkElementIndex(step, steps(), "step");
        return change[step * parties + checkElementIndex(party, parties, "party")];
    }

    /**
     * Whether a step must come before another, through other steps too.
     *
     * @param first the one
     * @param then the other
     * @return whether each order has the one before the other
     * @throws IndexOutOfBoundsException if there is no such step
     */
    public boolean isBefore(int first, int then) {
        checkElementIndex(first, steps(), "first");
        return Bits.has(precedence.after[first], checkElementIndex(then, steps(), "then"));
    }

    /**
     * Whether an order has each step once and keeps the precedence.
     *
     * @param order the steps in some order
     * @return whether it does
     */
    public boolean allows(List<Integer> order) {
        long[] done = new long[Bits.words(steps())];
        for (int step : order) {
            if (step < 0 || step >= steps() || Bits.has(done, step) || !Bits.within(precedence.before[step], done)) {
                return false;
            }
            Bits.add(done, step);
        }
        return order.size() == steps();
    }

    /**
     * The greatest balance of any party along an order.
     *
     * @param order the steps, each once, in an order that keeps the precedence
     * @return the peak, the start included
     * @throws IllegalArgumentException if the order does not {@linkplain #allows keep the precedence}
     */
    public long peak(List<Integer> order) {
        checkArgument(
                allows(order),
                "%s is no order of %s steps in which each comes after all that it waits for",
                order,
                steps());
        return forward().peak(Ints.toArray(order));
    }

    /**
     * The same problem read from its end: the steps undone one by one, from the balances that all of them leave. Its
     * orders are those of this one backwards, with the same peaks.
     *
     * @return the problem
     */
    public StepProblem reversed() {
        Direction turned = forward().turned();
        return new StepProblem(parties, turned.start, turned.change, turned.precedence, total);
    }

    private Direction forward() {
        return Direction.fromTheBeginning(precedence, parties, change, start);
    }

    /**
     * The order with the least peak, or the best to be found within the {@linkplain SearchLimits#standard standard limits}.
     *
     * @return the order, its peak, and a bound below which no order's peak is
     */
    public BestOrder solve() {
        return solve(SearchLimits.standard());
    }

    /**
     * The order with the least peak, or the best to be found within limits.
     *
     * @param limits when to end without a proof
     * @return the order, its peak, and a bound below which no order's peak is
     */
    public BestOrder solve(SearchLimits limits) {
        requireNonNull(limits, "limits");
        long atStart = Arrays.stream(start).max().orElseThrow();
        List<int[]> components = Components.of(precedence, parties, change);
        ImmutableList.Builder<Integer> order = ImmutableList.builder();
        long peak = atStart;
        long lowerBound = atStart;
        long expansions = 0;
        long states = 0;
        for (int[] component : components) {
            BestOrder part = part(component).solveConnected(limits.after(expansions));
            part.order().forEach(step -> order.add(component[step]));
            peak = Math.max(peak, part.peak());
            lowerBound = Math.max(lowerBound, part.lowerBound());
            expansions += part.expansions();
            states = Math.max(states, part.states());
        }
        return new BestOrder(order.build(), peak, lowerBound, expansions, states);
    }

    /** Some of the steps, where no other step has anything to do with them. */
    private StepProblem part(int[] steps) {
        if (steps.length == steps()) {
            return this;
        }
        int[] place = new int[steps()];
        long[] changes = new long[steps.length * parties];
        for (int i = 0; i < steps.length; i++) {
            place[steps[i]] = i;
            System.arraycopy(change, steps[i] * parties, changes, i * parties, parties);
        }
        List<Precedence.Pair> pairs = new ArrayList<>();
        for (int step : steps) {
            long[] after = precedence.after[step];
            for (int then = Bits.next(after, 0); then >= 0; then = Bits.next(after, then + 1)) {
                pairs.add(new Precedence.Pair(place[step], place[then]));
            }
        }
        return new StepProblem(parties, start, changes, Precedence.of(steps.length, pairs), total);
    }

    private BestOrder solveConnected(SearchLimits limits) {
        if (parties == 1) {
            Optional<SeriesParallel> parts = Decomposition.of(precedence, change);
            if (parts.isPresent()) {
                BestOrder best = parts.get().best();
                return new BestOrder(best.order(), start[0] + best.peak(), start[0] + best.peak(), 0, 0);
            }
        }
        Precedence settled = Interchange.settled(precedence, parties, change);
        return TwoWaySearch.solve(Direction.fromTheBeginning(settled, parties, change, start), total, limits);
    }

    /** {@return the number of steps and of parties} */
    @Override
    public String toString() {
        return steps() + " steps of " + parties + (parties == 1 ? " party" : " parties");
    }

    /** Builds one, step by step. */
    public static final class Builder {
        private final int parties;
        private final long[] start;
        private final List<long[]> changes = new ArrayList<>();
        private final List<Precedence.Pair> pairs = new ArrayList<>();

        private Builder(int parties) {
            checkArgument(
                    parties > 0, "Steps change the balance of a party at least, but there were to be %s", parties);
            this.parties = parties;
            start = new long[parties];
        }

        /**
         * Sets the balances at the start; 0 unless said otherwise.
         *
         * @param balances the balance of each party
         * @return this builder
         * @throws IllegalArgumentException if there are not as many as parties
         */
        public Builder start(long... balances) {
            System.arraycopy(checked(balances), 0, start, 0, parties);
            return this;
        }

        /**
         * Adds a step, whose number is that of the steps added before.
         *
         * @param change what it adds to the balance of each party
         * @return this builder
         * @throws IllegalArgumentException if there are not as many as parties, or more than 4,096 steps
         */
        public Builder step(long... change) {
            checkArgument(changes.size() < MOST_STEPS, "A problem has at most %s steps", MOST_STEPS);
            changes.add(checked(change).clone());
            return this;
        }

        private long[] checked(long[] values) {
            checkArgument(
                    values.length == parties,
                    "There are %s parties, and a number is needed for each, but there were %s: %s",
                    parties,
                    values.length,
                    Arrays.toString(values));
            return values;
        }

        /**
         * Says that a step must come before another. Both may be added later.
         *
         * @param first the one
         * @param then the other
         * @return this builder
         * @throws IllegalArgumentException if they are the same
         */
        public Builder before(int first, int then) {
            checkArgument(first != then, "Step %s cannot come before itself", first);
            pairs.add(new Precedence.Pair(first, then));
            return this;
        }

        /**
         * Builds the problem.
         *
         * @return the problem
         * @throws IllegalArgumentException if a precedence names a step that there is not, or steps come before one another
         *     in a circle
         * @throws ArithmeticException if the changes are so large that a balance could exceed a quarter of what a long
         *     holds
         */
        public StepProblem build() {
            int steps = changes.size();
            for (Precedence.Pair pair : pairs) {
                checkArgument(
                        Math.min(pair.first(), pair.then()) >= 0 && Math.max(pair.first(), pair.then()) < steps,
                        "Step %s is to come before step %s, but there are the steps 0 to %s",
                        pair.first(),
                        pair.then(),
                        steps - 1);
            }
            long[] all = new long[steps * parties];
            for (int step = 0; step < steps; step++) {
                System.arraycopy(changes.get(step), 0, all, step * parties, parties);
            }
            return new StepProblem(parties, start.clone(), all, Precedence.of(steps, pairs), total(all));
        }

        /** No balance of any party, nor any sum over parties, is ever greater. */
        private long total(long[] all) {
            long total = 0;
            for (long[] values : List.of(all, start)) {
                for (long value : values) {
                    if (value < -LARGEST || value > LARGEST || LARGEST - total < Math.abs(value)) {
                        throw new ArithmeticException("The changes of all steps sum up to more than " + LARGEST
                                + ": take a larger unit, or fewer decimals");
                    }
                    total += Math.abs(value);
                }
            }
            return total;
        }
    }
}
