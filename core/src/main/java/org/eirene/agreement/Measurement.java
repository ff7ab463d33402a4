package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure taken of the observations of an indicator, not yet compared with another: what stands before
 * {@code .atLeast(500)}. Example: {@code measured("aid-trucks").mean().within(days(7)).atLeast(500)}.
 *
 * @param indicator the id of the indicator
 * @param take what is taken of the observations
 * @param within the trailing window; empty for all observations
 */
public record Measurement(String indicator, Aggregate take, Optional<Offset> within) {
    /**
     * Rejects null.
     *
     * @param indicator the id of the indicator
     * @param take what is taken of the observations
     * @param within the trailing window; empty for all observations
     */
    public Measurement {
        requireNonNull(indicator, "indicator");
        requireNonNull(take, "take");
        requireNonNull(within, "within");
    }

    /**
     * The same indicator, another figure.
     *
     * @param aggregate what is taken of the observations
     * @return the measurement
     */
    public Measurement take(Aggregate aggregate) {
        return new Measurement(indicator, aggregate, within);
    }

    /** {@return the same indicator, the latest observation} */
    public Measurement last() {
        return take(Aggregate.LAST);
    }

    /** {@return the same indicator, the sum of the observations} */
    public Measurement sum() {
        return take(Aggregate.SUM);
    }

    /** {@return the same indicator, the mean of the observations} */
    public Measurement mean() {
        return take(Aggregate.MEAN);
    }

    /** {@return the same indicator, the least observation} */
    public Measurement min() {
        return take(Aggregate.MIN);
    }

    /** {@return the same indicator, the greatest observation} */
    public Measurement max() {
        return take(Aggregate.MAX);
    }

    /** {@return the same indicator, the number of observations} */
    public Measurement count() {
        return take(Aggregate.COUNT);
    }

    /**
     * The same, of the observations in a trailing window.
     *
     * @param window the length of the window; an observation made exactly so long ago is out of it
     * @return the measurement
     */
    public Measurement within(Offset window) {
        return new Measurement(indicator, take, Optional.of(window));
    }

    /**
     * Holds when the figure is at least another.
     *
     * @param value the other, inclusive, in the unit of the indicator
     * @return the condition
     */
    public Measured atLeast(double value) {
        return atLeast(BigDecimal.valueOf(value));
    }

    /**
     * Holds when the figure is at least another.
     *
     * @param value the other, inclusive, in the unit of the indicator
     * @return the condition
     */
    public Measured atLeast(BigDecimal value) {
        return new Measured(this, Comparison.AT_LEAST, value);
    }

    /**
     * Holds when the figure is at most another.
     *
     * @param value the other, inclusive, in the unit of the indicator
     * @return the condition
     */
    public Measured atMost(double value) {
        return atMost(BigDecimal.valueOf(value));
    }

    /**
     * Holds when the figure is at most another.
     *
     * @param value the other, inclusive, in the unit of the indicator
     * @return the condition
     */
    public Measured atMost(BigDecimal value) {
        return new Measured(this, Comparison.AT_MOST, value);
    }

    /**
     * Holds when the figure is more than another.
     *
     * @param value the other, exclusive, in the unit of the indicator
     * @return the condition
     */
    public Measured moreThan(double value) {
        return moreThan(BigDecimal.valueOf(value));
    }

    /**
     * Holds when the figure is more than another.
     *
     * @param value the other, exclusive, in the unit of the indicator
     * @return the condition
     */
    public Measured moreThan(BigDecimal value) {
        return new Measured(this, Comparison.MORE_THAN, value);
    }

    /**
     * Holds when the figure is less than another.
     *
     * @param value the other, exclusive, in the unit of the indicator
     * @return the condition
     */
    public Measured lessThan(double value) {
        return lessThan(BigDecimal.valueOf(value));
    }

    /**
     * Holds when the figure is less than another.
     *
     * @param value the other, exclusive, in the unit of the indicator
     * @return the condition
     */
    public Measured lessThan(BigDecimal value) {
        return new Measured(this, Comparison.LESS_THAN, value);
    }

    @Override
    public String toString() {
        return take.word() + "(" + indicator + within.map(w -> ", within " + w).orElse("") + ")";
    }
}
