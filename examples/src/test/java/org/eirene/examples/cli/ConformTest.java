package org.eirene.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eirene.examples.Run;
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
    void a_case_that_can_be_read_is_counted_and_not_evaluated() throws IOException {
        assertThat(conform(file("one.yaml", GOOD), file("two.yaml", GOOD)))
                .isEqualTo(new Run(0, "2 read, 0 unreadable; not evaluated yet\n", ""));
    }

    @Test
    void a_case_that_does_not_pass_is_told_and_the_answer_is_no() throws IOException {
        Path one = file("one.yaml", GOOD);
        Path two = file("two.yaml", GOOD);
        Run run = Console.run(Optional.of(failsOnce()), "conform", one, two);
        assertThat(shortened(run)).isEqualTo(new Run(1, """
                one.yaml: expect[0].elements.withdraw: expected IN_EFFECT, was PENDING
                1 passed, 1 failed
                """, ""));
    }

    @Test
    void when_every_case_passes_the_answer_is_yes() throws IOException {
        Run run = Console.run(Optional.of(read -> ImmutableList.of()), "conform", file("one.yaml", GOOD));
        assertThat(run).isEqualTo(new Run(0, "1 passed, 0 failed\n", ""));
    }

    @Test
    void a_case_that_cannot_be_read_does_not_pass_and_weighs_more_than_one_that_fails() throws IOException {
        Run run = Console.run(Optional.of(failsOnce()), "conform", file("one.yaml", GOOD), file("empty.yaml", ""));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).endsWith("\n0 passed, 2 failed\n");
    }

    @Test
    void a_defect_of_ours_is_one_line_unless_more_is_asked_for() throws IOException {
        CaseCheck broken = read -> {
            throw new IllegalStateException("the check is broken");
        };
        Path one = file("one.yaml", GOOD);
        assertThat(Console.run(Optional.of(broken), "conform", one)).isEqualTo(new Run(70, "", """
                eirene: a defect of Eirene itself: java.lang.IllegalStateException: the check is broken \
                (--stack-trace says where)
                """));
        assertThat(Console.run(Optional.of(broken), "conform", "--stack-trace", one).err())
                .startsWith("eirene: a defect of Eirene itself: java.lang.IllegalStateException: the check is broken\n")
                .contains("\tat org.eirene.examples.cli.ConformTest");
        CaseCheck endless = read -> {
            throw new StackOverflowError();
        };
        assertThat(Console.run(Optional.of(endless), "conform", one)).isEqualTo(new Run(70, "", """
                eirene: a defect of Eirene itself: java.lang.StackOverflowError (--stack-trace says where)
                """));
    }

    private static CaseCheck failsOnce() {
        boolean[] failed = new boolean[1];
        return read -> {
            ImmutableList<String> mismatches = failed[0]
                    ? ImmutableList.of()
                    : ImmutableList.of("expect[0].elements.withdraw: expected IN_EFFECT, was PENDING");
            failed[0] = true;
            return mismatches;
        };
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Run conform(Object... files) {
        return shortened(Console.run(ImmutableList.builder().add("conform").add(files).build().toArray()));
    }

    /** The same, the files without the folder of the test. */
    private Run shortened(Run run) {
        String prefix = folder + folder.getFileSystem().getSeparator();
        return new Run(run.exitCode(), run.out().replace(prefix, ""), run.err().replace(prefix, ""));
    }
}
