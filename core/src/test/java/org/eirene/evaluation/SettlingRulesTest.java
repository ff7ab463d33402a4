package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.is;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.open;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.supply;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.ENTRY;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.instant;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.suspendedForWhatWasDueAtItsEnd;

import java.time.Instant;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Status;
import org.eirene.agreement.WithdrawalClause;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** What comes first within an instant. */
class SettlingRulesTest {
    private static List<Status> statuses(Assessment assessment, String element) {
        return assessment.transitions().stream()
                .filter(turn -> turn.element().equals(element))
                .map(Transition::to)
                .toList();
    }

    @Test
    void whether_a_phase_is_extended_is_asked_before_anything_that_is_due_at_its_end_lapses() {
        Agreement accord = accord().addPhases(Phase.builder()
                        .id("calm")
                        .lasts(days(4))
                        .onExpiry(OnExpiry.extend(days(1), not(breached("visit")), 1))
                        .build())
                .addCommitments(owed("visit").phase("calm").must(act()).build())
                .build();
        Assessment atItsEnd = as(accord, none(), march(5));
        assertThat(atItsEnd.phase("calm").status()).isEqualTo(Status.OPEN);
        assertThat(atItsEnd.phase("calm").end()).contains(instant(march(6)));
        assertThat(statuses(atItsEnd, "visit")).containsExactly(Status.IN_EFFECT);
        Assessment aDayLater = as(accord, none(), march(6));
        assertThat(aDayLater.phase("calm").status()).isEqualTo(Status.LAPSED);
        assertThat(aDayLater.commitment("visit").status()).isEqualTo(Status.BREACHED);
    }

    @Test
    void whether_a_phase_is_extended_is_asked_anew_when_it_is_open_again_past_its_end() {
        Agreement accord = suspendedForWhatWasDueAtItsEnd(OnExpiry.extend(days(20), fulfilled("release"), 1));
        assertThat(as(accord, none(), march(15)).phase("opening").status()).isEqualTo(Status.SUSPENDED);
        Assessment resumed = as(accord, none().delivery(march(20, 12), "release"), march(20, 12));
        assertThat(statuses(resumed, "opening")).containsExactly(Status.OPEN, Status.SUSPENDED, Status.OPEN);
        assertThat(resumed.phase("opening").end()).contains(instant("2025-03-31T00:00:00+02:00"));
    }

    @Test
    void what_is_done_at_the_end_of_the_notice_of_a_withdrawal_is_done_before_it_takes_effect() {
        Agreement one = accord().withdrawal(WithdrawalClause.terminatingAfter(days(10)))
                .addCommitments(owed("visit").must(act()).build())
                .build();
        History history = none().withdrawal(march(10, 12), "north").delivery(march(20, 12), "visit");
        Assessment done = as(one, history, march(20, 12));
        assertThat(done.commitment("visit").status()).isEqualTo(Status.FULFILLED);
        assertThat(done.status()).isEqualTo(Status.COMPLETED);
        assertThat(done.disregarded()).isEmpty();
        Agreement two = one.toBuilder()
                .addCommitments(owed("letter").must(act()).build())
                .build();
        Assessment ended = as(two, history, march(20, 12));
        assertThat(ended.commitment("visit").status()).isEqualTo(Status.FULFILLED);
        assertThat(ended.commitment("letter").status()).isEqualTo(Status.DISCHARGED);
        assertThat(ended.status()).isEqualTo(Status.TERMINATED);
        assertThat(ended.disregarded()).isEmpty();
    }

    @Test
    void what_has_been_in_effect_moves_before_what_waits_and_commitments_before_benchmarks() {
        Agreement accord = accord().addCommitments(
                        owed("visit").must(act()).due(at(march(10))).build(),
                        owed("letter")
                                .must(act())
                                .when(all(passed(at(march(10))), not(breached("visit"))))
                                .build())
                .addBenchmarks(Benchmark.builder()
                        .id("probe")
                        .criterion(all(passed(at(march(10))), is("visit", Status.IN_EFFECT)))
                        .build())
                .build();
        Assessment then = as(accord, none(), march(10));
        assertThat(then.commitment("visit").status()).isEqualTo(Status.BREACHED);
        assertThat(then.commitment("letter").status()).isEqualTo(Status.PENDING);
        assertThat(then.benchmark("probe").status()).isEqualTo(Status.PENDING);
    }

    @Test
    void an_element_makes_a_transition_once_in_a_beat_and_waits_for_another_to_make_it_again() {
        Agreement accord = accord().addPhases(Phase.builder().id("calm").build())
                .addSanctions(Sanction.builder()
                        .id("gate")
                        .against("north")
                        .trigger(open("calm"))
                        .addRungs(Rung.of(suspend("calm")))
                        .build())
                .build();
        History observed = none().observation(march(5), "trucks", 1);
        List<Transition> before =
                as(accord, observed, Trial.shifted(march(5), -1)).transitions();
        assertThat(before).extracting(Transition::at).containsOnly(instant(ENTRY));
        assertOnceInABeat(before, ENTRY);
        for (String between : List.of(march(2), march(3, 7), march(4))) {
            assertThat(as(accord, observed, between).transitions()).isEqualTo(before);
        }
        List<Transition> after = as(accord, observed, march(9)).transitions();
        assertThat(after.subList(0, before.size())).isEqualTo(before);
        assertThat(after.subList(before.size(), after.size()))
                .isNotEmpty()
                .extracting(Transition::at)
                .containsOnly(instant(march(5)));
        assertOnceInABeat(after, march(5));
    }

    /** An instant has two beats. */
    private static void assertOnceInABeat(List<Transition> transitions, String at) {
        Instant instant = instant(at);
        assertThat(transitions)
                .allSatisfy(turn -> assertThat(
                                transitions.stream().filter(other -> other.at().equals(instant) && other.equals(turn)))
                        .hasSizeLessThanOrEqualTo(2));
    }

    /** Suspended at its end for what was due then, and open again after two days of probation, by the lapse of time. */
    private static Agreement extendedAnew() {
        return accord().addPhases(Phase.builder()
                        .id("opening")
                        .lasts(days(10))
                        .onExpiry(OnExpiry.extend(days(20), reached("signal"), 1))
                        .build())
                .addCommitments(owed("release").phase("opening").must(act()).build())
                .addSanctions(Sanction.builder()
                        .id("gate")
                        .against("north")
                        .trigger(breached("release"))
                        .probation(days(2))
                        .addRungs(Rung.of(suspend("opening")))
                        .build())
                .build();
    }

    @Test
    void a_phase_open_again_in_the_second_beat_is_extended_in_it_unless_its_work_is_done() {
        Agreement accord = extendedAnew();
        History signal = none().milestone(march(12), "signal");
        History granted = signal.extension(march(15, 12), "release", days(10), "north", "south");
        Assessment resumed = as(accord, granted, march(17, 12));
        assertThat(statuses(resumed, "opening")).containsExactly(Status.OPEN, Status.SUSPENDED, Status.OPEN);
        assertThat(resumed.phase("opening").end()).contains(instant("2025-03-31T00:00:00+02:00"));
        Assessment done = as(accord, signal.delivery(march(15, 12), "release"), march(17, 12));
        assertThat(statuses(done, "opening"))
                .containsExactly(Status.OPEN, Status.SUSPENDED, Status.OPEN, Status.COMPLETED);
        assertThat(done.phase("opening").end()).contains(instant(march(11)));
        Assessment refused = as(accord, granted.without("milestone-1"), march(17, 12));
        assertThat(statuses(refused, "opening"))
                .containsExactly(Status.OPEN, Status.SUSPENDED, Status.OPEN, Status.LAPSED);
    }

    @Test
    void a_phase_that_seemed_done_at_its_end_is_extended_when_a_breach_comes_in_that_beat() {
        Agreement accord = accord().addPhases(Phase.builder()
                        .id("calm")
                        .lasts(days(4))
                        .onExpiry(OnExpiry.extend(days(2), always(), 1))
                        .build())
                .addCommitments(owed("aid")
                        .phase("calm")
                        .must(supply(5, "truck").per(days(1)))
                        .build())
                .build();
        History threeDays = none().delivery(march(1, 12), "aid", 5)
                .delivery(march(2, 12), "aid", 5)
                .delivery(march(3, 12), "aid", 5);
        Assessment extended = as(accord, threeDays, march(5));
        assertThat(extended.commitment("aid").status()).isEqualTo(Status.BREACHED);
        assertThat(extended.phase("calm").status()).isEqualTo(Status.OPEN);
        assertThat(extended.phase("calm").end()).contains(instant(march(7)));
        Assessment done = as(accord, threeDays.delivery(march(4, 12), "aid", 5), march(5));
        assertThat(done.phase("calm").status()).isEqualTo(Status.COMPLETED);
        assertThat(done.phase("calm").end()).contains(instant(march(5)));
    }
}
