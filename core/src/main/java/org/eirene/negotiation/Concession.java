package org.eirene.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A change of one actor's stance on one clause that a package needs: an acceptance where there was none, or fewer
 * conditions than before.
 *
 * @param by the id of the actor who concedes
 * @param clause the id of the clause
 * @param from how the actor stands to it now; empty: silent
 * @param to how it would have to stand: accepting, on no more conditions than would be met
 */
public record Concession(String by, String clause, Optional<Stance> from, Stance to) {
    /**
     * Rejects null.
     *
     * @param by the id of the actor who concedes
     * @param clause the id of the clause
     * @param from how the actor stands to it now
     * @param to how it would have to stand
     */
    public Concession {
        requireNonNull(by, "by");
        requireNonNull(clause, "clause");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    /** {@return the conditions that the actor would drop, in the order in which they were said} */
    public ImmutableList<Acceptance> dropped() {
        return from.map(Stance::conditions).orElse(ImmutableList.of()).stream()
                .filter(condition -> !to.conditions().contains(condition))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return it as words: {@code south on open-crossing: accept (rejects now)}} */
    @Override
    public String toString() {
        return by + " on " + clause + ": "
                + (dropped().isEmpty()
                        ? "accept (" + from.map(Stance::toString).orElse("silent") + " now)"
                        : "no longer ask that " + Joiner.on(" and ").join(dropped()));
    }
}
