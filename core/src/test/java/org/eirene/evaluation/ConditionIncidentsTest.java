package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.truth;
import static org.eirene.evaluation.Trial.truths;
import static org.eirene.evaluation.Truth.FAILS;
import static org.eirene.evaluation.Truth.HOLDS;
import static org.eirene.evaluation.Truth.UNRESOLVED;

import org.eirene.agreement.Agreement;
import org.eirene.history.History;
import org.eirene.history.Incident;
import org.junit.jupiter.api.Test;

class ConditionIncidentsTest {
    private static final String FIRST = "2025-03-29T12:00:00+01:00";
    private static final String SECOND = "2025-03-30T12:00:00+02:00";

    private final Agreement accord = accord().build();
    private final History two = none().incident(FIRST, "raid", 3, "north").incident(SECOND, "raid", 4, "militia");

    @Test
    void at_least_holds_while_so_many_lie_in_the_window() {
        var twoInTwoDays = incidents().within(days(2)).atLeast(2);
        assertThat(truths(accord, two, twoInTwoDays, SECOND)).containsExactly(FAILS, HOLDS, HOLDS);
        // the first leaves two local days later, which are 47 hours
        assertThat(truths(accord, two, twoInTwoDays, "2025-03-31T12:00:00+02:00"))
                .containsExactly(HOLDS, FAILS, FAILS);
    }

    @Test
    void at_most_fails_while_more_lie_in_the_window() {
        var atMostOne = incidents().within(days(2)).atMost(1);
        assertThat(truths(accord, two, atMostOne, SECOND)).containsExactly(HOLDS, FAILS, FAILS);
        assertThat(truths(accord, two, atMostOne, "2025-03-31T12:00:00+02:00")).containsExactly(FAILS, HOLDS, HOLDS);
    }

    @Test
    void without_a_window_are_counted_since_entry_into_force() {
        History before = two.incident("2025-02-28T23:59:59.999999999+01:00", "raid", 3);
        History atEntry = two.incident("2025-03-01T00:00:00+01:00", "raid", 3);
        String late = "2027-01-01T00:00:00Z";
        assertThat(truth(accord, before, incidents().atLeast(3), late)).isEqualTo(FAILS);
        assertThat(truth(accord, atEntry, incidents().atLeast(3), late)).isEqualTo(HOLDS);
    }

    @Test
    void with_a_window_are_counted_also_from_before_entry_into_force() {
        History before = none().incident("2025-02-28T12:00:00+01:00", "raid", 3);
        assertThat(truth(accord, before, incidents().within(days(2)).atLeast(1), "2025-03-01T12:00:00+01:00"))
                .isEqualTo(HOLDS);
    }

    @Test
    void are_those_that_the_filter_covers() {
        String at = "2025-03-30T13:00:00+02:00";
        assertThat(truth(accord, two, incidents("raid").atLeast(2), at)).isEqualTo(HOLDS);
        assertThat(truth(accord, two, incidents("theft").atLeast(1), at)).isEqualTo(FAILS);
        assertThat(truth(accord, two, incidents().minSeverity(4).atLeast(1), at))
                .isEqualTo(HOLDS);
        assertThat(truth(accord, two, incidents().minSeverity(4).atLeast(2), at))
                .isEqualTo(FAILS);
        assertThat(truth(accord, two, incidents().minSeverity(5).atLeast(1), at))
                .isEqualTo(FAILS);
        assertThat(truth(accord, two, incidents().by("north").atLeast(2), at)).isEqualTo(HOLDS);
        assertThat(truth(accord, two, incidents().by("militia").atLeast(2), at)).isEqualTo(FAILS);
        assertThat(truth(accord, two, incidents().areas("east").atLeast(1), at)).isEqualTo(FAILS);
        History somewhere = none().with(Incident.builder()
                .id("somewhere")
                .at(Trial.instant(FIRST))
                .incidentKind("raid")
                .severity(1)
                .area("east")
                .build());
        assertThat(truth(accord, somewhere, incidents().areas("east").atLeast(1), at))
                .isEqualTo(HOLDS);
        assertThat(truth(accord, somewhere, incidents().by("north", "south").atLeast(1), at))
                .isEqualTo(FAILS);
    }

    @Test
    void are_unresolved_only_while_the_open_ones_decide() {
        var verified = incidents().verifiedBy("appeal");
        String at = "2025-03-30T13:00:00+02:00";
        assertThat(truth(accord, two, verified.atLeast(1), at)).isEqualTo(UNRESOLVED);
        assertThat(truth(accord, two, verified.atLeast(3), at)).isEqualTo(FAILS);
        assertThat(truth(accord, two, verified.atMost(1), at)).isEqualTo(UNRESOLVED);
        assertThat(truth(accord, two, verified.atMost(2), at)).isEqualTo(HOLDS);
        History one = two.confirm(SECOND, "cell", "incident-1");
        assertThat(truth(accord, one, verified.atLeast(1), at)).isEqualTo(HOLDS);
        assertThat(truth(accord, one, verified.atLeast(2), at)).isEqualTo(UNRESOLVED);
        assertThat(truth(accord, one.deny(SECOND, "cell", "incident-2"), verified.atLeast(2), at))
                .isEqualTo(FAILS);
    }

    @Test
    void count_as_of_when_they_happened_once_they_are_confirmed() {
        var verified = incidents().verifiedBy("strict").within(days(2)).atLeast(1);
        History late = none().incident(FIRST, "raid", 3).confirm("2025-03-31T11:00:00+02:00", "cell", "incident-1");
        assertThat(truths(accord, late, verified, "2025-03-31T11:00:00+02:00"))
                .containsExactly(UNRESOLVED, HOLDS, HOLDS);
        assertThat(truths(accord, late, verified, "2025-03-31T12:00:00+02:00")).containsExactly(HOLDS, FAILS, FAILS);
    }
}
