package org.eirene.negotiation;

import com.google.common.collect.ImmutableList;

/**
 * How an actor stands to a clause. Whoever has said nothing has no stance: silence is no acceptance, and no rejection
 * either.
 */
public sealed interface Stance permits Accept, Reject, AcceptIf {
    /**
     * Answers by the case that this stance is.
     *
     * @param cases an answer for each case; {@link PartialCases} for some of them
     * @param <R> the type of the answer
     * @return the answer for this one
     */
    <R> R match(Cases<R> cases);

    /** {@return what has to be accepted first; empty for an acceptance without conditions and for a rejection} */
    default ImmutableList<Acceptance> conditions() {
        return ImmutableList.of();
    }

    /** {@return the stance of one who accepts the clause as it is} */
    static Stance accept() {
        return new Accept();
    }

    /** {@return the stance of one who does not accept the clause} */
    static Stance reject() {
        return new Reject();
    }

    /**
     * The stance of one who accepts the clause if others accept something.
     *
     * @param conditions what has to be accepted, by whom; all of it; one or more
     * @return the stance
     * @throws IllegalArgumentException if there are none
     */
    static Stance acceptIf(Acceptance... conditions) {
        return new AcceptIf(ImmutableList.copyOf(conditions));
    }

    /**
     * The stance of one who accepts the clause if an actor accepts another.
     *
     * @param by the id of the actor
     * @param clause the id of the other clause
     * @return the stance
     */
    static Stance acceptIf(String by, String clause) {
        return acceptIf(Acceptance.of(by, clause));
    }

    /**
     * An answer for each stance. Whoever implements it is told by the compiler when there is a new one.
     *
     * @param <R> the type of the answers
     */
    interface Cases<R> {
        /**
         * The answer for {@link Accept}.
         *
         * @param stance the stance
         * @return the answer
         */
        R accept(Accept stance);

        /**
         * The answer for {@link Reject}.
         *
         * @param stance the stance
         * @return the answer
         */
        R reject(Reject stance);

        /**
         * The answer for {@link AcceptIf}.
         *
         * @param stance the stance
         * @return the answer
         */
        R acceptIf(AcceptIf stance);
    }

    /**
     * An answer for some stances, and one for all others, also for those that are yet to come.
     *
     * @param <R> the type of the answers
     */
    interface PartialCases<R> extends Cases<R> {
        /**
         * The answer for every stance that has none of its own.
         *
         * @param stance the stance
         * @return the answer
         */
        R otherwise(Stance stance);

        @Override
        default R accept(Accept stance) {
            return otherwise(stance);
        }

        @Override
        default R reject(Reject stance) {
            return otherwise(stance);
        }

        @Override
        default R acceptIf(AcceptIf stance) {
            return otherwise(stance);
        }
    }
}
