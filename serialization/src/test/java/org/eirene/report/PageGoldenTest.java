package org.eirene.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eirene.evaluation.Assessment;
import org.junit.jupiter.api.Test;

/**
 * The page and the picture as people see them. With {@code -Deirene.golden.rewrite=true} the files are written anew, to be
 * looked at in a browser before they are committed.
 */
class PageGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/report");

    @Test
    void the_corridor_accord_at_the_end_of_january_as_known_before_the_retraction() throws IOException {
        Assessment now = Cases.assess("14-corridor-accord", "2025-01-30T22:00:00Z", "2025-01-27T00:00:00Z");
        assertSame("corridor.html", HtmlReport.of(now).text());
        assertSame("corridor.svg", TimelinePicture.of(now).text());
    }

    @Test
    void due_instants_that_were_moved_and_ladders_that_were_climbed() throws IOException {
        assertSame(
                "extensions.svg",
                TimelinePicture.of(last("23-extensions-late-and-early")).text());
        assertSame("suspended.svg", TimelinePicture.of(last("24-suspended")).text());
    }

    private static Assessment last(String name) throws IOException {
        var expectations = Cases.read(name).expectations();
        return Cases.assess(
                name, expectations.get(expectations.size() - 1).asOf().toString());
    }

    private static void assertSame(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("eirene.golden.rewrite")) {
            Files.createDirectories(FOLDER);
            Files.write(file, text.getBytes(UTF_8));
        }
        assertThat(text).isEqualTo(new String(Files.readAllBytes(file), UTF_8));
    }
}
