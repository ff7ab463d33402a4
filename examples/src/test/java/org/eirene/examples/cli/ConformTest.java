package org.eirene.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eirene.examples.Run;
import org.eirene.serialization.Mismatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformTest {
    private static final String GOOD = """
            format: eirene/case/1
            agreement:
              format: eirene/agreement/1
              id: truce
              timeZone: UTC
              actors: [{id: north, kind: party, name: North}, {id: south, kind: party, name: South}]
              commitments: [{id: withdraw, by: north, to: [south], must: {act: true}}]
            history:
              format: eirene/history/1
              agreement: truce
              events:
                - {id: e1, at: 2025-01-16T11:15:00Z, milestone: entry-into-force}
            expect:
              - {asOf: 2025-01-20T00:00:00Z, elements: {withdraw: IN_EFFECT}}
            """;

    @TempDir
    private Path folder;

    @Test
    void when_every_case_passes_the_answer_is_yes() throws IOException {
        assertThat(conform(file("one.yaml", GOOD), file("two.yaml", GOOD)))
                .isEqualTo(new Run(0, "2 passed, 0 failed\n", ""));
    }

    @Test
    void a_case_that_does_not_pass_is_told_and_the_answer_is_no() throws IOException {
        String wrong = GOOD.replace("{withdraw: IN_EFFECT}", "{withdraw: FULFILLED}, confirmed: {withdraw: 1}");
        assertThat(conform(file("one.yaml", wrong), file("two.yaml", GOOD))).isEqualTo(new Run(1, """
                one.yaml: 2025-01-20T00:00:00Z: withdraw: expected FULFILLED, got IN_EFFECT
                one.yaml: 2025-01-20T00:00:00Z: confirmed withdraw: expected 1, got 0
                1 passed, 1 failed
                """, ""));
    }

    @Test
    void a_case_that_cannot_be_read_does_not_pass_and_weighs_more_than_one_that_fails() throws IOException {
        Run run = Console.run(failsOnce(), "conform", file("one.yaml", GOOD), file("empty.yaml", ""));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).endsWith("\n0 passed, 2 failed\n");
    }

    @Test
    void a_defect_of_ours_is_one_line_unless_more_is_asked_for() throws IOException {
        CaseCheck broken = read -> {
            throw new IllegalStateException("the check is broken");
        };
        Path one = file("one.yaml", GOOD);
        assertThat(Console.run(broken, "conform", one)).isEqualTo(new Run(70, "", """
                eirene: a defect of Eirene itself: java.lang.IllegalStateException: the check is broken \
                (--stack-trace says where)
                """));
        assertThat(Console.run(broken, "conform", "--stack-trace", one).err())
                .startsWith("eirene: a defect of Eirene itself: java.lang.IllegalStateException: the check is broken\n")
                .contains("\tat org.eirene.examples.cli.ConformTest");
        CaseCheck endless = read -> {
            throw new StackOverflowError();
        };
        assertThat(Console.run(endless, "conform", one)).isEqualTo(new Run(70, "", """
                eirene: a defect of Eirene itself: java.lang.StackOverflowError (--stack-trace says where)
                """));
    }

    @Test
    void what_cannot_be_read_is_told_with_its_place_and_the_rest_is_read() throws IOException {
        String history = "format: eirene/history/1\nagreement: truce\nevents: []\n";
        Run run = conform(
                file("unknown-key.yaml", GOOD.replace("by: north", "by: north, too: south")),
                file("misspelt.yaml", GOOD.replace("by: north", "by: nrth")),
                file("wrong-type.yaml", GOOD.replace("act: true", "deliver: \"3\", unit: person")),
                file("two.yaml", GOOD.replace("by: north", "by: nrth").replace("id: south", "id: South")),
                file("expects.yaml", GOOD.replace("{withdraw: IN", "{withdrw: IN")),
                file("tag.yaml", GOOD.replace("id: truce", "id: !!java.net.URL truce")),
                file("newer.yaml", GOOD.replace("case/1", "case/2")),
                file("history.yaml", history),
                file("truncated.yaml", GOOD.substring(0, GOOD.indexOf("act: true"))),
                file("empty.yaml", ""),
                file("deep.json", "[".repeat(20_000)),
                file("good.txt", GOOD),
                Files.createDirectory(folder.resolve("folder.yaml")),
                folder.resolve("none.yaml"),
                file("good.yaml", GOOD));
        assertThat(run.err()).isEqualTo(golden("malformed.txt"));
        assertThat(run.out()).isEqualTo("1 passed, 14 failed\n");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void of_two_hundred_mistakes_fifty_are_told_and_the_rest_is_counted() throws IOException {
        Path file = file("many.yaml", withMistakes(200));
        Run run = conform(file);
        assertThat(run.err().lines().limit(50))
                .allMatch(line -> line.matches("many\\.yaml:[0-9]+:[0-9]+: REFERENCE_UNKNOWN at agreement\\..*"));
        assertThat(run.err().lines().skip(50)).containsExactly("many.yaml: and 150 more problems (--all prints them)");
        assertThat(run.out()).isEqualTo("0 passed, 1 failed\n");
        assertThat(run.exitCode()).isEqualTo(2);

        Run all = shortened(Console.run("conform", "--all", file));
        assertThat(all.err().lines())
                .hasSize(200)
                .allMatch(line -> line.startsWith("many.yaml:"))
                .startsWith(run.err().lines().limit(50).toArray(String[]::new));
        assertThat(all.exitCode()).isEqualTo(2);
    }

    @Test
    void at_the_bound_of_fifty_nothing_is_left_out() throws IOException {
        assertThat(conform(file("fifty.yaml", withMistakes(50))).err().lines())
                .hasSize(50)
                .noneMatch(line -> line.contains("more problem"));
        assertThat(conform(file("one-more.yaml", withMistakes(51)))
                        .err()
                        .lines()
                        .skip(50))
                .containsExactly("one-more.yaml: and 1 more problem (--all prints them)");
    }

    /** A case whose commitments name, so many times, an obligor that there is not. */
    private static String withMistakes(int count) {
        String commitments = IntStream.range(0, count)
                .mapToObj(i -> "    - {id: c-" + i + ", by: nrth, to: [south], must: {act: true}}\n")
                .collect(joining(
                        "", "  commitments:\n    - {id: withdraw, by: north, to: [south], must: {act: true}}\n", ""));
        return GOOD.replaceFirst("(?m)^  commitments:.*\n", commitments);
    }

    private static String golden(String name) throws IOException {
        return Resources.toString(Resources.getResource("conform/" + name), UTF_8);
    }

    private static CaseCheck failsOnce() {
        boolean[] failed = new boolean[1];
        return read -> {
            ImmutableList<Mismatch> mismatches = failed[0]
                    ? ImmutableList.of()
                    : ImmutableList.of(new Mismatch(
                            Instant.parse("2025-01-20T00:00:00Z"),
                            Optional.empty(),
                            "withdraw",
                            "IN_EFFECT",
                            "PENDING"));
            failed[0] = true;
            return mismatches;
        };
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Run conform(Object... files) {
        return shortened(Console.run(
                ImmutableList.builder().add("conform").add(files).build().toArray()));
    }

    /** The same, the files without the folder of the test. */
    private Run shortened(Run run) {
        String prefix = folder + folder.getFileSystem().getSeparator();
        return new Run(run.exitCode(), run.out().replace(prefix, ""), run.err().replace(prefix, ""));
    }
}
