package org.eirene.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.eirene.history.Corridor.delivery;

import java.util.List;
import java.util.Map;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Problem;
import org.junit.jupiter.api.Test;

class HistoryGrowthTest {
    private static final History EMPTY = History.of(Corridor.ACCORD);
    private static final History TWO = EMPTY.with(delivery("e1", 1), delivery("e2", 2));

    @Test
    void nothing_added_changes_nothing() {
        assertThat(TWO.with()).isEqualTo(TWO);
        assertThat(TWO.with(List.of())).isEqualTo(TWO);
    }

    @Test
    void the_same_event_again_changes_nothing() {
        assertThat(TWO.with(delivery("e2", 2))).isEqualTo(TWO);
        assertThat(EMPTY.with(delivery("e1", 1), delivery("e2", 2), delivery("e1", 1)))
                .isEqualTo(TWO);
    }

    @Test
    void a_different_event_of_the_same_id_is_refused() {
        assertThatThrownBy(() -> TWO.with(delivery("e3", 3), delivery("e2", 3)))
                .isInstanceOf(InvalidHistoryException.class)
                .hasMessage("""
                        The history of 'corridor-accord' has 1 problem:
                          EVENT_ID_CONFLICT at events[1].id: Two events have the id 'e2' and differ: \
                        'e2 at 2025-01-02T12:00:00Z: delivery of 1 under free-detainees' and \
                        'e2 at 2025-01-03T12:00:00Z: delivery of 1 under free-detainees'. \
                        Maybe give one of them another id, or take one of them out.""");
    }

    @Test
    void all_such_ids_are_named_together() {
        InvalidHistoryException refused = catchThrowableOfType(
                InvalidHistoryException.class,
                () -> TWO.with(delivery("e9", 8), delivery("e2", 5), delivery("e1", 5), delivery("e9", 9)));

        assertThat(refused.problems())
                .extracting(Problem::path, Problem::found)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("events[1].id", "e2"),
                        org.assertj.core.groups.Tuple.tuple("events[2].id", "e1"),
                        org.assertj.core.groups.Tuple.tuple("events[3].id", "e9"));
    }

    @Test
    void events_that_read_alike_and_differ_in_their_notes_are_different() {
        Delivery noted = delivery("e2", 2).toBuilder().note("seen by two").build();

        assertThatThrownBy(() -> TWO.with(noted))
                .isInstanceOf(InvalidHistoryException.class)
                .hasMessageContaining("Two events have the id 'e2' and differ in source, evidence, note or extras: "
                        + "'e2 at 2025-01-02T12:00:00Z: delivery of 1 under free-detainees'.");
    }

    @Test
    void a_builder_tells_without_refusing() {
        History.Builder builder = TWO.toBuilder().add(delivery("e1", 3));

        assertThat(builder.problems()).extracting(Problem::code).containsExactly(EventProblemCode.EVENT_ID_CONFLICT);
        assertThat(TWO.toBuilder().add(delivery("e3", 3)).problems()).isEmpty();
        assertThatThrownBy(builder::build).isInstanceOf(InvalidHistoryException.class);
    }

    @Test
    void events_are_left_out_by_id() {
        assertThat(TWO.without("e1")).isEqualTo(EMPTY.with(delivery("e2", 2)));
        assertThat(TWO.without("e2", "e1")).isEqualTo(EMPTY);
        assertThat(TWO.without()).isEqualTo(TWO);
    }

    @Test
    void an_unknown_id_to_be_left_out_is_refused_with_what_was_meant() {
        History history = EMPTY.delivery("2025-01-25", "open-crossing");

        assertThatThrownBy(() -> history.without("delivry-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No event 'delivry-1' in the history of 'corridor-accord': did you mean delivery-1?");
    }

    @Test
    void events_are_left_out_by_what_they_are() {
        assertThat(TWO.without(event -> event.at().equals(Corridor.noon(1)))).isEqualTo(TWO.without("e1"));
        assertThat(TWO.without(event -> false)).isEqualTo(TWO);
    }

    @Test
    void a_builder_holds_what_the_history_held() {
        History history = TWO.toBuilder().extras(Extras.of(Map.of("row", 17))).build();

        assertThat(history.toBuilder().build()).isEqualTo(history);
        assertThat(history.extras()).isEqualTo(Extras.of(Map.of("row", 17)));
        assertThat(history.with(delivery("e3", 3)).extras()).isEqualTo(history.extras());
    }

    @Test
    void a_history_needs_the_id_of_an_agreement() {
        assertThatThrownBy(() -> History.of(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The id of the agreement of a history must not be blank");
    }
}
