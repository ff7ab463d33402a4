package org.eirene.history;

import static com.google.common.collect.Iterables.getOnlyElement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eirene.agreement.Offsets.days;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HistoryDoorsTest {
    private static final String AT = "2025-01-25T16:00:00+02:00";
    private static final Instant INSTANT = Instant.parse("2025-01-25T14:00:00Z");
    private static final History EMPTY = History.of(Corridor.ACCORD);

    @Test
    void the_example_of_the_design_works() {
        History history = History.of(Corridor.ACCORD)
                .entryIntoForce("2025-01-16T11:15:00+02:00")
                .delivery("2025-01-25T16:00:00+02:00", "release-civilians", 4);

        assertThat(history).hasToString("""
                        history of corridor-accord: 2 events
                          milestone-1 at 2025-01-16T09:15:00Z: entry-into-force reached
                          delivery-1 at 2025-01-25T14:00:00Z: delivery of 4 under release-civilians""");
    }

    @Test
    void entry_into_force_is_a_milestone() {
        assertThat(only(EMPTY.entryIntoForce(AT)))
                .isEqualTo(MilestoneReached.builder()
                        .id("milestone-1")
                        .at(INSTANT)
                        .milestone("entry-into-force")
                        .build());
    }

    @Test
    void a_milestone_is_reached() {
        assertThat(only(EMPTY.milestone(AT, "ratified-north")))
                .isEqualTo(MilestoneReached.builder()
                        .id("milestone-1")
                        .at(INSTANT)
                        .milestone("ratified-north")
                        .build());
    }

    @Test
    void a_delivery_is_of_one_of_a_whole_number_or_of_a_decimal() {
        assertThat(only(EMPTY.delivery(AT, "open-crossing")))
                .isEqualTo(delivery().commitment("open-crossing").quantity(1).build());
        assertThat(only(EMPTY.delivery(AT, "let-aid-in", 630)))
                .isEqualTo(delivery().commitment("let-aid-in").quantity(630).build());
        assertThat(only(EMPTY.delivery(AT, "let-aid-in", new BigDecimal("0.50"))))
                .isEqualTo(delivery()
                        .commitment("let-aid-in")
                        .quantity(new BigDecimal("0.5"))
                        .build());
    }

    @Test
    void a_delivery_is_of_items() {
        assertThat(only(EMPTY.deliveryOf(AT, "release-civilians", "a-002", "a-001")))
                .isEqualTo(delivery()
                        .commitment("release-civilians")
                        .addItems("a-002", "a-001")
                        .build());
    }

    @Test
    void an_answer_is_a_delivery() {
        assertThat(only(EMPTY.answer(AT, "answer-hotline", "incident-1")))
                .isEqualTo(delivery()
                        .commitment("answer-hotline")
                        .answers("incident-1")
                        .build());
    }

    @Test
    void an_observation_takes_the_number_as_it_is_printed() {
        Observation.Builder observation =
                Observation.builder().id("observation-1").at(INSTANT).indicator("aid-trucks");

        assertThat(only(EMPTY.observation(AT, "aid-trucks", 630)))
                .isEqualTo(observation.value(630).build());
        assertThat(only(EMPTY.observation(AT, "aid-trucks", 0.1)))
                .isEqualTo(observation.value(new BigDecimal("0.1")).build());
        assertThat(only(EMPTY.observation(AT, "aid-trucks", new BigDecimal("-3.00"))))
                .isEqualTo(observation.value(-3).build());
    }

    @Test
    void an_observation_of_no_number_is_refused() {
        assertThatThrownBy(() -> EMPTY.observation(AT, "aid-trucks", Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A value must be a finite number, but was NaN");
    }

    @Test
    void an_incident_is_by_persons_unknown_or_by_an_actor() {
        Incident.Builder incident = Incident.builder()
                .id("incident-1")
                .at(INSTANT)
                .incidentKind("armed-attack")
                .severity(3);

        assertThat(only(EMPTY.incident(AT, "armed-attack", 3))).isEqualTo(incident.build());
        assertThat(only(EMPTY.incident(AT, "armed-attack", 3, "south")))
                .isEqualTo(incident.by("south").build());
    }

    @Test
    void a_ruling_confirms_all_a_number_or_certain_items() {
        assertThat(only(EMPTY.confirm(AT, "un-cell", "delivery-1")))
                .isEqualTo(ruling(Verdict.CONFIRM).build());
        assertThat(only(EMPTY.confirm(AT, "un-cell", "delivery-1", 50)))
                .isEqualTo(ruling(Verdict.CONFIRM).accepted(50).build());
        assertThat(only(EMPTY.confirmItems(AT, "un-cell", "delivery-1", "a-001")))
                .isEqualTo(ruling(Verdict.CONFIRM).addItems("a-001").build());
    }

    @Test
    void a_ruling_denies() {
        assertThat(only(EMPTY.deny(AT, "un-cell", "delivery-1")))
                .isEqualTo(ruling(Verdict.DENY).build());
    }

    @Test
    void a_challenge_is_of_a_thing_or_of_an_item_of_a_list() {
        Challenge.Builder challenge =
                Challenge.builder().id("challenge-1").at(INSTANT).by("north").under("review");

        assertThat(only(EMPTY.challenge(AT, "north", "incident-1", "review")))
                .isEqualTo(challenge.subject("incident-1").build());
        assertThat(only(EMPTY.challengeItem(AT, "north", "list-a", "a-003", "review")))
                .isEqualTo(challenge.subject("list-a").item("a-003").build());
    }

    @Test
    void a_waiver_is_by_a_beneficiary() {
        assertThat(only(EMPTY.waiver(AT, "south", "open-crossing")))
                .isEqualTo(Waiver.builder()
                        .id("waiver-1")
                        .at(INSTANT)
                        .by("south")
                        .commitment("open-crossing")
                        .build());
    }

    @Test
    void an_extension_is_by_an_offset_or_its_text() {
        Extension extension = Extension.builder()
                .id("extension-1")
                .at(INSTANT)
                .element("opening")
                .plus(days(3))
                .by("north", "south")
                .build();

        assertThat(only(EMPTY.extension(AT, "opening", days(3), "south", "north")))
                .isEqualTo(extension);
        assertThat(only(EMPTY.extension(AT, "opening", "P3D", "north", "south")))
                .isEqualTo(extension);
    }

    @Test
    void a_deposit_is_of_a_whole_amount_or_of_a_decimal() {
        Deposit.Builder deposit = Deposit.builder()
                .id("deposit-1")
                .at(INSTANT)
                .escrow("reconstruction")
                .by("qatar");

        assertThat(only(EMPTY.deposit(AT, "reconstruction", 25_000_000, "qatar")))
                .isEqualTo(deposit.amount(25_000_000).build());
        assertThat(only(EMPTY.deposit(AT, "reconstruction", new BigDecimal("0.01"), "qatar")))
                .isEqualTo(deposit.amount(new BigDecimal("0.01")).build());
    }

    @Test
    void a_termination_names_those_who_agree() {
        assertThat(only(EMPTY.termination(AT, "north", "south")))
                .isEqualTo(Termination.builder()
                        .id("termination-1")
                        .at(INSTANT)
                        .by("north", "south")
                        .build());
    }

    @Test
    void a_withdrawal_names_the_party() {
        assertThat(only(EMPTY.withdrawal(AT, "south")))
                .isEqualTo(Withdrawal.builder()
                        .id("withdrawal-1")
                        .at(INSTANT)
                        .by("south")
                        .build());
    }

    @Test
    void a_retraction_stands_beside_what_it_takes_out() {
        History history = EMPTY.delivery(AT, "open-crossing").retraction(AT, "delivery-1");

        assertThat(history.size()).isEqualTo(2);
        assertThat(history.event("retraction-1"))
                .isEqualTo(Retraction.builder()
                        .id("retraction-1")
                        .at(INSTANT)
                        .event("delivery-1")
                        .build());
    }

    @Test
    void each_line_gives_a_new_history_and_leaves_the_old_one() {
        History one = EMPTY.delivery(AT, "open-crossing");
        History two = one.delivery(AT, "open-crossing");

        assertThat(EMPTY.isEmpty()).isTrue();
        assertThat(one.size()).isEqualTo(1);
        assertThat(two.size()).isEqualTo(2);
    }

    @Test
    void an_event_can_be_reported_later() {
        History history = EMPTY.delivery(AT, "open-crossing").reported("delivery-1", "2025-02-03");

        assertThat(only(history).reported()).isEqualTo(Instant.parse("2025-02-03T21:59:59.999999999Z"));
        assertThat(only(history).at()).isEqualTo(INSTANT);
    }

    @Test
    void an_event_cannot_be_reported_before_it_happened() {
        History history = EMPTY.delivery(AT, "open-crossing");

        assertThatThrownBy(() -> history.reported("delivery-1", "2025-01-24"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Event 'delivery-1' was reported at 2025-01-24T21:59:59.999999999Z, before it happened at "
                        + "2025-01-25T14:00:00Z: set reported to that or later");
    }

    private static Event only(History history) {
        return getOnlyElement(history.events());
    }

    private static Delivery.Builder delivery() {
        return Delivery.builder().id("delivery-1").at(INSTANT);
    }

    private static Ruling.Builder ruling(Verdict verdict) {
        return Ruling.builder()
                .id("ruling-1")
                .at(INSTANT)
                .verdict(verdict)
                .by("un-cell")
                .about("delivery-1");
    }
}
