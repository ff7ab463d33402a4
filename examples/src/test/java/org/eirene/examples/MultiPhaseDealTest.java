package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Measures.forfeit;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.COMPLETED;
import static org.eirene.agreement.Status.DORMANT;
import static org.eirene.agreement.Status.FORFEITED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.HELD;
import static org.eirene.agreement.Status.HONOURED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.OPEN;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.agreement.Status.TERMINATED;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Tranche;
import org.eirene.analysis.Analysis;
import org.eirene.analysis.ChangeDirection;
import org.eirene.analysis.ChangeEffect;
import org.eirene.analysis.FindingCode;
import org.eirene.analysis.TextChange;
import org.eirene.analysis.TextComparison;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.Transition;
import org.eirene.history.History;
import org.eirene.history.Incident;
import org.eirene.report.ExposureCsv;
import org.eirene.report.ExposurePicture;
import org.eirene.report.Report;
import org.eirene.report.TextTables;
import org.eirene.sequencing.Exposure;
import org.eirene.sequencing.Incentives;
import org.eirene.sequencing.Salami;
import org.eirene.sequencing.SanctionEffect;
import org.eirene.sequencing.Sequencing;
import org.eirene.sequencing.StepSequence;
import org.eirene.sequencing.Valuation;
import org.junit.jupiter.api.Test;

/** A ceasefire in phases, of which each side fears that the other stops where it suits it. */
class MultiPhaseDealTest {
    private static final Agreement DEAL = Example.agreement("multi-phase-deal");
    private static final Valuation VALUES = Example.valuation("multi-phase-deal-valuation", DEAL);
    private static final Sequencing SEQUENCING = Sequencing.of(DEAL, VALUES);
    private static final Incentives INCENTIVES = SEQUENCING.incentives(SEQUENCING.textOrder());

    private static final Agreement DEMAND = Example.agreement("multi-phase-deal-demand");
    private static final Sequencing DEMANDED =
            Sequencing.of(DEMAND, Example.valuation("multi-phase-deal-demand-valuation", DEMAND));

    private static final History WELL = Example.history("multi-phase-deal-well", DEAL);
    private static final History WRONG = Example.history("multi-phase-deal-wrong", DEAL);

    private static Assessment at(History history, String date) {
        return Evaluator.of(DEAL).evaluate(history, date);
    }

    private static List<String> breaches(Assessment assessment) {
        return assessment.transitions().stream()
                .filter(turn -> turn.to() == BREACHED)
                .map(Transition::element)
                .toList();
    }

    private static Exposure asWritten(Sequencing sequencing) {
        return sequencing.exposure(sequencing.textOrder());
    }

    // ---------------------------------------------------------------- where leaving pays

    @Test
    void each_side_has_a_step_after_which_leaving_pays() {
        assertThat(INCENTIVES.isSafe()).isFalse();
        assertThat(INCENTIVES.find("government").orElseThrow())
                .hasToString("government would gain 110 by leaving after release-first to 30 of 30, which costs it 30;"
                        + " 80 is missing");
        assertThat(INCENTIVES.find("movement").orElseThrow())
                .hasToString("movement would gain 55 by leaving after withdraw, which costs it 30; 25 is missing");
        assertThat(INCENTIVES.uniform()).isEqualByComparingTo("110");
    }

    @Test
    void a_sanction_that_hurts_the_other_side_more_deters_nobody() {
        assertThat(INCENTIVES.sanctions())
                .extracting(SanctionEffect::sanction, SanctionEffect::verdict)
                .containsExactly(
                        tuple("delay-of-releases", SanctionEffect.Verdict.PRICE),
                        tuple("resumed-fighting", SanctionEffect.Verdict.NOT_CREDIBLE));
    }

    @Test
    void a_guarantee_of_the_reported_size_holds_both_and_a_smaller_one_does_not() {
        BigDecimal government = INCENTIVES.find("government").orElseThrow().missing();
        BigDecimal movement = INCENTIVES.find("movement").orElseThrow().missing();
        BigDecimal little = new BigDecimal("0.01");
        assertThat(guaranteed(government, movement).isSafe()).isTrue();
        assertThat(guaranteed(government.subtract(little), movement).critical())
                .map(Incentives.Temptation::party)
                .contains("government");
        assertThat(guaranteed(government, movement.subtract(little)).critical())
                .map(Incentives.Temptation::party)
                .contains("movement");
    }

    /** What the guarantee is felt as already, and so much more. */
    private static Incentives guaranteed(BigDecimal government, BigDecimal movement) {
        BigDecimal felt = BigDecimal.TEN;
        Sequencing sequencing = Sequencing.of(
                DEAL,
                VALUES.toBuilder()
                        .guarantees(ImmutableMap.of(
                                "assurance",
                                ImmutableMap.of("government", felt.add(government), "movement", felt.add(movement))))
                        .build());
        return sequencing.incentives(sequencing.textOrder());
    }

    @Test
    void deposits_of_the_reported_size_hold_both_too_and_stand_in_a_text_that_can_be_kept() {
        BigDecimal government = INCENTIVES.find("government").orElseThrow().missing();
        BigDecimal movement = INCENTIVES.find("movement").orElseThrow().missing();
        assertThat(Analysis.of(secured(government, movement)).hasErrors()).isFalse();
        assertThat(deposited(government, movement).isSafe()).isTrue();
        assertThat(deposited(government.subtract(BigDecimal.ONE), movement).isSafe())
                .isFalse();
        assertThat(deposited(government, movement.subtract(BigDecimal.ONE)).isSafe())
                .isFalse();
    }

    @Test
    void the_deposit_is_lost_by_who_resumes_the_fighting() {
        Agreement secured = secured(BigDecimal.valueOf(80), BigDecimal.valueOf(25));
        History paid = WRONG.deposit("2025-02-01T08:00:00Z", "good-faith", 105, "mediators");
        Assessment before = Evaluator.of(secured).evaluate(paid, "2025-04-01");
        assertThat(before.tranche("deposit-government").status()).isEqualTo(HELD);
        Assessment after = Evaluator.of(secured).evaluate(paid, "2025-04-02");
        assertThat(after.tranche("deposit-government").status()).isEqualTo(FORFEITED);
        assertThat(after.tranche("deposit-movement").status()).isEqualTo(HELD);
    }

    /** With a deposit of each side, lost by who breaks what it owes, returned when all is done. */
    private static Agreement secured(BigDecimal government, BigDecimal movement) {
        return DEAL.with(Escrow.builder()
                        .id("good-faith")
                        .holder("mediators")
                        .unit("million")
                        .addTranches(
                                deposit("deposit-government", "government", government),
                                deposit("deposit-movement", "movement", movement))
                        .build())
                .with(Sanction.builder()
                        .id("loss-of-government")
                        .against("government")
                        .trigger(any(breached("hold-fire-government"), breached("withdraw"), breached("pull-back")))
                        .addRungs(Rung.of(forfeit("deposit-government")))
                        .build())
                .with(Sanction.builder()
                        .id("loss-of-movement")
                        .against("movement")
                        .trigger(breached("release-rest"))
                        .addRungs(Rung.of(forfeit("deposit-movement")))
                        .build());
    }

    private static Tranche deposit(String id, String party, BigDecimal amount) {
        return Tranche.builder()
                .id(id)
                .amount(amount)
                .to(party)
                .release(completed("third"))
                .build();
    }

    private static Incentives deposited(BigDecimal government, BigDecimal movement) {
        Sequencing sequencing = Sequencing.of(
                secured(government, movement),
                VALUES.toBuilder()
                        .putSanctions("loss-of-government", ImmutableMap.of("government", government))
                        .putSanctions("loss-of-movement", ImmutableMap.of("movement", movement))
                        .build());
        return sequencing.incentives(sequencing.textOrder());
    }

    @Test
    void another_order_asks_for_less_from_outside_and_the_text_that_has_it_shows_as_much() {
        StepSequence safest = SEQUENCING.safest();
        assertThat(safest.isProved()).isTrue();
        assertThat(safest.least()).isLessThan(INCENTIVES.uniform());
        Agreement applied = SEQUENCING.apply(safest.steps());
        assertThat(Analysis.of(applied).hasErrors()).isFalse();
        Sequencing after = Sequencing.of(applied, VALUES);
        assertThat(after.incentives(safest.steps()).uniform()).isEqualByComparingTo(safest.least());
    }

    // ---------------------------------------------------------------- the demand

    @Test
    void the_text_with_the_demand_is_compared_with_the_one_before() {
        TextComparison comparison = TextComparison.of(DEAL, DEMAND);
        assertThat(comparison.added())
                .extracting(change -> change.element().orElseThrow())
                .containsExactlyInAnyOrder("border-arrangement", "leave-border", "how-wide");
        assertThat(comparison.removed()).isEmpty();
        assertThat(comparison.changed())
                .extracting(change -> change.element().orElseThrow())
                .containsExactly("withdraw");
        assertThat(comparison.newFindings())
                .filteredOn(finding -> finding.elements().contains("leave-border"))
                .extracting(finding -> finding.code())
                .contains(FindingCode.COMMITMENT_UNDATED);
        Example.assertGolden("multi-phase-deal/compare.txt", comparison + "\n");
    }

    @Test
    void what_is_added_is_a_burden_of_one_side_and_good_for_the_other() {
        TextChange added = TextComparison.of(DEAL, DEMAND).added().stream()
                .filter(change -> change.element().equals(Optional.of("leave-border")))
                .findFirst()
                .orElseThrow();
        ChangeEffect effect = added.effects().get(0);
        assertThat(effect.direction()).isEqualTo(ChangeDirection.MORE);
        assertThat(effect.worse()).containsExactly("government");
        assertThat(effect.better()).containsExactly("movement");
    }

    @Test
    void the_figures_of_the_picture_are_there_for_a_spreadsheet() {
        Report figures = ExposureCsv.of(DEMANDED, asWritten(DEMANDED));
        Example.assertGolden("multi-phase-deal/exposure.csv", figures.text());
    }

    @Test
    void with_the_demand_the_government_gains_by_leaving_later_and_more_and_the_movement_is_exposed_to_more() {
        Incentives demanded = DEMANDED.incentives(DEMANDED.textOrder());
        assertThat(demanded.find("government").orElseThrow())
                .hasToString("government would gain 120 by leaving after release-rest, which costs it 30;"
                        + " 90 is missing");
        assertThat(demanded.find("movement").orElseThrow().missing()).isZero();
        assertThat(exposed(SEQUENCING, "release-rest", "movement")).isEqualByComparingTo("30");
        assertThat(exposed(DEMANDED, "release-rest", "movement")).isEqualByComparingTo("70");
        Example.assertGolden(
                "multi-phase-deal/incentives.txt",
                TextTables.exposure(asWritten(SEQUENCING)) + "\n\n" + INCENTIVES + "\n\n"
                        + TextTables.exposure(asWritten(DEMANDED)) + "\n\n" + demanded + "\n");
        Example.assertGolden(
                "multi-phase-deal/exposure.svg",
                ExposurePicture.of(SEQUENCING, asWritten(SEQUENCING))
                        .named("Before the demand")
                        .beside(ExposurePicture.of(DEMANDED, asWritten(DEMANDED))
                                .named("With forces along the border"))
                        .text());
    }

    private static BigDecimal exposed(Sequencing sequencing, String step, String party) {
        return asWritten(sequencing).rows().stream()
                .filter(row ->
                        row.step().filter(of -> of.toString().equals(step)).isPresent())
                .flatMap(row -> row.standings().stream())
                .filter(standing -> standing.party().equals(party))
                .map(Exposure.Standing::exposure)
                .findFirst()
                .orElseThrow();
    }

    // ---------------------------------------------------------------- the record

    @Test
    void kept_it_goes_through_its_three_phases() {
        assertThat(at(WELL, "2025-03-13").phase("first").status()).isEqualTo(OPEN);
        assertThat(at(WELL, "2025-03-14T09:59:59Z").phase("second").status()).isEqualTo(PENDING);
        assertThat(at(WELL, "2025-03-14T10:00:00Z").phase("second").status()).isEqualTo(OPEN);
        assertThat(at(WELL, "2025-04-11").phase("third").status()).isEqualTo(OPEN);
        Assessment end = at(WELL, "2025-07-01");
        assertThat(end.disregarded()).isEmpty();
        assertThat(end.phase("third").status()).isEqualTo(COMPLETED);
        assertThat(end.guarantee("assurance").status()).isEqualTo(DORMANT);
        assertThat(breaches(end)).isEmpty();
    }

    @Test
    void attacks_by_outsiders_put_no_party_in_breach_and_the_same_by_its_army_does() {
        List<Incident> attacks = WELL.events().stream()
                .filter(Incident.class::isInstance)
                .map(Incident.class::cast)
                .filter(incident -> incident.severity() >= 3)
                .toList();
        assertThat(attacks)
                .extracting(Incident::id)
                .containsExactly("border-attack", "coast-attack", "border-attack-2");
        for (Incident attack : attacks) {
            Instant soon = attack.at().plusSeconds(86_400);
            assertThat(breaches(Evaluator.of(DEAL).evaluate(WELL, soon))).isEmpty();
            History byTheArmy =
                    WELL.without(attack.id()).with(attack.toBuilder().by("army").build());
            assertThat(breaches(Evaluator.of(DEAL).evaluate(byTheArmy, soon.plusSeconds(3 * 86_400))))
                    .containsExactly("hold-fire-government");
        }
    }

    @Test
    void shots_too_slight_to_count_are_told_by_their_sum() {
        assertThat(Salami.of(at(WELL, "2025-03-05"))).hasToString("""
                        Incidents too slight to count, which come to more than a threshold together
                        actor       commitment            counts from  sum  incidents
                        government  hold-fire-government  3            4    shots, more-shots""");
        assertThat(Salami.of(at(WELL, "2025-03-03")).piles()).isEmpty();
    }

    @Test
    void drawn_out_the_first_phase_goes_on_while_there_are_talks_and_then_fighting_resumes() {
        Assessment march = at(WRONG, "2025-03-28");
        assertThat(march.phase("first").status()).isEqualTo(OPEN);
        assertThat(march.commitment("release-first").status()).isEqualTo(FULFILLED);
        assertThat(breaches(march)).isEmpty();
        Assessment april = at(WRONG, "2025-04-02");
        assertThat(april.commitment("hold-fire-government").status()).isEqualTo(BREACHED);
        assertThat(april.commitment("hold-fire-movement").status()).isEqualTo(IN_EFFECT);
        assertThat(april.sanction("resumed-fighting").rung()).hasValue(2);
        assertThat(at(WRONG, "2025-04-04").guarantee("assurance").status()).isEqualTo(HONOURED);
        Assessment end = at(WRONG, "2025-04-10");
        assertThat(end.disregarded()).isEmpty();
        assertThat(end.status()).isEqualTo(TERMINATED);
        assertThat(end.phase("second").status()).isEqualTo(TERMINATED);
    }

    @Test
    void along_the_record_the_step_after_which_leaving_paid_is_named() {
        Incentives incentives = SEQUENCING.incentives(WRONG, "2025-04-03");
        assertThat(incentives.find("government").orElseThrow())
                .hasToString("government would gain 86 by leaving after release-first to 30 of 30, which costs it 30;"
                        + " 56 is missing");
        assertThat(incentives.find("movement").orElseThrow().isSafe()).isTrue();
        // 240 - 20 - 60 so far, of 110 in the end: it still paid to leave when it left
        assertThat(incentives.find("government").orElseThrow().unsafe()).endsWith(7);
    }
}
