package org.eirene.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that are kept beside the tests, and read by people when they change. {@code -Deirene.golden.rewrite=true}
 * writes them anew; the diff then says what changed for readers.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    static String text(String name) throws IOException {
        return new String(Files.readAllBytes(file(name)), UTF_8);
    }

    static void assertSame(String name, String actual) throws IOException {
        if (Boolean.getBoolean("eirene.golden.rewrite")) {
            Files.createDirectories(FOLDER);
            Files.write(file(name), actual.getBytes(UTF_8));
        }
        assertThat(actual).isEqualTo(text(name));
    }
}
