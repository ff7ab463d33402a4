package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.supply;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.SUSPENDED;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.around;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.status;

import java.util.Set;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** A period that overlaps a suspension is not judged; one that only touches it is. */
class SuspendedPeriodsTest {
    /** Suspended for a day by a shelling. */
    private final Agreement accord = accord().addCommitments(
                    owed("aid").must(supply(5, "truck").per(days(1))).build())
            .addSanctions(Sanction.builder()
                    .id("halt")
                    .against("south")
                    .trigger(incidents("shelling").within(days(1)).atLeast(1))
                    .addRungs(Rung.of(suspend("aid")))
                    .build())
            .build();

    /** Enough on each of the first nine days but some. */
    private static History without(Integer... missed) {
        History history = none();
        for (int day = 1; day < 10; day++) {
            history = Set.of(missed).contains(day) ? history : history.delivery(march(day, 6), "aid", 5);
        }
        return history;
    }

    @Test
    void those_in_which_it_was_suspended_for_a_part_are_not_judged() {
        History noon = without(5, 6).incident(march(5, 12), "shelling", 3, "south");
        assertThat(status(accord, noon, "aid", march(6))).isEqualTo(SUSPENDED);
        assertThat(around(accord, noon, "aid", march(7))).containsOnly(IN_EFFECT);
        assertThat(around(accord, noon, "aid", march(10))).containsOnly(IN_EFFECT);
        assertThat(around(accord, without(5), "aid", march(6))).containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void the_one_that_ends_when_it_is_suspended_is_judged() {
        History midnight = without(4).incident(march(5), "shelling", 3, "south");
        assertThat(status(accord, midnight, "aid", march(5))).isEqualTo(BREACHED);
    }

    @Test
    void the_one_that_begins_when_the_suspension_ends_is_judged() {
        History midnight = without(5, 6).incident(march(5), "shelling", 3, "south");
        assertThat(around(accord, midnight, "aid", march(6))).containsExactly(SUSPENDED, IN_EFFECT, IN_EFFECT);
        assertThat(around(accord, midnight, "aid", march(7))).containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }
}
