package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree of a document, and the places in it. */
class TreeTest {
    private static Node yaml(String text) {
        return read(text, Syntax.YAML, Limits.standard());
    }

    private static Node read(String text, Syntax syntax, Limits limits) {
        Report report = new Report("", limits);
        Node root = Snippets.tree(text, syntax, limits, report);
        assertThat(report.problems(root)).isEmpty();
        return root;
    }

    private static List<String> problems(String text, Syntax syntax, Limits limits) {
        Report report = new Report("", limits);
        Node root = Snippets.tree(text, syntax, limits, report);
        return report.problems(root).stream().map(DocumentProblem::toString).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "no",
                "on",
                "off",
                "y",
                "n",
                "~",
                "Null",
                "TRUE",
                "012",
                "0x1F",
                "0o17",
                "1_000",
                "+1",
                "1.",
                ".5",
                "-.5",
                "1e",
                "1e+",
                "--1",
                ".inf",
                ".nan",
                "NaN",
                "1:30",
                "12:30:45",
                "2025-01-16",
                "2025-01-16T11:15:00+02:00",
                "=",
                "<<",
                "-a"
            })
    void plain_scalars_of_older_yaml_are_texts(String scalar) {
        assertThat(yaml("[" + scalar + "]")).isEqualTo(Node.list(Node.text(scalar)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "5", "-12", "0.10", "1e3", "1E-3", "1.5e+10", "25000000"})
    void numbers_are_read_exactly_as_json_has_them(String scalar) {
        for (Syntax syntax : Syntax.values()) {
            NumberNode number = (NumberNode) read(scalar, syntax, Limits.standard());
            assertThat(number.text()).isEqualTo(scalar);
            assertThat(number.value()).isEqualTo(new BigDecimal(scalar));
        }
    }

    @Test
    void quoted_scalars_are_texts() {
        assertThat(yaml("[\"5\", 'true', \"null\", \"\"]"))
                .isEqualTo(Node.list(Node.text("5"), Node.text("true"), Node.text("null"), Node.text("")));
        assertThat(yaml("[true, false, null]")).isEqualTo(Node.list(Node.bool(true), Node.bool(false), Node.nothing()));
        assertThat(yaml("a: |\n  5\nb: >\n  x\n  y\n"))
                .isEqualTo(Node.map().put("a", Node.text("5\n")).put("b", Node.text("x y\n")));
        assertThat(yaml("5: a\ntrue: b"))
                .isEqualTo(Node.map().put("5", Node.text("a")).put("true", Node.text("b")));
    }

    @ParameterizedTest
    @EnumSource
    void everything_has_its_place(Syntax syntax) {
        MapNode root = (MapNode) read("{\"a\": 1,\n  \"b\": [true,\n \"x\"]}", syntax, Limits.standard());
        assertThat(root.location()).isEqualTo(new Location(1, 1));
        assertThat(root.entry("a").location()).isEqualTo(new Location(1, 2));
        assertThat(root.get("a").location()).isEqualTo(new Location(1, 7));
        assertThat(root.entry("b").location()).isEqualTo(new Location(2, 3));
        assertThat(((ListNode) root.get("b")).get(1).location()).isEqualTo(new Location(3, 2));
    }

    @ParameterizedTest
    @EnumSource
    void columns_count_as_java_does(Syntax syntax) {
        ListNode root = (ListNode)
                read("[\"\uD83D\uDE00\", \"e\u0301\",\n\"\uD83D\uDE00\uD83D\uDE00\", 1]", syntax, Limits.standard());
        assertThat(root.get(1).location()).isEqualTo(new Location(1, 8));
        assertThat(root.get(3).location()).isEqualTo(new Location(2, 9));
    }

    @Test
    void supplementary_characters_do_not_break_at_the_buffer() {
        String text = "\uD83D\uDE00".repeat(50_000);
        assertThat(yaml("a: \"" + text + "\"\nb: \"x" + text + "\""))
                .isEqualTo(Node.map().put("a", Node.text(text)).put("b", Node.text("x" + text)));
    }

    @Test
    void many_keys_are_found_as_well_as_few() {
        MapNode map = Node.map();
        for (int i = 0; i < 100; i++) {
            map.put("k" + i, Node.number(i));
        }
        assertThat(map.get("k99")).isEqualTo(Node.number(99));
        assertThat(map.get("k100")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void limits_are_kept_to_the_last(Syntax syntax) {
        Limits limits = new Limits(1_000, 5, 3, 10, 8, 10);
        assertThat(problems("[[[1]]]", syntax, limits)).isEmpty();
        assertThat(problems("[[[[1]]]]", syntax, limits))
                .containsExactly("1:4: TOO_DEEP: Lists and maps are nested deeper than 3 here.");
        assertThat(problems("[1, 2, 3, 4]", syntax, limits)).isEmpty();
        assertThat(problems("[1, 2, 3, 4, 5]", syntax, limits))
                .containsExactly("1:14: TOO_MANY_VALUES: The document holds more than 5 values.");
        assertThat(problems("[\"0123456789\", \"012345678\"]", syntax, limits)).isEmpty();
        assertThat(problems("[\"0123456789a\"]", syntax, limits))
                .containsExactly("1:2: TEXT_TOO_LONG: A text here is longer than 10 characters.");
        assertThat(problems("{\"0123456789a\": 1}", syntax, limits))
                .hasSize(1)
                .first()
                .asString()
                .contains("TEXT_TOO_LONG: A text here is longer than 10 characters");
        assertThat(problems("[12345678]", syntax, limits)).isEmpty();
        assertThat(problems("[1, 123456789]", syntax, limits))
                .containsExactly("1:5: NUMBER_TOO_LONG at [1]: The number 123456789 is longer than 8 characters.");
    }

    @Test
    void exponents_have_a_limit() {
        assertThat(problems("[1e1000, 1e-1000]", Syntax.JSON, Limits.standard()))
                .isEmpty();
        assertThat(problems("[1e1001]", Syntax.JSON, Limits.standard()))
                .containsExactly("1:2: NUMBER_TOO_LONG at [0]: The number 1e1001 has an exponent beyond 1000.");
        assertThat(problems("[1e99999999999]", Syntax.YAML, Limits.standard())).hasSize(1);
    }

    @Test
    void nodes_are_equal_wherever_they_stand() {
        assertThat(yaml("{a: 1.0, b: [x, null]}"))
                .isEqualTo(yaml("a: 1\nb:\n  - x\n  -\n"))
                .hasSameHashCodeAs(yaml("a: 1\nb:\n  - x\n  -\n"))
                .isNotEqualTo(yaml("{b: [x, null], a: 1}"))
                .hasToString("{a: 1.0, b: ['x', null]}");
    }

    @Test
    void lines_end_as_they_end_anywhere() {
        MapNode root = (MapNode) yaml("a: 1\r\nb: 2\rc: 3\nd: 4");
        assertThat(root.get("d").location()).isEqualTo(new Location(4, 4));
        assertThat(Text.locationOf("a\r\nb\rc\nd", 7)).isEqualTo(new Location(4, 1));
    }
}
