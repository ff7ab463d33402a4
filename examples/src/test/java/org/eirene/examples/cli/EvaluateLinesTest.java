package org.eirene.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eirene.examples.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories in JSON Lines and CSV, held where they are short and gone through event by event where they are long. */
class EvaluateLinesTest {
    private static final long HELD = Long.MAX_VALUE;
    private static final long GONE_THROUGH = 0;
    private static final String LINES = """
            {"format": "eirene/history/1", "agreement": "truce"}
            {"id": "e1", "at": "2025-01-16T11:15:00Z", "milestone": "entry-into-force"}
            {"id": "e2", "at": "2025-01-20T09:00:00Z", "reported": "2025-01-22T09:00:00Z", "delivery": "withdraw"}
            """;
    private static final String AT_THE_LAST_EVENT = """
            At the last event, e2 of 2025-01-20T09:00:00Z
            truce: COMPLETED as of 2025-01-20 09:00 (UTC), score 100.0 % (0: 0, 1: 0, 2: 0, 3: 1)

            element   status     since             progress  due  score
            withdraw  FULFILLED  2025-01-20 09:00                 3
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("agreement.yaml"), """
                format: eirene/agreement/1
                id: truce
                timeZone: UTC
                actors: [{id: north, kind: party, name: North}, {id: south, kind: party, name: South}]
                commitments: [{id: withdraw, by: north, to: [south], must: {act: true}, due: {date: 2025-01-31}}]
                """);
    }

    private Run evaluate(long longest, String name, String text, String... options) throws IOException {
        Path history = Files.writeString(folder.resolve(name), text);
        List<String> words = new ArrayList<>(
                List.of("evaluate", folder.resolve("agreement.yaml").toString(), history.toString()));
        words.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Eirene.run(
                () -> new Question(longest, () -> false),
                Conform.evaluating(),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                words.toArray(String[]::new));
        String prefix = folder + folder.getFileSystem().getSeparator();
        return new Run(
                exitCode,
                out.toString(UTF_8).replace(prefix, ""),
                err.toString(UTF_8).replace(prefix, ""));
    }

    @ParameterizedTest
    @ValueSource(longs = {HELD, GONE_THROUGH})
    void lines_give_the_same_answer_held_and_gone_through(long longest) throws IOException {
        assertThat(evaluate(longest, "h.jsonl", LINES)).isEqualTo(new Run(0, AT_THE_LAST_EVENT, ""));
        assertThat(evaluate(longest, "h.jsonl", LINES, "--as-of", "2025-01-21", "--known-at", "2025-01-21")
                        .out())
                .startsWith("truce: IN_FORCE as of 2025-01-21 23:59, as known at 2025-01-21 23:59 (UTC)");
        assertThat(evaluate(longest, "h.jsonl", LINES, "--explain", "withdraw").out())
                .contains("\n\nWhy withdraw\n  ");
    }

    @ParameterizedTest
    @ValueSource(longs = {HELD, GONE_THROUGH})
    void a_table_gives_it_too(long longest) throws IOException {
        assertThat(evaluate(longest, "h.csv", """
                id,at,reported,milestone,delivery
                e1,2025-01-16T11:15:00Z,,entry-into-force
                e2,2025-01-20T09:00:00Z,2025-01-22T09:00:00Z,,withdraw
                """)).isEqualTo(new Run(0, AT_THE_LAST_EVENT, ""));
    }

    @ParameterizedTest
    @ValueSource(longs = {HELD, GONE_THROUGH})
    void a_broken_line_is_refused_or_left_out_told_and_counted(long longest) throws IOException {
        String broken = LINES + "{\"id\": \"e3\", \"at\": \"soon\", \"delivery\": \"withdraw\"}\n";
        String told = "h.jsonl:4:20: NOT_AN_INSTANT at events[2].at: 'soon' is neither an instant nor a date: write"
                + " 2025-01-16T11:15:00+02:00, 2025-01-16T09:15:00Z or 2025-01-16.\n";
        assertThat(evaluate(longest, "h.jsonl", broken)).isEqualTo(new Run(2, "", told));
        assertThat(evaluate(longest, "h.jsonl", broken, "--skip-broken-lines"))
                .isEqualTo(new Run(0, AT_THE_LAST_EVENT, told + "h.jsonl: 1 broken line was left out\n"));
    }

    @Test
    void lines_out_of_order_are_held_and_evaluated_in_order() throws IOException {
        String mixed = LINES.lines().skip(2).findFirst().orElseThrow() + "\n"
                + LINES.lines().skip(1).findFirst().orElseThrow() + "\n";
        assertThat(evaluate(GONE_THROUGH, "h.jsonl", mixed)).isEqualTo(new Run(0, AT_THE_LAST_EVENT, ""));
    }

    @Test
    void what_is_no_csv_ends_a_table_though_broken_lines_are_left_out() throws IOException {
        Run run = evaluate(
                HELD,
                "h.csv",
                "id,at,delivery\ne1,2025-01-16,\"withdraw\ne2,2025-01-17,withdraw\n",
                "--skip-broken-lines");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("h.csv:2:1: SYNTAX: The row that begins here is not CSV");
    }

    @ParameterizedTest
    @ValueSource(longs = {HELD, GONE_THROUGH})
    void as_many_broken_lines_are_told_as_of_a_document_and_that_there_may_be_more(long longest) throws IOException {
        assertThat(evaluate(longest, "h.jsonl", "[]\n".repeat(10_001)).err())
                .endsWith("\nh.jsonl: and 9951 more problems (--all prints them)\n");
        assertThat(evaluate(longest, "h.jsonl", "[]\n".repeat(10_001), "--all").err())
                .endsWith(
                        "\nh.jsonl:10000:1: TOO_MANY_PROBLEMS: The reading ends with this line: what follows it was not"
                                + " looked at.\n");
    }

    @Test
    void the_same_event_twice_in_a_held_history_is_one_event() throws IOException {
        String again = LINES + LINES.lines().skip(1).findFirst().orElseThrow() + "\n";
        assertThat(evaluate(HELD, "h.jsonl", again)).isEqualTo(new Run(0, AT_THE_LAST_EVENT, ""));
    }

    @Test
    void broken_lines_of_a_long_history_out_of_order_are_all_told_and_the_order_is_no_problem() throws IOException {
        String mixed = "[]\n" + LINES.lines().skip(2).findFirst().orElseThrow() + "\n"
                + LINES.lines().skip(1).findFirst().orElseThrow() + "\n[]\n";
        assertThat(evaluate(GONE_THROUGH, "h.jsonl", mixed)).isEqualTo(new Run(2, "", """
                h.jsonl:1:1: WRONG_TYPE at events[0]: An event (a map) is expected, but a list stands here.
                h.jsonl:4:1: WRONG_TYPE at events[3]: An event (a map) is expected, but a list stands here.
                """));
    }

    @Test
    void what_a_held_history_cannot_do_is_told_with_its_place() throws IOException {
        assertThat(evaluate(HELD, "h.jsonl", LINES.replace("\"withdraw\"", "\"withdrew\""))
                        .err())
                .startsWith("h.jsonl:3:1: REFERENCE_UNKNOWN at e2.delivery: ")
                .endsWith("Maybe withdraw was meant.\n");
        assertThat(evaluate(GONE_THROUGH, "h.jsonl", LINES.replace("\"withdraw\"", "\"withdrew\""))
                        .out())
                .contains("Disregarded\n  e2  ");
    }

    @Test
    void documents_have_no_broken_lines() throws IOException {
        assertThat(evaluate(HELD, "h.yaml", "", "--skip-broken-lines")).isEqualTo(new Run(2, "", """
                eirene evaluate: --skip-broken-lines: h.yaml is not in JSON Lines (.jsonl) or CSV (.csv).
                Try 'eirene evaluate --help'.
                """));
    }

    @ParameterizedTest
    @ValueSource(longs = {HELD, GONE_THROUGH})
    void no_events_and_no_file_are_told(long longest) throws IOException {
        assertThat(evaluate(longest, "h.jsonl", "").err())
                .startsWith("eirene evaluate: h.jsonl has no events: say --as-of.");
        assertThat(evaluate(longest, "h.csv", "").err()).startsWith("h.csv:1:1: DOCUMENT_EMPTY: ");
    }
}
