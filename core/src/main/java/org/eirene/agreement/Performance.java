package org.eirene.agreement;

import java.util.Optional;

/**
 * What a commitment obliges to. {@link Act} and {@link Deliver} are deliverable: they are done once enough was
 * delivered. {@link Supply}, {@link Refrain} and {@link Respond} are continuing: they are kept or breached until they
 * end. Written with the statics of {@link Performances}.
 */
public sealed interface Performance permits Act, Deliver, Supply, Refrain, Respond {
    /**
     * Answers by the case that this performance is.
     *
     * @param cases an answer for each case; {@link PartialCases} for some of them
     * @param <R> the type of the answer
     * @return the answer for this one
     */
    <R> R match(Cases<R> cases);

    /** {@return whether it is done once enough was delivered, rather than kept until it ends} */
    boolean isDeliverable();

    /** {@return the unit in which its deliveries are counted; empty where they have none} */
    default Optional<String> countedIn() {
        return Optional.empty();
    }

    /**
     * An answer for each kind of performance. Whoever implements it is told by the compiler when there is a new one.
     *
     * @param <R> the type of the answers
     */
    interface Cases<R> {
        /**
         * The answer for {@link Act}.
         *
         * @param performance the performance
         * @return the answer
         */
        R act(Act performance);

        /**
         * The answer for {@link Deliver}.
         *
         * @param performance the performance
         * @return the answer
         */
        R deliver(Deliver performance);

        /**
         * The answer for {@link Supply}.
         *
         * @param performance the performance
         * @return the answer
         */
        R supply(Supply performance);

        /**
         * The answer for {@link Refrain}.
         *
         * @param performance the performance
         * @return the answer
         */
        R refrain(Refrain performance);

        /**
         * The answer for {@link Respond}.
         *
         * @param performance the performance
         * @return the answer
         */
        R respond(Respond performance);
    }

    /**
     * An answer for some kinds of performance, and one for all others, also for those that are yet to come.
     *
     * @param <R> the type of the answers
     */
    interface PartialCases<R> extends Cases<R> {
        /**
         * The answer for every kind that has none of its own.
         *
         * @param performance the performance
         * @return the answer
         */
        R otherwise(Performance performance);

        @Override
        default R act(Act performance) {
            return otherwise(performance);
        }

        @Override
        default R deliver(Deliver performance) {
            return otherwise(performance);
        }

        @Override
        default R supply(Supply performance) {
            return otherwise(performance);
        }

        @Override
        default R refrain(Refrain performance) {
            return otherwise(performance);
        }

        @Override
        default R respond(Respond performance) {
            return otherwise(performance);
        }
    }
}
