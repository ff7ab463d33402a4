package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Phase;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class ScoreTest {
    /** Ten days in exact time: 240 hours from entry into force. */
    private final Agreement ten =
            accord(owed("release").must(deliver(10, "person")).due(at("2025-03-11T00:00:00+01:00")));

    private static OptionalInt score(Agreement accord, History history, String when) {
        return as(accord, history, when).commitment("release").score();
    }

    @Test
    void of_a_deliverable_follows_its_pace() {
        assertThat(score(ten, none(), "2025-03-05T00:00:00+01:00")).hasValue(0);
        History five = none().delivery("2025-03-02T00:00:00+01:00", "release", 5);
        // half done is in time up to the very half of the time allowed
        assertThat(Trial.edge("2025-03-06T00:00:00+01:00")
                        .map(when -> Evaluator.of(ten)
                                .evaluate(five, when)
                                .commitment("release")
                                .score()
                                .getAsInt()))
                .containsExactly(2, 2, 1);
        assertThat(score(ten, five, "2025-03-12T00:00:00+01:00")).hasValue(1);
        assertThat(score(ten, five.delivery("2025-03-20T00:00:00Z", "release", 5), "2025-03-21"))
                .hasValue(3);
    }

    @Test
    void of_a_deliverable_without_a_due_instant_is_one_once_something_is_confirmed() {
        Agreement open = accord(owed("release").must(deliver(10, "person")));
        assertThat(score(open, none().delivery("2025-03-02T00:00:00Z", "release", 9), "2025-03-02"))
                .hasValue(1);
    }

    @Test
    void of_a_deliverable_without_any_time_allowed_is_one() {
        Agreement past = accord(owed("release").must(deliver(10, "person")).due(at("2025-02-01T00:00:00Z")));
        assertThat(score(past, none().delivery(Trial.ENTRY, "release", 9), Trial.ENTRY))
                .hasValue(1);
    }

    @Test
    void under_a_list_follows_the_items() {
        Agreement listed = accord(
                owed("release").must(deliver(10, "person").manifest("names")).due(at("2025-03-11T00:00:00+01:00")));
        assertThat(score(listed, none().deliveryOf("2025-03-02T00:00:00Z", "release", "a", "b"), "2025-03-06"))
                .hasValue(2);
    }

    @Test
    void leaves_out_what_is_not_in_effect_waived_or_discharged() {
        Agreement later = accord(owed("release").must(deliver(10, "person")).when(reached("signal")));
        assertThat(score(later, none(), "2025-05-01")).isEmpty();
        assertThat(score(ten, none().waiver("2025-03-05T00:00:00Z", "south", "release"), "2025-05-01"))
                .isEmpty();
    }

    @Test
    void of_a_continuing_one_remembers_a_breach() {
        Agreement hold = accord(owed("release").must(refrain(incidents()).curedAfter(days(2))));
        History raid = none().incident("2025-03-10T00:00:00Z", "raid", 3, "north");
        assertThat(score(hold, raid, "2025-03-09")).hasValue(3);
        assertThat(score(hold, raid, "2025-03-10")).hasValue(1);
        assertThat(score(hold, raid, "2025-03-13")).hasValue(2);
    }

    @Test
    void of_a_benchmark_is_three_one_or_nothing() {
        Agreement accord = accord().addBenchmarks(Benchmark.builder()
                        .id("flow")
                        .criterion(measured("trucks").last().atLeast(5))
                        .verification("strict")
                        .continuous()
                        .build())
                .build();
        History history = none().observation("2025-03-10T00:00:00Z", "trucks", 5)
                .confirm("2025-03-11T00:00:00Z", "cell", "flow")
                .observation("2025-03-12T00:00:00Z", "trucks", 1);
        for (List<Object> row : List.of(
                List.<Object>of("2025-03-09", 0),
                List.<Object>of("2025-03-10", 1),
                List.<Object>of("2025-03-11", 3),
                List.<Object>of("2025-03-12", 1))) {
            assertThat(as(accord, history, (String) row.get(0))
                            .benchmark("flow")
                            .score())
                    .hasValue((int) row.get(1));
        }
    }

    @Test
    void of_actors_phases_and_the_whole_is_a_mean_in_percent_half_up() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("calm").lasts(days(60)).build())
                .addCommitments(
                        owed("one").phase("calm").must(act()).build(),
                        owed("two")
                                .phase("calm")
                                .must(deliver(10, "person"))
                                .due(opened("calm").plus(days(100)))
                                .build(),
                        owed("three").by("south").to("north").must(act()).build())
                .build();
        History history = none().delivery("2025-03-02T00:00:00Z", "one").delivery("2025-03-02T00:00:00Z", "two", 5);
        Assessment assessment = as(accord, history, "2025-03-03");
        assertThat(assessment.score().items()).containsExactly(1, 0, 1, 1);
        // 5 of 9
        assertThat(assessment.score().percent()).contains(new BigDecimal("55.6"));
        assertThat(assessment.scoreOf("north").percent()).contains(new BigDecimal("83.3"));
        assertThat(assessment.scoreOf("south").percent()).contains(new BigDecimal("0.0"));
        assertThat(assessment.scoreOfPhase("calm").percent()).contains(new BigDecimal("83.3"));
        assertThat(assessment.scoreOf("cell").percent()).isEmpty();
        assertThat(assessment.score()).hasToString("55.6 % (0: 1, 1: 0, 2: 1, 3: 1)");
        assertThat(assessment.scoreOf("cell")).hasToString("nothing scored yet");
    }
}
