package org.eirene.agreement;

/** What becomes of a phase that reaches its end and is not completed. */
public sealed interface OnExpiry permits Lapse, Complete, CarryOn, Extend {
    /**
     * Answers by the case that this rule is.
     *
     * @param cases an answer for each case; {@link PartialCases} for some of them
     * @param <R> the type of the answer
     * @return the answer for this one
     */
    <R> R match(Cases<R> cases);

    /** {@return the phase lapses; the default} */
    static OnExpiry lapse() {
        return new Lapse();
    }

    /** {@return the phase completes all the same} */
    static OnExpiry complete() {
        return new Complete();
    }

    /** {@return the phase stays OPEN, overdue, until it completes; {@code continue} in the written form} */
    static OnExpiry carryOn() {
        return new CarryOn();
    }

    /**
     * The phase goes on for another while as long as a condition holds, and lapses otherwise.
     *
     * @param by how much longer each time
     * @param condition what must hold at the end
     * @param times how often at the most, 1 or more
     * @return the rule
     */
    static OnExpiry extend(Offset by, Condition condition, int times) {
        return new Extend(by, condition, times);
    }

    /**
     * An answer for each kind of rule. Whoever implements it is told by the compiler when there is a new one.
     *
     * @param <R> the type of the answers
     */
    interface Cases<R> {
        /**
         * The answer for {@link Lapse}.
         *
         * @param rule the rule
         * @return the answer
         */
        R lapse(Lapse rule);

        /**
         * The answer for {@link Complete}.
         *
         * @param rule the rule
         * @return the answer
         */
        R complete(Complete rule);

        /**
         * The answer for {@link CarryOn}.
         *
         * @param rule the rule
         * @return the answer
         */
        R carryOn(CarryOn rule);

        /**
         * The answer for {@link Extend}.
         *
         * @param rule the rule
         * @return the answer
         */
        R extend(Extend rule);
    }

    /**
     * An answer for some kinds of rule, and one for all others, also for those that are yet to come.
     *
     * @param <R> the type of the answers
     */
    interface PartialCases<R> extends Cases<R> {
        /**
         * The answer for every kind that has none of its own.
         *
         * @param rule the rule
         * @return the answer
         */
        R otherwise(OnExpiry rule);

        @Override
        default R lapse(Lapse rule) {
            return otherwise(rule);
        }

        @Override
        default R complete(Complete rule) {
            return otherwise(rule);
        }

        @Override
        default R carryOn(CarryOn rule) {
            return otherwise(rule);
        }

        @Override
        default R extend(Extend rule) {
            return otherwise(rule);
        }
    }
}
