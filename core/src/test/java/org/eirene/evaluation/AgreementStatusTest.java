package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Status.COMPLETED;
import static org.eirene.agreement.Status.EXPIRED;
import static org.eirene.agreement.Status.IN_FORCE;
import static org.eirene.agreement.Status.NOT_IN_FORCE;
import static org.eirene.evaluation.Trial.ENTRY;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.unborn;
import static org.eirene.evaluation.Trial.wholeAround;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Status;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class AgreementStatusTest {
    private static final String SPRING = "2025-03-30T03:00:00+02:00";

    @Test
    void is_in_force_from_the_date_that_the_text_fixes() {
        assertThat(wholeAround(accord().build(), none(), ENTRY)).containsExactly(NOT_IN_FORCE, IN_FORCE, IN_FORCE);
        assertThat(wholeAround(
                        unborn().entersIntoForce("2025-03-30").build(), none(), "2025-03-30T23:59:59.999999999+02:00"))
                .containsExactly(NOT_IN_FORCE, IN_FORCE, IN_FORCE);
    }

    @Test
    void is_in_force_from_its_milestone() {
        assertThat(wholeAround(unborn().build(), none().entryIntoForce(SPRING), SPRING))
                .containsExactly(NOT_IN_FORCE, IN_FORCE, IN_FORCE);
        assertThat(as(unborn().build(), none(), "2030-01-01").status()).isEqualTo(NOT_IN_FORCE);
    }

    @Test
    void completes_with_its_last_commitment() {
        Agreement accord = accord(owed("visit").must(act()));
        History history = none().delivery(SPRING, "visit");
        assertThat(wholeAround(accord, history, SPRING)).containsExactly(IN_FORCE, COMPLETED, COMPLETED);
    }

    @Test
    void completes_while_a_commitment_stands_aside_if_another_does_not() {
        Agreement accord =
                accord(owed("visit").must(act()), owed("return").must(act()).when(reached("signal")));
        History history = none().delivery(SPRING, "visit");
        assertThat(wholeAround(accord, history, SPRING)).containsExactly(IN_FORCE, COMPLETED, COMPLETED);
        Agreement empty = accord(owed("return").must(act()).when(reached("signal")));
        assertThat(as(empty, none(), SPRING).status()).isEqualTo(IN_FORCE);
    }

    @Test
    void completes_with_its_last_phase_only_once_every_commitment_is_done() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("calm").completes(reached("signal")).build())
                .addCommitments(owed("visit").must(act()).build())
                .build();
        History calm = none().milestone("2025-03-10T00:00:00Z", "signal");
        assertThat(as(accord, calm, "2026-01-01").status()).isEqualTo(IN_FORCE);
        assertThat(wholeAround(accord, calm.delivery(SPRING, "visit"), SPRING))
                .containsExactly(IN_FORCE, COMPLETED, COMPLETED);
    }

    @Test
    void expires_with_its_last_phase_if_one_has_lapsed() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("first").lasts(days(29)).build(),
                        Phase.builder()
                                .id("second")
                                .opens(reached("entry-into-force"))
                                .completes(reached("signal"))
                                .build())
                .build();
        String lapse = "2025-03-30T00:00:00+01:00";
        assertThat(wholeAround(accord, none().milestone("2025-03-10T00:00:00Z", "signal"), lapse))
                .containsExactly(IN_FORCE, EXPIRED, EXPIRED);
        assertThat(wholeAround(accord, none().milestone(SPRING, "signal"), SPRING))
                .containsExactly(IN_FORCE, EXPIRED, EXPIRED);
    }

    @Test
    void leaves_what_is_left_to_move_on_once_it_has_expired() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("first").lasts(days(1)).build())
                .addCommitments(
                        owed("visit").must(act()).when(reached("signal")).build())
                .build();
        History history = none().milestone(SPRING, "signal").delivery("2025-04-01T00:00:00Z", "visit");
        Assessment assessment = as(accord, history, "2025-05-01");
        assertThat(assessment.status()).isEqualTo(EXPIRED);
        assertThat(assessment.commitment("visit").status()).isEqualTo(Status.FULFILLED);
        assertThat(assessment.disregarded()).isEmpty();
    }

    @Test
    void without_phases_and_commitments_stays_in_force() {
        assertThat(as(accord().build(), none(), "2030-01-01").status()).isEqualTo(IN_FORCE);
    }
}
