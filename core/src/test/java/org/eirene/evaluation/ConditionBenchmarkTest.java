package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.lost;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.missed;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.truth;
import static org.eirene.evaluation.Trial.truths;
import static org.eirene.evaluation.Truth.FAILS;
import static org.eirene.evaluation.Truth.HOLDS;
import static org.eirene.evaluation.Truth.UNRESOLVED;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class ConditionBenchmarkTest {
    private static final String DUE = "2025-03-30T23:59:59.999999999+02:00";

    private static Benchmark.Builder flow() {
        return Benchmark.builder()
                .id("flow")
                .criterion(measured("trucks").last().atLeast(5))
                .due(date("2025-03-30"));
    }

    private static Agreement with(Benchmark.Builder benchmark) {
        return accord().addBenchmarks(benchmark.build()).build();
    }

    @Test
    void met_holds_from_the_first_time_on_for_good() {
        String at = "2025-03-30T03:00:00+02:00";
        History history = none().observation(at, "trucks", 5).observation("2025-04-02T00:00:00Z", "trucks", 1);
        assertThat(truths(with(flow()), history, met("flow"), at)).containsExactly(FAILS, HOLDS, HOLDS);
        assertThat(truth(with(flow()), history, met("flow"), "2025-04-03T00:00:00Z"))
                .isEqualTo(HOLDS);
    }

    @Test
    void met_of_a_continuous_one_holds_only_while_it_is() {
        String falls = "2025-03-30T03:00:00+02:00";
        History history =
                none().observation("2025-03-10T00:00:00Z", "trucks", 5).observation(falls, "trucks", 1);
        assertThat(truths(with(flow().continuous()), history, met("flow"), falls))
                .containsExactly(HOLDS, FAILS, FAILS);
        assertThat(truths(with(flow().continuous()), history, lost("flow"), falls))
                .containsExactly(FAILS, HOLDS, HOLDS);
    }

    @Test
    void met_is_unresolved_while_claimed() {
        String claim = "2025-03-29T12:00:00+01:00";
        Agreement accord = with(flow().verification("strict"));
        History history = none().observation(claim, "trucks", 5);
        assertThat(truths(accord, history, met("flow"), claim)).containsExactly(FAILS, UNRESOLVED, UNRESOLVED);
        assertThat(truths(accord, history, met("flow"), "2025-04-01T12:00:00+02:00"))
                .containsExactly(UNRESOLVED, FAILS, FAILS);
    }

    @Test
    void met_is_unresolved_while_its_criterion_is() {
        Agreement accord = with(Benchmark.builder()
                .id("flow")
                .criterion(incidents().verifiedBy("strict").within(days(30)).atLeast(1)));
        String raid = "2025-03-29T12:00:00+01:00";
        History history = none().incident(raid, "raid", 3);
        assertThat(truths(accord, history, met("flow"), raid)).containsExactly(FAILS, UNRESOLVED, UNRESOLVED);
    }

    @Test
    void met_is_unresolved_while_a_late_verification_is_open_and_missed_holds_meanwhile() {
        Agreement accord = with(flow().verification("strict"));
        History history = none().observation("2025-04-02T00:00:00Z", "trucks", 5);
        assertThat(truth(accord, history, met("flow"), "2025-04-03T00:00:00Z")).isEqualTo(UNRESOLVED);
        assertThat(truth(accord, history, missed("flow"), "2025-04-03T00:00:00Z"))
                .isEqualTo(HOLDS);
    }

    @Test
    void missed_holds_from_the_due_instant_until_it_is_met_late() {
        String late = "2025-04-02T00:00:00+02:00";
        History history = none().observation(late, "trucks", 5);
        assertThat(truths(with(flow()), history, missed("flow"), DUE)).containsExactly(FAILS, HOLDS, HOLDS);
        assertThat(truths(with(flow()), history, missed("flow"), late)).containsExactly(HOLDS, FAILS, FAILS);
    }

    @Test
    void missed_is_unresolved_while_claimed_after_the_due_instant() {
        Agreement accord = with(flow().verification("strict"));
        History history = none().observation("2025-03-29T12:00:00+01:00", "trucks", 5);
        assertThat(truths(accord, history, missed("flow"), DUE)).containsExactly(FAILS, UNRESOLVED, UNRESOLVED);
        assertThat(truths(accord, history, missed("flow"), "2025-04-01T12:00:00+02:00"))
                .containsExactly(UNRESOLVED, HOLDS, HOLDS);
    }

    @Test
    void missed_is_unresolved_while_contested() {
        Agreement accord = with(Benchmark.builder()
                .id("flow")
                .criterion(incidents().verifiedBy("strict").within(days(30)).atLeast(1))
                .due(date("2025-03-30")));
        History history = none().incident("2025-03-29T12:00:00+01:00", "raid", 3);
        assertThat(Trial.truth(
                        accord, history, missed("flow"), Trial.instant(DUE).minusNanos(1)))
                .isEqualTo(FAILS);
        assertThat(Trial.truth(
                        accord, history, missed("flow"), Trial.instant(DUE).plusNanos(1)))
                .isEqualTo(UNRESOLVED);
    }
}
