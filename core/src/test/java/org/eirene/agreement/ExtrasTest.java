package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.testing.EqualsTester;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void what_a_document_can_hold_is_kept_and_numbers_are_decimals() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("null", null);
        given.put("true", true);
        given.put("text", "words");
        given.put("int", 1);
        given.put("long", 2L);
        given.put("short", (short) 3);
        given.put("big", new BigInteger("123456789012345678901234567890"));
        given.put("double", 0.5);
        given.put("decimal", new BigDecimal("1.50"));
        given.put("list", Arrays.asList(1, null, List.of("two")));
        given.put("map", Map.of("inner", 4));
        Extras extras = Extras.of(given);
        assertThat(extras.asMap().entrySet())
                .extracting(Map.Entry::getKey, Map.Entry::getValue)
                .containsExactly(
                        tuple("null", null),
                        tuple("true", true),
                        tuple("text", "words"),
                        tuple("int", new BigDecimal("1")),
                        tuple("long", new BigDecimal("2")),
                        tuple("short", new BigDecimal("3")),
                        tuple("big", new BigDecimal("123456789012345678901234567890")),
                        tuple("double", new BigDecimal("0.5")),
                        tuple("decimal", new BigDecimal("1.50")),
                        tuple("list", Arrays.asList(new BigDecimal("1"), null, List.of("two"))),
                        tuple("map", Map.of("inner", new BigDecimal("4"))));
        assertThat(extras)
                .hasToString("{null=null, true=true, text=words, int=1, long=2, short=3,"
                        + " big=123456789012345678901234567890, double=0.5, decimal=1.50, list=[1, null, [two]],"
                        + " map={inner=4}}");
    }

    @Test
    void anything_else_is_refused() {
        for (Object other : List.of(Double.NaN, Double.POSITIVE_INFINITY, 1.5f, 'c', Instant.EPOCH)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Extras.of(Map.of("x", other)))
                    .withMessage("A value of extras must be one of JSON (text, number, boolean, null, list, map), but"
                            + " was " + other.getClass().getName());
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Extras.of(Map.of("x", Map.of(1, "one"))))
                .withMessage("A key of extras must be text, but was 1");
    }

    /** A list or a map in the one before, the innermost of them empty. */
    private static Object nested(int levels, boolean lists) {
        Object value = lists ? List.of() : Map.of();
        for (int i = 1; i < levels; i++) {
            value = lists ? List.of(value) : Map.of("in", value);
        }
        return value;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void they_are_thirty_two_deep_at_the_most(boolean lists) {
        Object deepest = nested(Extras.MAX_DEPTH - 1, lists);
        assertThat(Extras.of(Map.of("in", deepest)).asMap()).containsEntry("in", deepest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Extras.of(Map.of("in", nested(Extras.MAX_DEPTH, lists))))
                .withMessage("Extras may be nested 32 deep at the most");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Extras.of(Map.of("in", List.of(Map.of("in", nested(Extras.MAX_DEPTH - 2, lists))))))
                .withMessage("Extras may be nested 32 deep at the most");
    }

    private static Extras listed(Object... items) {
        return Extras.of(Map.of("list", Arrays.asList(items)));
    }

    private static Extras inOrder(String first, String second) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(first, 1);
        values.put(second, 1);
        return Extras.of(Map.of("map", values));
    }

    @Test
    void they_are_equal_when_they_hold_the_same_in_the_same_order() {
        new EqualsTester()
                .addEqualityGroup(Extras.none(), Extras.of(Map.of()))
                .addEqualityGroup(Extras.of(Map.of("a", 1)), Extras.of(Map.of("a", 1L)))
                .addEqualityGroup(Extras.of(Map.of("a", 2)))
                .addEqualityGroup(Extras.of(Map.of("b", 1)))
                .addEqualityGroup(Extras.of(Collections.singletonMap("a", null)))
                .addEqualityGroup(Extras.of(Map.of("a", List.of())))
                .addEqualityGroup(Extras.of(Map.of("a", Map.of())))
                .addEqualityGroup(inOrder("a", "b"), inOrder("a", "b"))
                .addEqualityGroup(inOrder("b", "a"))
                .addEqualityGroup(Extras.of(Map.of("map", Map.of("a", 1))))
                .addEqualityGroup(listed(1, 2), listed(1, 2))
                .addEqualityGroup(listed(2, 1))
                .addEqualityGroup(listed(1))
                .addEqualityGroup(listed(1, 2, 3))
                .addEqualityGroup(listed(1, (Object) null), listed(1, (Object) null))
                .addEqualityGroup(listed((Object) null, 1))
                .testEquals();
        assertThat(listed(1, 2)).doesNotHaveSameHashCodeAs(listed(2, 1));
    }
}
