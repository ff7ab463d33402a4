package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Party;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentWriterTest {
    private final DocumentWriter writer = DocumentWriter.standard();

    private static Agreement small() {
        return Agreement.builder()
                .id("small")
                .timeZone("UTC")
                .addActors(Party.of("north", "North"), Party.of("south", "south"))
                .build();
    }

    @Test
    void defaults_are_left_out() {
        assertThat(writer.toYaml(small())).isEqualTo("""
                format: eirene/agreement/1
                id: small
                timeZone: UTC
                actors:
                  - {id: north, kind: party, name: North}
                  - {id: south, kind: party}
                """);
    }

    @Test
    void a_history_without_events_says_so() {
        assertThat(writer.toYaml(History.of("small"))).isEqualTo("""
                format: eirene/history/1
                agreement: small
                events: []
                """);
        assertThat(writer.toJson(History.of("small"))).isEqualTo("""
                {
                  "format": "eirene/history/1",
                  "agreement": "small",
                  "events": []
                }
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999999Z",
        "2025-01-16T09:15:00Z, 2025-01-16T09:15:00Z",
        "2025-01-16T09:15:01.500Z, 2025-01-16T09:15:01.5Z",
        "2025-01-16T09:15:00.000000010Z, 2025-01-16T09:15:00.00000001Z"
    })
    void instants_are_written_in_utc_with_seconds_and_no_more_of_a_fraction_than_they_have(
            Instant instant, String text) {
        assertThat(InstantText.of(instant)).isEqualTo(text);
    }

    @Test
    void a_file_is_written_in_the_syntax_of_its_name(@TempDir Path folder) throws IOException {
        writer.write(small(), folder.resolve("a.yaml"));
        writer.write(small(), folder.resolve("a.yml"));
        writer.write(small(), folder.resolve("a.JSON"));
        writer.write(Samples.history(), folder.resolve("h.json"));
        assertThat(folder.resolve("a.yaml")).hasContent(writer.toYaml(small()));
        assertThat(folder.resolve("a.yml")).hasContent(writer.toYaml(small()));
        assertThat(folder.resolve("a.JSON")).hasContent(writer.toJson(small()));
        assertThat(folder.resolve("h.json")).hasContent(writer.toJson(Samples.history()));
        assertThat(folder.toFile().list()).hasSize(4);
    }

    @Test
    void a_name_that_tells_no_syntax_is_refused(@TempDir Path folder) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(small(), folder.resolve("a.txt")))
                .withMessageContaining("does not say in which syntax it is written");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(small(), folder.resolve("a.jsonl")))
                .withMessageEndingWith(
                        "is named for JSON Lines, which only a history can be. Let its name end in .json or .yaml.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_is_replaced_as_a_whole_and_a_link_stays_a_link(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "x".repeat(100_000));
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file.getFileName());
        writer.write(small(), link);
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent(writer.toYaml(small()));
        assertThat(folder.toFile().list()).hasSize(2);
    }

    @Test
    void what_cannot_be_written_leaves_nothing_behind(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> writer.write(small(), folder.resolve("missing/a.yaml")))
                .isInstanceOf(NoSuchFileException.class);
        Path taken = Files.createDirectory(folder.resolve("taken.yaml"));
        assertThatThrownBy(() -> writer.write(small(), taken)).isInstanceOf(IOException.class);
        assertThat(folder.toFile().list()).containsExactly("taken.yaml");
    }

    @Test
    void a_text_that_no_document_can_hold_is_refused() {
        Agreement half = small().toBuilder().title("\ud83d").build();
        for (Syntax syntax : Syntax.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.write(half, syntax))
                    .withMessage("A text holds half of a surrogate pair, U+D83D, which no document can hold");
        }
    }
}
