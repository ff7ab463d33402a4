package org.eirene.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class HistoryDatesTest {
    @Test
    void a_date_is_the_last_nanosecond_of_that_day_in_the_zone_of_the_agreement() {
        History history = History.of(Corridor.ACCORD).delivery("2025-01-25", "open-crossing");

        assertThat(history.event("delivery-1").at()).isEqualTo(Instant.parse("2025-01-25T21:59:59.999999999Z"));
    }

    @Test
    void a_day_with_a_change_of_clocks_ends_when_it_ends() {
        History history = History.of(Corridor.ACCORD).delivery("2025-03-28", "open-crossing");

        assertThat(history.event("delivery-1").at()).isEqualTo(Instant.parse("2025-03-28T20:59:59.999999999Z"));
    }

    @Test
    void an_instant_needs_no_zone() {
        History history = History.of("corridor-accord").delivery("2025-01-25T16:00:00+02:00", "open-crossing");

        assertThat(history.zone()).isEmpty();
        assertThat(history.event("delivery-1").at()).isEqualTo(Instant.parse("2025-01-25T14:00:00Z"));
    }

    @Test
    void a_date_without_a_zone_is_refused_with_the_way_out() {
        assertThatThrownBy(() -> History.of("corridor-accord").delivery("2025-01-25", "open-crossing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'2025-01-25' is a date, and the history of 'corridor-accord' has no time zone to read it "
                        + "in: write an instant such as 2025-01-16T11:15:00+02:00, begin with History.of(agreement), "
                        + "or give it one with toBuilder().zone(..)");
    }

    @Test
    void a_builder_refuses_it_in_the_same_words() {
        assertThatThrownBy(() -> History.builder("corridor-accord").delivery("2025-01-25", "open-crossing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "'2025-01-25' is a date, and the history of 'corridor-accord' has no time zone");
    }

    @Test
    void the_way_out_works() {
        History history = History.of("corridor-accord").toBuilder()
                .zone(ZoneId.of("UTC"))
                .build()
                .delivery("2025-01-25", "open-crossing");

        assertThat(history.event("delivery-1").at()).isEqualTo(Instant.parse("2025-01-25T23:59:59.999999999Z"));
    }

    @Test
    void what_is_neither_is_refused_with_or_without_a_zone() {
        String message = "'25 January' is neither an instant nor a date: write 2025-01-16T11:15:00+02:00, "
                + "2025-01-16T09:15:00Z or 2025-01-16";

        assertThatThrownBy(() -> History.of(Corridor.ACCORD).delivery("25 January", "open-crossing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> History.of("corridor-accord").delivery("25 January", "open-crossing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void a_day_that_is_not_in_the_calendar_is_refused() {
        assertThatThrownBy(() -> History.of(Corridor.ACCORD).delivery("2025-02-29", "open-crossing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'2025-02-29' is neither an instant nor a date: write 2025-01-16T11:15:00+02:00, "
                        + "2025-01-16T09:15:00Z or 2025-01-16");
    }

    @Test
    void the_zone_is_kept_by_what_is_derived() {
        ZoneId zone = Corridor.ACCORD.timeZone();
        History history = History.of(Corridor.ACCORD).delivery("2025-01-25", "open-crossing");

        assertThat(history.zone()).contains(zone);
        assertThat(history.upTo("2025-01-24").zone()).contains(zone);
        assertThat(history.without("delivery-1").zone()).contains(zone);
        assertThat(history.toBuilder().build().zone()).contains(zone);
        assertThat(History.of("corridor-accord").merge(history).zone()).contains(zone);
        assertThat(history.merge(History.of("corridor-accord")).zone()).contains(zone);
    }
}
