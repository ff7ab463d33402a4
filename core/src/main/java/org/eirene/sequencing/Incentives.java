package org.eirene.sequencing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eirene.internal.Decimals;
import org.eirene.internal.TextTable;

/**
 * Who would gain by leaving along an order, when, and how much, and what would keep everybody in it.
 *
 * <p>After the set X was done, a party prefers going on to walking away exactly when
 *
 * <pre>{@code
 * advance(X)  <=  advance(all) + d
 * }</pre>
 *
 * <p>where d is all that leaving costs it: what the valuation says of defection, the sanctions against it that are
 * {@linkplain SanctionEffect.Verdict#NOT_CREDIBLE credible}, the guarantees. The order is safe when this holds for every party at
 * the beginning and after every step. What is missing can be put up in any form: a deposit in escrow that is lost by who
 * leaves, a guarantee of that size, a sanction that is felt so much, all add to d alike. As the last step that costs
 * anything needs d to be at least that cost, no order ends safely without something from outside.
 *
 * @param parties how it is with each party, in the order of the agreement
 * @param uniform the least cost of leaving, the same for all, that makes this order safe; 0 or more
 * @param sanctions what each valued sanction is worth
 */
public record Incentives(
        ImmutableList<Temptation> parties, BigDecimal uniform, ImmutableList<SanctionEffect> sanctions) {
    /**
     * Rejects null.
     *
     * @param parties how it is with each party
     * @param uniform the least uniform cost of leaving that makes this order safe
     * @param sanctions what each valued sanction is worth
     */
    public Incentives {
        requireNonNull(parties, "parties");
        requireNonNull(uniform, "uniform");
        requireNonNull(sanctions, "sanctions");
    }

    /**
     * What leaving offers a party along an order.
     *
     * @param party its id
     * @param cost what leaving costs it as things are: d
     * @param gain the most that leaving would bring it at any time, were it for nothing; 0 or more: the least d that keeps it
     * @param row when that is: after so many steps, the first time
     * @param step after which step; empty at the beginning
     * @param missing how much more leaving would have to cost it: the least deposit, guarantee or sanction that keeps it, 0
     *     where none is needed. Rounded up where it has more than ten digits after the point
     * @param unsafe after how many steps it would gain by leaving as things are
     */
    public record Temptation(
            String party,
            BigDecimal cost,
            BigDecimal gain,
            int row,
            Optional<Step> step,
            BigDecimal missing,
            ImmutableList<Integer> unsafe) {
        /**
         * Rejects null.
         *
         * @param party its id
         * @param cost what leaving costs it as things are
         * @param gain the most that leaving would bring it
         * @param row when that is
         * @param step after which step
         * @param missing how much more leaving would have to cost it
         * @param unsafe after how many steps it would gain by leaving
         */
        public Temptation {
            requireNonNull(party, "party");
            requireNonNull(cost, "cost");
            requireNonNull(gain, "gain");
            requireNonNull(step, "step");
            requireNonNull(missing, "missing");
            requireNonNull(unsafe, "unsafe");
        }

        /** {@return whether it never gains by leaving} */
        public boolean isSafe() {
            return unsafe.isEmpty();
        }

        /** {@return what it would gain by leaving, when, and what is missing to keep it} */
        @Override
        public String toString() {
            return party + " would gain " + Decimals.text(gain) + " by leaving "
                    + step.map(last -> "after " + last).orElse("at the beginning") + ", which costs it "
                    + Decimals.text(cost) + (isSafe() ? "" : "; " + Decimals.text(missing) + " is missing");
        }
    }

    /** {@return whether nobody ever gains by leaving} */
    public boolean isSafe() {
        return parties.stream().allMatch(Temptation::isSafe);
    }

    /** {@return whom it pays most to leave, and when; empty where the order is safe} */
    public Optional<Temptation> critical() {
        return parties.stream()
                .filter(party -> !party.isSafe())
                .reduce((one, other) -> one.missing().compareTo(other.missing()) >= 0 ? one : other);
    }

    /**
     * What leaving offers a party.
     *
     * @param party its id
     * @return what it offers, if the party gives or gets anything
     */
    public Optional<Temptation> find(String party) {
        return parties.stream()
                .filter(temptation -> temptation.party().equals(party))
                .findFirst();
    }

    /** {@return a table with a line for each party, then the verdicts on sanctions} */
    @Override
    public String toString() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("party", "gains by leaving", "when", "costs it", "missing"));
        for (Temptation party : parties) {
            table.add(List.of(
                    party.party(),
                    Decimals.text(party.gain()),
                    party.step().map(step -> "after " + step).orElse("at the beginning"),
                    Decimals.text(party.cost()),
                    party.isSafe() ? "" : Decimals.text(party.missing())));
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                isSafe() ? "Nobody gains by leaving" : "Not safe: " + critical().orElseThrow());
        lines.addAll(TextTable.lines(table));
        lines.add("Safe for everybody if leaving costs each " + Decimals.text(uniform));
        sanctions.forEach(sanction -> lines.add(sanction.toString()));
        return String.join("\n", lines);
    }
}
