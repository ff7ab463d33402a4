package org.eirene.sequencing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps of a plan as a problem of whole numbers: what each adds to the exposure of each party. */
final class StepNumbers {
    private final StepProblem problem;
    private final Plan plan;

    /** Into so many parts the unit of the valuation is divided, so that all amounts are whole. */
    private final BigInteger unit;

    private StepNumbers(StepProblem problem, Plan plan, BigInteger unit) {
        this.problem = problem;
        this.plan = plan;
        this.unit = unit;
    }

    /** Exposures of all who give and get. */
    static StepNumbers of(Plan plan, Worth worth) {
        List<List<Fraction>> changes = changes(plan, worth, worth.parties());
        return of(plan, changes, List.of(), Math.max(1, worth.parties().size()));
    }

    /** By how much exposures exceed limits: each balance begins so far below zero as its party accepts. */
    static StepNumbers beyond(Plan plan, Worth worth, ImmutableMap<String, BigDecimal> limits) {
        List<String> bound = new ArrayList<>();
        List<Fraction> start = new ArrayList<>();
        for (String party : worth.parties()) {
            Optional<Fraction> limit = Optional.ofNullable(limits.get(party)).map(Fraction::of);
            // What no order can exceed binds nobody.
            if (limit.isPresent() && limit.get().compareTo(burden(plan, worth, party)) < 0) {
                bound.add(party);
                start.add(limit.get().negate());
            }
        }
        // Beside several a balance that is always zero: the search is over once nobody exceeds a limit.
        return of(plan, changes(plan, worth, bound), start, bound.size() == 1 ? 1 : bound.size() + 1);
    }

    /** All that a party ever gives. */
    private static Fraction burden(Plan plan, Worth worth, String party) {
        return changes(plan, worth, List.of(party)).stream()
                .map(change -> change.get(0).positive())
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Balances of so many parties; those of whom nothing is said begin at zero, and stay there. */
    private static StepNumbers of(Plan plan, List<List<Fraction>> changes, List<Fraction> start, int parties) {
        BigInteger unit = Stream.concat(start.stream(), changes.stream().flatMap(List::stream))
                .map(Fraction::denominator)
                .reduce(
                        BigInteger.ONE,
                        (one, other) -> one.divide(one.gcd(other)).multiply(other));
        StepProblem.Builder builder = StepProblem.builder(parties).start(inUnits(start, unit, parties));
        changes.forEach(change -> builder.step(inUnits(change, unit, parties)));
        plan.pairs.forEach(pair -> builder.before(pair.first(), pair.then()));
        return new StepNumbers(builder.build(), plan, unit);
    }

    private static List<List<Fraction>> changes(Plan plan, Worth worth, List<String> parties) {
        return plan.steps.stream().map(step -> change(worth, step, parties)).toList();
    }

    private static List<Fraction> change(Worth worth, Step step, List<String> parties) {
        List<Fraction> change = new ArrayList<>();
        for (String party : parties) {
            Fraction gain = Fraction.ZERO;
            for (Step.Part part : step.parts()) {
                gain = gain.plus(worth.of(part).getOrDefault(party, Fraction.ZERO));
            }
            change.add(gain.negate());
        }
        return change;
    }

    private static long[] inUnits(List<Fraction> amounts, BigInteger unit, int parties) {
        long[] whole = new long[parties];
        for (int p = 0; p < amounts.size(); p++) {
            whole[p] = inUnits(amounts.get(p), unit);
        }
        return whole;
    }

    private static long inUnits(Fraction amount, BigInteger unit) {
        BigInteger units = amount.numerator().multiply(unit.divide(amount.denominator()));
        if (units.bitLength() >= Long.SIZE) {
            throw new ArithmeticException("An amount of " + amount + " has too many digits to be counted in parts of 1/"
                    + unit + ": value commitments in a larger unit, or with fewer decimals");
        }
        return units.longValueExact();
    }

    StepProblem problem() {
        return problem;
    }

    /** The balances of what is still to come, advance(X) - advance(all), which the same steps build up from the end. */
    StepProblem fromTheEnd() {
        StepProblem.Builder backwards = StepProblem.builder(problem.parties());
        for (int step = 0; step < problem.steps(); step++) {
            long[] change = new long[problem.parties()];
            for (int p = 0; p < change.length; p++) {
                change[p] = problem.change(step, p);
            }
            backwards.step(change);
        }
        for (Precedence.Pair pair : plan.pairs) {
            int first = pair.then();
            int then = pair.first();
            backwards.before(first, then);
        }
        return backwards.build();
    }

    /** The steps in an order, or in the opposite one, with what it asks for: nothing at the least. */
    StepSequence sequence(BestOrder best, boolean backwards) {
        ImmutableList<Step> order = best.order().stream().map(plan.steps::get).collect(ImmutableList.toImmutableList());
        long peak = Math.max(0, best.peak());
        long lowerBound = Math.max(0, best.lowerBound());
        return new StepSequence(
                backwards ? order.reverse() : order, amount(peak), amount(lowerBound), peak == lowerBound);
    }

    private BigDecimal amount(long units) {
        return Fraction.of(BigInteger.valueOf(units), unit).decimal();
    }
}
