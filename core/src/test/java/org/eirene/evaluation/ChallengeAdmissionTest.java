package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.ENTRY;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.shifted;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Party;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.WithdrawalClause;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** Why a challenge is disregarded, word for word, and what a party that has left may still challenge. */
class ChallengeAdmissionTest {
    private static final String BEFORE = "it was disputed before, by challenge-1";
    private static final String LATE = "it came later than P7D after what it challenges";
    private static final String STANDING = "'cell' has no standing under 'review'";

    private final Agreement accord = accord().addProcedures(review(days(7)))
            .addCommitments(
                    owed("visit").must(act()).due(at(march(10))).build(),
                    owed("grain").must(deliver(3, "ton")).build(),
                    owed("release").must(deliver(3, "person").manifest("names")).build(),
                    owed("hold")
                            .must(refrain(incidents("raid")).curedAfter(days(2)))
                            .build())
            .build();

    private final History raid = none().incident(march(5), "raid", 3, "north");
    private final History grain = none().delivery(march(5), "grain", 1);

    private static Procedure review(org.eirene.agreement.Offset filedWithin) {
        return Procedure.builder()
                .id("review")
                .addStages(Stage.of(1, days(2), "cell"))
                .onSilence(Silence.DENY)
                .filedWithin(filedWithin)
                .build();
    }

    private static void disregards(Agreement accord, History history, String... reasons) {
        assertThat(as(accord, history, march(31)).disregarded())
                .extracting(Disregarded::reason)
                .containsExactly(reasons);
    }

    private void disregards(History history, String... reasons) {
        disregards(accord, history, reasons);
    }

    @Test
    void needs_a_procedure_a_subject_and_an_agreement_in_force() {
        disregards(
                raid.challenge(march(6), "north", "incident-1", "nothing"),
                "'nothing' is not a procedure of the agreement");
        disregards(
                none().challenge("2025-02-01T00:00:00Z", "north", "hold", "review"), "the agreement is not in force");
        disregards(
                none().challenge(march(6), "north", "signal", "review"), "'signal' is nothing that can be challenged");
    }

    @Test
    void of_an_incident_needs_standing_and_comes_in_time_and_once() {
        disregards(raid.challenge(march(6), "cell", "incident-1", "review"), STANDING);
        disregards(raid.challenge(march(12), "north", "incident-1", "review"));
        disregards(raid.challenge(shifted(march(12), 1), "north", "incident-1", "review"), LATE);
        disregards(
                raid.challenge(march(6), "north", "incident-1", "review")
                        .challenge(march(7), "south", "incident-1", "review"),
                BEFORE);
    }

    @Test
    void of_a_delivery_needs_standing_and_comes_in_time_and_once_while_its_commitment_is_not_fulfilled() {
        disregards(grain.challenge(march(6), "cell", "delivery-1", "review"), STANDING);
        disregards(grain.challenge(march(12), "south", "delivery-1", "review"));
        disregards(grain.challenge(shifted(march(12), 1), "south", "delivery-1", "review"), LATE);
        disregards(
                grain.challenge(march(6), "south", "delivery-1", "review")
                        .challenge(march(9), "north", "delivery-1", "review"),
                BEFORE);
        disregards(
                grain.delivery(march(6), "grain", 2).challenge(march(7), "south", "delivery-1", "review"),
                "'grain' is FULFILLED");
    }

    @Test
    void of_a_breach_needs_one_and_standing_and_comes_in_time_and_once() {
        disregards(none().challenge(march(9), "north", "visit", "review"), "'visit' is not BREACHED");
        disregards(none().challenge(march(11), "cell", "visit", "review"), STANDING);
        disregards(none().challenge(march(17), "north", "visit", "review"));
        disregards(none().challenge(shifted(march(17), 1), "north", "visit", "review"), LATE);
        disregards(
                none().challenge(march(11), "north", "visit", "review")
                        .challenge(march(12), "north", "visit", "review"),
                BEFORE);
    }

    @Test
    void of_the_next_breach_is_of_another_subject() {
        History first = raid.challenge(march(6), "north", "hold", "review");
        disregards(first.challenge(march(6, 12), "north", "hold", "review"), BEFORE);
        History next = first.incident(march(20), "raid", 3, "north").challenge(march(21), "north", "hold", "review");
        disregards(next);
        assertThat(as(accord, next, march(31)).proceedings())
                .extracting(ProceedingStatus::about)
                .containsExactly("challenge-1", "challenge-2");
    }

    @Test
    void of_an_item_names_one_on_the_list_and_needs_standing_and_comes_in_time_and_once() {
        disregards(
                none().challenge(march(6), "north", "names", "review"), "it names no item that is on the list 'names'");
        disregards(none().challengeItem(march(6), "north", "names", "z", "review"), "'z' is not on the list 'names'");
        disregards(none().challengeItem(march(6), "cell", "names", "a", "review"), STANDING);
        // its time runs from entry into force
        disregards(none().challengeItem(march(8), "north", "names", "a", "review"));
        disregards(none().challengeItem(shifted(march(8), 1), "north", "names", "a", "review"), LATE);
        disregards(
                none().challengeItem(march(6), "north", "names", "a", "review")
                        .challengeItem(march(6, 12), "south", "names", "a", "review")
                        .challengeItem(march(6, 13), "south", "names", "b", "review"),
                BEFORE);
        assertThat(as(
                                accord,
                                none().challengeItem(march(6), "north", "names", "a", "review"),
                                shifted(ENTRY, 5L * 24 * 3600 * 1_000_000_000L))
                        .proceedings())
                .extracting(ProceedingStatus::about)
                .containsExactly("challenge-1");
    }

    // ---------------------------------------------------------------- a party that has left

    /** East has left on 3 March; joint is what it still owes, or is owed, with others. */
    private static final Agreement AFTER_EAST = accord().addActors(Party.of("east", "East"))
            .withdrawal(WithdrawalClause.leavingTheRestAfter(days(1)))
            .addProcedures(review(days(90)))
            .addManifests(Manifest.builder().id("others").addItems("x", "y").build())
            .addCommitments(
                    owed("joint-visit")
                            .by("north", "east")
                            .must(act())
                            .due(at(march(10)))
                            .build(),
                    owed("joint-letter")
                            .to("south", "east")
                            .must(act())
                            .due(at(march(10)))
                            .build(),
                    owed("visit").must(act()).due(at(march(10))).build(),
                    owed("joint-grain")
                            .by("north", "east")
                            .must(deliver(3, "ton"))
                            .build(),
                    owed("grain").must(deliver(3, "ton")).build(),
                    owed("joint-release")
                            .to("south", "east")
                            .must(deliver(3, "person").manifest("names"))
                            .build(),
                    owed("release")
                            .must(deliver(2, "person").manifest("others"))
                            .build(),
                    owed("joint-hold")
                            .by("north", "east")
                            .must(refrain(incidents("raid")))
                            .build(),
                    owed("hold").must(refrain(incidents("raid", "theft"))).build(),
                    owed("past-hold")
                            .by("north", "east")
                            .must(refrain(incidents("theft")).curedAfter(days(1)))
                            .due(at(march(9)))
                            .build(),
                    owed("joint-hotline")
                            .to("south", "east")
                            .must(respond(incidents("alarm"), hours(6)))
                            .build(),
                    owed("hotline").must(respond(incidents("fire"), hours(6))).build())
            .build();

    private static final String GONE = "'east' has no standing under 'review'";

    private static History left() {
        return none().withdrawal(march(2), "east");
    }

    private static History raised(String kind) {
        return left().incident(march(5), kind, 3, "north").challenge(march(12), "east", "incident-1", "review");
    }

    @Test
    void a_party_that_has_left_may_challenge_the_breach_of_what_is_owed_by_it_or_to_it_alone() {
        disregards(AFTER_EAST, left().challenge(march(11), "east", "joint-visit", "review"));
        disregards(AFTER_EAST, left().challenge(march(11), "east", "joint-letter", "review"));
        disregards(AFTER_EAST, left().challenge(march(11), "east", "visit", "review"), GONE);
    }

    @Test
    void a_party_that_has_left_may_challenge_the_deliveries_under_that_alone() {
        disregards(
                AFTER_EAST,
                left().delivery(march(5), "joint-grain", 1).challenge(march(6), "east", "delivery-1", "review"));
        disregards(
                AFTER_EAST,
                left().delivery(march(5), "grain", 1).challenge(march(6), "east", "delivery-1", "review"),
                GONE);
    }

    @Test
    void a_party_that_has_left_may_challenge_the_items_of_that_alone() {
        disregards(AFTER_EAST, left().challengeItem(march(5), "east", "names", "a", "review"));
        disregards(AFTER_EAST, left().challengeItem(march(5), "east", "others", "x", "review"), GONE);
    }

    @Test
    void a_party_that_has_left_may_challenge_the_incidents_that_bear_on_that_while_it_is_not_done() {
        disregards(AFTER_EAST, raised("raid"));
        disregards(AFTER_EAST, raised("alarm"));
        disregards(AFTER_EAST, raised("fire"), GONE);
        disregards(AFTER_EAST, raised("theft"), GONE);
    }
}
