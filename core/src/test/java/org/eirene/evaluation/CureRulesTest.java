package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.around;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.status;
import static org.eirene.evaluation.Trial.truth;

import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Status;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** What makes good what was missed, and what a later challenge does to it. */
class CureRulesTest {
    private static Agreement reviewed(Commitment.Builder commitment) {
        return accord().addProcedures(Procedure.builder()
                        .id("review")
                        .addStages(Stage.of(1, days(10), "cell"))
                        .onSilence(Silence.DENY)
                        .build())
                .addCommitments(commitment.build())
                .build();
    }

    /** What it became in turn, also within one instant. */
    private static List<Status> turns(Agreement accord, History history, String commitment) {
        return as(accord, history, march(20)).transitions().stream()
                .filter(transition -> transition.element().equals(commitment))
                .map(Transition::to)
                .toList();
    }

    @Test
    void a_cure_that_is_challenged_is_never_undone_unless_the_challenge_is_upheld() {
        Agreement releasing = reviewed(release());
        History released = none().delivery(march(6), "release", 4).challenge(march(7), "south", "delivery-1", "review");
        Agreement answering = reviewed(hotline());
        History answered = none().incident(march(4), "raid", 3)
                .answer(march(6), "hotline", "incident-1")
                .challenge(march(7), "south", "delivery-1", "review");
        assertThat(turns(releasing, released.deny(march(9), "cell", "challenge-1"), "release"))
                .containsExactly(IN_EFFECT, BREACHED, IN_EFFECT);
        assertThat(turns(releasing, released.confirm(march(9), "cell", "challenge-1"), "release"))
                .containsExactly(IN_EFFECT, BREACHED, IN_EFFECT, BREACHED);
        assertThat(turns(answering, answered.deny(march(9), "cell", "challenge-1"), "hotline"))
                .containsExactly(IN_EFFECT, BREACHED, IN_EFFECT);
        assertThat(turns(answering, answered.confirm(march(9), "cell", "challenge-1"), "hotline"))
                .containsExactly(IN_EFFECT, BREACHED, IN_EFFECT, BREACHED);
    }

    /** Four of ten were due on 5 March. */
    private static Commitment.Builder release() {
        return owed("release").must(deliver(10, "person").instalment(4, at(march(5))));
    }

    @Test
    void a_breach_stays_while_a_part_of_its_cure_is_challenged_before_the_rest_has_come() {
        History history = none().delivery(march(6), "release", 2)
                .challenge(march(7), "south", "delivery-1", "review")
                .delivery(march(8), "release", 2)
                .deny(march(9), "cell", "challenge-1");
        Agreement accord = reviewed(release());
        assertThat(around(accord, history, "release", march(8))).containsOnly(BREACHED);
        // dismissed, it counts again
        assertThat(around(accord, history, "release", march(9))).containsExactly(BREACHED, IN_EFFECT, IN_EFFECT);
    }

    @Test
    void a_cure_that_is_set_aside_is_not_made_up_for_by_a_later_claim() {
        Agreement accord = reviewed(release().verification("strict"));
        History cured = none().delivery(march(4), "release", 2)
                .confirm(march(4, 1), "cell", "delivery-1")
                .delivery(march(6), "release", 2)
                .confirm(march(6, 1), "cell", "delivery-2");
        assertThat(around(accord, cured, "release", march(6, 1))).containsExactly(BREACHED, IN_EFFECT, IN_EFFECT);
        History challenged = cured.challenge(march(7), "south", "delivery-2", "review");
        assertThat(around(accord, challenged, "release", march(7))).containsOnly(IN_EFFECT);
        History upheld = challenged.delivery(march(8), "release", 3).confirm(march(9), "cell", "challenge-1");
        assertThat(around(accord, upheld, "release", march(9))).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(around(accord, upheld.confirm(march(10), "cell", "delivery-3"), "release", march(10)))
                .containsExactly(BREACHED, IN_EFFECT, IN_EFFECT);
    }

    /** A raid on 4 March was to be answered by the 5th. */
    private static Commitment.Builder hotline() {
        return owed("hotline").must(respond(incidents("raid"), days(1)));
    }

    @Test
    void an_answer_that_cured_and_is_challenged_stands_until_the_challenge_is_upheld() {
        Agreement accord = reviewed(hotline());
        History challenged = none().incident(march(4), "raid", 3)
                .answer(march(6), "hotline", "incident-1")
                .challenge(march(7), "south", "delivery-1", "review");
        assertThat(around(accord, challenged, "hotline", march(6))).containsExactly(BREACHED, IN_EFFECT, IN_EFFECT);
        assertThat(around(accord, challenged, "hotline", march(7))).containsOnly(IN_EFFECT);
        assertThat(truth(accord, challenged, breached("hotline"), march(8))).isEqualTo(Truth.UNRESOLVED);
        assertThat(around(accord, challenged.confirm(march(9), "cell", "challenge-1"), "hotline", march(9)))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(status(accord, challenged.deny(march(9), "cell", "challenge-1"), "hotline", march(20)))
                .isEqualTo(IN_EFFECT);
    }

    @Test
    void an_answer_that_comes_too_late_and_waits_to_be_verified_cures_nothing_yet() {
        Agreement accord = reviewed(hotline().verification("strict"));
        History claimed = none().incident(march(4), "raid", 3).answer(march(6), "hotline", "incident-1");
        assertThat(around(accord, claimed, "hotline", march(6))).containsOnly(BREACHED);
        assertThat(status(accord, claimed, "hotline", march(20)))
                .as("denied by silence")
                .isEqualTo(BREACHED);
    }

    @Test
    void an_answer_in_time_that_was_confirmed_and_is_set_aside_leaves_a_breach() {
        Agreement accord = reviewed(hotline());
        History upheld = none().incident(march(4), "raid", 3)
                .answer(march(5), "hotline", "incident-1")
                .challenge(march(7), "south", "delivery-1", "review")
                .confirm(march(9), "cell", "challenge-1");
        assertThat(around(accord, upheld, "hotline", march(5))).containsOnly(IN_EFFECT);
        assertThat(around(accord, upheld, "hotline", march(7))).containsOnly(IN_EFFECT);
        assertThat(around(accord, upheld, "hotline", march(9))).containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }
}
