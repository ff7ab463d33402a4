package org.eirene.negotiation;

import static java.util.Objects.requireNonNull;

/**
 * A place that needs other words when something is struck: the element stands, but what it says there makes no sense any
 * more.
 *
 * @param element the id of the element
 * @param path where in it, in the words of the written form: {@code trigger.any[0].breached}; empty for the whole
 * @param words what is wrong there, a sentence without a full stop
 */
public record Rewording(String element, String path, String words) {
    /**
     * Rejects null.
     *
     * @param element the id of the element
     * @param path where in it
     * @param words what is wrong there
     */
    public Rewording {
        requireNonNull(element, "element");
        requireNonNull(path, "path");
        requireNonNull(words, "words");
    }

    /** {@return the element and the place} */
    @Override
    public String toString() {
        return path.isEmpty() ? element : element + " at " + path;
    }
}
