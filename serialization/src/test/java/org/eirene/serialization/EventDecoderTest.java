package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.eirene.agreement.Offsets;
import org.eirene.history.Challenge;
import org.eirene.history.Delivery;
import org.eirene.history.Deposit;
import org.eirene.history.Event;
import org.eirene.history.Extension;
import org.eirene.history.Incident;
import org.eirene.history.MilestoneReached;
import org.eirene.history.Observation;
import org.eirene.history.Retraction;
import org.eirene.history.Ruling;
import org.eirene.history.Termination;
import org.eirene.history.Verdict;
import org.eirene.history.Waiver;
import org.eirene.history.Withdrawal;
import org.junit.jupiter.api.Test;

class EventDecoderTest {
    private static final Instant NEW_YEAR = Instant.parse("2025-01-01T00:00:00Z");

    private static Snippets.Outcome<Event> read(String rest) {
        return Snippets.read(
                "{id: e, at: 2025-01-01T00:00:00Z, " + rest + "}",
                values -> new EventDecoder(values, Optional.of(ZoneId.of("Asia/Jerusalem")))::event);
    }

    @Test
    void every_kind_is_read() {
        assertThat(read("milestone: m").sound())
                .isEqualTo(MilestoneReached.builder()
                        .id("e")
                        .at(NEW_YEAR)
                        .milestone("m")
                        .build());
        assertThat(read("delivery: c, quantity: 2.50, items: [b, a], answers: i, by: p")
                        .sound())
                .isEqualTo(Delivery.builder()
                        .id("e")
                        .at(NEW_YEAR)
                        .commitment("c")
                        .quantity(new BigDecimal("2.5"))
                        .addItems("b", "a")
                        .answers("i")
                        .by("p")
                        .build());
        assertThat(read("observation: i, value: -5").sound())
                .isEqualTo(Observation.builder()
                        .id("e")
                        .at(NEW_YEAR)
                        .indicator("i")
                        .value(-5)
                        .build());
        assertThat(read("incident: raid, severity: 5, by: p, area: east").sound())
                .isEqualTo(Incident.builder()
                        .id("e")
                        .at(NEW_YEAR)
                        .incidentKind("raid")
                        .severity(5)
                        .by("p")
                        .area("east")
                        .build());
        assertThat(read("ruling: confirm, by: p, about: d, accepted: 3").sound())
                .isEqualTo(Ruling.builder()
                        .id("e")
                        .at(NEW_YEAR)
                        .verdict(Verdict.CONFIRM)
                        .by("p")
                        .about("d")
                        .accepted(3)
                        .build());
        assertThat(read("challenge: l, item: a, by: p, under: r").sound())
                .isEqualTo(Challenge.builder()
                        .id("e")
                        .at(NEW_YEAR)
                        .subject("l")
                        .item("a")
                        .by("p")
                        .under("r")
                        .build());
        assertThat(read("waiver: c, by: p").sound())
                .isEqualTo(Waiver.builder()
                        .id("e")
                        .at(NEW_YEAR)
                        .commitment("c")
                        .by("p")
                        .build());
        assertThat(read("extension: c, plus: P3D, by: [q, p]").sound())
                .isEqualTo(Extension.builder()
                        .id("e")
                        .at(NEW_YEAR)
                        .element("c")
                        .plus(Offsets.days(3))
                        .by("p", "q")
                        .build());
        assertThat(read("deposit: f, amount: 25000000, by: p").sound())
                .isEqualTo(Deposit.builder()
                        .id("e")
                        .at(NEW_YEAR)
                        .escrow("f")
                        .amount(25_000_000)
                        .by("p")
                        .build());
        assertThat(read("termination: true, by: [p, q]").sound())
                .isEqualTo(
                        Termination.builder().id("e").at(NEW_YEAR).by("p", "q").build());
        assertThat(read("withdrawal: true, by: p").sound())
                .isEqualTo(Withdrawal.builder().id("e").at(NEW_YEAR).by("p").build());
        assertThat(read("retraction: d").sound())
                .isEqualTo(Retraction.builder().id("e").at(NEW_YEAR).event("d").build());
    }

    @Test
    void what_any_event_may_have_is_kept() {
        Event event =
                read("reported: 2025-01-02, milestone: m, source: Red Cross, evidence: [a, b], note: Sic, x: {r: 1}")
                        .sound();
        assertThat(event.reported()).isEqualTo(Instant.parse("2025-01-02T21:59:59.999999999Z"));
        assertThat(event.source()).contains("Red Cross");
        assertThat(event.evidence()).containsExactly("a", "b");
        assertThat(event.note()).contains("Sic");
        assertThat(event.extras().asMap()).containsEntry("r", BigDecimal.ONE);
    }

    @Test
    void severity_is_from_one_to_five() {
        assertThat(read("incident: raid, severity: 1").problems()).isEmpty();
        assertThat(read("incident: raid, severity: 0").problems())
                .containsExactly(
                        "1:61: VALUE_OUT_OF_RANGE at severity: This must be from 1 to 5, but the number 0 stands here.");
        assertThat(read("incident: raid, severity: 6").value()).isEmpty();
    }

    @Test
    void the_kind_and_the_area_of_an_incident_say_something() {
        assertThat(read("incident: raid, severity: 1, area: ' '").problems())
                .containsExactly("1:70: VALUE_OUT_OF_RANGE at area: This must be a text that is not blank, but the text"
                        + " ' ' stands here.");
        assertThat(read("incident: ' ', severity: 1").value()).isEmpty();
    }

    @Test
    void nothing_is_reported_before_it_happens() {
        assertThat(read("milestone: m, reported: 2025-01-01T00:00:00Z").problems())
                .isEmpty();
        assertThat(read("milestone: m, reported: 2024-12-31T23:59:59Z").problems())
                .containsExactly("1:59: VALUE_OUT_OF_RANGE at reported: This must be no earlier than 'at', but the text"
                        + " '2024-12-31T23:59:59Z' stands here.");
    }

    @Test
    void an_event_with_a_mistake_is_no_event() {
        assertThat(read("milestone: m, colour: red").value()).isEmpty();
        assertThat(read("colour: red").problems().get(0))
                .startsWith("1:1: CASE_UNKNOWN: No key says which event this is");
    }
}
