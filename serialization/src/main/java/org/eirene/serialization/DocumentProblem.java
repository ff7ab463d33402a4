package org.eirene.serialization;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.eirene.agreement.Problem;

/**
 * A problem and its place in a document: file, line and column. It is a defect of the document itself, with a
 * {@link DocumentProblemCode}, or of the agreement or history that the document describes, with a code of the model.
 *
 * <pre>
 * corridor.yaml:12:7: KEY_UNKNOWN at commitments[0].must.instalment: 'instalment' is not a key of 'deliver' (keys:
 * deliver, unit, manifest, instalments). Maybe instalments was meant.
 * </pre>
 *
 * @param file the file as its reader was told its name; empty for a text
 * @param place where in the file; unknown where the file could not be read at all. In CSV the line is that in which the row
 *     begins, and the column counts its cells
 * @param problem what is wrong, with its path in the document: {@code agreement.phases[0].opens} in a case
 */
public record DocumentProblem(String file, Location place, Problem problem) {
    /**
     * Rejects null.
     *
     * @param file the file as its reader was told its name
     * @param place where in the file
     * @param problem what is wrong
     */
    public DocumentProblem {
        requireNonNull(file, "file");
        requireNonNull(place, "place");
        requireNonNull(problem, "problem");
    }

    /** {@return the line, from 1; 0 where it is not known} */
    public int line() {
        return place.line();
    }

    /** {@return the column, from 1; 0 where it is not known} */
    public int column() {
        return place.column();
    }

    /** {@return which rule is broken} */
    public Problem.Code code() {
        return problem.code();
    }

    /** {@return how bad it is} */
    public Problem.Severity severity() {
        return problem.severity();
    }

    /** {@return where, in the words of the written form; empty where it is the document as a whole} */
    public String path() {
        return problem.path();
    }

    /** {@return the rule and the values, a whole sentence without the full stop} */
    public String message() {
        return problem.message();
    }

    /** {@return what stands there; empty where nothing does} */
    public String found() {
        return problem.found();
    }

    /** {@return what may stand there} */
    public String expected() {
        return problem.expected();
    }

    /** {@return a way out} */
    public Optional<String> suggestion() {
        return problem.suggestion();
    }

    /** {@return whether the document cannot be used because of it} */
    boolean isError() {
        return problem.severity() == Problem.Severity.ERROR;
    }

    /** {@return the whole problem in one line: file, line, column, code, path, message, suggestion} */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(file);
        if (place.isKnown()) {
            out.append(file.isEmpty() ? "" : ":").append(place);
        }
        return out.append(out.isEmpty() ? "" : ": ").append(problem).toString();
    }
}
