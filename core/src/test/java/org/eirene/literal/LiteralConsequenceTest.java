package org.eirene.literal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Measures.forfeit;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.terminate;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Status;
import org.eirene.agreement.Tranche;
import org.eirene.history.Verdict;
import org.junit.jupiter.api.Test;

/** Sections 6, 8, 9, 10 and 11: benchmarks, sanctions, escrows, ends and scores. */
final class LiteralConsequenceTest {
    private static final Procedure REVIEW = Procedure.builder()
            .id("review")
            .addStages(Stage.of(1, days(10), "panel"))
            .onSilence(Silence.DENY)
            .build();

    private static Sanction.Builder sanction(String id) {
        return Sanction.builder().id(id).against("north");
    }

    @Test
    void a_rung_is_reached_when_the_trigger_has_persisted_and_the_run_starts_before_the_decision() {
        Agreement agreement = Chronicle.agreement()
                .addProcedures(REVIEW)
                .addSanctions(sanction("ladder")
                        .trigger(incidents("raid").within(days(9)).atLeast(1))
                        .decision("review")
                        .addRungs(
                                Rung.of(warn("First")), Rung.of(warn("Second")).after(days(3)))
                        .build())
                .build();
        Chronicle record = new Chronicle(agreement)
                .incident("2025-01-05", "raid", 3, "north")
                .ruled("2025-01-06", Verdict.CONFIRM, "panel", "ladder");

        assertThat(record.asOf("2025-01-07T23:59:59.999999999Z")
                        .elements()
                        .get("ladder")
                        .rung())
                .isEqualTo(OptionalInt.of(1));
        assertThat(record.asOf("2025-01-08").elements().get("ladder").rung()).isEqualTo(OptionalInt.of(2));
        assertThat(record.transitions("ladder", "2025-02-01"))
                .endsWith("2025-01-06T00:00:00Z/1 PENDING>IN_FORCE", "2025-01-14T00:00:00Z/1 IN_FORCE>LIFTED");
    }

    @Test
    void a_probation_ends_in_the_second_beat_and_a_disputed_incident_does_not_break_its_run() {
        Agreement agreement = Chronicle.agreement()
                .addProcedures(REVIEW)
                .addSanctions(sanction("ladder")
                        .trigger(incidents("raid").within(days(2)).atLeast(1))
                        .addRungs(Rung.of(warn("First")))
                        .probation(days(4))
                        .build())
                .build();
        Chronicle calm = new Chronicle(agreement).incident("2025-01-05", "raid", 3, "north");
        Chronicle disputed = new Chronicle(agreement)
                .incident("2025-01-05", "raid", 3, "north")
                .incident("2025-01-10", "raid", 3, "north")
                .challenged("2025-01-10", "e2", "north")
                .ruled("2025-01-11T12:00:00Z", Verdict.CONFIRM, "panel", "e3");

        assertThat(calm.transitions("ladder", "2025-02-01")).endsWith("2025-01-11T00:00:00Z/2 IN_FORCE>LIFTED");
        // On the 11th the cure is unresolved; its run has not ended, and it leads to the lifting once it holds.
        assertThat(disputed.transitions("ladder", "2025-02-01")).endsWith("2025-01-11T12:00:00Z/1 IN_FORCE>LIFTED");
    }

    @Test
    void a_phase_reopened_in_time_ends_later_by_the_time_it_was_suspended() {
        Agreement agreement = Chronicle.agreement()
                .addPhases(Phase.builder().id("works").lasts(days(10)).build())
                .addCommitments(Commitment.builder()
                        .id("build")
                        .by("north")
                        .to("south")
                        .phase("works")
                        .must(act())
                        .build())
                .addSanctions(sanction("halt")
                        .trigger(incidents("raid").within(days(3)).atLeast(1))
                        .addRungs(Rung.of(suspend("works")))
                        .build())
                .build();
        Chronicle record = new Chronicle(agreement).incident("2025-01-11", "raid", 3, "north");

        assertThat(record.transitions("works", "2025-02-01"))
                .endsWith(
                        "2025-01-11T00:00:00Z/1 OPEN>SUSPENDED",
                        "2025-01-14T00:00:00Z/1 SUSPENDED>OPEN",
                        "2025-01-14T00:00:00Z/2 OPEN>LAPSED");
        assertThat(record.transitions("build", "2025-02-01"))
                .endsWith("2025-01-14T00:00:00Z/1 SUSPENDED>IN_EFFECT", "2025-01-14T00:00:00Z/2 IN_EFFECT>BREACHED");
        assertThat(record.asOf("2025-01-12").phaseEnds()).containsEntry("works", Chronicle.at("2025-01-12"));
    }

    @Test
    void a_benchmark_whose_criterion_is_disputed_at_its_due_instant_is_contested() {
        Agreement agreement = Chronicle.agreement()
                .addProcedures(REVIEW)
                .addBenchmarks(Benchmark.builder()
                        .id("calm")
                        .criterion(quiet(days(3)))
                        .due(at("2025-01-10T00:00:00Z"))
                        .build())
                .build();
        Chronicle upheld = new Chronicle(agreement)
                .incident("2025-01-03", "raid", 3, "north")
                .incident("2025-01-06", "raid", 3, "north")
                .incident("2025-01-08", "raid", 3, "north")
                .challenged("2025-01-09", "e3", "north")
                .ruled("2025-01-10T00:00:00.000000001Z", Verdict.CONFIRM, "panel", "e4");
        Chronicle dismissed = new Chronicle(agreement)
                .incident("2025-01-03", "raid", 3, "north")
                .incident("2025-01-06", "raid", 3, "north")
                .incident("2025-01-08", "raid", 3, "north")
                .challenged("2025-01-09", "e3", "north")
                .ruled("2025-01-10", Verdict.DENY, "panel", "e4");

        assertThat(upheld.transitions("calm", "2025-02-01"))
                .containsExactly(
                        "2025-01-10T00:00:00Z/2 PENDING>CONTESTED", "2025-01-10T00:00:00.000000001Z/1 CONTESTED>MET");
        assertThat(dismissed.transitions("calm", "2025-02-01"))
                .containsExactly("2025-01-10T00:00:00Z/2 PENDING>MISSED", "2025-01-11T00:00:00Z/1 MISSED>MET");
        assertThat(dismissed.asOf("2025-02-01").lateness().get("calm").daysAgainstMoved())
                .isEqualTo(1);
    }

    @Test
    void a_terminate_measure_forfeits_what_it_forfeits_and_returns_the_rest() {
        Agreement agreement = Chronicle.agreement()
                .addSanctions(sanction("end")
                        .trigger(incidents("war").atLeast(1))
                        .addRungs(Rung.of(forfeit("one"), terminate()))
                        .build())
                .addCommitments(Commitment.builder()
                        .id("sign")
                        .by("north")
                        .to("south")
                        .must(act())
                        .build())
                .addEscrows(Escrow.builder()
                        .id("fund")
                        .holder("cell")
                        .unit("USD")
                        .addTranches(
                                Tranche.builder()
                                        .id("one")
                                        .amount(10)
                                        .to("north")
                                        .release(never())
                                        .build(),
                                Tranche.builder()
                                        .id("two")
                                        .amount(30)
                                        .to("north")
                                        .release(never())
                                        .build())
                        .build())
                .build();
        Chronicle record = new Chronicle(agreement)
                .deposited("2025-01-02", "fund", 25)
                .incident("2025-01-05", "war", 5, "north")
                .delivered("2025-01-06", "sign", 1);
        LiteralAssessment end = record.asOf("2025-01-07");

        assertThat(end.status()).isEqualTo(Status.TERMINATED);
        assertThat(end.elements().get("one").status()).isEqualTo(Status.FORFEITED);
        assertThat(end.elements().get("two").status()).isEqualTo(Status.RETURNED);
        assertThat(end.elements().get("sign").status()).isEqualTo(Status.DISCHARGED);
        assertThat(end.escrows().get("fund").returned()).isEqualByComparingTo("15");
        assertThat(end.escrows().get("fund").held()).isEqualByComparingTo("0");
        assertThat(end.disregarded()).containsOnlyKeys("e3");
    }

    @Test
    void releases_come_before_returns_and_both_before_nothing_is_left() {
        Agreement agreement = Chronicle.agreement()
                .addEscrows(Escrow.builder()
                        .id("fund")
                        .holder("cell")
                        .unit("USD")
                        .addTranches(
                                Tranche.builder()
                                        .id("back")
                                        .amount(30)
                                        .to("north")
                                        .release(never())
                                        .returns(at("2025-01-05T00:00:00Z"))
                                        .build(),
                                Tranche.builder()
                                        .id("out")
                                        .amount(20)
                                        .to("north")
                                        .release(org.eirene.agreement.Conditions.passed(at("2025-01-05T00:00:00Z")))
                                        .build(),
                                Tranche.builder()
                                        .id("more")
                                        .amount(1)
                                        .to("north")
                                        .release(always())
                                        .build())
                        .build())
                .build();
        Chronicle record = new Chronicle(agreement).deposited("2025-01-05", "fund", 40);
        LiteralAssessment then = record.asOf("2025-01-05");

        assertThat(then.elements().get("more").status()).isEqualTo(Status.RELEASED);
        assertThat(then.elements().get("out").status()).isEqualTo(Status.RELEASED);
        assertThat(then.escrows().get("fund").returned()).isEqualByComparingTo("19");
    }

    @Test
    void scores_follow_the_pace_exactly() {
        Agreement agreement = Chronicle.agreement()
                .addIndicators(Indicator.builder().id("aid").unit("truck").build())
                .addCommitments(Commitment.builder()
                        .id("release")
                        .by("north")
                        .to("south")
                        .must(org.eirene.agreement.Performances.deliver(10, "person"))
                        .due(at("2025-01-11T00:00:00Z"))
                        .build())
                .addBenchmarks(Benchmark.builder()
                        .id("flow")
                        .criterion(measured("aid").atLeast(5))
                        .build())
                .build();
        Chronicle record =
                new Chronicle(agreement).delivered("2025-01-02", "release", 4).observed("2025-01-03", "aid", 5);

        // 4 of 10 at 4 of 10 days; a nanosecond later the pace is too slow.
        assertThat(record.asOf("2025-01-05").scores().items())
                .containsEntry("release", 2)
                .containsEntry("flow", 3);
        assertThat(record.asOf("2025-01-05T00:00:00.000000001Z").scores().items())
                .containsEntry("release", 1);
        assertThat(record.asOf("2025-01-05").scores().agreement()).contains(new BigDecimal("83.3"));
        assertThat(record.asOf("2025-01-05").scores().shares()).containsExactly(0, 0, 1, 1);
    }
}
