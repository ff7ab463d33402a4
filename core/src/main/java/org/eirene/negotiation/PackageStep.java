package org.eirene.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.Optional;

/**
 * The package as it was from an instant on at which somebody took a position, to the next such instant.
 *
 * @param at the instant; empty: before all that have one
 * @param before the ids of the clauses that all accepted until then, in the order of the text
 * @param after the ids of the clauses that all accepted from then on, in the order of the text
 */
public record PackageStep(Optional<Instant> at, ImmutableSet<String> before, ImmutableSet<String> after) {
    /**
     * Rejects null.
     *
     * @param at the instant
     * @param before the ids of the clauses that all accepted until then
     * @param after the ids of the clauses that all accepted from then on
     */
    public PackageStep {
        requireNonNull(at, "at");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    /** {@return the ids of the clauses that came in, in the order of the text} */
    public ImmutableSet<String> joined() {
        return Sets.difference(after, before).immutableCopy();
    }

    /** {@return the ids of the clauses that dropped out, in the order of the text} */
    public ImmutableSet<String> left() {
        return Sets.difference(before, after).immutableCopy();
    }

    /** {@return the instant, how many clauses there are then, and which came and went} */
    @Override
    public String toString() {
        return at.map(instant -> instant + ": ").orElse("") + changes();
    }

    /** How many clauses there are, and which came and went. */
    String changes() {
        StringBuilder words = new StringBuilder();
        words.append(after.size());
        joined().forEach(clause -> words.append(" +").append(clause));
        left().forEach(clause -> words.append(" -").append(clause));
        return words.toString();
    }
}
