package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.evaluation.Trial.ENTRY;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.truths;
import static org.eirene.evaluation.Truth.FAILS;
import static org.eirene.evaluation.Truth.HOLDS;

import org.eirene.agreement.Agreement;
import org.junit.jupiter.api.Test;

class ConditionReachedTest {
    private final Agreement accord = accord().build();

    @Test
    void holds_from_the_instant_of_the_milestone_on() {
        String at = "2025-03-30T03:00:00+02:00";
        assertThat(truths(accord, none().milestone(at, "ratified"), reached("ratified"), at))
                .containsExactly(FAILS, HOLDS, HOLDS);
    }

    @Test
    void fails_while_the_milestone_is_not_on_the_record() {
        assertThat(truths(accord, none(), reached("ratified"), "2025-03-30T03:00:00+02:00"))
                .containsOnly(FAILS);
    }

    @Test
    void of_a_fixed_entry_into_force_holds_once_in_force() {
        assertThat(truths(accord, none(), reached("entry-into-force"), "2025-03-02T00:00:00+01:00"))
                .containsOnly(HOLDS);
    }

    @Test
    void of_a_milestone_from_before_entry_into_force_holds() {
        assertThat(Trial.truth(
                        accord, none().milestone("2025-02-01T00:00:00Z", "ratified"), reached("ratified"), ENTRY))
                .isEqualTo(HOLDS);
    }
}
