package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.open;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.released;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.fund;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.truth;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** Conditions about phases, tranches and sanctions. */
class ConditionRulesTest {
    @Test
    void a_phase_is_not_open_while_it_is_suspended() {
        Agreement accord = accord().addPhases(Phase.builder().id("calm").build())
                .addSanctions(Sanction.builder()
                        .id("gate")
                        .against("north")
                        .trigger(incidents("coup").within(days(5)).atLeast(1))
                        .addRungs(Rung.of(suspend("calm")))
                        .build())
                .build();
        History coup = none().incident(march(10, 12), "coup", 3);
        assertThat(truth(accord, coup, open("calm"), march(10))).isEqualTo(Truth.HOLDS);
        assertThat(truth(accord, coup, open("calm"), Trial.shifted(march(10, 12), 1)))
                .isEqualTo(Truth.FAILS);
        assertThat(truth(accord, coup, open("calm"), march(12))).isEqualTo(Truth.FAILS);
        assertThat(truth(accord, coup, open("calm"), march(16))).isEqualTo(Truth.HOLDS);
        for (int day : new int[] {10, 12, 16}) {
            assertThat(truth(accord, coup, opened("calm"), march(day))).isEqualTo(Truth.HOLDS);
        }
    }

    @Test
    void a_tranche_is_released_once_it_has_been() {
        Agreement accord = accord().addEscrows(fund("first", 10, always())).build();
        History paid = none().deposit(march(5, 10), "fund", 10, "south");
        assertThat(truth(accord, paid, released("first"), march(4))).isEqualTo(Truth.FAILS);
        assertThat(truth(accord, paid, released("first"), march(6))).isEqualTo(Truth.HOLDS);
        assertThat(truth(accord, paid, released("first"), "2030-01-01T00:00:00Z"))
                .isEqualTo(Truth.HOLDS);
    }

    @Test
    void a_sanction_is_in_force_at_its_rung_and_at_each_below() {
        Agreement accord = accord().addCommitments(owed("hold")
                        .must(refrain(incidents("raid")).curedAfter(days(10)))
                        .build())
                .addSanctions(Sanction.builder()
                        .id("gate")
                        .against("north")
                        .trigger(breached("hold"))
                        .addRungs(
                                Rung.of(warn("A word")),
                                Rung.of(warn("Another")).after(days(3)))
                        .probation(days(2))
                        .build())
                .build();
        History raid = none().incident(march(10, 10), "raid", 4, "north");
        assertThat(truth(accord, raid, inForce("gate"), march(9))).isEqualTo(Truth.FAILS);
        assertThat(truth(accord, raid, inForce("gate"), march(12))).isEqualTo(Truth.HOLDS);
        assertThat(truth(accord, raid, inForce("gate"), march(22))).isEqualTo(Truth.HOLDS);
        assertThat(truth(accord, raid, inForce("gate"), march(23))).isEqualTo(Truth.FAILS);
        assertThat(truth(accord, raid, inForce("gate", 2), march(12))).isEqualTo(Truth.FAILS);
        assertThat(truth(accord, raid, inForce("gate", 2), march(15))).isEqualTo(Truth.HOLDS);
        assertThat(truth(accord, raid, inForce("gate", 1), march(15))).isEqualTo(Truth.HOLDS);
        assertThat(truth(accord, raid, inForce("gate", 2), march(23))).isEqualTo(Truth.FAILS);
    }
}
