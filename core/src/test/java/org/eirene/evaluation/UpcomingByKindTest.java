package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.agreement.Performances.supply;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.fund;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import java.math.BigDecimal;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Guarantor;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Together;
import org.eirene.agreement.Tranche;
import org.eirene.agreement.WithdrawalClause;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** Of each kind of element: what comes of it while it waits, while it runs, and once it is over. */
class UpcomingByKindTest {
    private static final History RAID = none().incident(march(10), "raid", 3, "north");

    /** Each as instant, element/matter: what comes (actors). */
    private static List<String> lines(Agreement accord, History history, String at) {
        return as(accord, history, at).upcoming().stream()
                .map(coming ->
                        coming.toString().replaceFirst(coming.element(), coming.element() + "/" + coming.matter()))
                .toList();
    }

    @Test
    void the_fixed_date_of_entry_is_to_come_until_it_has() {
        Agreement accord = accord().build();
        assertThat(lines(accord, none(), "2025-02-01T00:00:00Z"))
                .containsExactly("2025-02-28T23:00:00Z accord/entry-into-force: it enters into force");
        assertThat(lines(accord, none(), Trial.ENTRY)).isEmpty();
    }

    @Test
    void each_notice_of_withdrawal_runs_until_it_takes_effect() {
        Agreement accord = accord().withdrawal(WithdrawalClause.leavingTheRestAfter(days(10)))
                .build();
        History both = none().withdrawal(march(2), "north").withdrawal(march(5), "south");
        assertThat(lines(accord, both, march(11)))
                .containsExactly(
                        "2025-03-11T23:00:00Z withdrawal-1/withdrawal: the withdrawal of north takes effect",
                        "2025-03-14T23:00:00Z withdrawal-2/withdrawal: the withdrawal of south takes effect");
        assertThat(lines(accord, both, march(12)))
                .containsExactly("2025-03-14T23:00:00Z withdrawal-2/withdrawal: the withdrawal of south takes effect");
    }

    @Test
    void a_phase_waits_for_its_opening_then_for_its_end_its_completion_and_its_extension() {
        Agreement accord = accord().addPhases(
                        Phase.builder()
                                .id("opening")
                                .opens(all(
                                        reached("signal"),
                                        any(
                                                passed(at(march(20))),
                                                passed(at(march(4))),
                                                incidents().within(days(3)).atLeast(1))))
                                .completes(quiet(days(9)).minSeverity(3))
                                .lasts(days(8))
                                .onExpiry(OnExpiry.extend(
                                        days(2), incidents().within(days(6)).atLeast(1), 1))
                                .build(),
                        Phase.builder()
                                .id("later")
                                .opens(never())
                                .completes(quiet(days(30)))
                                .lasts(days(90))
                                .build())
                .build();
        History history = none().incident(march(2), "raid", 2, "north").milestone(march(5, 12), "signal");
        assertThat(lines(accord, history, march(3)))
                .containsExactly(
                        "2025-03-03T23:00:00Z opening/opens-3: passed(2025-03-03T23:00:00Z) comes to hold",
                        "2025-03-04T23:00:00Z opening/opens-4: the window of incidents(all incidents, within P3D) >= 1 moves on",
                        "2025-03-19T23:00:00Z opening/opens-2: passed(2025-03-19T23:00:00Z) comes to hold");
        assertThat(lines(accord, history, march(6)))
                .containsExactly(
                        "2025-03-07T23:00:00Z opening/extension-1: the window of incidents(all incidents, within P6D) >= 1 moves on",
                        "2025-03-13T11:00:00Z opening/end: the end of the phase",
                        "2025-03-14T11:00:00Z opening/completes-1: quiet(P9D, severity >= 3) holds, if it goes on");
        assertThat(lines(accord, history, march(14))).isEmpty();
    }

    // ---------------------------------------------------------------- commitments

    @Test
    void a_commitment_waits_for_its_condition_and_then_for_what_is_due() {
        Agreement accord = accord(owed("release")
                .when(passed(at(march(5))))
                .must(deliver(10, "person").instalment(4, at(march(8))))
                .due(at(march(12))));
        assertThat(lines(accord, none(), march(2)))
                .containsExactly("2025-03-04T23:00:00Z release/when-1: passed(2025-03-04T23:00:00Z) comes to hold");
        assertThat(lines(accord, none(), march(5)))
                .containsExactly(
                        "2025-03-07T23:00:00Z release/instalment-1: 4 person due (north)",
                        "2025-03-11T23:00:00Z release/due: 10 person due (north)");
        assertThat(lines(accord, none().delivery(march(6), "release", 4), march(6)))
                .containsExactly("2025-03-11T23:00:00Z release/due: 6 person due (north)");
    }

    @Test
    void what_is_owed_in_exchange_is_numbered_by_itself() {
        Agreement accord = accord().addCommitments(
                        owed("prisoners").must(deliver(10, "person")).build(),
                        owed("detainees")
                                .by("south")
                                .to("north")
                                .must(deliver(20, "person").instalment(1, at(march(20))))
                                .build(),
                        owed("gate").must(act()).build(),
                        owed("fence").by("south").to("north").must(act()).build())
                .addExchanges(
                        Exchange.builder()
                                .id("swap")
                                .give("prisoners")
                                .inReturn("detainees")
                                .terms(Ratio.of(1, 2).grace(days(5)))
                                .build(),
                        Exchange.builder()
                                .id("gates")
                                .give("gate")
                                .inReturn("fence")
                                .terms(new Together(days(4)))
                                .build())
                .build();
        History history = none().delivery(march(10), "prisoners", 1)
                .delivery(march(11), "prisoners", 2)
                .delivery(march(11), "gate");
        assertThat(lines(accord, history, march(12)))
                .containsExactly(
                        "2025-03-14T23:00:00Z detainees/lot-1-of-swap: 2 person due (south)",
                        "2025-03-14T23:00:00Z fence/together-in-gates: it is due (south)",
                        "2025-03-15T23:00:00Z detainees/lot-2-of-swap: 6 person due (south)",
                        "2025-03-19T23:00:00Z detainees/instalment-1: 1 person due (south)");
    }

    @Test
    void a_continuing_commitment_runs_to_its_end_by_periods_answers_and_cures() {
        Agreement accord = accord(
                owed("aid").must(supply(5, "truck").per(days(1))).due(at(march(13))),
                owed("hold").must(refrain(incidents()).curedAfter(days(2))).due(at(march(14))),
                owed("hotline").must(respond(incidents(), hours(6))));
        History history = RAID.delivery(march(10, 1), "aid", 2);
        assertThat(lines(accord, history, march(10, 2)))
                .containsExactly(
                        "2025-03-10T05:00:00Z hotline/answer-to-incident-1: an answer to incident-1 (north)",
                        "2025-03-10T23:00:00Z aid/period-10: 3 truck due before then (north)",
                        "2025-03-11T23:00:00Z hold/cure: cured, if nothing more happens (north)",
                        "2025-03-12T23:00:00Z aid/end: it ends",
                        "2025-03-13T23:00:00Z hold/end: it ends");
        History enough = history.delivery(march(10, 2), "aid", 3).answer(march(10, 2), "hotline", "incident-1");
        assertThat(lines(accord, enough, march(10, 2)))
                .containsExactly(
                        "2025-03-11T23:00:00Z hold/cure: cured, if nothing more happens (north)",
                        "2025-03-12T23:00:00Z aid/end: it ends",
                        "2025-03-13T23:00:00Z hold/end: it ends");
        assertThat(lines(accord, enough, march(14))).isEmpty();
    }

    // ---------------------------------------------------------------- benchmarks

    @Test
    void a_benchmark_waits_for_its_due_instant_and_its_windows_until_it_is_met() {
        Agreement accord = accord().addBenchmarks(
                        flow("once").build(), flow("kept").continuous().build())
                .build();
        assertThat(lines(accord, none(), march(2)))
                .containsExactly(
                        "2025-03-19T23:00:00Z kept/due: the criterion is due",
                        "2025-03-19T23:00:00Z once/due: the criterion is due");
        assertThat(lines(accord, none().observation(march(3), "trucks", 500), march(3)))
                .containsExactly(
                        "2025-03-09T23:00:00Z kept/criterion-1: the window of last(trucks, within P7D) >= 500 moves on");
    }

    @Test
    void a_benchmark_that_is_verified_is_still_due() {
        Agreement accord = accord().addBenchmarks(
                        flow("once").verification("strict").build())
                .build();
        assertThat(lines(accord, none().observation(march(15), "trucks", 500), march(16)))
                .containsExactly(
                        "2025-03-17T23:00:00Z once/ruling-strict-1: a ruling under strict, else silence means deny (cell)",
                        "2025-03-19T23:00:00Z once/due: the criterion is due",
                        "2025-03-21T23:00:00Z once/criterion-1: the window of last(trucks, within P7D) >= 500 moves on");
    }

    private static Benchmark.Builder flow(String id) {
        return Benchmark.builder()
                .id(id)
                .criterion(measured("trucks").last().within(days(7)).atLeast(500))
                .due(at(march(20)));
    }

    @Test
    void a_benchmark_of_a_phase_that_has_not_opened_or_is_suspended_waits_for_nothing() {
        Agreement accord = accord().addPhases(Phase.builder()
                        .id("opening")
                        .opens(reached("signal"))
                        .lasts(days(30))
                        .build())
                .addCommitments(owed("hold")
                        .must(refrain(incidents("raid")).curedAfter(days(3)))
                        .build())
                .addBenchmarks(Benchmark.builder()
                        .id("calm")
                        .phase("opening")
                        .criterion(incidents("shelling").within(days(10)).atLeast(1))
                        .build())
                .addSanctions(Sanction.builder()
                        .id("halt")
                        .against("north")
                        .trigger(breached("hold"))
                        .addRungs(Rung.of(suspend("opening")))
                        .build())
                .build();
        History history = RAID.incident(march(9), "shelling", 1);
        assertThat(lines(accord, history, march(10)))
                .containsExactly("2025-03-12T23:00:00Z hold/cure: cured, if nothing more happens (north)");
        assertThat(lines(accord, none().milestone(march(2), "signal").with(RAID.events()), march(10)))
                .containsExactly("2025-03-12T23:00:00Z hold/cure: cured, if nothing more happens (north)");
        assertThat(lines(accord, none().milestone(march(2), "signal"), march(10)))
                .containsExactly(
                        "2025-03-31T22:00:00Z calm/due: the criterion is due",
                        "2025-03-31T22:00:00Z opening/end: the end of the phase");
    }

    // ---------------------------------------------------------------- sanctions

    @Test
    void a_sanction_in_force_climbs_while_its_trigger_persists_and_is_lifted_when_its_cure_has_lasted() {
        Agreement accord = accord().addSanctions(Sanction.builder()
                        .id("halt")
                        .against("north")
                        .trigger(incidents("raid").within(days(5)).atLeast(1))
                        .cure(quiet(days(2)))
                        .probation(days(4))
                        .addRungs(
                                Rung.of(warn("A word")),
                                Rung.of(warn("Two words")).after(days(1)),
                                Rung.of(warn("Three words")).after(days(3)),
                                Rung.of(warn("Many words")).occurrence(4))
                        .build())
                .build();
        assertThat(lines(accord, none(), march(2))).isEmpty();
        assertThat(lines(accord, RAID, march(11)))
                .containsExactly(
                        "2025-03-11T23:00:00Z halt/cure-1: quiet(P2D) holds, if it goes on",
                        "2025-03-12T23:00:00Z halt/occurrence-1-rung-3: rung 3, if its trigger persists (north)",
                        "2025-03-14T23:00:00Z halt/trigger-1: the window of incidents(kinds [raid], within P5D) >= 1 moves on");
        assertThat(lines(accord, RAID, march(13)))
                .containsExactly(
                        "2025-03-14T23:00:00Z halt/trigger-1: the window of incidents(kinds [raid], within P5D) >= 1 moves on",
                        "2025-03-15T23:00:00Z halt/occurrence-1-end: it is lifted, if its cure goes on to hold");
        assertThat(lines(accord, RAID, march(17))).isEmpty();
        assertThat(lines(accord, RAID.incident(march(18), "raid", 3, "north"), march(18)))
                .containsExactly(
                        "2025-03-18T23:00:00Z halt/occurrence-2-rung-2: rung 2, if its trigger persists (north)",
                        "2025-03-19T23:00:00Z halt/cure-1: quiet(P2D) holds, if it goes on",
                        "2025-03-20T23:00:00Z halt/occurrence-2-rung-3: rung 3, if its trigger persists (north)",
                        "2025-03-22T23:00:00Z halt/trigger-1: the window of incidents(kinds [raid], within P5D) >= 1 moves on");
    }

    // ---------------------------------------------------------------- escrows and guarantees

    @Test
    void a_tranche_waits_for_its_release_and_for_its_return_until_either_has_come() {
        Agreement accord = accord().addEscrows(fund(
                        Tranche.builder()
                                .id("first")
                                .amount(5)
                                .to("north")
                                .release(all(always(), passed(at(march(10)))))
                                .returns(at(march(20)))
                                .build(),
                        Tranche.builder()
                                .id("second")
                                .amount(7)
                                .to("south")
                                .release(quiet(days(30)))
                                .build()))
                .build();
        History paid = none().deposit(march(2), "fund", BigDecimal.valueOf(5), "south");
        assertThat(lines(accord, paid, march(3)))
                .containsExactly(
                        "2025-03-09T23:00:00Z first/release-2: passed(2025-03-09T23:00:00Z) comes to hold",
                        "2025-03-19T23:00:00Z first/return: it is returned, unless it is released before (cell)",
                        "2025-03-30T22:00:00Z second/release-1: quiet(P30D) holds, if it goes on");
        assertThat(lines(accord, paid, march(10)))
                .containsExactly("2025-03-30T22:00:00Z second/release-1: quiet(P30D) holds, if it goes on");
    }

    @Test
    void a_guarantee_waits_for_what_invokes_it_until_it_is_invoked() {
        Agreement accord = accord().addActors(Guarantor.of("patron", "Patron"))
                .addCommitments(
                        owed("visit").must(act()).build(),
                        Commitment.builder()
                                .id("convene")
                                .by("patron")
                                .to("north", "south")
                                .must(act())
                                .due(at(march(15)))
                                .build())
                .addGuarantees(Guarantee.builder()
                        .id("assurance")
                        .guarantor("patron")
                        .covers("visit")
                        .invokedWhen(any(passed(at(march(10))), passed(at(march(12)))))
                        .undertakings("convene")
                        .build())
                .build();
        assertThat(lines(accord, none(), march(3)))
                .containsExactly(
                        "2025-03-09T23:00:00Z assurance/invocation-1: passed(2025-03-09T23:00:00Z) comes to hold",
                        "2025-03-11T23:00:00Z assurance/invocation-2: passed(2025-03-11T23:00:00Z) comes to hold");
        assertThat(lines(accord, none(), march(10)))
                .containsExactly("2025-03-14T23:00:00Z convene/due: it is due (patron)");
    }

    @Test
    void what_was_challenged_or_has_fulfilled_its_commitment_can_be_challenged_no_more() {
        Agreement accord = accord().addProcedures(Procedure.builder()
                        .id("review")
                        .addStages(Stage.of(1, days(30), "cell"))
                        .onSilence(Silence.DENY)
                        .filedWithin(days(7))
                        .standing("south")
                        .build())
                .addCommitments(
                        owed("letter").must(act()).build(),
                        owed("release").must(deliver(10, "person")).build())
                .build();
        History history = RAID.delivery(march(9), "release", 2)
                .delivery(march(10), "release", 3)
                .delivery(march(10), "letter");
        String words = ": the last instant to challenge it under review (south)";
        assertThat(lines(accord, history, march(10)))
                .containsExactly(
                        "2025-03-15T23:00:00Z delivery-1/challenge-review" + words,
                        "2025-03-16T23:00:00Z delivery-2/challenge-review" + words,
                        "2025-03-16T23:00:00Z incident-1/challenge-review" + words);
        History challenged = history.challenge(march(11), "south", "incident-1", "review")
                .challenge(march(11), "south", "delivery-2", "review");
        String ruling = "/ruling-review-1: a ruling under review, else silence means deny (cell)";
        assertThat(lines(accord, challenged, march(11)))
                .containsExactly(
                        "2025-03-15T23:00:00Z delivery-1/challenge-review" + words,
                        "2025-04-09T22:00:00Z challenge-1" + ruling,
                        "2025-04-09T22:00:00Z challenge-2" + ruling);
    }
}
