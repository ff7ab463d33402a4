package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.is;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.supply;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.truth;
import static org.eirene.evaluation.Trial.truths;
import static org.eirene.evaluation.Truth.FAILS;
import static org.eirene.evaluation.Truth.HOLDS;
import static org.eirene.evaluation.Truth.UNRESOLVED;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Status;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class ConditionCommitmentTest {
    private static final String DUE = "2025-03-30T23:59:59.999999999+02:00";

    private final Agreement plain =
            accord(owed("release").must(deliver(3, "person")).due(date("2025-03-30")));
    private final Agreement verified = accord(
            owed("release").must(deliver(3, "person")).due(date("2025-03-30")).verification("strict"));

    @Test
    void fulfilled_holds_from_the_last_delivery_on() {
        String last = "2025-03-30T03:00:00+02:00";
        History history = none().delivery("2025-03-20T00:00:00Z", "release", 2).delivery(last, "release");
        assertThat(truths(plain, history, fulfilled("release"), last)).containsExactly(FAILS, HOLDS, HOLDS);
    }

    @Test
    void fulfilled_is_unresolved_while_pending_deliveries_would_complete_it() {
        String claim = "2025-03-29T12:00:00+01:00";
        History history = none().delivery(claim, "release", 3);
        assertThat(truths(verified, history, fulfilled("release"), claim))
                .containsExactly(FAILS, UNRESOLVED, UNRESOLVED);
        // three days later, with an hour less, silence denies
        assertThat(truths(verified, history, fulfilled("release"), "2025-04-01T12:00:00+02:00"))
                .containsExactly(UNRESOLVED, FAILS, FAILS);
    }

    @Test
    void fulfilled_fails_while_pending_deliveries_would_not_complete_it() {
        History history = none().delivery("2025-03-29T12:00:00+01:00", "release", 2);
        assertThat(truth(verified, history, fulfilled("release"), "2025-03-30T12:00:00+02:00"))
                .isEqualTo(FAILS);
    }

    @Test
    void fulfilled_fails_of_what_is_not_in_effect_whatever_is_claimed() {
        Agreement later = accord(owed("release")
                .must(deliver(3, "person"))
                .when(reached("ratified"))
                .verification("strict"));
        History history = none().delivery("2025-03-29T12:00:00+01:00", "release", 3);
        assertThat(truth(later, history, fulfilled("release"), "2025-03-30T12:00:00+02:00"))
                .isEqualTo(FAILS);
    }

    @Test
    void fulfilled_asks_of_a_list_for_no_more_than_its_items() {
        Agreement listed = accord(
                owed("release").must(deliver(5, "person").manifest("names")).verification("strict"));
        History history = none().deliveryOf("2025-03-29T12:00:00+01:00", "release", "a", "b", "c");
        assertThat(truth(listed, history, fulfilled("release"), "2025-03-30T12:00:00+02:00"))
                .isEqualTo(UNRESOLVED);
    }

    @Test
    void breached_holds_from_the_due_instant_on() {
        assertThat(truths(plain, none(), breached("release"), DUE)).containsExactly(FAILS, HOLDS, HOLDS);
    }

    @Test
    void breached_is_unresolved_while_a_claim_made_in_time_decides() {
        History history = none().delivery(DUE, "release", 3);
        assertThat(truths(verified, history, breached("release"), DUE)).containsExactly(FAILS, UNRESOLVED, UNRESOLVED);
        assertThat(truths(verified, history, breached("release"), "2025-04-02T23:59:59.999999999+02:00"))
                .containsExactly(UNRESOLVED, HOLDS, HOLDS);
    }

    @Test
    void breached_is_not_touched_by_a_claim_that_would_only_cure_it() {
        History history = none().delivery("2025-03-31T00:00:00+02:00", "release", 3);
        assertThat(truth(verified, history, breached("release"), "2025-04-01T00:00:00+02:00"))
                .isEqualTo(HOLDS);
    }

    @Test
    void breached_is_unresolved_while_an_incident_is_verified() {
        Agreement accord = accord(
                owed("hold").must(refrain(incidents().verifiedBy("strict")).curedAfter(days(2))));
        String at = "2025-03-29T12:00:00+01:00";
        History open = none().incident(at, "raid", 3, "north");
        assertThat(truths(accord, open, breached("hold"), at)).containsExactly(FAILS, UNRESOLVED, UNRESOLVED);
        String ruling = "2025-03-30T03:00:00+02:00";
        assertThat(truths(accord, open.confirm(ruling, "cell", "incident-1"), breached("hold"), ruling))
                .containsExactly(UNRESOLVED, HOLDS, HOLDS);
        assertThat(truths(accord, open.deny(ruling, "cell", "incident-1"), breached("hold"), ruling))
                .containsExactly(UNRESOLVED, FAILS, FAILS);
    }

    @Test
    void breached_holds_of_one_that_ended_so_until_it_would_have_been_cured() {
        Agreement accord = accord(
                owed("hold").must(refrain(incidents()).curedAfter(days(2))).due(at("2025-03-30T00:00:00+01:00")));
        History history = none().incident("2025-03-29T12:00:00+01:00", "raid", 3, "north");
        assertThat(truths(accord, history, breached("hold"), "2025-03-31T12:00:00+02:00"))
                .containsExactly(HOLDS, FAILS, FAILS);
        assertThat(Trial.status(accord, history, "hold", "2025-05-01T00:00:00Z"))
                .isEqualTo(Status.BREACHED);
    }

    @Test
    void breached_holds_for_good_of_a_supply_that_ended_so() {
        Agreement accord =
                accord(owed("aid").must(supply(10, "truck").per(days(1))).due(at("2025-03-31T00:00:00+02:00")));
        assertThat(truth(accord, none(), breached("aid"), "2026-03-31T00:00:00+02:00"))
                .isEqualTo(HOLDS);
    }

    @Test
    void breached_of_a_cured_one_that_ended_so_waits_for_another_incident() {
        Agreement accord = accord(owed("hold")
                .must(refrain(incidents().verifiedBy("appeal")).curedAfter(days(2)))
                .due(at("2025-03-30T00:00:00+01:00")));
        History history = none().incident("2025-03-28T12:00:00+01:00", "raid", 3, "north")
                .confirm("2025-03-28T12:00:00+01:00", "cell", "incident-1")
                .incident("2025-03-29T12:00:00+01:00", "raid", 3, "north");
        assertThat(truths(accord, history, breached("hold"), "2025-03-30T13:00:00+02:00"))
                .containsOnly(UNRESOLVED);
    }

    @Test
    void is_reads_the_table_of_statuses_and_is_never_unresolved() {
        Agreement accord =
                accord(owed("visit").must(act()).due(date("2025-03-30")).verification("strict"));
        History history = none().delivery(DUE, "visit");
        assertThat(truths(accord, history, is("visit", Status.CLAIMED), DUE)).containsExactly(FAILS, HOLDS, HOLDS);
        assertThat(truths(accord, history, is("visit", Status.BREACHED), DUE)).containsOnly(FAILS);
        assertThat(truths(accord, none(), is("visit", Status.IN_EFFECT), DUE)).contains(HOLDS, FAILS);
    }
}
