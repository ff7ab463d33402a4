package org.eirene.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * Something that a text cannot keep, keeps by luck alone, or leaves unsaid.
 *
 * <pre>{@code
 * ERROR KNOT at commitments[0].when: Nobody can go first: commitment 'release' waits for ...
 * }</pre>
 *
 * @param code what kind of finding; never changes its meaning
 * @param severity how much it weighs
 * @param elements the ids of the elements concerned, the first the one it is about; empty where it is the whole text
 * @param clauses the clauses of the text that these elements come from, as far as they name any
 * @param path where, in the words of the written form: {@code commitments[0].when}; empty for the whole text
 * @param message what was found, a whole sentence without the full stop
 * @param evidence what it rests on
 * @param repairs changes that were made and analysed again, those first that leave both sides the least exposed
 */
public record Finding(
        FindingCode code,
        Severity severity,
        ImmutableList<String> elements,
        ImmutableList<String> clauses,
        String path,
        String message,
        Evidence evidence,
        ImmutableList<Repair> repairs) {
    /**
     * Rejects null.
     *
     * @param code what kind of finding
     * @param severity how much it weighs
     * @param elements the ids of the elements concerned
     * @param clauses the clauses of the text that these elements come from
     * @param path where, in the words of the written form
     * @param message what was found
     * @param evidence what it rests on
     * @param repairs changes that were made and analysed again
     */
    public Finding {
        requireNonNull(code, "code");
        requireNonNull(severity, "severity");
        requireNonNull(elements, "elements");
        requireNonNull(clauses, "clauses");
        requireNonNull(path, "path");
        requireNonNull(message, "message");
        requireNonNull(evidence, "evidence");
        requireNonNull(repairs, "repairs");
    }

    /** {@return severity, code, path and message in one line; the clauses and the repairs in a line each} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(severity).append(' ').append(code);
        text.append(path.isEmpty() ? "" : " at " + path)
                .append(": ")
                .append(message)
                .append('.');
        if (!clauses.isEmpty()) {
            text.append(" [").append(String.join("; ", clauses)).append(']');
        }
        repairs.forEach(repair -> text.append("\n  repair: ").append(repair).append('.'));
        return text.toString();
    }
}
