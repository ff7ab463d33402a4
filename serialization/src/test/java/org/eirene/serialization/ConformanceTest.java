package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The evaluation says what the conformance cases expect. */
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

    @TestFactory
    Stream<DynamicTest> every_case_passes() throws IOException {
        return files().stream()
                .map(file -> dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(Conformance.of(DocumentReader.standard()
                                                .readCase(file)
                                                .orThrow())
                                        .mismatches())
                                .isEmpty()));
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
    void the_rung_of_a_sanction_and_the_balances_of_an_escrow_are_compared() {
        String whole = CASE.replace("\nhistory:\n", """

                  sanctions: [{id: gate, against: north, trigger: always, rungs: [{measures: [{warn: A word}]}]}]
                  escrows: [{id: fund, holder: south, unit: USD, tranches: [{id: all, amount: 5, to: north, release: never}]}]
                history:
                """)
                .replace(
                        "\nexpect:\n",
                        "\n    - {id: e3, at: 2025-01-18T00:00:00Z, deposit: fund, amount: 5.0}\nexpect:\n");
        assertThat(mismatches(
                        whole, "elements: {gate: IN_FORCE/1, all: HELD}, escrows: {fund: {held: 5, released: 0}}"))
                .isEmpty();
        assertThat(mismatches(whole, "elements: {gate: IN_FORCE}")).isEmpty();
        assertThat(mismatches(whole, "elements: {gate: IN_FORCE/2}, escrows: {fund: {held: 3}}"))
                .containsExactly(
                        "2025-01-20T00:00:00Z: gate: expected IN_FORCE/2, got IN_FORCE/1",
                        "2025-01-20T00:00:00Z: held of fund: expected 3, got 5");
    }

    private static List<String> mismatches(String expected) {
        return mismatches(CASE, expected);
    }

    private static List<String> mismatches(String worked, String expected) {
        return Conformance.of(read(worked.replace("EXPECTED", expected))).mismatches().stream()
                .map(Mismatch::toString)
                .toList();
    }

    private static ConformanceCase read(String text) {
        return DocumentReader.standard().readCase(text, Syntax.YAML).orThrow();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }
}
