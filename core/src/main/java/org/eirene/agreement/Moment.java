package org.eirene.agreement;

import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A point of time as a text names it: a fixed instant or day, "42 days after the opening", "the earlier of the two".
 * It resolves to an instant, or to nothing while what it depends on has not happened.
 *
 * <p>Agreements count days in two ways, and both are written as they are meant: {@code opened("truce").plus(days(7))}
 * is seven days later, at the same time of day; {@code opened("truce").day(7)} is the last nanosecond of the seventh
 * day, where the day of the opening is day 1.
 *
 * <p>Moments are written with the statics of {@link Moments} and with the {@linkplain TransitionCondition conditions}
 * that are moments too.
 */
public sealed interface Moment extends MomentSource permits FixedMoment, AtTransition, Earliest, Latest {
    /**
     * Answers by the case that this moment is.
     *
     * @param cases an answer for each case; {@link PartialCases} for some of them
     * @param <R> the type of the answer
     * @return the answer for this one
     */
    <R> R match(Cases<R> cases);

    /** {@return what is added once the moment is resolved, and whether it then moves to the end of its day} */
    Shift shift();

    /**
     * The same moment with another shift in place of the one it has.
     *
     * @param shift what is added, and whether it then moves to the end of its day
     * @return the moment
     */
    Moment withShift(Shift shift);

    /**
     * This moment, later by an offset.
     *
     * @param offset how much later
     * @return the moment
     * @throws IllegalStateException if an offset was added already, or it was moved to the end of its day: the text
     *     adds one offset, and moves to the end of the day after it
     */
    @Override
    default Moment plus(Offset offset) {
        requireNonNull(offset, "offset");
        checkState(
                shift().equals(Shift.NONE),
                "%s is shifted already: add one offset only, and move to the end of the day after it",
                this);
        return withShift(new Shift(Optional.of(offset), false));
    }

    /** {@return this moment, moved to the last nanosecond of its day in the agreement's zone} */
    @Override
    default Moment endOfDay() {
        return withShift(new Shift(shift().plus(), true));
    }

    @Override
    default Moment asMoment() {
        return this;
    }

    /**
     * An answer for each kind of moment. Whoever implements it is told by the compiler when there is a new one.
     *
     * @param <R> the type of the answers
     */
    interface Cases<R> {
        /**
         * The answer for {@link AtInstant}.
         *
         * @param moment the moment
         * @return the answer
         */
        R at(AtInstant moment);

        /**
         * The answer for {@link OnDate}.
         *
         * @param moment the moment
         * @return the answer
         */
        R date(OnDate moment);

        /**
         * The answer for {@link AtTransition}.
         *
         * @param moment the moment
         * @return the answer
         */
        R transition(AtTransition moment);

        /**
         * The answer for {@link Earliest}.
         *
         * @param moment the moment
         * @return the answer
         */
        R earliest(Earliest moment);

        /**
         * The answer for {@link Latest}.
         *
         * @param moment the moment
         * @return the answer
         */
        R latest(Latest moment);
    }

    /**
     * An answer for some kinds of moment, and one for all others, also for those that are yet to come.
     *
     * @param <R> the type of the answers
     */
    interface PartialCases<R> extends Cases<R> {
        /**
         * The answer for every kind that has none of its own.
         *
         * @param moment the moment
         * @return the answer
         */
        R otherwise(Moment moment);

        @Override
        default R at(AtInstant moment) {
            return otherwise(moment);
        }

        @Override
        default R date(OnDate moment) {
            return otherwise(moment);
        }

        @Override
        default R transition(AtTransition moment) {
            return otherwise(moment);
        }

        @Override
        default R earliest(Earliest moment) {
            return otherwise(moment);
        }

        @Override
        default R latest(Latest moment) {
            return otherwise(moment);
        }
    }
}
