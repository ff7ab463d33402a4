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
 * Who should go first: the order of the text beside the one that asks for the least trust, who would gain by leaving along
 * that one and what would keep them, and whether everybody's limit is kept.
 *
 * <pre>{@code
 * OrderAdvice advice = OrderAdvice.of(Sequencing.of(accord, valuation));
 * advice.best().steps();        // the order to take
 * advice.written().peak();      // what the order of the text asks for
 * advice.limits();              // south accepts 10 and is exposed to 5
 * print(advice);                // all of it as tables
 * }</pre>
 *
 * <p>It advises on the steps as they are: whoever wants to know what more instalments would bring asks
 * {@link Sequencing#frontier(int)}.
 *
 * @param sequencing what it is about
 * @param best the order that makes the greatest exposure of any party least
 * @param withinLimits an order within the limits of the valuation, or the one that comes closest; asked for, and there, only
 *     where the best order exceeds a limit
 */
public record OrderAdvice(Sequencing sequencing, StepSequence best, Optional<StepSequence> withinLimits) {
    /**
     * Rejects null.
     *
     * @param sequencing what it is about
     * @param best the order that makes the greatest exposure of any party least
     * @param withinLimits an order within the limits, or the one that comes closest
     */
    public OrderAdvice {
        requireNonNull(sequencing, "sequencing");
        requireNonNull(best, "best");
        requireNonNull(withinLimits, "withinLimits");
    }

    /**
     * What a party accepts, and what the best order asks of it.
     *
     * @param party its id
     * @param accepts the greatest exposure that it accepts
     * @param exposed the greatest exposure that it has along the best order; 0 where it neither gives nor gets
     */
    public record Limit(String party, BigDecimal accepts, BigDecimal exposed) {
        /**
         * Rejects null.
         *
         * @param party its id
         * @param accepts the greatest exposure that it accepts
         * @param exposed the greatest exposure that it has
         */
        public Limit {
            requireNonNull(party, "party");
            requireNonNull(accepts, "accepts");
            requireNonNull(exposed, "exposed");
        }

        /** {@return whether it is exposed to no more than it accepts} */
        public boolean isKept() {
            return exposed.compareTo(accepts) <= 0;
        }

        /** {@return for example {@code south accepts 10 and is exposed to 5}} */
        @Override
        public String toString() {
            return party + " accepts " + Decimals.text(accepts) + " and is exposed to " + Decimals.text(exposed);
        }
    }

    /**
     * Advice with proof, within the {@linkplain SearchLimits#standard standard limits}.
     *
     * @param sequencing what it is about
     * @return the advice
     */
    public static OrderAdvice of(Sequencing sequencing) {
        return of(sequencing, SearchLimits.standard());
    }

    /**
     * Advice as good as a search within limits can give.
     *
     * @param sequencing what it is about
     * @param limits when to end each search without a proof
     * @return the advice
     */
    public static OrderAdvice of(Sequencing sequencing, SearchLimits limits) {
        OrderAdvice advice = new OrderAdvice(sequencing, sequencing.best(limits), Optional.empty());
        return advice.limits().stream().allMatch(Limit::isKept)
                ? advice
                : new OrderAdvice(sequencing, advice.best(), Optional.of(sequencing.withinLimits(limits)));
    }

    /** {@return what everybody is exposed to along the order of the text} */
    public Exposure written() {
        return sequencing.exposure(sequencing.textOrder());
    }

    /** {@return what everybody is exposed to along the best order} */
    public Exposure exposure() {
        return sequencing.exposure(best.steps());
    }

    /** {@return who would gain by leaving along the best order, when, and what would keep them} */
    public Incentives incentives() {
        return sequencing.incentives(best.steps());
    }

    /** {@return for each party with a limit, what it accepts and what the best order asks of it} */
    public ImmutableList<Limit> limits() {
        Exposure exposure = exposure();
        return sequencing.valuation().limits().entrySet().stream()
                .map(limit -> new Limit(
                        limit.getKey(),
                        limit.getValue(),
                        exposure.parties().contains(limit.getKey())
                                ? exposure.peak(limit.getKey()).amount()
                                : BigDecimal.ZERO))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return whether it is proved that no order keeps everybody's limit} */
    public boolean isNoOrderWithinLimits() {
        return withinLimits.filter(closest -> closest.lowerBound().signum() > 0).isPresent();
    }

    /** {@return the two orders as tables, then who would gain by leaving, then the limits} */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add("The order of the text");
        lines.add(written().toString());
        lines.add("");
        lines.add("The best order" + (best.isProved() ? "" : " that was found") + ": nobody is exposed to more than "
                + Decimals.text(best.least())
                + (best.isProved()
                        ? ", and no order asks for less"
                        : "; what the best of all asks for is " + Decimals.text(best.lowerBound()) + " or more"));
        lines.add(exposure().toString());
        lines.add("");
        Incentives incentives = incentives();
        lines.add(incentives.toString());
        incentives.parties().stream()
                .filter(party -> !party.isSafe())
                .map(party -> "What keeps " + party.party() + ": a deposit in escrow, a guarantee or a sanction of "
                        + Decimals.text(party.missing()) + " more")
                .forEach(lines::add);
        if (!limits().isEmpty()) {
            lines.add("");
            lines.addAll(limitLines());
        }
        return String.join("\n", lines);
    }

    private List<String> limitLines() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("limit", "accepts", "exposed", ""));
        for (Limit limit : limits()) {
            table.add(List.of(
                    limit.party(),
                    Decimals.text(limit.accepts()),
                    Decimals.text(limit.exposed()),
                    limit.isKept() ? "kept" : "exceeded"));
        }
        List<String> lines = new ArrayList<>(TextTable.lines(table));
        withinLimits.ifPresent(closest -> {
            if (closest.least().signum() == 0) {
                lines.add("Another order keeps every limit");
                lines.add(sequencing.exposure(closest.steps()).toString());
            } else {
                lines.add(
                        isNoOrderWithinLimits()
                                ? "No order keeps every limit; one of them is exceeded by "
                                        + Decimals.text(closest.lowerBound()) + " or more along any"
                                : "No order that keeps every limit was found, nor a proof that there is none");
            }
        });
        return lines;
    }
}
