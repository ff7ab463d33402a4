package org.eirene.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Party;
import org.eirene.history.Event;
import org.eirene.history.LongHistory;
import org.junit.jupiter.api.Test;

class EventReaderTest {
    private static final Agreement CORRIDOR = Agreement.builder()
            .id("corridor")
            .timeZone("Asia/Jerusalem")
            .addActors(Party.of("north", "North"), Party.of("south", "South"))
            .build();
    private static final String HEAD = "{\"format\": \"eirene/history/1\", \"agreement\": \"corridor\"}\n";

    private static String delivery(int number) {
        return "{\"id\": \"e" + number + "\", \"at\": \"2025-01-16T11:" + (10 + number)
                + ":00Z\", \"delivery\": \"release\"}\n";
    }

    private static EventSource lines(String text) {
        return EventSource.jsonLines("log.jsonl", ByteSource.wrap(text.getBytes(UTF_8)), CORRIDOR);
    }

    private static List<String> ids(EventSource source) {
        try (Stream<Event> events = source.stream()) {
            return events.map(Event::id).toList();
        }
    }

    private static String refusal(Runnable reading) {
        DocumentException refused = catchThrowableOfType(DocumentException.class, reading::run);
        return refused.problems().stream().map(problem -> problem + "\n").collect(Collectors.joining());
    }

    private static final String BROKEN = HEAD
            + delivery(1)
            + "{\"id\": \"e2\", \"at\": \"soon\", \"delivery\": \"release\", \"quantity\": \"4\"}\n"
            + "\n"
            + delivery(3).replace("}", "")
            + "[]\n"
            + delivery(4)
            + delivery(4).replace("release", "other");

    private static final String PROBLEMS_OF_BROKEN = """
            log.jsonl:3:20: NOT_AN_INSTANT at events[1].at: 'soon' is neither an instant nor a date: write 2025-01-16T11:15:00+02:00, 2025-01-16T09:15:00Z or 2025-01-16.
            log.jsonl:3:63: WRONG_TYPE at events[1].quantity: A number is expected, but the text '4' stands here.
            log.jsonl:5:65: TRUNCATED at events[2]: The text ends too early: a map that begins at 5:1 goes on.
            log.jsonl:6:1: WRONG_TYPE at events[3]: An event (a map) is expected, but a list stands here.
            log.jsonl:8:8: EVENT_ID_CONFLICT at events[5].id: An event of line 7 has the id 'e4' too. Maybe give one of them another id, or take one of them out.
            """;

    @Test
    void events_come_one_by_one_with_their_places() throws IOException {
        try (EventReader reader = lines(HEAD + "\n" + delivery(1) + delivery(2)).open()) {
            assertThat(reader.agreement()).isEqualTo("corridor");
            assertThat(reader.next().id()).isEqualTo("e1");
            assertThat(reader.hasNext()).isTrue();
            assertThat(reader.place()).as("of the event that came last").isEqualTo(new Location(3, 1));
            assertThat(reader.next().id()).isEqualTo("e2");
            assertThat(reader.place()).isEqualTo(new Location(4, 1));
            assertThat(reader.count()).isEqualTo(2);
            assertThat(reader.hasNext()).isFalse();
            Assertions.assertThatExceptionOfType(NoSuchElementException.class)
                    .isThrownBy(reader::next)
                    .withMessage("There are no more events in events of log.jsonl");
        }
    }

    @Test
    void all_broken_lines_are_refused_together_after_the_events_before_them() throws IOException {
        try (EventReader reader = lines(BROKEN).open()) {
            assertThat(reader.next().id()).isEqualTo("e1");
            assertThat(refusal(() -> reader.forEachRemaining(event -> {}))).isEqualTo(PROBLEMS_OF_BROKEN);
            assertThat(reader.hasNext()).isFalse();
        }
    }

    @Test
    void after_a_broken_line_the_events_are_still_compared_with_those_before_them() {
        String broken = delivery(1) + "[]\n";
        String told = "log.jsonl:2:1: WRONG_TYPE at events[1]: An event (a map) is expected, but a list stands here.\n";
        assertThat(refusal(() -> ids(lines(broken + delivery(4) + delivery(4)))))
                .as("the same event twice in a row")
                .isEqualTo(told);
        assertThat(refusal(() -> ids(lines(broken + delivery(3) + delivery(2)).inOrderOfTime())))
                .isEqualTo(told
                        + "log.jsonl:4:20: EVENT_OUT_OF_ORDER at events[3].at: The event happened before that of line 3"
                        + " (2025-01-16T11:13:00Z), which it follows: a history is gone through in order of time."
                        + " Maybe sort the events by 'at', or read the history whole.\n");
    }

    @Test
    void what_is_refused_when_it_is_opened_is_closed() {
        AtomicInteger closed = new AtomicInteger();
        ByteSource bytes = new ByteSource() {
            @Override
            public InputStream openStream() {
                return new ByteArrayInputStream(
                        HEAD.replace("corridor", "other").getBytes(UTF_8)) {
                    @Override
                    public void close() throws IOException {
                        closed.incrementAndGet();
                        throw new IOException("It cannot be closed");
                    }
                };
            }
        };
        EventSource[] sources = {
            EventSource.jsonLines("log.jsonl", bytes, CORRIDOR), EventSource.csv("log.csv", bytes, CORRIDOR)
        };
        for (int i = 0; i < sources.length; i++) {
            DocumentException refused = catchThrowableOfType(DocumentException.class, sources[i]::open);
            assertThat(closed).hasValue(i + 1);
            assertThat(refused.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .containsExactly("It cannot be closed");
        }
    }

    @Test
    void the_reading_stops_after_so_many_broken_lines() {
        EventSource source = lines(BROKEN).withBrokenLines(BrokenLines.refusedAfter(1));
        assertThat(refusal(() -> ids(source)).lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("log.jsonl:3:"))
                .last()
                .isEqualTo("log.jsonl:3:1: TOO_MANY_PROBLEMS: The reading ends with this line: what follows it was not"
                        + " looked at.");
        assertThat(refusal(() -> ids(lines("[]\n".repeat(1_001)))).lines())
                .hasSize(1_001)
                .last()
                .asString()
                .startsWith("log.jsonl:1000:1: TOO_MANY_PROBLEMS: ");
        assertThat(refusal(() -> ids(lines("[]\n".repeat(999)))).lines()).hasSize(999);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrokenLines.refusedAfter(0))
                .withMessage("The number of broken lines must be positive, but was 0");
    }

    @Test
    void broken_lines_are_skipped_told_and_counted() throws IOException {
        List<ImmutableList<DocumentProblem>> told = new ArrayList<>();
        EventSource source = lines(BROKEN).withBrokenLines(BrokenLines.skipped(told::add));
        try (EventReader reader = source.open()) {
            List<String> ids = new ArrayList<>();
            reader.forEachRemaining(event -> ids.add(event.id()));
            assertThat(ids).containsExactly("e1", "e4");
            assertThat(reader.skipped()).isEqualTo(4);
        }
        assertThat(told).hasSize(4);
        assertThat(told.stream()
                        .flatMap(List::stream)
                        .map(problem -> problem + "\n")
                        .collect(Collectors.joining()))
                .isEqualTo(PROBLEMS_OF_BROKEN);
    }

    @Test
    void a_long_history_leaves_the_same_lines_out_each_time_and_tells_of_them_once() {
        List<ImmutableList<DocumentProblem>> told = new ArrayList<>();
        LongHistory record =
                lines(BROKEN).withBrokenLines(BrokenLines.skipped(told::add)).toLongHistory();
        for (int i = 0; i < 2; i++) {
            try (Stream<Event> events = record.events()) {
                assertThat(events.map(Event::toString))
                        .containsExactly(
                                "e1 at 2025-01-16T11:11:00Z: delivery of 1 under release",
                                "e4 at 2025-01-16T11:14:00Z: delivery of 1 under release");
            }
        }
        assertThat(told).hasSize(4);
    }

    @Test
    void the_same_event_twice_in_a_row_is_one_event() {
        assertThat(ids(lines(delivery(1) + delivery(1) + delivery(2)))).containsExactly("e1", "e2");
        assertThat(refusal(() -> ids(lines(delivery(1) + delivery(2) + delivery(1)))))
                .isEqualTo("log.jsonl:3:8: EVENT_ID_CONFLICT at events[2].id: An event of line 1 has the id 'e1' too."
                        + " Maybe give one of them another id, or take one of them out.\n");
        assertThat(ids(lines(delivery(1) + delivery(2) + delivery(1)).trustingIds()))
                .containsExactly("e1", "e2", "e1");
    }

    @Test
    void where_all_are_held_the_same_event_is_one_event_wherever_it_comes_again() {
        String again = delivery(1) + delivery(2) + delivery(1) + delivery(2);
        List<String> told = new ArrayList<>();
        assertThat(lines(again)
                        .toHistory((event, place) -> told.add(place + " " + event.id()))
                        .events())
                .extracting(Event::id)
                .containsExactly("e1", "e2");
        assertThat(told).containsExactly("1:1 e1", "2:1 e2");
        assertThat(lines(again).trustingIds().toHistory().events()).hasSize(2);
        assertThat(refusal(lines(again + delivery(1).replace("release", "other"))::toHistory))
                .isEqualTo("log.jsonl:5:8: EVENT_ID_CONFLICT at events[4].id: An event of line 1 has the id 'e1' too."
                        + " Maybe give one of them another id, or take one of them out.\n");
    }

    @Test
    void an_id_is_found_again_among_many() {
        String many = IntStream.range(0, 5_000)
                .mapToObj(i -> "{\"id\": \"e" + i + "\", \"at\": \"2025-01-16T11:15:00Z\", \"delivery\": \"r\"}\n")
                .collect(Collectors.joining());
        assertThat(ids(lines(many))).hasSize(5_000);
        assertThat(refusal(() -> ids(lines(
                        many + many.lines().skip(1_776).limit(1).findFirst().orElseThrow()))))
                .startsWith("log.jsonl:5001:8: EVENT_ID_CONFLICT at events[5000].id: An event of line 1777 has the id"
                        + " 'e1776' too.");
    }

    @Test
    void an_event_before_the_one_it_follows_is_refused_where_time_matters() {
        EventSource source = lines(delivery(1) + delivery(3) + delivery(2));
        assertThat(ids(source)).containsExactly("e1", "e3", "e2");
        String refused = "log.jsonl:3:20: EVENT_OUT_OF_ORDER at events[2].at: The event happened before that of line 2"
                + " (2025-01-16T11:13:00Z), which it follows: a history is gone through in order of time. Maybe sort the"
                + " events by 'at', or read the history whole.\n";
        assertThat(refusal(() -> ids(source.inOrderOfTime()))).isEqualTo(refused);
        assertThat(refusal(source::toLongHistory)).isEqualTo(refused);
        assertThat(refusal(source.withBrokenLines(BrokenLines.skipped(line -> {}))::toLongHistory))
                .as("it is no broken line")
                .isEqualTo(refused);
        assertThat(source.toHistory().events()).extracting(Event::id).containsExactly("e1", "e2", "e3");
    }

    @Test
    void what_is_no_history_of_the_agreement_is_refused_at_once() {
        BrokenLines skipped = BrokenLines.skipped(line -> {});
        assertThat(refusal(() -> lines(HEAD.replace("corridor", "other") + delivery(1))
                        .withBrokenLines(skipped)
                        .open()))
                .startsWith("log.jsonl:1:45: HISTORY_OF_ANOTHER_AGREEMENT at agreement: ");
        assertThat(refusal(() ->
                        lines(HEAD.replace("/1", "/2")).withBrokenLines(skipped).open()))
                .startsWith("log.jsonl:1:12: FORMAT_NEWER at format: ");
        assertThat(refusal(() -> EventSource.of(Path.of("nowhere.jsonl")).open()))
                .isEqualTo("nowhere.jsonl: FILE_UNREADABLE: There is no such file.\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventSource.of(Path.of("history.yaml")))
                .withMessage("'history.yaml' is not named for events one by one: let its name end in .jsonl or .csv, or"
                        + " read it whole with DocumentReader.readHistory");
    }

    @Test
    void a_line_that_is_too_long_is_one_broken_line_and_not_kept() throws IOException {
        List<String> told = new ArrayList<>();
        String text = delivery(1) + "x".repeat(300_000) + "\n" + delivery(2) + "y".repeat(200);
        EventSource source = lines(text)
                .withLimits(Limits.standard().withLength(100))
                .withBrokenLines(
                        BrokenLines.skipped(line -> told.add(line.get(0).toString())));
        assertThat(ids(source)).containsExactly("e1", "e2");
        assertThat(told)
                .containsExactly(
                        "log.jsonl:2:1: DOCUMENT_TOO_LONG at events[1]: The line is longer than 100 bytes.",
                        "log.jsonl:4:1: DOCUMENT_TOO_LONG at events[3]: The line is longer than 100 bytes.");
    }

    @Test
    void a_line_may_be_as_long_as_the_limit_says() {
        for (String end : new String[] {"", "\n", "\n" + delivery(2)}) {
            for (String before : new String[] {"", delivery(0)}) {
                for (int length = 99; length <= 101; length++) {
                    List<String> told = new ArrayList<>();
                    String line = delivery(1).strip();
                    String text = before + line + " ".repeat(length - line.length()) + end;
                    List<String> ids = ids(lines(text)
                            .withLimits(Limits.standard().withLength(100))
                            .withBrokenLines(BrokenLines.skipped(
                                    problems -> told.add(problems.get(0).message()))));
                    assertThat(ids.contains("e1")).as(length + " bytes").isEqualTo(length <= 100);
                    assertThat(ids.contains("e2")).isEqualTo(end.length() > 1);
                    assertThat(told)
                            .hasSize(length <= 100 ? 0 : 1)
                            .allMatch("The line is longer than 100 bytes"::equals);
                }
            }
        }
    }

    /** Events without end; counts the bytes that were taken. */
    private static final class Endless extends InputStream {
        private byte[] line = {};
        private int next;
        private int number;
        private long taken;
        private boolean closed;

        @Override
        public int read() {
            if (next == line.length) {
                line = delivery(number++ % 50)
                        .replace("\"e", "\"e" + number + "-")
                        .getBytes(UTF_8);
                next = 0;
            }
            taken++;
            return line[next++];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            for (int i = 0; i < length; i++) {
                buffer[offset + i] = (byte) read();
            }
            return length;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void what_has_no_end_is_read_no_further_than_it_is_asked_for() throws IOException {
        Endless endless = new Endless();
        ByteSource bytes = new ByteSource() {
            @Override
            public InputStream openStream() {
                return endless;
            }
        };
        EventSource source = EventSource.jsonLines("endless", bytes, CORRIDOR).trustingIds();
        try (Stream<Event> events = source.stream()) {
            assertThat(endless.taken).isZero();
            assertThat(events.limit(200_000).count()).isEqualTo(200_000);
        }
        assertThat(endless.closed).isTrue();
        long asked = 200_000L * delivery(10).replace("\"e", "\"e100000-").length();
        assertThat(endless.taken).isLessThan(asked + (1 << 17));
    }
}
