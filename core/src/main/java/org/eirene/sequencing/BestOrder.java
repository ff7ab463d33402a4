package org.eirene.sequencing;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * The order that a search found, and how good it is.
 *
 * <pre>{@code
 * BestOrder best = problem.solve();
 * best.order();        // [0, 2, 1, 3]
 * best.peak();         // 40: the greatest balance along it
 * best.isProved();     // true: no order has a lower peak
 * }</pre>
 *
 * @param order the steps, each once, in an order that keeps the precedence
 * @param peak the greatest balance of any party along the order, the start included
 * @param lowerBound no order has a lower peak than this
 * @param expansions how many sets of steps were taken up and continued; the measure of work, the same for the same
 *     problem and limits on every machine
 * @param states how many sets of steps were held in memory at the end
 */
public record BestOrder(ImmutableList<Integer> order, long peak, long lowerBound, long expansions, long states) {
    /**
     * Rejects null, and a lower bound above the peak.
     *
     * @param order the steps in their order
     * @param peak the greatest balance of any party along the order
     * @param lowerBound no order has a lower peak than this
     * @param expansions how many sets of steps were taken up and continued
     * @param states how many sets of steps were held in memory at the end
     * @throws IllegalArgumentException if the lower bound exceeds the peak
     */
    public BestOrder {
        requireNonNull(order, "order");
        checkArgument(lowerBound <= peak, "The lower bound %s exceeds the peak %s that was reached", lowerBound, peak);
    }

    /** {@return whether no order has a lower peak} */
    public boolean isProved() {
        return peak == lowerBound;
    }

    /** {@return by how much the peak may exceed the least there is; 0 where it is proved} */
    public long gap() {
        return peak - lowerBound;
    }

    /** {@return the peak, the bound and the order in one line} */
    @Override
    public String toString() {
        return "peak " + peak + (isProved() ? ", the least there is" : ", the least is " + lowerBound + " or more")
                + ": " + order;
    }
}
