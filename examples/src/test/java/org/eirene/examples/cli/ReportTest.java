package org.eirene.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eirene.evaluation.Assessment;
import org.eirene.examples.Aceh;
import org.eirene.examples.Readme;
import org.eirene.examples.Run;
import org.eirene.report.DueCalendar;
import org.eirene.report.WaitsPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {
    private static final Path GOLDEN = Readme.root().resolve("examples/src/test/resources/aceh");

    @TempDir
    private Path folder;

    /** With {@code -Deirene.golden.rewrite=true} the files are written anew, to be read before they are committed. */
    @ParameterizedTest
    @CsvSource({
        "--waits, waits.svg",
        "--mermaid, flowchart.mmd",
        "--ics, due.ics",
        "--csv, scorecard.csv",
        "--text, tables.txt"
    })
    void a_report_on_Aceh_is_what_its_golden_file_has(String option, String name) throws IOException {
        Path written = folder.resolve(name);
        Run run = report("--as-of", "2005-11-20", option, written);
        assertThat(run).isEqualTo(new Run(0, "Wrote " + written + "\n", ""));
        if (Boolean.getBoolean("eirene.golden.rewrite")) {
            Files.write(GOLDEN.resolve(name), Files.readAllBytes(written));
        }
        assertThat(Files.readString(written))
                .isEqualTo(Resources.toString(Resources.getResource("aceh/" + name), UTF_8));
    }

    @Test
    void several_are_written_at_once_and_one_to_the_standard_output() throws IOException {
        Path picture = folder.resolve("waits.svg");
        Run run = report("--as-of", "2005-11-20", "--waits", picture, "--mermaid", "-");
        assertThat(run.out()).startsWith("flowchart LR\n");
        assertThat(run.out()).doesNotContain("Wrote");
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(picture))
                .isEqualTo(WaitsPicture.of(Aceh.on("2005-11-20")).text());
    }

    @Test
    void a_calendar_can_be_that_of_an_actor_and_cancel_what_fell_away() {
        Assessment before = Aceh.on("2005-11-20");
        Assessment now = Aceh.on("2005-12-20");
        assertThat(report("--as-of", "2005-12-20", "--ics", "-", "--actor", "gam", "--replacing", "2005-11-20")
                        .out())
                .isEqualTo(DueCalendar.of(now)
                        .forActor("gam")
                        .replacing(before)
                        .text()
                        .replace("\r\n", "\n"))
                .contains("UID:aceh.weapons.due@eirene", "STATUS:CANCELLED");
    }

    @Test
    void arguments_that_make_no_sense_are_refused_before_anything_is_written() {
        assertThat(report()).isEqualTo(refused("Say what to write: " + OPTIONS + "."));
        assertThat(report("--csv", "-", "--ics", "-"))
                .isEqualTo(refused("The standard output (-) has room for one report."));
        assertThat(report("--csv", "-", "--actor", "gam"))
                .isEqualTo(refused("--actor is about the calendar: say --ics too."));
        assertThat(report("--csv", "-", "--replacing", "2005-11-20"))
                .isEqualTo(refused("--replacing is about the calendar: say --ics too."));
        Path csv = folder.resolve("scorecard.csv");
        assertThat(report("--csv", csv, "--ics", "-", "--actor", "gm").err())
                .startsWith("eirene report: --actor: ")
                .contains("gam");
        assertThat(report("--csv", csv, "--ics", "-", "--replacing", "yesterday")
                        .exitCode())
                .isEqualTo(2);
        assertThat(csv).doesNotExist();
    }

    @Test
    void what_cannot_be_written_is_told() {
        Run run = report("--csv", folder.resolve("no/such/folder.csv"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("eirene report: --csv: '" + folder.resolve("no/such/folder.csv"))
                .contains("cannot be written");
        assertThat(run.err()).doesNotContain("\tat ");
    }

    @Test
    void problems_of_a_document_are_told_as_by_evaluate() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "format: eirene/agreement/1\n");
        Run run = Console.run("report", broken, Aceh.HISTORY, "--csv", "-");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(Console.run("evaluate", broken, Aceh.HISTORY).err());
    }

    private static final String OPTIONS = "--html, --svg, --waits, --mermaid, --ics, --csv or --text";

    private static Run refused(String message) {
        return new Run(2, "", "eirene report: " + message + "\nTry 'eirene report --help'.\n");
    }

    private static Run report(Object... options) {
        return Console.run(ImmutableList.builder()
                .add("report", Aceh.AGREEMENT, Aceh.HISTORY)
                .add(options)
                .build()
                .toArray());
    }
}
