package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Status.BEHIND;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.COMPLETED;
import static org.eirene.agreement.Status.EVEN;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.HONOURED;
import static org.eirene.agreement.Status.INVOKED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.OPEN;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.agreement.Status.SUSPENDED;

import java.time.Instant;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Conditions;
import org.eirene.analysis.Analysis;
import org.eirene.analysis.Finding;
import org.eirene.analysis.FindingCode;
import org.eirene.analysis.Severity;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.ExchangeStatus;
import org.eirene.evaluation.Lateness;
import org.eirene.evaluation.Transition;
import org.eirene.sequencing.Sequencing;
import org.eirene.sequencing.Step;
import org.eirene.sequencing.Valuation;
import org.junit.jupiter.api.Test;

/** Civilians, then captured soldiers, then all military personnel, each against something else. */
class ThreePartExchangeTest {
    private static final Example.Design DESIGN = Example.design("three-part-exchange");
    private static final Agreement EXCHANGE = DESIGN.text();

    @Test
    void a_careful_drafter_has_no_error_and_no_warning_left() {
        assertThat(Analysis.of(EXCHANGE).findings())
                .filteredOn(finding -> finding.severity() != Severity.NOTE)
                .extracting(Finding::toString)
                .isEmpty();
        assertThat(Analysis.of(EXCHANGE).attainability().isAttainable(Conditions.fulfilled("leave-sectors")))
                .isTrue();
    }

    @Test
    void that_nobody_has_endorsed_it_stands_in_the_text_as_an_open_question() {
        assertThat(Analysis.of(EXCHANGE).findings(FindingCode.OPEN_QUESTION))
                .extracting(finding -> finding.elements().get(0))
                .containsExactly("endorsement", "who-is-military");
    }

    @Test
    void where_it_goes_well_the_parts_follow_each_other_and_nobody_is_in_breach() {
        Assessment end = DESIGN.well("2025-08-03");
        assertThat(end.disregarded()).isEmpty();
        assertThat(end.transitions()).noneMatch(each -> each.to() == BREACHED);
        for (String part : new String[] {"part-one", "part-two", "part-three"}) {
            assertThat(end.phase(part).status()).as(part).isEqualTo(COMPLETED);
        }
        for (String swap : new String[] {"swap-one", "swap-two", "swap-three"}) {
            assertThat(end.exchange(swap).status()).as(swap).isEqualTo(EVEN);
        }
    }

    // ---------------------------------------------------------------- ratios and part payments

    @Test
    void each_part_is_owed_in_its_own_ratio() {
        assertThat(owed(DESIGN.well("2025-06-04T13:00:00Z"), "swap-one")).isEqualTo("given 0 of 60 person owed");
        assertThat(owed(DESIGN.well("2025-06-20T13:00:00Z"), "swap-two")).isEqualTo("given 0 of 150 person owed");
        assertThat(owed(DESIGN.well("2025-07-04T13:00:00Z"), "swap-three")).isEqualTo("given 0 of 3 sector owed");
    }

    @Test
    void a_part_payment_leaves_the_rest_owing_and_after_its_grace_the_other_side_need_not_go_on() {
        ExchangeStatus behind = DESIGN.wrong("2025-06-10").exchange("swap-one");
        assertThat(behind.status()).isEqualTo(BEHIND);
        assertThat(behind.behind().orElseThrow()).isEqualByComparingTo("20");
        assertThat(DESIGN.wrong("2025-06-11T11:59:59Z")
                        .commitment("prisoners-for-civilians")
                        .status())
                .isEqualTo(IN_EFFECT);
        Assessment afterGrace = DESIGN.wrong("2025-06-11T12:00:00Z");
        assertThat(afterGrace.commitment("prisoners-for-civilians").status()).isEqualTo(BREACHED);
        assertThat(afterGrace.commitment("civilians").status()).isEqualTo(SUSPENDED);
        assertThat(afterGrace.guarantee("host-assurance").status()).isEqualTo(INVOKED);
    }

    @Test
    void the_rest_that_is_paid_sets_the_other_side_going_again_with_the_days_it_lost() {
        Assessment cured = DESIGN.wrong("2025-06-16T12:00:00Z");
        assertThat(cured.commitment("prisoners-for-civilians").confirmed()).isEqualByComparingTo("150");
        assertThat(cured.commitment("prisoners-for-civilians").status()).isEqualTo(IN_EFFECT);
        assertThat(cured.commitment("civilians").status()).isEqualTo(IN_EFFECT);
        assertThat(cured.commitment("civilians").nextDue()).contains(Instant.parse("2025-06-23T23:59:59.999999999Z"));
        assertThat(DESIGN.wrong("2025-06-17").guarantee("host-assurance").status())
                .isEqualTo(HONOURED);
        Lateness late =
                DESIGN.wrong("2025-06-20").commitment("civilians").lateness().orElseThrow();
        assertThat(late.daysBehindWritten()).isEqualTo(1);
        assertThat(late.behindMoved()).isZero();
    }

    // ---------------------------------------------------------------- one part after the other

    @Test
    void the_second_part_waits_until_the_first_is_done_on_both_sides() {
        Assessment oneSideDone = DESIGN.wrong("2025-06-23");
        assertThat(oneSideDone.commitment("civilians").status()).isEqualTo(FULFILLED);
        assertThat(oneSideDone.commitment("prisoners-for-civilians").status()).isEqualTo(BREACHED);
        assertThat(oneSideDone.phase("part-one").status()).isEqualTo(OPEN);
        assertThat(oneSideDone.phase("part-two").status()).isEqualTo(PENDING);
        assertThat(oneSideDone.commitment("soldiers").status()).isEqualTo(PENDING);
        Assessment bothDone = DESIGN.wrong("2025-06-24");
        assertThat(bothDone.commitment("prisoners-for-civilians").status()).isEqualTo(FULFILLED);
        assertThat(bothDone.phase("part-two").status()).isEqualTo(OPEN);
        assertThat(bothDone.phase("part-two").since()).contains(Instant.parse("2025-06-24T12:00:00Z"));
    }

    @Test
    void a_soldier_released_before_her_part_has_begun_counts_in_it_and_starts_nothing() {
        Assessment before = DESIGN.wrong("2025-06-24T06:00:00Z");
        assertThat(before.commitment("soldiers").confirmed()).isEqualByComparingTo("1");
        assertThat(before.phase("part-two").status()).isEqualTo(PENDING);
        assertThat(before.commitment("prisoners-for-soldiers").status()).isEqualTo(PENDING);
        assertThat(DESIGN.wrong("2025-06-24").exchange("swap-two").status()).isEqualTo(EVEN);
    }

    @Test
    void in_no_order_that_keeps_the_text_does_the_second_part_come_before_either_side_of_the_first() {
        Sequencing sequencing =
                Sequencing.of(EXCHANGE, Valuation.builder().agreement(EXCHANGE).build());
        for (String first : new String[] {"civilians", "prisoners-for-civilians"}) {
            for (String then : new String[] {"soldiers", "prisoners-for-soldiers"}) {
                assertThat(sequencing.isBefore(last(sequencing, first), last(sequencing, then)))
                        .as("%s before %s", first, then)
                        .isTrue();
            }
        }
        assertThat(sequencing.isBefore(last(sequencing, "civilians"), last(sequencing, "prisoners-for-civilians")))
                .as("a ratio says what is owed in return, not who begins")
                .isFalse();
    }

    @Test
    void a_part_payment_in_the_second_part_holds_it_up_and_the_third_with_it() {
        Assessment end = DESIGN.wrong("2025-06-30");
        assertThat(end.exchange("swap-two").behind().orElseThrow()).isEqualByComparingTo("40");
        assertThat(end.commitment("prisoners-for-soldiers").status()).isEqualTo(BREACHED);
        assertThat(end.commitment("soldiers").status()).isEqualTo(SUSPENDED);
        assertThat(end.phase("part-three").status()).isEqualTo(PENDING);
        assertThat(end.transitions())
                .filteredOn(each -> each.to() == OPEN)
                .extracting(Transition::element)
                .containsExactly("part-one", "part-two");
        assertThat(end.disregarded()).isEmpty();
    }

    @Test
    void an_attack_by_another_faction_counts_for_the_side_that_answers_for_it_once_it_is_looked_into() {
        assertThat(DESIGN.wrong("2025-07-01").commitment("hold-fire-movement").status())
                .isEqualTo(IN_EFFECT);
        assertThat(DESIGN.wrong("2025-07-02").commitment("hold-fire-movement").status())
                .isEqualTo(BREACHED);
        assertThat(DESIGN.wrong("2025-07-02").commitment("hold-fire-government").status())
                .isEqualTo(IN_EFFECT);
    }

    private static Step last(Sequencing sequencing, String commitment) {
        return sequencing.steps().stream()
                .filter(step -> step.parts().stream()
                        .anyMatch(part -> part.commitment().equals(commitment) && part.completes()))
                .findFirst()
                .orElseThrow();
    }

    private static String owed(Assessment assessment, String exchange) {
        return assessment.exchange(exchange).progress();
    }
}
