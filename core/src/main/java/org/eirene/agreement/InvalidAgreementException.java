package org.eirene.agreement;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/**
 * An agreement cannot be built. Carries every problem, in the order of their places. To learn the problems without an
 * exception, ask {@link Agreement.Builder#problems()}.
 */
public final class InvalidAgreementException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Problem> problems;

    InvalidAgreementException(String id, ImmutableList<Problem> problems) {
        super(message(id, problems));
        this.problems = problems;
    }

    private static String message(String id, ImmutableList<Problem> problems) {
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return problems.stream()
                .map(problem -> "\n  " + problem)
                .collect(Collectors.joining("", "Agreement '" + id + "' has " + count + ":", ""));
    }

    /** {@return every problem, in the order of their places} */
    public ImmutableList<Problem> problems() {
        return problems;
    }
}
