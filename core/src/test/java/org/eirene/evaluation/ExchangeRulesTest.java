package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offset.ZERO;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.CLAIMED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.SUSPENDED;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.around;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.status;

import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** When what one side of an exchange owes for the other falls due, lot by lot. */
class ExchangeRulesTest {
    private static Agreement.Builder swap(Offset grace, Ratio ratio, Commitment.Builder back) {
        return swap(accord(), grace, ratio, back);
    }

    private static Agreement.Builder swap(
            Agreement.Builder accord, Offset grace, Ratio ratio, Commitment.Builder back) {
        return accord.addProcedures(Procedure.builder()
                        .id("review")
                        .addStages(Stage.of(1, days(10), "cell"))
                        .onSilence(Silence.DENY)
                        .build())
                .addCommitments(
                        Trial.owed("out").must(deliver(6, "person")).build(),
                        back.id("back").by("south").to("north").build())
                .addExchanges(Exchange.builder()
                        .id("swap")
                        .give("out")
                        .inReturn("back")
                        .terms(ratio.grace(grace))
                        .build());
    }

    private static Commitment.Builder back(Deliver must) {
        return Commitment.builder().must(must);
    }

    @Test
    void only_the_lots_that_are_due_by_then_are_asked_for() {
        Agreement accord =
                swap(days(5), Ratio.of(2, 1), back(deliver(3, "person"))).build();
        History history =
                none().delivery(march(2), "out", 2).delivery(march(5), "out", 2).delivery(march(6), "back", 1);
        assertThat(around(accord, history, "back", march(7))).containsOnly(IN_EFFECT);
        assertThat(around(accord, history, "back", march(10))).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(around(accord, history, "out", march(10))).containsExactly(IN_EFFECT, SUSPENDED, SUSPENDED);
        History made = history.delivery(march(10), "back", 1);
        assertThat(around(accord, made, "back", march(10))).containsOnly(IN_EFFECT);
        assertThat(as(accord, made, march(11)).dues())
                .extracting(DueInstant::toString)
                .containsExactly("back: 1 due by 2025-03-06T23:00:00Z", "back: 2 due by 2025-03-09T23:00:00Z");
    }

    @Test
    void half_of_what_is_given_for_one_is_not_yet_enough() {
        Agreement accord =
                swap(days(5), Ratio.of(2, 1), back(deliver(3, "person"))).build();
        // three given make one and a half owed
        History history = none().delivery(march(2), "out", 3).delivery(march(6), "back", 1);
        assertThat(around(accord, history, "back", march(7))).containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    /** Beside an act, declared before, that is due at an instant and lapses in its second beat. */
    private static Agreement beside(String due, Offset grace) {
        return swap(
                        accord().addCommitments(Trial.owed("visit")
                                .must(act())
                                .due(at(due))
                                .build()),
                        grace,
                        Ratio.of(1, 1),
                        back(deliver(3, "person")))
                .build();
    }

    private static List<String> breaches(Agreement accord, History history, String at) {
        return as(accord, history, at).transitions().stream()
                .filter(transition -> transition.to() == BREACHED)
                .map(Transition::element)
                .toList();
    }

    @Test
    void a_grace_of_zero_ends_in_the_beat_in_which_it_begins() {
        Agreement accord = beside(march(5), ZERO);
        History given = none().delivery(march(5), "out", 1);
        assertThat(breaches(accord, given, march(5))).containsExactly("back", "visit");
        assertThat(breaches(accord, given.delivery(march(5), "back", 1), march(5)))
                .as("what is given back at that instant is in time")
                .containsExactly("visit");
    }

    @Test
    void any_other_grace_ends_in_the_second_beat_of_its_last_instant() {
        Agreement accord = beside(march(6), days(1));
        History given = none().delivery(march(5), "out", 1);
        assertThat(breaches(accord, given, Trial.shifted(march(6), -1))).isEmpty();
        assertThat(breaches(accord, given, march(6))).containsExactly("visit", "back");
    }

    @Test
    void an_excuse_for_arrears_starts_their_grace_anew_at_the_decision() {
        Agreement accord =
                swap(days(5), Ratio.of(1, 1), back(deliver(3, "person"))).build();
        History excused = none().delivery(march(2), "out", 1)
                .challenge(march(8), "south", "back", "review")
                .confirm(march(9), "cell", "challenge-1");
        assertThat(around(accord, excused, "back", march(7))).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(around(accord, excused, "back", march(9))).containsExactly(BREACHED, IN_EFFECT, IN_EFFECT);
        assertThat(around(accord, excused, "out", march(9))).containsExactly(SUSPENDED, IN_EFFECT, IN_EFFECT);
        // the debt stays
        assertThat(around(accord, excused, "back", march(14))).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(around(accord, excused.delivery(march(14), "back", 1), "back", march(14)))
                .containsOnly(IN_EFFECT);
    }

    @Test
    void an_excuse_leaves_a_lot_alone_that_is_not_due_yet() {
        Agreement accord =
                swap(days(5), Ratio.of(1, 1), back(deliver(3, "person"))).build();
        History excused = none().delivery(march(2), "out", 1)
                .delivery(march(6), "out", 1)
                .challenge(march(8), "south", "back", "review")
                .confirm(march(9), "cell", "challenge-1");
        assertThat(as(accord, excused, march(10)).dues())
                .extracting(DueInstant::asMoved)
                .containsExactlyInAnyOrder(Trial.instant(march(14)), Trial.instant(march(11)));
    }

    @Test
    void no_more_is_owed_than_the_items_left_on_the_list() {
        Agreement accord = swap(
                        days(5),
                        Ratio.of(1, 3),
                        back(deliver(3, "person").manifest("names")).verification("strict"))
                .build();
        History claimed = none().delivery(march(2), "out", 1)
                .challengeItem(march(3), "south", "names", "c", "review")
                .confirm(march(4), "cell", "challenge-1")
                .deliveryOf(march(6), "back", "a", "b");
        assertThat(around(accord, claimed, "back", march(7))).containsOnly(CLAIMED);
        assertThat(around(accord, claimed.confirm(march(8), "cell", "delivery-2"), "back", march(8)))
                .containsExactly(CLAIMED, FULFILLED, FULFILLED);
        assertThat(status(accord, claimed.deny(march(8), "cell", "delivery-2"), "back", march(8)))
                .isEqualTo(BREACHED);
    }
}
