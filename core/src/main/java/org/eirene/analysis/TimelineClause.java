package org.eirene.analysis;

import static java.util.Objects.requireNonNull;

/**
 * Where in a text something stands that the timeline rests on.
 *
 * @param name how it is called: the element, the key of the written form, and the clause of the text where it names one,
 *     {@code release.due (Art. 3(1))}; or {@link Timeline#ON_RECORD} and {@link Timeline#NOT_YET}
 * @param element the id of the element; the agreement's where it is its own; empty where it is the record
 * @param path where, in the words of the written form: {@code commitments[0].due}; empty for the whole text and the record. A
 *     key that is not written there is one whose default counts
 */
public record TimelineClause(String name, String element, String path) {
    /**
     * Rejects null.
     *
     * @param name how it is called
     * @param element the id of the element
     * @param path where, in the words of the written form
     */
    public TimelineClause {
        requireNonNull(name, "name");
        requireNonNull(element, "element");
        requireNonNull(path, "path");
    }

    /** {@return whether it stands in the text, rather than on the record} */
    public boolean isOfText() {
        return !element.isEmpty();
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
