package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * How long something takes that nobody in the agreement controls: a ratification between ten and forty days. The
 * {@code takes} of the written form; it has no effect on evaluation.
 *
 * @param from the least time, inclusive
 * @param to the greatest time, inclusive
 */
public record TimeNeeded(Offset from, Offset to) {
    /**
     * Rejects null.
     *
     * @param from the least time, inclusive
     * @param to the greatest time, inclusive
     */
    public TimeNeeded {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    @Override
    public String toString() {
        return from + " to " + to;
    }
}
