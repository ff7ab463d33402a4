package org.eirene.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Party;
import org.eirene.history.Delivery;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.eirene.history.Incident;
import org.eirene.history.Termination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories as CSV. */
class EventTableTest {
    private static final Instant AT = Instant.parse("2025-01-16T09:15:00Z");
    private static final Agreement CORRIDOR = Agreement.builder()
            .id("corridor")
            .timeZone("Asia/Jerusalem")
            .addActors(Party.of("north", "North"), Party.of("south", "South"))
            .build();

    private static String written(Event... events) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EventWriter writer = EventWriter.csv(bytes)) {
            for (Event event : events) {
                writer.write(event);
            }
        }
        return bytes.toString(UTF_8);
    }

    private static History read(String table) {
        return EventSource.csv("log.csv", ByteSource.wrap(table.getBytes(UTF_8)), CORRIDOR)
                .toHistory();
    }

    @Test
    void a_row_for_each_event_and_a_column_for_each_key() throws IOException {
        Delivery delivery = Delivery.builder()
                .id("e1")
                .at(AT)
                .reported(AT.plusSeconds(60))
                .commitment("release")
                .quantity(new BigDecimal("2.50"))
                .items(ImmutableList.of("a-001", "a-002"))
                .note("First, \"second\"\nthird")
                .evidence(ImmutableList.of("a|b"))
                .extras(Extras.of(ImmutableMap.of("k", true)))
                .build();
        Termination termination = Termination.builder()
                .id("e2")
                .at(AT.plusSeconds(1))
                .by(ImmutableSortedSet.of("north", "south"))
                .build();
        assertThat(written(delivery, termination)).isEqualTo("""
                id,at,reported,milestone,delivery,observation,incident,ruling,challenge,waiver,extension,deposit,\
                termination,withdrawal,retraction,by,quantity,items,answers,value,severity,area,about,accepted,item,\
                under,plus,amount,source,evidence,note,x
                e1,2025-01-16T09:15:00Z,2025-01-16T09:16:00Z,,release,,,,,,,,,,,,2.5,a-001|a-002,,,,,,,,,,,,\
                "[""a|b""]","First, ""second""
                third","{""k"": true}"
                e2,2025-01-16T09:15:01Z,,,,,,,,,,,true,,,north|south,,,,,,,,,,,,,,,,
                """);
        assertThat(read(written(delivery, termination)).events()).containsExactly(delivery, termination);
    }

    @Test
    void a_row_of_column_names_that_is_too_long_is_told(@TempDir Path folder) throws IOException {
        String lines = "id,\"" + "x".repeat(60) + "\n" + "y".repeat(60) + "\"\ne1\n";
        Path file = Files.writeString(folder.resolve("h.csv"), lines);
        Limits limits = Limits.standard().withLength(100);
        HistoryReading reading = DocumentReader.standard().withLimits(limits).readHistory(file, CORRIDOR);
        assertThat(reading.value()).isEmpty();
        assertThat(Snippets.problems(reading))
                .singleElement()
                .asString()
                .contains(":1:1: DOCUMENT_TOO_LONG: The row is longer than 100 characters");
        DocumentException refused = catchThrowableOfType(
                DocumentException.class,
                () -> EventSource.of(file, CORRIDOR).withLimits(limits).open());
        assertThat(refused.problems()).isEqualTo(reading.problems());
    }

    @Test
    void columns_may_be_left_out_and_stand_in_any_order_and_dates_are_of_the_agreement() {
        assertThat(read("\uFEFFquantity,delivery,at,id\r\n4,release,2025-01-16,e1\r\n\r\n,aid,2025-01-17\n,,,\n"
                                .replace("2025-01-17\n,,,\n", "2025-01-17,e2"))
                        .events())
                .extracting(Event::toString)
                .containsExactly(
                        "e1 at 2025-01-16T21:59:59.999999999Z: delivery of 4 under release",
                        "e2 at 2025-01-17T21:59:59.999999999Z: delivery of 1 under aid");
    }

    @Test
    void what_a_spreadsheet_would_calculate_has_an_apostrophe() throws IOException {
        for (String note : new String[] {
            "=1+1", "+49", "-1", "@SUM(A1)", "'=1", "\t=1", "\r=1", "\n=1", "＝1", "'＋1", "－1", "＠SUM(A1)"
        }) {
            Delivery delivery = Delivery.builder()
                    .id("e1")
                    .at(AT)
                    .commitment("release")
                    .note(note)
                    .build();
            assertThat(written(delivery)).contains("'" + note);
            assertThat(read(written(delivery)).events()).containsExactly(delivery);
        }
        Delivery town = Delivery.builder()
                .id("e1")
                .at(AT)
                .commitment("release")
                .note("'Amran")
                .build();
        assertThat(written(town)).contains(",'Amran,").doesNotContain("''");
        assertThat(read("id,at,observation,value\ne1,2025-01-16,trucks,-4\n").events())
                .as("a number is none")
                .hasSize(1);
    }

    @Test
    void spreadsheets_write_what_is_true_in_capitals() {
        for (String yes : new String[] {"true", "TRUE", "True"}) {
            assertThat(read("id,at,termination,by\ne1,2025-01-16," + yes + ",north|south\n")
                            .events())
                    .singleElement()
                    .isInstanceOf(Termination.class);
        }
    }

    @Test
    void an_empty_text_is_not_the_same_as_none() throws IOException {
        Incident.Builder incident =
                Incident.builder().id("e1").at(AT).incidentKind("raid").severity(3);
        Incident without = incident.build();
        Incident with = incident.note("").build();
        assertThat(read(written(without)).events()).containsExactly(without);
        assertThat(read(written(with)).events()).containsExactly(with);
    }

    @Test
    void what_it_cannot_hold_is_refused(@TempDir Path folder) throws IOException {
        Delivery delivery = Delivery.builder()
                .id("e1")
                .at(AT)
                .commitment("release")
                .note("a\u0001b")
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(delivery))
                .withMessage("CSV cannot hold the character U+0001 in 'note' of event 'e1': write JSON Lines");
        Path file = folder.resolve("h.csv");
        History history = History.of(CORRIDOR).toBuilder()
                .extras(Extras.of(ImmutableMap.of("k", true)))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentWriter.standard().write(history, file))
                .withMessage("CSV has no place for what a tool keeps with the history as a whole (agreement"
                        + " 'corridor'): write JSON Lines");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_history_is_written_to_a_file_and_read_whole(@TempDir Path folder) throws IOException {
        History history = Samples.history();
        for (String name : new String[] {"h.jsonl", "h.CSV"}) {
            Path file = folder.resolve(name);
            History plain = name.equals("h.jsonl")
                    ? history
                    : history.toBuilder().extras(Extras.none()).build();
            DocumentWriter.standard().write(plain, file);
            HistoryReading reading = DocumentReader.standard().readHistory(file, Samples.agreement());
            assertThat(reading.orThrow()).isEqualTo(plain);
            assertThat(reading.placeOf(history.events().get(0).id())).contains(new Location(2, 1));
        }
        assertThat(Files.readString(folder.resolve("h.jsonl")))
                .startsWith("{\"format\": \"eirene/history/1\", \"agreement\": ");
        assertThat(Snippets.problems(DocumentReader.standard().readHistory(folder.resolve("h.CSV"))))
                .last()
                .asString()
                .contains("KEY_MISSING");
    }
}
