package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eirene.agreement.Performances.act;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import org.eirene.agreement.Agreement;
import org.junit.jupiter.api.Test;

/** Misuse is refused at once, with the argument and the way out. */
class EvaluatorRefusalTest {
    private final Agreement accord = accord(owed("visit").must(act()));

    @Test
    void of_what_is_neither_an_instant_nor_a_date() {
        assertThatThrownBy(() -> Evaluator.of(accord).evaluate(none(), "tomorrow"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'tomorrow'");
    }

    @Test
    void of_an_id_that_is_not_there_names_what_was_probably_meant() {
        Assessment assessment = Evaluator.of(accord).evaluate(none(), "2025-03-11");
        assertThatThrownBy(() -> assessment.sanction("visit"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No status of sanction 'visit'");
        assertThatThrownBy(() -> assessment.escrow("fund"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No balance of escrow 'fund'");
        assertThatThrownBy(() -> assessment.commitment("visti"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No status of commitment 'visti': did you mean visit?");
        assertThatThrownBy(() -> assessment.phase("visit"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No status of phase 'visit': visit is a commitment");
    }
}
