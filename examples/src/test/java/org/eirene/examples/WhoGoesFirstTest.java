package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.DORMANT;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.HONOURED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.IN_FORCE;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.agreement.Status.TERMINATED;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Status;
import org.eirene.analysis.Analysis;
import org.eirene.analysis.Evidence;
import org.eirene.analysis.Finding;
import org.eirene.analysis.FindingCode;
import org.eirene.analysis.Repair;
import org.eirene.analysis.RepairKind;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.Transition;
import org.eirene.history.History;
import org.eirene.report.ExposurePicture;
import org.eirene.report.FrontierPicture;
import org.eirene.report.TextTables;
import org.eirene.sequencing.Exposure;
import org.eirene.sequencing.Incentives;
import org.eirene.sequencing.Instalments;
import org.eirene.sequencing.Sequencing;
import org.eirene.sequencing.Step;
import org.eirene.sequencing.StepSequence;
import org.eirene.sequencing.Valuation;
import org.junit.jupiter.api.Test;

/** One side releases nobody before it has guarantees, the other guarantees nothing before the release. */
class WhoGoesFirstTest {
    private static final Agreement KNOT = Example.agreement("who-goes-first");
    private static final Valuation VALUES = Example.valuation("who-goes-first-valuation", KNOT);
    private static final Finding FINDING =
            Analysis.of(KNOT).findings(FindingCode.KNOT).get(0);

    private static final Agreement STEPS = Example.agreement("who-goes-first-steps");
    private static final Valuation STEP_VALUES = Example.valuation("who-goes-first-steps-valuation", STEPS);
    private static final Sequencing IN_STEPS = Sequencing.of(STEPS, STEP_VALUES);

    private static Agreement repaired(RepairKind kind, String first) {
        return FINDING.repairs().stream()
                .filter(repair -> repair.kind() == kind)
                .filter(repair -> repair.elements().get(0).id().equals(first))
                .map(repair -> repair.applyTo(KNOT))
                .findFirst()
                .orElseThrow();
    }

    private static Sequencing untied() {
        Repair escrow = FINDING.repairs().get(0);
        assertThat(escrow.kind()).isEqualTo(RepairKind.ESCROW);
        return Sequencing.of(escrow.applyTo(KNOT), VALUES);
    }

    private static Exposure asWritten(Sequencing sequencing) {
        return sequencing.exposure(sequencing.textOrder());
    }

    private static Incentives incentives(Valuation values) {
        Sequencing sequencing = Sequencing.of(STEPS, values);
        return sequencing.incentives(sequencing.textOrder());
    }

    private static Assessment at(Agreement agreement, String history, String date) {
        return Evaluator.of(agreement).evaluate(Example.history(history, agreement), date);
    }

    private static List<String> breached(Assessment assessment) {
        return assessment.transitions().stream()
                .filter(turn -> turn.to() == BREACHED)
                .map(Transition::element)
                .toList();
    }

    // ---------------------------------------------------------------- the knot

    @Test
    void the_circle_is_named_with_its_clauses_and_what_it_holds_up() {
        assertThat(Analysis.of(KNOT).findings(FindingCode.KNOT)).hasSize(1);
        assertThat(FINDING.elements()).containsExactly("release", "guarantees");
        assertThat(FINDING.clauses()).containsExactly("Art. 2", "Art. 3");
        assertThat(FINDING.message())
                .isEqualTo("Nobody can go first: commitment 'release' waits for commitment 'guarantees'"
                        + " (fulfilled(guarantees)), which waits for the first (fulfilled(release));"
                        + " they hold up open-road");
        assertThat(FINDING.evidence())
                .isInstanceOfSatisfying(
                        Evidence.Circle.class,
                        circle -> assertThat(circle.waits()).hasSize(2));
        assertThatThrownBy(() -> Sequencing.of(KNOT, VALUES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wait for one another in a circle, so that no order keeps the text");
    }

    @Test
    void every_change_that_is_proposed_undoes_it() {
        assertThat(FINDING.repairs())
                .extracting(Repair::kind)
                .containsExactly(
                        RepairKind.ESCROW,
                        RepairKind.GUARANTEE,
                        RepairKind.GUARANTEE,
                        RepairKind.INSTALMENT,
                        RepairKind.INSTALMENT,
                        RepairKind.GO_FIRST,
                        RepairKind.GO_FIRST);
        for (Repair repair : FINDING.repairs()) {
            Agreement untied = repair.applyTo(KNOT);
            assertThat(Analysis.of(untied).findings(FindingCode.KNOT)).isEmpty();
            assertThat(Analysis.of(untied).hasErrors()).isFalse();
            Sequencing sequencing = Sequencing.of(untied, VALUES);
            Assessment kept =
                    Evaluator.of(untied).evaluate(Example.keeping(untied, sequencing.textOrder()), "2025-05-31");
            assertThat(kept.commitment("release").status()).isEqualTo(FULFILLED);
            assertThat(kept.commitment("guarantees").status()).isEqualTo(FULFILLED);
        }
    }

    @Test
    void even_where_both_do_everything_nothing_is_fulfilled() {
        Assessment end = at(KNOT, "who-goes-first-well", "2025-03-29");
        assertThat(end.disregarded()).isEmpty();
        assertThat(end.commitment("release").confirmed()).isEqualByComparingTo("60");
        assertThat(end.commitment("guarantees").confirmed()).isEqualByComparingTo("60");
        assertThat(end.commitment("release").status()).isEqualTo(PENDING);
        assertThat(end.commitment("guarantees").status()).isEqualTo(PENDING);
        assertThat(end.commitment("open-road").status()).isEqualTo(PENDING);
        assertThat(breached(end)).isEmpty();
    }

    @Test
    void while_each_waits_what_else_was_agreed_falls_apart() {
        Assessment march = at(KNOT, "who-goes-first-wrong", "2025-03-16");
        assertThat(march.commitment("hold-fire-upland").status()).isEqualTo(BREACHED);
        assertThat(march.guarantee("assurance").status()).isEqualTo(Status.INVOKED);
        Assessment april = at(KNOT, "who-goes-first-wrong", "2025-04-07");
        assertThat(april.commitment("hold-fire-upland").status()).isEqualTo(IN_EFFECT);
        assertThat(april.commitment("let-aid-in").status()).isEqualTo(BREACHED);
        assertThat(april.sanction("obstruction").status()).isEqualTo(IN_FORCE);
        assertThat(april.sanction("obstruction").rung()).hasValue(2);
        assertThat(april.guarantee("assurance").status()).isEqualTo(HONOURED);
        assertThat(breached(april)).doesNotContain("hold-fire-lowland"); // the challenge was upheld
        assertThat(april.commitment("release").status()).isEqualTo(PENDING);
        Assessment end = at(KNOT, "who-goes-first-wrong", "2025-04-25");
        assertThat(end.disregarded()).isEmpty();
        assertThat(end.status()).isEqualTo(TERMINATED);
        assertThat(end.commitment("release").status()).isEqualTo(Status.DISCHARGED);
    }

    // ---------------------------------------------------------------- what each version asks for

    @Test
    void whoever_goes_first_with_everything_trusts_with_everything() {
        Sequencing release = Sequencing.of(repaired(RepairKind.GO_FIRST, "release"), VALUES);
        assertThat(asWritten(release).peak()).hasToString("Optional[180 of upland, after release]");
        assertThat(asWritten(release).peak("lowland").amount()).isZero();
        Sequencing letters = Sequencing.of(repaired(RepairKind.GO_FIRST, "guarantees"), VALUES);
        assertThat(asWritten(letters).peak()).hasToString("Optional[120 of lowland, after guarantees]");
        assertThat(asWritten(letters).peak("upland").amount()).isZero();
    }

    @Test
    void in_small_steps_nobody_trusts_with_more_than_one_of_them() {
        Exposure exposure = asWritten(IN_STEPS);
        assertThat(exposure.peak()).hasToString("Optional[20 of lowland, after guarantees-1]");
        assertThat(exposure.peak("upland").amount()).isZero();
        for (String party : exposure.parties()) {
            assertThat(exposure.peak(party).amount())
                    .isLessThanOrEqualTo(STEP_VALUES.limits().get(party));
        }
        assertThat(Analysis.of(STEPS).hasErrors()).isFalse();
    }

    @Test
    void both_versions_are_compared_in_figures_and_in_a_picture() {
        Sequencing release = Sequencing.of(repaired(RepairKind.GO_FIRST, "release"), VALUES);
        Sequencing letters = Sequencing.of(repaired(RepairKind.GO_FIRST, "guarantees"), VALUES);
        Example.assertGolden(
                "who-goes-first/exposure.txt",
                TextTables.exposure(asWritten(release)) + "\n\n"
                        + TextTables.exposure(asWritten(letters)) + "\n\n"
                        + TextTables.exposure(asWritten(IN_STEPS)) + "\n\n"
                        + TextTables.exposures(asWritten(release), asWritten(IN_STEPS)) + "\n");
        Example.assertGolden(
                "who-goes-first/exposure.svg",
                ExposurePicture.of(release, asWritten(release))
                        .named("Release first")
                        .beside(ExposurePicture.of(letters, asWritten(letters)).named("Letters first"))
                        .beside(ExposurePicture.of(IN_STEPS, asWritten(IN_STEPS))
                                .named("In six steps"))
                        .text());
    }

    // ---------------------------------------------------------------- the repair

    @Test
    void the_library_finds_the_small_steps_itself_and_they_can_be_kept() {
        Sequencing untied = untied();
        assertThat(untied.best().least()).isEqualByComparingTo("120");
        assertThat(untied.frontier(8).fitting(VALUES.limits().get("lowland")))
                .map(point -> point.instalments())
                .contains(3);
        Example.assertGolden(
                "who-goes-first/frontier.svg",
                FrontierPicture.of(untied.frontier(8))
                        .accepting(BigDecimal.valueOf(40))
                        .text());
        Sequencing cut = untied.inInstalments(6);
        StepSequence best = cut.best();
        assertThat(best.isProved()).isTrue();
        assertThat(best.least())
                .isEqualByComparingTo(asWritten(IN_STEPS).peak().orElseThrow().amount());

        Agreement applied = cut.apply(best.steps());
        assertThat(Analysis.of(applied).hasErrors()).isFalse();
        Assessment kept = Evaluator.of(applied).evaluate(Example.keeping(applied, best.steps()), "2025-09-30");
        for (Step step : best.steps()) {
            for (Step.Part part : step.parts()) {
                assertThat(kept.commitment(part.commitment()).status()).isEqualTo(FULFILLED);
            }
        }
        assertThat(breached(kept)).containsOnly("let-aid-in"); // which nobody delivered
    }

    @Test
    void the_step_after_which_leaving_pays_is_named_with_the_guarantee_that_keeps_everybody() {
        Incentives incentives = incentives(STEP_VALUES);
        assertThat(incentives.critical().orElseThrow())
                .hasToString("upland would gain 30 by leaving after guarantees-6, which costs it 10; 20 is missing");
        assertThat(incentives.find("lowland").orElseThrow().isSafe()).isTrue();
        assertThat(incentives(guaranteed("20")).isSafe()).isTrue();
        assertThat(incentives(guaranteed("19.99")).isSafe()).isFalse();
    }

    private static Valuation guaranteed(String size) {
        return STEP_VALUES.toBuilder()
                .putGuarantees("assurance", ImmutableMap.of("upland", new BigDecimal(size)))
                .build();
    }

    @Test
    void another_order_needs_less_and_the_text_that_asks_for_it_shows_as_much() {
        StepSequence safest = IN_STEPS.safest();
        assertThat(safest.isProved()).isTrue();
        assertThat(safest.least()).isEqualByComparingTo("15");
        assertThat(safest.steps().get(safest.steps().size() - 1)).hasToString("open-road");
        Agreement applied = IN_STEPS.apply(safest.steps());
        assertThat(Analysis.of(applied).hasErrors()).isFalse();
        Sequencing after = Sequencing.of(applied, STEP_VALUES);
        assertThat(after.textOrder()).isEqualTo(safest.steps());
        assertThat(after.incentives(after.textOrder()).critical().orElseThrow())
                .hasToString("lowland would gain 15 by leaving after release-6, which costs it 10; 5 is missing");
    }

    @Test
    void instalments_that_shrink_leave_no_large_last_step() {
        Instalments six = Instalments.of(untied(), "release", "guarantees", BigDecimal.ONE, 6);
        assertThat(six.equal()).isEqualByComparingTo("30");
        assertThat(six.needed()).isLessThan(six.equal());
        assertThat(six.shares()).isSortedAccordingTo((one, other) -> other.compareTo(one));
        Example.assertGolden("who-goes-first/instalments.txt", six + "\n");
    }

    // ---------------------------------------------------------------- the record of the small steps

    @Test
    void step_for_step_it_comes_to_an_end() {
        Assessment half = at(STEPS, "who-goes-first-steps-well", "2025-03-13");
        assertThat(half.commitment("release-3").status()).isEqualTo(FULFILLED);
        assertThat(half.commitment("guarantees-4").status()).isEqualTo(IN_EFFECT);
        assertThat(half.commitment("guarantees-5").status()).isEqualTo(PENDING);
        Assessment end = at(STEPS, "who-goes-first-steps-well", "2025-04-12");
        assertThat(end.disregarded()).isEmpty();
        assertThat(breached(end)).isEmpty();
        assertThat(end.commitment("release-6").status()).isEqualTo(FULFILLED);
        assertThat(end.commitment("open-road").status()).isEqualTo(FULFILLED);
        assertThat(end.guarantee("assurance").status()).isEqualTo(DORMANT);
        History history = Example.history("who-goes-first-steps-well", STEPS);
        assertThat(IN_STEPS.exposure(history, "2025-04-12").peak())
                .map(Exposure.Peak::amount)
                .contains(BigDecimal.valueOf(20).stripTrailingZeros());
    }

    @Test
    void where_it_breaks_off_one_step_is_lost_and_the_guarantor_comes() {
        Assessment before = at(STEPS, "who-goes-first-steps-wrong", "2025-03-28T08:59:59Z");
        assertThat(breached(before)).isEmpty();
        Assessment after = at(STEPS, "who-goes-first-steps-wrong", "2025-03-28T09:00:00Z");
        assertThat(breached(after)).containsExactly("release-5");
        assertThat(after.guarantee("assurance").status()).isEqualTo(Status.INVOKED);
        assertThat(after.commitment("guarantees-6").status()).isEqualTo(PENDING);
        Assessment end = at(STEPS, "who-goes-first-steps-wrong", "2025-04-24");
        assertThat(end.disregarded()).isEmpty();
        assertThat(end.guarantee("assurance").status()).isEqualTo(HONOURED);
        assertThat(breached(end)).containsExactly("release-5");
        assertThat(end.status()).isEqualTo(TERMINATED);
        History history = Example.history("who-goes-first-steps-wrong", STEPS);
        // the road was opened early: after the fifth letters there was more to keep than to come
        assertThat(IN_STEPS.incentives(history, "2025-04-24").find("upland").orElseThrow())
                .hasToString("upland would gain 20 by leaving after guarantees-5, which costs it 10; 10 is missing");
    }
}
