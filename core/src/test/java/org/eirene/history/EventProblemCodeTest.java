package org.eirene.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.eirene.history.Corridor.ACCORD;
import static org.eirene.history.Corridor.IN_FORCE;
import static org.eirene.history.Corridor.delivery;

import com.google.common.collect.ImmutableList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.eirene.agreement.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One record for each rule that a record can break, with the exact words in which it is told. */
class EventProblemCodeTest {
    private static final String DAY = "2025-01-25T12:00:00Z";

    record Broken(EventProblemCode code, List<Problem> problems, String text) {
        @Override
        public String toString() {
            return code.name();
        }
    }

    private static Broken broken(EventProblemCode code, History history, String text) {
        return new Broken(code, history.problems(ACCORD), text);
    }

    static Stream<Broken> records() {
        return Stream.of(
                new Broken(
                        EventProblemCode.EVENT_ID_CONFLICT,
                        History.builder(ACCORD)
                                .add(delivery("e3", 20))
                                .add(delivery("e3", 21))
                                .problems(),
                        "EVENT_ID_CONFLICT at events[1].id: Two events have the id 'e3' and differ: "
                                + "'e3 at 2025-01-20T12:00:00Z: delivery of 1 under free-detainees' and "
                                + "'e3 at 2025-01-21T12:00:00Z: delivery of 1 under free-detainees'. "
                                + "Maybe give one of them another id, or take one of them out."),
                broken(
                        EventProblemCode.HISTORY_OF_ANOTHER_AGREEMENT,
                        History.of("minsk-2"),
                        "HISTORY_OF_ANOTHER_AGREEMENT at agreement: The history is of agreement 'minsk-2', but is held "
                                + "against 'corridor-accord'. Maybe take the history of 'corridor-accord'."),
                broken(
                        EventProblemCode.EVENT_ID_OF_ELEMENT,
                        IN_FORCE.with(delivery("aid-flow", 20)),
                        "EVENT_ID_OF_ELEMENT at events[1].id: Delivery 'aid-flow' has the id of a benchmark of "
                                + "agreement 'corridor-accord', so that a ruling or a challenge cannot tell them "
                                + "apart. Maybe give the event another id."),
                broken(
                        EventProblemCode.REFERENCE_UNKNOWN,
                        IN_FORCE.delivery(DAY, "open-crosing"),
                        "REFERENCE_UNKNOWN at events[1].delivery: Delivery 'delivery-1' names 'open-crosing', which "
                                + "is not a commitment of agreement 'corridor-accord' (commitments: "
                                + "release-civilians, free-detainees, hand-in-weapons, let-aid-in, hold-fire-north, "
                                + "answer-hotline, open-crossing). Maybe open-crossing was meant."),
                broken(
                        EventProblemCode.REFERENCE_WRONG_KIND,
                        IN_FORCE.observation(DAY, "aid-flow", 630),
                        "REFERENCE_WRONG_KIND at events[1].observation: Observation 'observation-1' names 'aid-flow', "
                                + "which is a benchmark of agreement 'corridor-accord', not an indicator (indicators: "
                                + "aid-trucks). Maybe name an indicator instead."),
                broken(
                        EventProblemCode.NAMED_EVENT_RETRACTED,
                        IN_FORCE.incident(DAY, "armed-attack", 3, "north")
                                .challenge(DAY, "north", "incident-1", "review")
                                .retraction(DAY, "incident-1"),
                        "NAMED_EVENT_RETRACTED at events[1].challenge: Challenge 'challenge-1' names incident "
                                + "'incident-1', which retraction 'retraction-1' takes out. Maybe report "
                                + "'incident-1' anew under another id, and name that."),
                broken(
                        EventProblemCode.NAMED_EVENT_LATER,
                        IN_FORCE.delivery(DAY, "hand-in-weapons")
                                .confirm("2025-01-25T11:59:59Z", "un-cell", "delivery-1"),
                        "NAMED_EVENT_LATER at events[1].about: Ruling 'ruling-1' of 2025-01-25T11:59:59Z names "
                                + "delivery 'delivery-1', which happened after it, at 2025-01-25T12:00:00Z. Maybe one "
                                + "of the two instants is wrong."),
                broken(
                        EventProblemCode.EVENT_REPEATED,
                        IN_FORCE.milestone(DAY, "ratified-north").milestone(DAY, "ratified-north"),
                        "EVENT_REPEATED at events[2]: Milestone 'milestone-3' repeats milestone 'milestone-2', and "
                                + "only the first counts. Maybe take it out with History.without."),
                broken(
                        EventProblemCode.NOT_YET_IN_FORCE,
                        IN_FORCE.delivery("2025-01-16T09:14:59Z", "open-crossing"),
                        "NOT_YET_IN_FORCE at events[0].at: Delivery 'delivery-1' happened at 2025-01-16T09:14:59Z, "
                                + "before agreement 'corridor-accord' was in force (from 2025-01-16T09:15:00Z on). "
                                + "Maybe one of the two instants is wrong."),
                new Broken(
                        EventProblemCode.ENTRY_INTO_FORCE_FIXED,
                        IN_FORCE.problems(ACCORD.toBuilder()
                                .entersIntoForce("2025-01-16T11:15:00+02:00")
                                .build()),
                        "ENTRY_INTO_FORCE_FIXED at events[0].milestone: Milestone 'milestone-1' puts agreement "
                                + "'corridor-accord' into force, which has a fixed date for it (2025-01-16T09:15:00Z). "
                                + "Maybe leave it out, or leave entersIntoForce out of the agreement."),
                broken(
                        EventProblemCode.DELIVERY_NOT_TAKEN,
                        IN_FORCE.delivery(DAY, "hold-fire-north"),
                        "DELIVERY_NOT_TAKEN at events[1].delivery: Delivery 'delivery-1' is under commitment "
                                + "'hold-fire-north', which is to refrain and takes no delivery. Maybe another "
                                + "commitment was meant, or an incident."),
                broken(
                        EventProblemCode.ANSWER_MISSING,
                        IN_FORCE.delivery(DAY, "answer-hotline"),
                        "ANSWER_MISSING at events[1].answers: Delivery 'delivery-1' is under commitment "
                                + "'answer-hotline', which is to respond, but answers no incident. Maybe say which "
                                + "with answers."),
                broken(
                        EventProblemCode.ANSWER_UNEXPECTED,
                        IN_FORCE.incident(DAY, "armed-attack", 3).answer(DAY, "open-crossing", "incident-1"),
                        "ANSWER_UNEXPECTED at events[1].answers: Delivery 'delivery-1' answers 'incident-1', but "
                                + "commitment 'open-crossing' is not one to respond. Maybe leave answers out, or "
                                + "another commitment was meant."),
                broken(
                        EventProblemCode.ANSWER_NOT_COVERED,
                        IN_FORCE.incident(DAY, "armed-attack", 1)
                                .answer("2025-01-25T13:00:00Z", "answer-hotline", "incident-1"),
                        "ANSWER_NOT_COVERED at events[2].answers: Delivery 'delivery-1' answers incident 'incident-1' "
                                + "(armed-attack of severity 1), to which commitment 'answer-hotline' does not respond "
                                + "(severity >= 2). Maybe another incident was meant."),
                broken(
                        EventProblemCode.ITEMS_WITHOUT_MANIFEST,
                        IN_FORCE.deliveryOf(DAY, "free-detainees", "a-001", "a-002"),
                        "ITEMS_WITHOUT_MANIFEST at events[1].items: Delivery 'delivery-1' has items (a-001, a-002), "
                                + "but commitment 'free-detainees' has no manifest to count them by. Maybe say how "
                                + "many with quantity."),
                broken(
                        EventProblemCode.NO_ITEM_LISTED,
                        IN_FORCE.delivery(DAY, "release-civilians", 3),
                        "NO_ITEM_LISTED at events[1].items: Delivery 'delivery-1' has no item of manifest 'list-a', "
                                + "by which commitment 'release-civilians' counts (items: a-001, a-002, a-003). Maybe "
                                + "say which with items."),
                broken(
                        EventProblemCode.ITEM_NOT_LISTED,
                        IN_FORCE.deliveryOf(DAY, "release-civilians", "a-001", "a-0002"),
                        "ITEM_NOT_LISTED at events[1].items[1]: Item 'a-0002' of delivery 'delivery-1' is not on "
                                + "manifest 'list-a' (items: a-001, a-002, a-003). Maybe a-002 was meant."),
                broken(
                        EventProblemCode.INCIDENT_KIND_UNDECLARED,
                        IN_FORCE.incident(DAY, "armed-atack", 3),
                        "INCIDENT_KIND_UNDECLARED at events[1].incident: Incident 'incident-1' is of kind "
                                + "'armed-atack', which agreement 'corridor-accord' does not declare (it declares "
                                + "armed-attack, convoy-stopped). Maybe armed-attack was meant."),
                broken(
                        EventProblemCode.AREA_UNDECLARED,
                        IN_FORCE.with(incident().area("north").build()),
                        "AREA_UNDECLARED at events[1].area: Incident 'e4' is in area 'north', which agreement "
                                + "'corridor-accord' does not declare (it declares east, west). Maybe add it with "
                                + "Agreement.Builder.addAreas."),
                broken(
                        EventProblemCode.RULING_WITHOUT_PROCEEDING,
                        IN_FORCE.delivery(DAY, "free-detainees").confirm(DAY, "un-cell", "delivery-1"),
                        "RULING_WITHOUT_PROCEEDING at events[2].about: Ruling 'ruling-1' is about 'delivery-1', but "
                                + "nothing brings it before a body: commitment 'free-detainees' has no verification. "
                                + "Maybe give the commitment a verification."),
                broken(
                        EventProblemCode.RULING_BY_STRANGER,
                        IN_FORCE.delivery(DAY, "hand-in-weapons").confirm(DAY, "north", "delivery-1"),
                        "RULING_BY_STRANGER at events[2].by: Ruling 'ruling-1' is by 'north', who sits in no stage "
                                + "of procedure 'count' (members: un-cell). Maybe add it to the body of a stage."),
                broken(
                        EventProblemCode.RULING_TOO_LATE,
                        IN_FORCE.delivery(DAY, "hand-in-weapons")
                                .confirm("2025-01-28T12:00:01Z", "un-cell", "delivery-1"),
                        "RULING_TOO_LATE at events[2].at: Ruling 'ruling-1' comes at 2025-01-28T12:00:01Z, but the "
                                + "last stage of procedure 'count' was over at 2025-01-28T12:00:00Z. Maybe one of the "
                                + "instants is wrong."),
                broken(
                        EventProblemCode.PART_WITHOUT_DELIVERY,
                        IN_FORCE.confirm(DAY, "un-cell", "aid-flow", 1),
                        "PART_WITHOUT_DELIVERY at events[1].accepted: Ruling 'ruling-1' accepts a part of "
                                + "'aid-flow', which is no delivery. Maybe leave the part out."),
                broken(
                        EventProblemCode.PART_EXCEEDS_DELIVERY,
                        IN_FORCE.delivery(DAY, "hand-in-weapons", 40).confirm(DAY, "un-cell", "delivery-1", 41),
                        "PART_EXCEEDS_DELIVERY at events[2].accepted: Ruling 'ruling-1' accepts 41 of delivery "
                                + "'delivery-1', which is of 40. Maybe another delivery was meant."),
                broken(
                        EventProblemCode.CHALLENGE_ITEM_MISSING,
                        IN_FORCE.challenge(DAY, "north", "list-a", "review"),
                        "CHALLENGE_ITEM_MISSING at events[1].item: Challenge 'challenge-1' is of manifest 'list-a', "
                                + "but names no item of it. Maybe say which with item."),
                broken(
                        EventProblemCode.CHALLENGE_ITEM_UNEXPECTED,
                        IN_FORCE.challengeItem(DAY, "north", "open-crossing", "a-003", "review"),
                        "CHALLENGE_ITEM_UNEXPECTED at events[1].item: Challenge 'challenge-1' names item 'a-003', "
                                + "but 'open-crossing' is no manifest. Maybe leave the item out, or challenge the "
                                + "manifest."),
                broken(
                        EventProblemCode.CHALLENGE_WITHOUT_STANDING,
                        IN_FORCE.challenge(DAY, "qatar", "open-crossing", "review"),
                        "CHALLENGE_WITHOUT_STANDING at events[1].by: Challenge 'challenge-1' is by 'qatar', who has "
                                + "no standing under procedure 'review' (standing: north, south). Maybe add it to the "
                                + "standing of the procedure."),
                broken(
                        EventProblemCode.CHALLENGE_TOO_LATE,
                        IN_FORCE.incident(DAY, "armed-attack", 3)
                                .challenge("2025-02-01T12:00:01Z", "north", "incident-1", "review"),
                        "CHALLENGE_TOO_LATE at events[2].at: Challenge 'challenge-1' comes at 2025-02-01T12:00:01Z, "
                                + "but procedure 'review' takes one of incident 'incident-1' until "
                                + "2025-02-01T12:00:00Z (within P7D). Maybe one of the two instants is wrong."),
                broken(
                        EventProblemCode.WAIVER_BY_NON_BENEFICIARY,
                        IN_FORCE.waiver(DAY, "north", "open-crossing"),
                        "WAIVER_BY_NON_BENEFICIARY at events[1].by: Waiver 'waiver-1' is by 'north', to whom "
                                + "commitment 'open-crossing' is not owed (to: south). Maybe a beneficiary was "
                                + "meant."),
                broken(
                        EventProblemCode.EXTENSION_WITHOUT_CONSENT,
                        IN_FORCE.extension(DAY, "opening", "P3D", "north"),
                        "EXTENSION_WITHOUT_CONSENT at events[1].by: Extension 'extension-1' of phase 'opening' lacks "
                                + "the consent of south (by: north; needed: north, south). Maybe name all who agreed "
                                + "in one event."),
                broken(
                        EventProblemCode.EXTENSION_WITHOUT_DUE,
                        IN_FORCE.extension(DAY, "calm", "P3D", "north", "south"),
                        "EXTENSION_WITHOUT_DUE at events[1].extension: Extension 'extension-1' is of phase 'calm', "
                                + "which has no end to move. Maybe give it one with lasts."),
                broken(
                        EventProblemCode.TERMINATION_WITHOUT_CONSENT,
                        IN_FORCE.termination(DAY),
                        "TERMINATION_WITHOUT_CONSENT at events[1].by: Termination 'termination-1' lacks the consent "
                                + "of north, south (by: none; needed: north, south). Maybe name all who agreed in one "
                                + "event."),
                broken(
                        EventProblemCode.WITHDRAWAL_BY_NON_PARTY,
                        IN_FORCE.withdrawal(DAY, "qatar"),
                        "WITHDRAWAL_BY_NON_PARTY at events[1].by: Withdrawal 'withdrawal-1' is by 'qatar', who is "
                                + "not a party (parties: north, south). Maybe a party was meant, or it holds that role "
                                + "too."),
                broken(
                        EventProblemCode.RETRACTION_OF_RETRACTION,
                        IN_FORCE.delivery(DAY, "open-crossing")
                                .retraction(DAY, "delivery-1")
                                .retraction(DAY, "retraction-1"),
                        "RETRACTION_OF_RETRACTION at events[3].retraction: Retraction 'retraction-2' names "
                                + "'retraction-1', which is a retraction and cannot be retracted. Maybe report anew, "
                                + "under another id, what 'retraction-1' takes out."));
    }

    private static Incident.Builder incident() {
        return Incident.builder()
                .id("e4")
                .at(Corridor.noon(25))
                .incidentKind("armed-attack")
                .severity(3);
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_broken_rule_is_told_in_these_words_and_nothing_else_is(Broken broken) {
        assertThat(broken.problems()).extracting(Problem::toString).containsExactly(broken.text());
        assertThat(broken.problems()).extracting(Problem::code).containsExactly(broken.code());
    }

    @Test
    void every_rule_has_a_record_that_breaks_it() {
        assertThat(records().map(Broken::code))
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(EventProblemCode.class));
    }

    @Test
    void every_rule_is_a_sentence_without_its_full_stop() {
        for (EventProblemCode code : EventProblemCode.values()) {
            assertThat(code.rule()).as(code.name()).matches("[A-Z].*[^.]");
        }
    }

    @Test
    void only_what_cannot_be_used_is_an_error() {
        assertThat(records()
                        .filter(broken -> broken.problems().get(0).severity() == Problem.Severity.ERROR)
                        .map(Broken::code))
                .containsExactly(EventProblemCode.EVENT_ID_CONFLICT, EventProblemCode.HISTORY_OF_ANOTHER_AGREEMENT);
    }

    @Test
    void a_refused_history_carries_the_problems() {
        InvalidHistoryException refused = catchThrowableOfType(
                InvalidHistoryException.class, () -> History.of(ACCORD).with(delivery("e3", 20), delivery("e3", 21)));

        assertThat(refused.problems())
                .isEqualTo(
                        ImmutableList.copyOf(records().findFirst().orElseThrow().problems()));
    }
}
