package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.eirene.internal.Instants;

/**
 * A fixed day: its last nanosecond in the agreement's zone.
 *
 * @param date the day, in the years 1 to 9999
 * @param shift what is added to it, if anything
 */
public record OnDate(LocalDate date, Shift shift) implements FixedMoment {
    /**
     * Rejects null.
     *
     * @param date the day, in the years 1 to 9999
     * @param shift what is added to it, if anything
     * @throws IllegalArgumentException if the date is not in the years 1 to 9999
     */
    public OnDate {
        Instants.check("date", date);
        requireNonNull(shift, "shift");
    }

    @Override
    public OnDate withShift(Shift other) {
        return new OnDate(date, other);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.date(this);
    }

    @Override
    public String toString() {
        return date.toString() + shift;
    }
}
