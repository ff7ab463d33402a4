package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/**
 * A defect of an agreement, a history or a document: which rule is broken, where, by what, and what would mend it.
 * All problems of a thing are reported together. What merely happened (a breach, an event that cannot apply) is never
 * a problem.
 *
 * <pre>{@code
 * REFERENCE_UNKNOWN at guarantees[0].guarantor: 'unmil' is not an actor of agreement 'corridor-accord'
 * (actors: north, south, un-cell). Maybe add it with Agreement.Builder.addActors.
 * }</pre>
 *
 * @param code which rule, for machines; never changes its meaning
 * @param severity how bad it is
 * @param path where, in the words of the written form: {@code commitments[3].must.instalments[0].due}
 * @param message the rule and the values, a whole sentence without the full stop
 * @param found what stands there, as written; empty where nothing does
 * @param expected what may stand there
 * @param suggestion a way out, a whole sentence without the full stop
 */
public record Problem(
        Code code,
        Severity severity,
        String path,
        String message,
        String found,
        String expected,
        Optional<String> suggestion) {
    /**
     * Rejects null.
     *
     * @param code which rule, for machines; never changes its meaning
     * @param severity how bad it is
     * @param path where
     * @param message the rule and the values
     * @param found what stands there, as written; empty where nothing does
     * @param expected what may stand there
     * @param suggestion a way out, a whole sentence without the full stop
     */
    public Problem {
        requireNonNull(code, "code");
        requireNonNull(severity, "severity");
        requireNonNull(path, "path");
        requireNonNull(message, "message");
        requireNonNull(found, "found");
        requireNonNull(expected, "expected");
        requireNonNull(suggestion, "suggestion");
    }

    /** {@return the whole problem in one line: code, path, message, suggestion; control characters are escaped} */
    @Override
    public String toString() {
        return code.name() + (path.isEmpty() ? "" : " at " + inOneLine(path)) + ": " + text();
    }

    /** {@return the message and the suggestion, as sentences in one line; control characters are escaped} */
    public String text() {
        return inOneLine(message + "." + suggestion.map(way -> " " + way + ".").orElse(""));
    }

    /** Values stand in messages as they were written, line ends and the commands of a console included. */
    private static String inOneLine(String text) {
        if (text.codePoints().noneMatch(Problem::breaksLines)) {
            return text;
        }
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (breaksLines(c)) {
                line.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }

    private static boolean breaksLines(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    /** A rule that can be broken. Its name is stable. */
    public interface Code {
        /** {@return the name, in capitals: {@code REFERENCE_UNKNOWN}} */
        String name();

        /** {@return the rule, in one sentence} */
        String rule();
    }

    /** How bad a problem is. */
    public enum Severity {
        /** The thing cannot be used as it is. */
        ERROR,
        /** It can be used, and is probably not what was meant. */
        WARNING
    }
}
