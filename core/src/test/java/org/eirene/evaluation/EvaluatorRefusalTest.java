package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Performances.act;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** What is not evaluated yet is refused by name, never evaluated in half. */
class EvaluatorRefusalTest {
    private final Agreement accord = accord(owed("visit").must(act()));

    @Test
    void of_an_agreement_with_sanctions_names_them() {
        Agreement sanctioned = accord.with(Sanction.builder()
                .id("pressure")
                .against("north")
                .trigger(breached("visit"))
                .addRungs(Rung.of(warn("A word")))
                .build());
        assertThatThrownBy(() -> Evaluator.of(sanctioned))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(
                        "Agreement 'accord' has exchanges, sanctions, escrows or guarantees, which this version does"
                                + " not evaluate yet: pressure");
    }

    @Test
    void of_a_history_names_the_event() {
        Evaluator evaluator = Evaluator.of(accord);
        for (History history : List.of(
                none().challenge("2025-03-10T00:00:00Z", "south", "visit", "appeal"),
                none().deposit("2025-03-10T00:00:00Z", "fund", 5, "north"),
                none().termination("2025-03-10T00:00:00Z", "north", "south"),
                none().withdrawal("2025-03-10T00:00:00Z", "north"))) {
            String message = "This version does not evaluate this yet: "
                    + history.events().get(0);
            assertThatThrownBy(() -> evaluator.evaluate(history, "2025-03-11"))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> evaluator.prepare(history)).hasMessage(message);
            assertThatThrownBy(() -> evaluator.begin().after(history.events().get(0)))
                    .hasMessage(message);
        }
    }

    @Test
    void of_what_is_neither_an_instant_nor_a_date() {
        assertThatThrownBy(() -> Evaluator.of(accord).evaluate(none(), "tomorrow"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'tomorrow'");
    }

    @Test
    void of_an_id_that_is_not_there_names_what_was_probably_meant() {
        Assessment assessment = Evaluator.of(accord).evaluate(none(), "2025-03-11");
        assertThatThrownBy(() -> assessment.commitment("visti"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No status of commitment 'visti': did you mean visit?");
        assertThatThrownBy(() -> assessment.phase("visit"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No status of phase 'visit': visit is a commitment");
    }
}
