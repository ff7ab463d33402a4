package org.eirene.generators;

import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.ProblemCode;

/**
 * A way to make a valid agreement invalid.
 *
 * @param name what is done, in a few words
 * @param code the problem that the agreement then has, maybe beside others
 * @param change what is done to an agreement
 */
public record Mutation(String name, ProblemCode code, Change change) {
    /**
     * Applies it.
     *
     * @param agreement a valid agreement, which stays as it is
     * @param pick which of several places is changed; any number, 0 for the first
     * @return a draft with the problem; empty where the agreement has no such place
     */
    public Optional<Agreement.Builder> apply(Agreement agreement, int pick) {
        return change.apply(agreement, pick);
    }

    /** {@return its name and code} */
    @Override
    public String toString() {
        return name + ": " + code;
    }

    /** What is done to an agreement. */
    @FunctionalInterface
    public interface Change {
        /**
         * Changes an agreement.
         *
         * @param agreement a valid agreement
         * @param pick which of several places is changed
         * @return the draft; empty where there is no such place
         */
        Optional<Agreement.Builder> apply(Agreement agreement, int pick);
    }
}
