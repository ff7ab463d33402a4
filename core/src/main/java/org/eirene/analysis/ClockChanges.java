package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.DeliveredTotal;
import org.eirene.agreement.Earliest;
import org.eirene.agreement.IncidentCount;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Latest;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Measurement;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Shift;

/**
 * A day of the calendar and twenty-four hours are as long, but where a zone changes its clocks in between. Says so of what
 * differs by no more than that.
 */
final class ClockChanges {
    private static final Instant SINCE = Instant.parse("1970-01-01T00:00:00Z");

    /** Empty where the clocks are never changed, or are of two zones. */
    private final Optional<String> note;

    ClockChanges(ZoneId zone, ZoneId other) {
        note = zone.equals(other) && !zone.getRules().isFixedOffset()
                ? Optional.of(words(zone.getRules()))
                : Optional.empty();
    }

    private static String words(ZoneRules rules) {
        Duration most = most(rules);
        return "as long, but for changes of the clock in between"
                + (most.isZero() ? "" : ": by at most " + TimelineTables.length(most));
    }

    /** Between the greatest and the least offset from UTC, as the clocks were set since 1970 and are to be set. */
    private static Duration most(ZoneRules rules) {
        int[] seconds = Stream.of(
                        Stream.of(rules.getOffset(SINCE)),
                        rules.getTransitions().stream()
                                .filter(transition -> transition.getInstant().isAfter(SINCE))
                                .map(transition -> transition.getOffsetAfter()),
                        rules.getTransitionRules().stream().map(rule -> rule.getOffsetAfter()))
                .flatMap(offsets -> offsets)
                .mapToInt(ZoneOffset::getTotalSeconds)
                .toArray();
        return Duration.ofSeconds((long) IntStream.of(seconds).max().orElse(0)
                - IntStream.of(seconds).min().orElse(0));
    }

    /** What is to be said of two lengths that are not equal. */
    Optional<String> between(Offset before, Offset after) {
        return note.filter(words -> inHours(before).equals(inHours(after)));
    }

    /** Likewise of two moments. */
    Optional<String> between(Moment before, Moment after) {
        return note.filter(words -> !before.equals(after))
                .filter(words -> inHours(Canonical.of(before)).equals(inHours(Canonical.of(after))));
    }

    /** Likewise of two elementary conditions. */
    Optional<String> between(Condition before, Condition after) {
        return note.filter(words -> inHours(before).equals(inHours(after)));
    }

    private static Offset inHours(Offset offset) {
        return new Offset(offset.months(), 0, offset.exact().plus(Duration.ofDays(offset.days())));
    }

    private static Optional<Offset> inHours(Optional<Offset> offset) {
        return offset.map(ClockChanges::inHours);
    }

    /** An hour sooner may be a day sooner where it is the end of the day that counts. */
    private static Moment inHours(Moment moment) {
        if (moment.shift().endOfDay()) {
            return moment;
        }
        Shift shift = new Shift(inHours(moment.shift().plus()), false);
        return moment.match(new Moment.PartialCases<Moment>() {
            @Override
            public Moment otherwise(Moment elementary) {
                return elementary.withShift(shift);
            }

            @Override
            public Moment earliest(Earliest earliest) {
                return new Earliest(each(earliest.of(), ClockChanges::inHours), shift);
            }

            @Override
            public Moment latest(Latest latest) {
                return new Latest(each(latest.of(), ClockChanges::inHours), shift);
            }
        });
    }

    private static ImmutableList<Moment> each(List<Moment> parts, UnaryOperator<Moment> change) {
        return parts.stream().map(change).collect(ImmutableList.toImmutableList());
    }

    private static Condition inHours(Condition condition) {
        return condition.match(new Condition.PartialCases<Condition>() {
            @Override
            public Condition otherwise(Condition other) {
                return other;
            }

            @Override
            public Condition passed(Passed passed) {
                return new Passed(inHours(passed.moment()));
            }

            @Override
            public Condition quiet(Quiet quiet) {
                return new Quiet(
                        inHours(quiet.lasting()), quiet.of(), quiet.since().map(ClockChanges::inHours));
            }

            @Override
            public Condition incidents(Incidents incidents) {
                IncidentCount number = incidents.number();
                return new Incidents(
                        new IncidentCount(number.of(), inHours(number.within())),
                        incidents.comparison(),
                        incidents.figure());
            }

            @Override
            public Condition delivered(Delivered delivered) {
                DeliveredTotal total = delivered.total();
                return new Delivered(
                        new DeliveredTotal(total.of(), inHours(total.within())),
                        delivered.comparison(),
                        delivered.quantity());
            }

            @Override
            public Condition measured(Measured measured) {
                Measurement of = measured.measurement();
                return new Measured(
                        new Measurement(of.indicator(), of.take(), inHours(of.within())),
                        measured.comparison(),
                        measured.value());
            }
        });
    }
}
