package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.around;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.status;
import static org.eirene.evaluation.Trial.truths;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class RespondTest {
    private static final String RAID = "2025-03-29T12:00:00+01:00";
    private static final String TIME = "2025-03-30T12:00:00+02:00";

    private final Agreement accord = accord(hotline());
    private final History raid = none().incident(RAID, "raid", 3);

    private static Commitment.Builder hotline() {
        return owed("hotline").must(respond(incidents().minSeverity(2), days(1)));
    }

    @Test
    void is_breached_when_the_time_is_over_and_in_time_at_it() {
        assertThat(around(accord, raid, "hotline", TIME)).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(around(accord, raid.answer(TIME, "hotline", "incident-1"), "hotline", TIME))
                .containsOnly(IN_EFFECT);
    }

    @Test
    void is_cured_by_the_answer() {
        String late = "2025-03-31T00:00:00+02:00";
        assertThat(around(accord, raid.answer(late, "hotline", "incident-1"), "hotline", late))
                .containsExactly(BREACHED, IN_EFFECT, IN_EFFECT);
    }

    @Test
    void needs_an_answer_to_each_incident() {
        History two = raid.incident("2025-03-29T13:00:00+01:00", "raid", 3).answer(TIME, "hotline", "incident-1");
        assertThat(around(accord, two, "hotline", "2025-03-30T13:00:00+02:00"))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void needs_no_answer_to_what_its_filter_does_not_cover() {
        History minor = none().incident(RAID, "raid", 1);
        assertThat(status(accord, minor, "hotline", "2025-05-01")).isEqualTo(IN_EFFECT);
        assertThat(as(accord, minor.answer(TIME, "hotline", "incident-1"), TIME).disregarded())
                .containsExactly(
                        new Disregarded("delivery-1", "it answers no incident on the record that 'hotline' covers"));
    }

    @Test
    void a_claimed_answer_made_in_time_leaves_it_open() {
        Agreement verified = accord(hotline().verification("strict"));
        History claimed = raid.answer(TIME, "hotline", "incident-1");
        assertThat(around(verified, claimed, "hotline", TIME)).containsOnly(IN_EFFECT);
        assertThat(truths(verified, claimed, breached("hotline"), TIME))
                .containsExactly(Truth.FAILS, Truth.UNRESOLVED, Truth.UNRESOLVED);
        String ruling = "2025-03-31T00:00:00+02:00";
        assertThat(around(verified, claimed.deny(ruling, "cell", "delivery-1"), "hotline", ruling))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(around(verified, claimed.confirm(ruling, "cell", "delivery-1"), "hotline", ruling))
                .containsOnly(IN_EFFECT);
    }

    @Test
    void an_answer_made_too_late_cures_once_confirmed() {
        Agreement verified = accord(hotline().verification("strict"));
        History claimed = raid.answer(Trial.shifted(TIME, 1), "hotline", "incident-1");
        assertThat(around(verified, claimed, "hotline", TIME)).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        String ruling = "2025-03-31T00:00:00+02:00";
        assertThat(around(verified, claimed.confirm(ruling, "cell", "delivery-1"), "hotline", ruling))
                .containsExactly(BREACHED, IN_EFFECT, IN_EFFECT);
    }

    @Test
    void the_time_for_an_answer_waits_for_the_incident_to_be_verified() {
        Agreement verified = accord(owed("hotline").must(respond(incidents().verifiedBy("strict"), days(1))));
        String ruling = "2025-03-29T18:00:00+01:00";
        History confirmed = raid.confirm(ruling, "cell", "incident-1");
        assertThat(around(verified, confirmed, "hotline", "2025-03-30T18:00:00+02:00"))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(truths(verified, raid, breached("hotline"), TIME)).containsOnly(Truth.FAILS);
        assertThat(status(verified, raid.deny(ruling, "cell", "incident-1"), "hotline", "2025-05-01"))
                .isEqualTo(IN_EFFECT);
    }

    @Test
    void that_ends_before_the_time_is_over_asks_for_no_answer() {
        Agreement ending = accord(hotline().due(at(Trial.shifted(TIME, -1))));
        assertThat(status(ending, raid, "hotline", "2025-05-01")).isEqualTo(FULFILLED);
        Agreement atEnd = accord(hotline().due(at(TIME)));
        assertThat(status(atEnd, raid, "hotline", "2025-05-01")).isEqualTo(BREACHED);
    }

    @Test
    void that_ended_breached_counts_so_until_it_is_answered() {
        Agreement ending = accord(hotline().due(at("2025-03-31T00:00:00+02:00")));
        String answer = "2025-04-02T00:00:00+02:00";
        History late = raid.answer(answer, "hotline", "incident-1");
        assertThat(truths(ending, late, breached("hotline"), answer))
                .containsExactly(Truth.HOLDS, Truth.FAILS, Truth.FAILS);
        assertThat(status(ending, late, "hotline", "2025-05-01")).isEqualTo(BREACHED);
    }

    @Test
    void that_ends_waits_for_a_cure_claimed_by_then() {
        String end = "2025-03-31T00:00:00+02:00";
        Agreement ending = accord(hotline().due(at(end)).verification("strict"));
        History claimed = raid.answer(end, "hotline", "incident-1");
        assertThat(status(ending, claimed, "hotline", "2025-04-01T00:00:00Z")).isEqualTo(BREACHED);
        String ruling = "2025-04-02T00:00:00+02:00";
        assertThat(around(ending, claimed.confirm(ruling, "cell", "delivery-1"), "hotline", ruling))
                .containsExactly(BREACHED, FULFILLED, FULFILLED);
        History tooLate = raid.answer(Trial.shifted(end, 1), "hotline", "incident-1");
        assertThat(status(ending, tooLate.confirm(ruling, "cell", "delivery-1"), "hotline", "2025-05-01"))
                .isEqualTo(BREACHED);
    }
}
