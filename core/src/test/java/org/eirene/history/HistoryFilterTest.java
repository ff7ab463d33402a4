package org.eirene.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eirene.history.Corridor.delivery;
import static org.eirene.history.Corridor.noon;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryFilterTest {
    private static final History THREE =
            History.of(Corridor.ACCORD).with(delivery("e1", 1), delivery("e2", 2), delivery("e3", 3));

    @Test
    void up_to_an_instant_includes_it() {
        assertThat(ids(THREE.upTo(noon(2).minusNanos(1)))).containsExactly("e1");
        assertThat(ids(THREE.upTo(noon(2)))).containsExactly("e1", "e2");
        assertThat(ids(THREE.upTo(noon(2).plusNanos(1)))).containsExactly("e1", "e2");
    }

    @Test
    void up_to_a_date_includes_the_day() {
        assertThat(ids(THREE.upTo("2024-12-31"))).isEmpty();
        assertThat(ids(THREE.upTo("2025-01-02"))).containsExactly("e1", "e2");
        assertThat(THREE.upTo("2026-01-01")).isSameAs(THREE);
    }

    @Test
    void between_two_instants_includes_both() {
        assertThat(ids(THREE.between(noon(1), noon(2)))).containsExactly("e1", "e2");
        assertThat(ids(THREE.between(noon(1).plusNanos(1), noon(2)))).containsExactly("e2");
        assertThat(ids(THREE.between(noon(1), noon(2).minusNanos(1)))).containsExactly("e1");
        assertThat(ids(THREE.between(noon(2), noon(2)))).containsExactly("e2");
    }

    @Test
    void between_two_dates_includes_both_days() {
        assertThat(ids(THREE.between("2025-01-02", "2025-01-02"))).containsExactly("e2");
        assertThat(ids(THREE.between("2025-01-02", "2025-01-03"))).containsExactly("e2", "e3");
        assertThat(ids(THREE.between("2025-01-02T12:00:00Z", "2025-01-03"))).containsExactly("e2", "e3");
    }

    @Test
    void between_starts_at_the_first_instant_of_the_local_day() {
        Delivery first = delivery("e0", 1).toBuilder()
                .at(java.time.Instant.parse("2025-01-01T22:00:00Z"))
                .reported(noon(2))
                .build();
        Delivery before =
                first.toBuilder().id("e00").at(first.at().minusNanos(1)).build();

        assertThat(ids(History.of(Corridor.ACCORD).with(first, before).between("2025-01-02", "2025-01-02")))
                .containsExactly("e0");
    }

    @Test
    void between_the_wrong_way_round_is_refused() {
        assertThatThrownBy(() -> THREE.between(noon(2), noon(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Nothing lies between 2025-01-02T12:00:00Z and 2025-01-01T12:00:00Z: give the earlier one "
                        + "first");
    }

    @Test
    void of_what_happened_at_once_all_or_nothing_is_taken() {
        History history = History.of(Corridor.ACCORD).with(delivery("a", 1), delivery("b", 1), delivery("c", 1));

        assertThat(ids(history.upTo(noon(1)))).containsExactly("a", "b", "c");
        assertThat(ids(history.upTo(noon(1).minusNanos(1)))).isEmpty();
        assertThat(ids(history.between(noon(1), noon(1)))).containsExactly("a", "b", "c");
    }

    @Test
    void known_is_what_was_reported_until_then() {
        Delivery late = delivery("e0", 1).toBuilder().reported(noon(5)).build();
        History history = THREE.with(late);

        assertThat(ids(history.knownAt(noon(5).minusNanos(1)))).containsExactly("e1", "e2", "e3");
        assertThat(ids(history.knownAt(noon(5)))).containsExactly("e1", "e0", "e2", "e3");
        assertThat(ids(history.knownAt("2025-01-05"))).containsExactly("e1", "e0", "e2", "e3");
        assertThat(ids(history.knownAt("2025-01-01"))).containsExactly("e1");
    }

    @Test
    void what_was_known_keeps_what_a_retraction_takes_out() {
        History history = THREE.retraction("2025-01-04", "e2");

        assertThat(ids(history.knownAt("2025-01-04"))).containsExactly("e1", "e2", "e3", "retraction-1");
    }

    @Test
    void by_an_actor_is_what_he_did_or_what_is_attributed_to_him() {
        History history = THREE.incident("2025-01-04", "armed-attack", 3, "south")
                .incident("2025-01-04", "armed-attack", 3)
                .termination("2025-01-05", "north", "south")
                .withdrawal("2025-01-06", "north");

        assertThat(ids(history.by("south"))).containsExactly("incident-1", "termination-1");
        assertThat(ids(history.by("nobody"))).isEmpty();
    }

    @Test
    void of_kinds_is_what_is_of_one_of_them() {
        History history = THREE.incident("2025-01-04", "armed-attack", 3).withdrawal("2025-01-06", "north");

        assertThat(ids(history.ofKind(EventKind.INCIDENT, EventKind.WITHDRAWAL)))
                .containsExactly("incident-1", "withdrawal-1");
        assertThat(ids(history.ofKind())).isEmpty();
    }

    @Test
    void concerning_is_what_names_an_element_or_an_event() {
        History history = THREE.confirm("2025-01-04", "un-cell", "e2").challenge("2025-01-05", "north", "e2", "review");

        assertThat(ids(history.concerning("free-detainees"))).containsExactly("e1", "e2", "e3");
        assertThat(ids(history.concerning("e2"))).containsExactly("ruling-1", "challenge-1");
        assertThat(ids(history.concerning("review"))).containsExactly("challenge-1");
    }

    @Test
    void filters_commute() {
        History history = THREE.incident("2025-01-02", "armed-attack", 3, "south");

        assertThat(history.upTo("2025-01-02").ofKind(EventKind.DELIVERY))
                .isEqualTo(history.ofKind(EventKind.DELIVERY).upTo("2025-01-02"));
    }

    private static List<String> ids(History history) {
        return history.events().stream().map(Event::id).toList();
    }
}
