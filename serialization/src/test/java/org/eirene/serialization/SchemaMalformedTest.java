package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documents with mistakes once more, under the schemas. What a schema can know of each stands in
 * {@code schema/malformed.txt}, which is written by hand.
 */
class SchemaMalformedTest {
    private static final Path MARKS = Path.of("src/test/resources/schema/malformed.txt");

    /** The mark of a document that a schema refuses. */
    private static final String REFUSED = "refused";
    /** The mark of one in which a schema finds nothing: why follows. */
    private static final String ACCEPTED = "accepted: ";
    /** The mark of one that no validator gets to see: why follows. */
    private static final String BEFORE = "before: ";

    private static Map<String, String> marks() throws IOException {
        Map<String, String> marks = new TreeMap<>();
        for (String line : Files.readAllLines(MARKS)) {
            if (!line.startsWith("#")) {
                int end = line.indexOf(' ');
                String before =
                        marks.put(line.substring(0, end), line.substring(end).strip());
                assertThat(before).as(line).isNull();
            }
        }
        return marks;
    }

    static List<Path> files() throws IOException {
        return MalformedDocumentsTest.files().toList();
    }

    @Test
    void each_is_marked() throws IOException {
        assertThat(marks().keySet())
                .containsExactlyInAnyOrderElementsOf(files().stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_is_refused_where_a_schema_can_know(Path file) throws IOException {
        String mark = marks().getOrDefault(file.getFileName().toString(), "");
        Optional<Node> document = document(file);
        if (document.isEmpty()) {
            assertThat(mark).startsWith(BEFORE).hasSizeGreaterThan(BEFORE.length());
            return;
        }
        List<Error> errors = Validation.errors(schemaOf(file), document.get());
        if (errors.isEmpty()) {
            assertThat(mark).startsWith(ACCEPTED).hasSizeGreaterThan(ACCEPTED.length());
        } else {
            assertThat(mark).as(errors.toString()).isEqualTo(REFUSED);
        }
        List<DocumentProblem> problems =
                List.copyOf(MalformedDocumentsTest.read(file).problems());
        for (Error error : errors) {
            assertThat(problems)
                    .as(error.toString())
                    .anyMatch(problem -> SchemaMutationTest.isAbout(problem.path(), SchemaMutationTest.pathOf(error)));
        }
        for (DocumentProblem problem : problems) {
            if (SchemaMutationTest.isOfForm(problem)) {
                assertThat(errors)
                        .as(problem.toString())
                        .anyMatch(
                                error -> SchemaMutationTest.isAbout(problem.path(), SchemaMutationTest.pathOf(error)));
            }
        }
    }

    private static Schema schemaOf(Path file) {
        String name = file.getFileName().toString();
        return Stream.of(Schema.values())
                .filter(schema -> name.startsWith(schema.word() + "-"))
                .findFirst()
                .orElse(Schema.HISTORY);
    }

    /** What a validator would see of a file, where it is a document of the types of JSON at all. */
    private static Optional<Node> document(Path file) {
        Report report = new Report(file.toString(), Limits.standard());
        try {
            Syntax syntax = SourceFile.syntax(file, report);
            String text = Text.withoutMark(SourceFile.text(file, Limits.standard(), report));
            if (syntax == Syntax.YAML) {
                Text.check(text, 1, report);
            }
            Node root = Snippets.tree(text, syntax, Limits.standard(), report);
            return report.isEmpty() ? Optional.ofNullable(root) : Optional.empty();
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }
}
