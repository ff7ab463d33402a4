package org.eirene.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.history.Corridor.noon;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.eirene.agreement.Offsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventTextTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(
                        MilestoneReached.builder().milestone("ratified-north"),
                        EventKind.MILESTONE,
                        "ratified-north reached"),
                Arguments.of(
                        Delivery.builder()
                                .commitment("let-aid-in")
                                .quantity(new BigDecimal("1200"))
                                .by("north"),
                        EventKind.DELIVERY,
                        "delivery of 1200 under let-aid-in by north"),
                Arguments.of(
                        Delivery.builder().commitment("release").addItems("a-002", "a-001"),
                        EventKind.DELIVERY,
                        "delivery of a-002, a-001 under release"),
                Arguments.of(
                        Delivery.builder().commitment("answer-hotline").answers("e4"),
                        EventKind.DELIVERY,
                        "delivery of 1 under answer-hotline, in answer to e4"),
                Arguments.of(
                        Observation.builder().indicator("aid-trucks").value(630),
                        EventKind.OBSERVATION,
                        "aid-trucks observed at 630"),
                Arguments.of(
                        Incident.builder()
                                .incidentKind("armed-attack")
                                .severity(3)
                                .by("northern-army")
                                .area("east"),
                        EventKind.INCIDENT,
                        "armed-attack of severity 3 by northern-army in east"),
                Arguments.of(
                        Incident.builder().incidentKind("armed-attack").severity(3),
                        EventKind.INCIDENT,
                        "armed-attack of severity 3"),
                Arguments.of(
                        Ruling.builder()
                                .verdict(Verdict.CONFIRM)
                                .by("un-cell")
                                .about("e3")
                                .accepted(50),
                        EventKind.RULING,
                        "un-cell confirms e3, accepting 50"),
                Arguments.of(
                        Ruling.builder()
                                .verdict(Verdict.CONFIRM)
                                .by("un-cell")
                                .about("e3")
                                .addItems("a-001", "a-002"),
                        EventKind.RULING,
                        "un-cell confirms e3, accepting a-001, a-002"),
                Arguments.of(
                        Ruling.builder().verdict(Verdict.DENY).by("un-cell").about("e3"),
                        EventKind.RULING,
                        "un-cell denies e3"),
                Arguments.of(
                        Challenge.builder().subject("e4").by("north").under("review"),
                        EventKind.CHALLENGE,
                        "north challenges e4 under review"),
                Arguments.of(
                        Challenge.builder()
                                .subject("list-a")
                                .item("a-003")
                                .by("north")
                                .under("review"),
                        EventKind.CHALLENGE,
                        "north challenges a-003 of list-a under review"),
                Arguments.of(
                        Waiver.builder().commitment("open-crossing").by("south"),
                        EventKind.WAIVER,
                        "south waives open-crossing"),
                Arguments.of(
                        Extension.builder()
                                .element("opening")
                                .plus(Offsets.days(3))
                                .by("south", "north"),
                        EventKind.EXTENSION,
                        "opening extended by P3D by north, south"),
                Arguments.of(
                        Deposit.builder()
                                .escrow("reconstruction")
                                .amount(25_000_000)
                                .by("qatar"),
                        EventKind.DEPOSIT,
                        "25000000 deposited in reconstruction by qatar"),
                Arguments.of(
                        Termination.builder().by("north", "south"),
                        EventKind.TERMINATION,
                        "termination by north, south"),
                Arguments.of(Withdrawal.builder().by("south"), EventKind.WITHDRAWAL, "withdrawal by south"),
                Arguments.of(Retraction.builder().event("e4"), EventKind.RETRACTION, "retraction of e4"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void every_event_is_a_line_that_a_person_can_read(Event.Builder<?> builder, EventKind kind, String text) {
        Event event = builder.id("e1").at(noon(1)).build();

        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event).hasToString("e1 at 2025-01-01T12:00:00Z: " + text);
        assertThat(event.describe()).isEqualTo(event.toString());
        assertThat(event.toBuilder().build()).isEqualTo(event);
    }

    @Test
    void every_kind_has_a_line() {
        assertThat(texts().map(arguments -> arguments.get()[1])).contains((Object[]) EventKind.values());
    }

    @Test
    void a_later_report_is_said() {
        assertThat(Corridor.delivery("e1", 1).toBuilder().reported(noon(3)).build())
                .hasToString("e1 at 2025-01-01T12:00:00Z: delivery of 1 under free-detainees, reported "
                        + "2025-01-03T12:00:00Z");
    }

    @Test
    void a_verdict_has_the_word_of_the_written_form() {
        assertThat(Verdict.values()).extracting(Verdict::word).containsExactly("confirm", "deny");
    }
}
