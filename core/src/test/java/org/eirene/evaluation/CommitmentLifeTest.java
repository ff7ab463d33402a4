package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.COMPLETED;
import static org.eirene.agreement.Status.DISCHARGED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.IN_FORCE;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.agreement.Status.WAIVED;
import static org.eirene.evaluation.Trial.ENTRY;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.around;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.status;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Phase;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** How a commitment begins, and how it ends without being performed. */
class CommitmentLifeTest {
    private static final String SPRING = "2025-03-30T03:00:00+02:00";

    @Test
    void comes_into_effect_with_the_agreement() {
        assertThat(around(accord(owed("visit").must(act())), none(), "visit", ENTRY))
                .containsExactly(PENDING, IN_EFFECT, IN_EFFECT);
    }

    @Test
    void comes_into_effect_once_its_phase_has_opened_and_its_condition_holds() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("calm").opens(reached("signal")).build())
                .addCommitments(owed("visit")
                        .phase("calm")
                        .when(reached("ratified"))
                        .must(act())
                        .build())
                .build();
        History history = none().milestone("2025-03-10T00:00:00Z", "signal");
        assertThat(status(accord, history, "visit", "2025-05-01")).isEqualTo(PENDING);
        assertThat(around(accord, history.milestone(SPRING, "ratified"), "visit", SPRING))
                .containsExactly(PENDING, IN_EFFECT, IN_EFFECT);
        History other = none().milestone("2025-03-10T00:00:00Z", "ratified");
        assertThat(around(accord, other.milestone(SPRING, "signal"), "visit", SPRING))
                .containsExactly(PENDING, IN_EFFECT, IN_EFFECT);
    }

    @Test
    void stays_in_effect_when_its_condition_ceases() {
        Agreement accord = accord(
                owed("visit").must(act()).when(not(incidents().within(days(1)).atLeast(1))));
        assertThat(around(accord, none().incident(SPRING, "raid", 1), "visit", SPRING))
                .containsOnly(IN_EFFECT);
    }

    @Test
    void is_waived_when_every_beneficiary_has_waived_it() {
        Agreement accord = accord(owed("visit").to("south", "cell").must(act()).due(date("2025-03-20")));
        History one = none().waiver("2025-03-10T00:00:00Z", "south", "visit");
        assertThat(status(accord, one, "visit", "2025-03-15")).isEqualTo(IN_EFFECT);
        assertThat(around(accord, one.waiver(SPRING, "cell", "visit"), "visit", SPRING))
                .containsExactly(BREACHED, WAIVED, WAIVED);
    }

    @Test
    void may_be_waived_before_it_is_in_effect() {
        Agreement accord = accord(owed("visit").must(act()).when(reached("signal")));
        History waived = none().waiver(SPRING, "south", "visit");
        assertThat(around(accord, waived, "visit", SPRING)).containsExactly(PENDING, WAIVED, WAIVED);
        assertThat(status(accord, waived.milestone("2025-04-01T00:00:00Z", "signal"), "visit", "2025-05-01"))
                .isEqualTo(WAIVED);
    }

    @Test
    void performed_and_waived_at_one_instant_is_fulfilled() {
        Agreement accord = accord(owed("visit").must(act()));
        assertThat(status(accord, none().delivery(SPRING, "visit").waiver(SPRING, "south", "visit"), "visit", SPRING))
                .isEqualTo(FULFILLED);
    }

    @Test
    void is_discharged_when_its_phase_closes_before_it_is_in_effect() {
        Agreement accord = accord().addPhases(Phase.builder()
                        .id("calm")
                        .completes(reached("ratified"))
                        .build())
                .addCommitments(owed("visit")
                        .phase("calm")
                        .when(reached("signal"))
                        .must(act())
                        .build())
                .build();
        History closed = none().milestone(SPRING, "ratified");
        assertThat(around(accord, closed, "visit", SPRING)).containsExactly(PENDING, DISCHARGED, DISCHARGED);
        // what comes at the same instant comes before: commitments move before phases
        assertThat(status(accord, closed.milestone(SPRING, "signal"), "visit", SPRING))
                .isEqualTo(IN_EFFECT);
        assertThat(status(accord, closed.milestone("2025-04-01T00:00:00Z", "signal"), "visit", "2025-05-01"))
                .isEqualTo(DISCHARGED);
    }

    @Test
    void a_continuing_one_ends_at_its_own_due_if_that_is_sooner_than_the_close_of_its_phase() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("calm").completes(reached("signal")).build())
                .addCommitments(owed("hold")
                        .phase("calm")
                        .must(refrain(incidents()))
                        .due(at("2025-04-30T00:00:00+02:00"))
                        .build())
                .build();
        assertThat(around(accord, none().milestone(SPRING, "signal"), "hold", SPRING))
                .containsExactly(IN_EFFECT, FULFILLED, FULFILLED);
        assertThat(around(accord, none(), "hold", "2025-04-30T00:00:00+02:00"))
                .containsExactly(IN_EFFECT, FULFILLED, FULFILLED);
    }

    // ---------------------------------------------------------------- standing aside

    private static void standsAside(boolean expected, Condition when, History history) {
        Agreement accord =
                accord(owed("visit").must(act()), owed("letter").must(act()).when(when));
        assertThat(as(accord, history.delivery(SPRING, "visit"), SPRING).status())
                .as("%s", when)
                .isEqualTo(expected ? COMPLETED : IN_FORCE);
    }

    @Test
    void stands_aside_while_time_alone_cannot_bring_it() {
        standsAside(true, reached("signal"), none());
        standsAside(true, all(reached("signal"), always()), none());
        standsAside(true, passed(reached("signal").plus(days(1))), none());
    }

    @Test
    void does_not_stand_aside_while_a_moment_is_still_to_come() {
        standsAside(false, passed(at("2026-01-01T00:00:00Z")), none());
        standsAside(false, all(reached("signal"), passed(at("2026-01-01T00:00:00Z"))), none());
        standsAside(true, all(reached("signal"), passed(at("2025-03-15T00:00:00Z"))), none());
    }

    @Test
    void does_not_stand_aside_while_it_only_waits_for_quiet() {
        standsAside(false, quiet(days(60)), none());
        History raid = none().incident("2025-03-29T12:00:00+01:00", "raid", 3);
        standsAside(false, quiet(days(10)), raid);
        standsAside(true, all(quiet(days(10)), reached("signal")), none());
        standsAside(false, all(quiet(days(10)), reached("signal")), raid);
        standsAside(true, quiet(days(10)).since(reached("signal")), none());
    }

    @Test
    void does_not_stand_aside_while_its_condition_is_unresolved() {
        History raid = none().incident("2025-03-29T12:00:00+01:00", "raid", 3);
        standsAside(false, incidents().verifiedBy("strict").atLeast(1), raid);
        standsAside(true, incidents().verifiedBy("strict").atLeast(2), raid);
    }

    @Test
    void that_stood_aside_may_still_come_into_effect() {
        Agreement accord =
                accord(owed("visit").must(act()), owed("letter").must(act()).when(reached("signal")));
        History history = none().delivery(SPRING, "visit").milestone("2025-05-01T00:00:00Z", "signal");
        Assessment assessment = as(accord, history, "2025-05-01T00:00:00Z");
        assertThat(assessment.status()).isEqualTo(COMPLETED);
        assertThat(assessment.commitment("letter").status()).isEqualTo(IN_EFFECT);
    }
}
