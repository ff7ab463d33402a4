package org.eirene.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Collectors;

/**
 * What it means to strike a clause from the text.
 *
 * @param clause the id of the clause that is struck
 * @param falls what falls with it, each after what it falls for; elements that nobody has spoken of included
 * @param rewordings where what is left needs other words, in the order of the text
 * @param remaining the ids of the clauses that all accept and that could then still be signed, in the order of the text
 */
public record Strike(
        String clause, ImmutableList<Fall> falls, ImmutableList<Rewording> rewordings, ImmutableSet<String> remaining) {
    /**
     * Rejects null.
     *
     * @param clause the id of the clause that is struck
     * @param falls what falls with it
     * @param rewordings where what is left needs other words
     * @param remaining the ids of the clauses that could then still be signed
     */
    public Strike {
        requireNonNull(clause, "clause");
        requireNonNull(falls, "falls");
        requireNonNull(rewordings, "rewordings");
        requireNonNull(remaining, "remaining");
    }

    /** {@return the ids of the elements that fall with the clause, in the order in which they do} */
    public ImmutableSet<String> fallen() {
        return falls.stream().map(Fall::element).collect(ImmutableSet.toImmutableSet());
    }

    /** {@return the clause, then a line for whatever falls and for each place that needs other words} */
    @Override
    public String toString() {
        return "without " + clause + ":"
                + falls.stream().map(fall -> "\n  falls: " + fall).collect(Collectors.joining())
                + rewordings.stream()
                        .map(place -> "\n  to be reworded: " + place)
                        .collect(Collectors.joining())
                + (falls.isEmpty() && rewordings.isEmpty() ? "\n  nothing else falls" : "");
    }
}
