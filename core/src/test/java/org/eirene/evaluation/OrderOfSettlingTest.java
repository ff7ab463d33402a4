package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.lapsed;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.instant;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.swap;

import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Condition;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Status;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** Within a beat: proceedings, commitments and benchmarks rest before a sanction is looked at, and phases are after it. */
class OrderOfSettlingTest {
    private static Sanction halt(Condition trigger) {
        return Sanction.builder()
                .id("halt")
                .against("north")
                .trigger(trigger)
                .addRungs(Rung.of(warn("A word")))
                .build();
    }

    private static List<Status> turns(Agreement accord, History history, String element, String at) {
        return as(accord, history, at).transitions().stream()
                .filter(turn -> turn.element().equals(element))
                .map(Transition::to)
                .toList();
    }

    @Test
    void a_challenge_of_a_breach_that_comes_about_in_the_same_instant_is_tried_before_any_sanction() {
        Agreement accord = accord().addProcedures(Procedure.builder()
                        .id("review")
                        .addStages(Stage.of(1, days(5), "cell"))
                        .onSilence(Silence.CONFIRM)
                        .build())
                .addCommitments(owed("hold")
                        .must(refrain(incidents("raid")))
                        .when(reached("signal"))
                        .build())
                .addSanctions(halt(breached("hold")))
                .build();
        History raid = none().milestone(march(5), "signal").incident(march(5), "raid", 3, "north");
        assertThat(turns(accord, raid, "halt", march(5))).containsExactly(Status.IN_FORCE);
        History challenged = raid.challenge(march(5), "north", "hold", "review");
        assertThat(turns(accord, challenged, "hold", march(5))).containsExactly(Status.IN_EFFECT, Status.BREACHED);
        assertThat(turns(accord, challenged, "halt", march(12))).isEmpty();
    }

    @Test
    void what_falls_due_at_once_for_what_was_given_is_in_arrears_before_any_sanction() {
        Agreement accord = swap(days(0))
                .addSanctions(halt(all(delivered("prisoners").atLeast(1), not(breached("detainees")))))
                .build();
        History given = none().delivery(march(5), "prisoners", 1);
        assertThat(turns(accord, given, "halt", march(6))).isEmpty();
        assertThat(turns(accord, given.delivery(march(7), "detainees", 2), "halt", march(7)))
                .containsExactly(Status.IN_FORCE);
    }

    @Test
    void a_phase_that_turns_out_not_to_be_complete_at_its_end_is_extended_in_that_round() {
        Agreement accord = accord().addPhases(Phase.builder()
                        .id("calm")
                        .lasts(days(4))
                        .onExpiry(OnExpiry.extend(days(3), always(), 1))
                        .build())
                .addCommitments(owed("hotline")
                        .phase("calm")
                        .must(respond(incidents(), days(2)))
                        .build())
                .build();
        History raid = none().incident(march(3), "raid", 3, "north");
        PhaseStatus calm = as(accord, raid, march(5)).phase("calm");
        assertThat(calm.status()).isEqualTo(Status.OPEN);
        assertThat(calm.end()).contains(instant(march(8)));
    }

    @Test
    void a_phase_that_is_open_again_past_its_end_is_extended_before_anything_is_due_at_that_end() {
        Agreement accord = accord().addPhases(Phase.builder()
                        .id("calm")
                        .lasts(days(4))
                        .onExpiry(OnExpiry.extend(days(20), reached("ratified"), 1))
                        .build())
                .addCommitments(
                        owed("visit").phase("calm").must(act()).build(),
                        owed("letter")
                                .phase("calm")
                                .must(act())
                                .when(reached("signal"))
                                .build())
                .addSanctions(Sanction.builder()
                        .id("halt")
                        .against("north")
                        .trigger(breached("visit"))
                        .cure(passed(at(march(9))))
                        .addRungs(Rung.of(suspend("calm")))
                        .build())
                .build();
        History history = none().milestone(march(7), "signal").milestone(march(8), "ratified");
        assertThat(turns(accord, history, "calm", march(9)))
                .containsExactly(Status.OPEN, Status.SUSPENDED, Status.OPEN);
        assertThat(turns(accord, history, "letter", march(9))).doesNotContain(Status.BREACHED);
        assertThat(as(accord, history, march(9)).phase("calm").end()).contains(instant(march(25)));
    }

    @Test
    void a_phase_that_has_lapsed_is_extended_no_more() {
        Agreement accord = accord().addPhases(Phase.builder()
                        .id("calm")
                        .lasts(days(4))
                        .onExpiry(OnExpiry.extend(days(3), lapsed("calm"), 1))
                        .build())
                .build();
        PhaseStatus calm = as(accord, none(), march(6)).phase("calm");
        assertThat(calm.status()).isEqualTo(Status.LAPSED);
        assertThat(calm.end()).contains(instant(march(5)));
    }
}
