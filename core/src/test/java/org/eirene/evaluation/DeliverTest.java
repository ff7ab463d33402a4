package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Moments.earliest;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.CLAIMED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.LAPSED;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.around;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.status;

import java.math.BigDecimal;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Phase;
import org.eirene.history.Delivery;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class DeliverTest {
    private static final String DUE = "2025-03-30T23:59:59.999999999+02:00";
    private static final String AFTER = "2025-03-31T00:00:00+02:00";

    private final Agreement three =
            accord(owed("release").must(deliver(3, "person")).due(date("2025-03-30")));
    private final Agreement parts = accord(owed("release")
            .must(deliver(10, "person").instalment(2, date("2025-03-30")).instalment(6, date("2025-04-30")))
            .due(date("2025-05-30")));

    @Test
    void is_fulfilled_at_the_delivery_that_reaches_the_quantity() {
        String last = "2025-03-30T03:00:00+02:00";
        History history = none().delivery("2025-03-10T00:00:00Z", "release", 2).delivery(last, "release");
        assertThat(around(three, history, "release", last)).containsExactly(IN_EFFECT, FULFILLED, FULFILLED);
        assertThat(as(three, history, last).commitment("release").confirmed()).isEqualTo(BigDecimal.valueOf(3));
    }

    @Test
    void is_breached_at_the_due_instant_and_in_time_at_it() {
        assertThat(around(three, none(), "release", DUE)).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(around(three, none().delivery(DUE, "release", 3), "release", DUE))
                .containsExactly(IN_EFFECT, FULFILLED, FULFILLED);
        assertThat(as(three, none().delivery(DUE, "release", 3), AFTER)
                        .commitment("release")
                        .lateness())
                .isEmpty();
        assertThat(around(three, none().delivery(AFTER, "release", 3), "release", AFTER))
                .containsExactly(BREACHED, FULFILLED, FULFILLED);
    }

    @Test
    void may_be_performed_by_any_of_several_obligors_and_the_breach_is_all_of_theirs() {
        Agreement joint = accord(owed("release")
                .by("north", "south")
                .to("cell")
                .must(deliver(3, "person"))
                .due(date("2025-03-30")));
        History history = none().with(Delivery.builder()
                .id("d")
                .at(Trial.instant("2025-03-29T12:00:00+01:00"))
                .commitment("release")
                .quantity(3)
                .by("south")
                .build());
        assertThat(status(joint, history, "release", AFTER)).isEqualTo(FULFILLED);
        Assessment breached = as(joint, none(), AFTER);
        assertThat(breached.scoreOf("north").items()).containsExactly(1, 0, 0, 0);
        assertThat(breached.scoreOf("south").items()).containsExactly(1, 0, 0, 0);
        assertThat(breached.reason("release").missing())
                .containsExactly(new Missing(
                        "3 person under commitment 'release'",
                        com.google.common.collect.ImmutableSortedSet.of("north", "south")));
    }

    @Test
    void counts_deliveries_from_before_it_was_in_effect_but_not_from_before_entry_into_force() {
        Agreement later = accord(owed("release").must(deliver(3, "person")).when(reached("signal")));
        History history = none().delivery("2025-02-01T00:00:00Z", "release", 3)
                .delivery("2025-03-10T00:00:00Z", "release", 3)
                .milestone("2025-03-30T03:00:00+02:00", "signal");
        assertThat(around(later, history, "release", "2025-03-30T03:00:00+02:00"))
                .containsExactly(PENDING, FULFILLED, FULFILLED);
        assertThat(as(later, history, AFTER).disregarded())
                .containsExactly(new Disregarded("delivery-1", "the agreement is not in force"));
    }

    @Test
    void an_act_is_a_delivery_of_one() {
        Agreement accord = accord(owed("visit").must(act()).due(date("2025-03-30")));
        assertThat(around(accord, none(), "visit", DUE)).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(around(accord, none().delivery(DUE, "visit"), "visit", DUE))
                .containsExactly(IN_EFFECT, FULFILLED, FULFILLED);
        assertThat(as(accord, none(), DUE).commitment("visit").quantity()).contains(BigDecimal.ONE);
    }

    // ---------------------------------------------------------------- instalments

    @Test
    void an_instalment_is_a_total_and_is_missed_alone() {
        History one = none().delivery("2025-03-10T00:00:00Z", "release", 1);
        assertThat(around(parts, one, "release", DUE)).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        History two = one.delivery(DUE, "release", 1);
        assertThat(around(parts, two, "release", DUE)).containsOnly(IN_EFFECT);
        assertThat(around(parts, two, "release", "2025-04-30T23:59:59.999999999+02:00"))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(as(parts, one, DUE).reason("release").statement())
                .isEqualTo(
                        "2 person under commitment 'release' were due by the end of 30 March 2025, and only 1 reported");
    }

    @Test
    void catching_up_cures_a_missed_instalment() {
        String late = "2025-04-02T00:00:00+02:00";
        History history = none().delivery(late, "release", 2);
        assertThat(around(parts, history, "release", late)).containsExactly(BREACHED, IN_EFFECT, IN_EFFECT);
        assertThat(around(
                        parts,
                        history.delivery("2025-04-10T00:00:00Z", "release", 8),
                        "release",
                        "2025-04-10T00:00:00Z"))
                .containsExactly(IN_EFFECT, FULFILLED, FULFILLED);
        assertThat(as(parts, history.delivery("2025-04-10T00:00:00Z", "release", 8), "2025-07-01")
                        .commitment("release")
                        .lateness())
                .isEmpty();
    }

    @Test
    void the_end_of_the_phase_is_due_as_far_as_no_instalment_says_more() {
        Agreement.Builder accord = accord().addPhases(Phase.builder()
                .id("calm")
                .opens(reached("signal"))
                .lasts(days(2))
                .build());
        History history = none().milestone("2025-03-29T12:00:00+01:00", "signal");
        String ends = "2025-03-31T12:00:00+02:00";
        Agreement partly = accord.addCommitments(
                        owed("some")
                                .phase("calm")
                                .must(deliver(4, "person")
                                        .instalment(2, opened("calm").plus(days(10))))
                                .build(),
                        owed("whole")
                                .phase("calm")
                                .must(deliver(4, "person")
                                        .instalment(4, opened("calm").plus(days(10))))
                                .build())
                .build();
        assertThat(around(partly, history, "some", ends)).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(around(partly, history, "whole", ends)).containsOnly(IN_EFFECT);
        assertThat(around(partly, history, "whole", "2025-04-08T12:00:00+02:00"))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    // ---------------------------------------------------------------- claims

    @Test
    void is_claimed_while_what_is_pending_would_reach_the_quantity() {
        Agreement accord = accord(owed("release")
                .must(deliver(3, "person"))
                .due(date("2025-03-30"))
                .verification("strict"));
        String claim = "2025-03-29T12:00:00+01:00";
        History history = none().delivery(claim, "release", 3);
        assertThat(around(accord, history, "release", claim)).containsExactly(IN_EFFECT, CLAIMED, CLAIMED);
        assertThat(around(accord, history, "release", DUE)).containsOnly(CLAIMED);
        // denied after the due instant, it is breached from the denial on
        String silence = "2025-04-01T12:00:00+02:00";
        assertThat(around(accord, history, "release", silence)).containsExactly(CLAIMED, BREACHED, BREACHED);
        // denied before, it is in effect again
        String ruling = "2025-03-30T03:00:00+02:00";
        assertThat(around(accord, history.deny(ruling, "cell", "delivery-1"), "release", ruling))
                .containsExactly(CLAIMED, IN_EFFECT, IN_EFFECT);
        assertThat(around(accord, history.confirm(ruling, "cell", "delivery-1"), "release", ruling))
                .containsExactly(CLAIMED, FULFILLED, FULFILLED);
    }

    @Test
    void confirmed_after_the_due_instant_a_claim_made_in_time_is_not_late() {
        Agreement accord = accord(owed("release")
                .must(deliver(3, "person"))
                .due(date("2025-03-30"))
                .verification("strict"));
        History history = none().delivery(DUE, "release", 3).confirm("2025-04-02T00:00:00Z", "cell", "delivery-1");
        CommitmentStatus release = as(accord, history, "2025-04-03").commitment("release");
        assertThat(release.status()).isEqualTo(FULFILLED);
        assertThat(release.lateness()).isEmpty();
    }

    @Test
    void a_claim_made_too_late_leaves_it_breached_until_it_is_confirmed() {
        Agreement accord = accord(owed("release")
                .must(deliver(3, "person"))
                .due(date("2025-03-30"))
                .verification("strict"));
        String ruling = "2025-04-02T00:00:00+02:00";
        History history = none().delivery(AFTER, "release", 3).confirm(ruling, "cell", "delivery-1");
        assertThat(around(accord, history, "release", ruling)).containsExactly(BREACHED, FULFILLED, FULFILLED);
        assertThat(as(accord, history, "2025-05-01").commitment("release").lateness())
                .hasValueSatisfying(late -> assertThat(late.daysBehindMoved()).isEqualTo(1));
    }

    // ---------------------------------------------------------------- due instants

    @Test
    void with_a_due_instant_already_past_is_breached_in_the_instant_of_coming_into_effect() {
        Agreement accord =
                accord(owed("visit").must(act()).when(reached("signal")).due(date("2025-03-10")));
        String signal = "2025-03-30T03:00:00+02:00";
        assertThat(around(accord, none().milestone(signal, "signal"), "visit", signal))
                .containsExactly(PENDING, BREACHED, BREACHED);
        // what is delivered at that instant is in time
        assertThat(as(accord, none().milestone(signal, "signal").delivery(signal, "visit"), signal)
                        .transitions())
                .extracting(Transition::to)
                .doesNotContain(BREACHED);
    }

    @Test
    void with_a_due_moment_that_is_not_resolved_is_never_late() {
        Agreement accord =
                accord(owed("visit").must(act()).due(reached("signal").plus(days(1))));
        assertThat(status(accord, none(), "visit", "2030-01-01")).isEqualTo(IN_EFFECT);
    }

    @Test
    void follows_a_due_moment_that_comes_forward() {
        Agreement accord = accord(owed("visit").must(act()).due(earliest(date("2025-06-30"), reached("signal"))));
        String signal = "2025-03-30T03:00:00+02:00";
        assertThat(around(accord, none().milestone(signal, "signal"), "visit", signal))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void in_effect_outlives_its_phase() {
        Agreement accord = accord().addPhases(Phase.builder()
                        .id("calm")
                        .opens(reached("signal"))
                        .lasts(days(2))
                        .build())
                .addCommitments(owed("visit")
                        .phase("calm")
                        .must(act())
                        .due(at("2025-04-30T00:00:00+02:00"))
                        .build())
                .build();
        History history = none().milestone("2025-03-29T12:00:00+01:00", "signal");
        assertThat(status(accord, history, "calm", "2025-04-01")).isEqualTo(LAPSED);
        assertThat(around(accord, history, "visit", "2025-04-30T00:00:00+02:00"))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void once_fulfilled_counts_further_deliveries_and_stays_fulfilled() {
        History history =
                none().delivery("2025-03-10T00:00:00Z", "release", 3).delivery("2025-03-11T00:00:00Z", "release", 2);
        CommitmentStatus release = as(three, history, "2025-05-01").commitment("release");
        assertThat(release.status()).isEqualTo(FULFILLED);
        assertThat(release.since()).contains(Trial.instant("2025-03-10T00:00:00Z"));
        assertThat(release.confirmed()).isEqualTo(BigDecimal.valueOf(5));
        assertThat(as(three, history, "2025-05-01").disregarded()).isEmpty();
    }
}
