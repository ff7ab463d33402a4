package org.eirene.agreement;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.eirene.internal.Decimals;

/**
 * Holds when what was delivered and confirmed compares so with a quantity; unresolved where pending deliveries decide.
 *
 * @param total what is added up
 * @param comparison {@code AT_LEAST} or {@code AT_MOST}
 * @param quantity what it is compared with, 0 or more, in the unit of the commitments
 */
public record Delivered(DeliveredTotal total, Comparison comparison, BigDecimal quantity) implements Condition {
    /**
     * Rejects null.
     *
     * @param total what is added up
     * @param comparison {@code AT_LEAST} or {@code AT_MOST}
     * @param quantity what it is compared with
     * @throws IllegalArgumentException if the comparison is neither {@code AT_LEAST} nor {@code AT_MOST}, or the
     *     quantity has more than 100 digits before or after the point
     */
    public Delivered {
        requireNonNull(total, "total");
        checkArgument(
                comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST,
                "What was delivered is compared by AT_LEAST or AT_MOST, not %s",
                requireNonNull(comparison, "comparison"));
        quantity = Decimals.normalize("quantity", quantity);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.delivered(this);
    }

    @Override
    public String toString() {
        return total + " " + comparison.sign() + " " + Decimals.text(quantity);
    }
}
