package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * The instant at which an element made a transition for the first time, or the end of a day counted from it.
 *
 * @param transition which transition
 * @param element the id of the element
 * @param day where present, the last nanosecond of that day, the day of the transition being day 1; 1 or more
 * @param shift what is added then, if anything
 */
public record AtTransition(TransitionKind transition, String element, OptionalInt day, Shift shift) implements Moment {
    /**
     * Rejects null.
     *
     * @param transition which transition
     * @param element the id of the element
     * @param day where present
     * @param shift what is added then, if anything
     */
    public AtTransition {
        requireNonNull(transition, "transition");
        requireNonNull(element, "element");
        requireNonNull(day, "day");
        requireNonNull(shift, "shift");
    }

    @Override
    public AtTransition withShift(Shift other) {
        return new AtTransition(transition, element, day, other);
    }

    /**
     * The last nanosecond of a day, where the day of the transition is day 1.
     *
     * @param number which day, 1 or more
     * @return the moment
     */
    public AtTransition day(int number) {
        return new AtTransition(transition, element, OptionalInt.of(number), shift);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.transition(this);
    }

    @Override
    public String toString() {
        return transition.word() + "(" + element + ")" + (day.isPresent() ? " day " + day.getAsInt() : "") + shift;
    }
}
