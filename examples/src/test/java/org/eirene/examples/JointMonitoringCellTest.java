package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.COMPLETED;
import static org.eirene.agreement.Status.DORMANT;
import static org.eirene.agreement.Status.DUE;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.INVOKED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.IN_FORCE;
import static org.eirene.agreement.Status.LIFTED;
import static org.eirene.agreement.Status.LOST;
import static org.eirene.agreement.Status.MET;
import static org.eirene.agreement.Status.MISSED;
import static org.eirene.agreement.Status.OPEN;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.agreement.Status.RELEASED;
import static org.eirene.examples.Example.status;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Status;
import org.eirene.analysis.Analysis;
import org.eirene.analysis.FindingCode;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.ProceedingStatus;
import org.eirene.evaluation.Rule;
import org.eirene.evaluation.Scorecard;
import org.eirene.evaluation.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell that is measured as it measures, a claim for redress, and normalization step by step. */
class JointMonitoringCellTest {
    private static final String ID = "joint-monitoring-cell";
    private static final Example.Design DESIGN = Example.design(ID);
    private static final Agreement TEXT = DESIGN.text();

    private static ImmutableList<ProceedingStatus> proceedings(Assessment now, String about) {
        return now.proceedings().stream()
                .filter(each -> each.about().equals(about))
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void the_text_says_what_a_careful_drafter_would_and_binds_its_monitors() {
        Analysis analysis = Analysis.of(TEXT);
        // answers and amends are seen by those who get them; a bulletin that was last missed stays missed
        assertThat(Example.warnings(analysis))
                .containsExactly(
                        "COMMITMENT_UNVERIFIED pay-redress-north",
                        "COMMITMENT_UNVERIFIED pay-redress-south",
                        "COMMITMENT_UNVERIFIED answer-hotline",
                        "COMMITMENT_UNVERIFIED answer-reports",
                        "SANCTION_NEVER_CURED neglect");
        assertThat(analysis.findings(FindingCode.MONITOR_UNBOUND)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-well", "-wrong"})
    void every_event_counts(String history) {
        assertThat(Example.history(ID + history).problems(TEXT)).isEmpty();
        assertThat(Example.assess(ID, ID + history, "2025-06-13").disregarded()).isEmpty();
    }

    // ---------------------------------------------------------------- the cell's own duties

    @Test
    void a_week_without_a_bulletin_is_a_breach_of_the_cell_until_the_next_one() {
        assertThat(status(DESIGN.wrong("2025-05-18T23:59:59.999999999+03:00"), "bulletin"))
                .isEqualTo(IN_EFFECT);
        Assessment missing = DESIGN.wrong("2025-05-19T00:00:00+03:00");
        assertThat(status(missing, "bulletin")).isEqualTo(BREACHED);
        assertThat(missing.reason("bulletin").rule()).isEqualTo(Rule.PERIOD_SHORT);
        assertThat(status(missing, "neglect")).isEqualTo(IN_FORCE);
        assertThat(missing.sanction("neglect").against()).isEqualTo("cell");
        assertThat(missing.scorecard()
                        .row(Scorecard.Grouping.ACTOR, "cell")
                        .orElseThrow()
                        .open())
                .contains("bulletin");
        // the next one counts once those who receive it have let two days pass
        assertThat(status(DESIGN.wrong("2025-05-27T16:59:59+03:00"), "bulletin"))
                .isEqualTo(BREACHED);
        Assessment next = DESIGN.wrong("2025-05-27T17:00:00+03:00");
        assertThat(status(next, "bulletin")).isEqualTo(IN_EFFECT);
        assertThat(status(next, "neglect")).isEqualTo(LIFTED);
        assertThat(next.commitment("bulletin").score()).hasValue(2);
        assertThat(DESIGN.well("2025-06-12").commitment("bulletin").score()).hasValue(3);
    }

    @Test
    void the_cell_may_dispute_its_breach_like_anyone_and_is_not_excused() {
        Assessment disputed = DESIGN.wrong("2025-05-21");
        assertThat(proceedings(disputed, "bulletin-disputed"))
                .extracting(ProceedingStatus::outcome)
                .containsExactly(ProceedingStatus.Outcome.OPEN);
        assertThat(status(disputed, "bulletin")).isEqualTo(BREACHED);
        Assessment dismissed = DESIGN.wrong("2025-05-22T09:00:00+03:00");
        assertThat(proceedings(dismissed, "bulletin-disputed"))
                .extracting(ProceedingStatus::outcome)
                .containsExactly(ProceedingStatus.Outcome.DENIED);
        assertThat(status(dismissed, "bulletin")).isEqualTo(BREACHED);
    }

    @Test
    void a_call_is_answered_within_two_hours_or_the_cell_is_in_breach() {
        assertThat(status(DESIGN.wrong("2025-05-07T11:59:59+03:00"), "answer-hotline"))
                .isEqualTo(IN_EFFECT);
        Assessment late = DESIGN.wrong("2025-05-07T12:00:00+03:00");
        assertThat(status(late, "answer-hotline")).isEqualTo(BREACHED);
        assertThat(late.reason("answer-hotline").allEvents()).contains("stopped");
        assertThat(status(late, "neglect")).isEqualTo(IN_FORCE);
        Assessment answered = DESIGN.wrong("2025-05-07T13:30:00+03:00");
        assertThat(status(answered, "answer-hotline")).isEqualTo(IN_EFFECT);
        assertThat(status(answered, "neglect")).isEqualTo(LIFTED);
        assertThat(DESIGN.well("2025-06-12").commitment("answer-hotline").score())
                .hasValue(3);
    }

    @Test
    void a_whistleblower_is_answered_within_five_days() {
        assertThat(DESIGN.well("2025-05-10").upcoming()).anySatisfy(next -> {
            assertThat(next.element()).isEqualTo("answer-reports");
            assertThat(next.at()).isEqualTo(Instant.parse("2025-05-14T07:00:00Z"));
            assertThat(next.actors()).containsExactly("cell");
        });
        assertThat(DESIGN.well("2025-05-12").upcoming())
                .noneMatch(next -> next.element().equals("answer-reports"));
        assertThat(DESIGN.well("2025-06-12").commitment("answer-reports").score())
                .hasValue(3);
    }

    @Test
    void its_neglect_is_remembered() {
        assertThat(DESIGN.wrong("2025-05-07T12:00:00+03:00").sanction("neglect").occurrences())
                .isEqualTo(1);
        assertThat(DESIGN.wrong("2025-05-19").sanction("neglect").occurrences()).isEqualTo(2);
        assertThat(DESIGN.well("2025-06-12").sanction("neglect").occurrences()).isZero();
    }

    // ---------------------------------------------------------------- obstruction

    @Test
    void an_inspection_that_was_not_obstructed_is_no_breach() {
        Assessment denied = DESIGN.well("2025-05-15T10:30:00+03:00");
        assertThat(proceedings(denied, "obstructed"))
                .extracting(ProceedingStatus::outcome)
                .containsExactly(ProceedingStatus.Outcome.DENIED);
        assertThat(status(denied, "admit-inspectors-south")).isEqualTo(IN_EFFECT);
        assertThat(status(denied, "obstruction-south")).isEqualTo(DORMANT);
    }

    @Test
    void one_that_was_is_sanctioned_from_the_finding_on_and_harder_after_two_days() {
        assertThat(status(DESIGN.wrong("2025-05-14T10:29:59+03:00"), "obstruction-north"))
                .isEqualTo(DORMANT);
        Assessment found = DESIGN.wrong("2025-05-14T10:30:00+03:00");
        assertThat(status(found, "admit-inspectors-north")).isEqualTo(BREACHED);
        assertThat(status(found, "obstruction-north")).isEqualTo(IN_FORCE);
        assertThat(found.sanction("obstruction-north").rung()).hasValue(1);
        assertThat(DESIGN.wrong("2025-05-16T10:29:59+03:00")
                        .sanction("obstruction-north")
                        .rung())
                .hasValue(1);
        assertThat(DESIGN.wrong("2025-05-16T10:30:00+03:00")
                        .sanction("obstruction-north")
                        .rung())
                .hasValue(2);
    }

    /** Five days and the 24 and a half hours until the finding, then five days of probation. */
    @Test
    void the_money_for_roads_is_withheld_until_the_obstruction_is_cured() {
        assertThat(status(DESIGN.wrong("2025-05-19T10:29:59+03:00"), "admit-inspectors-north"))
                .isEqualTo(BREACHED);
        assertThat(status(DESIGN.wrong("2025-05-19T10:30:00+03:00"), "admit-inspectors-north"))
                .isEqualTo(IN_EFFECT);
        Assessment withheld = DESIGN.wrong("2025-05-24T10:29:59+03:00");
        assertThat(status(withheld, "step-one")).isEqualTo(MET);
        assertThat(status(withheld, "calm")).isEqualTo(MET);
        assertThat(status(withheld, "roads")).isEqualTo(DUE);
        assertThat(withheld.reason("roads").toString()).contains("obstruction-north");
        Assessment lifted = DESIGN.wrong("2025-05-24T10:30:00+03:00");
        assertThat(status(lifted, "obstruction-north")).isEqualTo(LIFTED);
        assertThat(status(lifted, "roads")).isEqualTo(RELEASED);
    }

    @Test
    void a_second_and_graver_obstruction_begins_higher() {
        Assessment again = DESIGN.wrong("2025-05-29T10:30:00+03:00");
        assertThat(again.sanction("obstruction-north").occurrences()).isEqualTo(2);
        assertThat(again.sanction("obstruction-north").rung()).hasValue(2);
    }

    @Test
    void what_is_humanitarian_is_released_and_supplied_whatever_happens() {
        Assessment end = DESIGN.wrong("2025-06-12");
        assertThat(status(end, "clinics")).isEqualTo(RELEASED);
        assertThat(end.element("clinics").since()).contains(Instant.parse("2025-05-06T06:00:00Z"));
        assertThat(end.commitment("keep-open").score()).hasValue(3);
    }

    // ---------------------------------------------------------------- redress

    @Test
    void a_claim_goes_from_the_cell_to_the_ombudsman_and_falls_due_late() {
        Assessment filed = DESIGN.wrong("2025-05-10T10:00:00+03:00");
        assertThat(proceedings(filed, "harm")).singleElement().satisfies(claim -> {
            assertThat(claim.stage()).isEqualTo(1);
            assertThat(claim.until()).isEqualTo(Instant.parse("2025-05-20T07:00:00Z"));
        });
        Assessment passedOn = DESIGN.wrong("2025-05-20T10:00:00+03:00");
        assertThat(proceedings(passedOn, "harm")).singleElement().satisfies(claim -> {
            assertThat(claim.outcome()).isEqualTo(ProceedingStatus.Outcome.OPEN);
            assertThat(claim.stage()).isEqualTo(2);
            assertThat(claim.until()).isEqualTo(Instant.parse("2025-05-30T07:00:00Z"));
        });
        Assessment upheld = DESIGN.wrong("2025-05-25T10:00:00+03:00");
        assertThat(proceedings(upheld, "harm"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.outcome()).isEqualTo(ProceedingStatus.Outcome.CONFIRMED));
        // fourteen days, and the fifteen for which it was undecided
        assertThat(upheld.upcoming()).anySatisfy(next -> {
            assertThat(next.element()).isEqualTo("pay-redress-north");
            assertThat(next.at()).isEqualTo(Instant.parse("2025-06-08T07:00:00Z"));
        });
    }

    @Test
    void redress_that_is_not_paid_in_time_is_a_breach_until_it_is_paid() {
        assertThat(status(DESIGN.wrong("2025-06-08T09:59:59+03:00"), "pay-redress-north"))
                .isEqualTo(IN_EFFECT);
        Assessment unpaid = DESIGN.wrong("2025-06-08T10:00:00+03:00");
        assertThat(status(unpaid, "pay-redress-north")).isEqualTo(BREACHED);
        assertThat(status(unpaid, "harm-north")).isEqualTo(IN_FORCE);
        Assessment paid = DESIGN.wrong("2025-06-11T10:00:00+03:00");
        assertThat(status(paid, "pay-redress-north")).isEqualTo(IN_EFFECT);
        assertThat(status(paid, "harm-north")).isEqualTo(LIFTED);
    }

    @Test
    void redress_paid_in_time_is_none() {
        Assessment upheld = DESIGN.well("2025-05-15T10:00:00+03:00");
        assertThat(proceedings(upheld, "harm")).singleElement().satisfies(claim -> {
            assertThat(claim.outcome()).isEqualTo(ProceedingStatus.Outcome.CONFIRMED);
            assertThat(claim.stage()).isEqualTo(1);
        });
        assertThat(DESIGN.well("2025-06-12").commitment("pay-redress-north").score())
                .hasValue(3);
    }

    // ---------------------------------------------------------------- normalization

    @ParameterizedTest
    @CsvSource({
        "2025-05-12T12:29:59+03:00, PENDING,   PENDING,   PENDING",
        "2025-05-12T12:30:00+03:00, OPEN,      PENDING,   PENDING",
        "2025-05-18T12:00:00+03:00, COMPLETED, PENDING,   PENDING",
        "2025-05-26T12:30:00+03:00, COMPLETED, OPEN,      PENDING",
        "2025-06-01T12:00:00+03:00, COMPLETED, COMPLETED, PENDING",
        "2025-06-02T12:30:00+03:00, COMPLETED, COMPLETED, OPEN",
        "2025-06-11T12:00:00+03:00, COMPLETED, COMPLETED, COMPLETED"
    })
    void the_steps_open_one_by_one_with_measured_compliance(String when, Status first, Status second, Status third) {
        Assessment now = DESIGN.well(when);
        assertThat(status(now, "offices")).isEqualTo(first);
        assertThat(status(now, "flights")).isEqualTo(second);
        assertThat(status(now, "relations")).isEqualTo(third);
    }

    @Test
    void a_step_rests_on_what_was_measured_and_on_who_audited_it() {
        assertThat(DESIGN.well("2025-05-26T12:30:00+03:00").reason("flights").allEvents())
                .contains("compliance-3", "access-3", "second-step-un", "second-step-regional");
    }

    @Test
    void compliance_without_access_for_civilians_opens_no_further_step() {
        Assessment compliant = DESIGN.wrong("2025-06-02");
        assertThat(status(compliant, "offices")).isEqualTo(COMPLETED);
        assertThat(status(compliant, "step-two")).isEqualTo(PENDING);
        assertThat(compliant.reason("step-two").toString()).contains("civilian-access");
        Assessment missed = DESIGN.wrong("2025-06-08T08:00:00+03:00");
        assertThat(status(missed, "step-two")).isEqualTo(MISSED);
        assertThat(status(missed, "western-assurance")).isEqualTo(INVOKED);
        assertThat(missed.commitment("host-talks").nextDue()).contains(Instant.parse("2025-06-15T05:00:00Z"));
        assertThat(status(missed, "flights")).isEqualTo(PENDING);
        assertThat(status(missed, "mandate")).isEqualTo(OPEN);
    }

    @Test
    void the_integrity_of_the_corridor_is_lost_with_one_week_below_the_threshold() {
        assertThat(status(DESIGN.wrong("2025-05-17"), "corridor-integrity")).isEqualTo(MET);
        Assessment lost = DESIGN.wrong("2025-05-18T18:00:00+03:00");
        assertThat(status(lost, "corridor-integrity")).isEqualTo(LOST);
        assertThat(lost.reason("corridor-integrity").allEvents()).contains("tags-2");
        assertThat(DESIGN.well("2025-06-12").transitions())
                .filteredOn(transition -> transition.element().equals("corridor-integrity"))
                .extracting(Transition::to)
                .doesNotContain(LOST);
    }

    @Test
    void the_exchange_of_detainees_is_audited_on_both_sides() {
        assertThat(status(DESIGN.well("2025-05-17T10:29:59+03:00"), "exchange-audited"))
                .isEqualTo(PENDING);
        Assessment audited = DESIGN.well("2025-05-20T10:30:00+03:00");
        assertThat(status(audited, "exchange-audited")).isEqualTo(MET);
        assertThat(status(audited, "release-north")).isEqualTo(FULFILLED);
        // owed within three days of the audit of the other side, and done after eight
        Assessment late = DESIGN.wrong("2025-05-17T12:30:00+03:00");
        assertThat(status(late, "release-north")).isEqualTo(BREACHED);
        assertThat(late.reason("release-north").rule()).isEqualTo(Rule.EXCHANGE_ARREARS);
        assertThat(status(DESIGN.wrong("2025-05-23T10:30:00+03:00"), "release-north"))
                .isEqualTo(FULFILLED);
    }
}
