package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final Place COMMITMENT = Place.AGREEMENT.key("commitments").at(3);

    @Test
    void a_path_is_written_with_the_keys_of_the_written_form() {
        assertThat(COMMITMENT.key("must").key("instalments").at(0).key("due").key("plus"))
                .hasToString("commitments[3].must.instalments[0].due.plus");
        assertThat(Place.AGREEMENT.key("phases").at(0).key("onExpiry").key("while"))
                .hasToString("phases[0].onExpiry.while");
        assertThat(Place.AGREEMENT).hasToString("");
    }

    @Test
    void a_misspelt_key_is_refused() {
        assertThatThrownBy(() -> COMMITMENT.key("inReturn"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No key of the written form: inReturn");
    }

    @Test
    void places_come_in_the_order_of_the_written_form_a_whole_before_its_parts() {
        List<Place> places = List.of(
                Place.AGREEMENT,
                Place.AGREEMENT.key("id"),
                Place.AGREEMENT.key("timeZone"),
                Place.AGREEMENT.key("actors").at(2),
                Place.AGREEMENT.key("actors").at(10),
                COMMITMENT,
                COMMITMENT.key("id"),
                COMMITMENT.key("by"),
                COMMITMENT.key("must").lead("deliver"),
                COMMITMENT.key("must").key("unit"),
                COMMITMENT.key("when").lead("atLeast"),
                COMMITMENT.key("when").key("of").at(0).lead("incidents").key("of"),
                COMMITMENT.key("when").key("of").at(0).lead("incidents").key("within"),
                COMMITMENT.key("when").key("of").at(0).key("atLeast"),
                COMMITMENT.key("due"),
                COMMITMENT.key("survives"),
                Place.AGREEMENT.key("openQuestions").at(0));
        for (int i = 0; i + 1 < places.size(); i++) {
            assertThat(Place.WRITTEN_ORDER.compare(places.get(i), places.get(i + 1)))
                    .as("%s before %s", places.get(i), places.get(i + 1))
                    .isNegative();
        }
    }
}
