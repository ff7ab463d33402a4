package org.eirene.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.history.Corridor.delivery;

import com.google.common.testing.EqualsTester;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.IntStream;
import org.eirene.agreement.Extras;
import org.junit.jupiter.api.Test;

class HistoryValueTest {
    @Test
    void histories_are_equal_by_agreement_events_and_extras_whatever_their_zone() {
        new EqualsTester()
                .addEqualityGroup(
                        History.of(Corridor.ACCORD),
                        History.of("corridor-accord"),
                        History.builder("corridor-accord")
                                .zone(ZoneId.of("UTC"))
                                .build())
                .addEqualityGroup(History.of("minsk-2"))
                .addEqualityGroup(
                        History.of(Corridor.ACCORD).with(delivery("e1", 1)),
                        History.of("corridor-accord").with(delivery("e1", 1)))
                .addEqualityGroup(History.of(Corridor.ACCORD).with(delivery("e1", 2)))
                .addEqualityGroup(History.builder("corridor-accord")
                        .extras(Extras.of(Map.of("row", 17)))
                        .build())
                .testEquals();
    }

    @Test
    void numerically_equal_quantities_make_equal_histories() {
        assertThat(History.of("a").delivery("2025-01-25T16:00:00Z", "c", new java.math.BigDecimal("4.00")))
                .isEqualTo(History.of("a").delivery("2025-01-25T18:00:00+02:00", "c", 4));
    }

    @Test
    void its_text_is_a_headline_and_a_line_for_each_event() {
        assertThat(History.of(Corridor.ACCORD)).hasToString("history of corridor-accord: 0 events");
        assertThat(History.of(Corridor.ACCORD).with(delivery("e1", 1)))
                .hasToString("history of corridor-accord: 1 event\n"
                        + "  e1 at 2025-01-01T12:00:00Z: delivery of 1 under free-detainees");
    }

    @Test
    void its_text_stops_after_a_thousand_lines() {
        History thousand = many(1_000);
        History more = many(1_001);

        assertThat(thousand.toString().lines()).hasSize(1_001);
        assertThat(thousand.toString()).endsWith("under free-detainees");
        assertThat(more.toString().lines()).hasSize(1_002);
        assertThat(more.toString()).endsWith("under free-detainees\n  and 1 more");
    }

    @Test
    void many_events_are_held_and_found() {
        History history = many(100_000);

        assertThat(history.size()).isEqualTo(100_000);
        assertThat(history.event("e77777").id()).isEqualTo("e77777");
        assertThat(history.upTo(Corridor.noon(1).plusSeconds(49_999)).size()).isEqualTo(50_000);
    }

    private static History many(int count) {
        History.Builder builder = History.builder(Corridor.ACCORD);
        IntStream.range(0, count)
                .mapToObj(n -> Delivery.builder()
                        .id("e" + n)
                        .at(Corridor.noon(1).plusSeconds(n))
                        .commitment("free-detainees")
                        .build())
                .forEach(builder::add);
        return builder.build();
    }

    @Test
    void histories_of_other_agreements_are_told_apart_by_their_hash_codes() {
        assertThat(History.of("accord")).doesNotHaveSameHashCodeAs(History.of("another"));
    }
}
