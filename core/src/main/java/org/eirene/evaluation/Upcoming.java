package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;

/**
 * Something that comes due.
 *
 * @param at when
 * @param element the id of the element, or of the event that is being ruled on
 * @param matter which of the things that come of the element it is: {@code due}, {@code instalment-2}, {@code end},
 *     {@code ruling-count-1}. The same as long as it is the same thing, whatever its instant, its words and the question
 *     asked; no two of an assessment have the same element and matter
 * @param actors the ids of those who must act, in natural order; empty where nobody must
 * @param what what comes: {@code 29 person}, {@code the end of the phase}, {@code silence denies}
 */
public record Upcoming(Instant at, String element, String matter, ImmutableSortedSet<String> actors, String what) {
    /**
     * Rejects null.
     *
     * @param at when
     * @param element the id of the element
     * @param matter which of the things that come of it it is
     * @param actors the ids of those who must act
     * @param what what comes
     */
    public Upcoming {
        requireNonNull(at, "at");
        requireNonNull(element, "element");
        requireNonNull(matter, "matter");
        requireNonNull(actors, "actors");
        requireNonNull(what, "what");
    }

    /** {@return for example {@code 2025-03-02T09:15:00Z release-civilians: 29 person (south)}} */
    @Override
    public String toString() {
        return at + " " + element + ": " + what + (actors.isEmpty() ? "" : " (" + String.join(", ", actors) + ")");
    }
}
