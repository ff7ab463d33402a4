package org.eirene.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.history.Corridor.ACCORD;
import static org.eirene.history.Corridor.IN_FORCE;
import static org.eirene.history.Corridor.noon;
import static org.eirene.history.EventProblemCode.EXTENSION_WITHOUT_CONSENT;

import java.util.List;
import org.assertj.core.api.ListAssert;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Party;
import org.eirene.agreement.Problem;
import org.eirene.agreement.WithdrawalClause;
import org.junit.jupiter.api.Test;

class RecordProblemsTest {
    private static final String DAY = "2025-01-25T12:00:00Z";
    private static final String LATER = "2025-01-26T12:00:00Z";

    @Test
    void a_sound_record_has_none() {
        History history = IN_FORCE.milestone("2025-01-18T09:00:00+02:00", "ratified-north")
                .deliveryOf("2025-01-19T17:00:00+02:00", "release-civilians", "a-001", "a-002")
                .reported("delivery-1", "2025-01-20T08:00:00+02:00")
                .incident("2025-01-20T10:00:00+02:00", "armed-attack", 3, "northern-army")
                .answer("2025-01-20T11:00:00+02:00", "answer-hotline", "incident-1")
                .observation("2025-01-20T12:00:00+02:00", "aid-trucks", 630)
                .confirmItems("2025-01-21T09:00:00+02:00", "un-cell", "delivery-1", "a-001")
                .confirm("2025-01-21T09:30:00+02:00", "un-cell", "incident-1")
                .confirm("2025-01-21T09:45:00+02:00", "un-cell", "aid-flow")
                .confirm("2025-01-21T09:50:00+02:00", "un-cell", "obstruction")
                .challenge("2025-01-21T10:00:00+02:00", "north", "incident-1", "review")
                .deny("2025-01-22T10:00:00+02:00", "un-cell", "challenge-1")
                .challengeItem("2025-01-22T10:00:00+02:00", "north", "list-a", "a-003", "review")
                .challenge("2025-01-22T11:00:00+02:00", "south", "open-crossing", "review")
                .delivery("2025-01-22T12:00:00+02:00", "free-detainees", 30)
                .waiver("2025-01-25", "south", "open-crossing")
                .extension("2025-01-26T10:00:00+02:00", "opening", "P3D", "north", "south")
                .extension("2025-01-26T10:00:00+02:00", "release-civilians", "P3D", "north", "south")
                .extension("2025-01-26T10:00:00+02:00", "aid-flow", "P3D", "north", "south")
                .deposit("2025-01-26T10:00:00+02:00", "reconstruction", 25_000_000, "qatar")
                .delivery("2025-01-27", "open-crossing")
                .retraction("2025-01-28T10:00:00+02:00", "delivery-4")
                .termination("2025-03-01", "north", "south")
                .withdrawal("2025-03-01", "south");

        assertThat(history.problems(ACCORD)).isEmpty();
    }

    @Test
    void an_empty_record_has_none() {
        assertThat(History.of(ACCORD).problems(ACCORD)).isEmpty();
    }

    @Test
    void problems_come_in_the_order_of_the_events_and_all_together() {
        History history = IN_FORCE.delivery(LATER, "nothing").incident(DAY, "raid", 3, "nobody");

        assertThat(history.problems(ACCORD))
                .extracting(problem -> problem.path() + " " + problem.code())
                .containsExactly(
                        "events[1].incident INCIDENT_KIND_UNDECLARED",
                        "events[1].by REFERENCE_UNKNOWN",
                        "events[2].delivery REFERENCE_UNKNOWN");
    }

    @Test
    void what_is_retracted_is_not_looked_at() {
        assertThat(IN_FORCE.delivery(DAY, "nothing")
                        .retraction(LATER, "delivery-1")
                        .problems(ACCORD))
                .isEmpty();
    }

    @Test
    void everything_that_an_event_names_is_looked_up() {
        codes(IN_FORCE.milestone(DAY, "no")).containsExactly("events[1].milestone REFERENCE_UNKNOWN");
        codes(IN_FORCE.observation(DAY, "no", 1)).containsExactly("events[1].observation REFERENCE_UNKNOWN");
        codes(IN_FORCE.incident(DAY, "armed-attack", 1, "no")).containsExactly("events[1].by REFERENCE_UNKNOWN");
        codes(IN_FORCE.confirm(DAY, "no", "no"))
                .containsExactly("events[1].by REFERENCE_UNKNOWN", "events[1].about REFERENCE_UNKNOWN");
        codes(IN_FORCE.challenge(DAY, "no", "no", "no"))
                .containsExactly("events[1].challenge REFERENCE_UNKNOWN", "events[1].under REFERENCE_UNKNOWN");
        codes(IN_FORCE.challenge(DAY, "no", "open-crossing", "review"))
                .containsExactly("events[1].by REFERENCE_UNKNOWN");
        codes(IN_FORCE.waiver(DAY, "no", "no"))
                .containsExactly("events[1].waiver REFERENCE_UNKNOWN", "events[1].by REFERENCE_UNKNOWN");
        codes(IN_FORCE.extension(DAY, "no", "P1D", "no"))
                .containsExactly("events[1].extension REFERENCE_UNKNOWN", "events[1].by REFERENCE_UNKNOWN");
        codes(IN_FORCE.deposit(DAY, "no", 1, "no"))
                .containsExactly("events[1].deposit REFERENCE_UNKNOWN", "events[1].by REFERENCE_UNKNOWN");
        codes(IN_FORCE.termination(DAY, "no")).containsExactly("events[1].by REFERENCE_UNKNOWN");
        codes(IN_FORCE.withdrawal(DAY, "no")).containsExactly("events[1].by REFERENCE_UNKNOWN");
        codes(IN_FORCE.retraction(DAY, "no")).containsExactly("events[1].retraction REFERENCE_UNKNOWN");
        codes(IN_FORCE.answer(DAY, "answer-hotline", "no")).containsExactly("events[1].answers REFERENCE_UNKNOWN");
        codes(IN_FORCE.with(Delivery.builder()
                        .id("e1")
                        .at(noon(25))
                        .commitment("open-crossing")
                        .by("no")
                        .build()))
                .containsExactly("events[1].by REFERENCE_UNKNOWN");
    }

    @Test
    void what_is_there_as_something_else_is_of_the_wrong_kind() {
        History one = IN_FORCE.delivery(DAY, "open-crossing");

        codes(IN_FORCE.delivery(DAY, "opening")).containsExactly("events[1].delivery REFERENCE_WRONG_KIND");
        codes(IN_FORCE.deposit(DAY, "tranche-1", 1, "qatar")).containsExactly("events[1].deposit REFERENCE_WRONG_KIND");
        codes(IN_FORCE.incident(DAY, "armed-attack", 1, "opening"))
                .containsExactly("events[1].by REFERENCE_WRONG_KIND");
        codes(IN_FORCE.extension(DAY, "obstruction", "P1D", "north"))
                .containsExactly("events[1].extension REFERENCE_WRONG_KIND");
        codes(IN_FORCE.retraction(DAY, "open-crossing")).containsExactly("events[1].retraction REFERENCE_WRONG_KIND");
        codes(one.answer(LATER, "answer-hotline", "delivery-1"))
                .containsExactly("events[2].answers REFERENCE_WRONG_KIND");
        codes(IN_FORCE.challenge(DAY, "north", "aid-flow", "review"))
                .containsExactly("events[1].challenge REFERENCE_WRONG_KIND");
        codes(IN_FORCE.challenge(DAY, "north", "milestone-1", "review"))
                .containsExactly("events[1].challenge REFERENCE_WRONG_KIND");
        codes(IN_FORCE.challenge(DAY, "north", "open-crossing", "calm"))
                .containsExactly("events[1].under REFERENCE_WRONG_KIND");
        codes(IN_FORCE.confirm(DAY, "un-cell", "open-crossing"))
                .containsExactly("events[1].about REFERENCE_WRONG_KIND");
        codes(IN_FORCE.confirm(DAY, "un-cell", "milestone-1")).containsExactly("events[1].about REFERENCE_WRONG_KIND");
    }

    @Test
    void an_event_of_the_wrong_kind_is_said_to_be_on_the_record() {
        assertThat(IN_FORCE.confirm(DAY, "un-cell", "milestone-1").problems(ACCORD))
                .extracting(Problem::toString)
                .containsExactly("REFERENCE_WRONG_KIND at events[1].about: Ruling 'ruling-1' names 'milestone-1', "
                        + "which is a milestone on the record, not a delivery, an incident, a challenge, a benchmark "
                        + "or a sanction. Maybe name a delivery, an incident, a challenge, a benchmark or a sanction "
                        + "instead.");
    }

    @Test
    void what_is_meant_is_sought_on_the_record_and_in_the_agreement() {
        assertThat(IN_FORCE.delivery(DAY, "hand-in-weapons")
                        .confirm(LATER, "un-cell", "delivry-1")
                        .problems(ACCORD))
                .extracting(Problem::toString)
                .containsExactly("REFERENCE_UNKNOWN at events[2].about: Ruling 'ruling-1' names 'delivry-1', which is "
                        + "neither on the record nor in agreement 'corridor-accord'. Maybe delivery-1 was meant.");
        assertThat(IN_FORCE.confirm(DAY, "un-cell", "aid-flo").problems(ACCORD))
                .extracting(problem -> problem.suggestion().orElse(""))
                .containsExactly("Maybe aid-flow was meant");
        assertThat(IN_FORCE.answer(DAY, "answer-hotline", "zzz").problems(ACCORD))
                .extracting(Problem::toString)
                .containsExactly("REFERENCE_UNKNOWN at events[1].answers: Delivery 'delivery-1' names 'zzz', which is "
                        + "not on the record. Maybe put it on the record.");
        assertThat(IN_FORCE.extension(DAY, "zzz", "P3D", "north", "south").problems(ACCORD))
                .extracting(Problem::toString)
                .containsExactly("REFERENCE_UNKNOWN at events[1].extension: Extension 'extension-1' names 'zzz', "
                        + "which is not a commitment, a benchmark or a phase of agreement 'corridor-accord' "
                        + "(commitments: release-civilians, free-detainees, hand-in-weapons, let-aid-in, "
                        + "hold-fire-north, answer-hotline, open-crossing; benchmarks: aid-flow, trucks-at-all; "
                        + "phases: calm, opening). Maybe add it with Agreement.Builder.addAll.");
    }

    @Test
    void before_entry_into_force_nothing_is_delivered_ended_or_left() {
        History before = History.of(ACCORD)
                .delivery(DAY, "open-crossing")
                .termination(DAY, "north", "south")
                .withdrawal(DAY, "south");

        codes(before.entryIntoForce("2025-01-25T12:00:00.000000001Z"))
                .containsExactly(
                        "events[0].at NOT_YET_IN_FORCE",
                        "events[1].at NOT_YET_IN_FORCE",
                        "events[2].at NOT_YET_IN_FORCE");
        codes(before.entryIntoForce(DAY)).isEmpty();
    }

    @Test
    void a_record_without_entry_into_force_is_told_so_once() {
        History history = History.of(ACCORD)
                .milestone(DAY, "ratified-north")
                .delivery(DAY, "open-crossing")
                .withdrawal(DAY, "south");

        assertThat(history.problems(ACCORD))
                .extracting(Problem::toString)
                .containsExactly("NOT_YET_IN_FORCE at events: Nothing puts agreement 'corridor-accord' into force, so "
                        + "that no delivery, termination or withdrawal counts (2 on record). Maybe add it with "
                        + "History.entryIntoForce.");
        assertThat(history.without("delivery-1", "withdrawal-1").problems(ACCORD))
                .isEmpty();
    }

    @Test
    void a_retracted_entry_into_force_puts_nothing_into_force() {
        History history =
                IN_FORCE.retraction(DAY, "milestone-1").entryIntoForce(LATER).delivery(DAY, "open-crossing");

        codes(history).containsExactly("events[1].at NOT_YET_IN_FORCE");
    }

    @Test
    void a_fixed_date_puts_into_force() {
        Agreement dated = ACCORD.toBuilder().entersIntoForce("2025-01-25").build();
        History history = History.of(dated)
                .delivery("2025-01-25T21:59:59.999999998Z", "open-crossing")
                .delivery("2025-01-25", "open-crossing");

        assertThat(history.problems(dated))
                .extracting(problem -> problem.path() + " " + problem.code())
                .containsExactly("events[0].at NOT_YET_IN_FORCE");
    }

    @Test
    void a_challenge_at_the_last_instant_is_in_time() {
        History history = IN_FORCE.incident(DAY, "armed-attack", 3);

        codes(history.challenge("2025-02-01T12:00:00Z", "north", "incident-1", "review"))
                .isEmpty();
        codes(history.challenge("2025-02-01T12:00:00.000000001Z", "north", "incident-1", "review"))
                .containsExactly("events[2].at CHALLENGE_TOO_LATE");
    }

    @Test
    void a_ruling_at_the_last_instant_of_the_last_stage_is_in_time() {
        History history = IN_FORCE.incident(DAY, "armed-attack", 3).challenge(DAY, "north", "incident-1", "review");

        codes(history.deny("2025-02-01T12:00:00Z", "qatar", "challenge-1")).isEmpty();
        codes(history.deny("2025-02-01T12:00:00.000000001Z", "qatar", "challenge-1"))
                .containsExactly("events[3].at RULING_TOO_LATE");
    }

    @Test
    void a_ruling_about_an_incident_needs_a_filter_that_covers_it() {
        codes(IN_FORCE.incident(DAY, "armed-attack", 3, "northern-army").confirm(DAY, "un-cell", "incident-1"))
                .isEmpty();
        codes(IN_FORCE.incident(DAY, "armed-attack", 2, "northern-army").confirm(DAY, "un-cell", "incident-1"))
                .containsExactly("events[2].about RULING_WITHOUT_PROCEEDING");
        codes(IN_FORCE.incident(DAY, "convoy-stopped", 3, "north").confirm(DAY, "un-cell", "incident-1"))
                .containsExactly("events[2].about RULING_WITHOUT_PROCEEDING");
        codes(IN_FORCE.incident(DAY, "armed-attack", 3, "south").confirm(DAY, "un-cell", "incident-1"))
                .containsExactly("events[2].about RULING_WITHOUT_PROCEEDING");
        codes(IN_FORCE.incident(DAY, "armed-attack", 3).confirm(DAY, "un-cell", "incident-1"))
                .containsExactly("events[2].about RULING_WITHOUT_PROCEEDING");
    }

    @Test
    void a_ruling_about_an_element_needs_one_that_is_decided() {
        codes(IN_FORCE.confirm(DAY, "un-cell", "trucks-at-all"))
                .containsExactly("events[1].about RULING_WITHOUT_PROCEEDING");
        codes(IN_FORCE.confirm(DAY, "un-cell", "notice")).containsExactly("events[1].about RULING_WITHOUT_PROCEEDING");
        codes(IN_FORCE.confirm(DAY, "north", "obstruction")).containsExactly("events[1].by RULING_BY_STRANGER");
    }

    @Test
    void a_member_of_any_stage_is_no_stranger() {
        History history = IN_FORCE.challenge(DAY, "north", "open-crossing", "review");

        codes(history.deny(LATER, "qatar", "challenge-1")).isEmpty();
        codes(history.deny(LATER, "south", "challenge-1")).containsExactly("events[2].by RULING_BY_STRANGER");
    }

    @Test
    void a_part_is_at_most_the_whole() {
        History weapons = IN_FORCE.delivery(DAY, "hand-in-weapons", 40);
        History persons = IN_FORCE.deliveryOf(DAY, "release-civilians", "a-001", "a-002");

        codes(weapons.confirm(DAY, "un-cell", "delivery-1", 40)).isEmpty();
        codes(weapons.confirmItems(DAY, "un-cell", "delivery-1", "a-001"))
                .containsExactly("events[2].items ITEMS_WITHOUT_MANIFEST");
        codes(persons.confirm(DAY, "un-cell", "delivery-1", 2)).isEmpty();
        codes(persons.confirm(DAY, "un-cell", "delivery-1", 3))
                .containsExactly("events[2].accepted PART_EXCEEDS_DELIVERY");
        codes(persons.confirmItems(DAY, "un-cell", "delivery-1", "a-002", "a-003"))
                .containsExactly("events[2].items[1] PART_EXCEEDS_DELIVERY");
    }

    @Test
    void a_second_challenge_of_one_thing_is_told_but_not_one_of_another_breach() {
        History history = IN_FORCE.incident(DAY, "armed-attack", 3);

        codes(history.challenge(DAY, "north", "incident-1", "review").challenge(LATER, "south", "incident-1", "review"))
                .containsExactly("events[3] EVENT_REPEATED");
        codes(history.challenge(DAY, "qatar", "incident-1", "review").challenge(LATER, "south", "incident-1", "review"))
                .containsExactly("events[1].by CHALLENGE_WITHOUT_STANDING");
        codes(IN_FORCE.challenge(DAY, "north", "open-crossing", "review")
                        .challenge(LATER, "north", "open-crossing", "review"))
                .isEmpty();
        codes(IN_FORCE.challengeItem(DAY, "north", "list-a", "a-001", "review")
                        .challengeItem(DAY, "north", "list-a", "a-002", "review")
                        .challengeItem(LATER, "north", "list-a", "a-001", "review"))
                .containsExactly("events[3] EVENT_REPEATED");
    }

    @Test
    void other_seconds_are_told_too() {
        codes(IN_FORCE.entryIntoForce(DAY)).containsExactly("events[1] EVENT_REPEATED");
        codes(IN_FORCE.waiver(DAY, "south", "open-crossing").waiver(LATER, "south", "open-crossing"))
                .containsExactly("events[2] EVENT_REPEATED");
        codes(IN_FORCE.withdrawal(DAY, "south").withdrawal(LATER, "north").withdrawal(LATER, "south"))
                .containsExactly("events[3] EVENT_REPEATED");
        codes(IN_FORCE.delivery(DAY, "open-crossing")
                        .retraction(DAY, "delivery-1")
                        .retraction(LATER, "delivery-1"))
                .containsExactly("events[3] EVENT_REPEATED");
    }

    @Test
    void a_first_withdrawal_that_came_too_early_makes_no_second() {
        codes(IN_FORCE.withdrawal("2025-01-10", "south").withdrawal(DAY, "south"))
                .containsExactly("events[0].at NOT_YET_IN_FORCE");
    }

    @Test
    void a_commitment_is_extended_by_both_of_its_sides() {
        codes(IN_FORCE.extension(DAY, "open-crossing", "P3D", "north"))
                .containsExactly("events[1].by EXTENSION_WITHOUT_CONSENT");
        codes(IN_FORCE.extension(DAY, "open-crossing", "P3D", "north", "south")).isEmpty();
    }

    @Test
    void what_is_kept_and_not_delivered_has_no_due_instant_of_its_own() {
        codes(IN_FORCE.extension(DAY, "let-aid-in", "P3D", "north", "south"))
                .containsExactly("events[1].extension EXTENSION_WITHOUT_DUE");
        codes(IN_FORCE.extension(DAY, "trucks-at-all", "P3D", "north", "south"))
                .containsExactly("events[1].extension EXTENSION_WITHOUT_DUE");
    }

    @Test
    void who_has_left_an_agreement_that_goes_on_is_no_longer_asked() {
        Agreement three = ACCORD.toBuilder()
                .addActors(Party.of("coast", "Coast"))
                .withdrawal(WithdrawalClause.leavingTheRestAfter(days(10)))
                .build();
        History history = History.of(three)
                .entryIntoForce("2025-01-16T11:15:00+02:00")
                .withdrawal("2025-01-20T12:00:00Z", "coast");

        assertThat(history.extension("2025-01-30T11:59:59Z", "opening", "P3D", "north", "south")
                        .problems(three))
                .extracting(Problem::code)
                .containsExactly(EXTENSION_WITHOUT_CONSENT);
        assertThat(history.extension("2025-01-30T12:00:00Z", "opening", "P3D", "north", "south")
                        .problems(three))
                .isEmpty();
    }

    @Test
    void an_answer_to_one_for_whom_an_actor_answers_is_covered() {
        History history = IN_FORCE.incident(DAY, "armed-attack", 2, "northern-army");

        codes(history.answer(DAY, "answer-hotline", "incident-1")).isEmpty();
        codes(history.answer("2025-01-25T11:00:00Z", "answer-hotline", "incident-1"))
                .containsExactly("events[1].answers NAMED_EVENT_LATER");
    }

    @Test
    void an_item_is_sought_on_its_list() {
        codes(IN_FORCE.deliveryOf(DAY, "release-civilians", "b-001")).containsExactly("events[1].items NO_ITEM_LISTED");
        codes(IN_FORCE.challengeItem(DAY, "north", "list-a", "b-001", "review"))
                .containsExactly("events[1].item ITEM_NOT_LISTED");
    }

    @Test
    void what_is_too_long_to_read_is_cut() {
        assertThat(IN_FORCE.delivery(DAY, "x".repeat(1_000)).problems(ACCORD))
                .extracting(Problem::message)
                .first()
                .asString()
                .startsWith("Delivery 'delivery-1' names '" + "x".repeat(77) + "...', which is not a commitment of ");
    }

    @Test
    void where_many_are_listed_the_list_is_cut() {
        Agreement.Builder many = ACCORD.toBuilder();
        for (int i = 0; i < 20; i++) {
            many.addIndicators(
                    Indicator.builder().id("series-" + i).unit("truck").build());
        }

        assertThat(IN_FORCE.observation(DAY, "zzz", 1).problems(many.build()))
                .extracting(Problem::message)
                .containsExactly("Observation 'observation-1' names 'zzz', which is not an indicator of agreement "
                        + "'corridor-accord' (indicators: aid-trucks, series-0, series-1, series-2, series-3, "
                        + "series-4, series-5, series-6, series-7, series-8 and 11 more)");
    }

    private static ListAssert<String> codes(History history) {
        List<String> codes = history.problems(ACCORD).stream()
                .map(problem -> problem.path() + " " + problem.code())
                .toList();
        return assertThat(codes);
    }
}
