package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.missed;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Conditions.released;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Moments.latest;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Status.BEHIND;
import static org.eirene.agreement.Status.COMPLETED;
import static org.eirene.agreement.Status.CONTESTED;
import static org.eirene.agreement.Status.EVEN;
import static org.eirene.agreement.Status.HONOURED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.IN_FORCE;
import static org.eirene.agreement.Status.LIFTED;
import static org.eirene.agreement.Status.MET;
import static org.eirene.agreement.Status.MISSED;
import static org.eirene.agreement.Status.OPEN;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.agreement.Status.RELEASED;
import static org.eirene.agreement.Status.RETURNED;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.convene;
import static org.eirene.evaluation.Trial.fund;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.swap;

import java.math.BigDecimal;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Guarantor;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Status;
import org.eirene.agreement.Tranche;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** What has rested for days moves at once when what it depends on changes, also where that does not move itself. */
class RestingRulesTest {
    /** In between something happens that concerns nothing. */
    private static Status after(Agreement accord, History history, String element, int day) {
        History idle = history;
        for (int before = 2; before <= day; before++) {
            idle = idle.observation(march(before, 1), "trucks", 1);
        }
        Assessment then = as(accord, idle, march(day, 12));
        return element.equals(accord.id())
                ? then.status()
                : then.element(element).status();
    }

    private static Benchmark.Builder asks(String id, Condition criterion) {
        return Benchmark.builder().id(id).criterion(criterion);
    }

    // ---------------------------------------------------------------- what moves itself

    @Test
    void a_guarantee_is_honoured_when_its_undertaking_is_fulfilled() {
        Agreement accord = accord().addActors(Guarantor.of("patron", "Patron"))
                .addCommitments(owed("visit").must(act()).due(at(march(4))).build(), convene())
                .addGuarantees(Guarantee.builder()
                        .id("assurance")
                        .guarantor("patron")
                        .covers("visit")
                        .invokedWhen(breached("visit"))
                        .undertakings("convene")
                        .build())
                .build();
        assertThat(after(accord, none().delivery(march(9), "convene"), "assurance", 9))
                .isEqualTo(HONOURED);
    }

    @Test
    void a_sanction_is_lifted_when_its_own_cure_comes_to_hold() {
        Agreement accord = accord().addCommitments(
                        owed("visit").must(act()).due(at(march(4))).build())
                .addSanctions(Sanction.builder()
                        .id("halt")
                        .against("north")
                        .trigger(breached("visit"))
                        .cure(reached("signal"))
                        .addRungs(Rung.of(warn("A word")))
                        .build())
                .build();
        assertThat(after(accord, none(), "halt", 9)).isEqualTo(IN_FORCE);
        assertThat(after(accord, none().milestone(march(9), "signal"), "halt", 9))
                .isEqualTo(LIFTED);
    }

    @Test
    void a_benchmark_is_missed_at_a_due_instant_that_the_last_of_several_moments_has_set() {
        Agreement accord = accord().addBenchmarks(asks("flow", incidents("raid").atLeast(1))
                        .due(latest(
                                reached("signal").plus(days(2)),
                                reached("ratified").plus(days(4))))
                        .build())
                .build();
        History signals = none().milestone(march(3, 12), "ratified").milestone(march(6, 12), "signal");
        assertThat(after(accord, signals, "flow", 7)).isEqualTo(PENDING);
        assertThat(after(accord, signals, "flow", 8)).isEqualTo(MISSED);
    }

    @Test
    void a_tranche_is_returned_at_a_moment_that_a_milestone_has_set() {
        Agreement accord = accord().addEscrows(fund(Tranche.builder()
                        .id("first")
                        .amount(5)
                        .to("north")
                        .release(reached("ratified"))
                        .returns(reached("signal").plus(days(2)))
                        .build()))
                .build();
        assertThat(after(accord, none().milestone(march(6, 12), "signal"), "first", 8))
                .isEqualTo(RETURNED);
    }

    @Test
    void a_tranche_that_waits_for_money_behind_another_is_released_after_it() {
        Agreement accord = accord().addEscrows(fund(
                        Tranche.builder()
                                .id("first")
                                .amount(5)
                                .to("north")
                                .release(reached("ratified"))
                                .build(),
                        Tranche.builder()
                                .id("second")
                                .amount(5)
                                .to("north")
                                .release(always())
                                .build()))
                .build();
        History history = none().milestone(march(4), "ratified").deposit(march(8), "fund", BigDecimal.TEN, "south");
        assertThat(after(accord, history, "first", 8)).isEqualTo(RELEASED);
        assertThat(after(accord, history, "second", 8)).isEqualTo(RELEASED);
    }

    @Test
    void what_waits_for_a_tranche_comes_into_effect_in_the_beat_in_which_it_is_released() {
        Agreement accord = accord().addCommitments(
                        owed("visit").must(act()).when(released("first")).build())
                .addEscrows(fund("first", 5, passed(at(march(8, 12)))))
                .build();
        History history = none().deposit(march(2), "fund", BigDecimal.TEN, "south");
        assertThat(after(accord, history, "visit", 8)).isEqualTo(IN_EFFECT);
    }

    @Test
    void an_exchange_falls_behind_and_is_even_again_by_what_either_side_gives() {
        Agreement accord = swap(days(20)).build();
        History given = none().delivery(march(5), "prisoners", 1);
        assertThat(after(accord, given, "swap", 5)).isEqualTo(BEHIND);
        assertThat(after(accord, given.delivery(march(9), "detainees", 2), "swap", 9))
                .isEqualTo(EVEN);
    }

    @Test
    void a_phase_and_the_agreement_complete_when_what_is_left_comes_to_stand_aside() {
        Commitment.Builder visit = owed("visit").must(act());
        Commitment.Builder letter = owed("letter").must(act()).when(all(passed(at(march(8, 12))), reached("signal")));
        Agreement phased = accord().addPhases(Phase.builder().id("calm").build())
                .addCommitments(
                        visit.phase("calm").build(), letter.phase("calm").build())
                .build();
        History visited = none().delivery(march(4), "visit");
        assertThat(after(phased, visited, "calm", 7)).isEqualTo(OPEN);
        assertThat(after(phased, visited, "calm", 8)).isEqualTo(COMPLETED);
        Agreement plain = Trial.accord(
                owed("visit").must(act()),
                owed("letter").must(act()).when(all(passed(at(march(8, 12))), reached("signal"))));
        assertThat(after(plain, visited, "accord", 7)).isEqualTo(IN_FORCE);
        assertThat(after(plain, visited, "accord", 8)).isEqualTo(COMPLETED);
    }

    // ---------------------------------------------------------------- what does not

    @Test
    void a_benchmark_is_met_by_the_last_of_several_deliveries() {
        Agreement accord = accord().addCommitments(
                        owed("release").must(deliver(10, "person")).build())
                .addBenchmarks(asks("half", delivered("release").atLeast(5)).build())
                .build();
        History history = none().delivery(march(4), "release", 3).delivery(march(8), "release", 2);
        assertThat(after(accord, history, "half", 7)).isEqualTo(PENDING);
        assertThat(after(accord, history, "half", 8)).isEqualTo(MET);
    }

    @Test
    void what_asks_for_a_fulfilment_is_decided_when_a_late_claim_is_denied() {
        Agreement accord = accord().addCommitments(owed("visit")
                        .must(act())
                        .due(at(march(4)))
                        .verification("appeal")
                        .build())
                .addBenchmarks(
                        asks("done", fulfilled("visit")).due(at(march(6))).build())
                .build();
        History claimed = none().delivery(march(5), "visit").confirm(march(5, 12), "cell", "delivery-1", 1);
        History open = none().delivery(march(5), "visit");
        assertThat(after(accord, claimed, "done", 6)).isEqualTo(MET);
        assertThat(after(accord, open, "done", 8)).isEqualTo(CONTESTED);
        assertThat(after(accord, deniedBy(open, 8, "delivery-1"), "done", 8)).isEqualTo(MISSED);
    }

    /** Two of the three who sit in the second stage. */
    private static History deniedBy(History history, int day, String subject) {
        return history.deny(march(day), "ann", subject).deny(march(day), "ben", subject);
    }

    private static Agreement.Builder truce() {
        return accord().addCommitments(owed("truce")
                .must(refrain(incidents("raid").verifiedBy("appeal")))
                .build());
    }

    private static final History RAID = none().incident(march(4), "raid", 3, "north");

    @Test
    void what_asks_for_a_breach_is_decided_when_the_incident_is_denied() {
        Agreement accord = truce().addBenchmarks(
                        asks("trouble", breached("truce")).due(at(march(5))).build())
                .build();
        assertThat(after(accord, RAID, "trouble", 8)).isEqualTo(CONTESTED);
        assertThat(after(accord, deniedBy(RAID, 8, "incident-1"), "trouble", 8)).isEqualTo(MISSED);
    }

    @Test
    void what_asks_for_a_benchmark_is_decided_when_what_that_asks_for_is() {
        Agreement two = truce().addBenchmarks(
                        asks("asked", met("trouble")).due(at(march(5))).build(),
                        asks("trouble", breached("truce")).build())
                .build();
        assertThat(after(two, deniedBy(RAID, 8, "incident-1"), "asked", 8)).isEqualTo(MISSED);
        // each asks for one that is declared after it
        Agreement accord = truce().addBenchmarks(
                        asks("fourth", met("third")).due(at(march(5))).build(),
                        asks("third", met("second")).build(),
                        asks("second", met("first")).build(),
                        asks("first", breached("truce")).build())
                .build();
        assertThat(after(accord, RAID, "fourth", 8)).isEqualTo(CONTESTED);
        assertThat(after(accord, deniedBy(RAID, 8, "incident-1"), "fourth", 8)).isEqualTo(MISSED);
        assertThat(after(accord, deniedBy(RAID, 8, "incident-1"), "first", 8)).isEqualTo(PENDING);
    }

    @Test
    void what_asks_for_a_benchmark_is_decided_when_an_observation_makes_that_fail() {
        Agreement accord = truce().addIndicators(
                        Indicator.builder().id("posts").unit("post").build())
                .addBenchmarks(
                        asks("asked", met("mixed")).due(at(march(5))).build(),
                        asks(
                                        "mixed",
                                        all(
                                                breached("truce"),
                                                measured("posts").last().atLeast(5)))
                                .build())
                .build();
        History many = RAID.observation(march(3), "posts", 6);
        assertThat(after(accord, many, "asked", 7)).isEqualTo(CONTESTED);
        assertThat(after(accord, many.observation(march(7), "posts", 4), "asked", 7))
                .isEqualTo(MISSED);
    }

    @Test
    void what_asks_for_a_miss_is_decided_when_the_due_instant_is_moved_while_the_claim_is_verified() {
        Agreement accord = accord().addBenchmarks(
                        asks("flow", reached("signal"))
                                .due(at(march(6)))
                                .verification("appeal")
                                .build(),
                        asks("trouble", missed("flow")).due(at(march(7))).build())
                .build();
        History claimed = none().milestone(march(5), "signal");
        assertThat(after(accord, claimed, "trouble", 9)).isEqualTo(CONTESTED);
        History moved = claimed.extension(march(9), "flow", days(20), "north", "south");
        assertThat(after(accord, moved, "trouble", 9)).isEqualTo(MISSED);
    }
}
