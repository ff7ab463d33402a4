package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.CLAIMED;
import static org.eirene.agreement.Status.COMPLETED;
import static org.eirene.agreement.Status.DORMANT;
import static org.eirene.agreement.Status.EVEN;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.HONOURED;
import static org.eirene.agreement.Status.INVOKED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.IN_FORCE;
import static org.eirene.agreement.Status.LAPSED;
import static org.eirene.agreement.Status.LIFTED;
import static org.eirene.agreement.Status.MET;
import static org.eirene.agreement.Status.OPEN;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.agreement.Status.RELEASED;
import static org.eirene.agreement.Status.SUSPENDED;
import static org.eirene.examples.Example.status;

import java.time.Instant;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.InvalidAgreementException;
import org.eirene.agreement.Measures;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.analysis.Analysis;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Missing;
import org.eirene.evaluation.ProceedingStatus;
import org.eirene.evaluation.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Crossings open step by step while it is calm, and shut again where it is not; the sick leave throughout. */
class PhasedBorderOpeningTest {
    private static final String ID = "phased-border-opening";
    private static final Example.Design DESIGN = Example.design(ID);
    private static final Agreement TEXT = DESIGN.text();

    @Test
    void the_text_says_what_a_careful_drafter_would() {
        assertThat(Example.warnings(Analysis.of(TEXT)))
                .containsExactly("COMMITMENT_UNVERIFIED hotline-north", "COMMITMENT_UNVERIFIED hotline-south");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-well", "-wrong"})
    void every_event_counts(String history) {
        assertThat(Example.history(ID + history).problems(TEXT)).isEmpty();
        assertThat(Example.assess(ID, ID + history, "2025-04-05").disregarded()).isEmpty();
    }

    // ---------------------------------------------------------------- the first phase

    @Test
    void the_sick_leave_first_and_aid_follows() {
        assertThat(status(DESIGN.well("2025-03-01T17:59:59+03:00"), "let-aid-in"))
                .isEqualTo(PENDING);
        Assessment counted = DESIGN.well("2025-03-01T18:00:00+03:00");
        assertThat(status(counted, "let-aid-in")).isEqualTo(IN_EFFECT);
        assertThat(counted.reason("let-aid-in").allEvents()).contains("patients-0", "patients-0-counted");
    }

    @Test
    void seventy_two_quiet_hours_count_once_the_observers_have_seen_them() {
        assertThat(status(DESIGN.well("2025-03-04T05:59:59+03:00"), "seventy-two-hours"))
                .isEqualTo(PENDING);
        assertThat(status(DESIGN.well("2025-03-04T06:00:00+03:00"), "seventy-two-hours"))
                .isEqualTo(CLAIMED);
        Assessment seen = DESIGN.well("2025-03-04T10:00:00+03:00");
        assertThat(status(seen, "seventy-two-hours")).isEqualTo(MET);
        assertThat(seen.reason("seventy-two-hours").allEvents()).contains("quiet-seen");
        assertThat(status(seen, "corridor")).isEqualTo(OPEN);
    }

    @Test
    void a_contested_entry_does_not_count_until_it_is_found_to_stand() {
        Assessment contested = DESIGN.well("2025-03-06T23:00:00+03:00");
        assertThat(contested.commitment("release-first").confirmed()).isEqualByComparingTo("5");
        assertThat(contested.commitment("release-first").pending()).isEqualByComparingTo("1");
        assertThat(status(contested, "release-first")).isEqualTo(CLAIMED);
        assertThat(contested.exchange("first-wave").owed().orElseThrow()).isEqualByComparingTo("15");
        assertThat(status(contested, "first-wave")).isEqualTo(EVEN);
        Assessment stands = DESIGN.well("2025-03-07T09:00:00+03:00");
        assertThat(status(stands, "release-first")).isEqualTo(FULFILLED);
        assertThat(stands.commitment("release-first").confirmed()).isEqualByComparingTo("6");
        assertThat(stands.exchange("first-wave").owed().orElseThrow()).isEqualByComparingTo("18");
        assertThat(status(stands, "corridor")).isEqualTo(COMPLETED);
        assertThat(status(stands, "cargo")).isEqualTo(OPEN);
    }

    @Test
    void an_entry_that_is_struck_counts_no_more_and_nobody_is_owed_for_it() {
        Assessment struck = DESIGN.wrong("2025-04-05");
        assertThat(struck.commitment("release-first").confirmed()).isEqualByComparingTo("5");
        assertThat(status(struck, "release-first")).isEqualTo(FULFILLED);
        assertThat(struck.element("release-first").since()).contains(Instant.parse("2025-03-07T06:00:00Z"));
        assertThat(struck.exchange("first-wave").owed().orElseThrow()).isEqualByComparingTo("15");
        assertThat(status(struck, "first-wave")).isEqualTo(EVEN);
        assertThat(struck.proceedings())
                .filteredOn(each -> each.about().equals("contested"))
                .extracting(ProceedingStatus::outcome)
                .containsExactly(ProceedingStatus.Outcome.CONFIRMED);
    }

    // ---------------------------------------------------------------- violations

    @Test
    void an_isolated_incident_answered_on_the_hotline_leaves_the_crossing_open() {
        Assessment answered = DESIGN.wrong("2025-03-10");
        assertThat(answered.proceedings())
                .filteredOn(each -> each.subject().equals("shots-1"))
                .extracting(ProceedingStatus::outcome)
                .containsExactly(ProceedingStatus.Outcome.CONFIRMED);
        assertThat(status(answered, "hotline-south")).isEqualTo(IN_EFFECT);
        assertThat(status(answered, "hold-fire-south")).isEqualTo(IN_EFFECT);
        assertThat(status(answered, "violation-south")).isEqualTo(DORMANT);
        assertThat(status(answered, "silence-south")).isEqualTo(DORMANT);
        assertThat(status(answered, "let-cargo-in")).isEqualTo(IN_EFFECT);
    }

    @Test
    void one_that_is_not_answered_shuts_it_after_a_day_until_it_is() {
        assertThat(status(DESIGN.wrong("2025-03-22T13:59:59+03:00"), "hotline-south"))
                .isEqualTo(IN_EFFECT);
        Assessment silent = DESIGN.wrong("2025-03-22T14:00:00+03:00");
        assertThat(status(silent, "hotline-south")).isEqualTo(BREACHED);
        assertThat(silent.sanction("silence-south").rung()).hasValue(1);
        assertThat(status(silent, "let-cargo-in")).isEqualTo(IN_EFFECT);
        Assessment dayLater = DESIGN.wrong("2025-03-23T14:00:00+03:00");
        assertThat(dayLater.sanction("silence-south").rung()).hasValue(2);
        assertThat(status(dayLater, "let-cargo-in")).isEqualTo(SUSPENDED);
        assertThat(status(dayLater, "restore-power")).isEqualTo(IN_EFFECT);
        Assessment answered = DESIGN.wrong("2025-03-24T10:00:00+03:00");
        assertThat(status(answered, "silence-south")).isEqualTo(LIFTED);
        assertThat(status(answered, "let-cargo-in")).isEqualTo(IN_EFFECT);
    }

    @Test
    void a_material_violation_snaps_the_cargo_opening_back_once_the_panel_has_ruled() {
        Assessment alleged = DESIGN.wrong("2025-03-14T11:59:59+03:00");
        assertThat(status(alleged, "violation-south")).isEqualTo(DORMANT);
        assertThat(status(alleged, "let-cargo-in")).isEqualTo(IN_EFFECT);
        Assessment found = DESIGN.wrong("2025-03-14T12:00:00+03:00");
        assertThat(status(found, "hold-fire-south")).isEqualTo(BREACHED);
        assertThat(status(found, "violation-south")).isEqualTo(IN_FORCE);
        assertThat(found.sanction("violation-south").rung()).hasValue(1);
        assertThat(status(found, "let-cargo-in")).isEqualTo(SUSPENDED);
        assertThat(status(found, "restore-power")).isEqualTo(SUSPENDED);
        assertThat(found.reason("let-cargo-in").allEvents()).contains("attack", "attack-north", "attack-chair");
    }

    /** Three days from the attack, and the 15 hours for which the panel sat; then two days of probation. */
    @Test
    void it_opens_again_after_the_cure_and_two_days_more() {
        assertThat(status(DESIGN.wrong("2025-03-17T11:59:59+03:00"), "hold-fire-south"))
                .isEqualTo(BREACHED);
        assertThat(status(DESIGN.wrong("2025-03-17T12:00:00+03:00"), "hold-fire-south"))
                .isEqualTo(IN_EFFECT);
        assertThat(status(DESIGN.wrong("2025-03-19T11:59:59+03:00"), "let-cargo-in"))
                .isEqualTo(SUSPENDED);
        Assessment lifted = DESIGN.wrong("2025-03-19T12:00:00+03:00");
        assertThat(status(lifted, "violation-south")).isEqualTo(LIFTED);
        assertThat(status(lifted, "let-cargo-in")).isEqualTo(IN_EFFECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evacuate", "let-aid-in", "move-critical-cases"})
    void what_is_humanitarian_is_never_touched(String id) {
        assertThat(DESIGN.wrong("2025-04-05").transitions())
                .filteredOn(transition -> transition.element().equals(id))
                .extracting(Transition::to)
                .doesNotContain(SUSPENDED, BREACHED)
                .contains(IN_EFFECT);
        Sanction sanction = TEXT.sanction("violation-south").toBuilder()
                .rungs(List.of(Rung.of(Measures.snapBack(id))))
                .build();
        assertThatThrownBy(() -> TEXT.with(sanction))
                .isInstanceOf(InvalidAgreementException.class)
                .hasMessageContaining("PROTECTED_IN_MEASURE");
    }

    // ---------------------------------------------------------------- the second wave

    @Test
    void the_second_wave_is_called_for_when_it_has_been_calm() {
        assertThat(status(DESIGN.well("2025-03-14T14:59:59+03:00"), "release-second"))
                .isEqualTo(PENDING);
        Assessment calm = DESIGN.well("2025-03-14T15:00:00+03:00");
        assertThat(status(calm, "release-second")).isEqualTo(IN_EFFECT);
        assertThat(calm.commitment("release-second").nextDue()).contains(Instant.parse("2025-03-21T12:00:00Z"));
        assertThat(status(calm, "terminals")).isEqualTo(RELEASED);
        Assessment end = DESIGN.well("2025-04-05");
        assertThat(status(end, "release-second")).isEqualTo(FULFILLED);
        assertThat(status(end, "free-second")).isEqualTo(FULFILLED);
        assertThat(status(end, "cargo")).isEqualTo(COMPLETED);
        assertThat(end.transitions())
                .filteredOn(transition -> transition.to() == BREACHED || transition.to() == SUSPENDED)
                .isEmpty();
    }

    @Test
    void an_attack_makes_it_wait_for_seven_days_of_calm_anew() {
        Assessment waiting = DESIGN.wrong("2025-03-15");
        assertThat(status(waiting, "calm")).isEqualTo(PENDING);
        assertThat(status(waiting, "release-second")).isEqualTo(PENDING);
        assertThat(waiting.reason("release-second").toString()).contains("calm");
        assertThat(waiting.reason("calm").allEvents()).contains("attack");
        assertThat(status(DESIGN.wrong("2025-03-20T20:59:59+03:00"), "calm")).isEqualTo(PENDING);
        assertThat(status(DESIGN.wrong("2025-03-20T21:00:00+03:00"), "calm")).isEqualTo(CLAIMED);
        assertThat(status(DESIGN.wrong("2025-03-21T05:00:00+03:00"), "release-second"))
                .isEqualTo(IN_EFFECT);
    }

    @Test
    void a_wave_that_stays_away_calls_the_guarantor_and_the_phase_lapses() {
        assertThat(status(DESIGN.wrong("2025-03-28T04:59:59+03:00"), "compliance"))
                .isEqualTo(DORMANT);
        Assessment called = DESIGN.wrong("2025-03-28T05:00:00+03:00");
        assertThat(status(called, "release-second")).isEqualTo(BREACHED);
        assertThat(status(called, "compliance")).isEqualTo(INVOKED);
        assertThat(called.commitment("convene").nextDue()).contains(Instant.parse("2025-03-30T02:00:00Z"));
        assertThat(called.reason("release-second").missing())
                .extracting(Missing::who)
                .anySatisfy(who -> assertThat(who).containsExactly("south"));
        Assessment end = DESIGN.wrong("2025-04-05");
        assertThat(status(end, "compliance")).isEqualTo(HONOURED);
        assertThat(status(end, "cargo")).isEqualTo(LAPSED);
        assertThat(status(end, "release-second")).isEqualTo(BREACHED);
    }

    @Test
    void the_duties_of_those_who_watch_are_kept_like_any_other() {
        for (Commitment duty : TEXT.commitments()) {
            if (duty.by().contains("crossing-team") || duty.by().contains("observers")) {
                assertThat(DESIGN.well("2025-04-05").commitment(duty.id()).score())
                        .as(duty.id())
                        .hasValue(3);
            }
        }
    }
}
