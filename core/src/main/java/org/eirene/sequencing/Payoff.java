package org.eirene.sequencing;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What one side has, in each period, of how far both have gone: the same function for both. It falls with the own level,
 * which costs, and rises with the other's, which brings.
 *
 * <pre>{@code
 * Payoff.linear(3, 5)                                              // 5 for each step of the other, 3 for each own one
 * Payoff saturating = (own, other) -> 2 * Math.sqrt(other) - own;  // the first steps bring the most
 * }</pre>
 */
@FunctionalInterface
public interface Payoff {
    /**
     * What one side has in a period.
     *
     * @param own its own level
     * @param other the other's level
     * @return what it has
     */
    double of(double own, double other);

    /**
     * A payoff that is proportional on both sides.
     *
     * @param cost what a level of 1 costs whoever is at it, more than 0
     * @param value what a level of 1 brings the other, more than 0
     * @return {@code value * other - cost * own}
     * @throws IllegalArgumentException if either is not more than 0
     */
    static Payoff linear(double cost, double value) {
        checkArgument(
                cost > 0 && value > 0, "Cost and value of a level are more than 0, but are %s and %s", cost, value);
        return (own, other) -> value * other - cost * own;
    }

    /**
     * What remains of a little more on both sides, the other's a period later: pi1 + delta pi2 at equal levels. As long as
     * it is positive, the next step is worth more than holding back this one. The derivatives are taken from two points that lie
     * closely about the level.
     *
     * @param level the level of both sides
     * @param patience delta, what a period later is worth today, more than 0 and less than 1
     * @return the slope
     */
    default double slope(double level, double patience) {
        double near = Math.max(1e-6, Math.abs(level) * 1e-5);
        // a payoff may have no value below 0
        double below = Math.max(0, level - near);
        double above = below + 2 * near;
        double own = of(above, level) - of(below, level);
        double other = of(level, above) - of(level, below);
        return (own + patience * other) / (2 * near);
    }
}
