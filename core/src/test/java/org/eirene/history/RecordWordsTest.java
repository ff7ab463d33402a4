package org.eirene.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.history.Corridor.ACCORD;
import static org.eirene.history.Corridor.IN_FORCE;

import java.util.List;
import java.util.stream.IntStream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Problem;
import org.junit.jupiter.api.Test;

/** What is told of a record where one rule speaks in several ways. */
class RecordWordsTest {
    private static final String DAY = "2025-01-25T12:00:00Z";
    private static final String LATER = "2025-01-26T12:00:00Z";

    private static List<String> told(History history) {
        return history.problems(ACCORD).stream().map(Problem::toString).toList();
    }

    @Test
    void an_element_that_nobody_decides_about_lacks_a_verification_or_a_decision() {
        assertThat(told(IN_FORCE.confirm(DAY, "un-cell", "trucks-at-all").confirm(DAY, "un-cell", "notice")))
                .containsExactly(
                        "RULING_WITHOUT_PROCEEDING at events[1].about: Ruling 'ruling-1' is about 'trucks-at-all', but"
                                + " nothing brings it before a body: benchmark 'trucks-at-all' has no verification."
                                + " Maybe give the benchmark a verification.",
                        "RULING_WITHOUT_PROCEEDING at events[2].about: Ruling 'ruling-2' is about 'notice', but"
                                + " nothing brings it before a body: sanction 'notice' has no decision. Maybe give"
                                + " the sanction a decision.");
    }

    @Test
    void of_an_incident_and_of_a_challenge_no_part_is_accepted() {
        History incident = IN_FORCE.incident(DAY, "armed-attack", 3, "north");
        assertThat(told(incident.confirm(LATER, "un-cell", "incident-1", 1)))
                .containsExactly("PART_WITHOUT_DELIVERY at events[2].accepted: Ruling 'ruling-1' accepts a part of"
                        + " 'incident-1', which is no delivery. Maybe leave the part out.");
        assertThat(told(incident.challenge(DAY, "north", "incident-1", "review")
                        .confirmItems(LATER, "un-cell", "challenge-1", "a-001")))
                .containsExactly("PART_WITHOUT_DELIVERY at events[3].items: Ruling 'ruling-1' accepts a part of"
                        + " 'challenge-1', which is no delivery. Maybe leave the part out.");
    }

    @Test
    void an_actor_takes_an_and_a_phase_takes_a() {
        assertThat(told(IN_FORCE.incident(DAY, "armed-attack", 3, "calm")))
                .containsExactly("REFERENCE_WRONG_KIND at events[1].by: Incident 'incident-1' names 'calm', which is a"
                        + " phase of agreement 'corridor-accord', not an actor (actors: north, south, un-cell, qatar,"
                        + " northern-army). Maybe name an actor instead.");
    }

    @Test
    void a_list_of_ten_is_whole_and_of_eleven_is_cut() {
        assertThat(told(manyKinds(10)).get(0))
                .contains("(it declares kind-0, kind-1, kind-2, kind-3, kind-4, kind-5,"
                        + " kind-6, kind-7, kind-8, kind-9)");
        assertThat(told(manyKinds(11)).get(0))
                .contains("(it declares kind-0, kind-1, kind-10, kind-2, kind-3, kind-4,"
                        + " kind-5, kind-6, kind-7, kind-8 and 1 more)");
    }

    private record Held(Agreement agreement, History history) {}

    private static List<String> told(Held held) {
        return held.history.problems(held.agreement).stream()
                .map(Problem::toString)
                .toList();
    }

    private static Held manyKinds(int count) {
        Agreement.Builder accord = Agreement.builder().id("accord").timeZone("UTC");
        IntStream.range(0, count).forEach(number -> accord.addIncidentKinds("kind-" + number));
        Agreement agreement = accord.build();
        return new Held(agreement, History.of(agreement).incident(DAY, "raid", 3));
    }

    @Test
    void items_that_are_nearly_on_the_list_are_told_with_what_was_meant() {
        assertThat(told(IN_FORCE.deliveryOf(DAY, "release-civilians", "zzz", "a-0002")))
                .containsExactly("NO_ITEM_LISTED at events[1].items: Delivery 'delivery-1' has no item of manifest"
                        + " 'list-a', by which commitment 'release-civilians' counts (items: a-001, a-002, a-003)."
                        + " Maybe a-002 was meant.");
    }

    @Test
    void the_first_of_several_retractions_is_the_one_that_takes_an_event_out() {
        assertThat(told(IN_FORCE.delivery(DAY, "hand-in-weapons")
                        .retraction("2025-01-25T13:00:00Z", "delivery-1")
                        .retraction("2025-01-25T14:00:00Z", "delivery-1")
                        .confirm(LATER, "un-cell", "delivery-1")))
                .containsExactly(
                        "EVENT_REPEATED at events[3]: Retraction 'retraction-2' repeats retraction 'retraction-1', and"
                                + " only the first counts. Maybe take it out with History.without.",
                        "NAMED_EVENT_RETRACTED at events[4].about: Ruling 'ruling-1' names delivery 'delivery-1', which"
                                + " retraction 'retraction-1' takes out. Maybe report 'delivery-1' anew under another"
                                + " id, and name that.");
    }

    @Test
    void a_retraction_that_another_names_is_looked_at_all_the_same() {
        assertThat(told(IN_FORCE.retraction(DAY, "delivery-9").retraction(LATER, "retraction-1")))
                .containsExactly(
                        "REFERENCE_UNKNOWN at events[1].retraction: Retraction 'retraction-1' names 'delivery-9', which"
                                + " is not on the record. Maybe put it on the record.",
                        "RETRACTION_OF_RETRACTION at events[2].retraction: Retraction 'retraction-2' names"
                                + " 'retraction-1', which is a retraction and cannot be retracted. Maybe report anew,"
                                + " under another id, what 'retraction-1' takes out.");
    }

    @Test
    void what_a_retraction_probably_means_is_no_other_retraction() {
        History history = IN_FORCE.delivery(DAY, "open-crossing").retraction(DAY, "delivery-1");
        assertThat(told(history.retraction(LATER, "milestne-1")))
                .containsExactly("REFERENCE_UNKNOWN at events[3].retraction: Retraction 'retraction-2' names"
                        + " 'milestne-1', which is not on the record. Maybe milestone-1 was meant.");
        assertThat(told(history.retraction(LATER, "retraction-3")))
                .containsExactly("REFERENCE_UNKNOWN at events[3].retraction: Retraction 'retraction-2' names"
                        + " 'retraction-3', which is not on the record. Maybe put it on the record.");
    }

    @Test
    void a_withdrawal_has_no_subjects_and_one_actor() {
        Withdrawal withdrawal =
                Withdrawal.builder().id("w").at(Corridor.noon(1)).by("south").build();
        assertThat(withdrawal.subjects()).isEmpty();
        assertThat(withdrawal.actors()).containsExactly("south");
    }
}
