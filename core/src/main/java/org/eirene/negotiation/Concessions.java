package org.eirene.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Collectors;

/**
 * As few concessions as bring some clauses into a package that can be signed. How much one of them costs nobody asks
 * here: a condition that is dropped and a rejection that is taken back count one each, as does an actor's first word on
 * a clause.
 *
 * @param clauses the ids of the clauses that are to be in the package, in the order of the text
 * @param concessions what would have to change, in the order of the text; nothing, where they are in it already
 * @param lowerBound how many are needed at the least
 * @param completed the ids of all clauses that could be signed after these concessions, in the order of the text
 */
public record Concessions(
        ImmutableSet<String> clauses,
        ImmutableList<Concession> concessions,
        int lowerBound,
        ImmutableSet<String> completed) {
    /**
     * Rejects null.
     *
     * @param clauses the ids of the clauses that are to be in the package
     * @param concessions what would have to change
     * @param lowerBound how many are needed at the least
     * @param completed the ids of all clauses that could be signed then
     */
    public Concessions {
        requireNonNull(clauses, "clauses");
        requireNonNull(concessions, "concessions");
        requireNonNull(completed, "completed");
    }

    /** {@return how many there are} */
    public int size() {
        return concessions.size();
    }

    /**
     * Whether no fewer would do. If not, the search was given up: there may be a smaller set, but none smaller than
     * {@link #lowerBound()}.
     *
     * @return whether they are proven to be the fewest
     */
    public boolean isSmallest() {
        return concessions.size() == lowerBound;
    }

    /** {@return what they are for and how many they are, then a line for each} */
    @Override
    public String toString() {
        String head = "for " + Joiner.on(", ").join(clauses) + ": ";
        String count = concessions.isEmpty()
                ? "nothing more is needed"
                : concessions.size()
                        + (concessions.size() == 1 ? " concession" : " concessions")
                        + (isSmallest() ? "" : " (maybe fewer, at least " + lowerBound + ")");
        return concessions.stream()
                .map(concession -> "\n  " + concession)
                .collect(Collectors.joining("", head + count, ""));
    }
}
