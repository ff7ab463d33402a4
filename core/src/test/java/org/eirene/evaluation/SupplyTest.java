package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Offsets.months;
import static org.eirene.agreement.Performances.supply;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.around;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.status;
import static org.eirene.evaluation.Trial.truth;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Phase;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class SupplyTest {
    private static final String START = "2025-03-29T12:00:00+01:00";

    private final History start = none().milestone(START, "signal");

    private static Commitment.Builder aid(Offset per) {
        return owed("aid").must(supply(10, "truck").per(per)).when(reached("signal"));
    }

    @Test
    void counted_in_days_begins_at_the_first_local_midnight() {
        Agreement accord = accord(aid(days(1)));
        // the day of the start is not judged; the first day has 23 hours
        assertThat(around(accord, start, "aid", "2025-03-30T00:00:00+01:00")).containsOnly(IN_EFFECT);
        assertThat(around(accord, start, "aid", "2025-03-31T00:00:00+02:00"))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void counted_in_days_from_midnight_begins_at_once() {
        Agreement accord = accord(aid(days(1)));
        History midnight = none().milestone("2025-03-30T00:00:00+01:00", "signal");
        assertThat(around(accord, midnight, "aid", "2025-03-31T00:00:00+02:00"))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void counted_in_hours_begins_at_its_own_instant() {
        Agreement accord = accord(aid(hours(24)));
        assertThat(around(accord, start, "aid", "2025-03-30T13:00:00+02:00"))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void counted_in_months_follows_the_calendar() {
        Agreement accord = accord(aid(months(1)));
        History midnight =
                none().milestone("2025-03-31T00:00:00+02:00", "signal").delivery("2025-04-02T00:00:00Z", "aid", 10);
        assertThat(around(accord, midnight, "aid", "2025-04-30T00:00:00+02:00")).containsOnly(IN_EFFECT);
        assertThat(around(accord, midnight, "aid", "2025-05-31T00:00:00+02:00"))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void a_delivery_counts_in_the_period_in_which_it_happened() {
        Agreement accord = accord(aid(days(1)));
        String closing = "2025-03-31T00:00:00+02:00";
        History inTime = start.delivery(Trial.shifted(closing, -1), "aid", 10);
        assertThat(around(accord, inTime, "aid", closing)).containsOnly(IN_EFFECT);
        History tooLate = start.delivery(closing, "aid", 10);
        assertThat(around(accord, tooLate, "aid", closing)).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        // and it cures when the next period closes
        assertThat(around(accord, tooLate, "aid", "2025-04-01T00:00:00+02:00"))
                .containsExactly(BREACHED, IN_EFFECT, IN_EFFECT);
        assertThat(around(accord, tooLate, "aid", "2025-04-02T00:00:00+02:00"))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void a_delivery_before_the_first_midnight_counts_for_no_period() {
        History early = start.delivery("2025-03-29T13:00:00+01:00", "aid", 10);
        assertThat(status(accord(aid(days(1))), early, "aid", "2025-03-31T00:00:00+02:00"))
                .isEqualTo(BREACHED);
    }

    @Test
    void a_period_with_a_claim_is_judged_again_when_the_claim_is_denied() {
        Agreement accord = accord(aid(days(1)).verification("strict"));
        History claimed = start.delivery("2025-03-30T12:00:00+02:00", "aid", 10);
        String closing = "2025-03-31T00:00:00+02:00";
        assertThat(around(accord, claimed, "aid", closing)).containsOnly(IN_EFFECT);
        assertThat(truth(accord, claimed, breached("aid"), closing)).isEqualTo(Truth.UNRESOLVED);
        String ruling = "2025-03-31T09:00:00+02:00";
        assertThat(around(accord, claimed.deny(ruling, "cell", "delivery-1"), "aid", ruling))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(around(accord, claimed.confirm(ruling, "cell", "delivery-1"), "aid", ruling))
                .containsOnly(IN_EFFECT);
        assertThat(around(accord, claimed.confirm(ruling, "cell", "delivery-1", 9), "aid", ruling))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void a_breach_is_cured_only_by_a_period_with_enough_confirmed() {
        Agreement accord = accord(aid(days(1)).verification("strict"));
        History claimed = start.delivery("2025-03-31T12:00:00+02:00", "aid", 10);
        assertThat(around(accord, claimed, "aid", "2025-04-01T00:00:00+02:00")).containsOnly(BREACHED);
        String ruling = "2025-04-01T09:00:00+02:00";
        assertThat(around(accord, claimed.confirm(ruling, "cell", "delivery-1"), "aid", ruling))
                .containsExactly(BREACHED, IN_EFFECT, IN_EFFECT);
    }

    @Test
    void only_the_last_period_decides_also_when_an_earlier_one_is_judged_again() {
        Agreement accord = accord(aid(days(1)).verification("strict"));
        History history = start.delivery("2025-03-30T12:00:00+02:00", "aid", 10)
                .delivery("2025-03-31T12:00:00+02:00", "aid", 10)
                .confirm("2025-03-31T13:00:00+02:00", "cell", "delivery-2")
                .deny("2025-04-01T09:00:00+02:00", "cell", "delivery-1");
        assertThat(around(accord, history, "aid", "2025-04-01T09:00:00+02:00")).containsOnly(IN_EFFECT);
    }

    @Test
    void ends_at_its_own_due_and_a_period_that_is_cut_is_not_judged() {
        Agreement cut = accord(aid(days(1)).due(at("2025-03-30T23:59:59+02:00")));
        assertThat(around(cut, start, "aid", "2025-03-30T23:59:59+02:00"))
                .containsExactly(IN_EFFECT, FULFILLED, FULFILLED);
        Agreement whole = accord(aid(days(1)).due(at("2025-03-31T00:00:00+02:00")));
        assertThat(around(whole, start, "aid", "2025-03-31T00:00:00+02:00"))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(status(whole, start.delivery("2025-04-02T00:00:00Z", "aid", 100), "aid", "2026-01-01"))
                .isEqualTo(BREACHED);
    }

    @Test
    void waits_for_the_verification_of_a_claim_at_its_end() {
        Agreement accord =
                accord(aid(days(1)).due(at("2025-03-31T00:00:00+02:00")).verification("strict"));
        History claimed = start.delivery("2025-03-30T12:00:00+02:00", "aid", 10);
        assertThat(status(accord, claimed, "aid", "2025-03-31T12:00:00+02:00")).isEqualTo(IN_EFFECT);
        // three days after the claim, silence denies
        assertThat(around(accord, claimed, "aid", "2025-04-02T12:00:00+02:00"))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
        String ruling = "2025-04-01T09:00:00+02:00";
        assertThat(around(accord, claimed.confirm(ruling, "cell", "delivery-1"), "aid", ruling))
                .containsExactly(IN_EFFECT, FULFILLED, FULFILLED);
    }

    @Test
    void waits_for_the_verification_of_a_cure_claimed_by_its_end() {
        Agreement accord =
                accord(aid(days(1)).due(at("2025-04-01T00:00:00+02:00")).verification("strict"));
        History claimed = start.delivery("2025-03-31T12:00:00+02:00", "aid", 10);
        assertThat(status(accord, claimed, "aid", "2025-04-01T12:00:00+02:00")).isEqualTo(BREACHED);
        String ruling = "2025-04-02T09:00:00+02:00";
        assertThat(around(accord, claimed.confirm(ruling, "cell", "delivery-1"), "aid", ruling))
                .containsExactly(BREACHED, FULFILLED, FULFILLED);
        assertThat(status(accord, claimed, "aid", "2025-06-01")).isEqualTo(BREACHED);
    }

    @Test
    void that_ends_because_an_event_closes_its_phase_has_ended_before_the_period_closes() {
        Agreement accord = accord().addPhases(Phase.builder()
                        .id("calm")
                        .opens(reached("signal"))
                        .completes(reached("ratified"))
                        .build())
                .addCommitments(owed("aid")
                        .phase("calm")
                        .must(supply(10, "truck").per(days(1)))
                        .build())
                .build();
        String closing = "2025-03-31T00:00:00+02:00";
        assertThat(around(accord, start.milestone(closing, "ratified"), "aid", closing))
                .containsExactly(IN_EFFECT, FULFILLED, FULFILLED);
        assertThat(around(accord, start.milestone(Trial.shifted(closing, 1), "ratified"), "aid", closing))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }
}
