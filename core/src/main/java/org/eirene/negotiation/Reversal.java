package org.eirene.negotiation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * That an actor changed its mind on a clause.
 *
 * @param by the id of the actor
 * @param clause the id of the clause
 * @param from how it stood to it before
 * @param to how it stood to it then; another stance than before
 * @param at when; empty where nobody noted that
 */
public record Reversal(String by, String clause, Stance from, Stance to, Optional<Instant> at) {
    /**
     * Rejects null.
     *
     * @param by the id of the actor
     * @param clause the id of the clause
     * @param from how it stood to it before
     * @param to how it stood to it then
     * @param at when
     */
    public Reversal {
        requireNonNull(by, "by");
        requireNonNull(clause, "clause");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(at, "at");
    }

    /**
     * Whether it was a step back: from an acceptance to a rejection or to conditions, from conditions to a rejection or
     * to more of them, all the old ones among them.
     *
     * @return whether it was
     */
    public boolean isRetreat() {
        return isStronger(to, from);
    }

    /**
     * Whether it was a step forward, the opposite of a {@linkplain #isRetreat() retreat}. To exchange one condition for
     * another is neither.
     *
     * @return whether it was
     */
    public boolean isAdvance() {
        return isStronger(from, to);
    }

    /** Whether a stance asks for more than another; a rejection asks for more than can be given. */
    private static boolean isStronger(Stance one, Stance other) {
        if (one instanceof Reject || other instanceof Reject) {
            return !(other instanceof Reject);
        }
        return one.conditions().containsAll(other.conditions())
                && !other.conditions().containsAll(one.conditions());
    }

    /** {@return it as a line: {@code south on open-crossing at 2025-01-14T22:00:00Z: accepts -> rejects}} */
    @Override
    public String toString() {
        return by + " on " + clause + at.map(instant -> " at " + instant).orElse("") + ": " + from + " -> " + to;
    }
}
