package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Moments.latest;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Offsets.offset;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.agreement.Performances.supply;
import static org.eirene.analysis.Texts.accord;
import static org.eirene.analysis.Texts.north;
import static org.eirene.analysis.Texts.south;
import static org.eirene.analysis.Texts.told;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Phase;
import org.junit.jupiter.api.Test;

/** Lengths that are written in other units: equal, or equal but for changes of the clock. */
class SameLengthTest {
    private static final String NOTE = "  as long, but for changes of the clock in between: by at most 1 hour";

    private static String answering(String zone, Offset before, Offset after) {
        return told(answering(zone, before), answering(zone, after));
    }

    private static Agreement answering(String zone, Offset within) {
        return accord().timeZone(zone)
                .addCommitments(
                        north("answer").must(respond(incidents(), within)).build())
                .build();
    }

    @Test
    void what_is_equal_in_other_units_is_no_change_at_all() {
        assertThat(answering("Asia/Jerusalem", offset("P1W"), days(7))).isEmpty();
        assertThat(answering("Asia/Jerusalem", hours(24), offset("PT1440M"))).isEmpty();
        assertThat(answering("Asia/Jerusalem", offset("P1Y"), offset("P12M"))).isEmpty();
    }

    @Test
    void a_day_is_twenty_four_hours_where_clocks_are_never_changed() {
        assertThat(answering("UTC", days(1), hours(24)))
                .isEqualTo("commitments[0].must.within (answer): was P1D, now PT24H\n  only wording");
        assertThat(answering("+02:00", offset("P1DT12H"), hours(36))).endsWith("\n  only wording");
    }

    @Test
    void where_they_are_it_is_a_change_by_as_much_at_the_most() {
        assertThat(answering("Asia/Jerusalem", days(1), hours(24)))
                .isEqualTo("commitments[0].must.within (answer): was P1D, now PT24H\n  deadline changed\n" + NOTE);
        assertThat(answering("Australia/Lord_Howe", days(1), hours(24)))
                .endsWith("in between: by at most 1 hour 30 minutes");
        assertThat(answering("Asia/Kolkata", days(1), hours(24))).endsWith("for changes of the clock in between");
    }

    @Test
    void what_differs_by_more_has_no_note() {
        assertThat(answering("Asia/Jerusalem", days(1), hours(25))).endsWith("\n  deadline changed");
        assertThat(answering("Asia/Jerusalem", offset("P1M"), days(30))).endsWith("\n  deadline changed");
        assertThat(answering("Asia/Jerusalem", days(1), hours(48)))
                .endsWith("\n  deadline relaxed (better for north; worse for south)");
        assertThat(told(answering("Asia/Jerusalem", days(1)), answering("Asia/Beirut", hours(24))))
                .doesNotContain("as long");
    }

    private static Agreement due(String zone, Moment due) {
        return accord().timeZone(zone)
                .addPhases(Phase.builder().id("opening").build())
                .addCommitments(
                        south("seal").build(), north("withdraw").due(due).build())
                .build();
    }

    private static String due(String zone, Moment before, Moment after) {
        return told(due(zone, before), due(zone, after));
    }

    @Test
    void likewise_of_moments() {
        Moment day = opened("opening").plus(days(1));
        Moment hours = opened("opening").plus(hours(24));
        assertThat(due("UTC", day, hours))
                .isEqualTo("commitments[1].due (withdraw): was opened(opening) + P1D, now opened(opening) + PT24H\n"
                        + "  only wording");
        assertThat(due("Asia/Jerusalem", day, hours)).endsWith("\n  deadline changed\n" + NOTE);
        Moment sealed = fulfilled("seal").asMoment();
        assertThat(due("Asia/Jerusalem", latest(day, sealed), latest(hours, sealed)))
                .endsWith("\n  deadline changed\n" + NOTE);
    }

    @Test
    void an_hour_may_be_a_day_where_it_is_the_end_of_the_day_that_counts() {
        assertThat(due(
                        "Asia/Jerusalem",
                        opened("opening").plus(days(1)).endOfDay(),
                        opened("opening").plus(hours(24)).endOfDay()))
                .endsWith("\n  deadline changed");
    }

    @Test
    void likewise_of_conditions() {
        assertThat(completing("UTC", quiet(days(3)), quiet(hours(72)))).endsWith("\n  only wording");
        assertThat(completing("Asia/Jerusalem", quiet(days(3)), quiet(hours(72))))
                .isEqualTo(
                        "phases[0].completes (calm): was quiet(P3D), now quiet(PT72H)\n  threshold changed\n" + NOTE);
        assertThat(completing(
                        "Asia/Jerusalem",
                        incidents().within(days(7)).atMost(3),
                        incidents().within(hours(168)).atMost(3)))
                .endsWith("\n  threshold changed\n" + NOTE);
        assertThat(completing(
                        "Asia/Jerusalem",
                        incidents().within(days(7)).atMost(3),
                        incidents().within(hours(168)).atMost(4)))
                .doesNotContain("as long");
    }

    private static String completing(String zone, Condition before, Condition after) {
        return told(completing(zone, before), completing(zone, after));
    }

    private static Agreement completing(String zone, Condition condition) {
        return accord().timeZone(zone)
                .addPhases(Phase.builder().id("calm").completes(condition).build())
                .build();
    }

    /** Days begin at midnight, hours when it takes effect. */
    @Test
    void a_supply_by_the_day_and_one_by_twenty_four_hours_are_two_things() {
        Agreement daily = accord().addCommitments(
                        north("aid").must(supply(5, "truck").per(days(1))).build())
                .build();
        assertThat(told(
                        daily,
                        daily.with(north("aid")
                                .must(supply(5, "truck").per(hours(24)))
                                .build())))
                .isEqualTo("commitments[0].must.per (aid): was P1D, now PT24H\n  threshold changed");
    }
}
