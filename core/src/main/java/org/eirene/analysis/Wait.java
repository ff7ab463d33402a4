package org.eirene.analysis;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * That one element cannot move before another has: {@code border-control waits for local-elections
 * (fulfilled(local-elections))}.
 *
 * @param element the id of the element that waits
 * @param awaited the id of the element it waits for
 * @param path where the text says so, in the words of the written form: {@code commitments[8].when}
 * @param words what the text says there: {@code fulfilled(local-elections)}
 * @param reading the id of the reading that understands it so; empty where the text itself says it
 */
public record Wait(String element, String awaited, String path, String words, Optional<String> reading) {
    /**
     * Rejects null.
     *
     * @param element the id of the element that waits
     * @param awaited the id of the element it waits for
     * @param path where the text says so
     * @param words what the text says there
     * @param reading the id of the reading that understands it so
     */
    public Wait {
        requireNonNull(element, "element");
        requireNonNull(awaited, "awaited");
        requireNonNull(path, "path");
        requireNonNull(words, "words");
        requireNonNull(reading, "reading");
    }

    /** {@return the wait in one line} */
    @Override
    public String toString() {
        return element + " waits for " + awaited + " (" + words
                + reading.map(id -> ", in reading " + id).orElse("") + ")";
    }
}
