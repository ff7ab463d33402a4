package org.eirene.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eirene.history.Corridor.delivery;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryLookupTest {
    private static final History EMPTY = History.of(Corridor.ACCORD);
    private static final History HISTORY =
            EMPTY.with(delivery("first-release", 1)).incident("2025-01-02", "raid", 1);

    @Test
    void an_event_is_found_by_its_id() {
        assertThat(HISTORY.event("first-release")).isEqualTo(delivery("first-release", 1));
        assertThat(HISTORY.findEvent("first-release")).contains(delivery("first-release", 1));
        assertThat(HISTORY.findEvent("second-release")).isEmpty();
    }

    @Test
    void an_unknown_id_is_refused_with_what_was_meant() {
        assertThatThrownBy(() -> HISTORY.event("frist-release"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No event 'frist-release' in the history of 'corridor-accord': did you mean "
                        + "first-release?");
    }

    @Test
    void an_unknown_id_that_resembles_none_is_refused_with_what_there_is() {
        assertThatThrownBy(() -> HISTORY.event("zzz"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No event 'zzz' in the history of 'corridor-accord' (it has first-release, incident-1)");
        assertThatThrownBy(() -> EMPTY.event("zzz"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No event 'zzz' in the history of 'corridor-accord' (it has none)");
    }

    @Test
    void where_there_are_many_their_number_is_named() {
        History ten = EMPTY.with(IntStream.range(0, 10)
                .mapToObj(n -> delivery("release-" + n, 1))
                .toList());
        History many = ten.with(delivery("release-x", 1));

        assertThatThrownBy(() -> ten.event("zzz"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No event 'zzz' in the history of 'corridor-accord' (it has release-0, release-1, "
                        + "release-2, release-3, release-4, release-5, release-6, release-7, release-8, release-9)");

        assertThatThrownBy(() -> many.event("zzz"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No event 'zzz' in the history of 'corridor-accord' (it has 11)");
    }

    @Test
    void events_are_listed_by_their_type() {
        assertThat(HISTORY.events(Delivery.class)).containsExactly(delivery("first-release", 1));
        assertThat(HISTORY.events(Waiver.class)).isEmpty();
        assertThat(HISTORY.events(Event.class)).isEqualTo(HISTORY.events());
    }

    @Test
    void it_knows_its_size() {
        assertThat(EMPTY.isEmpty()).isTrue();
        assertThat(EMPTY.size()).isZero();
        assertThat(HISTORY.isEmpty()).isFalse();
        assertThat(HISTORY.size()).isEqualTo(2);
    }
}
