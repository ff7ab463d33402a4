package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a tool may keep for itself: whatever a document can hold, and nothing else. */
class ExtrasTest {
    @Test
    void a_number_may_have_an_exponent_of_a_thousand_and_no_more() {
        for (String sound : List.of("1E+1000", "1E-1000", "0E+1000", "123.5", "1.5E+1001")) {
            BigDecimal number = new BigDecimal(sound);
            assertThat(Extras.of(Map.of("n", number)).asMap()).containsEntry("n", number);
        }
        for (String refused : List.of("1E+1001", "1E-1001", "0E-1001", "1.5E+1002", "1E+2147483647")) {
            assertThatThrownBy(() -> Extras.of(Map.of("x", List.of(new BigDecimal(refused)))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A number of extras may have an exponent from -1000 to 1000, but was " + refused);
        }
    }

    @Test
    void a_text_and_a_key_hold_whole_characters() {
        String whole = "a\uD83D\uDE00";
        assertThat(Extras.of(Map.of(whole, whole)).asMap()).containsEntry(whole, whole);
        for (String half : List.of("a\uD83D", "a\uDE00", "a\uD83Db", "a\uDE00\uD83D", "a\uD83D\uD83D\uDE00")) {
            String message = "A text of extras must not hold half of a surrogate pair, but has one at 1";
            assertThatThrownBy(() -> Extras.of(Map.of("t", Map.of("u", half))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> Extras.of(Map.of("t", List.of(Map.of(half, true)))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
    }
}
