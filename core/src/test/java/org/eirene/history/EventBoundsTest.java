package org.eirene.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.history.Corridor.noon;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eirene.agreement.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventBoundsTest {
    @Test
    void an_event_is_reported_when_it_happened_unless_said_otherwise() {
        assertThat(delivery().build().reported()).isEqualTo(noon(1));
    }

    @Test
    void an_event_is_reported_when_it_happened_or_later_never_a_nanosecond_before() {
        assertThat(delivery().reported(noon(1)).build()).isEqualTo(delivery().build());
        assertThat(delivery().reported(noon(1).plusNanos(1)).build().reported()).isEqualTo(noon(1).plusNanos(1));
        refused(
                () -> delivery().reported(noon(1).minusNanos(1)).build(),
                "Event 'e1' was reported at 2025-01-01T11:59:59.999999999Z, before it happened at "
                        + "2025-01-01T12:00:00Z: set reported to that or later");
    }

    static Stream<Event.Builder<?>> builders() {
        return EventTextTest.texts()
                .map(arguments -> (Event.Builder<?>) arguments.get()[0]);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void no_event_of_any_kind_is_reported_before_it_happened(Event.Builder<?> builder) {
        Event.Builder<?> dated = builder.id("e1").at(noon(1));
        assertThat(dated.reported(noon(1)).build().reported()).isEqualTo(noon(1));
        refused(
                () -> dated.reported(noon(1).minusNanos(1)).build(),
                "Event 'e1' was reported at 2025-01-01T11:59:59.999999999Z, before it happened at "
                        + "2025-01-01T12:00:00Z: set reported to that or later");
    }

    @Test
    void an_event_happens_in_the_years_1_to_9999() {
        Instant first = Instant.parse("0001-01-01T00:00:00Z");
        Instant last = Instant.parse("9999-12-31T23:59:59.999999999Z");

        assertThat(delivery().at(first).build().at()).isEqualTo(first);
        assertThat(delivery().at(last).build().at()).isEqualTo(last);
        refused(
                () -> delivery().at(first.minusNanos(1)).build(),
                "The instant of event 'e1' must be in the years 1 to 9999, but was 0000-12-31T23:59:59.999999999Z");
        refused(
                () -> delivery().at(last.plusNanos(1)).build(),
                "The instant of event 'e1' must be in the years 1 to 9999, but was +10000-01-01T00:00:00Z");
    }

    @Test
    void an_event_is_reported_in_the_years_1_to_9999() {
        refused(
                () -> delivery()
                        .reported(Instant.parse("+10000-01-01T00:00:00Z"))
                        .build(),
                "The report of event 'e1' must be in the years 1 to 9999, but was +10000-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void the_id_of_an_event_is_not_blank(String id) {
        refused(() -> delivery().id(id).build(), "The id of an event must not be blank");
    }

    @Test
    void an_event_without_an_id_cannot_be_built() {
        assertThatThrownBy(() -> Delivery.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[id, at, commitment]");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void severities_go_from_1_to_5(int severity) {
        assertThat(incident().severity(severity).build().severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 6})
    void other_severities_are_refused(int severity) {
        refused(
                () -> incident().severity(severity).build(),
                "The severity of an incident is 1 to 5, but was " + severity + " (event 'e1')");
    }

    @Test
    void the_kind_and_the_area_of_an_incident_are_not_blank() {
        refused(() -> incident().incidentKind(" ").build(), "The kind of incident must not be blank (event 'e1')");
        refused(() -> incident().area("").build(), "The area must not be blank (event 'e1')");
    }

    @Test
    void quantities_are_positive() {
        assertThat(delivery().quantity(new BigDecimal("1E-100")).build().quantity())
                .isEqualTo(new BigDecimal("1E-100"));
        refused(() -> delivery().quantity(0).build(), "The quantity must be positive, but was 0 (event 'e1')");
        refused(() -> delivery().quantity(-1).build(), "The quantity must be positive, but was -1 (event 'e1')");
    }

    @Test
    void quantities_have_no_more_than_a_hundred_digits() {
        refused(
                () -> delivery().quantity(new BigDecimal("1E+1000000000")).build(),
                "quantity has more than 100 digits before or after the decimal point");
    }

    @Test
    void amounts_are_positive() {
        Deposit.Builder deposit = Deposit.builder().id("e1").at(noon(1)).escrow("fund");

        assertThat(deposit.amount(new BigDecimal("0.01")).build().amount()).isEqualTo("0.01");
        refused(() -> deposit.amount(0).build(), "The amount must be positive, but was 0 (event 'e1')");
    }

    @Test
    void values_may_be_zero_or_negative() {
        Observation.Builder observation =
                Observation.builder().id("e1").at(noon(1)).indicator("aid-trucks");

        assertThat(observation.value(0).build().value()).isZero();
        assertThat(observation.value(-7).build().value()).isEqualTo("-7");
    }

    @Test
    void decimals_are_equal_by_value() {
        assertThat(delivery().quantity(new BigDecimal("10.0")).build())
                .isEqualTo(delivery().quantity(10).build())
                .hasSameHashCodeAs(delivery().quantity(10).build());
    }

    @Test
    void extensions_are_positive() {
        Extension.Builder extension =
                Extension.builder().id("e1").at(noon(1)).element("opening").by("north");

        assertThat(extension.plus(new Offset(0, 0, Duration.ofNanos(1))).build().plus())
                .hasToString("PT0.000000001S");
        refused(() -> extension.plus(days(0)).build(), "The extension must be positive, but was P0D (event 'e1')");
    }

    @Test
    void a_ruling_accepts_a_number_or_items_or_all_and_nothing_when_it_denies() {
        refused(
                () -> ruling(Verdict.CONFIRM).accepted(1).addItems("a-001").build(),
                "A ruling accepts a number or certain items, not both (event 'e1')");
        refused(() -> ruling(Verdict.DENY).accepted(1).build(), "A ruling that denies accepts nothing (event 'e1')");
        refused(
                () -> ruling(Verdict.DENY).addItems("a-001").build(),
                "A ruling that denies accepts nothing (event 'e1')");
        refused(
                () -> ruling(Verdict.CONFIRM).accepted(0).build(),
                "The accepted part must be positive, but was 0 (event 'e1')");
        assertThat(ruling(Verdict.CONFIRM).accepted(new BigDecimal("2.0")).build())
                .isEqualTo(ruling(Verdict.CONFIRM).accepted(2).build());
    }

    private static Delivery.Builder delivery() {
        return Delivery.builder().id("e1").at(noon(1)).commitment("release");
    }

    private static Incident.Builder incident() {
        return Incident.builder().id("e1").at(noon(1)).incidentKind("raid").severity(3);
    }

    private static Ruling.Builder ruling(Verdict verdict) {
        return Ruling.builder()
                .id("e1")
                .at(noon(1))
                .verdict(verdict)
                .by("un-cell")
                .about("e0");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
