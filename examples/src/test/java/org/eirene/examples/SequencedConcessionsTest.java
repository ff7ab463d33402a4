package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Status.BEHIND;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.CLAIMED;
import static org.eirene.agreement.Status.COMPLETED;
import static org.eirene.agreement.Status.DORMANT;
import static org.eirene.agreement.Status.EVEN;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.HELD;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.IN_FORCE;
import static org.eirene.agreement.Status.LIFTED;
import static org.eirene.agreement.Status.MET;
import static org.eirene.agreement.Status.MISSED;
import static org.eirene.agreement.Status.OPEN;
import static org.eirene.agreement.Status.RELEASED;
import static org.eirene.agreement.Status.SUSPENDED;
import static org.eirene.examples.Example.status;

import java.time.Duration;
import java.time.Instant;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Status;
import org.eirene.analysis.Analysis;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Lateness;
import org.eirene.evaluation.ProceedingStatus;
import org.eirene.evaluation.Rule;
import org.eirene.evaluation.Scorecard;
import org.eirene.evaluation.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps against a Day-30 and a Day-60 clock, which nothing but arrears of the other side stops. */
class SequencedConcessionsTest {
    private static final String ID = "sequenced-concessions";
    private static final Example.Design DESIGN = Example.design(ID);
    private static final Agreement TEXT = DESIGN.text();
    /** The last day that counts as one of the thirty. */
    private static final String DAY_30 = "2025-06-30";

    private static ProceedingStatus arbitration(Assessment now) {
        return now.proceedings().stream()
                .filter(each -> each.about().equals("arbitration-sought"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_text_says_what_a_careful_drafter_would() {
        // the penalties agreed on beforehand keep back money for works, which is what they are for
        assertThat(Example.warnings(Analysis.of(TEXT)))
                .containsExactly(
                        "COMMITMENT_UNVERIFIED answer",
                        "CARVE_OUT_MISSING spike-north",
                        "CARVE_OUT_MISSING slip-north");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-well", "-wrong"})
    void every_event_counts(String history) {
        assertThat(Example.history(ID + history).problems(TEXT)).isEmpty();
        assertThat(Example.assess(ID, ID + history, "2025-08-03").disregarded()).isEmpty();
    }

    // ---------------------------------------------------------------- the scorecard

    /** The laws are not due before day 60 and count 0 until then: of what is not begun nothing is confirmed. */
    @ParameterizedTest
    @CsvSource({
        "well,  north, 1, 0, 0, 7, 87.5",
        "well,  south, 1, 0, 0, 4, 80.0",
        "wrong, north, 1, 1, 0, 6, 79.2",
        "wrong, south, 1, 1, 0, 3, 66.7"
    })
    void the_scorecard_of_day_30(String history, String actor, int none, int some, int pace, int kept, String percent) {
        Assessment day30 = Example.assess(ID, ID + "-" + history, DAY_30);
        Scorecard.Row row =
                day30.scorecard().row(Scorecard.Grouping.ACTOR, actor).orElseThrow();
        assertThat(row.score().items()).containsExactly(none, some, pace, kept);
        assertThat(row.score().percent().orElseThrow()).isEqualByComparingTo(percent);
        assertThat(row.score()).isEqualTo(day30.scoreOf(actor));
    }

    @Test
    void it_names_what_is_open_and_counts_what_is_late() {
        Scorecard.Row day30 = DESIGN.wrong(DAY_30)
                .scorecard()
                .row(Scorecard.Grouping.ACTOR, "south")
                .orElseThrow();
        assertThat(day30.open()).containsExactly("ease-passage", "hold-fire-south", "law-south", "register-weapons");
        assertThat(day30.late()).isZero();
        // the weapons of day 33 came on 7 July, and the law not at all
        Scorecard.Row day60 = DESIGN.wrong("2025-07-30")
                .scorecard()
                .row(Scorecard.Grouping.ACTOR, "south")
                .orElseThrow();
        assertThat(day60.open()).containsExactly("ease-passage", "hold-fire-south", "law-south");
        assertThat(day60.late()).isEqualTo(2);
    }

    @Test
    void day_30_is_the_last_instant_of_its_day() {
        assertThat(status(DESIGN.wrong("2025-06-30T23:59:59.999999998+03:00"), "certified-30"))
                .isEqualTo(Status.PENDING);
        assertThat(status(DESIGN.wrong("2025-06-30T23:59:59.999999999+03:00"), "certified-30"))
                .isEqualTo(MISSED);
        assertThat(status(DESIGN.well(DAY_30), "certified-30")).isEqualTo(MET);
    }

    @Test
    void the_calendar_goes_on_whatever_was_done() {
        Assessment after = DESIGN.wrong("2025-07-01T09:00:00+03:00");
        assertThat(status(after, "first-thirty")).isEqualTo(COMPLETED);
        assertThat(status(after, "second-thirty")).isEqualTo(OPEN);
        assertThat(after.phase("second-thirty").end()).contains(Instant.parse("2025-07-31T06:00:00Z"));
    }

    // ---------------------------------------------------------------- arrears

    @Test
    void posts_stand_still_while_the_weapons_owed_for_them_are_missing() {
        Assessment short80 = DESIGN.wrong("2025-06-13T10:00:00+03:00");
        assertThat(status(short80, "first-posts")).isEqualTo(BEHIND);
        assertThat(short80.exchange("first-posts").behind().orElseThrow()).isEqualByComparingTo("80");
        assertThat(status(short80, "register-weapons")).isEqualTo(BREACHED);
        assertThat(short80.reason("register-weapons").rule()).isEqualTo(Rule.EXCHANGE_ARREARS);
        assertThat(status(short80, "vacate-posts")).isEqualTo(SUSPENDED);
        Assessment caughtUp = DESIGN.wrong("2025-06-24T16:00:00+03:00");
        assertThat(status(caughtUp, "first-posts")).isEqualTo(EVEN);
        assertThat(status(caughtUp, "register-weapons")).isEqualTo(IN_EFFECT);
        assertThat(status(caughtUp, "vacate-posts")).isEqualTo(IN_EFFECT);
    }

    /** Eleven days and six hours of arrears move day 30 for the posts, so that the north is not late on 5 July. */
    @Test
    void arrears_of_one_side_move_the_due_day_of_the_other() {
        Assessment later = DESIGN.wrong("2025-06-25");
        assertThat(later.commitment("vacate-posts").nextDue())
                .contains(Instant.parse("2025-06-30T20:59:59.999999999Z").plus(Duration.ofHours(11 * 24 + 6)));
        Assessment done = DESIGN.wrong("2025-07-06");
        assertThat(status(done, "vacate-posts")).isEqualTo(FULFILLED);
        assertThat(done.transitions())
                .filteredOn(transition -> transition.element().equals("vacate-posts"))
                .extracting(Transition::to)
                .doesNotContain(BREACHED);
    }

    // ---------------------------------------------------------------- arbitration

    @Test
    void the_arbitration_ends_by_its_timer_and_by_silence() {
        ProceedingStatus first = arbitration(DESIGN.wrong("2025-06-19T08:59:59+03:00"));
        assertThat(first.stage()).isEqualTo(1);
        assertThat(first.until()).isEqualTo(Instant.parse("2025-06-19T06:00:00Z"));
        ProceedingStatus second = arbitration(DESIGN.wrong("2025-06-19T09:00:00+03:00"));
        assertThat(second.stage()).isEqualTo(2);
        assertThat(second.outcome()).isEqualTo(ProceedingStatus.Outcome.OPEN);
        assertThat(arbitration(DESIGN.wrong("2025-06-21T08:59:59+03:00")).outcome())
                .isEqualTo(ProceedingStatus.Outcome.OPEN);
        assertThat(arbitration(DESIGN.wrong("2025-06-21T09:00:00+03:00")).outcome())
                .isEqualTo(ProceedingStatus.Outcome.DENIED);
    }

    @Test
    void it_does_not_stop_the_calendar_nor_end_the_breach() {
        Instant before =
                DESIGN.wrong("2025-06-13").benchmark("certified-30").due().orElseThrow();
        assertThat(DESIGN.wrong("2025-06-22").benchmark("certified-30").due()).contains(before);
        assertThat(DESIGN.wrong("2025-06-13").commitment("law-north").nextDue())
                .isEqualTo(DESIGN.wrong("2025-06-22").commitment("law-north").nextDue());
        assertThat(status(DESIGN.wrong("2025-06-16"), "register-weapons")).isEqualTo(BREACHED);
    }

    /** The next rung needs the trigger to hold, and while the arbitration is open that is not known. */
    @Test
    void the_penalty_does_not_climb_while_it_is_open() {
        assertThat(DESIGN.wrong("2025-06-13T10:00:00+03:00")
                        .sanction("slip-south")
                        .rung())
                .hasValue(1);
        assertThat(DESIGN.wrong("2025-06-18T10:00:00+03:00")
                        .sanction("slip-south")
                        .rung())
                .hasValue(1);
        assertThat(DESIGN.wrong("2025-06-21T08:59:59+03:00")
                        .sanction("slip-south")
                        .rung())
                .hasValue(1);
        assertThat(DESIGN.wrong("2025-06-21T09:00:00+03:00")
                        .sanction("slip-south")
                        .rung())
                .hasValue(2);
    }

    // ---------------------------------------------------------------- violence

    @Test
    void the_fourth_incident_in_a_week_reverts_what_was_eased() {
        Assessment three = DESIGN.wrong("2025-06-23T11:59:59+03:00");
        assertThat(status(three, "spike-south")).isEqualTo(DORMANT);
        assertThat(status(three, "ease-trade")).isEqualTo(IN_EFFECT);
        Assessment four = DESIGN.wrong("2025-06-23T12:00:00+03:00");
        assertThat(status(four, "spike-south")).isEqualTo(IN_FORCE);
        assertThat(status(four, "ease-trade")).isEqualTo(SUSPENDED);
        assertThat(status(four, "ease-movement")).isEqualTo(SUSPENDED);
        assertThat(status(four, "ease-passage")).isEqualTo(IN_EFFECT);
        assertThat(four.reason("spike-south").allEvents()).contains("shots-1", "shots-2", "shots-3", "shots-4");
        assertThat(status(four, "relief")).isEqualTo(RELEASED);
    }

    /** The first of them leaves the window on 27 June at two in the morning; three days of probation follow. */
    @Test
    void it_is_eased_again_when_the_week_has_passed_and_three_days_more() {
        assertThat(status(DESIGN.wrong("2025-06-30T01:59:59+03:00"), "ease-trade"))
                .isEqualTo(SUSPENDED);
        Assessment lifted = DESIGN.wrong("2025-06-30T02:00:00+03:00");
        assertThat(status(lifted, "spike-south")).isEqualTo(LIFTED);
        assertThat(status(lifted, "ease-trade")).isEqualTo(IN_EFFECT);
    }

    @Test
    void one_incident_alone_reverts_nothing() {
        Assessment one = DESIGN.well("2025-06-15");
        assertThat(status(one, "spike-south")).isEqualTo(DORMANT);
        assertThat(status(one, "ease-trade")).isEqualTo(IN_EFFECT);
    }

    @Test
    void the_cell_answers_within_the_hour_or_is_in_breach_itself() {
        Assessment late = DESIGN.wrong("2025-06-22T04:00:00+03:00");
        assertThat(status(late, "answer")).isEqualTo(BREACHED);
        assertThat(late.reason("answer").allEvents()).contains("shots-3");
        assertThat(status(DESIGN.wrong("2025-06-22T05:00:00+03:00"), "answer")).isEqualTo(IN_EFFECT);
        assertThat(DESIGN.well("2025-08-01").commitment("answer").score()).hasValue(3);
    }

    // ---------------------------------------------------------------- statements

    @Test
    void statements_within_the_hour_are_synchronized() {
        Assessment said = DESIGN.well("2025-06-03");
        assertThat(status(said, "statement-north")).isEqualTo(FULFILLED);
        assertThat(status(said, "statement-south")).isEqualTo(FULFILLED);
        assertThat(status(said, "statements")).isEqualTo(EVEN);
        assertThat(said.commitment("statement-south").lateness()).isEmpty();
    }

    @Test
    void a_statement_three_hours_later_is_not() {
        assertThat(status(DESIGN.wrong("2025-06-03T12:05:00+03:00"), "statements"))
                .isEqualTo(BEHIND);
        assertThat(status(DESIGN.wrong("2025-06-03T13:04:59+03:00"), "statement-south"))
                .isEqualTo(IN_EFFECT);
        Assessment alone = DESIGN.wrong("2025-06-03T13:05:00+03:00");
        assertThat(status(alone, "statement-south")).isEqualTo(BREACHED);
        assertThat(alone.reason("statement-south").rule()).isEqualTo(Rule.TOGETHER_PASSED);
        assertThat(status(alone, "slip-south")).isEqualTo(IN_FORCE);
        Assessment said = DESIGN.wrong("2025-06-03T15:10:00+03:00");
        assertThat(status(said, "statement-south")).isEqualTo(FULFILLED);
        // the day itself was kept, the hour was not
        assertThat(said.commitment("statement-south").lateness()).isEmpty();
        assertThat(said.transitions())
                .filteredOn(transition -> transition.element().equals("statement-south"))
                .extracting(Transition::to)
                .containsExactly(IN_EFFECT, BREACHED, FULFILLED);
        assertThat(status(said, "statements")).isEqualTo(EVEN);
        assertThat(status(said, "slip-south")).isEqualTo(LIFTED);
    }

    // ---------------------------------------------------------------- what is in escrow

    @Test
    void what_is_in_escrow_follows_cumulative_progress_and_certificates() {
        Assessment progress = DESIGN.well("2025-06-12T16:00:00+03:00");
        assertThat(status(progress, "permits-first")).isEqualTo(RELEASED);
        assertThat(status(progress, "permits-rest")).isEqualTo(HELD);
        assertThat(progress.escrow("permits").held()).isEqualByComparingTo("2000");
        Assessment claimed = DESIGN.well("2025-06-23T15:59:59+03:00");
        assertThat(status(claimed, "certified-30")).isEqualTo(CLAIMED);
        assertThat(status(claimed, "quota-30")).isEqualTo(HELD);
        Assessment certified = DESIGN.well("2025-06-23T16:00:00+03:00");
        assertThat(status(certified, "quota-30")).isEqualTo(RELEASED);
        assertThat(status(certified, "works-south")).isEqualTo(HELD);
        Assessment end = DESIGN.well("2025-08-01");
        assertThat(end.escrow("aid").released()).isEqualByComparingTo("30000000");
        assertThat(end.escrow("trade").held()).isZero();
    }

    @Test
    void without_the_law_of_the_south_day_60_is_not_certified() {
        Assessment end = DESIGN.wrong("2025-07-31");
        assertThat(status(end, "certified-30")).isEqualTo(MET);
        assertThat(end.benchmark("certified-30").lateness().map(Lateness::daysBehindWritten))
                .contains(8L);
        assertThat(status(end, "law-north")).isEqualTo(FULFILLED);
        assertThat(status(end, "law-south")).isEqualTo(BREACHED);
        assertThat(status(end, "certified-60")).isEqualTo(MISSED);
        assertThat(end.reason("certified-60").toString()).contains("law-south");
        assertThat(status(end, "quota-60")).isEqualTo(HELD);
        assertThat(status(DESIGN.well("2025-07-31"), "certified-60")).isEqualTo(MET);
    }
}
