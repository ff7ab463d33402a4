package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.COMPLETED;
import static org.eirene.agreement.Status.LAPSED;
import static org.eirene.agreement.Status.OPEN;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.evaluation.Trial.ENTRY;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.around;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.instant;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.status;
import static org.eirene.evaluation.Trial.suspendedForWhatWasDueAtItsEnd;
import static org.eirene.evaluation.Trial.unborn;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Status;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class PhaseTest {
    private static final String SPRING = "2025-03-30T03:00:00+02:00";
    private static final String OPENS = "2025-03-29T12:00:00+01:00";

    /** Two local days after it opened: 47 hours. */
    private static final String ENDS = "2025-03-31T12:00:00+02:00";

    private final History opened = none().milestone(OPENS, "signal");

    private static Phase.Builder phase() {
        return Phase.builder().id("calm").opens(reached("signal"));
    }

    private static Agreement with(Phase.Builder phase, Commitment.Builder... commitments) {
        Agreement.Builder accord = accord().addPhases(phase.build());
        for (Commitment.Builder commitment : commitments) {
            accord.addCommitments(commitment.phase("calm").build());
        }
        return accord.build();
    }

    @Test
    void the_first_opens_with_the_agreement_and_each_other_when_the_one_before_completes() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("first").completes(reached("signal")).build(),
                        Phase.builder().id("second").build())
                .build();
        assertThat(around(accord, none(), "first", ENTRY)).containsExactly(PENDING, OPEN, OPEN);
        assertThat(around(accord, opened, "second", OPENS)).containsExactly(PENDING, OPEN, OPEN);
    }

    @Test
    void the_next_stays_pending_when_the_one_before_lapses() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("first").lasts(days(1)).build(),
                        Phase.builder().id("second").build())
                .build();
        assertThat(status(accord, none(), "second", "2030-01-01")).isEqualTo(PENDING);
    }

    @Test
    void does_not_open_before_the_agreement_is_in_force() {
        Agreement accord = unborn().addPhases(phase().build()).build();
        History history = opened.entryIntoForce(ENDS);
        assertThat(around(accord, history, "calm", OPENS)).containsOnly(PENDING);
        assertThat(around(accord, history, "calm", ENDS)).containsExactly(PENDING, OPEN, OPEN);
    }

    @Test
    void stays_open_when_what_opened_it_ceases() {
        Agreement accord =
                with(Phase.builder().id("calm").opens(measured("trucks").last().atLeast(5)));
        History history = none().observation(OPENS, "trucks", 5).observation(SPRING, "trucks", 1);
        assertThat(around(accord, history, "calm", SPRING)).containsOnly(OPEN);
    }

    @Test
    void does_not_open_while_its_condition_is_unresolved() {
        Agreement accord = with(Phase.builder()
                .id("calm")
                .opens(incidents().verifiedBy("strict").atLeast(1)));
        History history = none().incident(OPENS, "raid", 3);
        assertThat(around(accord, history, "calm", OPENS)).containsOnly(PENDING);
        assertThat(around(accord, history.confirm(SPRING, "cell", "incident-1"), "calm", SPRING))
                .containsExactly(PENDING, OPEN, OPEN);
    }

    @Test
    void of_no_length_opens_and_completes_in_one_instant() {
        Agreement accord = with(phase().completes(always()));
        Assessment assessment = as(accord, opened, OPENS);
        assertThat(assessment.transitions())
                .extracting(Transition::toString)
                .endsWith(
                        "2025-03-29T11:00:00Z calm: PENDING to OPEN",
                        "2025-03-29T11:00:00Z calm: OPEN to COMPLETED",
                        "2025-03-29T11:00:00Z accord: IN_FORCE to COMPLETED");
    }

    @Test
    void several_may_be_open_at_once_and_in_any_order() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("late").opens(opened("early")).build(),
                        Phase.builder().id("early").opens(reached("signal")).build())
                .build();
        assertThat(around(accord, opened, "late", OPENS)).containsExactly(PENDING, OPEN, OPEN);
        assertThat(status(accord, opened, "early", OPENS)).isEqualTo(OPEN);
    }

    // ---------------------------------------------------------------- completes

    @Test
    void completes_as_written_whatever_is_left_to_do() {
        Agreement accord =
                with(phase().completes(reached("ratified")), owed("visit").must(act()));
        assertThat(around(accord, opened.milestone(SPRING, "ratified"), "calm", SPRING))
                .containsExactly(OPEN, COMPLETED, COMPLETED);
    }

    @Test
    void does_not_complete_by_its_work_where_it_is_written_what_completes_it() {
        Agreement accord = with(phase().completes(never()), owed("visit").must(act()));
        assertThat(status(accord, opened.delivery(SPRING, "visit"), "calm", "2030-01-01"))
                .isEqualTo(OPEN);
    }

    @Test
    void without_an_end_completes_when_its_deliverables_are_done() {
        Agreement accord =
                with(phase(), owed("visit").must(act()), owed("letter").must(act()));
        History one = opened.delivery("2025-03-29T13:00:00+01:00", "visit");
        assertThat(status(accord, one, "calm", SPRING)).isEqualTo(OPEN);
        assertThat(around(accord, one.delivery(SPRING, "letter"), "calm", SPRING))
                .containsExactly(OPEN, COMPLETED, COMPLETED);
        assertThat(around(accord, one.waiver(SPRING, "south", "letter"), "calm", SPRING))
                .containsExactly(OPEN, COMPLETED, COMPLETED);
    }

    @Test
    void without_an_end_waits_for_a_benchmark() {
        Agreement accord = accord().addPhases(phase().build())
                .addBenchmarks(Benchmark.builder()
                        .id("flow")
                        .phase("calm")
                        .criterion(measured("trucks").last().atLeast(5))
                        .build())
                .build();
        assertThat(around(accord, opened.observation(SPRING, "trucks", 5), "calm", SPRING))
                .containsExactly(OPEN, COMPLETED, COMPLETED);
    }

    @Test
    void without_an_end_and_without_work_never_completes() {
        assertThat(status(with(phase()), opened, "calm", "2030-01-01")).isEqualTo(OPEN);
        Agreement aside = with(phase(), owed("visit").must(act()).when(reached("ratified")));
        assertThat(status(aside, opened, "calm", "2030-01-01")).isEqualTo(OPEN);
        Agreement continuing = with(phase(), owed("hold").must(refrain(incidents())));
        assertThat(status(continuing, opened, "calm", "2030-01-01")).isEqualTo(OPEN);
    }

    @Test
    void completes_beside_a_commitment_that_stands_aside() {
        Agreement accord = with(
                phase(), owed("visit").must(act()), owed("letter").must(act()).when(reached("ratified")));
        History done = opened.delivery(SPRING, "visit");
        assertThat(around(accord, done, "calm", SPRING)).containsExactly(OPEN, COMPLETED, COMPLETED);
        assertThat(status(accord, done, "letter", SPRING)).isEqualTo(org.eirene.agreement.Status.DISCHARGED);
    }

    @Test
    void waits_for_a_commitment_that_the_lapse_of_time_can_bring() {
        Agreement accord = with(
                phase(), owed("visit").must(act()), owed("letter").must(act()).when(passed(at(ENDS))));
        History done = opened.delivery(SPRING, "visit");
        assertThat(status(accord, done, "calm", SPRING)).isEqualTo(OPEN);
        // it comes into effect then, and is owed
        assertThat(status(accord, done, "calm", "2025-06-01")).isEqualTo(OPEN);
        assertThat(status(accord, done.delivery("2025-06-02T00:00:00Z", "letter"), "calm", "2025-06-03"))
                .isEqualTo(COMPLETED);
    }

    @Test
    void does_not_complete_while_a_continuing_commitment_is_breached() {
        Agreement accord = with(
                phase(),
                owed("visit").must(act()),
                owed("hold").must(refrain(incidents()).curedAfter(hours(6))));
        History history = opened.incident("2025-03-29T21:00:00+01:00", "raid", 3, "north")
                .delivery("2025-03-29T22:00:00+01:00", "visit");
        // six exact hours after 21:00 is 04:00, the clocks being moved
        assertThat(around(accord, history, "calm", "2025-03-30T04:00:00+02:00"))
                .containsExactly(OPEN, COMPLETED, COMPLETED);
    }

    // ---------------------------------------------------------------- at its end

    @Test
    void lapses_at_its_end_by_default() {
        assertThat(around(with(phase().lasts(days(2))), opened, "calm", ENDS)).containsExactly(OPEN, LAPSED, LAPSED);
        assertThat(around(with(phase().lasts(hours(48))), opened, "calm", "2025-03-31T13:00:00+02:00"))
                .containsExactly(OPEN, LAPSED, LAPSED);
    }

    @Test
    void completes_at_its_end_where_the_text_says_so() {
        assertThat(around(
                        with(
                                phase().lasts(days(2)).onExpiry(OnExpiry.complete()),
                                owed("visit").must(act())),
                        opened,
                        "calm",
                        ENDS))
                .containsExactly(OPEN, COMPLETED, COMPLETED);
    }

    @Test
    void completes_at_its_end_and_not_before_if_its_work_is_done_whatever_on_expiry_says() {
        for (OnExpiry onExpiry :
                java.util.List.of(OnExpiry.lapse(), OnExpiry.carryOn(), OnExpiry.extend(days(1), always(), 3))) {
            Agreement accord = with(
                    phase().lasts(days(2)).onExpiry(onExpiry), owed("visit").must(act()));
            assertThat(around(accord, opened.delivery(SPRING, "visit"), "calm", ENDS))
                    .containsExactly(OPEN, COMPLETED, COMPLETED);
            // at the last instant is in time
            assertThat(around(accord, opened.delivery(ENDS, "visit"), "calm", ENDS))
                    .containsExactly(OPEN, COMPLETED, COMPLETED);
        }
    }

    @Test
    void completes_at_its_end_if_it_has_continuing_commitments_alone_and_none_is_breached() {
        Agreement accord = with(phase().lasts(days(2)), owed("hold").must(refrain(incidents())));
        assertThat(around(accord, opened, "calm", ENDS)).containsExactly(OPEN, COMPLETED, COMPLETED);
        assertThat(around(accord, opened.incident(SPRING, "raid", 1, "north"), "calm", ENDS))
                .containsExactly(OPEN, LAPSED, LAPSED);
    }

    @Test
    void completes_as_written_rather_than_end() {
        Agreement accord = with(phase().lasts(days(2)).completes(reached("ratified")));
        assertThat(around(accord, opened.milestone(ENDS, "ratified"), "calm", ENDS))
                .containsExactly(OPEN, COMPLETED, COMPLETED);
        Agreement timed =
                with(phase().lasts(days(2)).completes(passed(opened("calm").plus(days(2)))));
        assertThat(around(timed, opened, "calm", ENDS)).containsExactly(OPEN, COMPLETED, COMPLETED);
    }

    @Test
    void stays_open_and_overdue_where_the_text_lets_it_continue() {
        Agreement accord = with(
                phase().lasts(days(2)).onExpiry(OnExpiry.carryOn()),
                owed("visit").must(act()));
        assertThat(Trial.edge(ENDS)
                        .map(at -> Evaluator.of(accord)
                                .evaluate(opened, at)
                                .phase("calm")
                                .overdue()))
                .containsExactly(false, true, true);
        String late = "2025-04-20T00:00:00+02:00";
        assertThat(around(accord, opened.delivery(late, "visit"), "calm", late))
                .containsExactly(OPEN, COMPLETED, COMPLETED);
        assertThat(around(accord, opened, "visit", ENDS))
                .containsExactly(org.eirene.agreement.Status.IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void is_extended_while_its_condition_holds_and_so_many_times_at_most() {
        Agreement accord = with(
                phase().lasts(days(2))
                        .onExpiry(OnExpiry.extend(
                                days(1), measured("trucks").last().atLeast(5), 2)),
                owed("visit").must(act()));
        assertThat(around(accord, opened, "calm", ENDS)).containsExactly(OPEN, LAPSED, LAPSED);
        History busy = opened.observation(ENDS, "trucks", 5);
        assertThat(around(accord, busy, "calm", ENDS)).containsOnly(OPEN);
        assertThat(around(accord, busy, "calm", "2025-04-01T12:00:00+02:00")).containsOnly(OPEN);
        assertThat(around(accord, busy, "calm", "2025-04-02T12:00:00+02:00")).containsExactly(OPEN, LAPSED, LAPSED);
        History once = busy.observation("2025-03-31T13:00:00+02:00", "trucks", 1);
        assertThat(around(accord, once, "calm", "2025-04-01T12:00:00+02:00")).containsExactly(OPEN, LAPSED, LAPSED);
        // the due instant of what is owed in it moves with it
        assertThat(around(accord, busy, "visit", ENDS)).containsOnly(org.eirene.agreement.Status.IN_EFFECT);
        assertThat(around(accord, busy, "visit", "2025-04-02T12:00:00+02:00"))
                .containsExactly(org.eirene.agreement.Status.IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void shows_its_end_as_written_beside_its_end_as_moved() {
        Agreement accord = with(
                phase().lasts(days(2)).onExpiry(OnExpiry.extend(days(1), always(), 1)),
                owed("visit").must(act()));
        PhaseStatus calm = as(accord, opened, "2025-04-01T00:00:00Z").phase("calm");
        assertThat(calm.endAsWritten()).contains(Trial.instant(ENDS));
        assertThat(calm.end()).contains(Trial.instant("2025-04-01T12:00:00+02:00"));
        assertThat(calm.overdue()).isFalse();
    }

    @Test
    void opens_in_the_second_beat_by_what_lapses_in_it() {
        Agreement accord = accord().addPhases(
                        phase().lasts(days(2)).build(),
                        Phase.builder()
                                .id("next")
                                .opens(any(completed("calm"), org.eirene.agreement.Conditions.lapsed("calm")))
                                .build())
                .build();
        assertThat(around(accord, opened, "next", ENDS)).containsExactly(PENDING, OPEN, OPEN);
    }

    @Test
    void an_end_that_has_come_is_not_moved_by_a_suspension_for_what_was_not_done_by_it() {
        Agreement accord = suspendedForWhatWasDueAtItsEnd(OnExpiry.carryOn());
        Assessment later = as(accord, none(), "2025-03-20");
        assertThat(later.phase("opening").status()).isEqualTo(Status.SUSPENDED);
        assertThat(later.phase("opening").end()).contains(instant("2025-03-11T00:00:00+01:00"));
        assertThat(later.commitment("release").status()).isEqualTo(Status.BREACHED);
        assertThat(later.sanction("gate").rung()).hasValue(2);
        assertThat(later.transitions())
                .filteredOn(turn -> turn.at().equals(instant("2025-03-11T00:00:00+01:00")))
                .extracting(turn -> turn.element() + " " + turn.to())
                .containsExactly("release BREACHED", "gate IN_FORCE", "opening SUSPENDED", "visit SUSPENDED");
        assertThat(later.transitions()).allMatch(turn -> !turn.at().isAfter(instant("2025-03-11T00:00:00+01:00")));
        History done = none().delivery("2025-03-20T12:00:00+01:00", "release");
        assertThat(as(accord, done, "2025-03-21").phase("opening").overdue()).isTrue();
    }

    @Test
    void what_its_end_brings_waits_until_it_is_open_again() {
        Agreement accord = suspendedForWhatWasDueAtItsEnd(OnExpiry.lapse());
        History done = none().delivery("2025-03-20T12:00:00+01:00", "release");
        assertThat(around(accord, done, "opening", "2025-03-20T12:00:00+01:00"))
                .containsExactly(Status.SUSPENDED, Status.LAPSED, Status.LAPSED);
        assertThat(as(accord, done, "2025-03-21").transitions())
                .filteredOn(turn -> turn.element().equals("opening"))
                .extracting(Transition::to)
                .containsExactly(Status.OPEN, Status.SUSPENDED, Status.OPEN, Status.LAPSED);
    }

    @Test
    void extended_by_consent_an_end_that_has_come_is_to_come_again() {
        Agreement accord = suspendedForWhatWasDueAtItsEnd(OnExpiry.lapse());
        History extended = none().extension("2025-03-12T12:00:00+01:00", "opening", days(20), "north", "south");
        Assessment then = as(accord, extended, "2025-03-12");
        assertThat(then.commitment("release").status()).isEqualTo(Status.IN_EFFECT);
        assertThat(then.phase("opening").status()).isEqualTo(Status.OPEN);
        assertThat(then.phase("opening").end()).contains(instant("2025-03-31T00:00:00+02:00"));
    }
}
