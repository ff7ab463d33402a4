package org.eirene.sequencing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact number. A third of a commitment costs exactly a third of it. In lowest terms, the denominator positive. */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /** So many digits after the point are told of what has no end. */
    private static final int DIGITS = 10;

    static Fraction of(BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator).max(BigInteger.ONE);
        BigInteger by = denominator.signum() < 0 ? common.negate() : common;
        return new Fraction(numerator.divide(by), denominator.divide(by));
    }

    static Fraction of(BigDecimal value) {
        return value.scale() > 0
                ? of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Fraction(value.toBigIntegerExact(), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(other.negate());
    }

    Fraction negate() {
        return new Fraction(numerator.negate(), denominator);
    }

    Fraction times(Fraction other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Divided by another, which is not zero. */
    Fraction over(Fraction other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** Itself, or nothing where it is less. */
    Fraction positive() {
        return numerator.signum() < 0 ? ZERO : this;
    }

    Fraction max(Fraction other) {
        return compareTo(other) < 0 ? other : this;
    }

    int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** The number as a decimal: exactly where that has an end within ten digits, else rounded away from zero. */
    BigDecimal decimal() {
        BigDecimal decimal = new BigDecimal(numerator).divide(new BigDecimal(denominator), DIGITS, RoundingMode.UP);
        return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    }

    @Override
    public String toString() {
        return decimal().toPlainString();
    }
}
