package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Status.CLAIMED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.around;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.status;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static final String CLAIM = "2025-03-29T12:00:00+01:00";
    private static final String RULING = "2025-03-30T12:00:00+02:00";
    private static final String SILENCE = "2025-04-01T12:00:00+02:00";

    private final History claim = none().delivery(CLAIM, "release", 10);

    private static Agreement under(String procedure) {
        return accord(owed("release").must(deliver(10, "person")).verification(procedure));
    }

    /** Two of three must confirm. */
    private static Agreement underThree() {
        return accord().addProcedures(Procedure.builder()
                        .id("three")
                        .addStages(Stage.of(2, days(3), "ann", "ben", "cid"))
                        .onSilence(Silence.DENY)
                        .build())
                .addCommitments(owed("release")
                        .must(deliver(10, "person"))
                        .verification("three")
                        .build())
                .build();
    }

    @Test
    void is_decided_by_a_ruling_at_its_instant() {
        assertThat(around(under("strict"), claim.confirm(RULING, "cell", "delivery-1"), "release", RULING))
                .containsExactly(CLAIMED, FULFILLED, FULFILLED);
        assertThat(around(under("strict"), claim.deny(RULING, "cell", "delivery-1"), "release", RULING))
                .containsExactly(CLAIMED, IN_EFFECT, IN_EFFECT);
    }

    @Test
    void is_decided_by_silence_in_the_second_beat_of_its_limit() {
        assertThat(around(under("count"), claim, "release", SILENCE)).containsExactly(CLAIMED, FULFILLED, FULFILLED);
        assertThat(around(under("strict"), claim, "release", SILENCE)).containsExactly(CLAIMED, IN_EFFECT, IN_EFFECT);
        // a ruling at the limit is in time
        assertThat(status(under("strict"), claim.confirm(SILENCE, "cell", "delivery-1"), "release", SILENCE))
                .isEqualTo(FULFILLED);
        assertThat(as(under("strict"), claim.confirm(Trial.shifted(SILENCE, 1), "cell", "delivery-1"), "2025-05-01")
                        .disregarded())
                .containsExactly(new Disregarded("ruling-1", "'delivery-1' is decided already"));
    }

    @Test
    void confirmed_by_a_quorum() {
        History one = claim.confirm("2025-03-29T13:00:00+01:00", "ann", "delivery-1");
        assertThat(status(underThree(), one, "release", "2025-03-30")).isEqualTo(CLAIMED);
        assertThat(around(underThree(), one.confirm(RULING, "ben", "delivery-1"), "release", RULING))
                .containsExactly(CLAIMED, FULFILLED, FULFILLED);
    }

    @Test
    void denied_when_so_many_have_denied_that_no_quorum_can_be() {
        History one = claim.deny("2025-03-29T13:00:00+01:00", "ann", "delivery-1");
        assertThat(status(underThree(), one, "release", "2025-03-30")).isEqualTo(CLAIMED);
        assertThat(around(underThree(), one.deny(RULING, "ben", "delivery-1"), "release", RULING))
                .containsExactly(CLAIMED, IN_EFFECT, IN_EFFECT);
    }

    @Test
    void counts_the_latest_ruling_of_each_member() {
        History changed = claim.deny("2025-03-29T13:00:00+01:00", "ann", "delivery-1")
                .confirm("2025-03-29T14:00:00+01:00", "ann", "delivery-1");
        assertThat(around(underThree(), changed.deny(RULING, "ben", "delivery-1"), "release", RULING))
                .containsOnly(CLAIMED);
        assertThat(around(underThree(), changed.confirm(RULING, "cid", "delivery-1"), "release", RULING))
                .containsExactly(CLAIMED, FULFILLED, FULFILLED);
        // one member confirming twice is one
        History twice = claim.confirm("2025-03-29T13:00:00+01:00", "ann", "delivery-1")
                .confirm("2025-03-29T14:00:00+01:00", "ann", "delivery-1");
        assertThat(status(underThree(), twice, "release", "2025-03-30")).isEqualTo(CLAIMED);
    }

    @Test
    void counts_all_rulings_of_one_instant_before_it_decides() {
        History history = claim.confirm(RULING, "cell", "delivery-1").deny(RULING, "cell", "delivery-1");
        // the later in order is the denial
        assertThat(status(under("count"), history, "release", RULING)).isEqualTo(IN_EFFECT);
        assertThat(as(under("count"), history, RULING).disregarded()).isEmpty();
    }

    @Test
    void goes_on_to_its_next_stage_without_the_rulings_of_the_one_before() {
        Agreement accord = under("appeal");
        String next = "2025-03-31T13:00:00+02:00";
        History tooEarly = claim.confirm(RULING, "ann", "delivery-1");
        assertThat(as(accord, tooEarly, RULING).disregarded())
                .containsExactly(
                        new Disregarded("ruling-1", "'ann' does not sit in the present stage about 'delivery-1'"));
        assertThat(Trial.edge(next)
                        .map(at -> Evaluator.of(accord)
                                .evaluate(claim, at)
                                .proceedings()
                                .get(0)
                                .stage()))
                .containsExactly(1, 2, 2);
        String second = "2025-04-01T09:00:00+02:00";
        History appealed =
                claim.confirm("2025-04-01T08:00:00+02:00", "ann", "delivery-1").confirm(second, "cid", "delivery-1");
        assertThat(around(accord, appealed, "release", second)).containsExactly(CLAIMED, FULFILLED, FULFILLED);
        // five days more, then silence denies
        assertThat(around(accord, claim, "release", "2025-04-05T13:00:00+02:00"))
                .containsExactly(CLAIMED, IN_EFFECT, IN_EFFECT);
    }

    @Test
    void a_member_of_the_next_stage_may_not_yet_rule_at_the_instant_at_which_it_starts() {
        String next = "2025-03-31T13:00:00+02:00";
        assertThat(as(under("appeal"), claim.confirm(next, "ann", "delivery-1"), next)
                        .disregarded())
                .hasSize(1);
        assertThat(as(under("appeal"), claim.confirm(Trial.shifted(next, 1), "ann", "delivery-1"), "2025-04-01")
                        .disregarded())
                .isEmpty();
    }

    @Test
    void accepts_a_part() {
        CommitmentStatus release = as(under("strict"), claim.confirm(RULING, "cell", "delivery-1", 7), RULING)
                .commitment("release");
        assertThat(release.status()).isEqualTo(IN_EFFECT);
        assertThat(release.claimed()).isEqualTo("10");
        assertThat(release.confirmed()).isEqualTo("7");
        assertThat(release.denied()).isEqualTo("3");
        assertThat(release.pending()).isEqualTo("0");
    }

    @Test
    void accepts_the_smallest_part_among_the_confirming_and_no_more_than_was_claimed() {
        History two = claim.confirm("2025-03-29T13:00:00+01:00", "ann", "delivery-1", 8)
                .deny("2025-03-29T14:00:00+01:00", "cid", "delivery-1");
        assertThat(as(underThree(), two.confirm(RULING, "ben", "delivery-1", 6), RULING)
                        .commitment("release")
                        .confirmed())
                .isEqualTo("6");
        assertThat(as(underThree(), two.confirm(RULING, "ben", "delivery-1"), RULING)
                        .commitment("release")
                        .confirmed())
                .isEqualTo("8");
        assertThat(as(under("strict"), claim.confirm(RULING, "cell", "delivery-1", 12), RULING)
                        .commitment("release")
                        .confirmed())
                .isEqualTo("10");
    }

    @Test
    void silence_confirms_no_more_than_the_members_accepted_who_spoke() {
        Agreement accord = accord().addProcedures(Procedure.builder()
                        .id("lenient")
                        .addStages(Stage.of(2, days(3), "ann", "ben", "cid"))
                        .onSilence(Silence.CONFIRM)
                        .build())
                .addCommitments(owed("release")
                        .must(deliver(10, "person"))
                        .verification("lenient")
                        .build())
                .build();
        History one = claim.confirm(RULING, "ann", "delivery-1", 2);
        assertThat(around(accord, one, "release", SILENCE)).containsExactly(CLAIMED, IN_EFFECT, IN_EFFECT);
    }

    @Test
    void is_one_for_each_delivery() {
        History two = claim.delivery("2025-03-29T18:00:00+01:00", "release", 5)
                .confirm(RULING, "cell", "delivery-2")
                .deny("2025-03-30T13:00:00+02:00", "cell", "delivery-1");
        CommitmentStatus release = as(under("strict"), two, "2025-05-01").commitment("release");
        assertThat(release.confirmed()).isEqualTo("5");
        assertThat(release.denied()).isEqualTo("10");
        assertThat(as(under("strict"), two, "2025-05-01").proceedings())
                .extracting(ProceedingStatus::about, ProceedingStatus::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("delivery-1", ProceedingStatus.Outcome.DENIED),
                        org.assertj.core.groups.Tuple.tuple("delivery-2", ProceedingStatus.Outcome.CONFIRMED));
    }
}
