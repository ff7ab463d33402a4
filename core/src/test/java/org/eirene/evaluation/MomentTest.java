package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.lapsed;
import static org.eirene.agreement.Conditions.lost;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.missed;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Moments.earliest;
import static org.eirene.agreement.Moments.imposed;
import static org.eirene.agreement.Moments.inEffect;
import static org.eirene.agreement.Moments.latest;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Offsets.months;
import static org.eirene.agreement.Offsets.offset;
import static org.eirene.agreement.Performances.act;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.truths;
import static org.eirene.evaluation.Truth.FAILS;
import static org.eirene.evaluation.Truth.HOLDS;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.MomentSource;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** Every moment, seen through {@code passed}: it fails before, and holds at and after. */
class MomentTest {
    private static final String SIGNAL = "2025-03-29T12:00:00+01:00";

    private final Agreement accord = accord().build();
    private final History signal = none().milestone(SIGNAL, "signal");

    @Test
    void at_is_that_instant() {
        resolves(at("2025-10-26T02:30:00+02:00"), "2025-10-26T02:30:00+02:00");
        resolves(at("2025-10-26T02:30:00+01:00"), "2025-10-26T02:30:00+01:00");
    }

    @Test
    void a_date_is_the_end_of_that_local_day() {
        resolves(date("2025-03-30"), "2025-03-30T23:59:59.999999999+02:00");
        resolves(date("2025-10-26"), "2025-10-26T23:59:59.999999999+01:00");
    }

    @Test
    void a_transition_plus_days_keeps_the_time_of_day() {
        resolves(reached("signal").plus(days(1)), "2025-03-30T12:00:00+02:00");
        resolves(reached("signal").plus(hours(24)), "2025-03-30T13:00:00+02:00");
        resolves(reached("signal").plus(offset("P1DT12H")), "2025-03-31T00:00:00+02:00");
        resolves(reached("signal").plus(months(11)), "2026-02-28T12:00:00+01:00");
    }

    @Test
    void a_local_time_that_does_not_exist_is_moved_on() {
        History night = none().milestone("2025-03-29T02:30:00+01:00", "signal");
        assertThat(truths(accord, night, passed(reached("signal").plus(days(1))), "2025-03-30T03:30:00+02:00"))
                .containsExactly(FAILS, HOLDS, HOLDS);
    }

    @Test
    void a_local_time_that_exists_twice_is_the_earlier() {
        History night = none().milestone("2025-10-25T02:30:00+02:00", "signal");
        assertThat(truths(accord, night, passed(reached("signal").plus(days(1))), "2025-10-26T02:30:00+02:00"))
                .containsExactly(FAILS, HOLDS, HOLDS);
    }

    @Test
    void day_one_is_the_day_of_the_transition() {
        resolves(reached("signal").day(1), "2025-03-29T23:59:59.999999999+01:00");
        resolves(reached("signal").day(2), "2025-03-30T23:59:59.999999999+02:00");
        resolves(reached("signal").day(7), "2025-04-04T23:59:59.999999999+02:00");
    }

    @Test
    void end_of_day_comes_after_plus() {
        resolves(reached("signal").plus(days(1)).endOfDay(), "2025-03-30T23:59:59.999999999+02:00");
        resolves(at(SIGNAL).endOfDay(), "2025-03-29T23:59:59.999999999+01:00");
    }

    @Test
    void the_earliest_ignores_what_is_not_resolved() {
        resolves(earliest(reached("ratified"), reached("signal").plus(days(1))), "2025-03-30T12:00:00+02:00");
        resolves(earliest(date("2025-04-30"), reached("signal").plus(days(1))), "2025-03-30T12:00:00+02:00");
        resolves(
                earliest(reached("ratified"), reached("signal")).plus(days(1)).endOfDay(),
                "2025-03-30T23:59:59.999999999+02:00");
    }

    @Test
    void the_latest_is_not_resolved_while_any_part_is_not() {
        resolves(latest(date("2025-03-30"), reached("signal").plus(days(1))), "2025-03-30T23:59:59.999999999+02:00");
        assertThat(truths(
                        accord,
                        signal,
                        passed(latest(date("2025-03-30"), reached("ratified"))),
                        "2030-01-01T00:00:00Z"))
                .containsOnly(FAILS);
        assertThat(truths(
                        accord,
                        signal.milestone("2025-05-01T00:00:00+02:00", "ratified"),
                        passed(latest(date("2025-03-30"), reached("ratified"))),
                        "2025-05-01T00:00:00+02:00"))
                .containsExactly(FAILS, HOLDS, HOLDS);
    }

    @Test
    void transitions_count_from_the_first_time() {
        Agreement full = accord().addPhases(Phase.builder()
                        .id("calm")
                        .opens(reached("signal"))
                        .lasts(days(1))
                        .build())
                .addCommitments(owed("visit")
                        .phase("calm")
                        .must(act())
                        .due(opened("calm").plus(hours(2)))
                        .build())
                .addBenchmarks(Benchmark.builder()
                        .id("flow")
                        .phase("calm")
                        .criterion(measured("trucks").last().atLeast(5))
                        .due(opened("calm").plus(hours(1)))
                        .continuous()
                        .build())
                .build();
        History history = signal.observation("2025-03-29T14:00:00+01:00", "trucks", 6)
                .observation("2025-03-29T15:00:00+01:00", "trucks", 1)
                .observation("2025-03-29T16:00:00+01:00", "trucks", 6)
                .observation("2025-03-29T17:00:00+01:00", "trucks", 1)
                .delivery("2025-03-29T18:00:00+01:00", "visit");
        resolves(full, history, opened("calm").plus(days(1)), "2025-03-30T12:00:00+02:00");
        resolves(full, history, lapsed("calm").plus(days(1)), "2025-03-31T12:00:00+02:00");
        resolves(full, history, inEffect("visit").plus(days(1)), "2025-03-30T12:00:00+02:00");
        resolves(full, history, breached("visit").plus(days(1)), "2025-03-30T14:00:00+02:00");
        resolves(full, history, fulfilled("visit").plus(days(1)), "2025-03-30T18:00:00+02:00");
        resolves(full, history, missed("flow").plus(days(1)), "2025-03-30T13:00:00+02:00");
        resolves(full, history, met("flow").plus(days(1)), "2025-03-30T14:00:00+02:00");
        resolves(full, history, lost("flow").plus(days(1)), "2025-03-30T15:00:00+02:00");
        resolves(full, history, reached("entry-into-force").day(2), "2025-03-02T23:59:59.999999999+01:00");
    }

    private void resolves(MomentSource moment, String instant) {
        resolves(accord, signal, moment, instant);
    }

    private static void resolves(Agreement accord, History history, MomentSource moment, String instant) {
        assertThat(truths(accord, history, passed(moment), instant))
                .as("%s is %s", moment, instant)
                .containsExactly(FAILS, HOLDS, HOLDS);
    }

    @Test
    void the_imposition_of_a_sanction_is_one_to_count_from() {
        Agreement gated = this.accord.toBuilder()
                .addSanctions(Sanction.builder()
                        .id("gate")
                        .against("north")
                        .trigger(reached("signal"))
                        .addRungs(Rung.of(warn("A word")))
                        .build())
                .build();
        assertThat(truths(gated, signal, passed(imposed("gate").plus(days(1))), "2025-03-30T12:00:00+02:00"))
                .containsExactly(FAILS, HOLDS, HOLDS);
    }
}
