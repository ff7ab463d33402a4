package org.eirene.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.fulfilled;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.file.Path;
import org.eirene.agreement.Agreement;
import org.eirene.analysis.Analysis;
import org.eirene.analysis.Evidence;
import org.eirene.analysis.Finding;
import org.eirene.analysis.FindingCode;
import org.eirene.analysis.Interpretation;
import org.eirene.analysis.Repair;
import org.eirene.examples.Readme;
import org.eirene.examples.Run;
import org.eirene.serialization.DocumentReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Minsk Package of Measures: nothing in it was impossible, and its order was. */
class MinskTest {
    private static final Path FOLDER = Readme.root().resolve("examples/src/main/resources/agreements");
    private static final Path TEXT = FOLDER.resolve("minsk-2.yaml");
    private static final Path ELECTIONS = FOLDER.resolve("minsk-2-elections-first.yaml");
    private static final Path BORDER = FOLDER.resolve("minsk-2-border-first.yaml");
    private static final Agreement MINSK =
            DocumentReader.standard().readAgreement(TEXT).orThrow();
    private static final Interpretation ELECTIONS_FIRST =
            DocumentReader.standard().readInterpretation(ELECTIONS, MINSK).orThrow();
    private static final Interpretation BORDER_FIRST =
            DocumentReader.standard().readInterpretation(BORDER, MINSK).orThrow();
    private static final Analysis ANALYSIS = Analysis.of(MINSK, ELECTIONS_FIRST, BORDER_FIRST);

    private static ImmutableList<String> about(Analysis analysis, FindingCode code) {
        return analysis.findings(code).stream()
                .map(finding -> finding.elements().get(0))
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void points_9_and_12_are_a_knot_of_both_readings_and_of_neither_alone() {
        assertThat(ANALYSIS.findings(FindingCode.INTERPRETIVE_KNOT))
                .singleElement()
                .satisfies(knot -> {
                    assertThat(knot.elements()).containsExactly("border", "elections");
                    assertThat(knot.clauses()).containsExactly("point 9", "point 12");
                    assertThat(knot.evidence())
                            .isInstanceOfSatisfying(
                                    Evidence.Clarification.class,
                                    evidence -> assertThat(evidence.clauses()).hasSize(1));
                });
        for (String reading : ANALYSIS.readings()) {
            Analysis alone = ANALYSIS.under(reading);
            assertThat(alone.hasErrors()).isFalse();
            assertThat(alone.attainability().isAttainable(fulfilled("border"))).isTrue();
            assertThat(alone.attainability().isAttainable(fulfilled("elections")))
                    .isTrue();
        }
    }

    @Test
    void each_clarification_that_is_proposed_unties_it() {
        Finding knot = ANALYSIS.findings(FindingCode.INTERPRETIVE_KNOT).get(0);
        assertThat(knot.repairs()).hasSize(2);
        for (Repair repair : knot.repairs()) {
            String clause = repair.elements().get(0).id();
            assertThat(Analysis.of(repair.applyTo(MINSK), ELECTIONS_FIRST.without(clause), BORDER_FIRST.without(clause))
                            .hasErrors())
                    .isFalse();
        }
    }

    @Test
    void the_undated_points_are_named() {
        assertThat(about(ANALYSIS, FindingCode.COMMITMENT_UNDATED))
                .containsExactly(
                        "amnesty",
                        "humanitarian-access",
                        "economic-ties",
                        "foreign-forces",
                        "elections",
                        "working-groups");
    }

    @Test
    void the_date_of_point_9_rests_on_point_12_which_has_none() {
        assertThat(ANALYSIS.findings(FindingCode.DATE_RESTS_ON_UNDATED)).isEmpty();
        assertThat(ANALYSIS.under("elections-first").findings(FindingCode.DATE_RESTS_ON_UNDATED))
                .singleElement()
                .satisfies(finding -> assertThat(finding.elements()).containsExactly("border", "elections"));
    }

    @Test
    void verification_disputes_and_consequences_are_missing() {
        int points = MINSK.commitments().size();
        assertThat(about(ANALYSIS, FindingCode.COMMITMENT_UNVERIFIED)).hasSize(points - 1);
        assertThat(about(ANALYSIS, FindingCode.MERE_ALLEGATION)).containsExactly("ceasefire");
        assertThat(about(ANALYSIS, FindingCode.COMMITMENT_WITHOUT_CONSEQUENCE)).hasSize(points);
        assertThat(about(ANALYSIS, FindingCode.COMMITMENT_WITHOUT_GUARANTOR)).hasSize(points);
        assertThat(ANALYSIS.findings(FindingCode.NO_DISPUTE_PROCEDURE)).hasSize(1);
    }

    @Test
    void each_repair_of_the_text_that_is_proposed_helps() {
        int proved = 0;
        for (Finding finding : Analysis.of(MINSK).findings()) {
            for (Repair repair : finding.repairs()) {
                Analysis after = Analysis.of(repair.applyTo(MINSK));
                assertThat(after.findings(finding.code()))
                        .extracting(Finding::elements)
                        .doesNotContain(finding.elements());
                assertThat(after.hasErrors()).isFalse();
                proved++;
            }
        }
        assertThat(proved).isPositive();
    }

    @Test
    void the_command_says_it_and_exits_with_1() throws IOException {
        Run run = Console.run("check", TEXT, ELECTIONS, BORDER);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(Resources.toString(Resources.getResource("minsk/check.txt"), UTF_8));
    }

    @Test
    void without_the_readings_everything_can_be_kept() {
        assertThat(Console.run("check", TEXT).exitCode()).isZero();
        assertThat(Console.run("check", TEXT, ELECTIONS).exitCode()).isZero();
    }

    @Test
    void its_json_has_findings_with_evidence_and_repairs() {
        Run run = Console.run("check", TEXT, ELECTIONS, BORDER, "--format", "json");
        assertThat(run.exitCode()).isEqualTo(1);
        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        JsonNode knot = json.at("/findings/0");
        assertThat(knot.propertyNames())
                .containsExactly("code", "severity", "elements", "clauses", "path", "message", "evidence", "repairs");
        assertThat(knot.at("/code").asString()).isEqualTo("INTERPRETIVE_KNOT");
        assertThat(knot.at("/severity").asString()).isEqualTo("ERROR");
        assertThat(knot.at("/evidence/circle/0/reading").asString()).isEqualTo("elections-first");
        assertThat(knot.at("/repairs/0/replace/commitments/0/id").asString()).isEqualTo("border");
        assertThat(json.at("/readings/elections-first/findings").size()).isPositive();
    }

    @Test
    void a_reading_of_another_agreement_is_refused() {
        Run run = Console.run("check", FOLDER.resolve("aceh.yaml"), ELECTIONS);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("REFERENCE_UNKNOWN at agreement").contains("minsk-2");
        assertThat(Console.run("check", TEXT, ELECTIONS, ELECTIONS).exitCode()).isEqualTo(2);
    }
}
