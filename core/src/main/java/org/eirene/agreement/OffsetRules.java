package org.eirene.agreement;

import static org.eirene.agreement.ProblemCode.OFFSET_NOT_POSITIVE;
import static org.eirene.agreement.ProblemCode.PERIOD_TOO_SHORT;
import static org.eirene.agreement.ProblemCode.TIME_NEEDED_REVERSED;

import java.time.Duration;

/** The rules of offsets: positive, a period not too short, the least time not above the greatest. */
final class OffsetRules {
    private static final Duration SHORTEST_PERIOD = Duration.ofMinutes(1);

    private final ProblemList problems;

    OffsetRules(ProblemList problems) {
        this.problems = problems;
    }

    /** One that must be positive. */
    void offset(Place place, Element owner, Offset offset) {
        if (offset.isZero()) {
            notPositive(place, owner, offset);
        }
    }

    /** Its period, where it has one. */
    void commitment(Place place, Commitment commitment) {
        if (commitment.must() instanceof Supply supply) {
            period(place.key("must").key("per"), commitment, supply.per());
        }
    }

    /** The time that it takes. */
    void milestone(Place place, Milestone milestone) {
        milestone.takes().ifPresent(takes -> takes(place.key("takes"), milestone, takes));
    }

    private void notPositive(Place place, Element owner, Offset offset) {
        String key = place.step();
        problems.add(
                OFFSET_NOT_POSITIVE,
                place,
                "The offset '" + key + "' in " + Words.name(owner) + " must be positive, but is " + offset,
                offset,
                "an offset above zero",
                key.equals("plus") ? "Leave it out" : "Write how long, such as P30D or PT72H");
    }

    private void period(Place place, Commitment commitment, Offset per) {
        if (!per.isZero() && !per.hasCalendarPart() && per.exact().compareTo(SHORTEST_PERIOD) < 0) {
            problems.add(
                    PERIOD_TOO_SHORT,
                    place,
                    "The period of " + Words.name(commitment) + " must be a minute or longer, but is " + per,
                    per,
                    "PT1M or longer",
                    "Write a longer period and the quantity for it");
        }
    }

    private void takes(Place place, Milestone milestone, TimeNeeded takes) {
        if (estimate(takes.from()).compareTo(estimate(takes.to())) > 0) {
            problems.add(
                    TIME_NEEDED_REVERSED,
                    place,
                    "The least time that " + Words.name(milestone) + " takes must not exceed the greatest, but is "
                            + takes.from() + " against " + takes.to(),
                    takes,
                    "the least time, then the greatest",
                    "Maybe swap them");
        }
    }

    /** How long an offset is in the mean: months of 30.436875 days (365.2425 / 12), days of 24 hours. */
    private static Duration estimate(Offset offset) {
        return offset.exact().plusDays(offset.days()).plusSeconds(2_629_746L * offset.months());
    }
}
