package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;

/**
 * A value of the model, among values of a user's own, cannot be read. Its message tells every problem of that value,
 * with its place in the text where that is known, and its path in the value; Jackson adds the path to the value.
 *
 * <pre>
 * This Commitment cannot be read: 1 problem:
 *   3:14: NOT_AN_OFFSET at due.plus: '7 days' is not an offset: write an ISO 8601 duration of whole units such as P42D,
 *   PT72H or P1DT12H. (through reference chain: Row["commitment"])
 * </pre>
 */
public final class UnreadableValueException extends DatabindException {
    private static final long serialVersionUID = 1L;
    private static final int TOLD = 50;

    private final transient ImmutableList<DocumentProblem> problems;

    UnreadableValueException(
            JsonParser parser, TokenStreamLocation start, String type, ImmutableList<DocumentProblem> problems) {
        super(parser, message(type, problems), start);
        this.problems = problems;
    }

    private static String message(String type, ImmutableList<DocumentProblem> problems) {
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return problems.stream()
                .limit(TOLD)
                .map(problem -> "\n  " + problem)
                .collect(Collectors.joining(
                        "",
                        "This " + type + " cannot be read: " + count + ":",
                        problems.size() > TOLD ? "\n  and " + (problems.size() - TOLD) + " more" : ""));
    }

    /** {@return every problem of the value, in the order of their places} */
    public ImmutableList<DocumentProblem> problems() {
        return problems;
    }
}
