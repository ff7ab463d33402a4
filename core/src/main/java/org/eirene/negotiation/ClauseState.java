package org.eirene.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * Where a clause on the table stands, and why.
 *
 * @param clause the id of the clause
 * @param outcome what has come of it
 * @param blocks why parties do not accept it, in the order of the parties; none where all accept it
 * @param fall what it would need; only where it is {@link Outcome#LEFT_HANGING}
 */
public record ClauseState(String clause, Outcome outcome, ImmutableList<Block> blocks, Optional<Fall> fall) {
    /**
     * Rejects null.
     *
     * @param clause the id of the clause
     * @param outcome what has come of it
     * @param blocks why parties do not accept it
     * @param fall what it would need
     */
    public ClauseState {
        requireNonNull(clause, "clause");
        requireNonNull(outcome, "outcome");
        requireNonNull(blocks, "blocks");
        requireNonNull(fall, "fall");
    }

    /** {@return the clause, what has come of it, and why, in one line} */
    @Override
    public String toString() {
        String why = fall.map(Fall::toString).orElse(Joiner.on("; ").join(blocks));
        return clause + ": " + outcome.words() + (why.isEmpty() ? "" : " (" + why + ")");
    }
}
