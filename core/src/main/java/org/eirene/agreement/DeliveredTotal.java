package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The confirmed total of one commitment or of several in one unit, not yet compared with a figure: what stands before
 * {@code .atLeast(10)}.
 *
 * @param of the ids of the commitments
 * @param within the trailing window; empty for all that was delivered
 */
public record DeliveredTotal(ImmutableSortedSet<String> of, Optional<Offset> within) {
    /**
     * Rejects null.
     *
     * @param of the ids of the commitments
     * @param within the trailing window; empty for all that was delivered
     */
    public DeliveredTotal {
        requireNonNull(of, "of");
        requireNonNull(within, "within");
    }

    /**
     * The same, of what was delivered in a trailing window.
     *
     * @param window the length of the window; what was delivered exactly so long ago is out of it
     * @return the total
     */
    public DeliveredTotal within(Offset window) {
        return new DeliveredTotal(of, Optional.of(window));
    }

    /**
     * Holds when the total is at least a quantity.
     *
     * @param quantity the figure, inclusive, in the unit of the commitments
     * @return the condition
     */
    public Delivered atLeast(long quantity) {
        return atLeast(BigDecimal.valueOf(quantity));
    }

    /**
     * Holds when the total is at least a quantity.
     *
     * @param quantity the figure, inclusive, in the unit of the commitments
     * @return the condition
     */
    public Delivered atLeast(BigDecimal quantity) {
        return new Delivered(this, Comparison.AT_LEAST, quantity);
    }

    /**
     * Holds when the total is at most a quantity.
     *
     * @param quantity the figure, inclusive, in the unit of the commitments
     * @return the condition
     */
    public Delivered atMost(long quantity) {
        return atMost(BigDecimal.valueOf(quantity));
    }

    /**
     * Holds when the total is at most a quantity.
     *
     * @param quantity the figure, inclusive, in the unit of the commitments
     * @return the condition
     */
    public Delivered atMost(BigDecimal quantity) {
        return new Delivered(this, Comparison.AT_MOST, quantity);
    }

    @Override
    public String toString() {
        return "delivered(" + String.join(", ", of)
                + within.map(w -> ", within " + w).orElse("") + ")";
    }
}
