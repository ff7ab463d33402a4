package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.around;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.truth;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Status;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** What counts under a commitment, and what one side of an exchange owes the other. */
class PerformanceRulesTest {
    @Test
    void an_item_counts_once_under_each_commitment() {
        Agreement accord = accord(
                owed("release").must(deliver(3, "person").manifest("names")),
                owed("burial").must(deliver(3, "person").manifest("names")));
        History history = none().deliveryOf(march(5), "release", "a", "b")
                .deliveryOf(march(6), "burial", "a", "b")
                .deliveryOf(march(7), "burial", "b");
        assertThat(as(accord, history, march(8)).commitment("release").confirmed())
                .isEqualTo("2");
        assertThat(as(accord, history, march(8)).commitment("burial").confirmed())
                .isEqualTo("2");
    }

    @Test
    void a_cure_that_is_challenged_leaves_unresolved_whether_there_is_a_breach() {
        Agreement accord = accord().addProcedures(Procedure.builder()
                        .id("review")
                        .addStages(Stage.of(1, days(10), "cell"))
                        .onSilence(Silence.DENY)
                        .build())
                .addCommitments(owed("release")
                        .must(deliver(6, "person").instalment(3, at(march(8))))
                        .build())
                .build();
        History history = none().delivery(march(10), "release", 3)
                .challenge(march(12), "south", "delivery-1", "review")
                .confirm(march(15), "cell", "challenge-1");
        assertThat(truth(accord, history, breached("release"), march(9))).isEqualTo(Truth.HOLDS);
        assertThat(truth(accord, history, breached("release"), march(11))).isEqualTo(Truth.FAILS);
        assertThat(truth(accord, history, breached("release"), march(13))).isEqualTo(Truth.UNRESOLVED);
        assertThat(truth(accord, history, breached("release"), march(15, 12))).isEqualTo(Truth.HOLDS);
        assertThat(around(accord, history, "release", march(12))).containsOnly(Status.IN_EFFECT);
        assertThat(around(accord, history, "release", march(15)))
                .containsExactly(Status.IN_EFFECT, Status.BREACHED, Status.BREACHED);
    }

    private static Agreement swap(Commitment.Builder back) {
        return accord().addCommitments(
                        owed("out").must(deliver(6, "person")).build(),
                        back.id("back")
                                .by("south")
                                .to("north")
                                .must(deliver(10, "person"))
                                .build())
                .addExchanges(Exchange.builder()
                        .id("swap")
                        .give("out")
                        .inReturn("back")
                        .terms(Ratio.of(1, 3).grace(days(1)))
                        .build())
                .build();
    }

    @Test
    void no_more_is_owed_in_return_than_the_whole_of_it() {
        History history = none().delivery(march(5, 12), "out", 6).delivery(march(6, 6), "back", 10);
        Assessment then = as(swap(Commitment.builder()), history, march(7));
        assertThat(then.commitment("back").status()).isEqualTo(Status.FULFILLED);
        assertThat(then.commitment("back").owed()).isEqualByComparingTo("10");
        assertThat(then.exchange("swap").status()).isEqualTo(Status.EVEN);
        assertThat(then.transitions()).extracting(Transition::to).doesNotContain(Status.BREACHED);
    }

    @Test
    void what_is_owed_in_return_falls_due_once_that_side_is_in_effect() {
        Agreement accord = swap(Commitment.builder().when(reached("signal")));
        History history = none().delivery(march(5, 12), "out", 2).milestone(march(10, 12), "signal");
        Assessment waiting = as(accord, history, march(9));
        assertThat(waiting.commitment("back").status()).isEqualTo(Status.PENDING);
        assertThat(waiting.commitment("out").status()).isEqualTo(Status.IN_EFFECT);
        assertThat(waiting.exchange("swap").status()).isEqualTo(Status.BEHIND);
        Assessment signalled = as(accord, history, march(10, 12));
        assertThat(signalled.commitment("back").status()).isEqualTo(Status.BREACHED);
        assertThat(signalled.commitment("out").status()).isEqualTo(Status.SUSPENDED);
    }

    @Test
    void a_breach_that_is_not_by_arrears_suspends_no_other_side() {
        Assessment then = as(swap(Commitment.builder().due(at(march(10)))), none(), march(11));
        assertThat(then.commitment("back").status()).isEqualTo(Status.BREACHED);
        assertThat(then.commitment("out").status()).isEqualTo(Status.IN_EFFECT);
        assertThat(then.exchange("swap").status()).isEqualTo(Status.EVEN);
    }
}
