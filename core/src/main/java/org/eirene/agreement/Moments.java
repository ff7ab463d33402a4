package org.eirene.agreement;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalInt;
import org.eirene.internal.Instants;

/**
 * Moments that read like the text. Meant for static import. Moments counted from a turn that is a condition too, such
 * as {@code opened("truce").plus(days(42))}, are in {@link Conditions}.
 *
 * <pre>{@code
 * at("2025-01-16T11:15:00+02:00")
 * date("2025-02-28")                                        // to the end of that day
 * earliest(date("2025-02-28"), reached("ratified").plus(days(10)))
 * at("last Tuesday")                                        // IllegalArgumentException: neither an instant nor a date
 * }</pre>
 */
public final class Moments {
    private Moments() {}

    /**
     * A fixed instant, or a fixed day to its last nanosecond.
     *
     * @param instantOrDate for example {@code 2025-01-16T11:15:00+02:00}, {@code 2025-01-16}
     * @return the moment
     * @throws IllegalArgumentException if the text is neither, or outside the years 1 to 9999
     */
    public static FixedMoment at(String instantOrDate) {
        return Instants.parseInstant(instantOrDate)
                .<FixedMoment>map(Moments::at)
                .or(() -> Instants.parseDate(instantOrDate).map(Moments::date))
                .orElseThrow(() -> new IllegalArgumentException(Instants.notAnInstant(instantOrDate)));
    }

    /**
     * A fixed instant.
     *
     * @param instant the instant, in the years 1 to 9999
     * @return the moment
     * @throws IllegalArgumentException if it is outside those years
     */
    public static AtInstant at(Instant instant) {
        return new AtInstant(instant, Shift.NONE);
    }

    /**
     * A fixed day, to its last nanosecond in the agreement's zone.
     *
     * @param date for example {@code 2025-01-16}
     * @return the moment
     * @throws IllegalArgumentException if the text is no date, or outside the years 1 to 9999
     */
    public static OnDate date(String date) {
        return date(Instants.parseDate(date)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + date + "' is not a date: write year, month and day such as 2025-01-16")));
    }

    /**
     * A fixed day, to its last nanosecond in the agreement's zone.
     *
     * @param date the day, in the years 1 to 9999
     * @return the moment
     * @throws IllegalArgumentException if it is outside those years
     */
    public static OnDate date(LocalDate date) {
        return new OnDate(date, Shift.NONE);
    }

    /**
     * The earliest of several moments, those ignored that are not resolved.
     *
     * @param moments one or more
     * @return the moment
     */
    public static Earliest earliest(MomentSource... moments) {
        return new Earliest(allOf(moments), Shift.NONE);
    }

    /**
     * The latest of several moments, unresolved while any of them is.
     *
     * @param moments one or more
     * @return the moment
     */
    public static Latest latest(MomentSource... moments) {
        return new Latest(allOf(moments), Shift.NONE);
    }

    private static ImmutableList<Moment> allOf(MomentSource... moments) {
        return Arrays.stream(moments).map(MomentSource::asMoment).collect(ImmutableList.toImmutableList());
    }

    /**
     * When a commitment came into effect.
     *
     * @param commitment the id of a commitment
     * @return the moment
     */
    public static AtTransition inEffect(String commitment) {
        return when(TransitionKind.IN_EFFECT, commitment);
    }

    /**
     * When a sanction came into force for the first time.
     *
     * @param sanction the id of a sanction
     * @return the moment
     */
    public static AtTransition imposed(String sanction) {
        return when(TransitionKind.IMPOSED, sanction);
    }

    /**
     * When a sanction was lifted for the first time.
     *
     * @param sanction the id of a sanction
     * @return the moment
     */
    public static AtTransition lifted(String sanction) {
        return when(TransitionKind.LIFTED, sanction);
    }

    private static AtTransition when(TransitionKind transition, String element) {
        return new AtTransition(transition, element, OptionalInt.empty(), Shift.NONE);
    }
}
