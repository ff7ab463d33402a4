package org.eirene.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eirene.history.Corridor.delivery;

import java.util.Map;
import org.eirene.agreement.Extras;
import org.junit.jupiter.api.Test;

class HistoryMergeTest {
    private static final History EMPTY = History.of(Corridor.ACCORD);
    private static final History ONE = EMPTY.with(delivery("e1", 1), delivery("e3", 3));
    private static final History OTHER = EMPTY.with(delivery("e2", 2), delivery("e3", 3));
    private static final History THIRD = EMPTY.with(delivery("e1", 1), delivery("e4", 4));

    @Test
    void the_same_events_of_both_become_one() {
        assertThat(ONE.merge(OTHER)).isEqualTo(EMPTY.with(delivery("e1", 1), delivery("e2", 2), delivery("e3", 3)));
    }

    @Test
    void the_order_of_two_changes_nothing() {
        assertThat(OTHER.merge(ONE)).isEqualTo(ONE.merge(OTHER));
    }

    @Test
    void the_grouping_of_three_changes_nothing() {
        assertThat(ONE.merge(OTHER).merge(THIRD)).isEqualTo(ONE.merge(OTHER.merge(THIRD)));
    }

    @Test
    void itself_and_nothing_change_nothing() {
        assertThat(ONE.merge(ONE)).isEqualTo(ONE);
        assertThat(ONE.merge(EMPTY)).isEqualTo(ONE);
        assertThat(EMPTY.merge(ONE)).isEqualTo(ONE);
    }

    @Test
    void different_events_of_the_same_id_are_refused() {
        History wrong = EMPTY.with(delivery("e1", 9), delivery("e3", 9));

        assertThatThrownBy(() -> ONE.merge(wrong))
                .isInstanceOf(InvalidHistoryException.class)
                .hasMessageStartingWith("The history of 'corridor-accord' has 2 problems:\n"
                        + "  EVENT_ID_CONFLICT at events[0].id: Two events have the id 'e1' and differ: ");
        assertThatThrownBy(() -> wrong.merge(ONE)).isInstanceOf(InvalidHistoryException.class);
    }

    @Test
    void histories_of_two_agreements_are_refused() {
        assertThatThrownBy(() -> ONE.merge(History.of("minsk-2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Histories of one agreement can be merged, but these are of 'corridor-accord' and "
                        + "'minsk-2'");
    }

    @Test
    void extras_of_one_are_kept() {
        Extras extras = Extras.of(Map.of("row", 17));
        History tagged = ONE.toBuilder().extras(extras).build();

        assertThat(tagged.merge(OTHER).extras()).isEqualTo(extras);
        assertThat(OTHER.merge(tagged).extras()).isEqualTo(extras);
        assertThat(tagged.merge(tagged)).isEqualTo(tagged);
    }

    @Test
    void different_extras_are_refused() {
        History first = ONE.toBuilder().extras(Extras.of(Map.of("row", 17))).build();
        History second = ONE.toBuilder().extras(Extras.of(Map.of("row", 18))).build();

        assertThatThrownBy(() -> first.merge(second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Histories with different extras cannot be merged (agreement 'corridor-accord'): decide "
                        + "first what to keep with toBuilder().extras(..)");
    }
}
