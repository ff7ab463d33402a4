package org.eirene.negotiation;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.eirene.agreement.Problem;

/**
 * Positions do not fit the agreement that they are held against. Carries every problem, warnings included. To learn the
 * problems without an exception, ask {@link Positions#problems(org.eirene.agreement.Agreement)}.
 */
public final class InvalidPositionsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Problem> problems;

    InvalidPositionsException(String agreement, ImmutableList<Problem> problems) {
        super(message(agreement, problems));
        this.problems = problems;
    }

    private static String message(String agreement, ImmutableList<Problem> problems) {
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return problems.stream()
                .map(problem -> "\n  " + problem)
                .collect(Collectors.joining("", "The positions on '" + agreement + "' have " + count + ":", ""));
    }

    /** {@return every problem, in the order of the positions} */
    public ImmutableList<Problem> problems() {
        return problems;
    }
}
