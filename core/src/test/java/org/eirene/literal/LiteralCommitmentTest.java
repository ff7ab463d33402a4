package org.eirene.literal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.agreement.Performances.supply;

import java.math.BigDecimal;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Status;
import org.eirene.history.Verdict;
import org.junit.jupiter.api.Test;

/** Sections 5 and 7: commitments, claims, disputes and exchanges. */
final class LiteralCommitmentTest {
    private static final Procedure REVIEW = Procedure.builder()
            .id("review")
            .addStages(Stage.of(1, days(10), "panel"))
            .onSilence(Silence.DENY)
            .build();

    private static Commitment.Builder commitment(String id) {
        return Commitment.builder().id(id).by("north").to("south");
    }

    private static Agreement.Builder agreement() {
        return Chronicle.agreement().addProcedures(REVIEW);
    }

    /** The south is to give so many persons, and the north so many in return. */
    private static Agreement swap(long given, long returned, Ratio terms) {
        return agreement()
                .addCommitments(
                        commitment("give")
                                .by("south")
                                .to("north")
                                .must(deliver(given, "person"))
                                .build(),
                        commitment("return").must(deliver(returned, "person")).build())
                .addExchanges(Exchange.builder()
                        .id("swap")
                        .give("give")
                        .inReturn("return")
                        .terms(terms)
                        .build())
                .build();
    }

    @Test
    void a_refrain_is_cured_to_the_nanosecond_in_the_first_beat() {
        Agreement agreement = agreement()
                .addCommitments(commitment("hold-fire")
                        .must(refrain(incidents("raid")).curedAfter(days(2)))
                        .build())
                .build();
        Chronicle record = new Chronicle(agreement).incident("2025-01-05", "raid", 3, "north");

        assertThat(record.nanosecondBefore("hold-fire", "2025-01-07")).isEqualTo(Status.BREACHED);
        assertThat(record.transitions("hold-fire", "2025-01-08"))
                .endsWith("2025-01-05T00:00:00Z/1 IN_EFFECT>BREACHED", "2025-01-07T00:00:00Z/1 BREACHED>IN_EFFECT");
    }

    @Test
    void a_challenge_of_the_cause_of_a_breach_neither_ends_nor_cures_it() {
        Agreement agreement = agreement()
                .addCommitments(commitment("hold-fire")
                        .must(refrain(incidents("raid")).curedAfter(days(2)))
                        .build())
                .addBenchmarks(Benchmark.builder()
                        .id("kept")
                        .criterion(not(breached("hold-fire")))
                        .continuous()
                        .due(at("2025-01-06T12:00:00Z"))
                        .build())
                .build();
        Chronicle dismissed = new Chronicle(agreement)
                .incident("2025-01-05", "raid", 3, "north")
                .challenged("2025-01-06", "e1", "north")
                .ruled("2025-01-09", Verdict.DENY, "panel", "e2");
        Chronicle upheld = new Chronicle(agreement)
                .incident("2025-01-05", "raid", 3, "north")
                .challenged("2025-01-06", "e1", "north")
                .ruled("2025-01-09", Verdict.CONFIRM, "panel", "e2");

        // One of two days had run; the second runs after the dismissal.
        assertThat(dismissed.transitions("hold-fire", "2025-02-01"))
                .endsWith("2025-01-05T00:00:00Z/1 IN_EFFECT>BREACHED", "2025-01-10T00:00:00Z/1 BREACHED>IN_EFFECT");
        assertThat(upheld.transitions("hold-fire", "2025-02-01")).endsWith("2025-01-09T00:00:00Z/1 BREACHED>IN_EFFECT");
        // While the dispute decides, "not breached" neither holds nor fails.
        assertThat(dismissed.transitions("kept", "2025-01-09T12:00:00Z"))
                .containsExactly("2025-01-01T00:00:00Z/1 PENDING>MET", "2025-01-05T00:00:00Z/1 MET>LOST");
    }

    @Test
    void a_cure_that_is_challenged_stands_until_the_challenge_is_upheld() {
        Agreement agreement = agreement()
                .addCommitments(commitment("release")
                        .must(deliver(6, "person").instalment(3, at("2025-01-08T00:00:00Z")))
                        .build())
                .build();
        Chronicle record = new Chronicle(agreement)
                .delivered("2025-01-10", "release", 3)
                .challenged("2025-01-12", "e1", "south")
                .ruled("2025-01-15", Verdict.CONFIRM, "panel", "e2");

        assertThat(record.transitions("release", "2025-02-01"))
                .containsExactly(
                        "2025-01-01T00:00:00Z/1 PENDING>IN_EFFECT",
                        "2025-01-08T00:00:00Z/2 IN_EFFECT>BREACHED",
                        "2025-01-10T00:00:00Z/1 BREACHED>IN_EFFECT",
                        "2025-01-15T00:00:00Z/1 IN_EFFECT>BREACHED");
        assertThat(record.asOf("2025-01-13").totals().get("release").pending()).isEqualByComparingTo("3");
        assertThat(record.asOf("2025-01-15").totals().get("release").denied()).isEqualByComparingTo("3");
    }

    @Test
    void a_claim_in_time_that_is_denied_later_is_a_breach_then() {
        Agreement agreement = agreement()
                .addCommitments(commitment("sign")
                        .must(act())
                        .due(at("2025-01-10T00:00:00Z"))
                        .verification("review")
                        .build())
                .build();
        Chronicle inTime = new Chronicle(agreement)
                .delivered("2025-01-10", "sign", 1)
                .ruled("2025-01-12", Verdict.DENY, "panel", "e1");
        Chronicle late = new Chronicle(agreement)
                .delivered("2025-01-10T00:00:00.000000001Z", "sign", 1)
                .ruled("2025-01-12", Verdict.CONFIRM, "panel", "e1");

        assertThat(inTime.transitions("sign", "2025-02-01")).endsWith("2025-01-12T00:00:00Z/1 CLAIMED>BREACHED");
        assertThat(late.transitions("sign", "2025-02-01"))
                .endsWith("2025-01-10T00:00:00Z/2 IN_EFFECT>BREACHED", "2025-01-12T00:00:00Z/1 BREACHED>FULFILLED");
    }

    @Test
    void only_the_last_judged_period_decides_and_only_what_is_confirmed_cures() {
        Agreement agreement = agreement()
                .addCommitments(commitment("aid")
                        .must(supply(10, "truck").per(days(1)))
                        .verification("review")
                        .build())
                .build();
        Chronicle record = new Chronicle(agreement)
                // The first period is short, the second suffices by a claim, confirmed on the 4th, the third is empty.
                .delivered("2025-01-02T12:00:00Z", "aid", 10)
                .ruled("2025-01-03T12:00:00Z", Verdict.CONFIRM, "panel", "e1");

        assertThat(record.transitions("aid", "2025-01-10"))
                .containsExactly(
                        "2025-01-01T00:00:00Z/1 PENDING>IN_EFFECT",
                        "2025-01-02T00:00:00Z/2 IN_EFFECT>BREACHED",
                        "2025-01-03T12:00:00Z/1 BREACHED>IN_EFFECT",
                        "2025-01-04T00:00:00Z/2 IN_EFFECT>BREACHED");
    }

    @Test
    void periods_of_days_start_at_local_midnight_also_when_clocks_go_forward() {
        Agreement agreement = Chronicle.agreement("Europe/Berlin")
                .entersIntoForce("2025-03-29T12:00:00+01:00")
                .addCommitments(
                        commitment("by-day")
                                .must(supply(1, "truck").per(days(1)))
                                .build(),
                        commitment("by-hours")
                                .must(supply(1, "truck").per(hours(24)))
                                .build())
                .build();
        Chronicle record = new Chronicle(agreement);

        // 30 March has 23 hours: midnight to midnight is 23:00 UTC to 22:00 UTC.
        assertThat(record.transitions("by-day", "2025-04-01")).endsWith("2025-03-30T22:00:00Z/2 IN_EFFECT>BREACHED");
        assertThat(record.transitions("by-hours", "2025-04-01")).endsWith("2025-03-30T11:00:00Z/2 IN_EFFECT>BREACHED");
    }

    @Test
    void an_answer_at_the_last_nanosecond_is_in_time_and_a_late_one_cures() {
        Agreement agreement = agreement()
                .addCommitments(commitment("hotline")
                        .must(respond(incidents("call"), hours(6)))
                        .build())
                .build();
        Chronicle inTime = new Chronicle(agreement)
                .incident("2025-01-05", "call", 1, "south")
                .answered("2025-01-05T06:00:00Z", "hotline", "e1");
        Chronicle late = new Chronicle(agreement)
                .incident("2025-01-05", "call", 1, "south")
                .answered("2025-01-05T06:00:00.000000001Z", "hotline", "e1");
        Chronicle early = new Chronicle(agreement)
                .answered("2025-01-04", "hotline", "e2")
                .incident("2025-01-05", "call", 1, "south");

        assertThat(inTime.transitions("hotline", "2025-01-06")).hasSize(1);
        assertThat(late.transitions("hotline", "2025-01-06"))
                .endsWith(
                        "2025-01-05T06:00:00Z/2 IN_EFFECT>BREACHED",
                        "2025-01-05T06:00:00.000000001Z/1 BREACHED>IN_EFFECT");
        assertThat(early.asOf("2025-01-06").disregarded()).containsOnlyKeys("e1");
    }

    @Test
    void a_continuing_commitment_waits_for_the_disputes_that_decide_how_it_ended() {
        Agreement agreement = agreement()
                .addPhases(Phase.builder().id("truce").lasts(days(10)).build())
                .addCommitments(commitment("hold-fire")
                        .phase("truce")
                        .must(refrain(incidents("raid")).curedAfter(days(2)))
                        .build())
                .build();
        Chronicle record = new Chronicle(agreement)
                .incident("2025-01-10", "raid", 3, "north")
                .challenged("2025-01-10T12:00:00Z", "e1", "north")
                .incident("2025-01-11T00:00:00.000000001Z", "raid", 3, "north")
                .ruled("2025-01-15", Verdict.CONFIRM, "panel", "e2");

        assertThat(record.transitions("hold-fire", "2025-02-01"))
                .endsWith("2025-01-10T00:00:00Z/1 IN_EFFECT>BREACHED", "2025-01-15T00:00:00Z/1 BREACHED>FULFILLED");
        assertThat(record.status("truce", "2025-01-11")).isEqualTo(Status.LAPSED);
    }

    @Test
    void a_grace_of_zero_ends_in_the_beat_in_which_it_begins() {
        Agreement agreement = swap(3, 9, Ratio.of(1, 3));
        Chronicle behind = new Chronicle(agreement).delivered("2025-01-05", "give", 1);
        Chronicle even =
                new Chronicle(agreement).delivered("2025-01-05", "give", 1).delivered("2025-01-05", "return", 3);

        assertThat(behind.transitions("return", "2025-02-01")).endsWith("2025-01-05T00:00:00Z/1 IN_EFFECT>BREACHED");
        assertThat(behind.status("give", "2025-02-01")).isEqualTo(Status.SUSPENDED);
        assertThat(even.transitions("return", "2025-02-01")).hasSize(1);
        assertThat(even.status("swap", "2025-02-01")).isEqualTo(Status.EVEN);
    }

    @Test
    void of_lots_owed_no_more_the_latest_go_first_and_what_is_owed_anew_has_its_grace_anew() {
        Agreement agreement = swap(9, 2, Ratio.of(3, 1).grace(days(2)));
        Chronicle record = new Chronicle(agreement)
                .delivered("2025-01-05", "give", 1)
                .delivered("2025-01-06", "give", 1)
                .challenged("2025-01-06T12:00:00Z", "e1", "north")
                .ruled("2025-01-07", Verdict.DENY, "panel", "e3");

        // A third of a person is owed for each; the challenged first delivery takes the later lot away.
        assertThat(record.asOf("2025-01-06T18:00:00Z").dues().get("return"))
                .singleElement()
                .satisfies(lot -> assertThat(lot.at()).isEqualTo(Chronicle.at("2025-01-07")));
        assertThat(record.asOf("2025-01-07").dues().get("return"))
                .extracting(LiteralAssessment.Due::at)
                .containsExactly(Chronicle.at("2025-01-07"), Chronicle.at("2025-01-09"));
        assertThat(record.asOf("2025-01-07").totals().get("return").owed())
                .isBetween(new BigDecimal("0.6666"), new BigDecimal("0.6667"));
        assertThat(record.status("return", "2025-01-07")).isEqualTo(Status.BREACHED);
    }

    @Test
    void an_excuse_forgives_arrears_and_starts_their_grace_anew() {
        Agreement agreement = swap(3, 3, Ratio.of(1, 1).grace(days(2)));
        Chronicle record = new Chronicle(agreement)
                .delivered("2025-01-05", "give", 1)
                .challenged("2025-01-08", "return", "north")
                .ruled("2025-01-10", Verdict.CONFIRM, "panel", "e2");

        assertThat(record.transitions("return", "2025-02-01"))
                .endsWith(
                        "2025-01-07T00:00:00Z/2 IN_EFFECT>BREACHED",
                        "2025-01-10T00:00:00Z/1 BREACHED>IN_EFFECT",
                        "2025-01-12T00:00:00Z/2 IN_EFFECT>BREACHED");
        assertThat(record.transitions("give", "2025-02-01"))
                .endsWith(
                        "2025-01-07T00:00:00Z/2 IN_EFFECT>SUSPENDED",
                        "2025-01-10T00:00:00Z/1 SUSPENDED>IN_EFFECT",
                        "2025-01-12T00:00:00Z/2 IN_EFFECT>SUSPENDED");
    }

    @Test
    void an_item_denied_is_free_again_and_one_struck_lowers_what_is_due() {
        Agreement agreement = agreement()
                .addManifests(
                        Manifest.builder().id("list").addItems("anna", "ben").build())
                .addCommitments(commitment("release")
                        .must(deliver(2, "person").manifest("list"))
                        .due(at("2025-01-20T00:00:00Z"))
                        .verification("review")
                        .build())
                .build();
        Chronicle record = new Chronicle(agreement)
                .delivered("2025-01-05", "release", "anna", "carl")
                .delivered("2025-01-06", "release", "anna")
                .ruled("2025-01-07", Verdict.CONFIRM, "panel", "e2")
                .ruled("2025-01-08", Verdict.DENY, "panel", "e1")
                .challengedItem("2025-01-09", "list", "ben", "north")
                .ruled("2025-01-10", Verdict.CONFIRM, "panel", "e5");

        assertThat(record.asOf("2025-01-07").totals().get("release").confirmed())
                .isEqualByComparingTo("0");
        assertThat(record.asOf("2025-01-08").totals().get("release").confirmed())
                .isEqualByComparingTo("1");
        assertThat(record.transitions("release", "2025-02-01")).endsWith("2025-01-10T00:00:00Z/1 IN_EFFECT>FULFILLED");
    }

    @Test
    void a_default_due_instant_moves_with_its_phase_and_an_extension_of_its_own() {
        Agreement agreement = agreement()
                .addPhases(Phase.builder().id("works").lasts(days(10)).build())
                .addCommitments(commitment("build").phase("works").must(act()).build())
                .build();
        Chronicle record =
                new Chronicle(agreement).extended("2025-01-05", "works", "P2D").extended("2025-01-06", "build", "P1D");

        assertThat(record.asOf("2025-01-07").phaseEnds()).containsEntry("works", Chronicle.at("2025-01-13"));
        assertThat(record.transitions("build", "2025-02-01")).endsWith("2025-01-14T00:00:00Z/2 IN_EFFECT>BREACHED");
        assertThat(record.transitions("works", "2025-02-01")).endsWith("2025-01-13T00:00:00Z/2 OPEN>LAPSED");
    }

    @Test
    void a_phase_is_extended_before_what_is_due_at_its_end_lapses() {
        Agreement agreement = agreement()
                .addPhases(Phase.builder()
                        .id("pause")
                        .lasts(days(4))
                        .onExpiry(org.eirene.agreement.OnExpiry.extend(days(1), opened("pause"), 2))
                        .build())
                .addCommitments(commitment("release").phase("pause").must(act()).build())
                .build();
        Chronicle idle = new Chronicle(agreement);
        Chronicle done = new Chronicle(agreement).delivered("2025-01-02", "release", 1);

        assertThat(idle.transitions("release", "2025-02-01")).endsWith("2025-01-07T00:00:00Z/2 IN_EFFECT>BREACHED");
        assertThat(idle.transitions("pause", "2025-02-01")).endsWith("2025-01-07T00:00:00Z/2 OPEN>LAPSED");
        // What is done completes at its end, whatever would extend it.
        assertThat(done.transitions("pause", "2025-02-01")).endsWith("2025-01-05T00:00:00Z/2 OPEN>COMPLETED");
    }
}
