package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Status.CLAIMED;
import static org.eirene.agreement.Status.CONTESTED;
import static org.eirene.agreement.Status.LOST;
import static org.eirene.agreement.Status.MET;
import static org.eirene.agreement.Status.MISSED;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.around;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.status;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Phase;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class BenchmarkTest {
    private static final String DUE = "2025-03-30T23:59:59.999999999+02:00";
    private static final String RISES = "2025-03-30T12:00:00+02:00";
    private static final Condition FIVE = measured("trucks").last().atLeast(5);
    private static final Condition RAIDED = incidents().verifiedBy("strict").atLeast(1);

    private final History rises = none().observation(RISES, "trucks", 5);

    private static Benchmark.Builder flow(Condition criterion) {
        return Benchmark.builder().id("flow").criterion(criterion).due(date("2025-03-30"));
    }

    private static Agreement with(Benchmark.Builder benchmark) {
        return accord().addPhases(Phase.builder()
                        .id("calm")
                        .opens(reached("signal"))
                        .lasts(days(2))
                        .build())
                .addBenchmarks(benchmark.build())
                .build();
    }

    @Test
    void is_met_when_its_criterion_holds() {
        assertThat(around(with(flow(FIVE)), rises, "flow", RISES)).containsExactly(PENDING, MET, MET);
        assertThat(around(with(flow(FIVE)), none().observation(DUE, "trucks", 5), "flow", DUE))
                .containsExactly(PENDING, MET, MET);
    }

    @Test
    void is_missed_at_its_due_instant_and_may_be_met_late() {
        assertThat(around(with(flow(FIVE)), none(), "flow", DUE)).containsExactly(PENDING, MISSED, MISSED);
        String late = "2025-04-02T00:00:00+02:00";
        History after = none().observation(late, "trucks", 5);
        assertThat(around(with(flow(FIVE)), after, "flow", late)).containsExactly(MISSED, MET, MET);
        assertThat(as(with(flow(FIVE)), after, late).benchmark("flow").lateness())
                .hasValueSatisfying(by -> assertThat(by.daysBehindMoved()).isEqualTo(3));
    }

    @Test
    void is_assessed_from_the_opening_of_its_phase_on() {
        Agreement accord = with(Benchmark.builder().id("flow").phase("calm").criterion(FIVE));
        String opens = "2025-03-30T15:00:00+02:00";
        History history = rises.milestone(opens, "signal");
        assertThat(around(accord, history, "flow", RISES)).containsOnly(PENDING);
        assertThat(as(accord, history, RISES).benchmark("flow").score()).isEmpty();
        assertThat(around(accord, history, "flow", opens)).containsExactly(PENDING, MET, MET);
    }

    @Test
    void in_a_phase_is_due_at_its_end_and_may_be_met_beyond_it() {
        Agreement accord = with(Benchmark.builder().id("flow").phase("calm").criterion(FIVE));
        History opened = none().milestone("2025-03-29T12:00:00+01:00", "signal");
        assertThat(around(accord, opened, "flow", "2025-03-31T12:00:00+02:00"))
                .containsExactly(PENDING, MISSED, MISSED);
        String late = "2025-05-01T00:00:00+02:00";
        assertThat(around(accord, opened.observation(late, "trucks", 5), "flow", late))
                .containsExactly(MISSED, MET, MET);
    }

    @Test
    void without_a_due_instant_waits() {
        assertThat(status(with(Benchmark.builder().id("flow").criterion(FIVE)), none(), "flow", "2030-01-01"))
                .isEqualTo(PENDING);
    }

    @Test
    void is_contested_if_its_criterion_is_unresolved_when_due() {
        Agreement accord = with(flow(RAIDED));
        History raid = none().incident("2025-03-29T12:00:00+01:00", "raid", 3);
        assertThat(around(accord, raid, "flow", DUE)).containsExactly(PENDING, CONTESTED, CONTESTED);
        String ruling = "2025-03-31T12:00:00+02:00";
        assertThat(around(accord, raid.deny(ruling, "cell", "incident-1"), "flow", ruling))
                .containsExactly(CONTESTED, MISSED, MISSED);
        assertThat(around(accord, raid.confirm(ruling, "cell", "incident-1"), "flow", ruling))
                .containsExactly(CONTESTED, MET, MET);
    }

    @Test
    void continuous_is_lost_when_its_criterion_fails_and_met_when_it_holds_anew() {
        Agreement accord = with(flow(FIVE).continuous());
        String falls = "2025-04-02T00:00:00+02:00";
        String again = "2025-04-03T00:00:00+02:00";
        History history = rises.observation(falls, "trucks", 1).observation(again, "trucks", 5);
        assertThat(around(accord, history, "flow", falls)).containsExactly(MET, LOST, LOST);
        assertThat(around(accord, history, "flow", again)).containsExactly(LOST, MET, MET);
        assertThat(around(with(flow(FIVE)), history, "flow", falls)).containsOnly(MET);
    }

    @Test
    void continuous_is_not_lost_while_its_criterion_is_unresolved() {
        Agreement accord = with(flow(incidents().verifiedBy("strict").atMost(0)).continuous());
        String raid = "2025-04-01T12:00:00+02:00";
        History history = none().incident(raid, "raid", 3);
        assertThat(around(accord, history, "flow", raid)).containsOnly(MET);
        String ruling = "2025-04-02T12:00:00+02:00";
        assertThat(around(accord, history.confirm(ruling, "cell", "incident-1"), "flow", ruling))
                .containsExactly(MET, LOST, LOST);
    }

    // ---------------------------------------------------------------- verified

    @Test
    void verified_is_claimed_until_it_is_decided_whatever_becomes_of_its_criterion() {
        Agreement accord = with(flow(FIVE).verification("strict"));
        assertThat(around(accord, rises, "flow", RISES)).containsExactly(PENDING, CLAIMED, CLAIMED);
        History falls = rises.observation("2025-03-30T13:00:00+02:00", "trucks", 1);
        assertThat(around(accord, falls, "flow", DUE)).containsOnly(CLAIMED);
        String ruling = "2025-03-31T12:00:00+02:00";
        assertThat(around(accord, falls.confirm(ruling, "cell", "flow"), "flow", ruling))
                .containsExactly(CLAIMED, MET, MET);
    }

    @Test
    void denied_before_it_is_due_is_pending_until_its_criterion_has_ceased_and_holds_anew() {
        Agreement accord = with(flow(FIVE).verification("strict"));
        String ruling = "2025-03-30T13:00:00+02:00";
        History denied = rises.deny(ruling, "cell", "flow");
        assertThat(around(accord, denied, "flow", ruling)).containsExactly(CLAIMED, PENDING, PENDING);
        assertThat(status(
                        accord,
                        denied.observation("2025-03-30T14:00:00+02:00", "trucks", 9),
                        "flow",
                        "2025-03-30T15:00:00+02:00"))
                .isEqualTo(PENDING);
        String again = "2025-03-30T16:00:00+02:00";
        History anew =
                denied.observation("2025-03-30T15:00:00+02:00", "trucks", 1).observation(again, "trucks", 5);
        assertThat(around(accord, anew, "flow", again)).containsExactly(PENDING, CLAIMED, CLAIMED);
        assertThat(around(accord, denied, "flow", DUE)).containsExactly(PENDING, MISSED, MISSED);
    }

    @Test
    void that_ceased_and_held_again_while_it_was_verified_must_cease_after_the_denial() {
        Agreement accord = with(flow(FIVE).verification("strict"));
        History history = rises.observation("2025-03-30T12:10:00+02:00", "trucks", 1)
                .observation("2025-03-30T12:20:00+02:00", "trucks", 5)
                .deny("2025-03-30T13:00:00+02:00", "cell", "flow");
        assertThat(status(accord, history, "flow", "2025-03-30T14:00:00+02:00")).isEqualTo(PENDING);
    }

    @Test
    void denied_after_it_was_due_is_missed() {
        Agreement accord = with(flow(FIVE).verification("strict"));
        assertThat(around(accord, rises, "flow", "2025-04-02T12:00:00+02:00")).containsExactly(CLAIMED, MISSED, MISSED);
    }

    @Test
    void missed_stays_so_until_a_late_verification_confirms() {
        Agreement accord = with(flow(FIVE).verification("strict"));
        History late = none().observation("2025-04-02T00:00:00+02:00", "trucks", 5);
        assertThat(status(accord, late, "flow", "2025-04-03T00:00:00+02:00")).isEqualTo(MISSED);
        String ruling = "2025-04-04T00:00:00+02:00";
        assertThat(around(accord, late.confirm(ruling, "cell", "flow"), "flow", ruling))
                .containsExactly(MISSED, MET, MET);
    }

    @Test
    void contested_becomes_missed_and_may_still_be_confirmed() {
        Agreement accord = with(flow(all(RAIDED, FIVE)).verification("strict"));
        History raid = rises.incident("2025-03-29T12:00:00+01:00", "raid", 3);
        assertThat(status(accord, raid, "flow", "2025-03-31T00:00:00+02:00")).isEqualTo(CONTESTED);
        String confirmed = "2025-03-31T12:00:00+02:00";
        History held = raid.confirm(confirmed, "cell", "incident-1");
        assertThat(around(accord, held, "flow", confirmed)).containsOnly(CONTESTED);
        String ruling = "2025-03-31T18:00:00+02:00";
        assertThat(around(accord, held.confirm(ruling, "cell", "flow"), "flow", ruling))
                .containsExactly(CONTESTED, MET, MET);
    }

    @Test
    void lost_is_met_again_only_when_a_new_verification_confirms() {
        Agreement accord = with(flow(FIVE).continuous().verification("strict"));
        String falls = "2025-04-01T12:00:00+02:00";
        String again = "2025-04-02T12:00:00+02:00";
        String ruling = "2025-04-03T12:00:00+02:00";
        History history = rises.confirm("2025-03-30T13:00:00+02:00", "cell", "flow")
                .observation(falls, "trucks", 1)
                .observation(again, "trucks", 5);
        assertThat(around(accord, history, "flow", falls)).containsExactly(MET, LOST, LOST);
        assertThat(around(accord, history, "flow", again)).containsOnly(LOST);
        assertThat(around(accord, history.confirm(ruling, "cell", "flow"), "flow", ruling))
                .containsExactly(LOST, MET, MET);
        assertThat(status(accord, history, "flow", "2025-05-01")).isEqualTo(LOST);
    }
}
