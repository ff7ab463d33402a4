package org.eirene.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What a clause says of two moments: one comes at least, or at most, so much after the other.
 *
 * @param clause where it stands
 * @param from the moment from which is counted; {@code start} for the instant from which all are counted
 * @param to the moment that comes so much later
 * @param upper whether it comes at most so much later, else at least
 * @param length how much; negative for earlier
 * @param found whether it was found from the bounds of other moments, where the text says more than a difference of two
 */
public record TimelineBound(
        TimelineClause clause, String from, String to, boolean upper, Duration length, boolean found) {
    /**
     * Rejects null.
     *
     * @param clause where it stands
     * @param from the moment from which is counted
     * @param to the moment that comes so much later
     * @param upper whether it comes at most so much later
     * @param length how much
     * @param found whether it was found from the bounds of other moments
     */
    public TimelineBound {
        requireNonNull(clause, "clause");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(length, "length");
    }

    /** {@return for example {@code opened(second) at most 30 days after completed(first): second.opens}} */
    @Override
    public String toString() {
        String by = TimelineTables.length(length.abs());
        // at most minus two days after is at least two days before
        String words = length.isZero()
                ? (upper ? "no later than " : "no earlier than ")
                : (upper != length.isNegative() ? "at most " : "at least ")
                        + by
                        + (length.isNegative() ? " before " : " after ");
        return to + " " + words + from + ": " + clause + (found ? " (as far as is known of the others)" : "");
    }
}
