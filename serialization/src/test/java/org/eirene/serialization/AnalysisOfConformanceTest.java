package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eirene.analysis.Analysis;
import org.eirene.analysis.Finding;
import org.eirene.analysis.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was made to be evaluated can be kept, but for what a case is about. */
class AnalysisOfConformanceTest {
    private static final Path FOLDER = Path.of("src/test/resources/conformance");

    /** What cannot be kept on purpose, by file: money that lies there only to see what an end does with it. */
    private static final ImmutableMap<String, List<String>> EXCEPTIONS =
            ImmutableMap.of("29-endings.yaml", List.of("TRANCHE_NEVER_RELEASED two", "TRANCHE_NEVER_RELEASED three"));

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @Test
    void there_are_cases() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothing_in_it_cannot_be_kept_but_what_it_is_about(Path file) {
        Analysis analysis =
                Analysis.of(DocumentReader.standard().readCase(file).orThrow().agreement());
        assertThat(analysis.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(AnalysisOfConformanceTest::text))
                .containsExactlyInAnyOrderElementsOf(
                        EXCEPTIONS.getOrDefault(file.getFileName().toString(), List.of()));
    }

    private static String text(Finding finding) {
        return finding.code() + " " + finding.elements().get(0);
    }
}
