package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.atLeast;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Truth.FAILS;
import static org.eirene.evaluation.Truth.HOLDS;
import static org.eirene.evaluation.Truth.UNRESOLVED;

import java.util.List;
import java.util.Map;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Condition;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class ConditionLogicTest {
    private static final String NOW = "2025-03-30T03:00:00+02:00";

    /** Unresolved: an incident that is being verified decides. */
    private static final Condition OPEN = incidents().verifiedBy("strict").atLeast(1);

    private static final Map<Truth, Condition> OF = Map.of(HOLDS, always(), FAILS, never(), UNRESOLVED, OPEN);

    private final Agreement accord = accord().build();
    private final History history = none().incident("2025-03-29T12:00:00+01:00", "raid", 3);

    @Test
    void not_turns_what_is_decided() {
        assertThat(truth(not(always()))).isEqualTo(FAILS);
        assertThat(truth(not(never()))).isEqualTo(HOLDS);
        assertThat(truth(not(OPEN))).isEqualTo(UNRESOLVED);
    }

    @Test
    void all_is_the_least_and_any_the_greatest_of_its_parts() {
        List<Truth> ascending = List.of(FAILS, UNRESOLVED, HOLDS);
        for (Truth left : ascending) {
            for (Truth right : ascending) {
                int low = Math.min(ascending.indexOf(left), ascending.indexOf(right));
                int high = Math.max(ascending.indexOf(left), ascending.indexOf(right));
                assertThat(truth(all(OF.get(left), OF.get(right))))
                        .as("all(%s, %s)", left, right)
                        .isEqualTo(ascending.get(low));
                assertThat(truth(any(OF.get(left), OF.get(right))))
                        .as("any(%s, %s)", left, right)
                        .isEqualTo(ascending.get(high));
            }
        }
    }

    @Test
    void at_least_so_many_is_open_only_while_the_open_ones_decide() {
        assertThat(truth(atLeast(2, always(), always(), OPEN))).isEqualTo(HOLDS);
        assertThat(truth(atLeast(2, always(), OPEN, never()))).isEqualTo(UNRESOLVED);
        assertThat(truth(atLeast(2, never(), OPEN, never()))).isEqualTo(FAILS);
        assertThat(truth(atLeast(3, always(), OPEN, OPEN))).isEqualTo(UNRESOLVED);
    }

    @Test
    void always_and_never_are_constant() {
        assertThat(truth(always())).isEqualTo(HOLDS);
        assertThat(truth(never())).isEqualTo(FAILS);
    }

    private Truth truth(Condition condition) {
        return Trial.truth(accord, history, condition, NOW);
    }
}
