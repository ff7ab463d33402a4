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
                .containsExactly(
                        "deep-lists.json 1 1:132 TOO_DEEP",
                        "deep-maps.json 1 1:321 TOO_DEEP",
                        "deep-lists.yaml 1 4:67 TOO_DEEP",
                        "deep-maps.yaml 1 4:256 TOO_DEEP",
                        "deep-blocks.yaml 1 5:127 TOO_DEEP",
                        "alias-bomb.yaml 280 1:1 KEY_MISSING",
                        "exponent.json 1 1:75 NUMBER_TOO_LONG",
                        "exponent.yaml 1 4:8 NUMBER_TOO_LONG",
                        "digits.json 1 1:70 TEXT_TOO_LONG",
                        "digits.yaml 1 4:5 TEXT_TOO_LONG",
                        "text-of-50-mb.json 1 1:1 DOCUMENT_TOO_LONG",
                        "text-of-50-mb.yaml 1 1:1 DOCUMENT_TOO_LONG",
                        "long-text.json 1 1:73 TEXT_TOO_LONG",
                        "long-escapes.json 1 1:73 TEXT_TOO_LONG",
                        "long-quoted.yaml 1 4:1 TEXT_TOO_LONG",
                        "long-plain.yaml 1 4:1 TEXT_TOO_LONG",
                        "long-lines.yaml 1 4:1 TEXT_TOO_LONG",
                        "long-block.yaml 1 4:1 TEXT_TOO_LONG",
                        "long-key.json 1 1:1 TEXT_TOO_LONG",
                        "long-key.yaml 1 1:1 TEXT_TOO_LONG",
                        "long-comment.yaml 1 3:11 TEXT_TOO_LONG",
                        "blank-lines.yaml 1 3:1 TEXT_TOO_LONG",
                        "blanks.json 1 1:8000073 WRONG_TYPE",
                        "lists.json 1 1:1500055 TOO_MANY_VALUES",
                        "items.yaml 1 500000:3 TOO_MANY_VALUES",
                        "half-a-million-mistakes.json 10001 1:75 WRONG_TYPE",
                        "half-a-million-keys.json 10001 1:1 KEY_MISSING",
                        "one-key-again-and-again.json 10001 1:8 DUPLICATE_KEY",
                        "tags.yaml 10001 4:5 TAG_REFUSED",
                        "anchors.yaml 10001 4:5 ALIAS_REFUSED",
                        "documents.yaml 2 1:5 WRONG_TYPE",
                        "supplementary.yaml 1 4:1999985 TOO_MANY_VALUES",
                        "control.json 1 1:1 NOT_TEXT",
                        "dangling.json 10001 1:107 REFERENCE_UNKNOWN",
                        "unknown-ids-in-one-list.json 10001 1:119 REFERENCE_UNKNOWN",
                        "alike-ids.json 10001 1:119 REFERENCE_UNKNOWN",
                        "alike-keys.json 1 1:12449 SYNTAX",
                        "keys-after-alike-ones.json 1 1:1288961 KEY_UNKNOWN",
                        "one-id-again-and-again.json 10001 1:99 ID_DUPLICATE",
                        "undeclared-kinds.json 10001 1:989047 INCIDENT_KIND_UNDECLARED",
                        "long-unknown-ids.json 20 1:119 REFERENCE_UNKNOWN",
                        "no-instants.json 10001 1:123 NOT_AN_INSTANT",
                        "three-gigabytes.json 1 1:1 DOCUMENT_TOO_LONG");
    }
}
