package org.eirene.serialization;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The evaluation says what the conformance cases expect, and a case that it does not fit is told apart. */
class ConformanceTest {
    private static final Path FOLDER = Path.of("src/test/resources/conformance");

    private static final String CASE = """
            format: eirene/case/1
            agreement:
              format: eirene/agreement/1
              id: truce
              timeZone: UTC
              actors: [{id: north, kind: party, name: North}, {id: south, kind: party, name: South}]
              commitments: [{id: hand-over, by: north, to: [south], must: {deliver: 4, unit: weapon}}]
            history:
              format: eirene/history/1
              agreement: truce
              events:
                - {id: e0, at: 2025-01-15T00:00:00Z, delivery: hand-over}
                - {id: e1, at: 2025-01-16T00:00:00Z, milestone: entry-into-force}
                - {id: e2, at: 2025-01-17T00:00:00Z, reported: 2025-01-30T00:00:00Z, delivery: hand-over, quantity: 3}
            expect:
              - {asOf: 2025-01-20T00:00:00Z, EXPECTED}
            """;

    /** Those that use only what is evaluated now. */
    private static final List<String> EVALUATED = List.of(
            "01-phases-in-order.yaml",
            "02-due-is-inclusive.yaml",
            "03-quiet-window.yaml",
            "04-instalments.yaml",
            "05-verification.yaml",
            "10-what-was-known-when.yaml",
            "15-truce-outlives-the-last-release.yaml",
            "23-extensions-late-and-early.yaml",
            "31-days.yaml");

    @TestFactory
    Stream<DynamicTest> a_case_that_is_evaluated_passes() throws IOException {
        return files().stream()
                .flatMap(file -> evaluated(file).stream()
                        .map(conformance -> dynamicTest(
                                file.getFileName().toString(),
                                () -> assertThat(conformance.mismatches()).isEmpty())));
    }

    @Test
    void no_case_is_refused_that_uses_only_what_is_evaluated() throws IOException {
        Set<String> names = files().stream()
                .filter(file -> evaluated(file).isPresent())
                .map(file -> file.getFileName().toString())
                .collect(toSet());
        assertThat(names).containsAll(EVALUATED);
    }

    @Test
    void what_is_as_expected_is_no_mismatch() {
        assertThat(mismatches("status: IN_FORCE, elements: {hand-over: IN_EFFECT}, confirmed: {hand-over: 3.0},"
                        + " disregarded: [e0]"))
                .isEmpty();
        assertThat(mismatches("status: IN_FORCE")).isEmpty();
    }

    @Test
    void each_thing_that_is_not_as_expected_is_told_with_what_it_is() {
        assertThat(mismatches("status: COMPLETED, elements: {hand-over: FULFILLED}, confirmed: {hand-over: 4},"
                        + " disregarded: [e2, e1]"))
                .containsExactly(
                        "2025-01-20T00:00:00Z: status: expected COMPLETED, got IN_FORCE",
                        "2025-01-20T00:00:00Z: hand-over: expected FULFILLED, got IN_EFFECT",
                        "2025-01-20T00:00:00Z: confirmed hand-over: expected 4, got 3",
                        "2025-01-20T00:00:00Z: disregarded: expected [e1, e2], got [e0]");
    }

    @Test
    void what_was_known_then_is_compared_and_said() {
        assertThat(mismatches("knownAt: 2025-01-20T00:00:00Z, confirmed: {hand-over: 3}, disregarded: []"))
                .containsExactly(
                        "2025-01-20T00:00:00Z, known at 2025-01-20T00:00:00Z: confirmed hand-over: expected 3, got 0",
                        "2025-01-20T00:00:00Z, known at 2025-01-20T00:00:00Z: disregarded: expected [], got [e0]");
    }

    @Test
    void what_the_evaluator_refuses_is_refused_here() {
        ConformanceCase worked = read(CASE.replace("EXPECTED", "status: IN_FORCE")
                .replace("expect:", "    - {id: w, at: 2025-01-18T00:00:00Z, withdrawal: true, by: north}\nexpect:"));
        assertThatThrownBy(() -> Conformance.of(worked))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("withdrawal by north");
    }

    private static List<String> mismatches(String expected) {
        return Conformance.of(read(CASE.replace("EXPECTED", expected))).mismatches().stream()
                .map(Mismatch::toString)
                .toList();
    }

    private static ConformanceCase read(String text) {
        return DocumentReader.standard().readCase(text, Syntax.YAML).orThrow();
    }

    private static Optional<Conformance> evaluated(Path file) {
        ConformanceCase worked = DocumentReader.standard().readCase(file).orThrow();
        try {
            return Optional.of(Conformance.of(worked));
        } catch (UnsupportedOperationException refusal) {
            return Optional.empty();
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }
}
