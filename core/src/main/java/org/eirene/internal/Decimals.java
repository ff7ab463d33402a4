package org.eirene.internal;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/** Exact decimals, equal by value, of a size that every computation on them can bear. */
public final class Decimals {
    /** The most digits a decimal may have before, and the most it may have after the decimal point. */
    public static final int MAX_DIGITS = 100;

    private Decimals() {}

    /**
     * Brings a decimal into the one form that equals, by {@link Object#equals}, every other of the same value.
     *
     * @param name what the decimal is, for the message
     * @param value any decimal
     * @return the same value without trailing zeros
     * @throws IllegalArgumentException if it has more than {@value #MAX_DIGITS} digits before or after the point
     */
    public static BigDecimal normalize(String name, BigDecimal value) {
        requireNonNull(value, name);
        checkArgument(fits(value), "%s has more than %s digits before or after the decimal point", name, MAX_DIGITS);
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /**
     * Whether a decimal is within the size that the model bears. Looks at its length alone, whatever its exponent.
     *
     * @param value any decimal
     * @return true if it has at most {@value #MAX_DIGITS} digits before and at most as many after the point
     */
    public static boolean fits(BigDecimal value) {
        long before = (long) value.precision() - value.scale();
        return value.signum() == 0 || (before <= MAX_DIGITS && value.scale() <= MAX_DIGITS);
    }

    /**
     * Whether a decimal is in the form that {@link #normalize} gives it.
     *
     * @param value any decimal
     * @return true if it has no trailing zeros
     */
    public static boolean isNormal(BigDecimal value) {
        return value.scale() == normalize("value", value).scale();
    }

    /**
     * Writes a decimal for people, without an exponent.
     *
     * @param value a decimal that {@linkplain #fits fits}
     * @return for example {@code 25000000} or {@code 99.5}
     */
    public static String text(BigDecimal value) {
        return value.toPlainString();
    }
}
