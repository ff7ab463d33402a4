package org.eirene.history;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.eirene.agreement.Problem;

/**
 * Events do not make a history, because one id names several of them. Carries every problem, in the order in which the
 * events were given. To learn the problems without an exception, ask {@link History.Builder#problems()}.
 */
public final class InvalidHistoryException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Problem> problems;

    InvalidHistoryException(String agreement, ImmutableList<Problem> problems) {
        super(message(agreement, problems));
        this.problems = problems;
    }

    private static String message(String agreement, ImmutableList<Problem> problems) {
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return problems.stream()
                .map(problem -> "\n  " + problem)
                .collect(Collectors.joining("", "The history of '" + agreement + "' has " + count + ":", ""));
    }

    /** {@return every problem, in the order in which the events were given} */
    public ImmutableList<Problem> problems() {
        return problems;
    }
}
