package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.CLAIMED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.status;

import org.eirene.agreement.Agreement;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final String FIRST = "2025-03-29T12:00:00+01:00";
    private static final String SECOND = "2025-03-29T18:00:00+01:00";
    private static final String THIRD = "2025-03-30T12:00:00+02:00";
    private static final String NOW = "2025-03-31T00:00:00+02:00";

    private final Agreement plain =
            accord(owed("release").must(deliver(3, "person").manifest("names")));
    private final Agreement verified =
            accord(owed("release").must(deliver(3, "person").manifest("names")).verification("strict"));

    @Test
    void counts_items_one_by_one_and_once() {
        History history = none().deliveryOf(FIRST, "release", "a", "b").deliveryOf(SECOND, "release", "b", "c");
        assertThat(amounts(plain, history)).isEqualTo("3 = 3 + 0 + 0");
        assertThat(status(plain, history, "release", NOW)).isEqualTo(FULFILLED);
        assertThat(amounts(plain, none().deliveryOf(FIRST, "release", "a", "a", "b")))
                .isEqualTo("2 = 2 + 0 + 0");
    }

    @Test
    void counts_nothing_that_is_not_on_the_list() {
        History history = none().deliveryOf(FIRST, "release", "a", "z");
        assertThat(amounts(plain, history)).isEqualTo("1 = 1 + 0 + 0");
        assertThat(as(plain, history, NOW).disregarded()).isEmpty();
        History strangers = none().deliveryOf(FIRST, "release", "y", "z");
        assertThat(as(plain, strangers, NOW).disregarded())
                .containsExactly(new Disregarded("delivery-1", "none of its items is on the list of 'release'"));
        assertThat(as(plain, none().delivery(FIRST, "release", 3), NOW).disregarded())
                .hasSize(1);
    }

    @Test
    void no_more_is_due_than_there_are_items() {
        Agreement more = accord(
                owed("release").must(deliver(5, "person").manifest("names")).due(date("2025-03-30")));
        History history = none().deliveryOf(FIRST, "release", "a", "b", "c");
        assertThat(status(more, history, "release", NOW)).isEqualTo(FULFILLED);
        assertThat(status(more, none().deliveryOf(FIRST, "release", "a", "b"), "release", NOW))
                .isEqualTo(BREACHED);
    }

    @Test
    void an_item_pending_elsewhere_is_not_counted_again() {
        History history = none().deliveryOf(FIRST, "release", "a", "b").deliveryOf(SECOND, "release", "b", "c");
        assertThat(amounts(verified, history)).isEqualTo("3 = 0 + 3 + 0");
        assertThat(status(verified, history, "release", NOW)).isEqualTo(CLAIMED);
    }

    @Test
    void an_item_of_a_denied_delivery_is_free_for_another() {
        History history = none().deliveryOf(FIRST, "release", "a", "b")
                .deliveryOf(SECOND, "release", "b", "c")
                .deny(THIRD, "cell", "delivery-1");
        assertThat(amounts(verified, history)).isEqualTo("4 = 0 + 2 + 2");
        assertThat(amounts(verified, history.confirm(THIRD, "cell", "delivery-2")))
                .isEqualTo("4 = 2 + 0 + 2");
        assertThat(status(verified, history, "release", NOW)).isEqualTo(IN_EFFECT);
    }

    @Test
    void items_that_were_not_accepted_are_free_for_another() {
        History history = none().deliveryOf(FIRST, "release", "a", "b", "c")
                .confirmItems(SECOND, "cell", "delivery-1", "b")
                .deliveryOf(SECOND, "release", "a", "b");
        assertThat(amounts(verified, history)).isEqualTo("4 = 1 + 1 + 2");
    }

    @Test
    void accepted_by_number_the_first_items_are_taken() {
        History history = none().deliveryOf(FIRST, "release", "c", "a", "b")
                .confirm(SECOND, "cell", "delivery-1", 2)
                .deliveryOf(THIRD, "release", "b", "c");
        // c and a are accepted, so b alone is new
        assertThat(amounts(verified, history)).isEqualTo("4 = 2 + 1 + 1");
    }

    @Test
    void the_items_accepted_by_number_are_fixed_at_the_decision() {
        // at the decision on the second, a is pending in the first: what is accepted is c
        History history = none().deliveryOf(FIRST, "release", "a", "b")
                .deliveryOf(SECOND, "release", "a", "c")
                .confirm(THIRD, "cell", "delivery-2", 1)
                .deny("2025-03-30T13:00:00+02:00", "cell", "delivery-1")
                .deliveryOf("2025-03-30T14:00:00+02:00", "release", "c", "a");
        assertThat(as(verified, history, NOW).commitment("release").confirmed()).isEqualTo("1");
        assertThat(as(verified, history, NOW).commitment("release").pending()).isEqualTo("1");
    }

    @Test
    void deliveries_decided_at_one_instant_are_judged_from_what_was_before() {
        History history = none().deliveryOf(FIRST, "release", "a", "b")
                .deliveryOf(SECOND, "release", "a", "c")
                .deny(THIRD, "cell", "delivery-1")
                .confirm(THIRD, "cell", "delivery-2", 1)
                .deliveryOf("2025-03-30T14:00:00+02:00", "release", "c", "a");
        // a was still pending in the first when the second was decided: c was accepted, and a is new
        assertThat(as(verified, history, NOW).commitment("release").confirmed()).isEqualTo("1");
        assertThat(as(verified, history, NOW).commitment("release").pending()).isEqualTo("1");
    }

    @Test
    void items_accepted_that_the_delivery_did_not_bring_are_not_counted() {
        History history = none().deliveryOf(FIRST, "release", "a").confirmItems(SECOND, "cell", "delivery-1", "b");
        assertThat(as(verified, history, NOW).commitment("release").confirmed()).isEqualTo("0");
    }

    @Test
    void a_whole_acceptance_gives_back_what_an_earlier_delivery_loses() {
        History history = none().deliveryOf(FIRST, "release", "a", "b")
                .deliveryOf(SECOND, "release", "a", "c")
                .confirm(THIRD, "cell", "delivery-2")
                .deny("2025-03-30T13:00:00+02:00", "cell", "delivery-1");
        assertThat(as(verified, history, NOW).commitment("release").confirmed()).isEqualTo("2");
    }

    private static String amounts(Agreement accord, History history) {
        CommitmentStatus release = as(accord, history, NOW).commitment("release");
        return release.claimed() + " = " + release.confirmed() + " + " + release.pending() + " + " + release.denied();
    }
}
