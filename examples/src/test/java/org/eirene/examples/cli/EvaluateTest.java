package org.eirene.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eirene.examples.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {
    private static final String AGREEMENT = """
            format: eirene/agreement/1
            id: truce
            timeZone: UTC
            actors: [{id: north, kind: party, name: North}, {id: south, kind: party, name: South}]
            commitments: [{id: withdraw, by: north, to: [south], must: {act: true}, due: {date: 2025-01-31}}]
            """;
    private static final String HISTORY = """
            format: eirene/history/1
            agreement: truce
            events:
              - {id: e1, at: 2025-01-16T11:15:00Z, milestone: entry-into-force}
              - {id: e2, at: 2025-01-20T09:00:00Z, reported: 2025-01-22T09:00:00Z, delivery: withdraw}
            """;

    @TempDir
    private Path folder;

    private Path agreement = Path.of("");
    private Path history = Path.of("");

    @BeforeEach
    void write() throws IOException {
        agreement = file("agreement.yaml", AGREEMENT);
        history = file("history.yaml", HISTORY);
    }

    @Test
    void without_an_instant_it_is_that_of_the_last_event_and_says_so() {
        assertThat(evaluate()).isEqualTo(new Run(0, """
                At the last event, e2 of 2025-01-20T09:00:00Z
                truce: COMPLETED as of 2025-01-20 09:00 (UTC), score 100.0 % (0: 0, 1: 0, 2: 0, 3: 1)

                element   status     since             progress  due  score
                withdraw  FULFILLED  2025-01-20 09:00                 3
                """, ""));
    }

    @Test
    void a_date_is_its_end_and_what_was_reported_later_is_not_known() {
        assertThat(evaluate("--as-of", "2025-01-21", "--known-at", "2025-01-21"))
                .isEqualTo(new Run(0, """
                truce: IN_FORCE as of 2025-01-21 23:59, as known at 2025-01-21 23:59 (UTC), score 0.0 % \
                (0: 1, 1: 0, 2: 0, 3: 0)

                element   status     since             progress  due               score
                withdraw  IN_EFFECT  2025-01-16 11:15            2025-01-31 23:59  0

                Upcoming
                  2025-01-31 23:59  withdraw  it is due  north
                """, ""));
    }

    @Test
    void an_element_is_explained_below_the_table() {
        Run run = evaluate("--explain", "withdraw");
        assertThat(run.out()).contains("\n\nWhy withdraw\n  ").contains("<e2>");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void an_element_that_there_is_not_is_refused_with_what_was_meant() {
        assertThat(evaluate("--explain", "withdrew")).isEqualTo(new Run(2, "", """
                eirene evaluate: --explain: No status of element 'withdrew': did you mean withdraw?
                Try 'eirene evaluate --help'.
                """));
    }

    @Test
    void events_that_can_do_nothing_are_told_with_their_places() throws IOException {
        history = file("history.yaml", HISTORY.replace("delivery: withdraw", "delivery: withdrew"));
        Run run = evaluate();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Disregarded\n  e2  ");
        assertThat(run.err())
                .startsWith("history.yaml:5:5: REFERENCE_UNKNOWN at e2.delivery: ")
                .endsWith("Maybe withdraw was meant.\n");
    }

    @Test
    void json_is_the_whole_output() {
        Run run = evaluate("--format", "json");
        assertThat(run.out())
                .startsWith("{\n  \"format\": \"eirene/assessment/1\",")
                .endsWith("}\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void what_is_no_instant_is_refused() {
        assertThat(evaluate("--as-of", "tomorrow")).isEqualTo(new Run(2, "", """
                eirene evaluate: --as-of: 'tomorrow' is neither an instant nor a date: write \
                2025-01-16T11:15:00+02:00, 2025-01-16T09:15:00Z or 2025-01-16.
                Try 'eirene evaluate --help'.
                """));
        assertThat(evaluate("--known-at", "").exitCode()).isEqualTo(2);
    }

    @Test
    void a_history_without_events_needs_an_instant() throws IOException {
        history = file("history.yaml", "format: eirene/history/1\nagreement: truce\nevents: []\n");
        assertThat(evaluate()).isEqualTo(new Run(2, "", """
                eirene evaluate: history.yaml has no events: say --as-of.
                Try 'eirene evaluate --help'.
                """));
        assertThat(evaluate("--as-of", "2025-01-16").out()).startsWith("truce: NOT_IN_FORCE as of 2025-01-16 23:59");
    }

    @Test
    void problems_of_a_document_are_told_with_their_places() throws IOException {
        agreement = file("agreement.yaml", AGREEMENT.replace("by: north", "by: nrth"));
        Run run = evaluate();
        assertThat(run.err()).startsWith("agreement.yaml:5:").contains("REFERENCE_UNKNOWN");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);

        agreement = file("agreement.yaml", AGREEMENT);
        history = file("history.yaml", HISTORY.replace("agreement: truce", "agreement: other"));
        assertThat(evaluate().err()).startsWith("history.yaml:2:");
        assertThat(evaluate().exitCode()).isEqualTo(2);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Run evaluate(String... options) {
        Run run = Console.run(ImmutableList.builder()
                .add("evaluate", agreement, history)
                .add((Object[]) options)
                .build()
                .toArray());
        String prefix = folder + folder.getFileSystem().getSeparator();
        return new Run(run.exitCode(), run.out().replace(prefix, ""), run.err().replace(prefix, ""));
    }
}
