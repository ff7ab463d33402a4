package org.eirene.agreement;

import java.util.Optional;

/**
 * Everything in an agreement that has an id. Ids are unique across all kinds, so that a reference needs nothing else.
 * An id is lower-case words joined by hyphens, such as {@code release-civilians}, of at most 64 characters.
 */
public sealed interface Element
        permits Actor,
                Milestone,
                Indicator,
                Manifest,
                Procedure,
                Phase,
                Commitment,
                Benchmark,
                Exchange,
                Sanction,
                Escrow,
                Tranche,
                Guarantee,
                OpenQuestion {
    /**
     * Answers by the case that this element is.
     *
     * @param cases an answer for each case; {@link PartialCases} for some of them
     * @param <R> the type of the answer
     * @return the answer for this one
     */
    <R> R match(Cases<R> cases);

    /** {@return its id, unique in the agreement} */
    String id();

    /** {@return what it is called; empty where the text gives it no name} */
    Optional<String> title();

    /** {@return the clause of the text that it comes from, such as {@code Art. 3(1)}} */
    Optional<String> clause();

    /** {@return a remark of whoever modelled it: a source, a figure that was chosen} */
    Optional<String> note();

    /** {@return what a tool keeps with it for itself} */
    Extras extras();

    /** {@return of which kind it is} */
    ElementKind kind();

    /** {@return a line that a person can read} */
    String describe();

    /**
     * An answer for each kind of element. Whoever implements it is told by the compiler when there is a new one.
     *
     * @param <R> the type of the answers
     */
    interface Cases<R> {
        /**
         * The answer for {@link Actor}.
         *
         * @param element the element
         * @return the answer
         */
        R actor(Actor element);

        /**
         * The answer for {@link Milestone}.
         *
         * @param element the element
         * @return the answer
         */
        R milestone(Milestone element);

        /**
         * The answer for {@link Indicator}.
         *
         * @param element the element
         * @return the answer
         */
        R indicator(Indicator element);

        /**
         * The answer for {@link Manifest}.
         *
         * @param element the element
         * @return the answer
         */
        R manifest(Manifest element);

        /**
         * The answer for {@link Procedure}.
         *
         * @param element the element
         * @return the answer
         */
        R procedure(Procedure element);

        /**
         * The answer for {@link Phase}.
         *
         * @param element the element
         * @return the answer
         */
        R phase(Phase element);

        /**
         * The answer for {@link Commitment}.
         *
         * @param element the element
         * @return the answer
         */
        R commitment(Commitment element);

        /**
         * The answer for {@link Benchmark}.
         *
         * @param element the element
         * @return the answer
         */
        R benchmark(Benchmark element);

        /**
         * The answer for {@link Exchange}.
         *
         * @param element the element
         * @return the answer
         */
        R exchange(Exchange element);

        /**
         * The answer for {@link Sanction}.
         *
         * @param element the element
         * @return the answer
         */
        R sanction(Sanction element);

        /**
         * The answer for {@link Escrow}.
         *
         * @param element the element
         * @return the answer
         */
        R escrow(Escrow element);

        /**
         * The answer for {@link Tranche}.
         *
         * @param element the element
         * @return the answer
         */
        R tranche(Tranche element);

        /**
         * The answer for {@link Guarantee}.
         *
         * @param element the element
         * @return the answer
         */
        R guarantee(Guarantee element);

        /**
         * The answer for {@link OpenQuestion}.
         *
         * @param element the element
         * @return the answer
         */
        R openQuestion(OpenQuestion element);
    }

    /**
     * An answer for some kinds of element, and one for all others, also for those that are yet to come.
     *
     * @param <R> the type of the answers
     */
    interface PartialCases<R> extends Cases<R> {
        /**
         * The answer for every kind that has none of its own.
         *
         * @param element the element
         * @return the answer
         */
        R otherwise(Element element);

        @Override
        default R actor(Actor element) {
            return otherwise(element);
        }

        @Override
        default R milestone(Milestone element) {
            return otherwise(element);
        }

        @Override
        default R indicator(Indicator element) {
            return otherwise(element);
        }

        @Override
        default R manifest(Manifest element) {
            return otherwise(element);
        }

        @Override
        default R procedure(Procedure element) {
            return otherwise(element);
        }

        @Override
        default R phase(Phase element) {
            return otherwise(element);
        }

        @Override
        default R commitment(Commitment element) {
            return otherwise(element);
        }

        @Override
        default R benchmark(Benchmark element) {
            return otherwise(element);
        }

        @Override
        default R exchange(Exchange element) {
            return otherwise(element);
        }

        @Override
        default R sanction(Sanction element) {
            return otherwise(element);
        }

        @Override
        default R escrow(Escrow element) {
            return otherwise(element);
        }

        @Override
        default R tranche(Tranche element) {
            return otherwise(element);
        }

        @Override
        default R guarantee(Guarantee element) {
            return otherwise(element);
        }

        @Override
        default R openQuestion(OpenQuestion element) {
            return otherwise(element);
        }
    }
}
