package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Conditions.released;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.analysis.Texts.accord;
import static org.eirene.analysis.Texts.north;
import static org.eirene.analysis.Texts.south;

import com.google.common.collect.ImmutableList;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Tranche;
import org.junit.jupiter.api.Test;

class KnotTest {
    /** One side wants guarantees before it releases anything, the other action before it guarantees anything. */
    private static final Agreement WHO_GOES_FIRST = accord().addCommitments(
                    north("assurances")
                            .when(fulfilled("release"))
                            .due(date("2025-06-30"))
                            .build(),
                    south("release")
                            .must(deliver(33, "person"))
                            .when(fulfilled("assurances"))
                            .due(date("2025-06-30"))
                            .build(),
                    north("reconstruction").when(fulfilled("release")).build())
            .build();

    private static Finding only(Agreement agreement, FindingCode code) {
        assertThat(Analysis.of(agreement).findings(code)).hasSize(1);
        return Analysis.of(agreement).findings(code).get(0);
    }

    @Test
    void who_goes_first_is_told_as_a_circle_with_all_whom_it_holds_up() {
        assertThat(only(WHO_GOES_FIRST, FindingCode.KNOT).evidence())
                .isInstanceOfSatisfying(Evidence.Circle.class, circle -> {
                    assertThat(circle.waits())
                            .extracting(Wait::toString)
                            .containsExactly(
                                    "assurances waits for release (fulfilled(release))",
                                    "release waits for assurances (fulfilled(assurances))");
                    assertThat(circle.waits())
                            .extracting(Wait::path)
                            .containsExactly("commitments[0].when", "commitments[1].when");
                    assertThat(circle.heldUp()).containsExactly("reconstruction");
                });
    }

    @Test
    void the_ways_out_are_told_from_the_one_that_leaves_both_sides_the_least_exposed() {
        Finding knot = only(WHO_GOES_FIRST, FindingCode.KNOT);
        assertThat(knot.repairs())
                .extracting(Repair::kind)
                .containsExactly(
                        RepairKind.ESCROW,
                        RepairKind.GUARANTEE,
                        RepairKind.GUARANTEE,
                        RepairKind.INSTALMENT,
                        RepairKind.GO_FIRST,
                        RepairKind.GO_FIRST);
        assertThat(knot.repairs()).allSatisfy(repair -> {
            Analysis after = Analysis.of(repair.applyTo(WHO_GOES_FIRST));
            assertThat(after.hasErrors()).as("%s", after).isFalse();
            assertThat(after.attainability().isAttainable(fulfilled("reconstruction")))
                    .isTrue();
        });
    }

    @Test
    void two_acts_can_be_done_together() {
        Agreement acts = accord().addCommitments(
                        north("recognition").when(fulfilled("renunciation")).build(),
                        south("renunciation").when(fulfilled("recognition")).build())
                .build();
        Repair together = only(acts, FindingCode.KNOT).repairs().stream()
                .filter(repair -> repair.kind() == RepairKind.TOGETHER)
                .findFirst()
                .orElseThrow();
        assertThat(together.message())
                .isEqualTo("Let commitment 'recognition' and commitment 'renunciation' be done within a day of each"
                        + " other, neither waiting for the other");
        assertThat(together.applyTo(acts).exchange("together").give()).isEqualTo("recognition");
        assertThat(Analysis.of(together.applyTo(acts)).attainability().blocked())
                .isEmpty();
    }

    @Test
    void a_knot_runs_across_phases_benchmarks_and_tranches() {
        Agreement files = accord().addPhases(
                        Phase.builder().id("security").opens(released("funds")).build(),
                        Phase.builder()
                                .id("borders")
                                .opens(completed("security"))
                                .build())
                .addCommitments(
                        north("patrols").phase("security").build(),
                        south("crossings").phase("borders").build())
                .addBenchmarks(Benchmark.builder()
                        .id("open")
                        .criterion(fulfilled("crossings"))
                        .build())
                .addEscrows(Escrow.builder()
                        .id("fund")
                        .holder("qatar")
                        .unit("USD")
                        .addTranches(Tranche.builder()
                                .id("funds")
                                .amount(10)
                                .to("north")
                                .release(met("open"))
                                .build())
                        .build())
                .build();
        assertThat(only(files, FindingCode.KNOT).elements())
                .containsExactly("security", "funds", "open", "crossings", "borders");
        assertThat(Analysis.of(files).findings(FindingCode.UNATTAINABLE)).isEmpty();
        assertThat(Analysis.of(files).findings(FindingCode.TRANCHE_NEVER_RELEASED))
                .isEmpty();
    }

    @Test
    void a_knot_runs_across_guarantees_and_sanctions() {
        Agreement text = accord().addCommitments(
                        north("withdrawal")
                                .when(fulfilled("convene"))
                                .due(date("2025-06-30"))
                                .build(),
                        Commitment.builder()
                                .id("convene")
                                .by("qatar")
                                .to("north")
                                .must(act())
                                .build())
                .addSanctions(Sanction.builder()
                        .id("notice")
                        .against("north")
                        .trigger(breached("withdrawal"))
                        .addRungs(Rung.of(warn("Notice")))
                        .build())
                .addGuarantees(Guarantee.builder()
                        .id("assurance")
                        .guarantor("qatar")
                        .covers("withdrawal")
                        .invokedWhen(inForce("notice"))
                        .undertakings("convene")
                        .build())
                .build();
        assertThat(only(text, FindingCode.KNOT).elements())
                .containsExactlyInAnyOrder("withdrawal", "convene", "assurance", "notice");
    }

    @Test
    void of_alternatives_one_that_can_happen_is_enough() {
        Agreement text = accord().addMilestones(
                        Milestone.builder().id("ratified").build())
                .addCommitments(
                        north("a")
                                .when(any(fulfilled("b"), reached("ratified")))
                                .build(),
                        south("b").when(fulfilled("a")).build())
                .build();
        assertThat(Analysis.of(text).findings(FindingCode.KNOT)).isEmpty();
    }

    @Test
    void what_only_a_breach_brings_about_is_not_attainable_and_no_fault() {
        Agreement text = accord().addCommitments(
                        north("withdrawal").due(date("2025-06-30")).build(),
                        north("compensation").when(breached("withdrawal")).build())
                .build();
        Analysis analysis = Analysis.of(text);
        assertThat(analysis.attainability().blocked()).isEmpty();
        assertThat(analysis.attainability().onlyAfterFailure()).containsExactly("compensation");
        assertThat(analysis.attainability().isAttainable(fulfilled("compensation")))
                .isFalse();
        assertThat(analysis.hasErrors()).isFalse();
    }

    @Test
    void what_must_come_before_something_is_attainable_where_that_can_wait() {
        Agreement text = accord().addMilestones(
                        Milestone.builder().id("elections").build())
                .addCommitments(
                        north("register").when(not(reached("elections"))).build(),
                        north("tally")
                                .when(all(fulfilled("register"), reached("elections")))
                                .build(),
                        north("recount")
                                .when(all(fulfilled("tally"), not(reached("elections"))))
                                .build())
                .build();
        assertThat(Analysis.of(text).attainability().blocked()).containsExactly("recount");
        assertThat(Analysis.of(text).attainability().onlyAfterFailure()).isEmpty();
        assertThat(only(text, FindingCode.UNATTAINABLE).message())
                .isEqualTo(
                        "Commitment 'recount' never comes into effect: nothing brings about what it asks for in time");
    }

    @Test
    void what_comes_only_after_its_phase_has_closed_never_comes_into_effect() {
        Agreement text = accord().addPhases(
                        Phase.builder().id("first").completes(fulfilled("a")).build(),
                        Phase.builder().id("second").build())
                .addCommitments(
                        north("a").phase("first").build(),
                        north("b").phase("first").when(opened("second")).build())
                .build();
        assertThat(only(text, FindingCode.UNATTAINABLE).elements()).isEqualTo(ImmutableList.of("b"));
    }
}
