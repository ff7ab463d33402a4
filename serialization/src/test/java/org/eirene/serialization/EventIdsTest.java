package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class EventIdsTest {
    @Test
    void what_is_too_much_for_its_tables_is_refused_with_the_way_out() {
        EventIds ids = new EventIds(1 << 11);
        for (int i = 1; i <= 1_366; i++) {
            assertThat(ids.add("e" + i, i)).isZero();
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> ids.add("e1367", 1_367))
                .withMessage("No more than 1,366 ids can be kept: if no two events have one id, say so with"
                        + " EventSource.trustingIds()");
    }
}
