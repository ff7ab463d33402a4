package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.eirene.internal.Decimals;

/**
 * Holds when a figure taken of an indicator's observations compares so with another: "at least 500 trucks a day on
 * the mean of seven days". With no observation, sum and count are 0 and the others make it fail.
 *
 * @param measurement what is taken of which indicator
 * @param comparison how it is compared
 * @param value what it is compared with, in the unit of the indicator
 */
public record Measured(Measurement measurement, Comparison comparison, BigDecimal value) implements Condition {
    /**
     * Rejects null.
     *
     * @param measurement what is taken of which indicator
     * @param comparison how it is compared
     * @param value what it is compared with, in the unit of the indicator
     * @throws IllegalArgumentException if the value has more than 100 digits before or after the point
     */
    public Measured {
        requireNonNull(measurement, "measurement");
        requireNonNull(comparison, "comparison");
        value = Decimals.normalize("value", value);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.measured(this);
    }

    @Override
    public String toString() {
        return measurement + " " + comparison.sign() + " " + Decimals.text(value);
    }
}
