package org.eirene.examples.cli;

import java.util.function.Supplier;

/** An agreement or a history uses what this version does not evaluate; the message says what. */
final class NotEvaluatedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private NotEvaluatedException(UnsupportedOperationException refusal) {
        super(refusal.getMessage(), refusal);
    }

    /** What a step gives, where only the evaluator's refusal of an agreement or a history can stand in its way. */
    static <T> T unlessRefused(Supplier<T> step) {
        try {
            return step.get();
        } catch (UnsupportedOperationException refusal) {
            throw new NotEvaluatedException(refusal);
        }
    }
}
