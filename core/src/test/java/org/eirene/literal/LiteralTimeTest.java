package org.eirene.literal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Status;
import org.eirene.history.MilestoneReached;
import org.eirene.history.Retraction;
import org.eirene.history.Verdict;
import org.junit.jupiter.api.Test;

/** Section 2: instants to the nanosecond, the two beats, and settling in rounds. */
final class LiteralTimeTest {
    private static Commitment.Builder commitment(String id) {
        return Commitment.builder().id(id).by("north").to("south");
    }

    private static final Agreement ONE_ACT = Chronicle.agreement()
            .addCommitments(commitment("sign")
                    .must(act())
                    .due(at("2025-01-10T00:00:00Z"))
                    .build())
            .build();

    @Test
    void what_happens_at_the_due_instant_is_in_time_and_a_nanosecond_later_is_not() {
        Chronicle early = new Chronicle(ONE_ACT).delivered("2025-01-09T23:59:59.999999999Z", "sign", 1);
        Chronicle inTime = new Chronicle(ONE_ACT).delivered("2025-01-10", "sign", 1);
        Chronicle late = new Chronicle(ONE_ACT).delivered("2025-01-10T00:00:00.000000001Z", "sign", 1);

        assertThat(early.status("sign", "2025-01-10")).isEqualTo(Status.FULFILLED);
        assertThat(inTime.status("sign", "2025-01-10")).isEqualTo(Status.FULFILLED);
        assertThat(inTime.asOf("2025-01-10").lateness().get("sign").late()).isFalse();
        assertThat(late.nanosecondBefore("sign", "2025-01-10")).isEqualTo(Status.IN_EFFECT);
        assertThat(late.status("sign", "2025-01-10")).isEqualTo(Status.BREACHED);
        assertThat(late.status("sign", "2025-01-11")).isEqualTo(Status.FULFILLED);
        assertThat(late.asOf("2025-01-11").lateness().get("sign").againstMoved())
                .isEqualTo(Duration.ofNanos(1));
    }

    @Test
    void a_day_in_which_clocks_go_forward_has_23_hours() {
        Agreement berlin = Chronicle.agreement("Europe/Berlin")
                .entersIntoForce("2025-03-29T12:00:00+01:00")
                .addCommitments(
                        commitment("by-day")
                                .must(act())
                                .due(reached("entry-into-force").plus(days(1)))
                                .build(),
                        commitment("by-hours")
                                .must(act())
                                .due(reached("entry-into-force").plus(hours(24)))
                                .build())
                .build();
        Chronicle record = new Chronicle(berlin);

        assertThat(record.transitions("by-day", "2025-04-01"))
                .containsExactly(
                        "2025-03-29T11:00:00Z/1 PENDING>IN_EFFECT", "2025-03-30T10:00:00Z/2 IN_EFFECT>BREACHED");
        assertThat(record.transitions("by-hours", "2025-04-01"))
                .containsExactly(
                        "2025-03-29T11:00:00Z/1 PENDING>IN_EFFECT", "2025-03-30T11:00:00Z/2 IN_EFFECT>BREACHED");
    }

    @Test
    void a_due_instant_that_has_passed_when_its_element_starts_lapses_in_the_second_beat() {
        Agreement agreement = Chronicle.agreement("UTC")
                .addCommitments(commitment("sign")
                        .must(act())
                        .due(at("2025-01-01T00:00:00Z"))
                        .build())
                .build();
        Chronicle record = new Chronicle(agreement)
                .event(MilestoneReached.builder()
                        .id("in")
                        .at(Chronicle.at("2025-01-05"))
                        .milestone("entry-into-force")
                        .build());

        assertThat(record.transitions("sign", "2025-01-05"))
                .containsExactly(
                        "2025-01-05T00:00:00Z/1 PENDING>IN_EFFECT", "2025-01-05T00:00:00Z/2 IN_EFFECT>BREACHED");
    }

    @Test
    void a_window_runs_out_in_the_first_beat_and_a_moment_passes_in_the_second() {
        Agreement agreement = Chronicle.agreement()
                .addBenchmarks(
                        Benchmark.builder()
                                .id("calm")
                                .criterion(quiet(days(2)).kinds("raid"))
                                .build(),
                        Benchmark.builder()
                                .id("spring")
                                .criterion(passed(at("2025-01-04T00:00:00Z")))
                                .build())
                .build();
        Chronicle record = new Chronicle(agreement).incident("2025-01-02", "raid", 3, "south");

        assertThat(record.transitions("calm", "2025-01-10")).containsExactly("2025-01-04T00:00:00Z/1 PENDING>MET");
        assertThat(record.transitions("spring", "2025-01-10")).containsExactly("2025-01-04T00:00:00Z/2 PENDING>MET");
        assertThat(record.nanosecondBefore("calm", "2025-01-04")).isEqualTo(Status.PENDING);
    }

    @Test
    void a_ruling_at_the_limit_of_its_stage_comes_before_silence() {
        Procedure review = Procedure.builder()
                .id("review")
                .addStages(Stage.of(1, days(2), "panel"))
                .onSilence(Silence.DENY)
                .build();
        Agreement agreement = Chronicle.agreement()
                .addProcedures(review)
                .addCommitments(commitment("sign")
                        .must(act())
                        .due(at("2025-01-03T00:00:00Z"))
                        .verification("review")
                        .build())
                .build();
        Chronicle silent = new Chronicle(agreement).delivered("2025-01-03", "sign", 1);
        Chronicle ruled = new Chronicle(agreement)
                .delivered("2025-01-03", "sign", 1)
                .ruled("2025-01-05", Verdict.CONFIRM, "panel", "e1");

        assertThat(silent.nanosecondBefore("sign", "2025-01-05")).isEqualTo(Status.CLAIMED);
        assertThat(silent.transitions("sign", "2025-01-05")).endsWith("2025-01-05T00:00:00Z/2 CLAIMED>BREACHED");
        assertThat(ruled.transitions("sign", "2025-01-05")).endsWith("2025-01-05T00:00:00Z/1 CLAIMED>FULFILLED");
    }

    @Test
    void a_due_instant_at_the_end_of_a_standstill_lapses_in_the_second_beat() {
        Agreement agreement = Chronicle.agreement()
                .addCommitments(commitment("sign")
                        .must(act())
                        .due(at("2025-01-10T00:00:00Z"))
                        .build())
                .addSanctions(Sanction.builder()
                        .id("freeze")
                        .against("south")
                        .trigger(incidents("coup").within(days(5)).atLeast(1))
                        .addRungs(Rung.of(suspend("sign")))
                        .build())
                .build();
        Chronicle record = new Chronicle(agreement).incident("2025-01-10", "coup", 5, "south");

        assertThat(record.transitions("sign", "2025-02-01"))
                .containsExactly(
                        "2025-01-01T00:00:00Z/1 PENDING>IN_EFFECT",
                        "2025-01-10T00:00:00Z/1 IN_EFFECT>SUSPENDED",
                        "2025-01-15T00:00:00Z/1 SUSPENDED>IN_EFFECT",
                        "2025-01-15T00:00:00Z/2 IN_EFFECT>BREACHED");
    }

    @Test
    void no_verdict_depends_on_when_someone_looked() {
        Agreement agreement = Chronicle.agreement()
                .addCommitments(
                        commitment("release")
                                .must(deliver(6, "person").instalment(3, at("2025-01-08T00:00:00Z")))
                                .due(at("2025-01-20T00:00:00Z"))
                                .build(),
                        commitment("hold-fire")
                                .must(refrain(incidents("raid")).curedAfter(days(3)))
                                .build())
                .addSanctions(Sanction.builder()
                        .id("freeze")
                        .against("south")
                        .trigger(incidents("coup").within(days(5)).atLeast(1))
                        .addRungs(
                                Rung.of(warn("Coup")),
                                Rung.of(suspend("release")).after(days(2)))
                        .probation(days(1))
                        .build())
                .build();
        Chronicle record = new Chronicle(agreement)
                .incident("2025-01-05", "coup", 5, "south")
                .incident("2025-01-06", "raid", 2, "north")
                .delivered("2025-01-09", "release", 3)
                .extended("2025-01-15", "release", "P3D");
        Stream<Instant> everyFiveHours =
                Stream.iterate(Chronicle.at("2024-12-25"), before -> before.plus(Duration.ofHours(5)));

        LiteralAssessment often =
                record.withFurtherBeats("2025-02-01", everyFiveHours.limit(200).toList());
        assertThat(often).isEqualTo(record.asOf("2025-02-01"));
        assertThat(record.asOf("2025-02-01").transitions()).hasSizeGreaterThan(8);
    }

    @Test
    void a_retraction_is_looked_up_by_its_report_alone() {
        Chronicle record = new Chronicle(ONE_ACT)
                .delivered("2025-01-09", "sign", 1)
                .event(Retraction.builder()
                        .id("r1")
                        .at(Chronicle.at("2025-01-20"))
                        .event("e1")
                        .build())
                .event(Retraction.builder()
                        .id("r2")
                        .at(Chronicle.at("2025-01-21"))
                        .event("e1")
                        .build())
                .event(Retraction.builder()
                        .id("r3")
                        .at(Chronicle.at("2025-01-21"))
                        .event("r1")
                        .build());

        assertThat(record.status("sign", "2025-01-12")).isEqualTo(Status.BREACHED);
        assertThat(record.asOf("2025-01-12", "2025-01-19T23:59:59.999999999Z")
                        .elements()
                        .get("sign")
                        .status())
                .isEqualTo(Status.FULFILLED);
        assertThat(record.asOf("2025-01-12", "2025-01-20")
                        .elements()
                        .get("sign")
                        .status())
                .isEqualTo(Status.BREACHED);
        assertThat(record.asOf("2025-02-01").disregarded()).containsOnlyKeys("r2", "r3");
    }
}
