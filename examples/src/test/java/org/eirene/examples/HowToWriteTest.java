package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.base.Splitter;
import com.google.common.base.Throwables;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of the README on how to write and on what goes wrong are true. */
class HowToWriteTest {
    private static final Pattern ROW = Pattern.compile("^\\|[^|]*\\| `([^`]+)` \\| `([^`]+)` \\|$", Pattern.MULTILINE);
    private static final Pattern MESSAGE = Pattern.compile("^\\| `([^`]+)` \\| ", Pattern.MULTILINE);
    private static final Pattern ELEMENT =
            Pattern.compile("^\\| `(\\w+)` \\| ([^|]*) \\| ([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String CHAPTER = Readme.chapter("How to write it");
    private static final String PHRASES = CHAPTER.substring(CHAPTER.indexOf("| To say |"));
    private static final String ELEMENTS = CHAPTER.substring(0, CHAPTER.indexOf("| To say |"));

    @TempDir
    private Path folder;

    @Test
    void what_is_said_in_java_is_what_is_written() throws Exception {
        List<Phrase> phrases = ROW.matcher(PHRASES)
                .results()
                .map(row -> new Phrase(row.group(1), row.group(2)))
                .toList();
        assertThat(PHRASES.lines().filter(line -> line.startsWith("| "))).hasSize(phrases.size() + 2);
        assertThat(Phrase.check(phrases, folder)).hasSizeGreaterThan(25);
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(code -> code.group(1)).toList();
    }

    @Test
    void the_builders_have_the_methods_that_it_names_and_need_no_others() throws Exception {
        List<MatchResult> rows = ELEMENT.matcher(ELEMENTS).results().toList();
        assertThat(rows).hasSize(12);
        for (MatchResult row : rows) {
            Class<?> builder = Class.forName("org.eirene.agreement." + row.group(1) + "$Builder");
            assertThat(Stream.of(builder.getMethods()).map(Method::getName))
                    .as(row.group(1))
                    .containsAll(codes(row.group(2) + row.group(3)).stream()
                            .filter(code -> code.matches("\\w+"))
                            .toList());
            Object empty = builder.getDeclaringClass().getMethod("builder").invoke(null);
            String message = catchThrowable(() -> builder.getMethod("build").invoke(empty))
                    .getCause()
                    .getMessage();
            List<String> needed = message.contains("[")
                    ? Splitter.on(", ").splitToList(message.replaceAll(".*\\[|\\]", ""))
                    : List.of("id", "timeZone");
            assertThat(codes(row.group(2))).as(message).containsAll(needed);
        }
    }

    @Test
    void the_expressions_in_it_are_java() throws Exception {
        List<String> expressions = codes(ELEMENTS).stream()
                .filter(code -> code.contains("(") && !code.contains("..."))
                .toList();
        assertThat(expressions).hasSize(8);
        assertThat(Phrase.values(expressions, folder)).doesNotContainNull().hasSize(8);
    }

    /** What somebody does who makes a mistake, in the order of the table. */
    private static List<String> mistakes() {
        return List.of(
                "Agreement.builder().id(\"a\").timeZone(\"UTC\").addCommitments("
                        + "Commitment.builder().id(\"c\").phase(\"calm\").must(act()).build()).build()",
                "Commitment.builder().id(\"c\").build()",
                "Agreement.builder().id(\"a\").build()",
                "offset(\"10 days\")",
                "History.of(\"a\").entryIntoForce(\"2025-06-01 12:00\")",
                "DocumentReader.standard().readAgreement(\"{format: eirene/agreement/1, id: a, timeZone: UTC,"
                        + " phases: [{id: calm, last: P10D}]}\", Syntax.YAML).orThrow()",
                "Agreement.builder().id(\"a\").timeZone(\"UTC\").addPhases("
                        + "Phase.builder().id(\"My Phase\").build()).build()",
                "Phase.builder().id(\"p\").lasts(42)",
                "Commitment.builder().id(\"c\").must(act()).due(days(7))",
                "Agreement.builder().addPhases(Phase.builder().id(\"p\"))",
                "handover");
    }

    @Test
    void the_messages_that_it_quotes_are_told() {
        List<String> quoted = MESSAGE.matcher(Readme.chapter("When something is wrong"))
                .results()
                .map(row -> row.group(1))
                .toList();
        List<String> mistakes = mistakes();
        assertThat(quoted).hasSameSizeAs(mistakes);
        for (int i = 0; i < mistakes.size(); i++) {
            List<String> mistake = List.of(mistakes.get(i));
            Throwable thrown = Throwables.getRootCause(catchThrowable(() -> Phrase.values(mistake, folder)));
            assertThat(thrown.getMessage())
                    .as(mistakes.get(i))
                    .contains(Splitter.on(Pattern.compile(" ?\\.\\.\\. ?")).split(quoted.get(i)));
        }
    }
}
