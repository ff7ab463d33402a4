package org.eirene.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts as they were agreed to read, kept in files; {@code -Deirene.rewriteGoldens=true} writes them anew. */
final class Golden {
    private static final Path GOLDENS = Path.of("src/test/resources/org/eirene/evaluation");

    private Golden() {}

    static void compare(String folder, String name, String text) {
        Path base = (Files.exists(GOLDENS) ? GOLDENS : Path.of("core").resolve(GOLDENS)).resolve(folder);
        Path golden = base.resolve(name + ".txt");
        try {
            if (Boolean.getBoolean("eirene.rewriteGoldens")) {
                Files.createDirectories(base);
                Files.writeString(golden, text, UTF_8);
            }
            if (!Files.exists(golden)) {
                fail("No golden text " + golden + ": write it with -Deirene.rewriteGoldens=true, and read it");
            }
            assertThat(text).isEqualTo(Files.readString(golden, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
