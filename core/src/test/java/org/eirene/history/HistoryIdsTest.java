package org.eirene.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.history.Corridor.delivery;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryIdsTest {
    private static final String DAY = "2025-01-25";
    private static final History EMPTY = History.of(Corridor.ACCORD);

    @Test
    void ids_are_counted_kind_by_kind() {
        History history = EMPTY.delivery(DAY, "open-crossing")
                .incident(DAY, "armed-attack", 3)
                .delivery(DAY, "open-crossing")
                .incident(DAY, "armed-attack", 2);

        assertThat(ids(history)).containsExactly("delivery-1", "delivery-2", "incident-1", "incident-2");
    }

    @Test
    void ids_are_in_the_order_of_adding_not_of_happening() {
        History history = EMPTY.delivery("2025-01-26", "open-crossing").delivery("2025-01-25", "open-crossing");

        assertThat(ids(history)).containsExactly("delivery-2", "delivery-1");
    }

    @Test
    void an_id_that_another_event_has_is_passed_over() {
        Incident other = Incident.builder()
                .id("delivery-1")
                .at(Corridor.noon(1))
                .incidentKind("raid")
                .severity(1)
                .build();

        assertThat(ids(EMPTY.with(other).delivery(DAY, "open-crossing"))).containsExactly("delivery-1", "delivery-2");
    }

    @Test
    void events_with_ids_of_their_own_are_counted_too() {
        assertThat(ids(EMPTY.with(delivery("e1", 1), delivery("e2", 2)).delivery(DAY, "open-crossing")))
                .containsExactly("e1", "e2", "delivery-3");
    }

    @Test
    void the_next_free_number_is_taken_after_one_was_left_out() {
        History history = EMPTY.delivery(DAY, "open-crossing")
                .delivery(DAY, "open-crossing")
                .without("delivery-1");

        assertThat(ids(history.delivery(DAY, "open-crossing"))).containsExactly("delivery-2", "delivery-3");
    }

    @Test
    void an_id_that_a_retraction_names_is_never_given_again() {
        History history = EMPTY.delivery(DAY, "open-crossing")
                .retraction(DAY, "delivery-1")
                .without("delivery-1");

        assertThat(ids(history.delivery(DAY, "open-crossing"))).containsExactly("delivery-2", "retraction-1");
    }

    @Test
    void a_builder_passes_over_the_ids_of_what_it_was_given_before_it_gave_one() {
        History history = EMPTY.toBuilder()
                .addAll(List.of(delivery("delivery-1", 1), delivery("delivery-3", 2)))
                .delivery(DAY, "open-crossing")
                .delivery(DAY, "open-crossing")
                .build();

        assertThat(ids(history)).containsExactly("delivery-1", "delivery-3", "delivery-4", "delivery-5");
    }

    @Test
    void a_builder_gives_the_same_ids() {
        History.Builder builder = EMPTY.with(delivery("e1", 1), delivery("delivery-2", 2)).toBuilder();

        History history = builder.delivery(DAY, "open-crossing")
                .add(delivery("delivery-4", 4))
                .delivery(DAY, "open-crossing")
                .incident(DAY, "armed-attack", 1)
                .build();

        assertThat(ids(history))
                .containsExactly("e1", "delivery-2", "delivery-4", "delivery-3", "delivery-5", "incident-1");
    }

    private static List<String> ids(History history) {
        return history.events().stream().map(Event::id).toList();
    }
}
