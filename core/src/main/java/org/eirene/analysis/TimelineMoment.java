package org.eirene.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * A moment of a text on its timeline.
 *
 * <p>Its clauses are those of a chain of lengths. Where the latest or the earliest of several moments, or the calendar, makes a
 * bound narrower than any chain does, they make so a wider one, the narrowest that a chain gives.
 *
 * @param name what happens at it, and to which element: {@code opened(calm)}, {@code fulfilled(release)}
 * @param element the id of the element, or of the agreement
 * @param event whether something happens at it that can be on the record, rather than a due instant or the end of a phase
 * @param bounds how early and how late it can come
 * @param whyNotEarlier the clauses that make it so, from the moment back to what it is counted from; none where nothing bounds it
 * @param whyNotLater the clauses that make it so, from what it is counted from to the moment; none where nothing bounds it
 */
public record TimelineMoment(
        String name,
        String element,
        boolean event,
        MomentBounds bounds,
        ImmutableList<TimelineBound> whyNotEarlier,
        ImmutableList<TimelineBound> whyNotLater) {
    /**
     * Rejects null.
     *
     * @param name what happens at it
     * @param element the id of the element, or of the agreement
     * @param event whether something happens at it that can be on the record, rather than a due instant or the end of a phase
     * @param bounds how early and how late it can come
     * @param whyNotEarlier the clauses that make it so
     * @param whyNotLater the clauses that make it so
     */
    public TimelineMoment {
        requireNonNull(name, "name");
        requireNonNull(element, "element");
        requireNonNull(bounds, "bounds");
        requireNonNull(whyNotEarlier, "whyNotEarlier");
        requireNonNull(whyNotLater, "whyNotLater");
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
