package org.eirene.agreement;

import com.google.common.collect.ImmutableSortedSet;

/**
 * What a sanction does while it is in force at a rung. No measure may name what is protected. Written with the statics
 * of {@link Measures}.
 */
public sealed interface Measure permits Warn, Suspend, SnapBack, Withhold, Forfeit, Refer, Terminate {
    /**
     * Answers by the case that this measure is.
     *
     * @param cases an answer for each case; {@link PartialCases} for some of them
     * @param <R> the type of the answer
     * @return the answer for this one
     */
    <R> R match(Cases<R> cases);

    /** {@return the ids of the commitments, phases, tranches or the actor it names, in natural order} */
    ImmutableSortedSet<String> named();

    /**
     * An answer for each kind of measure. Whoever implements it is told by the compiler when there is a new one.
     *
     * @param <R> the type of the answers
     */
    interface Cases<R> {
        /**
         * The answer for {@link Warn}.
         *
         * @param measure the measure
         * @return the answer
         */
        R warn(Warn measure);

        /**
         * The answer for {@link Suspend}.
         *
         * @param measure the measure
         * @return the answer
         */
        R suspend(Suspend measure);

        /**
         * The answer for {@link SnapBack}.
         *
         * @param measure the measure
         * @return the answer
         */
        R snapBack(SnapBack measure);

        /**
         * The answer for {@link Withhold}.
         *
         * @param measure the measure
         * @return the answer
         */
        R withhold(Withhold measure);

        /**
         * The answer for {@link Forfeit}.
         *
         * @param measure the measure
         * @return the answer
         */
        R forfeit(Forfeit measure);

        /**
         * The answer for {@link Refer}.
         *
         * @param measure the measure
         * @return the answer
         */
        R refer(Refer measure);

        /**
         * The answer for {@link Terminate}.
         *
         * @param measure the measure
         * @return the answer
         */
        R terminate(Terminate measure);
    }

    /**
     * An answer for some kinds of measure, and one for all others, also for those that are yet to come.
     *
     * @param <R> the type of the answers
     */
    interface PartialCases<R> extends Cases<R> {
        /**
         * The answer for every kind that has none of its own.
         *
         * @param measure the measure
         * @return the answer
         */
        R otherwise(Measure measure);

        @Override
        default R warn(Warn measure) {
            return otherwise(measure);
        }

        @Override
        default R suspend(Suspend measure) {
            return otherwise(measure);
        }

        @Override
        default R snapBack(SnapBack measure) {
            return otherwise(measure);
        }

        @Override
        default R withhold(Withhold measure) {
            return otherwise(measure);
        }

        @Override
        default R forfeit(Forfeit measure) {
            return otherwise(measure);
        }

        @Override
        default R refer(Refer measure) {
            return otherwise(measure);
        }

        @Override
        default R terminate(Terminate measure) {
            return otherwise(measure);
        }
    }
}
