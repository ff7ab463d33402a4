package org.eirene.agreement;

/**
 * What can stand where a moment is asked for: a moment, or a {@linkplain TransitionCondition condition} that names the
 * moment at which it came true.
 */
public sealed interface MomentSource permits Moment, TransitionCondition {
    /** {@return the moment itself} */
    Moment asMoment();

    /**
     * The moment, later by an offset.
     *
     * @param offset how much later
     * @return the moment
     * @throws IllegalStateException if an offset was added already, or it was moved to the end of its day
     */
    default Moment plus(Offset offset) {
        return asMoment().plus(offset);
    }

    /** {@return the moment, moved to the last nanosecond of its day in the agreement's zone} */
    default Moment endOfDay() {
        return asMoment().endOfDay();
    }
}
