package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.around;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.truths;
import static org.eirene.evaluation.Truth.FAILS;
import static org.eirene.evaluation.Truth.HOLDS;
import static org.eirene.evaluation.Truth.UNRESOLVED;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Status;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class ConditionQuietTest {
    private final Agreement accord = accord().build();

    @Test
    void holds_exactly_when_the_last_incident_is_that_long_ago() {
        History history = none().incident("2025-03-29T12:00:00+01:00", "raid", 3);
        // 72 hours are 72 hours, across the night in which the clocks go forward
        assertThat(truths(accord, history, quiet(hours(72)), "2025-04-01T13:00:00+02:00"))
                .containsExactly(FAILS, HOLDS, HOLDS);
        // three days are three days
        assertThat(truths(accord, history, quiet(days(3)), "2025-04-01T12:00:00+02:00"))
                .containsExactly(FAILS, HOLDS, HOLDS);
    }

    @Test
    void ends_with_an_incident_at_its_instant() {
        String raid = "2025-03-29T12:00:00+01:00";
        assertThat(truths(accord, none().incident(raid, "raid", 3), quiet(hours(72)), raid))
                .containsExactly(HOLDS, FAILS, FAILS);
    }

    @Test
    void is_counted_from_entry_into_force_by_default() {
        assertThat(truths(accord, none(), quiet(hours(72)), "2025-03-04T00:00:00+01:00"))
                .containsExactly(FAILS, HOLDS, HOLDS);
    }

    @Test
    void is_counted_from_since_where_it_is_written() {
        History history = none().milestone("2025-03-29T12:00:00+01:00", "signal");
        assertThat(truths(accord, history, quiet(hours(72)).since(reached("signal")), "2025-04-01T13:00:00+02:00"))
                .containsExactly(FAILS, HOLDS, HOLDS);
        assertThat(truths(accord, none(), quiet(hours(72)).since(reached("signal")), "2025-04-01T13:00:00+02:00"))
                .containsOnly(FAILS);
    }

    @Test
    void in_what_completes_a_phase_is_counted_from_its_opening() {
        Agreement phased = accord().addPhases(Phase.builder()
                        .id("calm")
                        .opens(reached("signal"))
                        .completes(quiet(hours(72)))
                        .build())
                .build();
        History history = none().milestone("2025-03-29T12:00:00+01:00", "signal");
        assertThat(around(phased, history, "calm", "2025-04-01T13:00:00+02:00"))
                .containsExactly(Status.OPEN, Status.COMPLETED, Status.COMPLETED);
    }

    @Test
    void in_a_benchmark_is_counted_from_the_opening_of_its_phase() {
        Agreement phased = accord().addPhases(
                        Phase.builder().id("calm").opens(reached("signal")).build())
                .addBenchmarks(Benchmark.builder()
                        .id("silence")
                        .phase("calm")
                        .criterion(quiet(hours(72)))
                        .build())
                .build();
        History history = none().milestone("2025-03-29T12:00:00+01:00", "signal");
        assertThat(around(phased, history, "silence", "2025-04-01T13:00:00+02:00"))
                .containsExactly(Status.PENDING, Status.MET, Status.MET);
    }

    @Test
    void in_the_condition_of_an_extension_is_counted_from_entry_into_force() {
        Agreement phased = accord().addPhases(Phase.builder()
                        .id("calm")
                        .opens(reached("signal"))
                        .completes(reached("ratified"))
                        .lasts(days(1))
                        .onExpiry(OnExpiry.extend(days(1), quiet(hours(72)), 1))
                        .build())
                .build();
        History history = none().milestone("2025-03-29T12:00:00+01:00", "signal");
        assertThat(around(phased, history, "calm", "2025-03-30T12:00:00+02:00")).containsOnly(Status.OPEN);
        assertThat(around(phased, history, "calm", "2025-03-31T12:00:00+02:00"))
                .containsExactly(Status.OPEN, Status.LAPSED, Status.LAPSED);
    }

    @Test
    void is_unresolved_while_only_unverified_incidents_lie_in_the_window() {
        History history = none().incident("2025-03-29T12:00:00+01:00", "raid", 3);
        var filtered = quiet(hours(72)).of(incidents().verifiedBy("appeal"));
        // the reading needs the filter in the text, so that its verification starts
        Agreement asking = accord().addBenchmarks(
                        Benchmark.builder().id("silence").criterion(filtered).build())
                .build();
        assertThat(truths(asking, history, filtered, "2025-03-29T12:00:00+01:00"))
                .containsExactly(HOLDS, UNRESOLVED, UNRESOLVED);
        assertThat(truths(asking, history, filtered, "2025-04-01T13:00:00+02:00"))
                .containsExactly(UNRESOLVED, HOLDS, HOLDS);
        String ruling = "2025-03-30T03:00:00+02:00";
        assertThat(truths(asking, history.confirm(ruling, "cell", "incident-1"), filtered, ruling))
                .containsExactly(UNRESOLVED, FAILS, FAILS);
        assertThat(truths(asking, history.deny(ruling, "cell", "incident-1"), filtered, ruling))
                .containsExactly(UNRESOLVED, HOLDS, HOLDS);
    }

    @Test
    void fails_where_a_counted_incident_lies_in_the_window_beside_an_open_one() {
        var filtered = quiet(hours(72)).of(incidents().verifiedBy("strict"));
        History history = none().incident("2025-03-29T12:00:00+01:00", "raid", 3)
                .confirm("2025-03-29T13:00:00+01:00", "cell", "incident-1")
                .incident("2025-03-29T14:00:00+01:00", "raid", 3);
        assertThat(Trial.truth(accord, history, filtered, "2025-03-29T15:00:00+01:00"))
                .isEqualTo(FAILS);
    }

    @Test
    void does_not_mind_incidents_that_the_filter_does_not_cover() {
        History history = none().incident("2025-03-29T12:00:00+01:00", "raid", 2, "militia");
        String soon = "2025-03-29T13:00:00+01:00";
        assertThat(Trial.truth(accord, history, quiet(hours(72)).minSeverity(3), soon))
                .isEqualTo(HOLDS);
        assertThat(Trial.truth(accord, history, quiet(hours(72)).kinds("theft"), soon))
                .isEqualTo(HOLDS);
        assertThat(Trial.truth(accord, history, quiet(hours(72)).of(incidents().by("south")), soon))
                .isEqualTo(HOLDS);
        assertThat(Trial.truth(accord, history, quiet(hours(72)).of(incidents().areas("east")), soon))
                .isEqualTo(HOLDS);
        // the north answers for the militia
        assertThat(Trial.truth(accord, history, quiet(hours(72)).of(incidents().by("north")), soon))
                .isEqualTo(FAILS);
    }
}
