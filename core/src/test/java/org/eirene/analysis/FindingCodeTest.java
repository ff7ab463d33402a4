package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FindingCodeTest {
    private static final Map<FindingCode, FindingFaults.Fault> FAULTS = FindingFaults.all();

    static Stream<FindingCode> told() {
        return FAULTS.keySet().stream();
    }

    /** What comes of several readings has a test of its own. */
    @Test
    void every_code_of_one_text_has_a_fault() {
        assertThat(FAULTS.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(FindingCode.values())
                        .filter(code -> code != FindingCode.INTERPRETIVE_KNOT)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("told")
    void a_text_that_has_the_fault_is_told_so_in_these_words(FindingCode code) {
        assertThat(Analysis.of(FAULTS.get(code).faulty()).findings(code))
                .extracting(Finding::message)
                .contains(FAULTS.get(code).message());
    }

    @ParameterizedTest
    @MethodSource("told")
    void its_repaired_twin_is_not(FindingCode code) {
        assertThat(Analysis.of(FAULTS.get(code).repaired()).findings(code))
                .extracting(Finding::message)
                .doesNotContain(FAULTS.get(code).message());
    }

    @ParameterizedTest
    @MethodSource("told")
    void each_repair_that_is_proposed_helps(FindingCode code) {
        Agreement faulty = FAULTS.get(code).faulty();
        for (Finding finding : Analysis.of(faulty).findings(code)) {
            for (Repair repair : finding.repairs()) {
                assertThat(Analysis.of(repair.applyTo(faulty)).findings(code))
                        .as("%s", repair)
                        .extracting(Finding::elements)
                        .doesNotContain(finding.elements());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("told")
    void what_is_told_is_whole(FindingCode code) {
        assertThat(Analysis.of(FAULTS.get(code).faulty()).findings(code))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.message()).doesNotEndWith(".").doesNotContain("  ");
                    assertThat(finding.evidence().toString()).isNotNull();
                    assertThat(finding.repairs()).isSortedAccordingTo(Comparator.comparing(Repair::kind));
                });
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_is_one_sentence_without_a_full_stop(FindingCode code) {
        assertThat(code.rule()).isNotBlank().doesNotEndWith(".").doesNotContain(". ");
    }
}
