package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.truths;
import static org.eirene.evaluation.Truth.FAILS;
import static org.eirene.evaluation.Truth.HOLDS;

import java.time.Instant;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Status;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class ConditionPassedTest {
    private final Agreement accord = accord().build();

    @Test
    void holds_from_the_moment_on() {
        assertThat(truths(accord, none(), passed(at("2025-03-30T03:00:00+02:00")), "2025-03-30T03:00:00+02:00"))
                .containsExactly(FAILS, HOLDS, HOLDS);
        assertThat(truths(accord, none(), passed(date("2025-10-26")), "2025-10-26T23:59:59.999999999+01:00"))
                .containsExactly(FAILS, HOLDS, HOLDS);
    }

    @Test
    void fails_while_its_moment_is_not_resolved() {
        assertThat(truths(accord, none(), passed(reached("signal").plus(hours(1))), "2030-01-01T00:00:00Z"))
                .containsOnly(FAILS);
    }

    @Test
    void comes_to_hold_in_the_second_beat_after_the_events_of_the_instant() {
        String instant = "2025-03-30T03:00:00+02:00";
        Agreement race = accord().addPhases(
                        Phase.builder()
                                .id("slow")
                                .opens(passed(at(instant)))
                                .completes(reached("signal"))
                                .build(),
                        Phase.builder().id("quick").opens(reached("signal")).build())
                .build();
        History history = none().milestone(instant, "signal");
        Assessment assessment = Evaluator.of(race).evaluate(history, Instant.parse("2025-03-30T01:00:00Z"));
        assertThat(assessment.transitions())
                .extracting(Transition::element, Transition::to)
                .containsSubsequence(
                        org.assertj.core.groups.Tuple.tuple("quick", Status.OPEN),
                        org.assertj.core.groups.Tuple.tuple("slow", Status.OPEN),
                        org.assertj.core.groups.Tuple.tuple("slow", Status.COMPLETED));
    }
}
