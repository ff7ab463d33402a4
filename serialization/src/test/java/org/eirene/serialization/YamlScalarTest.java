package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class YamlScalarTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "release-civilians",
                "Northern Government",
                "Art. 3(1)",
                "IN_FORCE/2",
                "P42D",
                "PT72H",
                "Asia/Jerusalem",
                "eirene/agreement/1",
                "a#b",
                "what's next",
                "say no",
                "nobody",
                "one two",
                "12 trucks",
                "3rd brigade",
                "1 Bad deed",
                "Zoë",
                "שלום",
                "😀",
                "a !b &c *d |e >f %g @h `i",
                "back\\slash",
                "half \"quoted\"",
                "a text that is somewhat longer than the others and has no end of a line"
            })
    void what_every_reader_takes_for_the_same_text_stands_plain(String text) {
        assertThat(YamlScalar.inBlock(text)).isEqualTo(text);
        assertThat(YamlScalar.inFlow(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "No",
                "ON",
                "off",
                "y",
                "N",
                "true",
                "False",
                "null",
                "Null",
                "~",
                "=",
                "<<",
                "1",
                "-1",
                "+1",
                "0",
                "007",
                "0777",
                "0o17",
                "0b101",
                "0x1F",
                "1_000",
                "1,000",
                "1.",
                ".5",
                "-.5",
                "1e5",
                "1.5E+3",
                "12e03",
                ".inf",
                "-.INF",
                ".NaN",
                "12:30",
                "190:20:30.15",
                "1.2.3",
                "2025-01-01",
                "2025-1-1",
                "2025-01-16T09:15:00Z",
                "2025-01-16T09:15:00.5Z",
                "2025-01-16 09:15:00 +2",
                "2025-01-16T11:15:00+02:00",
                "a: b",
                "a:",
                "a #b",
                "#a",
                "-a",
                "- a",
                "-",
                "?",
                "? a",
                ":a",
                ",a",
                "[a",
                "]",
                "{a",
                "}",
                "&a",
                "*a",
                "!a",
                "|a",
                ">a",
                "@a",
                "`a",
                "%a",
                "---",
                "...",
                "... a",
                " a",
                "a ",
                "\u00a0a",
                "it's: so"
            })
    void what_some_reader_takes_for_something_else_is_quoted(String text) {
        assertThat(YamlScalar.inBlock(text)).isEqualTo('"' + text + '"');
        assertThat(YamlScalar.inFlow(text)).isEqualTo('"' + text + '"');
        assertThat(read(YamlScalar.inBlock(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a, b", "a]", "a}", "a [b]", "a {b}", "a?", "a:b", "https://example.org/1"})
    void what_ends_a_text_in_flow_style_is_quoted_there_alone(String text) {
        assertThat(YamlScalar.inBlock(text)).isEqualTo(text);
        assertThat(YamlScalar.inFlow(text)).isEqualTo('"' + text + '"');
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`a\tb`, `\"a\\tb\"`",
                "`a\rb`, `\"a\\rb\"`",
                "`\u0000`, `\"\\u0000\"`",
                "`\u0007`, `\"\\u0007\"`",
                "`\u007f`, `\"\\u007f\"`",
                "`a\u0085b`, `\"a\\u0085b\"`",
                "`a\u2028b`, `\"a\\u2028b\"`",
                "`a\u2029b`, `\"a\\u2029b\"`",
                "`\ufeffa`, `\"\\ufeffa\"`",
                "`\uffff`, `\"\\uffff\"`",
                "`\u00e9\u0085\ud83d\ude00`, `\"\u00e9\\u0085\ud83d\ude00\"`"
            })
    void what_cannot_be_printed_is_escaped(String text, String written) {
        assertThat(YamlScalar.inBlock(text)).isEqualTo(written);
        assertThat(read(written)).isEqualTo(text);
    }

    @Test
    void single_quotes_save_escapes() {
        assertThat(YamlScalar.inBlock("\"no\"")).isEqualTo("'\"no\"'");
        assertThat(YamlScalar.inBlock("C: \\temp")).isEqualTo("'C: \\temp'");
        assertThat(YamlScalar.inBlock("it's: \"so\"")).isEqualTo("\"it's: \\\"so\\\"\"");
        assertThat(YamlScalar.inBlock("")).isEqualTo("\"\"");
    }

    @Test
    void a_text_of_several_lines_is_written_line_by_line_in_a_block() {
        Node note = Node.text("First line.\n\n  Third: line # no comment\nlast");
        assertThat(YamlText.of(Node.map().put("note", note).put("x", Node.nothing())))
                .isEqualTo("""
                        note: |-
                          First line.

                            Third: line # no comment
                          last
                        x: null
                        """);
        assertThat(YamlText.of(Node.list(Node.text("a\nb\n"), Node.map().put("k", Node.text("a\nb")))))
                .isEqualTo("""
                        - |
                          a
                          b
                        - k: |-
                            a
                            b
                        """);
    }

    @Test
    void a_text_of_several_lines_that_a_block_would_change_or_hide_is_quoted() {
        for (String text : List.of("a\n\n", "\na\nb", " a\nb", "a \nb", "a\nb ", "a\n", "\n", "a\r\nb", "a\n\tb")) {
            assertThat(YamlText.of(Node.text(text)))
                    .startsWith("\"")
                    .endsWith("\"\n")
                    .hasLineCount(1);
        }
    }

    @Test
    void half_of_a_pair_is_refused() {
        for (String text : List.of("\ud800", "a\udc00", "\ud800a", "\udc00\ud800", "\ud83d\ude00\ud83d")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> YamlText.of(Node.text(text)))
                    .withMessageMatching(
                            "A text holds half of a surrogate pair, U\\+D[8C3]\\p{XDigit}{2}, which no document can hold");
            assertThatIllegalArgumentException().isThrownBy(() -> JsonText.of(Node.text(text)));
        }
    }

    @Test
    void a_long_text_is_looked_at_once() {
        String digits = "1:".repeat(1_000_000) + "1";
        assertThat(YamlScalar.inBlock(digits)).isEqualTo('"' + digits + '"');
        String number = "1".repeat(2_000_000);
        assertThat(YamlScalar.inBlock(number)).isEqualTo('"' + number + '"');
    }

    /** What a reader of YAML 1.1 makes of it. */
    private static Object read(String yaml) {
        return new Yaml().load(yaml);
    }
}
