package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.COMPLETED;
import static org.eirene.agreement.Status.EXPIRED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.IN_FORCE;
import static org.eirene.agreement.Status.LAPSED;
import static org.eirene.agreement.Status.OPEN;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.eirene.agreement.Agreement;
import org.eirene.analysis.Analysis;
import org.eirene.analysis.ChangeClass;
import org.eirene.analysis.Finding;
import org.eirene.analysis.FindingCode;
import org.eirene.analysis.Severity;
import org.eirene.analysis.TextChange;
import org.eirene.analysis.TextComparison;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pause of days that expires and a halt without an end, under the same record: that of November 2023. */
class PauseOrPermanentTest {
    private static final Agreement PAUSE = Example.agreement("pause-or-permanent");
    private static final Agreement PERMANENT = Example.agreement("pause-or-permanent-permanent");
    private static final History RECORD = Example.history("pause-or-permanent-wrong");
    private static final String MORNING_AFTER = "2023-12-01T08:00:00+02:00";

    @ParameterizedTest
    @ValueSource(strings = {"pause-or-permanent", "pause-or-permanent-permanent"})
    void a_careful_drafter_has_no_error_and_no_warning_left(String text) {
        assertThat(Analysis.of(Example.agreement(text)).findings())
                .filteredOn(finding -> finding.severity() != Severity.NOTE)
                .extracting(Finding::toString)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-24T07:00:00+02:00, 2023-11-28T07:00:00+02:00",
        "2023-11-28T06:59:59+02:00, 2023-11-28T07:00:00+02:00",
        "2023-11-28T07:00:00+02:00, 2023-11-29T07:00:00+02:00",
        "2023-11-29T07:00:00+02:00, 2023-11-30T07:00:00+02:00",
        "2023-11-30T07:00:00+02:00, 2023-12-01T07:00:00+02:00",
        "2023-12-01T06:59:59+02:00, 2023-12-01T07:00:00+02:00"
    })
    void the_pause_is_prolonged_by_a_day_for_every_ten(String asOf, String end) {
        Assessment then = pause(asOf);
        assertThat(then.phase("pause").status()).isEqualTo(OPEN);
        assertThat(then.phase("pause").end()).contains(OffsetDateTime.parse(end).toInstant());
    }

    @Test
    void it_is_over_on_1_December_at_seven() {
        Assessment over = pause(MORNING_AFTER);
        assertThat(over.phase("pause").status()).isEqualTo(LAPSED);
        assertThat(over.phase("pause").since()).contains(Instant.parse("2023-12-01T05:00:00Z"));
        assertThat(over.status()).isEqualTo(EXPIRED);
        assertThat(over.disregarded()).isEmpty();
    }

    // ---------------------------------------------------------------- the morning after

    @Test
    void on_the_morning_after_nobody_owes_calm_or_aid_under_the_pause() {
        Assessment morning = pause(MORNING_AFTER);
        assertThat(morning.commitment("hold-fire-israel").status()).isEqualTo(FULFILLED);
        assertThat(morning.commitment("hold-fire-hamas").status()).isEqualTo(FULFILLED);
        assertThat(morning.commitment("let-aid-in").status()).isEqualTo(FULFILLED);
        Assessment nextDay = pause("2023-12-02");
        assertThat(nextDay.commitment("hold-fire-israel").status()).isEqualTo(FULFILLED);
        assertThat(nextDay.commitment("hold-fire-hamas").status()).isEqualTo(FULFILLED);
    }

    @Test
    void what_is_still_owed_under_the_pause_is_the_visit_and_nothing_else() {
        Assessment morning = pause(MORNING_AFTER);
        assertThat(morning.commitment("release-hostages").status()).isEqualTo(FULFILLED);
        assertThat(morning.commitment("release-hostages").confirmed()).isEqualByComparingTo("78");
        assertThat(morning.exchange("three-for-one").status()).hasToString("EVEN");
        assertThat(morning.exchange("three-for-one").owed().orElseThrow()).isEqualByComparingTo("234");
        assertThat(morning.elements())
                .filteredOn(element -> element.status() == BREACHED)
                .extracting(element -> element.id() + " by "
                        + String.join(", ", PAUSE.commitment(element.id()).by()))
                .containsExactly("visit by hamas");
        assertThat(Analysis.of(PAUSE).findings(FindingCode.OPEN_QUESTION))
                .singleElement()
                .satisfies(question -> assertThat(question.elements()).containsExactly("was-visit-agreed", "visit"));
    }

    /** The same record without the last night's prisoners: the lapse pays no debts. */
    @Test
    void a_debt_of_the_last_night_outlives_the_pause() {
        History unpaid = RECORD.without("prisoners-7");
        Assessment morning = Evaluator.of(PAUSE).evaluate(unpaid, MORNING_AFTER);
        assertThat(morning.phase("pause").status()).isEqualTo(LAPSED);
        assertThat(morning.exchange("three-for-one").behind().orElseThrow()).isEqualByComparingTo("24");
        assertThat(morning.commitment("free-prisoners").status()).isEqualTo(IN_EFFECT);
        assertThat(morning.commitment("free-prisoners").nextDue()).contains(Instant.parse("2023-12-01T21:00:00Z"));
        assertThat(Evaluator.of(PAUSE)
                        .evaluate(unpaid, "2023-12-01")
                        .commitment("free-prisoners")
                        .status())
                .isEqualTo(BREACHED);
    }

    @Test
    void on_the_same_morning_all_is_still_owed_under_the_halt_without_an_end() {
        Assessment morning = permanent(MORNING_AFTER);
        assertThat(morning.status()).isEqualTo(IN_FORCE);
        assertThat(morning.commitment("hold-fire-israel").status()).isEqualTo(IN_EFFECT);
        assertThat(morning.commitment("hold-fire-hamas").status()).isEqualTo(IN_EFFECT);
        assertThat(morning.commitment("let-aid-in").status()).isEqualTo(IN_EFFECT);
        assertThat(morning.commitment("release-hostages").status()).isEqualTo(IN_EFFECT);
        assertThat(morning.commitment("release-hostages").nextDue()).contains(Instant.parse("2023-12-04T05:00:00Z"));
    }

    @Test
    void the_attacks_of_that_day_breach_the_halt_on_both_sides_and_call_the_mediators() {
        Assessment evening = permanent("2023-12-01");
        assertThat(evening.commitment("hold-fire-israel").status()).isEqualTo(BREACHED);
        assertThat(evening.commitment("hold-fire-hamas").status()).isEqualTo(BREACHED);
        assertThat(evening.guarantee("mediation").status()).hasToString("INVOKED");
        assertThat(pause("2023-12-01").guarantee("mediation").status()).hasToString("DORMANT");
        assertThat(permanent("2023-12-02").commitment("let-aid-in").status()).isEqualTo(BREACHED);
    }

    // ---------------------------------------------------------------- what the texts say, and how it could have gone

    @Test
    void the_analysis_says_of_the_pause_alone_what_its_morning_after_is() {
        assertThat(Analysis.of(PERMANENT).findings(FindingCode.MORNING_AFTER)).isEmpty();
        assertThat(Analysis.of(PAUSE).findings(FindingCode.MORNING_AFTER))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("On the morning after phase 'pause' has lapsed there is still owed what is left of"
                                + " release-hostages, visit, and hold-fire-israel, hold-fire-hamas, let-aid-in have"
                                + " ended"));
    }

    @Test
    void the_two_texts_compared() {
        TextComparison comparison = TextComparison.of(PAUSE, PERMANENT);
        assertThat(comparison.removed())
                .flatExtracting(change -> change.element().stream().toList())
                .containsExactly("pause", "was-visit-agreed");
        assertThat(comparison.changes(ChangeClass.PROTECTION))
                .extracting(TextChange::path)
                .containsExactly("commitments[4].protected");
        assertThat(comparison.changesOf("hold-fire-israel"))
                .anySatisfy(
                        change -> assertThat(change.isOf(ChangeClass.DURATION)).isTrue());
    }

    @Test
    void where_releases_go_on_the_halt_takes_the_place_of_the_pause() {
        Assessment end = Example.assess("pause-or-permanent", "pause-or-permanent-well", "2023-12-03");
        assertThat(end.disregarded()).isEmpty();
        assertThat(end.phase("pause").status()).isEqualTo(COMPLETED);
        assertThat(end.status()).isEqualTo(COMPLETED);
        assertThat(end.commitment("free-prisoners").status()).isEqualTo(FULFILLED);
        assertThat(end.transitions()).noneMatch(each -> each.to() == BREACHED);
    }

    private static Assessment pause(String asOf) {
        return Evaluator.of(PAUSE).evaluate(RECORD, asOf);
    }

    private static Assessment permanent(String asOf) {
        return Evaluator.of(PERMANENT).evaluate(RECORD, asOf);
    }
}
