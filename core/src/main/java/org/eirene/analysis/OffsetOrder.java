package org.eirene.analysis;

import java.time.ZoneId;
import java.util.Optional;
import org.eirene.agreement.Offset;

/** Which of two offsets is the longer, wherever in the calendar they begin. */
final class OffsetOrder {
    private final CalendarLengths lengths;
    private final CalendarLengths others;

    OffsetOrder(ZoneId zone, ZoneId other) {
        lengths = new CalendarLengths(zone);
        others = zone.equals(other) ? lengths : new CalendarLengths(other);
    }

    /** Which way it goes from one to the other: MORE where the other is longer. */
    ChangeDirection direction(Offset before, Offset after) {
        boolean longer = isNeverLonger(before, after);
        return longer == isNeverLonger(after, before)
                ? ChangeDirection.OTHER
                : longer ? ChangeDirection.MORE : ChangeDirection.LESS;
    }

    /** Whether one is as long as the other, wherever it begins. */
    boolean areEqual(Offset one, Offset other) {
        return isNeverLonger(one, other) && isNeverLonger(other, one);
    }

    /** Whether one is at most as long as the other, in either zone and from whatever day on. */
    boolean isNeverLonger(Offset one, Offset other) {
        boolean inEachPart = one.months() <= other.months()
                && one.days() <= other.days()
                && one.exact().compareTo(other.exact()) <= 0;
        return inEachPart || (isNeverLonger(lengths, one, other) && isNeverLonger(others, one, other));
    }

    private static boolean isNeverLonger(CalendarLengths lengths, Offset one, Offset other) {
        return lengths.of(one).most().compareTo(lengths.of(other).least()) <= 0;
    }

    /** The same where none is as long as it gets: a window over everything that was. */
    boolean isNeverLonger(Optional<Offset> one, Optional<Offset> other) {
        return other.isEmpty() || (one.isPresent() && isNeverLonger(one.get(), other.get()));
    }
}
