package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.analysis.Texts.accord;
import static org.eirene.analysis.Texts.north;
import static org.eirene.analysis.Texts.south;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Extras;
import org.eirene.agreement.TransitionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisValuesTest {
    private static final Wait WAIT =
            new Wait("border", "elections", "commitments[0].when", "fulfilled(elections)", Optional.of("mine"));
    private static final TimelineClause DUE = new TimelineClause("law.due", "law", "commitments[0].due");
    private static final TimelineBound BOUND =
            new TimelineBound(DUE, "start", "due(law)", true, Duration.ofDays(3), false);
    private static final TimelineConflict CONFLICT = new TimelineConflict(ImmutableList.of(BOUND), Duration.ofDays(2));
    private static final Luck LUCK = new Luck(
            DUE,
            "fulfilled(law)",
            ImmutableList.of(new TimelineClause("ratified.takes", "ratified", "milestones[0].takes")),
            Duration.ofDays(10));
    private static final List<Evidence> EVIDENCE = List.of(
            new Evidence.Circle(ImmutableList.of(WAIT), ImmutableList.of("trade")),
            new Evidence.Clarification(ImmutableList.of(WAIT), ImmutableSet.of("border"), true),
            new Evidence.Chain(ImmutableList.of(WAIT)),
            new Evidence.Involved(ImmutableList.of("border", "trade")),
            new Evidence.Passage("act"),
            new Evidence.Shortfall(new BigDecimal("100"), new BigDecimal("250.0"), "USD"),
            new Evidence.Contradiction(CONFLICT),
            new Evidence.Gamble(LUCK));

    static Stream<Evidence> evidence() {
        return EVIDENCE.stream();
    }

    @Test
    void evidence_reads_as_a_line_and_a_conflict_as_one_for_each_clause() {
        assertThat(EVIDENCE)
                .extracting(Evidence::toString)
                .containsExactly(
                        "border waits for elections (fulfilled(elections), in reading mine); held up: trade",
                        "border waits for elections (fulfilled(elections), in reading mine); to be clarified: border",
                        "border waits for elections (fulfilled(elections), in reading mine)",
                        "border, trade",
                        "act",
                        "100 of 250 USD",
                        "These miss one another by 2 days:\n  due(law) at most 3 days after start: law.due",
                        "fulfilled(law): law.due relies on ratified.takes, and misses by 10 days in the worst case");
    }

    @ParameterizedTest
    @MethodSource("evidence")
    void what_has_no_answer_of_its_own_gets_the_one_for_all_others(Evidence evidence) {
        String answer = evidence.match(new Evidence.PartialCases<String>() {
            @Override
            public String otherwise(Evidence other) {
                return other.toString();
            }
        });
        assertThat(answer).isEqualTo(evidence.toString());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Wait.class,
                Finding.class,
                Repair.class,
                Interpretation.class,
                Evidence.Circle.class,
                Evidence.Clarification.class,
                Evidence.Chain.class,
                Evidence.Involved.class,
                Evidence.Passage.class,
                Evidence.Shortfall.class,
                Evidence.Contradiction.class,
                Evidence.Gamble.class
            })
    void null_is_refused(Class<?> type) {
        new NullPointerTester()
                .setDefault(FindingCode.class, FindingCode.KNOT)
                .setDefault(Extras.class, Extras.none())
                .setDefault(Evidence.class, EVIDENCE.get(4))
                .setDefault(TimelineConflict.class, CONFLICT)
                .setDefault(Luck.class, LUCK)
                .testAllPublicConstructors(type);
    }

    @Test
    void figures_are_equal_by_value() {
        new EqualsTester()
                .addEqualityGroup(
                        EVIDENCE.get(5), new Evidence.Shortfall(new BigDecimal("1E+2"), new BigDecimal("250"), "USD"))
                .addEqualityGroup(new Evidence.Shortfall(BigDecimal.TEN, new BigDecimal("250"), "USD"))
                .testEquals();
    }

    @Test
    void equal_texts_have_equal_findings_the_gravest_first() {
        Agreement text = accord().addCommitments(
                        north("a").when(fulfilled("b")).clause("Art. 1").build(),
                        south("b").when(fulfilled("a")).clause("Art. 2").build())
                .build();
        Analysis analysis = Analysis.of(text);
        assertThat(Analysis.of(text.toBuilder().build()).findings()).isEqualTo(analysis.findings());
        assertThat(analysis.findings()).extracting(Finding::severity).isSorted();
        assertThat(analysis.findings().get(0).clauses()).containsExactly("Art. 1", "Art. 2");
        assertThat(analysis.toString()).startsWith("ERROR KNOT at commitments[0].when: Nobody can go first");
        assertThat(analysis.attainability().toString()).isEqualTo("attainability in accord: 2 blocked [a, b]");
        assertThat(analysis.attainability().isAttainable(TransitionKind.IN_EFFECT, "a"))
                .isFalse();
    }
}
