package org.eirene.sequencing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

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

    static StepNumbers of(Plan plan, Worth worth) {
        List<List<Fraction>> changes =
                plan.steps.stream().map(step -> change(worth, step)).toList();
        BigInteger unit = changes.stream()
                .flatMap(List::stream)
                .map(Fraction::denominator)
                .reduce(
                        BigInteger.ONE,
                        (one, other) -> one.divide(one.gcd(other)).multiply(other));
        StepProblem.Builder builder =
                StepProblem.builder(Math.max(1, worth.parties().size()));
        for (List<Fraction> change : changes) {
            long[] whole = new long[Math.max(1, change.size())];
            for (int p = 0; p < change.size(); p++) {
                whole[p] = inUnits(change.get(p), unit);
            }
            builder.step(whole);
        }
        plan.pairs.forEach(pair -> builder.before(pair.first(), pair.then()));
        return new StepNumbers(builder.build(), plan, unit);
    }

    private static List<Fraction> change(Worth worth, Step step) {
        List<Fraction> change = new ArrayList<>();
        for (String party : worth.parties()) {
            Fraction gain = Fraction.ZERO;
            for (Step.Part part : step.parts()) {
                gain = gain.plus(worth.of(part).getOrDefault(party, Fraction.ZERO));
            }
            change.add(gain.negate());
        }
        return change;
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

    BigDecimal amount(long units) {
        return Fraction.of(BigInteger.valueOf(units), unit).decimal();
    }
}
