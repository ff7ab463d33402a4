package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;

/**
 * What is otherwise about one element in one assessment than in another.
 *
 * @param element the id of the element, of an escrow, or of the agreement
 * @param facts what is otherwise, each in words: {@code IN_EFFECT, now FULFILLED}, {@code confirmed 4, now 33}; never empty
 * @param because the ids of the events that make the difference: those that the reasons of the one rest on and that the
 *     record of the other does not have; empty if nothing but time went on, or the text is another
 * @param inTextOtherwise whether the text itself says something else of the element
 */
public record Change(
        String element, ImmutableList<String> facts, ImmutableSortedSet<String> because, boolean inTextOtherwise) {
    /**
     * Rejects null.
     *
     * @param element the id of the element
     * @param facts what is otherwise
     * @param because the ids of the events that make the difference
     * @param inTextOtherwise whether the text itself says something else of the element
     */
    public Change {
        requireNonNull(element, "element");
        requireNonNull(facts, "facts");
        requireNonNull(because, "because");
    }

    /** {@return for example {@code release: IN_EFFECT, now FULFILLED; confirmed 4, now 33 <delivery-2, ruling-3>}} */
    @Override
    public String toString() {
        return element + ": " + String.join("; ", facts)
                + (because.isEmpty() ? "" : " <" + String.join(", ", because) + ">")
                + (inTextOtherwise ? " (the text is another)" : "");
    }
}
