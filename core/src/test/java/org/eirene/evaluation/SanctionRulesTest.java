package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.is;
import static org.eirene.agreement.Conditions.open;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.around;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.status;

import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Status;
import org.eirene.history.History;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When a sanction comes into force, at which rung, and when it is lifted. */
class SanctionRulesTest {
    private final History raid = none().incident(march(10, 10), "raid", 2, "north");

    private static Sanction.Builder gate() {
        return Sanction.builder().id("gate").against("north");
    }

    /** A raid is a breach for a day. */
    private static Agreement holding(Sanction.Builder gate) {
        return accord().addCommitments(owed("hold")
                        .must(refrain(incidents("raid")).curedAfter(days(1)))
                        .build())
                .addSanctions(gate.trigger(breached("hold")).build())
                .build();
    }

    private static String state(Agreement accord, History history, String when) {
        SanctionStatus gate = as(accord, history, when).sanction("gate");
        return gate.status() + (gate.rung().isPresent() ? "/" + gate.rung().getAsInt() : "") + " x"
                + gate.occurrences();
    }

    @Test
    void a_decision_at_the_instant_at_which_its_trigger_fails_counts() {
        Sanction.Builder decided = gate().decision("strict").addRungs(Rung.of(warn("A word")));
        History confirmed = raid.confirm(march(11, 10), "cell", "gate");
        Agreement onProbation = holding(decided.probation(days(2)));
        assertThat(state(onProbation, confirmed, Trial.shifted(march(11, 10), -1)))
                .isEqualTo("PENDING x0");
        assertThat(state(onProbation, confirmed, march(11, 10))).isEqualTo("IN_FORCE/1 x1");
        assertThat(around(onProbation, confirmed, "gate", march(13, 10)))
                .containsExactly(Status.IN_FORCE, Status.LIFTED, Status.LIFTED);
        Agreement atOnce = holding(gate().decision("strict").addRungs(Rung.of(warn("A word"))));
        assertThat(state(atOnce, confirmed, march(11, 10))).isEqualTo("LIFTED x1");
    }

    @Test
    void its_probation_runs_from_its_coming_into_force_at_the_earliest() {
        Agreement accord = accord().addSanctions(
                        gate().trigger(incidents("raid").within(days(20)).atLeast(1))
                                .cure(always())
                                .decision("strict")
                                .probation(days(2))
                                .addRungs(Rung.of(warn("A word")))
                                .build())
                .build();
        History confirmed = raid.confirm(march(12, 10), "cell", "gate");
        assertThat(around(accord, confirmed, "gate", march(12, 10)))
                .containsExactly(Status.PENDING, Status.IN_FORCE, Status.IN_FORCE);
        assertThat(around(accord, confirmed, "gate", march(14, 10)))
                .containsExactly(Status.IN_FORCE, Status.LIFTED, Status.LIFTED);
    }

    @Test
    void a_rung_for_an_occurrence_is_reached_by_each_later_one_too() {
        Agreement accord = holding(gate().addRungs(
                        Rung.of(warn("A word")), Rung.of(warn("Another")).occurrence(2)));
        History raids = none().incident(march(5), "raid", 2, "north")
                .incident(march(10), "raid", 2, "north")
                .incident(march(15), "raid", 2, "north");
        assertThat(state(accord, raids, march(5, 12))).isEqualTo("IN_FORCE/1 x1");
        assertThat(state(accord, raids, march(7))).isEqualTo("LIFTED x1");
        assertThat(state(accord, raids, march(10, 12))).isEqualTo("IN_FORCE/2 x2");
        assertThat(state(accord, raids, march(15, 12))).isEqualTo("IN_FORCE/2 x3");
    }

    private static Agreement severe() {
        return accord().addProcedures(Procedure.builder()
                        .id("review")
                        .addStages(Stage.of(1, days(10), "cell"))
                        .onSilence(Silence.DENY)
                        .build())
                .addSanctions(gate().trigger(incidents("raid").within(days(5)).atLeast(1))
                        .addRungs(
                                Rung.of(warn("A word")),
                                Rung.of(warn("Another")).severity(4))
                        .build())
                .build();
    }

    @Test
    void a_rung_for_a_severity_is_reached_by_what_counts_in_the_window_of_the_trigger() {
        History graver = raid.incident(march(12), "raid", 4, "north");
        assertThat(state(severe(), graver, march(11))).isEqualTo("IN_FORCE/1 x1");
        assertThat(state(severe(), graver, march(12))).isEqualTo("IN_FORCE/2 x1");
        // the lesser one has left the window
        assertThat(state(severe(), graver, march(16, 12))).isEqualTo("IN_FORCE/2 x1");
        assertThat(state(severe(), graver, march(17))).isEqualTo("LIFTED x1");
    }

    @Test
    void a_rung_for_a_severity_is_not_reached_by_what_has_left_the_window() {
        History before = raid.incident(march(2), "raid", 4, "north");
        assertThat(state(severe(), before, march(3))).isEqualTo("IN_FORCE/2 x1");
        assertThat(state(severe(), before, march(8))).isEqualTo("LIFTED x1");
        assertThat(state(severe(), before, march(11))).isEqualTo("IN_FORCE/1 x2");
    }

    @Test
    void a_rung_for_a_severity_is_reached_by_an_undisputed_incident_alone() {
        History disputed = raid.incident(march(12), "raid", 4, "north")
                .challenge(march(12), "north", "incident-2", "review")
                .deny(march(13), "cell", "challenge-1");
        assertThat(as(severe(), disputed, march(13)).disregarded()).isEmpty();
        assertThat(state(severe(), disputed, Trial.shifted(march(13), -1))).isEqualTo("IN_FORCE/1 x1");
        assertThat(state(severe(), disputed, march(13))).isEqualTo("IN_FORCE/2 x1");
    }

    private static Agreement decided() {
        return holding(gate().decision("strict").addRungs(Rung.of(warn("A word"))));
    }

    @Test
    void one_that_was_refused_is_triggered_again_once_its_trigger_has_ceased_and_not_before() {
        History refused = raid.deny(march(10, 12), "cell", "gate")
                .incident(march(11), "raid", 2, "north")
                .incident(march(15), "raid", 2, "north");
        assertThat(around(decided(), refused, "gate", march(10, 12)))
                .containsExactly(Status.PENDING, Status.DORMANT, Status.DORMANT);
        assertThat(status(decided(), refused, "gate", march(11)))
                .as("the breach goes on by the second raid")
                .isEqualTo(Status.DORMANT);
        assertThat(status(decided(), refused, "gate", march(14))).isEqualTo(Status.DORMANT);
        assertThat(around(decided(), refused, "gate", march(15)))
                .containsExactly(Status.DORMANT, Status.PENDING, Status.PENDING);
    }

    @Test
    void the_decision_about_one_that_is_dropped_ends_undecided() {
        Assessment dropped = as(decided(), raid, march(12));
        assertThat(around(decided(), raid, "gate", march(11, 10)))
                .containsExactly(Status.PENDING, Status.DORMANT, Status.DORMANT);
        assertThat(dropped.proceedings())
                .filteredOn(proceeding -> proceeding.subject().equals("gate"))
                .extracting(ProceedingStatus::outcome)
                .containsExactly(ProceedingStatus.Outcome.ENDED);
        History tooLate = raid.confirm(march(12), "cell", "gate");
        assertThat(as(decided(), tooLate, march(13)).disregarded())
                .extracting(Disregarded::event)
                .containsExactly("ruling-1");
        Assessment refused = as(decided(), raid.deny(march(10, 12), "cell", "gate"), march(12));
        assertThat(refused.proceedings())
                .filteredOn(proceeding -> proceeding.subject().equals("gate"))
                .extracting(ProceedingStatus::outcome)
                .containsExactly(ProceedingStatus.Outcome.DENIED);
    }

    @Test
    void a_clock_that_it_stops_in_the_first_beat_stands_still_in_the_second() {
        Agreement accord = accord().addCommitments(
                        owed("visit").must(act()).due(at(march(10, 10))).build())
                .addSanctions(gate().trigger(incidents("raid").within(days(2)).atLeast(1))
                        .addRungs(Rung.of(suspend("visit")))
                        .build())
                .build();
        assertThat(around(accord, none(), "visit", march(10, 10)))
                .containsExactly(Status.IN_EFFECT, Status.BREACHED, Status.BREACHED);
        assertThat(around(accord, raid, "visit", march(10, 10)))
                .containsExactly(Status.IN_EFFECT, Status.SUSPENDED, Status.SUSPENDED);
        assertThat(around(accord, raid, "visit", march(12, 10)))
                .containsExactly(Status.SUSPENDED, Status.BREACHED, Status.BREACHED);
    }

    /** Something comes into effect by what becomes of the gate, beside what comes into effect as time passes. */
    private static List<String> comingIntoEffect(Sanction.Builder gate, Condition when, History history, String at) {
        Agreement accord = accord().addCommitments(
                        owed("second").must(act()).when(passed(at(at))).build(),
                        owed("first").must(act()).when(when).build())
                .addSanctions(gate.addRungs(Rung.of(warn("A word"))).build())
                .build();
        return as(accord, history, at).transitions().stream()
                .filter(transition -> transition.to() == Status.IN_EFFECT)
                .map(Transition::element)
                .toList();
    }

    @Test
    void what_follows_from_a_move_of_its_settles_in_the_same_beat() {
        Condition raided = incidents("raid").within(days(1)).atLeast(1);
        assertThat(comingIntoEffect(
                        gate().trigger(raided).decision("strict"),
                        inForce("gate"),
                        raid.confirm(march(10, 12), "cell", "gate"),
                        march(10, 12)))
                .as("imposed by a ruling")
                .containsExactly("first", "second");
        // a window runs out in the first beat, and no event comes with it
        History signal = raid.milestone(march(11), "signal");
        Condition calm = all(reached("signal"), quiet(days(1)).kinds("raid"));
        assertThat(comingIntoEffect(
                        gate().trigger(calm).decision("strict"), is("gate", Status.PENDING), signal, march(11, 10)))
                .as("triggered")
                .containsExactly("first", "second");
        assertThat(comingIntoEffect(gate().trigger(calm), inForce("gate"), signal, march(11, 10)))
                .as("imposed")
                .containsExactly("first", "second");
        assertThat(comingIntoEffect(
                        gate().trigger(raided).decision("strict"),
                        all(is("gate", Status.DORMANT), reached("signal")),
                        signal,
                        march(11, 10)))
                .as("dropped")
                .containsExactly("first", "second");
        assertThat(comingIntoEffect(gate().trigger(raided), is("gate", Status.LIFTED), signal, march(11, 10)))
                .as("lifted")
                .containsExactly("first", "second");
    }

    @Test
    @Tag("lengthy")
    void one_that_undoes_its_own_cause_comes_again_and_again_and_its_reason_stays_short() {
        Agreement accord = accord().addPhases(Phase.builder().id("calm").build())
                .addCommitments(owed("release")
                        .phase("calm")
                        .must(act())
                        .due(at("2026-12-31T00:00:00+01:00"))
                        .build())
                .addSanctions(gate().trigger(open("calm"))
                        .addRungs(Rung.of(suspend("calm")))
                        .probation(days(1))
                        .build())
                .build();
        Assessment inASpring = as(accord, none(), "2025-06-08");
        Assessment inAYear = as(accord, none(), "2026-02-23");
        assertThat(inASpring.sanction("gate").occurrences()).isEqualTo(100);
        assertThat(inAYear.sanction("gate").occurrences()).isEqualTo(360);
        for (String element : List.of("gate", "calm", "release")) {
            assertThat(lines(inAYear.reason(element))).isEqualTo(lines(inASpring.reason(element)));
        }
        assertThat(inAYear.reason("release").toString())
                .contains(
                        "its due date moved on by 351 days in all: its clock stood still 351 times between 1 March 2025")
                .contains("for the 360th time")
                .contains(", on grounds that go further back");
    }

    private static long lines(Reason reason) {
        return reason.toString().lines().count();
    }
}
