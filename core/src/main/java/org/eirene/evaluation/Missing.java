package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;

/**
 * Something that would have to come for the next step, and who could supply it.
 *
 * @param what what it is: {@code 29 person under release-civilians}
 * @param who the ids of the actors who could supply it, in natural order; empty where only time or nobody can
 */
public record Missing(String what, ImmutableSortedSet<String> who) {
    /**
     * Rejects null.
     *
     * @param what what it is: {@code 29 person under release-civilians}
     * @param who the ids of the actors who could supply it
     */
    public Missing {
        requireNonNull(what, "what");
        requireNonNull(who, "who");
    }

    @Override
    public String toString() {
        return who.isEmpty() ? what : what + " (" + String.join(", ", who) + ")";
    }
}
