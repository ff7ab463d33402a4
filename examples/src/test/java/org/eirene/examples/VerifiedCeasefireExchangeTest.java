package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.COMPLETED;
import static org.eirene.agreement.Status.EVEN;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.HONOURED;
import static org.eirene.agreement.Status.INVOKED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.IN_FORCE;
import static org.eirene.agreement.Status.LAPSED;
import static org.eirene.agreement.Status.MET;
import static org.eirene.agreement.Status.MISSED;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.examples.Example.status;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Complete;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Status;
import org.eirene.analysis.Analysis;
import org.eirene.analysis.Evidence;
import org.eirene.analysis.Finding;
import org.eirene.analysis.FindingCode;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.Lateness;
import org.eirene.evaluation.ProceedingStatus;
import org.eirene.evaluation.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pauses that wait for verified releases, and what the text does not say. */
class VerifiedCeasefireExchangeTest {
    private static final String ID = "verified-ceasefire-exchange";
    private static final Example.Design DESIGN = Example.design(ID);
    private static final Agreement TEXT = DESIGN.text();
    private static final Analysis ANALYSIS = Analysis.of(TEXT);

    private static Finding question(String id) {
        return ANALYSIS.findings(FindingCode.OPEN_QUESTION).stream()
                .filter(finding -> finding.elements().get(0).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ImmutableList<String> depending(String question) {
        return ((Evidence.Involved) question(question).evidence()).elements();
    }

    // ---------------------------------------------------------------- what the text leaves open

    @Test
    void the_analysis_names_each_open_question_with_what_it_concerns() {
        assertThat(ANALYSIS.findings(FindingCode.OPEN_QUESTION))
                .extracting(Finding::elements)
                .containsExactly(
                        ImmutableList.of("which-detainees", "detainees-2", "detainees-3"),
                        ImmutableList.of("which-order", "aid-2", "aid-3", "release-2", "release-3"),
                        ImmutableList.of("when-it-slips", "released-1", "released-2", "released-3"));
    }

    @Test
    void it_says_what_depends_on_each() {
        assertThat(depending("which-detainees"))
                .containsExactly(
                        "pause-2", "pause-3", "release-3", "aid-3", "shuttle", "released-2", "released-3", "assurance");
        assertThat(depending("which-order"))
                .containsExactly(
                        "pause-2", "pause-3", "detainees-3", "shuttle", "released-2", "released-3", "assurance");
        assertThat(depending("when-it-slips"))
                .containsExactly(
                        "pause-1",
                        "pause-2",
                        "pause-3",
                        "release-2",
                        "detainees-2",
                        "aid-2",
                        "release-3",
                        "detainees-3",
                        "aid-3",
                        "shuttle",
                        "assurance");
    }

    @Test
    void it_says_so_in_words() {
        assertThat(question("which-detainees").message())
                .isEqualTo(
                        "The text leaves open: which categories of detainees are freed after the first pause; it concerns"
                                + " detainees-2, detainees-3, on which depend pause-2, pause-3, release-3, aid-3, shuttle,"
                                + " released-2, released-3, assurance");
    }

    @Test
    void beside_these_the_text_says_what_a_careful_drafter_would() {
        assertThat(Example.warnings(ANALYSIS))
                .containsExactly("COMMITMENT_UNVERIFIED hotline-north", "COMMITMENT_UNVERIFIED hotline-south");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-well", "-wrong"})
    void every_event_counts(String history) {
        assertThat(Example.history(ID + history).problems(TEXT)).isEmpty();
        assertThat(Example.assess(ID, ID + history, "2025-10-05").disregarded()).isEmpty();
    }

    // ---------------------------------------------------------------- pauses and benchmarks

    @Test
    void aid_grows_with_each_pause() {
        assertThat(TEXT.commitments().stream()
                        .filter(each -> each.id().startsWith("aid-"))
                        .map(each -> ((Deliver) each.must()).quantity().intValueExact()))
                .containsExactly(1000, 2000, 4000);
        assertThat(status(DESIGN.well("2025-09-08"), "aid-2")).isEqualTo(IN_EFFECT);
        assertThat(status(DESIGN.well("2025-09-08"), "aid-3")).isEqualTo(PENDING);
    }

    @Test
    void each_pause_follows_the_one_before() {
        Assessment end = DESIGN.well("2025-10-02T07:00:00+03:00");
        assertThat(end.element("pause-1").since()).contains(Instant.parse("2025-09-08T04:00:00Z"));
        assertThat(end.element("pause-2").since()).contains(Instant.parse("2025-09-18T04:00:00Z"));
        assertThat(end.element("pause-3").since()).contains(Instant.parse("2025-10-02T04:00:00Z"));
        for (int pause = 1; pause <= 3; pause++) {
            assertThat(status(end, "pause-" + pause)).isEqualTo(COMPLETED);
            assertThat(status(end, "released-" + pause)).isEqualTo(MET);
            assertThat(status(end, "swap-" + pause)).isEqualTo(EVEN);
        }
        assertThat(end.commitment("detainees-3").confirmed()).isEqualByComparingTo("30");
    }

    @Test
    void whoever_one_of_the_two_checks_does_not_confirm_is_not_counted() {
        Assessment one = DESIGN.wrong("2025-09-05T19:59:59+03:00");
        assertThat(one.commitment("release-1").confirmed()).isZero();
        assertThat(one.commitment("release-1").pending()).isEqualByComparingTo("8");
        Assessment both = DESIGN.wrong("2025-09-05T20:00:00+03:00");
        assertThat(both.commitment("release-1").confirmed()).isEqualByComparingTo("6");
        assertThat(both.commitment("release-1").denied()).isEqualByComparingTo("2");
        assertThat(both.exchange("swap-1").owed().orElseThrow()).isEqualByComparingTo("18");
    }

    @Test
    void a_milestone_that_slips_lets_the_pause_lapse_and_no_other_follows() {
        assertThat(status(DESIGN.wrong("2025-09-07T06:59:59+03:00"), "released-1"))
                .isEqualTo(PENDING);
        Assessment slipped = DESIGN.wrong("2025-09-07T07:00:00+03:00");
        assertThat(status(slipped, "released-1")).isEqualTo(MISSED);
        assertThat(status(slipped, "release-1")).isEqualTo(BREACHED);
        assertThat(status(slipped, "assurance")).isEqualTo(INVOKED);
        Assessment lapsed = DESIGN.wrong("2025-09-08T07:00:00+03:00");
        assertThat(status(lapsed, "pause-1")).isEqualTo(LAPSED);
        assertThat(status(lapsed, "pause-2")).isEqualTo(PENDING);
        assertThat(lapsed.reason("pause-2").toString()).contains("pause-1");
        assertThat(status(lapsed, "detainees-1")).isEqualTo(IN_EFFECT);
    }

    @Test
    void what_slipped_is_still_owed_and_met_late() {
        Assessment late = DESIGN.wrong("2025-09-12");
        assertThat(status(late, "release-1")).isEqualTo(FULFILLED);
        assertThat(late.commitment("release-1").lateness().map(Lateness::daysBehindWritten))
                .contains(3L);
        assertThat(status(late, "released-1")).isEqualTo(MET);
        assertThat(status(late, "detainees-1")).isEqualTo(FULFILLED);
        assertThat(late.commitment("detainees-1").lateness()).isEmpty();
        assertThat(status(late, "assurance")).isEqualTo(HONOURED);
        assertThat(status(late, "pause-2")).isEqualTo(PENDING);
    }

    /** Answered otherwise, the third question changes what becomes of the second pause. */
    @Test
    void had_the_text_said_that_the_pause_goes_on_the_second_would_have_opened() {
        Agreement other = TEXT.with(
                TEXT.phase("pause-1").toBuilder().onExpiry(new Complete()).build());
        Assessment now = Evaluator.of(other).evaluate(Example.history(ID + "-wrong"), "2025-09-12");
        assertThat(status(now, "pause-1")).isEqualTo(COMPLETED);
        assertThat(status(now, "pause-2")).isEqualTo(Status.OPEN);
    }

    // ---------------------------------------------------------------- incidents

    @Test
    void an_incident_is_disputed_within_a_day_and_set_aside() {
        Assessment blamed = DESIGN.well("2025-09-04T20:00:00+03:00");
        assertThat(status(blamed, "spare-corridors-south")).isEqualTo(BREACHED);
        assertThat(status(blamed, "re-engaged-south")).isEqualTo(IN_FORCE);
        Assessment disputed = DESIGN.well("2025-09-05T09:00:00+03:00");
        assertThat(disputed.proceedings())
                .filteredOn(each -> each.about().equals("shelled-disputed"))
                .singleElement()
                .satisfies(dispute -> {
                    assertThat(dispute.outcome()).isEqualTo(ProceedingStatus.Outcome.OPEN);
                    assertThat(dispute.until()).isEqualTo(Instant.parse("2025-09-06T06:00:00Z"));
                });
        Assessment setAside = DESIGN.well("2025-09-05T21:00:00+03:00");
        assertThat(status(setAside, "spare-corridors-south")).isEqualTo(IN_EFFECT);
        assertThat(status(setAside, "re-engaged-south")).isEqualTo(Status.LIFTED);
    }

    @Test
    void a_pledge_not_to_re_engage_is_broken_whatever_became_of_the_pause() {
        Assessment broken = DESIGN.wrong("2025-09-11T10:00:00+03:00");
        assertThat(status(broken, "no-reengagement-north")).isEqualTo(BREACHED);
        assertThat(broken.sanction("re-engaged-north").rung()).hasValue(2);
        assertThat(status(DESIGN.wrong("2025-09-11T08:00:00+03:00"), "hotline-north"))
                .isEqualTo(BREACHED);
    }

    @Test
    void medical_evacuations_go_on() {
        assertThat(DESIGN.wrong("2025-09-15").commitment("evacuate").score()).hasValue(3);
        assertThat(DESIGN.wrong("2025-09-15").transitions())
                .filteredOn(transition -> transition.element().equals("evacuate"))
                .extracting(Transition::to)
                .containsExactly(IN_EFFECT);
    }
}
