package org.eirene.agreement;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;

/**
 * What the text makes something depend on: "once the truce has held for seventy-two hours", "while trade is blocked".
 * At every instant a condition holds, fails, or is unresolved (Kleene's strong three-valued logic): a disputed or not
 * yet verified fact makes unresolved what it could still turn either way, and only that.
 *
 * <p>Conditions are written with the statics of {@link Conditions}. They are plain values: what they refer to is
 * looked up, and what is wrong with them is found, when the agreement is built.
 */
public sealed interface Condition
        permits Always,
                Never,
                AllOf,
                AnyOf,
                Not,
                AtLeast,
                TransitionCondition,
                Open,
                InForce,
                StatusIs,
                Passed,
                Quiet,
                Incidents,
                Delivered,
                Measured {
    /**
     * Answers by the case that this condition is.
     *
     * @param cases an answer for each case; {@link PartialCases} for some of them
     * @param <R> the type of the answer
     * @return the answer for this one
     */
    <R> R match(Cases<R> cases);

    /**
     * The elements of whose course it speaks: what it waits for, reads the status of, or counts the deliveries of.
     *
     * <pre>{@code
     * all(fulfilled("release"), passed(opened("truce").plus(days(7)))).elements()     // [release, truce]
     * }</pre>
     *
     * @return their ids, those in its moments too; neither the indicator that it measures nor what its incident filters
     *     name
     */
    default ImmutableSortedSet<String> elements() {
        return match(new NamedInCondition())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /**
     * An answer for each kind of condition. Whoever implements it is told by the compiler when there is a new one.
     *
     * @param <R> the type of the answers
     */
    interface Cases<R> {
        /**
         * The answer for {@link Always}.
         *
         * @param condition the condition
         * @return the answer
         */
        R always(Always condition);

        /**
         * The answer for {@link Never}.
         *
         * @param condition the condition
         * @return the answer
         */
        R never(Never condition);

        /**
         * The answer for {@link AllOf}.
         *
         * @param condition the condition
         * @return the answer
         */
        R all(AllOf condition);

        /**
         * The answer for {@link AnyOf}.
         *
         * @param condition the condition
         * @return the answer
         */
        R any(AnyOf condition);

        /**
         * The answer for {@link Not}.
         *
         * @param condition the condition
         * @return the answer
         */
        R not(Not condition);

        /**
         * The answer for {@link AtLeast}.
         *
         * @param condition the condition
         * @return the answer
         */
        R atLeast(AtLeast condition);

        /**
         * The answer for {@link Reached}.
         *
         * @param condition the condition
         * @return the answer
         */
        R reached(Reached condition);

        /**
         * The answer for {@link Opened}.
         *
         * @param condition the condition
         * @return the answer
         */
        R opened(Opened condition);

        /**
         * The answer for {@link Open}.
         *
         * @param condition the condition
         * @return the answer
         */
        R open(Open condition);

        /**
         * The answer for {@link Completed}.
         *
         * @param condition the condition
         * @return the answer
         */
        R completed(Completed condition);

        /**
         * The answer for {@link Lapsed}.
         *
         * @param condition the condition
         * @return the answer
         */
        R lapsed(Lapsed condition);

        /**
         * The answer for {@link Fulfilled}.
         *
         * @param condition the condition
         * @return the answer
         */
        R fulfilled(Fulfilled condition);

        /**
         * The answer for {@link Breached}.
         *
         * @param condition the condition
         * @return the answer
         */
        R breached(Breached condition);

        /**
         * The answer for {@link Met}.
         *
         * @param condition the condition
         * @return the answer
         */
        R met(Met condition);

        /**
         * The answer for {@link Missed}.
         *
         * @param condition the condition
         * @return the answer
         */
        R missed(Missed condition);

        /**
         * The answer for {@link Lost}.
         *
         * @param condition the condition
         * @return the answer
         */
        R lost(Lost condition);

        /**
         * The answer for {@link Released}.
         *
         * @param condition the condition
         * @return the answer
         */
        R released(Released condition);

        /**
         * The answer for {@link Invoked}.
         *
         * @param condition the condition
         * @return the answer
         */
        R invoked(Invoked condition);

        /**
         * The answer for {@link InForce}.
         *
         * @param condition the condition
         * @return the answer
         */
        R inForce(InForce condition);

        /**
         * The answer for {@link StatusIs}.
         *
         * @param condition the condition
         * @return the answer
         */
        R statusIs(StatusIs condition);

        /**
         * The answer for {@link Passed}.
         *
         * @param condition the condition
         * @return the answer
         */
        R passed(Passed condition);

        /**
         * The answer for {@link Quiet}.
         *
         * @param condition the condition
         * @return the answer
         */
        R quiet(Quiet condition);

        /**
         * The answer for {@link Incidents}.
         *
         * @param condition the condition
         * @return the answer
         */
        R incidents(Incidents condition);

        /**
         * The answer for {@link Delivered}.
         *
         * @param condition the condition
         * @return the answer
         */
        R delivered(Delivered condition);

        /**
         * The answer for {@link Measured}.
         *
         * @param condition the condition
         * @return the answer
         */
        R measured(Measured condition);
    }

    /**
     * An answer for some kinds of condition, and one for all others, also for those that are yet to come.
     *
     * @param <R> the type of the answers
     */
    interface PartialCases<R> extends Cases<R> {
        /**
         * The answer for every kind that has none of its own.
         *
         * @param condition the condition
         * @return the answer
         */
        R otherwise(Condition condition);

        @Override
        default R always(Always condition) {
            return otherwise(condition);
        }

        @Override
        default R never(Never condition) {
            return otherwise(condition);
        }

        @Override
        default R all(AllOf condition) {
            return otherwise(condition);
        }

        @Override
        default R any(AnyOf condition) {
            return otherwise(condition);
        }

        @Override
        default R not(Not condition) {
            return otherwise(condition);
        }

        @Override
        default R atLeast(AtLeast condition) {
            return otherwise(condition);
        }

        @Override
        default R reached(Reached condition) {
            return otherwise(condition);
        }

        @Override
        default R opened(Opened condition) {
            return otherwise(condition);
        }

        @Override
        default R open(Open condition) {
            return otherwise(condition);
        }

        @Override
        default R completed(Completed condition) {
            return otherwise(condition);
        }

        @Override
        default R lapsed(Lapsed condition) {
            return otherwise(condition);
        }

        @Override
        default R fulfilled(Fulfilled condition) {
            return otherwise(condition);
        }

        @Override
        default R breached(Breached condition) {
            return otherwise(condition);
        }

        @Override
        default R met(Met condition) {
            return otherwise(condition);
        }

        @Override
        default R missed(Missed condition) {
            return otherwise(condition);
        }

        @Override
        default R lost(Lost condition) {
            return otherwise(condition);
        }

        @Override
        default R released(Released condition) {
            return otherwise(condition);
        }

        @Override
        default R invoked(Invoked condition) {
            return otherwise(condition);
        }

        @Override
        default R inForce(InForce condition) {
            return otherwise(condition);
        }

        @Override
        default R statusIs(StatusIs condition) {
            return otherwise(condition);
        }

        @Override
        default R passed(Passed condition) {
            return otherwise(condition);
        }

        @Override
        default R quiet(Quiet condition) {
            return otherwise(condition);
        }

        @Override
        default R incidents(Incidents condition) {
            return otherwise(condition);
        }

        @Override
        default R delivered(Delivered condition) {
            return otherwise(condition);
        }

        @Override
        default R measured(Measured condition) {
            return otherwise(condition);
        }
    }
}
