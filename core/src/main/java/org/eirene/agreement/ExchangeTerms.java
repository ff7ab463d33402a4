package org.eirene.agreement;

/** On what terms one commitment is given for another: {@link Ratio} or {@link Together}. */
public sealed interface ExchangeTerms permits Ratio, Together {
    /**
     * Answers by the case that these terms are.
     *
     * @param cases an answer for each case; {@link PartialCases} for some of them
     * @param <R> the type of the answer
     * @return the answer for these
     */
    <R> R match(Cases<R> cases);

    /**
     * An answer for each kind of terms.
     *
     * @param <R> the type of the answers
     */
    interface Cases<R> {
        /**
         * The answer for {@link Ratio}.
         *
         * @param terms the terms
         * @return the answer
         */
        R ratio(Ratio terms);

        /**
         * The answer for {@link Together}.
         *
         * @param terms the terms
         * @return the answer
         */
        R together(Together terms);
    }

    /**
     * An answer for some kinds of terms, and one for all others, also for those that are yet to come.
     *
     * @param <R> the type of the answers
     */
    interface PartialCases<R> extends Cases<R> {
        /**
         * The answer for every kind that has none of its own.
         *
         * @param terms the terms
         * @return the answer
         */
        R otherwise(ExchangeTerms terms);

        @Override
        default R ratio(Ratio terms) {
            return otherwise(terms);
        }

        @Override
        default R together(Together terms) {
            return otherwise(terms);
        }
    }
}
