package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.supply;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.CLAIMED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.around;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.status;
import static org.eirene.evaluation.Trial.truth;

import org.assertj.core.groups.Tuple;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** Who may challenge what and until when, and what becomes of it. */
class ChallengeRulesTest {
    private static Procedure.Builder review() {
        return Procedure.builder()
                .id("review")
                .addStages(Stage.of(1, days(10), "cell"))
                .onSilence(Silence.DENY);
    }

    private static Agreement under(Procedure.Builder procedure, Commitment.Builder... commitments) {
        Agreement.Builder accord = accord().addProcedures(procedure.build());
        for (Commitment.Builder commitment : commitments) {
            accord.addCommitments(commitment.build());
        }
        return accord.build();
    }

    @Test
    void a_delivery_may_be_challenged_as_long_as_its_commitment_is_not_fulfilled() {
        History act = none().delivery(march(5, 10), "visit").challenge(march(6, 10), "south", "delivery-1", "review");
        Assessment whole = as(under(review(), owed("visit").must(act())), act, march(7));
        assertThat(whole.commitment("visit").status()).isEqualTo(FULFILLED);
        assertThat(whole.disregarded()).extracting(Disregarded::event).containsExactly("challenge-1");
        History two =
                none().delivery(march(5, 10), "visit", 2).challenge(march(6, 10), "south", "delivery-1", "review");
        Assessment part = as(under(review(), owed("visit").must(deliver(3, "person"))), two, march(7));
        assertThat(part.disregarded()).isEmpty();
        assertThat(part.commitment("visit").pending()).isEqualTo("2");
        assertThat(part.commitment("visit").confirmed()).isEqualTo("0");
    }

    @Test
    void the_parties_may_challenge_unless_others_are_named() {
        History raid = none().incident(march(5), "raid", 3, "north");
        History byCell = raid.challenge(march(6), "cell", "incident-1", "review");
        History bySouth = raid.challenge(march(6), "south", "incident-1", "review");
        Agreement parties = under(review(), owed("visit").must(act()));
        assertThat(as(parties, byCell, march(7)).disregarded())
                .extracting(Disregarded::event)
                .containsExactly("challenge-1");
        assertThat(as(parties, bySouth, march(7)).disregarded()).isEmpty();
        Agreement cell = under(review().standing("cell"), owed("visit").must(act()));
        assertThat(as(cell, byCell, march(7)).disregarded()).isEmpty();
        assertThat(as(cell, bySouth, march(7)).disregarded())
                .extracting(Disregarded::event)
                .containsExactly("challenge-1");
    }

    @Test
    void an_incident_may_be_challenged_up_to_the_last_instant_of_the_time_for_it() {
        Agreement accord = under(review().filedWithin(days(7)), owed("hold").must(refrain(incidents("raid"))));
        History raid = none().incident(march(10, 12), "raid", 3, "north");
        History inTime = raid.challenge(march(17, 12), "north", "incident-1", "review");
        assertThat(as(accord, inTime, march(18)).disregarded()).isEmpty();
        assertThat(truth(accord, inTime, breached("hold"), march(18))).isEqualTo(Truth.UNRESOLVED);
        History late = raid.challenge(Trial.shifted(march(17, 12), 1), "north", "incident-1", "review");
        assertThat(as(accord, late, march(18)).disregarded())
                .extracting(Disregarded::event)
                .containsExactly("challenge-1");
        assertThat(truth(accord, late, breached("hold"), march(18))).isEqualTo(Truth.HOLDS);
        assertThat(status(accord, late, "hold", march(18))).isEqualTo(BREACHED);
    }

    @Test
    void a_breach_may_be_challenged_up_to_the_last_instant_of_the_time_for_it() {
        Agreement accord =
                under(review().filedWithin(days(7)), owed("visit").must(act()).due(at(march(10))));
        History inTime = none().challenge(march(17), "north", "visit", "review");
        assertThat(as(accord, inTime, march(18)).disregarded()).isEmpty();
        assertThat(truth(accord, inTime, breached("visit"), march(18))).isEqualTo(Truth.UNRESOLVED);
        History late = none().challenge(Trial.shifted(march(17), 1), "north", "visit", "review");
        assertThat(as(accord, late, march(18)).disregarded())
                .extracting(Disregarded::event)
                .containsExactly("challenge-1");
        assertThat(truth(accord, late, breached("visit"), march(18))).isEqualTo(Truth.HOLDS);
    }

    @Test
    void a_ruling_of_the_stage_before_counts_no_more_even_of_a_member_who_sits_again() {
        Procedure.Builder twice = Procedure.builder()
                .id("twice")
                .addStages(Stage.of(2, days(3), "ann", "ben"), Stage.of(2, days(3), "ann", "cid"))
                .onSilence(Silence.DENY);
        Agreement accord =
                under(twice, owed("release").must(deliver(10, "person")).verification("twice"));
        History history = none().delivery(march(10, 12), "release", 10)
                .confirm(march(11), "ann", "delivery-1")
                .confirm(march(14), "cid", "delivery-1");
        assertThat(as(accord, history, march(15)).disregarded()).isEmpty();
        assertThat(status(accord, history, "release", march(15))).isEqualTo(CLAIMED);
        assertThat(around(accord, history.confirm(march(15, 12), "ann", "delivery-1"), "release", march(15, 12)))
                .containsExactly(CLAIMED, FULFILLED, FULFILLED);
    }

    private static Commitment.Builder hold(String id, String verification) {
        return owed(id).must(refrain(incidents("raid").verifiedBy(verification)));
    }

    @Test
    void an_incident_is_verified_once_under_each_procedure_whatever_the_number_of_those_who_ask() {
        Agreement accord = accord(hold("a", "strict"), hold("b", "appeal"), hold("c", "strict"));
        History confirmed =
                none().incident(march(10, 12), "raid", 3, "north").confirm(march(11, 12), "cell", "incident-1");
        assertThat(as(accord, confirmed, march(12)).proceedings())
                .extracting(ProceedingStatus::about, ProceedingStatus::procedure, ProceedingStatus::outcome)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("incident-1", "strict", ProceedingStatus.Outcome.CONFIRMED),
                        Tuple.tuple("incident-1", "appeal", ProceedingStatus.Outcome.CONFIRMED));
        for (String id : new String[] {"a", "b", "c"}) {
            assertThat(around(accord, confirmed, id, march(11, 12))).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        }
    }

    @Test
    void a_ruling_counts_in_each_verification_in_whose_present_stage_its_author_sits() {
        Procedure.Builder anns = Procedure.builder()
                .id("anns")
                .addStages(Stage.of(1, days(3), "ann"))
                .onSilence(Silence.DENY);
        Agreement accord = under(anns, hold("a", "anns"), hold("b", "appeal"), hold("c", "anns"));
        History confirmed =
                none().incident(march(10, 12), "raid", 3, "north").confirm(march(11, 12), "cell", "incident-1");
        Assessment then = as(accord, confirmed, march(12));
        assertThat(then.commitment("a").status()).isEqualTo(IN_EFFECT);
        assertThat(then.commitment("b").status()).isEqualTo(BREACHED);
        assertThat(then.commitment("c").status()).isEqualTo(IN_EFFECT);
        assertThat(then.disregarded()).isEmpty();
    }

    @Test
    void an_excused_breach_of_a_supply_takes_the_periods_with_it_that_have_closed() {
        Agreement accord = under(review(), owed("aid").must(supply(10, "ton").per(days(1))));
        History excused =
                none().challenge(march(2, 6), "north", "aid", "review").confirm(march(2, 12), "cell", "challenge-1");
        assertThat(around(accord, excused, "aid", march(2))).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(around(accord, excused, "aid", march(2, 12))).containsExactly(BREACHED, IN_EFFECT, IN_EFFECT);
        assertThat(around(accord, excused, "aid", march(3))).containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void an_excused_breach_by_an_incident_takes_it_away_for_good_and_no_later_one() {
        Agreement accord = under(review(), owed("hold").must(refrain(incidents("raid"))));
        History excused = none().incident(march(5), "raid", 3, "north")
                .challenge(march(6), "north", "hold", "review")
                .confirm(march(7), "cell", "challenge-1");
        assertThat(around(accord, excused, "hold", march(7))).containsExactly(BREACHED, IN_EFFECT, IN_EFFECT);
        assertThat(status(accord, excused, "hold", "2030-01-01")).isEqualTo(IN_EFFECT);
        assertThat(around(accord, excused.incident(march(8), "raid", 3, "north"), "hold", march(8)))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void a_cure_whose_delivery_is_challenged_stands_until_the_challenge_is_upheld() {
        Agreement accord = under(
                review(),
                owed("grain")
                        .must(deliver(10, "ton").instalment(2, at(march(5))))
                        .due(at(march(25))));
        History cured = none().delivery(march(6), "grain", 2).challenge(march(7), "south", "delivery-1", "review");
        assertThat(around(accord, cured, "grain", march(6))).containsExactly(BREACHED, IN_EFFECT, IN_EFFECT);
        assertThat(around(accord, cured, "grain", march(7))).containsOnly(IN_EFFECT);
        assertThat(truth(accord, cured, breached("grain"), march(6, 12))).isEqualTo(Truth.FAILS);
        assertThat(truth(accord, cured, breached("grain"), march(8))).isEqualTo(Truth.UNRESOLVED);
        assertThat(around(accord, cured.confirm(march(9), "cell", "challenge-1"), "grain", march(9)))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(around(accord, cured.deny(march(9), "cell", "challenge-1"), "grain", march(9)))
                .containsOnly(IN_EFFECT);
        // what was never confirmed cures nothing, and is no cure that could stand
        Agreement verified = under(
                review(),
                owed("grain")
                        .must(deliver(10, "ton").instalment(2, at(march(5))))
                        .due(at(march(25)))
                        .verification("strict"));
        History claimed = none().delivery(march(6), "grain", 2)
                .challenge(march(7), "south", "delivery-1", "review")
                .confirm(march(8), "cell", "delivery-1");
        assertThat(around(verified, claimed, "grain", march(8))).containsOnly(BREACHED);
    }

    @Test
    void a_breach_disputed_when_its_commitment_ends_is_for_good_only_once_the_challenge_is_dismissed() {
        Agreement accord =
                under(review(), owed("hold").must(refrain(incidents("raid"))).due(at(march(10))));
        History disputed = none().incident(march(5), "raid", 3, "north").challenge(march(9), "north", "hold", "review");
        assertThat(status(accord, disputed, "hold", march(12))).isEqualTo(BREACHED);
        assertThat(truth(accord, disputed, fulfilled("hold"), march(9, 12))).isEqualTo(Truth.FAILS);
        assertThat(truth(accord, disputed, fulfilled("hold"), march(12))).isEqualTo(Truth.UNRESOLVED);
        assertThat(truth(accord, disputed, breached("hold"), march(12))).isEqualTo(Truth.UNRESOLVED);
        History upheld = disputed.confirm(march(12), "cell", "challenge-1");
        assertThat(around(accord, upheld, "hold", march(12))).containsExactly(BREACHED, FULFILLED, FULFILLED);
        History dismissed = disputed.deny(march(12), "cell", "challenge-1");
        assertThat(truth(accord, dismissed, fulfilled("hold"), march(13))).isEqualTo(Truth.FAILS);
        assertThat(as(accord, dismissed.waiver(march(13), "south", "hold"), march(14))
                        .disregarded())
                .extracting(Disregarded::reason)
                .containsExactly("'hold' is BREACHED for good");
        // while that is disputed, it may still be waived
        assertThat(as(accord, disputed.waiver(march(11), "south", "hold"), march(14))
                        .disregarded())
                .isEmpty();
    }
}
