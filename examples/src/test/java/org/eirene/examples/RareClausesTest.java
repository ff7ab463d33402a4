package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.atLeast;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.is;
import static org.eirene.agreement.Conditions.lapsed;
import static org.eirene.agreement.Conditions.open;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.released;
import static org.eirene.agreement.Measures.terminate;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Moments.earliest;
import static org.eirene.agreement.Moments.latest;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Institution;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Status;
import org.eirene.agreement.Tranche;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.history.History;
import org.eirene.history.Retraction;
import org.eirene.history.Termination;
import org.eirene.history.Waiver;
import org.junit.jupiter.api.Test;

/** Words of the model that none of the shipped texts needs: one of several dates, two of three, a text that ends itself. */
class RareClausesTest {
    private static final Party NORTH = Party.of("north", "North");
    private static final Party SOUTH = Party.of("south", "South");
    private static final Institution BANK = Institution.of("bank", "Bank");

    private static Commitment owes(String id, Party by, Party to, Moment due) {
        return Commitment.builder()
                .id(id)
                .by(by)
                .to(to)
                .phase("trial")
                .must(act())
                .due(due)
                .build();
    }

    /** A trial of ten days; money for whoever kept two of three promises; what was not tried ends the whole. */
    private static final Agreement TRIAL = Agreement.builder()
            .id("trial-accord")
            .timeZone("UTC")
            .addActors(NORTH, SOUTH, BANK)
            .addPhases(
                    Phase.builder()
                            .id("trial")
                            .completes(atLeast(2, fulfilled("road"), fulfilled("mail"), fulfilled("pay")))
                            .lasts(days(10))
                            .build(),
                    Phase.builder().id("after-failure").opens(lapsed("trial")).build())
            .addCommitments(
                    owes(
                            "road",
                            NORTH,
                            SOUTH,
                            earliest(date("2025-05-20"), opened("trial").plus(days(5)))),
                    owes(
                            "mail",
                            SOUTH,
                            NORTH,
                            latest(date("2025-05-04"), opened("trial").plus(days(5)))),
                    owes("pay", SOUTH, NORTH, opened("trial").plus(days(9))),
                    Commitment.builder()
                            .id("thank")
                            .by(NORTH)
                            .to(SOUTH)
                            .when(released("reward"))
                            .must(act())
                            .build(),
                    Commitment.builder()
                            .id("report")
                            .by(BANK)
                            .to(NORTH, SOUTH)
                            .when(open("after-failure"))
                            .must(deliver(1, "report"))
                            .build())
            .addSanctions(Sanction.builder()
                    .id("failure")
                    .against(NORTH)
                    .trigger(is("after-failure", Status.OPEN))
                    .addRungs(
                            Rung.of(warn("The trial has failed")),
                            Rung.of(terminate()).after(days(3)))
                    .build())
            .addEscrows(Escrow.builder()
                    .id("fund")
                    .holder(BANK)
                    .unit("USD")
                    .addTranches(Tranche.builder()
                            .id("reward")
                            .amount(1_000)
                            .to(SOUTH)
                            .release(atLeast(2, fulfilled("road"), fulfilled("mail"), fulfilled("pay")))
                            .build())
                    .build())
            .build();

    private static final History BEGUN = History.of(TRIAL)
            .entryIntoForce("2025-05-01T00:00:00Z")
            .deposit("2025-05-01T08:00:00Z", "fund", 1_000, "north");

    private static Assessment on(History history, String date) {
        return Evaluator.of(TRIAL).evaluate(history, date);
    }

    @Test
    void two_of_three_are_enough_and_what_is_released_binds_to_more() {
        History kept = BEGUN.delivery("2025-05-03T08:00:00Z", "road").delivery("2025-05-05T08:00:00Z", "mail");
        Assessment now = on(kept, "2025-05-05");
        assertThat(now.phase("trial").status()).isEqualTo(Status.COMPLETED);
        assertThat(now.tranche("reward").status()).isEqualTo(Status.RELEASED);
        assertThat(now.commitment("thank").status()).isEqualTo(Status.IN_EFFECT);
    }

    @Test
    void the_earliest_or_the_latest_of_several_dates_is_when_it_is_due() {
        assertThat(on(BEGUN, "2025-05-05").commitment("road").status()).isEqualTo(Status.IN_EFFECT);
        Assessment sixth = on(BEGUN, "2025-05-06");
        assertThat(sixth.commitment("road").nextDue())
                .isEqualTo(sixth.commitment("mail").nextDue());
        assertThat(breachedOn(sixth, "road")).isTrue();
    }

    private static boolean breachedOn(Assessment now, String commitment) {
        return now.commitment(commitment).status() == Status.BREACHED;
    }

    @Test
    void a_trial_that_fails_ends_the_text_three_days_later() {
        assertThat(on(BEGUN, "2025-05-11").phase("trial").status()).isEqualTo(Status.LAPSED);
        assertThat(on(BEGUN, "2025-05-11").commitment("report").status()).isEqualTo(Status.IN_EFFECT);
        assertThat(on(BEGUN, "2025-05-13").status()).isEqualTo(Status.IN_FORCE);
        assertThat(on(BEGUN, "2025-05-14").status()).isEqualTo(Status.TERMINATED);
    }

    @Test
    void a_report_can_be_taken_back_a_promise_given_up_and_all_of_it_ended_by_consent() {
        History told = BEGUN.delivery("2025-05-03T08:00:00Z", "road");
        assertThat(on(told, "2025-05-04").commitment("road").status()).isEqualTo(Status.FULFILLED);
        History taken = told.retraction("2025-05-04T08:00:00Z", "delivery-1");
        assertThat(on(taken, "2025-05-04").commitment("road").status()).isEqualTo(Status.IN_EFFECT);
        History given = taken.waiver("2025-05-04T09:00:00Z", "south", "road");
        assertThat(on(given, "2025-05-06").commitment("road").status()).isEqualTo(Status.WAIVED);
        History ended = given.termination("2025-05-07T09:00:00Z", "north", "south");
        assertThat(on(ended, "2025-05-07").status()).isEqualTo(Status.TERMINATED);
        assertThat(ended.events(Retraction.class)).extracting(Retraction::event).containsExactly("delivery-1");
        assertThat(ended.events(Waiver.class)).extracting(Waiver::by).containsExactly("south");
        assertThat(ended.events(Termination.class)).hasSize(1);
    }
}
