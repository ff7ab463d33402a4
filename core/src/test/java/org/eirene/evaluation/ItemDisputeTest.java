package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.CLAIMED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.around;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.status;
import static org.eirene.evaluation.Trial.truth;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** An item of a manifest under challenge: pending where it was delivered, and due no more once it is struck. */
class ItemDisputeTest {
    private static final Procedure REVIEW = Procedure.builder()
            .id("review")
            .addStages(Stage.of(1, days(20), "cell"))
            .onSilence(Silence.DENY)
            .build();

    /** Three persons by name, due on 10 March. */
    private static Commitment.Builder release() {
        return owed("release").must(deliver(3, "person").manifest("names")).due(at(march(10)));
    }

    private static Agreement with(Commitment.Builder... commitments) {
        return accord(commitments).toBuilder().addProcedures(REVIEW).build();
    }

    private static History disputed(History history, String item) {
        return history.challengeItem(march(4), "north", "names", item, "review");
    }

    private static String amounts(Agreement accord, History history, String when) {
        CommitmentStatus release = as(accord, history, when).commitment("release");
        return release.claimed() + " = " + release.confirmed() + " + " + release.pending() + " + " + release.denied();
    }

    @Test
    void a_challenged_item_alone_is_pending_where_it_was_delivered() {
        History both = none().deliveryOf(march(3), "release", "a", "b");
        assertThat(amounts(with(release()), disputed(both, "b"), march(5))).isEqualTo("2 = 1 + 1 + 0");
        assertThat(amounts(with(release()), disputed(both, "c"), march(5))).isEqualTo("2 = 2 + 0 + 0");
        // dismissed, it counts as before
        assertThat(amounts(with(release()), disputed(both, "b").deny(march(6), "cell", "challenge-1"), march(7)))
                .isEqualTo("2 = 2 + 0 + 0");
    }

    @Test
    void a_struck_item_counts_no_more_not_even_where_it_was_delivered_before_and_is_due_no_more() {
        History both = none().deliveryOf(march(3), "release", "a", "b");
        History struck = disputed(both, "b").confirm(march(6), "cell", "challenge-1");
        assertThat(amounts(with(release()), struck, march(7))).isEqualTo("1 = 1 + 0 + 0");
        assertThat(around(with(release()), struck.deliveryOf(march(8), "release", "c"), "release", march(8)))
                .containsExactly(IN_EFFECT, FULFILLED, FULFILLED);
        // a delivery of what was struck alone brings nothing
        assertThat(as(with(release()), struck.deliveryOf(march(8), "release", "b"), march(9))
                        .disregarded())
                .extracting(Disregarded::reason)
                .containsExactly("none of its items is on the list of 'release'");
    }

    @Test
    void strikes_it_for_each_commitment_under_that_list_and_for_no_other_item() {
        Agreement two = with(release(), release().id("visits"));
        History struck = disputed(none(), "b").confirm(march(5), "cell", "challenge-1");
        History done = struck.deliveryOf(march(6), "release", "a", "c").deliveryOf(march(6), "visits", "a");
        assertThat(status(two, done, "release", march(7))).isEqualTo(FULFILLED);
        assertThat(status(two, done, "visits", march(7))).isEqualTo(IN_EFFECT);
        assertThat(status(two, done.deliveryOf(march(8), "visits", "c"), "visits", march(8)))
                .isEqualTo(FULFILLED);
    }

    @Test
    void what_waits_for_a_challenged_item_is_claimed_and_its_fulfilment_unresolved() {
        History all = none().deliveryOf(march(3), "release", "a", "b");
        History claimed = disputed(all, "b").deliveryOf(march(5), "release", "c");
        assertThat(status(with(release()), claimed, "release", march(6))).isEqualTo(CLAIMED);
        assertThat(truth(with(release()), claimed, fulfilled("release"), march(6)))
                .isEqualTo(Truth.UNRESOLVED);
        assertThat(truth(with(release()), disputed(all, "b"), fulfilled("release"), march(6)))
                .isEqualTo(Truth.FAILS);
    }

    // ---------------------------------------------------------------- breached, or not, while that is open

    @Test
    void a_breach_is_unresolved_while_striking_what_is_disputed_would_leave_nothing_due() {
        Agreement accord = with(release());
        History two = none().deliveryOf(march(3), "release", "a", "b");
        assertThat(status(accord, disputed(two, "c"), "release", march(12))).isEqualTo(BREACHED);
        assertThat(truth(accord, disputed(two, "c"), breached("release"), march(12)))
                .isEqualTo(Truth.UNRESOLVED);
        assertThat(truth(accord, two, breached("release"), march(12))).isEqualTo(Truth.HOLDS);
        assertThat(truth(
                        accord,
                        disputed(two, "c").deny(march(5), "cell", "challenge-1"),
                        breached("release"),
                        march(12)))
                .isEqualTo(Truth.HOLDS);
        // one more is missing, whatever becomes of it
        History one = none().deliveryOf(march(3), "release", "a");
        assertThat(truth(accord, disputed(one, "c"), breached("release"), march(12)))
                .isEqualTo(Truth.HOLDS);
        assertThat(truth(accord, disputed(disputed(one, "c"), "b"), breached("release"), march(12)))
                .isEqualTo(Truth.UNRESOLVED);
    }

    @Test
    void a_breach_holds_where_what_is_disputed_was_delivered_and_counts_among_what_is_there() {
        // struck, the item would be due no more, and would not be there any more either
        Agreement accord = with(release());
        History one = none().deliveryOf(march(3), "release", "a", "b");
        assertThat(truth(accord, disputed(one, "b"), breached("release"), march(12)))
                .isEqualTo(Truth.HOLDS);
    }

    @Test
    void an_item_of_a_denied_delivery_is_not_there_and_would_be_due_no_more() {
        Agreement accord = with(release().verification("strict"));
        History two = none().deliveryOf(march(3), "release", "a", "b")
                .confirm(march(3, 12), "cell", "delivery-1")
                .deliveryOf(march(3, 13), "release", "c")
                .deny(march(3, 14), "cell", "delivery-2");
        assertThat(truth(accord, two, breached("release"), march(12))).isEqualTo(Truth.HOLDS);
        assertThat(truth(accord, disputed(two, "c"), breached("release"), march(12)))
                .isEqualTo(Truth.UNRESOLVED);
    }

    @Test
    void what_is_not_breached_for_a_challenged_item_cannot_come_to_be_by_that() {
        Agreement accord = with(release());
        History all = none().deliveryOf(march(3), "release", "b").deliveryOf(march(3), "release", "a");
        History claimed = disputed(all, "b").deliveryOf(march(5), "release", "c");
        // upheld, there are two of two; dismissed, three of three
        assertThat(status(accord, claimed, "release", march(12))).isEqualTo(CLAIMED);
        assertThat(truth(accord, claimed, breached("release"), march(12))).isEqualTo(Truth.FAILS);
        // the delivery itself being challenged, the item may be owed anew
        assertThat(truth(
                        accord,
                        claimed.challenge(march(6), "south", "delivery-1", "review"),
                        breached("release"),
                        march(12)))
                .isEqualTo(Truth.UNRESOLVED);
    }

    @Test
    void what_is_not_breached_for_an_unverified_claim_is_unresolved_once_it_is_due() {
        Agreement accord = with(release().verification("appeal"));
        History claimed = none().deliveryOf(march(9), "release", "a", "b", "c");
        assertThat(truth(accord, claimed, breached("release"), march(9, 12))).isEqualTo(Truth.FAILS);
        assertThat(truth(accord, claimed, breached("release"), march(10, 12))).isEqualTo(Truth.UNRESOLVED);
        assertThat(truth(accord, disputed(claimed, "b"), breached("release"), march(10, 12)))
                .isEqualTo(Truth.UNRESOLVED);
    }
}
