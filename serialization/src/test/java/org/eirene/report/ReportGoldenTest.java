package org.eirene.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eirene.evaluation.Assessment;
import org.eirene.sequencing.Exposure;
import org.eirene.sequencing.Sequencing;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What people read of the Corridor Accord, and of an exchange. With {@code -Deirene.golden.rewrite=true} the files are written anew, to be read
 * before they are committed.
 */
class ReportGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/report");
    private static final Assessment NOW = Cases.corridor("2025-01-25T07:59:59.999999999Z");

    @TestFactory
    Stream<DynamicTest> a_report_is_what_its_golden_file_has() {
        return Stream.of(
                golden(
                        "waits.svg",
                        WaitsPicture.of(Cases.read("14-corridor-accord").agreement())
                                .text()),
                golden("waits-now.svg", WaitsPicture.of(NOW).text()),
                golden("flowchart.mmd", MermaidFlowchart.of(NOW).text()),
                golden("due.ics", DueCalendar.of(NOW).text()),
                golden("due-north.ics", DueCalendar.of(NOW).forActor("north").text()),
                golden("scorecard.csv", ScorecardCsv.of(NOW).text()),
                golden("tables.txt", TextTables.all(NOW) + "\n"),
                golden("exposure.svg", ExposureCases.asWritten().text()),
                golden("exposure-compared.svg", ExposureCases.compared().text()),
                golden(
                        "frontier.svg",
                        FrontierPicture.of(ExposureCases.exchange().frontier(8))
                                .accepting(BigDecimal.valueOf(40))
                                .text()),
                golden("exposure.txt", exposureTables()));
    }

    private static String exposureTables() {
        Sequencing exchange = ExposureCases.exchange();
        Sequencing steps = exchange.inInstalments(3);
        Exposure written = exchange.exposure(exchange.textOrder());
        return TextTables.exposure(written) + "\n\n"
                + TextTables.exposures(written, steps.exposure(steps.best().steps())) + "\n\n"
                + TextTables.frontier(exchange.frontier(8)) + "\n";
    }

    private static DynamicTest golden(String name, String text) {
        return DynamicTest.dynamicTest(name, () -> assertSame(FOLDER.resolve(name), text));
    }

    private static void assertSame(Path file, String text) throws IOException {
        if (Boolean.getBoolean("eirene.golden.rewrite")) {
            Files.createDirectories(FOLDER);
            Files.write(file, text.getBytes(UTF_8));
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
