package org.eirene.analysis;

import static org.eirene.agreement.TransitionKind.COMPLETED;
import static org.eirene.agreement.TransitionKind.FULFILLED;
import static org.eirene.agreement.TransitionKind.IMPOSED;
import static org.eirene.agreement.TransitionKind.IN_EFFECT;
import static org.eirene.agreement.TransitionKind.LAPSED;
import static org.eirene.agreement.TransitionKind.LIFTED;
import static org.eirene.agreement.TransitionKind.LOST;
import static org.eirene.agreement.TransitionKind.MET;
import static org.eirene.agreement.TransitionKind.OPENED;

import com.google.common.collect.ImmutableSetMultimap;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Earliest;
import org.eirene.agreement.FixedMoment;
import org.eirene.agreement.Latest;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Shift;
import org.eirene.agreement.TransitionKind;

/**
 * Which of two moments, each of a text of its own, is the later, whatever happens. What has not come yet is later than
 * everything. Says of some moments that it cannot tell; never tells what is not so.
 */
final class MomentOrder {
    /** What an element does first, and what it can do only then. */
    private static final ImmutableSetMultimap<TransitionKind, TransitionKind> FIRST =
            ImmutableSetMultimap.<TransitionKind, TransitionKind>builder()
                    .putAll(OPENED, COMPLETED, LAPSED)
                    .put(IN_EFFECT, FULFILLED)
                    .put(MET, LOST)
                    .put(IMPOSED, LIFTED)
                    .build();

    private final ZoneId zone;
    private final ZoneId otherZone;
    private final OffsetOrder offsets;
    private final CalendarLengths lengths;
    private final CalendarLengths otherLengths;
    private final Map<Pair, Boolean> known = new HashMap<>();

    private record Pair(Moment one, Moment other) {}

    /** The order of moments of a text in one zone and moments of a text in another, or the same. */
    MomentOrder(ZoneId zone, ZoneId otherZone) {
        this.zone = zone;
        this.otherZone = otherZone;
        offsets = new OffsetOrder(zone, otherZone);
        lengths = new CalendarLengths(zone);
        otherLengths = new CalendarLengths(otherZone);
    }

    private MomentOrder(MomentOrder reversed) {
        zone = reversed.otherZone;
        otherZone = reversed.zone;
        offsets = reversed.offsets;
        lengths = reversed.otherLengths;
        otherLengths = reversed.lengths;
    }

    MomentOrder reversed() {
        return new MomentOrder(this);
    }

    OffsetOrder offsets() {
        return offsets;
    }

    /** Which way it goes from a moment of the one text to a moment of the other: MORE where the latter is later. */
    ChangeDirection direction(Moment before, Moment after) {
        boolean later = isNeverLater(before, after);
        return later == reversed().isNeverLater(after, before)
                ? ChangeDirection.OTHER
                : later ? ChangeDirection.MORE : ChangeDirection.LESS;
    }

    /** Whether a moment of the one text and a moment of the other are one and the same, whatever happens. */
    boolean areEqual(Moment before, Moment after) {
        return isNeverLater(before, after) && reversed().isNeverLater(after, before);
    }

    /** Whether a moment of the one text is never later than a moment of the other. */
    boolean isNeverLater(Moment one, Moment other) {
        Pair pair = new Pair(one, other);
        Boolean answer = known.get(pair);
        if (answer == null) {
            answer = compare(one, other);
            known.put(pair, answer);
        }
        return answer;
    }

    private boolean compare(Moment one, Moment other) {
        if (one instanceof FixedMoment fixed && other instanceof FixedMoment otherFixed) {
            return !fixed.resolve(zone).isAfter(otherFixed.resolve(otherZone));
        } else if (one instanceof AtTransition at && other instanceof AtTransition otherAt) {
            return follows(at, otherAt);
        }
        boolean unshifted = isUnshifted(one) && isUnshifted(other);
        return isNeverLaterByParts(one, other)
                || (!unshifted
                        && isNeverLonger(one.shift(), other.shift())
                        && isNeverLater(one.withShift(Shift.NONE), other.withShift(Shift.NONE)));
    }

    /** Of moments one of which at least is of several. */
    private boolean isNeverLaterByParts(Moment one, Moment other) {
        boolean byOther = isUnshifted(other)
                && ((other instanceof Latest latest && latest.of().stream().anyMatch(part -> isNeverLater(one, part)))
                        || (other instanceof Earliest earliest
                                && earliest.of().stream().allMatch(part -> isNeverLater(one, part))));
        return byOther
                || (isUnshifted(one)
                        && ((one instanceof Earliest earliest
                                        && earliest.of().stream().anyMatch(part -> isNeverLater(part, other)))
                                || (one instanceof Latest latest
                                        && latest.of().stream().allMatch(part -> isNeverLater(part, other)))));
    }

    private static boolean isUnshifted(Moment moment) {
        return moment.shift().equals(Shift.NONE);
    }

    private boolean follows(AtTransition one, AtTransition other) {
        boolean inOrder = one.element().equals(other.element())
                && (one.transition() == other.transition()
                        || FIRST.containsEntry(one.transition(), other.transition()));
        boolean noLaterDay = one.day().isEmpty()
                || (other.day().isPresent()
                        && one.day().getAsInt() <= other.day().getAsInt());
        return inOrder
                && ((zone.equals(otherZone) && noLaterDay && isNeverLonger(one.shift(), other.shift()))
                        || lag(lengths, one)
                                        .most()
                                        .compareTo(lag(otherLengths, other).least())
                                <= 0);
    }

    /** How long after its transition a moment comes. */
    private static CalendarLengths.Range lag(CalendarLengths lengths, AtTransition moment) {
        CalendarLengths.Range range = new CalendarLengths.Range(Duration.ZERO, Duration.ZERO);
        if (moment.day().isPresent()) {
            range = range.plus(lengths.toEndOfDay(moment.day().getAsInt() - 1));
        }
        if (moment.shift().plus().isPresent()) {
            range = range.plus(lengths.of(moment.shift().plus().get()));
        }
        return moment.shift().endOfDay() ? range.plus(lengths.toEndOfDay()) : range;
    }

    /** Whether one shift takes a moment never further than another takes one that is no earlier. */
    private boolean isNeverLonger(Shift one, Shift other) {
        boolean sameCalendar = zone.equals(otherZone) || (isExact(one) && isExact(other));
        return sameCalendar
                && (!one.endOfDay() || other.endOfDay())
                && offsets.isNeverLonger(
                        one.plus().orElse(Offset.ZERO), other.plus().orElse(Offset.ZERO));
    }

    private static boolean isExact(Shift shift) {
        return !shift.endOfDay() && shift.plus().filter(Offset::hasCalendarPart).isEmpty();
    }
}
