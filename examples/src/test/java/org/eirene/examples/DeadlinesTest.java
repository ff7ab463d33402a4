package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Party;
import org.eirene.analysis.ContingentLink;
import org.eirene.analysis.Controllability;
import org.eirene.analysis.Leg;
import org.eirene.analysis.LostDeadline;
import org.eirene.analysis.Luck;
import org.eirene.analysis.MomentBounds;
import org.eirene.analysis.NetworkConflict;
import org.eirene.analysis.Reliance;
import org.eirene.analysis.TemporalConstraint;
import org.eirene.analysis.TemporalNetwork;
import org.eirene.analysis.Timeline;
import org.eirene.analysis.TimelineBound;
import org.eirene.analysis.TimelineClause;
import org.eirene.analysis.TimelineConflict;
import org.eirene.analysis.TimelineMoment;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** How tight a text is: an assembly has to ratify by a day, and that takes it ten to forty. */
class DeadlinesTest {
    private static Agreement.Builder railway(String by) {
        return Agreement.builder()
                .id("railway-accord")
                .timeZone("UTC")
                .addActors(Party.of("north", "North"), Party.of("south", "South"))
                .addMilestones(Milestone.builder()
                        .id("ratified")
                        .takes(days(10), days(40))
                        .build())
                .addBenchmarks(Benchmark.builder()
                        .id("in-time")
                        .criterion(reached("ratified"))
                        .due(date(by))
                        .build());
    }

    private static Agreement inForceFromMarch(String by) {
        return railway(by).entersIntoForce("2025-03-01").build();
    }

    // ---------------------------------------------------------------- before it is signed

    @Test
    void each_moment_has_its_bounds_and_the_clauses_that_set_them() {
        Timeline timeline = Timeline.of(inForceFromMarch("2025-04-30"));
        TimelineMoment opened = timeline.moment("met(in-time)");
        MomentBounds bounds = opened.bounds();
        // the day on which it enters into force is over at its end
        assertThat(bounds.earliest()).contains(Instant.parse("2025-03-11T23:59:59.999999999Z"));
        assertThat(bounds.latest()).contains(Instant.parse("2025-04-10T23:59:59.999999999Z"));
        assertThat(opened.whyNotEarlier())
                .extracting(TimelineBound::clause)
                .extracting(TimelineClause::name)
                .contains("ratified.takes");
        assertThat(timeline.isStronglyControllable()).isTrue();
    }

    @Test
    void a_deadline_that_a_slow_assembly_breaks_relies_on_luck() {
        Timeline timeline = Timeline.of(inForceFromMarch("2025-04-05"));
        assertThat(timeline.conflict()).isEmpty();
        assertThat(timeline.isStronglyControllable()).isFalse();
        Luck luck = timeline.reliesOnLuck().get(0);
        assertThat(luck.clause().path()).isEqualTo("benchmarks[0].due");
        assertThat(luck.missing()).isEqualTo(Duration.ofDays(5));
    }

    @Test
    void one_that_no_assembly_could_keep_is_a_conflict_of_clauses() {
        TimelineConflict conflict =
                Timeline.of(inForceFromMarch("2025-03-08")).conflict().orElseThrow();
        assertThat(conflict.missing()).isEqualTo(Duration.ofDays(3));
        assertThat(conflict.clauses()).extracting(TimelineClause::element).contains("ratified", "in-time");
    }

    // ---------------------------------------------------------------- and after

    @Test
    void a_deadline_is_lost_before_it_passes() {
        Agreement text = railway("2025-04-05").build();
        History late = History.of(text).entryIntoForce("2025-03-30T12:00:00Z");
        assertThat(Timeline.lostDeadlines(text, History.of(text).entryIntoForce("2025-03-20T12:00:00Z"), "2025-03-31"))
                .isEmpty();
        LostDeadline lost = Timeline.lostDeadlines(text, late, "2025-03-31").get(0);
        assertThat(lost.clause().path()).isEqualTo("benchmarks[0].due");
        assertThat(lost.due()).contains(Instant.parse("2025-04-05T23:59:59.999999999Z"));
        assertThat(lost.possible()).contains(Instant.parse("2025-04-09T12:00:00Z"));
        assertThat(lost.since()).isBeforeOrEqualTo(Instant.parse("2025-03-30T12:00:00Z"));
    }

    // ---------------------------------------------------------------- times of any kind

    /** The same question of hours instead of clauses: a convoy that starts at 0, and a bridge that closes. */
    @Test
    void a_network_of_times_says_what_is_possible_what_is_not_and_what_is_luck() {
        TemporalNetwork convoy = TemporalNetwork.of(
                3,
                List.of(
                        TemporalConstraint.between(0, 1, 4, 9, "to the bridge"),
                        TemporalConstraint.atLeast(1, 2, 2, "to the camp")));
        assertThat(convoy.earliest(2)).hasValue(6);
        assertThat(convoy.latest(2)).isEmpty();

        NetworkConflict tooSoon = convoy.with(TemporalConstraint.atMost(0, 2, 5, "by daylight"))
                .conflict()
                .orElseThrow();
        assertThat(tooSoon.missing()).isEqualTo(1);
        assertThat(tooSoon.legs())
                .extracting(Leg::clause)
                .containsExactlyInAnyOrder("to the bridge", "to the camp", "by daylight");

        Controllability byDusk = convoy.with(TemporalConstraint.atMost(0, 2, 10, "by dusk"))
                .controllability(List.of(new ContingentLink(0, 1, 4, 9, "to the bridge")));
        assertThat(byDusk.strongly()).isFalse();
        assertThat(byDusk.reliances()).extracting(Reliance::missing).containsExactly(1L);
    }
}
