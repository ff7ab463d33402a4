package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * For each confirmed unit of the one, so many of the other are owed: "thirty prisoners for each hostage, a day later".
 *
 * @param give the units given, a whole number, 1 or more
 * @param inReturn the units owed for them, the {@code for} of the written form; a whole number, 1 or more
 * @param grace how long after the confirmation they fall due, inclusive; may be zero
 */
public record Ratio(long give, long inReturn, Offset grace) implements ExchangeTerms {
    /**
     * Rejects null.
     *
     * @param give the units given, a whole number, 1 or more
     * @param inReturn the units owed for them
     * @param grace how long after the confirmation they fall due
     */
    public Ratio {
        requireNonNull(grace, "grace");
    }

    /**
     * A ratio without grace.
     *
     * @param give the units given
     * @param inReturn the units owed for them at once
     * @return the terms
     */
    public static Ratio of(long give, long inReturn) {
        return new Ratio(give, inReturn, Offset.ZERO);
    }

    /**
     * The same with a grace.
     *
     * @param offset how long after the confirmation the units fall due
     * @return the terms
     */
    public Ratio grace(Offset offset) {
        return new Ratio(give, inReturn, offset);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.ratio(this);
    }

    @Override
    public String toString() {
        return give + " for " + inReturn + (grace.isZero() ? "" : ", grace " + grace);
    }
}
