package org.eirene.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.history.Corridor.delivery;
import static org.eirene.history.Corridor.noon;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryOrderTest {
    private static final History EMPTY = History.of(Corridor.ACCORD);

    @Test
    void events_stand_in_the_order_in_which_they_happened() {
        assertThat(EMPTY.with(delivery("a", 3), delivery("b", 1), delivery("c", 2))
                        .events())
                .containsExactly(delivery("b", 1), delivery("c", 2), delivery("a", 3));
    }

    @Test
    void of_what_happened_at_once_what_was_reported_first_comes_first() {
        Delivery later =
                delivery("a", 1).toBuilder().reported(noon(1).plusNanos(1)).build();

        assertThat(EMPTY.with(later, delivery("b", 1)).events()).containsExactly(delivery("b", 1), later);
    }

    @Test
    void of_what_was_reported_at_once_the_lesser_id_comes_first() {
        assertThat(EMPTY.with(delivery("e2", 1), delivery("e10", 1), delivery("e1", 1))
                        .events())
                .containsExactly(delivery("e1", 1), delivery("e10", 1), delivery("e2", 1));
    }

    @Test
    void the_order_of_adding_changes_nothing() {
        History history = EMPTY.with(delivery("a", 3), delivery("b", 1), delivery("c", 1));

        assertThat(EMPTY.with(delivery("c", 1)).with(delivery("a", 3)).with(delivery("b", 1)))
                .isEqualTo(history);
        assertThat(History.builder(Corridor.ACCORD)
                        .add(delivery("b", 1))
                        .addAll(List.of(delivery("a", 3), delivery("c", 1)))
                        .build())
                .isEqualTo(history);
    }

    @Test
    void what_is_in_order_already_is_kept_as_it_is() {
        ImmutableList<Event> events = ImmutableList.of(delivery("a", 1), delivery("b", 2));

        assertThat(EMPTY.with(events).events()).isSameAs(events);
    }
}
