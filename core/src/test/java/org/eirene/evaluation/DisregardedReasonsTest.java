package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.unborn;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Status;
import org.eirene.agreement.WithdrawalClause;
import org.eirene.history.Challenge;
import org.eirene.history.History;
import org.eirene.history.Termination;
import org.junit.jupiter.api.Test;

/** Why an event can do nothing, word for word, and what is enough for it to do something. */
class DisregardedReasonsTest {
    private static final String END = march(29);

    private final Agreement accord = accord().addManifests(
                    Manifest.builder().id("others").addItems("x", "y").build())
            .addProcedures(
                    procedure("review").filedWithin(days(7)).build(),
                    procedure("monitored").addStanding("cell").build())
            .addPhases(
                    Phase.builder().id("opening").lasts(days(10)).build(),
                    Phase.builder().id("peace").completes(reached("signal")).build())
            .addCommitments(
                    owed("gift").must(act()).build(),
                    owed("visit").must(act()).due(at(march(10))).build(),
                    owed("load").must(deliver(5, "truck")).build(),
                    owed("wide").to("south", "cell").must(act()).build(),
                    owed("release")
                            .must(deliver(3, "person").manifest("names"))
                            .verification("strict")
                            .build(),
                    owed("hold")
                            .must(refrain(incidents("raid")).curedAfter(days(2)))
                            .build(),
                    owed("hotline").must(respond(incidents("theft"), hours(6))).build())
            .addBenchmarks(
                    Benchmark.builder()
                            .id("flow")
                            .criterion(measured("trucks").last().atLeast(5))
                            .due(at(march(20)))
                            .build(),
                    Benchmark.builder()
                            .id("steady")
                            .criterion(measured("trucks").last().atLeast(5))
                            .build())
            .addEscrows(Trial.fund("first", 100, always()))
            .build();

    private static Procedure.Builder procedure(String id) {
        return Procedure.builder()
                .id(id)
                .addStages(Stage.of(1, days(10), "cell"))
                .onSilence(Silence.DENY);
    }

    /** The latest event alone is disregarded. */
    private static void refuses(Agreement accord, History history, String reason) {
        String latest = history.events().get(history.events().size() - 1).id();
        assertThat(as(accord, history, END).disregarded()).containsExactly(new Disregarded(latest, reason));
    }

    private void refuses(History history, String reason) {
        refuses(accord, history, reason);
    }

    private static void takes(Agreement accord, History history) {
        assertThat(as(accord, history, END).disregarded()).isEmpty();
    }

    private void takes(History history) {
        takes(accord, history);
    }

    @Test
    void a_delivery_of_a_list_must_name_an_item_of_it() {
        refuses(none().deliveryOf(march(4), "release", "x"), "none of its items is on the list of 'release'");
        takes(none().deliveryOf(march(4), "release", "x", "a"));
        History struck = none().challengeItem(march(4), "north", "names", "a", "review")
                .confirm(march(5), "cell", "challenge-1");
        refuses(struck.deliveryOf(march(6), "release", "a"), "none of its items is on the list of 'release'");
        History kept =
                none().challengeItem(march(4), "north", "names", "a", "review").deny(march(5), "cell", "challenge-1");
        takes(kept.deliveryOf(march(6), "release", "a"));
        takes(struck.deliveryOf(march(6), "release", "b"));
    }

    @Test
    void an_answer_must_be_to_an_incident_that_the_commitment_covers() {
        String reason = "it answers no incident on the record that 'hotline' covers";
        refuses(none().incident(march(4), "raid", 3).answer(march(4, 2), "hotline", "incident-1"), reason);
        takes(none().incident(march(4), "theft", 3).answer(march(4, 2), "hotline", "incident-1"));
    }

    @Test
    void a_deposit_goes_into_an_escrow_of_the_text() {
        refuses(none().deposit(march(4), "gift", 5, "cell"), "'gift' is not an escrow of the agreement");
        takes(none().deposit(march(4), "fund", 5, "cell"));
    }

    @Test
    void an_extension_needs_all_whom_it_concerns_and_something_to_move() {
        refuses(none().extension(march(4), "visit", days(1), "north"), "it lacks the consent of south");
        refuses(none().extension(march(4), "wide", days(1), "ann"), "it lacks the consent of cell, north, south");
        refuses(none().extension(march(4), "opening", days(1), "south"), "it lacks the consent of north");
        refuses(none().extension(march(4), "flow", days(1), "north"), "it lacks the consent of south");
        String[] both = {"north", "south"};
        refuses(none().extension(march(4), "gift", days(1), both), "'gift' has no due instant to move");
        refuses(none().extension(march(4), "steady", days(1), both), "'steady' has no due instant to move");
        refuses(none().extension(march(4), "peace", days(1), both), "'peace' has no end to move");
        refuses(none().extension(march(4), "signal", days(1), both), "a milestone cannot be extended");
        refuses(none().extension(march(4), "names", days(1), both), "a manifest cannot be extended");
        takes(none().extension(march(4), "visit", days(1), both)
                .extension(march(4), "opening", days(1), both)
                .extension(march(4), "flow", days(1), both));
    }

    @Test
    void what_is_final_is_not_extended() {
        String[] both = {"north", "south"};
        refuses(
                none().delivery(march(4), "visit").extension(march(5), "visit", days(1), both),
                "'visit' is FULFILLED for good");
        refuses(
                none().observation(march(4), "trucks", 5).extension(march(5), "flow", days(1), both),
                "'flow' is MET for good");
        refuses(none().extension(march(20), "opening", days(1), both), "'opening' is LAPSED for good");
    }

    @Test
    void a_challenge_is_about_something_that_can_be_challenged_under_a_procedure() {
        refuses(
                none().incident(march(4), "raid", 3, "north").challenge(march(5), "north", "incident-1", "gift"),
                "'gift' is not a procedure of the agreement");
        for (String subject : new String[] {"fund", "opening", "flow", "incident-9"}) {
            refuses(
                    none().challenge(march(5), "north", subject, "review"),
                    "'" + subject + "' is nothing that can be challenged");
        }
        refuses(
                unborn().addCommitments(owed("gift").must(act()).build()).build(),
                none().challenge(march(5), "north", "gift", "strict"),
                "the agreement is not in force");
        refuses(none().challenge(march(9), "north", "visit", "review"), "'visit' is not BREACHED");
        takes(none().challenge(march(11), "north", "visit", "review"));
        refuses(
                none().delivery(march(4), "gift").challenge(march(5), "south", "delivery-1", "review"),
                "'gift' is FULFILLED");
    }

    @Test
    void a_challenge_of_an_item_names_one_that_is_on_the_list() {
        refuses(none().challengeItem(march(4), "north", "names", "x", "review"), "'x' is not on the list 'names'");
        Challenge nameless = Challenge.builder()
                .id("c")
                .at(Trial.instant(march(4)))
                .subject("names")
                .by("north")
                .under("review")
                .build();
        refuses(none().with(nameless), "it names no item that is on the list 'names'");
        takes(none().challengeItem(march(4), "north", "names", "c", "review"));
    }

    @Test
    void a_challenge_needs_standing() {
        String reason = "'cell' has no standing under 'review'";
        History raid = none().incident(march(4), "raid", 3, "north");
        refuses(raid.challenge(march(5), "cell", "incident-1", "review"), reason);
        History load = none().delivery(march(4), "load", 2);
        refuses(load.challenge(march(5), "cell", "delivery-1", "review"), reason);
        refuses(none().challenge(march(11), "cell", "visit", "review"), reason);
        refuses(none().challengeItem(march(4), "cell", "names", "a", "review"), reason);
        refuses(
                raid.challenge(march(5), "north", "incident-1", "monitored"),
                "'north' has no standing under 'monitored'");
        takes(raid.challenge(march(5), "cell", "incident-1", "monitored"));
    }

    @Test
    void a_challenge_comes_in_time() {
        String reason = "it came later than P7D after what it challenges";
        History raid = none().incident(march(4), "raid", 3, "north");
        refuses(raid.challenge(march(11, 1), "north", "incident-1", "review"), reason);
        takes(raid.challenge(march(11), "north", "incident-1", "review"));
        History load = none().delivery(march(4), "load", 2);
        refuses(load.challenge(march(11, 1), "south", "delivery-1", "review"), reason);
        takes(load.challenge(march(11), "south", "delivery-1", "review"));
        refuses(none().challenge(march(17, 1), "north", "visit", "review"), reason);
        takes(none().challenge(march(17), "north", "visit", "review"));
        refuses(none().challengeItem(march(8, 1), "north", "names", "a", "review"), reason);
        takes(none().challengeItem(march(8), "north", "names", "a", "review"));
        takes(raid.challenge(march(28), "cell", "incident-1", "monitored"));
    }

    @Test
    void nothing_is_challenged_twice() {
        String reason = "it was disputed before, by challenge-1";
        refuses(
                none().incident(march(4), "raid", 3, "north")
                        .challenge(march(5), "north", "incident-1", "review")
                        .challenge(march(6), "south", "incident-1", "review"),
                reason);
        refuses(
                none().delivery(march(4), "load", 2)
                        .challenge(march(5), "south", "delivery-1", "review")
                        .challenge(march(6), "north", "delivery-1", "review"),
                reason);
        refuses(
                none().challenge(march(11), "north", "visit", "review")
                        .deny(march(12), "cell", "challenge-1")
                        .challenge(march(13), "north", "visit", "review"),
                reason);
        History item = none().challengeItem(march(4), "north", "names", "a", "review");
        refuses(item.challengeItem(march(5), "south", "names", "a", "review"), reason);
        takes(item.challengeItem(march(5), "south", "names", "b", "review"));
    }

    @Test
    void the_next_breach_is_another_subject() {
        History twice = none().incident(march(4), "raid", 3, "north")
                .challenge(march(5), "north", "hold", "review")
                .deny(march(5, 6), "cell", "challenge-1")
                .incident(march(20), "raid", 3, "north");
        takes(twice.challenge(march(21), "north", "hold", "review"));
        refuses(
                twice.challenge(march(21), "north", "hold", "review")
                        .deny(march(21, 6), "cell", "challenge-2")
                        .challenge(march(21, 7), "north", "hold", "review"),
                "it was disputed before, by challenge-2");
    }

    /** The north may leave it, and the rest goes on. */
    private static Agreement leaving() {
        return accord().withdrawal(WithdrawalClause.leavingTheRestAfter(days(1)))
                .addManifests(Manifest.builder().id("others").addItems("x", "y").build())
                .addProcedures(procedure("review").build())
                .addCommitments(
                        Commitment.builder()
                                .id("joint")
                                .by("north", "south")
                                .to("cell")
                                .must(deliver(3, "person").manifest("names"))
                                .build(),
                        Commitment.builder()
                                .id("shared")
                                .by("cell")
                                .to("north", "south")
                                .must(deliver(3, "truck"))
                                .build(),
                        Commitment.builder()
                                .id("alien")
                                .by("south")
                                .to("cell")
                                .must(deliver(2, "person").manifest("others"))
                                .build(),
                        Commitment.builder()
                                .id("truce")
                                .by("north", "south")
                                .to("cell")
                                .must(refrain(incidents("raid")))
                                .build(),
                        Commitment.builder()
                                .id("hotline")
                                .by("cell")
                                .to("north", "south")
                                .must(respond(incidents("theft"), hours(6)))
                                .build(),
                        Commitment.builder()
                                .id("calm")
                                .by("south")
                                .to("cell")
                                .must(refrain(incidents("noise")))
                                .build())
                .build();
    }

    private static final String LEFT = "'north' has no standing under 'review'";

    private static final History GONE = none().withdrawal(march(4), "north");

    @Test
    void a_party_that_has_left_may_challenge_deliveries_while_something_is_owed_by_it_or_to_it() {
        History joint = GONE.deliveryOf(march(6), "joint", "a");
        takes(leaving(), joint.challenge(march(7), "north", "delivery-1", "review"));
        refuses(
                leaving(),
                joint.waiver(march(6, 1), "cell", "joint").challenge(march(7), "north", "delivery-1", "review"),
                LEFT);
        takes(leaving(), GONE.delivery(march(6), "shared", 1).challenge(march(7), "north", "delivery-1", "review"));
        refuses(
                leaving(),
                GONE.deliveryOf(march(6), "alien", "x").challenge(march(7), "north", "delivery-1", "review"),
                LEFT);
        refuses(
                leaving(),
                GONE.delivery(march(6), "shared", 1).challenge(march(7), "cell", "delivery-1", "review"),
                "'cell' has no standing under 'review'");
    }

    @Test
    void a_party_that_has_left_may_challenge_incidents_of_which_something_is_owed_by_it_or_to_it() {
        History raid = GONE.incident(march(6), "raid", 3, "south");
        takes(leaving(), raid.challenge(march(7), "north", "incident-1", "review"));
        History theft = GONE.incident(march(6), "theft", 3);
        takes(leaving(), theft.challenge(march(7), "north", "incident-1", "review"));
        History noise = GONE.incident(march(6), "noise", 3, "south");
        refuses(leaving(), noise.challenge(march(7), "north", "incident-1", "review"), LEFT);
        takes(leaving(), noise.challenge(march(7), "south", "incident-1", "review"));
    }

    @Test
    void a_party_that_has_left_may_challenge_items_of_what_is_owed_by_it_or_to_it() {
        takes(leaving(), GONE.challengeItem(march(6), "north", "names", "a", "review"));
        refuses(leaving(), GONE.challengeItem(march(6), "north", "others", "x", "review"), LEFT);
    }

    @Test
    void a_termination_names_all_parties() {
        refuses(none().termination(march(4), "north"), "it lacks the consent of south");
        refuses(none().termination(march(4), "cell"), "it lacks the consent of north, south");
        refuses(
                none().with(Termination.builder()
                        .id("t")
                        .at(Trial.instant(march(4)))
                        .build()),
                "it lacks the consent of north, south");
        refuses(unborn().build(), none().termination(march(4), "north", "south"), "the agreement is NOT_IN_FORCE");
        takes(none().termination(march(4), "north", "south"));
    }

    @Test
    void what_has_ended_is_not_ended_again() {
        History ended = none().termination(march(4), "north", "south");
        refuses(ended.termination(march(4), "north", "south"), "the agreement is TERMINATED");
        refuses(ended.termination(march(5), "north", "south"), "the agreement is TERMINATED");
        refuses(ended.withdrawal(march(5), "north"), "the agreement is TERMINATED");
    }

    @Test
    void a_termination_needs_those_that_have_not_left() {
        History left = GONE.termination(march(6), "south");
        takes(leaving(), left);
        assertThat(as(leaving(), left, march(7)).status()).isEqualTo(Status.TERMINATED);
        refuses(leaving(), GONE.termination(march(4, 1), "south"), "it lacks the consent of north");
    }

    @Test
    void a_withdrawal_is_of_a_party_that_has_not_withdrawn_before() {
        refuses(leaving(), GONE.withdrawal(march(4, 5), "north"), "'north' withdrew before, by withdrawal-1");
        refuses(leaving(), GONE.withdrawal(march(9), "north"), "'north' withdrew before, by withdrawal-1");
        refuses(leaving(), none().withdrawal(march(4), "cell"), "'cell' is not a party");
        refuses(unborn().build(), none().withdrawal(march(4), "north"), "the agreement is NOT_IN_FORCE");
    }

    @Test
    void from_a_completed_agreement_one_may_withdraw_only_if_the_rest_goes_on() {
        History done = none().delivery(march(4), "gift").withdrawal(march(5), "north");
        Agreement.Builder one = accord().addCommitments(owed("gift").must(act()).build());
        refuses(one.build(), done, "the agreement is COMPLETED");
        takes(one.withdrawal(WithdrawalClause.leavingTheRestAfter(days(1))).build(), done);
    }

    @Test
    void a_withdrawal_without_notice_ends_the_agreement_before_what_is_due_then_is_breached() {
        Agreement accord = accord(owed("visit").must(act()).due(at(march(4))));
        Assessment after = as(accord, none().withdrawal(march(4), "north"), march(5));
        assertThat(after.status()).isEqualTo(Status.TERMINATED);
        assertThat(after.transitions())
                .filteredOn(transition -> transition.element().equals("visit"))
                .extracting(Transition::to)
                .containsExactly(Status.IN_EFFECT, Status.DISCHARGED);
    }
}
