package org.eirene.serialization;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What came of reading a document: its problems, all of them, its value, if it has no error, and the places of what
 * it holds. So an editor can work with a text that is not finished.
 *
 * <pre>{@code
 * AgreementReading reading = DocumentReader.standard().readAgreement(Path.of("corridor.yaml"));
 * reading.problems().forEach(System.out::println);    // corridor.yaml:12:7: KEY_UNKNOWN at commitments[0].must. ...
 * reading.placeOf("release-civilians");               // 40:5, also where the commitment has problems
 * Agreement accord = reading.orThrow();               // or all problems in one exception
 * }</pre>
 *
 * @param <T> what the document describes
 */
public abstract sealed class Reading<T>
        permits AgreementReading,
                HistoryReading,
                InterpretationReading,
                PositionsReading,
                ValuationReading,
                CaseReading {
    private final ImmutableList<DocumentProblem> problems;
    private final Optional<T> value;

    Reading(ImmutableList<DocumentProblem> problems, Optional<T> value) {
        this.problems = requireNonNull(problems, "problems");
        this.value = problems.stream().anyMatch(DocumentProblem::isError) ? Optional.empty() : value;
    }

    /** {@return every problem, in the order of their places, file by file} */
    public ImmutableList<DocumentProblem> problems() {
        return problems;
    }

    /** {@return what the document describes; empty where a problem is an error} */
    public Optional<T> value() {
        return value;
    }

    /**
     * What the document describes, or all its problems at once.
     *
     * @return the value
     * @throws DocumentException if a problem is an error; its message names the problems
     */
    public T orThrow() {
        return value.orElseThrow(() -> new DocumentException(problems));
    }

    /**
     * Where an element or an event begins, whether or not it could be read.
     *
     * @param id the id of an element of an agreement, or of an event of a history
     * @return its place; of several of that id the first; empty where the document has none
     */
    public abstract Optional<Location> placeOf(String id);

    /**
     * Where something stands.
     *
     * @param path a path as problems have it: {@code commitments[3].must.deliver}; empty for the document as a whole. A
     *     key that is no plain word stands in brackets and quotes, in which a backslash stands before a quote and before
     *     a backslash: {@code x['it\'s']}
     * @return its place; empty where the document does not go so far
     */
    public abstract Optional<Location> placeOfPath(String path);

    /** {@return the number of problems, and the value if there is one} */
    @Override
    public String toString() {
        return (problems.size() == 1 ? "1 problem" : problems.size() + " problems")
                + value.map(read -> "\n" + read).orElse("");
    }
}
