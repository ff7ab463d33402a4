package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Party;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories as documents and as lines. */
class HistoryDecoderTest {
    private static final DocumentReader READER = DocumentReader.standard();
    private static final Agreement CORRIDOR = Agreement.builder()
            .id("corridor")
            .timeZone("Asia/Jerusalem")
            .addActors(Party.of("north", "North"), Party.of("south", "South"))
            .build();
    private static final String TEXT = """
            format: eirene/history/1
            agreement: corridor
            x: {imported: true}
            events:
              - {id: e2, at: 2025-01-16, delivery: release, quantity: 4}
              - {id: e1, at: 2025-01-16T11:15:00+02:00, milestone: entry-into-force}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_history_is_read_with_its_agreement() {
        History history = READER.readHistory(TEXT, Syntax.YAML, CORRIDOR).orThrow();
        assertThat(history.events().stream().map(Event::id)).containsExactly("e1", "e2");
        assertThat(history.zone()).contains(CORRIDOR.timeZone());
        assertThat(history.extras().asMap()).containsEntry("imported", true);
        assertThat(history)
                .isEqualTo(History.of(CORRIDOR).toBuilder()
                        .extras(history.extras())
                        .build()
                        .with(history.events()));
    }

    @Test
    void without_its_agreement_dates_cannot_be_read() {
        HistoryReading reading = READER.readHistory(TEXT, Syntax.YAML);
        assertThat(Snippets.problems(reading))
                .containsExactly(
                        "5:18: DATE_NEEDS_ZONE at events[0].at: '2025-01-16' is a date, whose end depends on the"
                                + " time zone of the agreement. Maybe read the history with its agreement.");
        assertThat(reading.asFarAsRead().size()).isEqualTo(1);
        HistoryReading instants = READER.readHistory(TEXT.replace("2025-01-16,", "2025-01-17T00:00:00Z,"), Syntax.YAML);
        assertThat(instants.orThrow().agreement()).isEqualTo("corridor");
        assertThat(instants.orThrow().zone()).isEmpty();
    }

    @Test
    void what_the_evaluation_would_disregard_is_no_problem_of_the_document() {
        assertThat(READER.readHistory(TEXT, Syntax.YAML, CORRIDOR).problems()).isEmpty();
        assertThat(READER.readHistory(TEXT, Syntax.YAML, CORRIDOR).orThrow().problems(CORRIDOR))
                .isNotEmpty();
    }

    @Test
    void a_history_of_another_agreement_is_refused() {
        assertThat(Snippets.problems(READER.readHistory(TEXT.replace("corridor", "minsk-2"), Syntax.YAML, CORRIDOR)))
                .containsExactly("2:12: HISTORY_OF_ANOTHER_AGREEMENT at agreement: The history is of agreement"
                        + " 'minsk-2', but is held against 'corridor'. Maybe take the history of 'corridor'.");
    }

    @Test
    void of_two_events_with_one_id_the_first_is_as_far_as_read() {
        HistoryReading reading = READER.readHistory(TEXT.replace("e2", "e1"), Syntax.YAML, CORRIDOR);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.problems().get(0).place()).isEqualTo(new Location(6, 10));
        assertThat(reading.asFarAsRead().events()).hasSize(1);
        assertThat(reading.asFarAsRead().event("e1").kind().word()).isEqualTo("delivery");
    }

    @Test
    void lines_are_read_with_and_without_a_first_line() throws IOException {
        String event = "{\"id\": \"e1\", \"at\": \"2025-01-16T11:15:00+02:00\", \"milestone\": \"entry-into-force\"}";
        Path plain = Files.writeString(folder.resolve("plain.jsonl"), event + "\n");
        Path headed = Files.writeString(
                folder.resolve("headed.jsonl"),
                "\uFEFF{\"format\": \"eirene/history/1\", \"agreement\": \"corridor\", \"x\": {\"a\": 1}}\r\n\r\n"
                        + event);
        assertThat(READER.readHistory(plain, CORRIDOR).orThrow().size()).isEqualTo(1);
        assertThat(READER.readHistory(headed).orThrow().extras().asMap()).containsKey("a");
        assertThat(READER.readHistory(headed).placeOf("e1")).contains(new Location(3, 1));
        assertThat(READER.readHistory(headed).placeOfPath("events[0]")).contains(new Location(3, 1));
        assertThat(Snippets.problems(READER.readHistory(plain)))
                .containsExactly(plain + ":1:1: KEY_MISSING: Nothing says of which agreement the history is: the first"
                        + " line names it, or it is read with its agreement.");
    }

    @Test
    void many_lines_are_read_beyond_the_limit_of_a_document() throws IOException {
        String lines = IntStream.range(0, 5_000)
                .mapToObj(
                        i -> "{\"id\": \"e" + i + "\", \"at\": \"2025-01-16T11:15:00Z\", \"delivery\": \"release\"}\n")
                .collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve("long.jsonl"), lines);
        DocumentReader small =
                READER.withLimits(Limits.standard().withLength(100).withValues(10));
        assertThat(small.readHistory(file, CORRIDOR).orThrow().size()).isEqualTo(5_000);
    }

    @Test
    void a_line_that_is_too_long_is_left_out() throws IOException {
        String event = "{\"id\": \"e1\", \"at\": \"2025-01-16T11:15:00Z\", \"milestone\": \"entry-into-force\"}\n";
        Path file = Files.writeString(
                folder.resolve("line.jsonl"), event + " ".repeat(200) + "\n" + event.replace("e1", "e2"));
        DocumentReader small = READER.withLimits(Limits.standard().withLength(100));
        HistoryReading reading = small.readHistory(file, CORRIDOR);
        assertThat(Snippets.problems(reading))
                .containsExactly(file + ":2:1: DOCUMENT_TOO_LONG at events[1]: The line is longer than 100 bytes.");
        assertThat(reading.asFarAsRead().size()).isEqualTo(2);
    }
}
