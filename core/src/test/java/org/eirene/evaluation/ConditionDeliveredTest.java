package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.truth;
import static org.eirene.evaluation.Trial.truths;
import static org.eirene.evaluation.Truth.FAILS;
import static org.eirene.evaluation.Truth.HOLDS;
import static org.eirene.evaluation.Truth.UNRESOLVED;

import org.eirene.agreement.Agreement;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class ConditionDeliveredTest {
    private static final String FIRST = "2025-10-25T12:00:00+02:00";
    private static final String SECOND = "2025-10-26T12:00:00+01:00";

    private final Agreement accord = accord(
            owed("release").must(deliver(100, "person")),
            owed("return").by("south").to("north").must(deliver(100, "person")),
            owed("checked").must(deliver(100, "person")).verification("strict"));
    private final History both = none().delivery(FIRST, "release", 6).delivery(SECOND, "return", 4);

    @Test
    void sums_the_confirmed_of_several_commitments() {
        var ten = delivered("release", "return").atLeast(10);
        assertThat(truths(accord, both, ten, SECOND)).containsExactly(FAILS, HOLDS, HOLDS);
        assertThat(truth(accord, both, delivered("release", "return").atLeast(11), "2026-01-01T00:00:00Z"))
                .isEqualTo(FAILS);
    }

    @Test
    void counts_in_a_window_what_lies_in_it() {
        var ten = delivered("release", "return").within(days(2)).atLeast(10);
        assertThat(truths(accord, both, ten, SECOND)).containsExactly(FAILS, HOLDS, HOLDS);
        // two local days over the night in which the clocks go back: 49 hours
        assertThat(truths(accord, both, ten, "2025-10-27T12:00:00+01:00")).containsExactly(HOLDS, FAILS, FAILS);
    }

    @Test
    void at_most_holds_until_there_is_more() {
        var five = delivered("release", "return").within(days(2)).atMost(9);
        assertThat(truths(accord, both, five, SECOND)).containsExactly(HOLDS, FAILS, FAILS);
        assertThat(truths(accord, both, five, "2025-10-27T12:00:00+01:00")).containsExactly(FAILS, HOLDS, HOLDS);
    }

    @Test
    void is_unresolved_only_where_pending_deliveries_decide() {
        History pending = none().delivery(FIRST, "checked", 6);
        assertThat(truth(accord, pending, delivered("checked").atLeast(6), SECOND))
                .isEqualTo(UNRESOLVED);
        assertThat(truth(accord, pending, delivered("checked").atLeast(7), SECOND))
                .isEqualTo(FAILS);
        assertThat(truth(accord, pending, delivered("checked").atMost(5), SECOND))
                .isEqualTo(UNRESOLVED);
        assertThat(truth(accord, pending, delivered("checked").atMost(6), SECOND))
                .isEqualTo(HOLDS);
        History partly = pending.confirm(SECOND, "cell", "delivery-1", 5);
        assertThat(truths(accord, partly, delivered("checked").atLeast(5), SECOND))
                .containsExactly(UNRESOLVED, HOLDS, HOLDS);
        assertThat(truths(accord, partly, delivered("checked").atLeast(6), SECOND))
                .containsExactly(UNRESOLVED, FAILS, FAILS);
    }

    @Test
    void counts_deliveries_beyond_a_quantity_that_is_reached() {
        History more = none().delivery(FIRST, "release", 100).delivery(SECOND, "release", 20);
        assertThat(truths(accord, more, delivered("release").atLeast(120), SECOND))
                .containsExactly(FAILS, HOLDS, HOLDS);
    }
}
