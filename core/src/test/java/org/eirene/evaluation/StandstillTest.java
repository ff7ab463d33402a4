package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.LAPSED;
import static org.eirene.agreement.Status.SUSPENDED;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.around;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.instant;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.status;

import java.time.Instant;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Clock;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose clocks stand still, while what is open, and by how much due instants and answer times move on for it. */
class StandstillTest {
    private static Agreement.Builder under(Clock clock, Commitment.Builder... commitments) {
        Agreement.Builder accord = accord().addProcedures(Procedure.builder()
                .id("review")
                .addStages(Stage.of(1, days(10), "cell"))
                .onSilence(Silence.DENY)
                .clock(clock)
                .build());
        for (Commitment.Builder commitment : commitments) {
            accord.addCommitments(commitment.build());
        }
        return accord;
    }

    private static Commitment.Builder dueOnTheTenth(Commitment.Builder commitment) {
        return commitment.due(at(march(10)));
    }

    /** When the last of its due instants comes, as far as it has moved by 20 March. */
    private static Instant due(Agreement accord, History history, String commitment) {
        List<DueInstant> dues = as(accord, history, march(20)).dues().stream()
                .filter(due -> due.element().equals(commitment))
                .toList();
        assertThat(dues).isNotEmpty();
        assertThat(dues.get(dues.size() - 1).asWritten()).isEqualTo(instant(march(10)));
        return dues.get(dues.size() - 1).asMoved();
    }

    /** From 5 to 7 March something was disputed, and stood. */
    private static History disputed(History history, String subject) {
        return history.challenge(march(5), "south", subject, "review").deny(march(7), "cell", "challenge-1");
    }

    @ParameterizedTest
    @EnumSource
    void a_disputed_delivery_stops_the_clock_of_its_own_commitment_alone(Clock clock) {
        Agreement accord = under(
                        clock,
                        dueOnTheTenth(owed("release").must(deliver(2, "person"))),
                        dueOnTheTenth(owed("burial").must(deliver(2, "person"))))
                .build();
        History history = disputed(none().delivery(march(4), "burial").delivery(march(4), "release"), "delivery-2");
        String moved = clock == Clock.STOPS ? march(12) : march(10);
        assertThat(due(accord, history, "release")).isEqualTo(instant(moved));
        assertThat(due(accord, history, "burial")).isEqualTo(instant(march(10)));
        assertThat(around(accord, history, "release", moved)).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        assertThat(around(accord, history, "burial", march(10))).containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void what_falls_due_while_the_dispute_is_open_waits_until_it_is_decided_and_as_long_again_as_was_left() {
        Agreement accord = under(Clock.STOPS, dueOnTheTenth(owed("release").must(deliver(2, "person"))))
                .build();
        History open = none().delivery(march(4), "release").challenge(march(5), "south", "delivery-1", "review");
        // silence dismisses it after ten days, five days before which it would have been due
        assertThat(around(accord, open, "release", march(10))).containsOnly(IN_EFFECT);
        assertThat(around(accord, open, "release", march(20))).containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    @ParameterizedTest
    @EnumSource
    void a_disputed_item_stops_the_clocks_of_the_commitments_under_its_manifest(Clock clock) {
        Agreement accord = under(
                        clock,
                        dueOnTheTenth(owed("release").must(deliver(3, "person").manifest("names"))),
                        dueOnTheTenth(owed("burial").must(deliver(3, "person"))))
                .build();
        History history =
                none().challengeItem(march(5), "south", "names", "c", "review").deny(march(7), "cell", "challenge-1");
        assertThat(due(accord, history, "release")).isEqualTo(instant(clock == Clock.STOPS ? march(12) : march(10)));
        assertThat(due(accord, history, "burial")).isEqualTo(instant(march(10)));
    }

    @ParameterizedTest
    @EnumSource
    void a_disputed_incident_stops_the_clocks_of_all_that_is_in_effect_of_the_actor_blamed(Clock clock) {
        Agreement accord = under(
                        clock,
                        dueOnTheTenth(owed("visit").must(act())),
                        dueOnTheTenth(owed("later").must(act()).when(reached("signal"))),
                        dueOnTheTenth(Commitment.builder()
                                .id("release")
                                .by("south")
                                .to("north")
                                .must(act())))
                .build();
        // the north answers for the militia
        History history = disputed(none().incident(march(4), "raid", 3, "militia"), "incident-1")
                .milestone(march(8), "signal");
        assertThat(due(accord, history, "visit")).isEqualTo(instant(clock == Clock.STOPS ? march(12) : march(10)));
        assertThat(due(accord, history, "later")).as("not in effect then").isEqualTo(instant(march(10)));
        assertThat(due(accord, history, "release")).as("of another").isEqualTo(instant(march(10)));
    }

    @Test
    void a_disputed_incident_of_nobody_known_stops_no_clock() {
        Agreement accord =
                under(Clock.STOPS, dueOnTheTenth(owed("visit").must(act()))).build();
        History history = disputed(none().incident(march(4), "raid", 3), "incident-1");
        assertThat(due(accord, history, "visit")).isEqualTo(instant(march(10)));
    }

    @ParameterizedTest
    @EnumSource
    void a_disputed_breach_stops_the_clock_of_the_commitment_that_is_said_to_be_breached(Clock clock) {
        Agreement accord = under(
                        clock,
                        dueOnTheTenth(owed("release").must(deliver(10, "person").instalment(4, at(march(3))))),
                        dueOnTheTenth(owed("visit").must(act())))
                .build();
        History history = disputed(none(), "release");
        assertThat(status(accord, history, "release", march(4))).isEqualTo(BREACHED);
        assertThat(due(accord, history, "release")).isEqualTo(instant(clock == Clock.STOPS ? march(12) : march(10)));
        assertThat(due(accord, history, "visit")).isEqualTo(instant(march(10)));
        assertThat(as(accord, history, march(20)).dues())
                .filteredOn(due -> due.element().equals("release"))
                .extracting(DueInstant::asMoved)
                .as("one that is past moves no more")
                .first()
                .isEqualTo(instant(march(3)));
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_time_waits_for_a_dispute_that_stops_the_clock(Clock clock) {
        Agreement accord = under(clock, owed("hotline").must(respond(incidents("shelling"), days(2))))
                .build();
        History history =
                disputed(none().incident(march(4), "shelling", 3).incident(march(4), "raid", 3, "north"), "incident-2");
        assertThat(around(accord, history, "hotline", clock == Clock.STOPS ? march(8) : march(6)))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void the_reason_names_those_who_are_blamed_and_no_other_obligor() {
        Agreement accord = under(
                        Clock.STOPS, dueOnTheTenth(owed("visit").must(act())).by("north", "south"))
                .build();
        History history = disputed(none().incident(march(4), "raid", 3, "militia"), "incident-1");
        assertThat(as(accord, history, march(14)).reason("visit").toString())
                .contains("of every commitment of north in effect")
                .doesNotContain("of every commitment of north and south");
    }

    // ---------------------------------------------------------------- the end of a phase

    /** A raid by the north closes the opening, which would end on 11 March, for two days. */
    private static Agreement closedByRaids(Commitment.Builder... commitments) {
        Agreement.Builder accord = accord().addPhases(
                        Phase.builder().id("opening").lasts(days(10)).build())
                .addCommitments(owed("truce")
                        .must(refrain(incidents("raid")).curedAfter(days(2)))
                        .build())
                .addSanctions(Sanction.builder()
                        .id("gate")
                        .against("north")
                        .trigger(breached("truce"))
                        .addRungs(Rung.of(suspend("opening")))
                        .build());
        for (Commitment.Builder commitment : commitments) {
            accord.addCommitments(commitment.phase("opening").build());
        }
        return accord.build();
    }

    @Test
    void a_due_instant_that_is_its_phases_end_moves_once_with_the_phase() {
        Agreement accord = closedByRaids(
                owed("visit").must(act()),
                dueOnTheTenth(owed("letter").must(act())),
                owed("aid").must(act()).protectedFromSanctions());
        History history = none().incident(march(5), "raid", 3, "north");
        assertThat(status(accord, history, "visit", march(6))).isEqualTo(SUSPENDED);
        assertThat(status(accord, history, "aid", march(6))).isEqualTo(IN_EFFECT);
        assertThat(around(accord, history, "letter", march(12))).containsExactly(IN_EFFECT, BREACHED, BREACHED);
        for (String atTheEnd : List.of("visit", "aid")) {
            assertThat(around(accord, history, atTheEnd, march(13)))
                    .as(atTheEnd)
                    .containsExactly(IN_EFFECT, BREACHED, BREACHED);
        }
    }

    @Test
    void what_is_protected_is_not_due_at_the_end_of_a_phase_that_is_closed_at_that_very_instant() {
        Agreement accord = closedByRaids(owed("aid").must(act()).protectedFromSanctions());
        History history = none().incident(march(11), "raid", 3, "north");
        assertThat(status(accord, history, "opening", march(11))).isEqualTo(SUSPENDED);
        assertThat(around(accord, history, "aid", march(11))).containsOnly(IN_EFFECT);
        assertThat(around(accord, history, "opening", march(13))).containsExactly(SUSPENDED, LAPSED, LAPSED);
        assertThat(around(accord, history, "aid", march(13))).containsExactly(IN_EFFECT, BREACHED, BREACHED);
    }

    @Test
    void a_due_instant_that_was_past_when_its_element_came_into_effect_does_not_move() {
        Agreement accord = accord().addCommitments(
                        owed("truce")
                                .must(refrain(incidents("raid")).curedAfter(days(2)))
                                .build(),
                        dueOnTheTenth(owed("visit").must(act()).when(reached("signal")))
                                .build())
                .addSanctions(Sanction.builder()
                        .id("gate")
                        .against("north")
                        .trigger(breached("truce"))
                        .addRungs(Rung.of(suspend("visit")))
                        .build())
                .build();
        History history = none().incident(march(11), "raid", 3, "north").milestone(march(11, 12), "signal");
        assertThat(status(accord, history, "visit", march(12))).isEqualTo(SUSPENDED);
        assertThat(around(accord, history, "visit", march(13))).containsExactly(SUSPENDED, BREACHED, BREACHED);
        assertThat(due(accord, history, "visit")).isEqualTo(instant(march(10)));
    }
}
