package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are made to hurt, each read in under five seconds and in a heap of 256 MB. */
class HostileDocumentsTest {
    private static final long MOST_MILLIS = 5_000;

    @Test
    void each_is_refused_at_a_place_soon_and_in_a_small_heap(@TempDir Path folder)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileDocuments.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        List<String> lines = output.lines().toList();
        assertThat(lines).allSatisfy(line -> {
            List<String> parts = Splitter.on(' ').splitToList(line);
            assertThat(Long.parseLong(parts.get(1))).as(line).isLessThan(MOST_MILLIS);
            assertThat(parts.get(3)).as(line).isNotEqualTo("?");
        });
        assertThat(lines.stream().map(line -> line.replaceFirst(" \\d+ ", " ")))
                .containsExactly("deep-lists.json 1 1:132 TOO_DEEP");
    }
}
