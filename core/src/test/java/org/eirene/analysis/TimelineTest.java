package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Offsets.offset;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.supply;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Measures;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Monitor;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Tranche;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Path GOLDENS = Path.of("src/test/resources/org/eirene/analysis");

    private final Agreement floating = Agreement.builder()
            .id("corridor-accord")
            .timeZone("Asia/Jerusalem")
            .addActors(Party.of("north", "North"), Party.of("south", "South"), Monitor.of("cell", "Cell"))
            .addMilestones(Milestone.builder()
                    .id("ratified")
                    .by("north")
                    .takes(days(10), days(40))
                    .build())
            .addProcedures(Procedure.builder()
                    .id("count")
                    .addStages(Stage.of(1, days(3), "cell"))
                    .onSilence(Silence.CONFIRM)
                    .build())
            .addPhases(
                    Phase.builder()
                            .id("calm")
                            .completes(quiet(hours(72)).minSeverity(3))
                            .build(),
                    Phase.builder()
                            .id("opening")
                            .opens(completed("calm"))
                            .lasts(days(42))
                            .build())
            .addCommitments(
                    Commitment.builder()
                            .id("release")
                            .clause("Art. 3(1)")
                            .by("south")
                            .to("north")
                            .phase("opening")
                            .must(deliver(33, "person")
                                    .instalment(3, opened("opening").day(1)))
                            .due(opened("opening").plus(days(42)))
                            .verification("count")
                            .build(),
                    Commitment.builder()
                            .id("law")
                            .by("north")
                            .to("south")
                            .must(act())
                            .when(reached("ratified"))
                            .due(date("2025-03-10"))
                            .build(),
                    Commitment.builder()
                            .id("aid")
                            .by("north")
                            .to("south")
                            .phase("opening")
                            .must(supply(600, "truck").per(days(1)))
                            .build())
            .addBenchmarks(Benchmark.builder()
                    .id("ratification")
                    .criterion(reached("ratified"))
                    .due(date("2025-02-10"))
                    .build())
            .build();

    private final Agreement accord = floating.toBuilder()
            .entersIntoForce(at("2025-01-16T11:15:00+02:00"))
            .build();

    @Test
    void a_timeline_reads_as_it_was_agreed_to_read() {
        compare("timeline.txt", Timeline.of(accord));
        compare("timeline-without-entry.txt", Timeline.of(floating));
        compare(
                "timeline-as-of.txt",
                Timeline.of(accord, History.of(accord).incident("2025-01-17T10:00:00+02:00", "raid", 3), "2025-01-25"));
        compare("timeline-conflict.txt", Timeline.of(accord.with(dueBenchmark("2025-01-25"))));
    }

    private static void compare(String name, Object value) {
        Path golden = GOLDENS.resolve(name);
        try {
            if (Boolean.getBoolean("eirene.rewriteGoldens")) {
                Files.createDirectories(GOLDENS);
                Files.writeString(golden, value + "\n");
            }
            assertThat(value + "\n").isEqualTo(Files.readString(golden));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Benchmark dueBenchmark(String day) {
        return accord.benchmark("ratification").toBuilder().due(date(day)).build();
    }

    @Test
    void a_conflict_names_its_clauses_and_how_many_days_are_missing() {
        // ten days from the sixteenth are the twenty-sixth at 11:15
        TimelineConflict conflict =
                Timeline.of(accord.with(dueBenchmark("2025-01-25"))).conflict().orElseThrow();
        assertThat(conflict.clauses())
                .containsExactlyInAnyOrder(
                        new TimelineClause("ratified.takes", "ratified", "milestones[0].takes"),
                        new TimelineClause("ratification.criterion", "ratification", "benchmarks[0].criterion"),
                        new TimelineClause("ratification.due", "ratification", "benchmarks[0].due"),
                        new TimelineClause("entersIntoForce", "corridor-accord", "entersIntoForce"));
        assertThat(conflict.missing()).isEqualTo(Duration.parse("PT11H15M0.000000001S"));
        assertThat(Timeline.of(accord.with(dueBenchmark("2025-01-26"))).conflict())
                .isEmpty();
    }

    @Test
    void a_deadline_that_a_slow_ratification_breaks_relies_on_luck() {
        Luck luck = Timeline.of(accord).reliesOnLuck().get(0);
        assertThat(luck.clause()).hasToString("ratification.due");
        assertThat(luck.waits())
                .containsExactly(new TimelineClause("ratified.takes", "ratified", "milestones[0].takes"));
        // forty days from 16 January, 11:15, are 25 February, 11:15
        assertThat(luck.missing()).isEqualTo(Duration.parse("P14DT11H15M0.000000001S"));
        assertThat(Timeline.of(accord.with(dueBenchmark("2025-02-25"))).reliesOnLuck())
                .isEmpty();
    }

    @Test
    void what_is_fixed_by_the_calendar_is_exact_although_months_vary() {
        Agreement monthly = accord.with(accord.phase("calm").toBuilder()
                        .completes(reached("ratified"))
                        .build())
                .with(accord.milestone("ratified").toBuilder()
                        .takes(offset("P1M"), offset("P2M"))
                        .build())
                .without("ratification")
                .without("law");
        MomentBounds bounds = Timeline.of(monthly).moment("completed(calm)").bounds();
        assertThat(bounds.earliest()).contains(Instant.parse("2025-02-16T09:15:00Z"));
        assertThat(bounds.latest()).contains(Instant.parse("2025-03-16T09:15:00Z"));
    }

    @Test
    void under_a_disjunction_the_bounds_are_those_of_the_earliest() {
        Agreement either = accord.with(accord.phase("calm").toBuilder()
                .completes(any(reached("ratified"), quiet(hours(72)).minSeverity(3)))
                .build());
        MomentBounds bounds = Timeline.of(either).moment("completed(calm)").bounds();
        assertThat(bounds.earliest()).contains(Instant.parse("2025-01-19T09:15:00Z"));
    }

    @Test
    void what_only_a_failure_brings_about_has_no_moment() {
        assertThat(Timeline.of(accord).findMoment("lapsed(opening)")).isEmpty();
        assertThatThrownBy(() -> Timeline.of(accord).moment("opened(calmm)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The timeline of 'corridor-accord' has no moment 'opened(calmm)'. It has: ");
    }

    private final Agreement quietBy = Agreement.builder()
            .id("quiet-by")
            .timeZone("UTC")
            .entersIntoForce(at("2025-01-01T00:00:00Z"))
            .addActors(Party.of("north", "North"), Party.of("south", "South"))
            .addBenchmarks(Benchmark.builder()
                    .id("calm")
                    .criterion(quiet(days(3)))
                    .due(at("2025-01-10T00:00:00Z"))
                    .build())
            .addMilestones(Milestone.builder().id("ratified").build())
            .addPhases(Phase.builder()
                    .id("talks")
                    .opens(reached("ratified"))
                    .lasts(days(30))
                    .build())
            .addCommitments(Commitment.builder()
                    .id("report")
                    .by("north")
                    .to("south")
                    .must(act())
                    .build())
            .addBenchmarks(Benchmark.builder()
                    .id("rest")
                    .phase("talks")
                    .criterion(quiet(days(5)).since(opened("talks")))
                    .due(at("2025-02-01T00:00:00Z"))
                    .build())
            .build();

    @Test
    void a_deadline_is_named_when_the_lapse_of_time_has_made_it_impossible() {
        History history = History.of(quietBy);
        assertThat(Timeline.lostDeadlines(quietBy, history, "2025-01-26T23:59:59Z"))
                .isEmpty();
        assertThat(Timeline.lostDeadlines(quietBy, history, "2025-01-27T00:00:01Z"))
                .singleElement()
                .satisfies(lost -> {
                    assertThat(lost.clause()).hasToString("rest.due");
                    assertThat(lost.event()).isEqualTo(Optional.empty());
                    assertThat(lost.due()).contains(Instant.parse("2025-02-01T00:00:00Z"));
                    assertThat(lost.missing()).isEqualTo(Duration.ofSeconds(1).plusNanos(1));
                });
    }

    @Test
    void a_deadline_is_named_at_the_event_that_has_made_it_impossible() {
        History history = History.of(quietBy).milestone("2025-01-29T00:00:00Z", "ratified");
        LostDeadline lost =
                Timeline.lostDeadlines(quietBy, history, "2025-01-30").get(0);
        assertThat(lost.clause()).hasToString("rest.due");
        assertThat(lost.missing()).isEqualTo(Duration.ofDays(2));
        assertThat(Timeline.lostDeadlines(
                        quietBy, History.of(quietBy).milestone("2025-01-27T00:00:00Z", "ratified"), "2025-01-30"))
                .isEmpty();
    }

    @Test
    void a_verification_takes_up_to_all_its_stages_and_nobody_in_the_agreement_controls_how_long() {
        Agreement text = Texts.unsettled()
                .addProcedures(Procedure.builder()
                        .id("review")
                        .addStages(Stage.of(1, days(3), "cell"), Stage.of(1, days(5), "qatar"))
                        .onSilence(Silence.DENY)
                        .build())
                .addBenchmarks(Benchmark.builder()
                        .id("certified")
                        .criterion(fulfilled("withdraw"))
                        .verification("review")
                        .build())
                .addCommitments(Texts.north("withdraw")
                        .due(at("2025-01-15T00:00:00Z"))
                        .verification("review")
                        .build())
                .addMilestones(Milestone.builder().id("vote").build())
                .addEscrows(Escrow.builder()
                        .id("fund")
                        .holder("cell")
                        .unit("USD")
                        .addTranches(Tranche.builder()
                                .id("aid")
                                .amount(10)
                                .to("north")
                                .release(met("certified"))
                                .returns(at("2025-01-27T00:00:00Z"))
                                .build())
                        .build())
                .build();
        Timeline timeline = Timeline.of(text);
        assertThat(timeline.moment("met(certified)").bounds().latest()).contains(Instant.parse("2025-01-27T00:00:00Z"));
        assertThat(timeline.isStronglyControllable()).isTrue();
        Agreement tight = text.with(text.escrow("fund").toBuilder()
                .tranches(text.escrow("fund").tranches().stream()
                        .map(tranche -> tranche.toBuilder()
                                .returns(at("2025-01-20T00:00:00Z"))
                                .build())
                        .toList())
                .build());
        // delivered at the very entry, on the tenth, and twice eight days later
        Timeline lucky = Timeline.of(tight);
        assertThat(lucky.conflict()).isEmpty();
        assertThat(lucky.isStronglyControllable()).isFalse();
        assertThat(lucky.reliesOnLuck()).singleElement().satisfies(luck -> {
            assertThat(luck.clause())
                    .isEqualTo(new TimelineClause("aid.returns", "aid", "escrows[0].tranches[0].returns"));
            assertThat(luck.waits())
                    .containsExactly(new TimelineClause("review.stages", "review", "procedures[0].stages"));
            assertThat(luck.missing()).isEqualTo(Duration.ofDays(6));
        });
    }

    @Test
    void a_decision_on_a_sanction_or_a_ruling_on_a_challenge_is_no_part_of_a_text_that_is_kept() {
        Agreement text = Texts.accord()
                .addProcedures(Procedure.builder()
                        .id("dispute")
                        .addStages(Stage.of(1, days(9), "qatar"))
                        .onSilence(Silence.DENY)
                        .standing("north", "south")
                        .build())
                .addCommitments(
                        Texts.north("a").due(at("2025-02-01T00:00:00Z")).build(),
                        Texts.south("b").when(inForce("penalty")).build())
                .addSanctions(Sanction.builder()
                        .id("penalty")
                        .against("north")
                        .trigger(breached("a"))
                        .decision("count")
                        .addRungs(Rung.of(Measures.warn("Notice")))
                        .build())
                .build();
        assertThat(Timeline.of(text).moments())
                .extracting(TimelineMoment::name)
                .containsExactlyInAnyOrder("inForce(accord)", "inEffect(a)", "delivered(a)", "due(a)", "fulfilled(a)");
    }

    @Test
    void deadlines_that_a_plan_keeps_one_by_one_may_rely_on_luck_together() {
        Agreement text = Texts.accord()
                .addMilestones(
                        Milestone.builder().id("vote").takes(days(2), days(8)).build())
                .addCommitments(
                        Texts.north("a").due(reached("vote").plus(days(3))).build())
                .addBenchmarks(Benchmark.builder()
                        .id("later")
                        .criterion(passed(at("2025-01-18T00:00:00Z")))
                        .due(fulfilled("a").plus(days(1)))
                        .build())
                .build();
        // a is done by the fifteenth, in case the vote is on the twelfth, and not before the seventeenth
        Timeline timeline = Timeline.of(text);
        assertThat(timeline.conflict()).isEmpty();
        assertThat(timeline.isStronglyControllable()).isFalse();
        assertThat(timeline.reliesOnLuck())
                .singleElement()
                .satisfies(luck -> assertThat(luck.missing()).isEqualTo(Duration.ofDays(2)))
                .extracting(Luck::waits)
                .isEqualTo(ImmutableList.of(new TimelineClause("vote.takes", "vote", "milestones[0].takes")));
        assertThat(Timeline.of(text.without("later")).isStronglyControllable()).isTrue();
    }

    /** Both votes are to be had, and what follows is not to be done before the twentieth. */
    private static Agreement afterBoth(Milestone.Builder other) {
        return Texts.accord()
                .addMilestones(
                        Milestone.builder().id("vote").takes(days(2), days(8)).build(), other.build())
                .addPhases(Phase.builder()
                        .id("rule")
                        .opens(all(reached("vote"), reached("other")))
                        .build())
                .addBenchmarks(Benchmark.builder()
                        .id("later")
                        .criterion(passed(at("2025-01-20T00:00:00Z")))
                        .due(opened("rule").plus(days(3)))
                        .build())
                .build();
    }

    @Test
    void what_comes_with_the_latest_of_several_that_nobody_controls_is_not_taken_to_come_late() {
        // both may come on the twelfth, and the fifteenth is too early
        Timeline timeline =
                Timeline.of(afterBoth(Milestone.builder().id("other").takes(days(2), days(8))));
        assertThat(timeline.conflict()).isEmpty();
        assertThat(timeline.isStronglyControllable()).isFalse();
    }

    @Test
    void a_plan_may_make_sure_which_of_several_is_the_latest() {
        // let the other come on the eighteenth
        assertThat(Timeline.of(afterBoth(Milestone.builder().id("other"))).isStronglyControllable())
                .isTrue();
    }

    @Test
    void an_instalment_that_was_put_off_is_due_when_it_was_put_off_to() {
        History history =
                History.of(accord).extension("2025-01-19T12:00:00+02:00", "release", days(2), "north", "south");
        Timeline timeline = Timeline.of(accord, history, "2025-01-19T13:00:00+02:00");
        // opened on the nineteenth, the first day of which ends that night
        assertThat(timeline.moment("due(release, 3)").bounds().latest())
                .contains(Instant.parse("2025-01-21T21:59:59.999999999Z"));
        assertThat(timeline.moment("due(release)").bounds().latest()).contains(Instant.parse("2025-03-04T09:15:00Z"));
    }
}
