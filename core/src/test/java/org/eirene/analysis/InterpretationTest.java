package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.analysis.Texts.accord;
import static org.eirene.analysis.Texts.north;
import static org.eirene.analysis.Texts.south;

import com.google.common.collect.ImmutableList;
import org.eirene.agreement.Agreement;
import org.junit.jupiter.api.Test;

class InterpretationTest {
    private static final Agreement TEXT = accord().addCommitments(
                    north("elections").build(),
                    south("border").build(),
                    south("reform").build())
            .build();
    private static final Interpretation ELECTIONS_FIRST = Interpretation.of(
            "accord",
            "elections-first",
            south("border")
                    .when(all(fulfilled("elections"), fulfilled("reform")))
                    .build());
    private static final Interpretation BORDER_FIRST = Interpretation.of(
            "accord",
            "border-first",
            north("elections").when(fulfilled("border")).build());

    @Test
    void a_knot_of_two_readings_is_in_neither_alone() {
        Analysis analysis = Analysis.of(TEXT, ELECTIONS_FIRST, BORDER_FIRST);
        assertThat(analysis.findings(FindingCode.INTERPRETIVE_KNOT))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.elements()).containsExactly("elections", "border");
                    assertThat(finding.evidence()).isInstanceOfSatisfying(Evidence.Clarification.class, evidence -> {
                        assertThat(evidence.circle())
                                .extracting(wait -> wait.reading().orElse(""))
                                .containsExactly("border-first", "elections-first");
                        assertThat(evidence.isSmallest()).isTrue();
                        assertThat(evidence.clauses()).hasSize(1);
                    });
                });
        assertThat(analysis.hasErrors()).isTrue();
        for (String reading : analysis.readings()) {
            assertThat(analysis.under(reading).findings(FindingCode.KNOT)).isEmpty();
            assertThat(analysis.under(reading).attainability().blocked()).isEmpty();
        }
    }

    @Test
    void with_one_reading_the_text_as_it_stands_is_the_other() {
        Agreement text = TEXT.with(north("elections").when(fulfilled("border")).build());
        Interpretation other = Interpretation.of(
                "accord",
                "elections-first",
                north("elections").build(),
                south("border").when(fulfilled("elections")).build());
        assertThat(Analysis.of(text, other).findings(FindingCode.INTERPRETIVE_KNOT))
                .extracting(Finding::elements)
                .containsExactly(ImmutableList.of("elections", "border"));
        assertThat(Analysis.of(TEXT, ELECTIONS_FIRST).findings(FindingCode.INTERPRETIVE_KNOT))
                .isEmpty();
    }

    @Test
    void each_clause_can_be_clarified_either_way_and_each_way_unties_it() {
        Finding knot = Analysis.of(TEXT, ELECTIONS_FIRST, BORDER_FIRST)
                .findings(FindingCode.INTERPRETIVE_KNOT)
                .get(0);
        assertThat(knot.repairs())
                .extracting(Repair::message)
                .containsExactly(
                        "Agree that commitment 'elections' means what 'elections-first' says",
                        "Agree that commitment 'border' means what 'border-first' says");
        for (Repair repair : knot.repairs()) {
            String clause = repair.elements().get(0).id();
            assertThat(Analysis.of(repair.applyTo(TEXT), ELECTIONS_FIRST.without(clause), BORDER_FIRST.without(clause))
                            .hasErrors())
                    .isFalse();
        }
    }

    @Test
    void what_one_reading_blocks_alone_is_no_knot_of_both() {
        Interpretation refusal = Interpretation.of(
                "accord", "refusal", north("elections").when(never()).build());
        Analysis analysis = Analysis.of(TEXT, ELECTIONS_FIRST, refusal);
        assertThat(analysis.findings(FindingCode.INTERPRETIVE_KNOT)).isEmpty();
        assertThat(analysis.under("refusal").findings(FindingCode.UNATTAINABLE))
                .extracting(Finding::elements)
                .containsExactly(ImmutableList.of("elections"));
    }

    @Test
    void a_reading_that_does_not_fit_the_text_is_refused() {
        assertThatThrownBy(() -> Interpretation.of("other", "mine").applyTo(TEXT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'mine' is a reading of agreement 'other', not of 'accord'");
        assertThatThrownBy(() -> Interpretation.of(
                                "accord", "mine", north("amnesty").build())
                        .applyTo(TEXT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "commitment 'amnesty' of reading 'mine' is not in agreement 'accord': a reading replaces what"
                                + " the text has");
        assertThatThrownBy(() -> Analysis.of(TEXT, Interpretation.of("accord", "accord")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another id than its agreement");
        assertThatThrownBy(() -> Analysis.of(TEXT, BORDER_FIRST).under("mine"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No reading 'mine' of agreement 'accord' (there is [border-first])");
    }
}
