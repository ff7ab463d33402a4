package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.LAPSED;
import static org.eirene.agreement.Status.MISSED;
import static org.eirene.agreement.Status.OPEN;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.around;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.status;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Together;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class ExtensionTest {
    private static final String DUE = "2025-03-29T12:00:00+01:00";

    /** Two local days later. */
    private static final String MOVED = "2025-03-31T12:00:00+02:00";

    private static final String BEFORE = "2025-03-20T00:00:00+01:00";

    private final Agreement visit = accord(owed("visit").must(act()).due(at(DUE)));

    private static Agreement phased() {
        return accord().addPhases(Phase.builder()
                        .id("calm")
                        .opens(reached("signal"))
                        .lasts(days(2))
                        .build())
                .addCommitments(owed("visit").phase("calm").must(act()).build())
                .addBenchmarks(Benchmark.builder()
                        .id("flow")
                        .phase("calm")
                        .criterion(measured("trucks").last().atLeast(5))
                        .build())
                .build();
    }

    @Test
    void moves_the_due_instant_by_calendar_days() {
        History moved = none().extension(BEFORE, "visit", days(2), "north", "south");
        assertThat(around(visit, moved, "visit", DUE)).containsOnly(IN_EFFECT);
        assertThat(around(visit, moved, "visit", MOVED)).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(as(visit, moved, BEFORE).commitment("visit").nextDue()).contains(Trial.instant(MOVED));
    }

    @Test
    void needs_every_obligor_and_every_beneficiary() {
        Agreement wide = accord(
                owed("visit").by("north", "ann").to("south", "ben").must(act()).due(at(DUE)));
        assertThat(as(wide, none().extension(BEFORE, "visit", days(2), "north", "south"), DUE)
                        .disregarded())
                .containsExactly(new Disregarded("extension-1", "it lacks the consent of ann, ben"));
        assertThat(status(
                        wide,
                        none().extension(BEFORE, "visit", days(2), "north", "south", "ann", "ben", "cell"),
                        "visit",
                        DUE))
                .isEqualTo(IN_EFFECT);
    }

    @Test
    void at_the_due_instant_is_in_time() {
        assertThat(around(visit, none().extension(DUE, "visit", days(2), "north", "south"), "visit", DUE))
                .containsOnly(IN_EFFECT);
    }

    @Test
    void of_a_past_due_instant_ends_the_breach_that_rests_on_it() {
        String agreed = "2025-03-30T12:00:00+02:00";
        History moved = none().extension(agreed, "visit", days(2), "north", "south");
        assertThat(around(visit, moved, "visit", agreed)).containsExactly(BREACHED, IN_EFFECT, IN_EFFECT);
        assertThat(around(visit, moved, "visit", MOVED)).containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void to_another_instant_of_the_past_changes_nothing() {
        String agreed = "2025-04-10T00:00:00+02:00";
        History moved = none().extension(agreed, "visit", days(2), "north", "south");
        Assessment assessment = as(visit, moved, "2025-05-01");
        assertThat(assessment.commitment("visit").since()).contains(Trial.instant(DUE));
        assertThat(assessment.transitions().stream()
                        .filter(turn -> turn.element().equals("visit")))
                .extracting(Transition::to)
                .containsExactly(IN_EFFECT, BREACHED);
    }

    @Test
    void moves_every_instalment_past_ones_too() {
        Agreement parts = accord(owed("release")
                .must(deliver(4, "person").instalment(2, at(DUE)))
                .due(at("2025-04-30T00:00:00+02:00")));
        String agreed = "2025-03-30T12:00:00+02:00";
        History moved = none().extension(agreed, "release", days(2), "north", "south");
        assertThat(around(parts, moved, "release", agreed)).containsExactly(BREACHED, IN_EFFECT, IN_EFFECT);
        assertThat(around(parts, moved, "release", MOVED)).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        History done = moved.delivery("2025-03-31T00:00:00+02:00", "release", 2);
        assertThat(around(parts, done, "release", "2025-05-02T00:00:00+02:00"))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void add_up() {
        History twice = none().extension(BEFORE, "visit", days(1), "north", "south")
                .extension(BEFORE, "visit", days(1), "north", "south");
        assertThat(around(visit, twice, "visit", MOVED)).containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void before_it_is_in_effect_moves_the_due_instant_that_is_to_come() {
        Agreement later = accord(owed("visit")
                .must(act())
                .when(reached("signal"))
                .due(reached("signal").plus(days(1))));
        History history =
                none().extension(BEFORE, "visit", days(1), "north", "south").milestone(DUE, "signal");
        assertThat(around(later, history, "visit", MOVED)).containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void of_a_continuing_commitment_moves_its_end() {
        Agreement hold = accord(owed("hold").must(refrain(incidents())).due(at(DUE)));
        History moved = none().extension(BEFORE, "hold", days(2), "north", "south");
        assertThat(around(hold, moved, "hold", MOVED)).containsExactly(IN_EFFECT, FULFILLED, FULFILLED);
        History tooLate = none().extension("2025-03-30T12:00:00+02:00", "hold", days(9), "north", "south");
        assertThat(as(hold, tooLate, "2025-04-01").disregarded())
                .containsExactly(new Disregarded("extension-1", "'hold' is FULFILLED for good"));
    }

    @Test
    void of_one_that_has_ended_and_waits_for_a_proceeding_lets_it_go_on() {
        Agreement hold = accord(owed("hold")
                .must(refrain(incidents().verifiedBy("strict")).curedAfter(days(1)))
                .due(at(DUE)));
        History waiting = none().incident("2025-03-29T00:00:00+01:00", "raid", 3, "north")
                .extension("2025-03-30T12:00:00+02:00", "hold", days(9), "north", "south")
                .deny("2025-03-31T00:00:00+02:00", "cell", "incident-1");
        assertThat(status(hold, waiting, "hold", "2025-04-01")).isEqualTo(IN_EFFECT);
        assertThat(around(hold, waiting, "hold", "2025-04-07T12:00:00+02:00"))
                .containsExactly(IN_EFFECT, FULFILLED, FULFILLED);
    }

    // ---------------------------------------------------------------- phases

    @Test
    void of_a_phase_needs_all_parties_and_moves_what_is_due_with_it() {
        History opened = none().milestone(DUE, "signal");
        assertThat(around(phased(), opened, "calm", MOVED)).containsExactly(OPEN, LAPSED, LAPSED);
        History moved = opened.extension("2025-03-30T12:00:00+02:00", "calm", days(1), "north", "south");
        String end = "2025-04-01T12:00:00+02:00";
        assertThat(around(phased(), moved, "calm", end)).containsExactly(OPEN, LAPSED, LAPSED);
        assertThat(around(phased(), moved, "visit", end)).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(around(phased(), moved, "flow", end)).containsExactly(PENDING, MISSED, MISSED);
        assertThat(as(phased(), opened.extension("2025-03-30T12:00:00+02:00", "calm", days(1), "north"), "2025-03-31")
                        .disregarded())
                .containsExactly(new Disregarded("extension-1", "it lacks the consent of south"));
    }

    @Test
    void of_a_phase_that_has_not_opened_moves_its_end_once_it_has_one() {
        History history =
                none().extension(BEFORE, "calm", days(1), "north", "south").milestone(DUE, "signal");
        assertThat(around(phased(), history, "calm", "2025-04-01T12:00:00+02:00"))
                .containsExactly(OPEN, LAPSED, LAPSED);
    }

    @Test
    void of_a_phase_at_its_very_end_is_in_time_and_of_a_closed_one_too_late() {
        History opened = none().milestone(DUE, "signal");
        assertThat(around(phased(), opened.extension(MOVED, "calm", days(1), "north", "south"), "calm", MOVED))
                .containsOnly(OPEN);
        assertThat(as(
                                phased(),
                                opened.extension(Trial.shifted(MOVED, 1), "calm", days(1), "north", "south"),
                                "2025-04-01")
                        .disregarded())
                .containsExactly(new Disregarded("extension-1", "'calm' is LAPSED for good"));
    }

    @Test
    void of_an_overdue_phase_ends_its_being_overdue() {
        Agreement accord = accord().addPhases(Phase.builder()
                        .id("calm")
                        .opens(reached("signal"))
                        .lasts(days(2))
                        .onExpiry(OnExpiry.carryOn())
                        .build())
                .addCommitments(owed("visit").phase("calm").must(act()).build())
                .build();
        String agreed = "2025-04-01T12:00:00+02:00";
        History moved = none().milestone(DUE, "signal").extension(agreed, "calm", days(3), "north", "south");
        assertThat(Trial.edge(agreed)
                        .map(at -> Evaluator.of(accord)
                                .evaluate(moved, at)
                                .phase("calm")
                                .overdue()))
                .containsExactly(true, false, false);
        assertThat(around(accord, moved, "visit", agreed)).containsExactly(BREACHED, IN_EFFECT, IN_EFFECT);
    }

    // ---------------------------------------------------------------- benchmarks

    @Test
    void of_a_benchmark_needs_all_parties_and_ends_a_miss() {
        Agreement accord = accord().addBenchmarks(Benchmark.builder()
                        .id("flow")
                        .criterion(measured("trucks").last().atLeast(5))
                        .due(date("2025-03-29"))
                        .build())
                .build();
        String agreed = "2025-03-30T12:00:00+02:00";
        History moved = none().extension(agreed, "flow", days(2), "north", "south");
        assertThat(around(accord, moved, "flow", agreed)).containsExactly(MISSED, PENDING, PENDING);
        assertThat(around(accord, moved, "flow", "2025-03-31T23:59:59.999999999+02:00"))
                .containsExactly(PENDING, MISSED, MISSED);
        assertThat(as(accord, none().extension(agreed, "flow", days(2), "south"), agreed)
                        .disregarded())
                .containsExactly(new Disregarded("extension-1", "it lacks the consent of north"));
    }

    @Test
    void needs_a_due_instant() {
        Agreement open = accord().addPhases(
                        Phase.builder().id("calm").opens(reached("signal")).build())
                .addCommitments(owed("visit").must(act()).build())
                .addBenchmarks(Benchmark.builder()
                        .id("flow")
                        .criterion(measured("trucks").last().atLeast(5))
                        .build())
                .build();
        History history = none().extension(BEFORE, "visit", days(1), "north", "south")
                .extension(BEFORE, "calm", days(1), "north", "south")
                .extension(BEFORE, "flow", days(1), "north", "south")
                .extension(BEFORE, "names", days(1), "north", "south");
        assertThat(as(open, history, DUE).disregarded())
                .containsExactly(
                        new Disregarded("extension-1", "'visit' has no due instant to move"),
                        new Disregarded("extension-2", "'calm' has no end to move"),
                        new Disregarded("extension-3", "'flow' has no due instant to move"),
                        new Disregarded("extension-4", "a manifest cannot be extended"));
    }

    @Test
    void of_what_falls_due_together_with_the_other_side_needs_that_to_be_done() {
        Agreement gates = accord().addCommitments(
                        owed("open-north").must(act()).build(),
                        owed("open-south").by("south").to("north").must(act()).build())
                .addExchanges(Exchange.builder()
                        .id("gates")
                        .give("open-north")
                        .inReturn("open-south")
                        .terms(new Together(days(2)))
                        .build())
                .build();
        History too = none().extension(BEFORE, "open-south", days(3), "north", "south");
        assertThat(as(gates, too, BEFORE).disregarded())
                .extracting(Disregarded::reason)
                .containsExactly("'open-south' has no due instant to move");
        History north = none().delivery("2025-03-19T00:00:00+01:00", "open-north")
                .extension(BEFORE, "open-south", days(3), "north", "south");
        assertThat(as(gates, north, BEFORE).disregarded()).isEmpty();
        assertThat(around(gates, north, "open-south", "2025-03-24T00:00:00+01:00"))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }
}
