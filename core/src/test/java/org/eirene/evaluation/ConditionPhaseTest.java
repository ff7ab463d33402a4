package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.lapsed;
import static org.eirene.agreement.Conditions.open;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.truths;
import static org.eirene.evaluation.Truth.FAILS;
import static org.eirene.evaluation.Truth.HOLDS;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Phase;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class ConditionPhaseTest {
    private static final String OPENS = "2025-03-29T12:00:00+01:00";

    /** Two days over the night in which the clocks go forward: 47 hours. */
    private static final String ENDS = "2025-03-31T12:00:00+02:00";

    private final Agreement accord = accord().addPhases(Phase.builder()
                    .id("calm")
                    .opens(reached("signal"))
                    .completes(reached("ratified"))
                    .lasts(days(2))
                    .build())
            .build();
    private final History opened = none().milestone(OPENS, "signal");

    @Test
    void opened_holds_from_the_opening_on_for_good() {
        assertThat(truths(accord, opened, opened("calm"), OPENS)).containsExactly(FAILS, HOLDS, HOLDS);
        assertThat(truths(accord, opened, opened("calm"), ENDS)).containsOnly(HOLDS);
    }

    @Test
    void open_holds_only_while_it_is_open() {
        assertThat(truths(accord, opened, open("calm"), OPENS)).containsExactly(FAILS, HOLDS, HOLDS);
        assertThat(truths(accord, opened, open("calm"), "2025-03-31T11:59:59+02:00"))
                .containsOnly(HOLDS);
        // at its end it is open when benchmarks are judged, and lapses in the same beat
        assertThat(truths(accord, opened, open("calm"), ENDS)).containsExactly(HOLDS, HOLDS, FAILS);
    }

    @Test
    void lapsed_holds_from_its_end_on() {
        assertThat(truths(accord, opened, lapsed("calm"), ENDS)).containsExactly(FAILS, HOLDS, HOLDS);
        assertThat(truths(accord, opened, completed("calm"), ENDS)).containsOnly(FAILS);
    }

    @Test
    void completed_holds_from_its_completion_on() {
        String at = "2025-03-30T03:00:00+02:00";
        History done = opened.milestone(at, "ratified");
        assertThat(truths(accord, done, completed("calm"), at)).containsExactly(FAILS, HOLDS, HOLDS);
        assertThat(truths(accord, done, open("calm"), at)).containsExactly(HOLDS, FAILS, FAILS);
        assertThat(truths(accord, done, lapsed("calm"), ENDS)).containsOnly(FAILS);
    }
}
