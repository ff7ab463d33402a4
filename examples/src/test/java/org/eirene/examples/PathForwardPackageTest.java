package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.DEFAULTED;
import static org.eirene.agreement.Status.DORMANT;
import static org.eirene.agreement.Status.DUE;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.HELD;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.IN_FORCE;
import static org.eirene.agreement.Status.LIFTED;
import static org.eirene.agreement.Status.LOST;
import static org.eirene.agreement.Status.MET;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.agreement.Status.RELEASED;
import static org.eirene.agreement.Status.SUSPENDED;

import com.google.common.collect.ImmutableSetMultimap;
import java.time.Instant;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Measures;
import org.eirene.agreement.ProblemCode;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Status;
import org.eirene.agreement.Tranche;
import org.eirene.analysis.Analysis;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Lateness;
import org.eirene.evaluation.ProceedingStatus;
import org.eirene.evaluation.ProceedingStatus.Outcome;
import org.eirene.evaluation.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A freeze, money against benchmarks, and an office of three that may suspend disbursements. */
class PathForwardPackageTest {
    private static final Example.Design DESIGN = Example.design("path-forward-package");
    private static final Agreement PACKAGE = DESIGN.text();
    private static final ImmutableSetMultimap<String, String> BENCHMARKS = ImmutableSetMultimap.of(
            "utilities", "works-listed",
            "shelters", "works-listed",
            "clinics", "works-listed",
            "infrastructure", "clean-accounts",
            "livelihoods", "police-reformed");

    @Test
    void a_careful_drafter_leaves_unverified_only_what_those_see_who_get_it() {
        assertThat(Example.warnings(Analysis.of(PACKAGE)))
                .containsExactly("COMMITMENT_UNVERIFIED restore-sites", "COMMITMENT_UNVERIFIED answer-hotline");
    }

    @Test
    void where_it_goes_well_all_is_released_and_nobody_is_ever_in_breach() {
        Assessment end = DESIGN.well("2025-09-30");
        assertThat(end.disregarded()).isEmpty();
        assertThat(PACKAGE.tranches())
                .extracting(Tranche::id)
                .allSatisfy(tranche ->
                        assertThat(end.tranche(tranche).status()).as(tranche).isEqualTo(RELEASED));
        assertThat(end.escrow("facility").released()).isEqualByComparingTo("240000000");
        assertThat(end.transitions())
                .noneMatch(each -> each.to() == BREACHED)
                .noneMatch(each -> each.to() == IN_FORCE && !each.element().equals(PACKAGE.id()));
    }

    // ---------------------------------------------------------------- no tranche without its benchmark

    @ParameterizedTest
    @ValueSource(strings = {"path-forward-package-well", "path-forward-package-wrong"})
    void no_tranche_is_released_before_its_benchmark_is_met(String history) {
        Assessment end = Example.assess("path-forward-package", history, "2025-09-30");
        BENCHMARKS.forEach((tranche, benchmark) -> first(end, tranche, RELEASED)
                .forEach(released -> assertThat(first(end, benchmark, MET))
                        .as(tranche)
                        .singleElement()
                        .satisfies(met -> assertThat(met).isBeforeOrEqualTo(released))));
        assertThat(first(end, "infrastructure", RELEASED)).hasSize(1);
    }

    @Test
    void what_one_of_three_accepts_releases_nothing_and_what_two_accept_releases_late() {
        Assessment afterTheFirstList = DESIGN.wrong("2025-03-22");
        assertThat(afterTheFirstList.commitment("list-works").status()).isEqualTo(BREACHED);
        assertThat(afterTheFirstList.tranche("clinics").status()).isEqualTo(HELD);
        Assessment afterTheSecond = DESIGN.wrong("2025-03-29");
        assertThat(afterTheSecond.commitment("list-works").status()).isEqualTo(FULFILLED);
        assertThat(afterTheSecond.commitment("list-works").lateness().map(Lateness::daysBehindWritten))
                .contains(13L);
        assertThat(afterTheSecond.tranche("clinics").status()).isEqualTo(RELEASED);
    }

    @Test
    void without_vetted_officers_the_last_tranche_stays_where_it_is() {
        Assessment end = DESIGN.wrong("2025-09-30");
        assertThat(end.benchmark("police-reformed").status()).hasToString("MISSED");
        assertThat(end.tranche("livelihoods").status()).isEqualTo(HELD);
        assertThat(end.escrow("facility").held()).isEqualByComparingTo("60000000");
    }

    // ---------------------------------------------------------------- the office of three

    @Test
    void what_one_of_three_finds_suspends_nothing() {
        assertThat(about(DESIGN.wrong("2025-04-08"), "diversion-1")).isEqualTo(Outcome.OPEN);
        Assessment later = DESIGN.wrong("2025-04-16");
        assertThat(about(later, "diversion-1")).isEqualTo(Outcome.DENIED);
        assertThat(later.commitment("no-diversion").status()).isEqualTo(IN_EFFECT);
        assertThat(later.sanction("disbursement-hold").status()).isEqualTo(DORMANT);
    }

    @Test
    void what_two_of_three_find_and_decide_suspends_a_disbursement() {
        assertThat(DESIGN.wrong("2025-04-21").commitment("no-diversion").status())
                .isEqualTo(IN_EFFECT);
        Assessment found = DESIGN.wrong("2025-04-22");
        assertThat(about(found, "diversion-2")).isEqualTo(Outcome.CONFIRMED);
        assertThat(found.commitment("no-diversion").status()).isEqualTo(BREACHED);
        assertThat(found.sanction("disbursement-hold").status()).isEqualTo(PENDING);
        assertThat(DESIGN.wrong("2025-04-23").sanction("disbursement-hold").status())
                .as("one for it and one against")
                .isEqualTo(PENDING);
        Assessment decided = DESIGN.wrong("2025-04-24");
        assertThat(decided.sanction("disbursement-hold").status()).isEqualTo(IN_FORCE);
        assertThat(decided.reason("disbursement-hold").allEvents()).contains("hold-un", "hold-donors");
    }

    @Test
    void what_is_earned_meanwhile_is_withheld_until_after_the_cure() {
        assertThat(DESIGN.wrong("2025-05-07").benchmark("clean-accounts").status())
                .isEqualTo(MET);
        assertThat(DESIGN.wrong("2025-05-28").tranche("infrastructure").status())
                .isEqualTo(DUE);
        Assessment cured = DESIGN.wrong("2025-05-23");
        assertThat(cured.commitment("no-diversion").status()).isEqualTo(IN_EFFECT);
        assertThat(cured.sanction("disbursement-hold").status())
                .as("on probation for seven days")
                .isEqualTo(IN_FORCE);
        Assessment lifted = DESIGN.wrong("2025-05-29");
        assertThat(lifted.sanction("disbursement-hold").status()).isEqualTo(LIFTED);
        assertThat(lifted.tranche("infrastructure").status()).isEqualTo(RELEASED);
        assertThat(lifted.tranche("infrastructure").since())
                .isEqualTo(lifted.sanction("disbursement-hold").since());
    }

    @Test
    void no_measure_may_name_the_money_for_clinics() {
        Sanction hold = PACKAGE.sanction("disbursement-hold");
        assertThat(PACKAGE.toBuilder()
                        .with(hold.toBuilder()
                                .rungs(List.of(
                                        Rung.of(Measures.withhold("clinics")),
                                        hold.rungs().get(1)))
                                .build())
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.PROTECTED_IN_MEASURE));
    }

    @Test
    void the_office_itself_is_in_breach_when_it_does_not_publish() {
        assertThat(DESIGN.wrong("2025-05-03").commitment("dashboard").status()).isEqualTo(BREACHED);
        assertThat(DESIGN.wrong("2025-06-08").commitment("dashboard").status())
                .as("cured by the next bulletin, once it is received")
                .isEqualTo(IN_EFFECT);
    }

    // ---------------------------------------------------------------- the freeze, the hotline, the guarantee

    @Test
    void a_building_that_is_not_restored_in_time_costs_the_lower_tariff_until_it_is() {
        Assessment notice = DESIGN.wrong("2025-05-14");
        assertThat(notice.commitment("freeze-building").status()).isEqualTo(BREACHED);
        assertThat(notice.sanction("trade-consequences").rung()).hasValue(1);
        assertThat(notice.commitment("trade-preferences").status()).isEqualTo(IN_EFFECT);
        Assessment snappedBack = DESIGN.wrong("2025-06-05");
        assertThat(snappedBack.commitment("restore-sites").status()).isEqualTo(BREACHED);
        assertThat(snappedBack.sanction("trade-consequences").rung()).hasValue(2);
        assertThat(snappedBack.commitment("trade-preferences").status()).isEqualTo(SUSPENDED);
        Assessment over = DESIGN.wrong("2025-06-27");
        assertThat(over.sanction("trade-consequences").status()).isEqualTo(LIFTED);
        assertThat(over.commitment("trade-preferences").status()).isEqualTo(IN_EFFECT);
    }

    @Test
    void a_hotline_that_is_answered_within_four_hours_is_kept_and_one_that_is_not_is_breached_until_it_is() {
        assertThat(DESIGN.well("2025-04-09").commitment("answer-hotline").status())
                .isEqualTo(IN_EFFECT);
        assertThat(DESIGN.wrong("2025-04-12T18:59:59Z")
                        .commitment("answer-hotline")
                        .status())
                .isEqualTo(IN_EFFECT);
        assertThat(DESIGN.wrong("2025-04-12T19:00:00Z")
                        .commitment("answer-hotline")
                        .status())
                .isEqualTo(BREACHED);
        assertThat(DESIGN.wrong("2025-04-13").commitment("answer-hotline").status())
                .isEqualTo(IN_EFFECT);
        assertThat(DESIGN.wrong("2025-04-13")
                        .commitment("keep-buffer-authority")
                        .status())
                .isEqualTo(BREACHED);
    }

    @Test
    void when_access_is_lost_the_donors_are_called_and_in_default_if_they_do_not_pay() {
        Assessment lost = DESIGN.wrong("2025-08-05");
        assertThat(lost.benchmark("humanitarian-access").status()).isEqualTo(LOST);
        assertThat(lost.guarantee("relief-assurance").status()).hasToString("INVOKED");
        assertThat(DESIGN.wrong("2025-08-20").guarantee("relief-assurance").status())
                .isEqualTo(DEFAULTED);
    }

    private static Outcome about(Assessment assessment, String subject) {
        return assessment.proceedings().stream()
                .filter(proceeding -> proceeding.subject().equals(subject))
                .map(ProceedingStatus::outcome)
                .findFirst()
                .orElseThrow();
    }

    private static List<Instant> first(Assessment assessment, String element, Status to) {
        return assessment.transitions().stream()
                .filter(each -> each.element().equals(element) && each.to() == to)
                .map(Transition::at)
                .limit(1)
                .toList();
    }
}
