package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import org.eirene.agreement.Problem;

/**
 * A document cannot be used. Its message tells the first fifty problems and the number of the rest; {@link #problems()}
 * has them all. To learn the problems without an exception, ask {@link Reading#problems()}.
 */
public final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int TOLD = 50;

    private final transient ImmutableList<DocumentProblem> problems;

    DocumentException(ImmutableList<DocumentProblem> problems) {
        super(message(problems));
        this.problems = problems;
    }

    private static String message(ImmutableList<DocumentProblem> problems) {
        StringBuilder out = new StringBuilder();
        out.append(problems.size() == 1 ? "1 problem:" : problems.size() + " problems:");
        problems.stream().limit(TOLD).forEach(problem -> out.append("\n  ").append(problem));
        if (problems.size() > TOLD) {
            out.append("\n  and ").append(problems.size() - TOLD).append(" more");
        }
        return out.toString();
    }

    /** {@return every problem, in the order of their places; each an error or a {@link Problem.Severity#WARNING}} */
    public ImmutableList<DocumentProblem> problems() {
        return problems;
    }
}
