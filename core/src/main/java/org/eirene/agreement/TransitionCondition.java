package org.eirene.agreement;

import java.util.OptionalInt;

/**
 * A condition that a turn in the life of an element has been made and that, in the same words, names a moment: the
 * instant at which it was made for the first time.
 *
 * <pre>{@code
 * Phase.builder().id("second").opens(completed("first"))
 * Commitment.builder().due(completed("first").plus(days(30)))
 * }</pre>
 */
public sealed interface TransitionCondition extends Condition, MomentSource
        permits Reached, Opened, Completed, Lapsed, Fulfilled, Breached, Met, Missed, Lost, Released, Invoked {
    /** {@return which turn} */
    TransitionKind transition();

    /** {@return the id of the element that makes it} */
    String element();

    @Override
    default Moment asMoment() {
        return new AtTransition(transition(), element(), OptionalInt.empty(), Shift.NONE);
    }

    /**
     * The last nanosecond of a day, where the day of the transition is day 1.
     *
     * @param number which day, 1 or more
     * @return the moment
     */
    default Moment day(int number) {
        return new AtTransition(transition(), element(), OptionalInt.of(number), Shift.NONE);
    }
}
