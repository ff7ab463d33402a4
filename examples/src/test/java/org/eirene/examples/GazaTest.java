package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.LAPSED;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.OnExpiry;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Change;
import org.eirene.evaluation.Changes;
import org.eirene.evaluation.CommitmentStatus;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.Lateness;
import org.eirene.evaluation.Transition;
import org.eirene.history.History;
import org.eirene.sequencing.CommitmentValue;
import org.eirene.sequencing.CommitmentValue.Per;
import org.eirene.sequencing.Exposure;
import org.eirene.sequencing.Sequencing;
import org.eirene.sequencing.Valuation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first stage of the ceasefire in Gaza of January 2025, and what became of it by its published record. */
class GazaTest {
    private static final Agreement GAZA = Example.agreement("gaza-january-2025");
    private static final History HISTORY = Example.history("gaza-january-2025-history");
    private static final String END = "2025-03-18";

    @Test
    void every_event_of_both_records_counts() {
        assertThat(at(END).disregarded()).isEmpty();
        assertThat(byTheOtherCount(END).disregarded()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-19, 3",
        "2025-01-25, 7",
        "2025-01-30, 10",
        "2025-02-01, 13",
        "2025-02-08, 16",
        "2025-02-15, 19",
        "2025-02-21, 22",
        "2025-02-22, 29",
        "2025-02-27, 33"
    })
    void so_many_hostages_have_been_handed_over(String date, int confirmed) {
        assertThat(at(date).commitment("hostages").confirmed()).isEqualByComparingTo(Integer.toString(confirmed));
        assertThat(at(date).transitions())
                .noneMatch(each -> each.element().equals("hostages") && each.to() == BREACHED);
    }

    @Test
    void the_hostages_are_met_in_number_by_day_40() {
        CommitmentStatus hostages = at("2025-02-27").commitment("hostages");
        assertThat(at("2025-02-26").commitment("hostages").status()).isNotEqualTo(FULFILLED);
        assertThat(hostages.status()).isEqualTo(FULFILLED);
        assertThat(hostages.lateness()).isEmpty();
        assertThat(hostages.denied()).as("the body that was misidentified").isEqualByComparingTo("1");
        LocalDate met = hostages.since().orElseThrow().atZone(GAZA.timeZone()).toLocalDate();
        assertThat(ChronoUnit.DAYS.between(LocalDate.of(2025, 1, 19), met) + 1).isEqualTo(40);
    }

    @Test
    void the_prisoners_are_behind_from_22_February_and_cured_on_the_27th_five_days_late() {
        assertThat(at("2025-02-21").commitment("prisoners").status()).isEqualTo(IN_EFFECT);
        CommitmentStatus behind = at("2025-02-22").commitment("prisoners");
        assertThat(behind.status()).isEqualTo(BREACHED);
        assertThat(behind.since()).contains(Instant.parse("2025-02-22T21:59:59.999999999Z"));
        assertThat(behind.quantity().orElseThrow().subtract(behind.confirmed())).isEqualByComparingTo("600");
        assertThat(at("2025-02-26").commitment("prisoners").status()).isEqualTo(BREACHED);
        CommitmentStatus cured = at("2025-02-27").commitment("prisoners");
        assertThat(cured.status()).isEqualTo(FULFILLED);
        assertThat(cured.lateness().map(Lateness::daysBehindWritten)).contains(5L);
    }

    @Test
    void the_leg_of_day_7_is_two_days_late_and_that_of_day_22_in_time() {
        assertThat(at("2025-01-25").commitment("leave-rashid").status()).isEqualTo(BREACHED);
        CommitmentStatus rashid = at(END).commitment("leave-rashid");
        assertThat(rashid.status()).isEqualTo(FULFILLED);
        assertThat(rashid.lateness().map(Lateness::daysBehindWritten)).contains(2L);
        CommitmentStatus netzarim = at(END).commitment("leave-netzarim");
        assertThat(netzarim.status()).isEqualTo(FULFILLED);
        assertThat(netzarim.lateness()).isEmpty();
    }

    @Test
    void philadelphi_is_breached_after_day_50_and_the_talks_after_day_16() {
        assertThat(at("2025-03-08").commitment("leave-philadelphi").status()).isEqualTo(IN_EFFECT);
        assertThat(at(END).commitment("leave-philadelphi").status()).isEqualTo(BREACHED);
        assertThat(at(END).commitment("leave-philadelphi").since())
                .contains(Instant.parse("2025-03-09T21:59:59.999999999Z"));
        assertThat(at("2025-02-02").commitment("start-talks").status()).isEqualTo(IN_EFFECT);
        assertThat(at(END).commitment("start-talks").status()).isEqualTo(BREACHED);
        assertThat(at(END).commitment("start-talks").since()).contains(Instant.parse("2025-02-03T21:59:59.999999999Z"));
        assertThat(at(END).commitment("conclude-talks").status()).isEqualTo(BREACHED);
    }

    // ---------------------------------------------------------------- the aid, by two counts

    @Test
    void by_one_count_the_aid_never_falls_short_in_the_stage_and_by_the_other_from_its_third_day() {
        assertThat(at("2025-03-01").transitions())
                .noneMatch(each -> each.element().equals("aid") && each.to() == BREACHED);
        assertThat(byTheOtherCount("2025-03-01").transitions())
                .filteredOn(each -> each.element().equals("aid") && each.to() == BREACHED)
                .extracting(Transition::at)
                .as("once, when the day of 21 January closes, and never cured")
                .containsExactly(Instant.parse("2025-01-21T22:00:00Z"));
    }

    @Test
    void the_two_counts_compared_differ_in_the_aid_alone() {
        Changes changes = byTheOtherCount("2025-03-01").changesSince(at("2025-03-01"));
        assertThat(changes.elements()).extracting(Change::element).containsExactly("aid");
        Change aid = changes.of("aid").orElseThrow();
        assertThat(aid.facts()).contains("IN_EFFECT, now BREACHED", "confirmed 25545, now 19545");
        assertThat(aid.inTextOtherwise()).isFalse();
        assertThat(changes.came()).hasSize(40).contains("aid-03", "aid-42").doesNotContain("aid-01", "aid-02");
    }

    /** The first day on which nothing came closes at the following midnight. */
    @Test
    void the_halt_of_2_March_is_a_breach_by_either_count() {
        assertThat(at("2025-03-01").commitment("aid").status()).isEqualTo(IN_EFFECT);
        assertThat(at("2025-03-03").commitment("aid").status()).isEqualTo(BREACHED);
        assertThat(byTheOtherCount("2025-03-03").commitment("aid").status()).isEqualTo(BREACHED);
    }

    // ---------------------------------------------------------------- what the text leaves open

    @Test
    void whether_the_strikes_of_18_March_breach_it_rests_on_the_question_when_talks_continue() {
        Assessment asWritten = at(END);
        assertThat(asWritten.phase("stage-one").status()).isEqualTo(LAPSED);
        assertThat(asWritten.phase("stage-one").since()).contains(Instant.parse("2025-03-02T09:15:00Z"));
        assertThat(asWritten.commitment("hold-fire-israel").status()).isEqualTo(FULFILLED);
        Agreement whileTalksContinue = GAZA.with(
                GAZA.phase("stage-one").toBuilder().onExpiry(OnExpiry.carryOn()).build());
        Assessment goingOn = Evaluator.of(whileTalksContinue).evaluate(HISTORY, END);
        assertThat(goingOn.commitment("hold-fire-israel").status()).isEqualTo(BREACHED);
        assertThat(goingOn.reason("hold-fire-israel").allEvents()).contains("strikes");
    }

    // ---------------------------------------------------------------- exposure

    /** A hostage is held to be worth sixty prisoners to either side: an analyst's figure, which stands in no text. */
    @Test
    void the_withheld_round_stands_as_exposure_of_those_who_released_six_and_falls_when_it_is_made_good() {
        assertThat(exposure("2025-02-15", "hamas")).isEqualByComparingTo("5");
        assertThat(exposure("2025-02-22T10:00:00Z", "hamas")).isEqualByComparingTo("245");
        assertThat(exposure("2025-02-22", "hamas"))
                .as("six more, at sixty each")
                .isEqualByComparingTo("605");
        assertThat(exposure("2025-02-26", "hamas")).isEqualByComparingTo("605");
        assertThat(exposure("2025-02-27T05:00:00Z", "hamas"))
                .as("600 are freed")
                .isEqualByComparingTo("5");
        assertThat(exposure("2025-02-27", "hamas"))
                .as("four more were handed over in that night")
                .isEqualByComparingTo("245");
        assertThat(exposure("2025-02-22", "israel")).isEqualByComparingTo("0");
        assertThat(sequencing().exposure(HISTORY, END).peak("hamas").step().orElseThrow())
                .hasToString("hostages to 29 of 33");
    }

    private static BigDecimal exposure(String asOf, String party) {
        Exposure exposure = sequencing().exposure(HISTORY, asOf);
        return exposure.rows()
                .get(exposure.rows().size() - 1)
                .standings()
                .get(exposure.parties().indexOf(party))
                .exposure();
    }

    private static Sequencing sequencing() {
        return Sequencing.of(
                GAZA,
                Valuation.builder()
                        .agreement(GAZA)
                        .addCommitments(
                                CommitmentValue.of("hostages", 60)
                                        .worth("israel", 60)
                                        .per(Per.UNIT)
                                        .irreversible(),
                                CommitmentValue.of("prisoners", 1)
                                        .worth("hamas", 1)
                                        .per(Per.UNIT)
                                        .irreversible())
                        .build());
    }

    private static Assessment at(String date) {
        return Evaluator.of(GAZA).evaluate(HISTORY, date);
    }

    private static Assessment byTheOtherCount(String date) {
        return Example.assess("gaza-january-2025", "gaza-january-2025-history-other-count", date);
    }
}
