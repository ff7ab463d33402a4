package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.is;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.terminate;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.instant;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Status;
import org.eirene.agreement.WithdrawalClause;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** How an agreement and its phases end, and what that leaves. */
class EndingRulesTest {
    private static final Sanction ULTIMATE = Sanction.builder()
            .id("ultimate")
            .against("north")
            .trigger(incidents("war").atLeast(1))
            .addRungs(Rung.of(terminate()))
            .build();

    /** All that terminates an agreement in force. */
    private static History endings(History history) {
        return history.termination(march(6), "north", "south")
                .withdrawal(march(7), "north")
                .incident(march(8), "war", 5, "north");
    }

    private static void assertNothingTerminates(Agreement accord, History history, Status status) {
        Assessment then = as(accord, endings(history), march(10));
        assertThat(then.status()).isEqualTo(status);
        assertThat(then.disregarded()).extracting(Disregarded::event).containsExactly("termination-1", "withdrawal-1");
        assertThat(then.sanction("ultimate").status()).isEqualTo(Status.IN_FORCE);
        assertThat(then.commitment("letter").status()).isEqualTo(Status.PENDING);
        Assessment later = as(accord, endings(history).milestone(march(12), "signal"), march(12));
        assertThat(later.status()).isEqualTo(status);
        assertThat(later.commitment("letter").status()).isEqualTo(Status.IN_EFFECT);
    }

    @Test
    void nothing_terminates_an_agreement_that_is_completed() {
        Agreement accord = accord().addCommitments(
                        owed("visit").must(act()).build(),
                        owed("letter").must(act()).when(reached("signal")).build())
                .addSanctions(ULTIMATE)
                .build();
        assertNothingTerminates(accord, none().delivery(march(5), "visit"), Status.COMPLETED);
    }

    @Test
    void nothing_terminates_an_agreement_that_is_expired() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("calm").lasts(days(3)).build())
                .addCommitments(
                        owed("letter").must(act()).when(reached("signal")).build())
                .addSanctions(ULTIMATE)
                .build();
        assertNothingTerminates(accord, none(), Status.EXPIRED);
    }

    @Test
    void open_proceedings_end_undecided_when_the_agreement_is_terminated() {
        Agreement accord = accord(owed("visit").must(act()).verification("strict"));
        History history = none().delivery(march(10, 12), "visit")
                .termination(march(11, 12), "north", "south")
                .confirm(march(12), "cell", "delivery-1");
        Assessment then = as(accord, history, march(20));
        assertThat(then.status()).isEqualTo(Status.TERMINATED);
        assertThat(then.commitment("visit").status()).isEqualTo(Status.DISCHARGED);
        assertThat(then.commitment("visit").confirmed()).isEqualTo("0");
        assertThat(then.proceedings())
                .extracting(ProceedingStatus::outcome)
                .containsExactly(ProceedingStatus.Outcome.ENDED);
        assertThat(then.disregarded()).extracting(Disregarded::event).containsExactly("ruling-1");
    }

    /** East leaves on 9 March, and the rest goes on. */
    private static Agreement ofThree() {
        return accord().addActors(Party.of("east", "East"))
                .withdrawal(WithdrawalClause.leavingTheRestAfter(days(7)))
                .addPhases(Phase.builder().id("talks").lasts(days(60)).build())
                .addCommitments(
                        owed("patrol")
                                .by("north", "east")
                                .must(act())
                                .due(at(march(25)))
                                .build(),
                        owed("report")
                                .to("south", "east")
                                .must(act())
                                .due(at(march(25)))
                                .build())
                .build();
    }

    private static List<String> disregarded(String when, String element, String... actors) {
        return as(ofThree(), none().withdrawal(march(2), "east").extension(when, element, days(5), actors), when)
                .disregarded()
                .stream()
                .map(Disregarded::event)
                .toList();
    }

    @Test
    void a_party_that_has_left_need_not_consent_any_more() {
        assertThat(disregarded(march(8), "talks", "north", "south")).containsExactly("extension-1");
        assertThat(disregarded(march(10), "talks", "north", "south")).isEmpty();
        History moved = none().withdrawal(march(2), "east").extension(march(10), "talks", days(5), "north", "south");
        assertThat(as(ofThree(), moved, march(10)).phase("talks").end()).contains(instant("2025-05-05T00:00:00+02:00"));
    }

    @Test
    void a_party_that_has_left_still_consents_where_something_is_owed_by_it_or_to_it() {
        for (String element : List.of("patrol", "report")) {
            assertThat(disregarded(march(10), element, "north", "south")).containsExactly("extension-1");
            assertThat(disregarded(march(10), element, "north", "south", "east"))
                    .isEmpty();
        }
    }

    /** A phase, and a sanction that the signal brings. */
    private static Assessment signalled(Condition completes, Measure measure) {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("calm").completes(completes).build())
                .addCommitments(owed("visit").must(act()).build())
                .addSanctions(Sanction.builder()
                        .id("gate")
                        .against("north")
                        .trigger(reached("signal"))
                        .addRungs(Rung.of(measure))
                        .build())
                .build();
        return as(accord, none().milestone(march(10, 12), "signal"), march(10, 12));
    }

    private static List<Status> ofCalm(Assessment assessment) {
        return assessment.transitions().stream()
                .filter(turn -> turn.element().equals("calm"))
                .map(Transition::to)
                .toList();
    }

    @Test
    void a_phase_that_could_complete_once_the_agreement_is_terminated_is_terminated() {
        Assessment then = signalled(is("visit", Status.DISCHARGED), terminate());
        assertThat(then.status()).isEqualTo(Status.TERMINATED);
        assertThat(then.commitment("visit").status()).isEqualTo(Status.DISCHARGED);
        assertThat(ofCalm(then)).containsExactly(Status.OPEN, Status.TERMINATED);
    }

    @Test
    void a_phase_completes_by_what_terminates_the_agreement_for_phases_move_first() {
        Assessment then = signalled(reached("signal"), terminate());
        assertThat(then.status()).isEqualTo(Status.TERMINATED);
        assertThat(ofCalm(then)).containsExactly(Status.OPEN, Status.COMPLETED);
    }

    @Test
    void a_phase_completes_rather_than_be_suspended() {
        assertThat(ofCalm(signalled(reached("signal"), suspend("calm"))))
                .containsExactly(Status.OPEN, Status.COMPLETED);
    }

    @Test
    void without_a_clause_a_withdrawal_takes_effect_at_once_before_anything_lapses() {
        Agreement accord = accord().addCommitments(
                        owed("visit").must(act()).due(at(march(10))).build())
                .build();
        Assessment then = as(accord, none().withdrawal(march(10), "north"), march(10));
        assertThat(then.status()).isEqualTo(Status.TERMINATED);
        assertThat(then.commitment("visit").status()).isEqualTo(Status.DISCHARGED);
    }

    @Test
    void what_was_breached_when_its_party_left_is_not_discharged_once_it_is_cured() {
        Agreement accord = accord().withdrawal(WithdrawalClause.leavingTheRestAfter(days(1)))
                .addCommitments(owed("grain")
                        .must(deliver(10, "ton").instalment(2, at(march(5))))
                        .due(at(march(25)))
                        .build())
                .build();
        History left = none().withdrawal(march(6), "north");
        assertThat(as(accord, left, march(8)).commitment("grain").status()).isEqualTo(Status.BREACHED);
        assertThat(as(accord, left.delivery(march(9), "grain", 2), march(9))
                        .commitment("grain")
                        .status())
                .isEqualTo(Status.IN_EFFECT);
    }
}
