package org.eirene.sequencing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.eirene.internal.Decimals;

/**
 * An order of the steps of an agreement that asks for the least, and how sure that is.
 *
 * @param steps the steps in their order
 * @param least what it asks for: the greatest exposure of any party, the cost of leaving that makes it safe, or the most by
 *     which an exposure exceeds its limit
 * @param lowerBound no order of the same steps asks for less
 * @param isProved whether the two are equal, so that no order is better
 */
public record StepSequence(ImmutableList<Step> steps, BigDecimal least, BigDecimal lowerBound, boolean isProved) {
    /**
     * Rejects null.
     *
     * @param steps the steps in their order
     * @param least what it asks for
     * @param lowerBound no order of the same steps asks for less
     * @param isProved whether no order is better
     */
    public StepSequence {
        requireNonNull(steps, "steps");
        requireNonNull(least, "least");
        requireNonNull(lowerBound, "lowerBound");
    }

    /** {@return what it asks for, and its steps, one a line} */
    @Override
    public String toString() {
        return Decimals.text(least)
                + (isProved ? ", the least there is" : ", the least is " + Decimals.text(lowerBound) + " or more")
                + steps.stream().map(step -> "\n  " + step).collect(Collectors.joining());
    }
}
