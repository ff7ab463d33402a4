package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConformanceRoundTripTest {
    private static final Path FOLDER = Path.of("src/test/resources/conformance");

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> cases = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            assertThat(cases).hasSizeGreaterThan(30);
            return cases;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_is_read_and_written_and_read_again_equal(Path file) {
        ConformanceCase worked = DocumentReader.standard().readCase(file).orThrow();
        for (Syntax syntax : Syntax.values()) {
            String text = DocumentWriter.standard().write(worked, syntax);
            ConformanceCase again =
                    DocumentReader.standard().readCase(text, syntax).orThrow();
            assertThat(again).isEqualTo(worked);
            assertThat(DocumentWriter.standard().write(again, syntax)).isEqualTo(text);
        }
    }
}
