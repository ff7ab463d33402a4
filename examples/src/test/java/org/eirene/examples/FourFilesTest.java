package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.COMPLETED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.HELD;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.agreement.Status.IN_FORCE;
import static org.eirene.agreement.Status.LIFTED;
import static org.eirene.agreement.Status.LOST;
import static org.eirene.agreement.Status.MET;
import static org.eirene.agreement.Status.OPEN;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.agreement.Status.RELEASED;
import static org.eirene.agreement.Status.SUSPENDED;
import static org.eirene.examples.Example.status;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Status;
import org.eirene.analysis.Analysis;
import org.eirene.analysis.Evidence;
import org.eirene.analysis.Finding;
import org.eirene.analysis.FindingCode;
import org.eirene.analysis.Severity;
import org.eirene.analysis.Wait;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Four files, each of which moves only as the others do. */
class FourFilesTest {
    private static final String ID = "four-files";
    private static final Example.Design DESIGN = Example.design(ID);
    private static final Agreement TEXT = DESIGN.text();

    private static Agreement opening(String phase, Condition opens) {
        return TEXT.with(TEXT.phase(phase).toBuilder().opens(opens).build());
    }

    private static ImmutableList<String> phasesOf(Iterable<String> ids) {
        return ImmutableList.copyOf(ids).stream()
                .filter(id -> TEXT.find(Phase.class, id).isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void the_text_says_what_a_careful_drafter_would() {
        assertThat(Analysis.of(TEXT).findings()).noneMatch(finding -> finding.severity() != Severity.NOTE);
        // the donors are called only when something goes wrong
        assertThat(Analysis.of(TEXT).attainability().blocked()).isEmpty();
        assertThat(Analysis.of(TEXT).attainability().onlyAfterFailure()).contains("convene");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-well", "-wrong"})
    void every_event_counts(String history) {
        assertThat(Example.history(ID + history).problems(TEXT)).isEmpty();
        assertThat(Example.assess(ID, ID + history, "2025-10-05").disregarded()).isEmpty();
    }

    // ---------------------------------------------------------------- which file holds up which

    /** A phase that never opened would leave these shut, of its own file and of the others. */
    @ParameterizedTest
    @CsvSource({
        "settlements-1, settlements-2 security-1 security-2 borders-1 borders-2 borders-3 governance-2 governance-3",
        "governance-1,  settlements-2 security-2 borders-2 borders-3 governance-2 governance-3",
        "security-1,    settlements-2 security-2 borders-1 borders-2 borders-3 governance-2 governance-3",
        "borders-1,     settlements-2 security-2 borders-2 borders-3 governance-2 governance-3",
        "governance-2,  settlements-2 borders-2 borders-3 governance-3",
        "settlements-2, borders-2 borders-3 governance-3",
        "security-2,    borders-3",
        "borders-2,     borders-3 governance-3"
    })
    void the_analysis_says_which_file_holds_up_which(String phase, String others) {
        assertThat(phasesOf(Analysis.of(opening(phase, never())).attainability().blocked()))
                .containsExactlyInAnyOrderElementsOf(Splitter.on(' ').split(phase + " " + others));
    }

    @Test
    void a_phase_that_never_opens_is_found_itself_and_not_each_that_waits_for_it() {
        assertThat(Analysis.of(opening("governance-1", never())).findings(FindingCode.UNATTAINABLE))
                .extracting(finding -> finding.elements().get(0))
                .containsExactly("governance-1");
    }

    /** One more thing asked for, by itself a small one, and three files wait for each other. */
    @Test
    void one_condition_more_ties_three_files_into_a_knot() {
        Agreement tied = opening("governance-2", all(completed("governance-1"), completed("borders-2")));
        Finding knot = Analysis.of(tied).findings(FindingCode.KNOT).get(0);
        assertThat(knot.severity()).isEqualTo(Severity.ERROR);
        assertThat(knot.elements())
                .contains("settlements-2", "borders-2", "governance-2")
                .doesNotContain("security-2", "borders-1");
        assertThat(knot.evidence()).isInstanceOfSatisfying(Evidence.Circle.class, circle -> {
            assertThat(phasesOf(circle.waits().stream().map(Wait::element).toList()))
                    .containsExactlyInAnyOrder("settlements-2", "borders-2", "governance-2");
            assertThat(circle.heldUp()).contains("borders-3", "governance-3", "hold-elections", "institutions");
        });
        assertThat(knot.repairs()).isNotEmpty();
        assertThat(Analysis.of(knot.repairs().get(0).applyTo(tied)).findings(FindingCode.KNOT))
                .isEmpty();
    }

    @Test
    void the_open_question_of_the_line_is_told_with_what_waits_for_it() {
        Finding question = Analysis.of(TEXT).findings(FindingCode.OPEN_QUESTION).get(0);
        assertThat(question.elements()).containsExactly("final-line", "borders-2", "borders-3");
        assertThat(((Evidence.Involved) question.evidence()).elements())
                .contains("remove-more", "open-corridor", "governance-3", "hold-elections")
                .doesNotContain("settlements-2", "security-2");
    }

    // ---------------------------------------------------------------- all goes well

    @ParameterizedTest
    @CsvSource({
        "2025-01-15, OPEN,      PENDING,   PENDING,   OPEN",
        "2025-01-21, OPEN,      OPEN,      PENDING,   OPEN",
        "2025-02-10, COMPLETED, COMPLETED, OPEN,      OPEN",
        "2025-03-05, COMPLETED, COMPLETED, COMPLETED, COMPLETED"
    })
    void the_first_phase_of_each_file_moves_as_the_others_do(
            String date, Status settlements, Status security, Status borders, Status governance) {
        Assessment now = DESIGN.well(date);
        assertThat(status(now, "settlements-1")).isEqualTo(settlements);
        assertThat(status(now, "security-1")).isEqualTo(security);
        assertThat(status(now, "borders-1")).isEqualTo(borders);
        assertThat(status(now, "governance-1")).isEqualTo(governance);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-05, PENDING,   OPEN,      PENDING,   OPEN,      PENDING,   PENDING",
        "2025-04-24, OPEN,      COMPLETED, PENDING,   COMPLETED, PENDING,   PENDING",
        "2025-06-02, COMPLETED, COMPLETED, OPEN,      COMPLETED, PENDING,   PENDING",
        "2025-07-08, COMPLETED, COMPLETED, COMPLETED, COMPLETED, OPEN,      OPEN",
        "2025-09-30, COMPLETED, COMPLETED, COMPLETED, COMPLETED, COMPLETED, COMPLETED"
    })
    void and_so_do_the_later_ones(
            String date,
            Status settlements,
            Status security,
            Status borders,
            Status governance,
            Status corridor,
            Status elections) {
        Assessment now = DESIGN.well(date);
        assertThat(status(now, "settlements-2")).isEqualTo(settlements);
        assertThat(status(now, "security-2")).isEqualTo(security);
        assertThat(status(now, "borders-2")).isEqualTo(borders);
        assertThat(status(now, "governance-2")).isEqualTo(governance);
        assertThat(status(now, "borders-3")).isEqualTo(corridor);
        assertThat(status(now, "governance-3")).isEqualTo(elections);
    }

    @Test
    void no_money_moves_before_reform_and_audit() {
        assertThat(status(DESIGN.well("2025-03-04"), "works")).isEqualTo(HELD);
        assertThat(status(DESIGN.well("2025-03-05"), "works")).isEqualTo(RELEASED);
        assertThat(status(DESIGN.well("2025-04-23"), "institutions")).isEqualTo(HELD);
        assertThat(status(DESIGN.well("2025-04-24"), "institutions")).isEqualTo(RELEASED);
        assertThat(status(DESIGN.well("2025-06-02"), "relocation")).isEqualTo(RELEASED);
        assertThat(DESIGN.well("2025-10-05").escrow("reconstruction").held()).isZero();
    }

    // ---------------------------------------------------------------- one file is late

    @Test
    void without_a_cabinet_all_other_files_stand_still_and_the_reason_says_who_could_move_them() {
        Assessment now = DESIGN.wrong("2025-03-20");
        assertThat(status(now, "form-cabinet")).isEqualTo(BREACHED);
        assertThat(now.elements().stream()
                        .filter(element -> TEXT.find(Phase.class, element.id()).isPresent())
                        .filter(element -> element.status() == PENDING))
                .extracting("id")
                .containsExactly(
                        "settlements-2", "security-2", "borders-2", "borders-3", "governance-2", "governance-3");
        assertThat(now.reason("security-2").toString()).contains("governance-1", "form-cabinet");
        assertThat(now.reason("form-cabinet").missing())
                .extracting(Missing::who)
                .anySatisfy(who -> assertThat(who).containsExactly("south"));
        assertThat(now.sanction("reform-late").rung()).hasValue(2);
    }

    @Test
    void with_the_cabinet_they_move_again() {
        Assessment formed = DESIGN.wrong("2025-04-24");
        assertThat(status(formed, "form-cabinet")).isEqualTo(FULFILLED);
        assertThat(formed.commitment("form-cabinet").lateness()).isPresent();
        assertThat(status(formed, "reform-late")).isEqualTo(LIFTED);
        assertThat(status(formed, "works")).isEqualTo(RELEASED);
        assertThat(status(formed, "security-2")).isEqualTo(OPEN);
        assertThat(status(formed, "governance-2")).isEqualTo(OPEN);
        assertThat(status(formed, "settlements-2")).isEqualTo(PENDING);
        assertThat(formed.reason("settlements-2").toString()).contains("governance-2");
        assertThat(status(DESIGN.wrong("2025-10-05"), "borders-2")).isEqualTo(PENDING);
    }

    @Test
    void building_is_a_breach_once_it_is_found_against_the_baseline() {
        assertThat(status(DESIGN.wrong("2025-02-23"), "freeze")).isEqualTo(IN_EFFECT);
        Assessment found = DESIGN.wrong("2025-02-24");
        assertThat(status(found, "freeze")).isEqualTo(BREACHED);
        assertThat(found.reason("freeze").allEvents()).contains("dug", "dug-seen");
        assertThat(status(found, "building")).isEqualTo(IN_FORCE);
        assertThat(DESIGN.wrong("2025-03-10").sanction("building").rung()).hasValue(2);
        // thirty days, and the four for which the survey lasted
        assertThat(status(DESIGN.wrong("2025-03-25"), "freeze")).isEqualTo(BREACHED);
        assertThat(status(DESIGN.wrong("2025-03-26"), "building")).isEqualTo(LIFTED);
    }

    @Test
    void an_attack_at_a_crossing_reverts_the_handover_until_it_is_calm_again() {
        assertThat(status(DESIGN.wrong("2025-05-09"), "handover-calm")).isEqualTo(MET);
        assertThat(status(DESIGN.wrong("2025-05-21"), "stay-out")).isEqualTo(IN_EFFECT);
        Assessment found = DESIGN.wrong("2025-05-22");
        assertThat(status(found, "hold-fire-south")).isEqualTo(BREACHED);
        assertThat(status(found, "handover-calm")).isEqualTo(LOST);
        assertThat(status(found, "handover-reverts")).isEqualTo(IN_FORCE);
        assertThat(status(found, "stay-out")).isEqualTo(SUSPENDED);
        assertThat(status(found, "hand-over")).isEqualTo(SUSPENDED);
        assertThat(status(DESIGN.wrong("2025-06-04"), "handover-calm")).isEqualTo(MET);
        assertThat(status(DESIGN.wrong("2025-06-08"), "stay-out")).isEqualTo(SUSPENDED);
        Assessment resumed = DESIGN.wrong("2025-06-09");
        assertThat(status(resumed, "handover-reverts")).isEqualTo(LIFTED);
        assertThat(status(resumed, "stay-out")).isEqualTo(IN_EFFECT);
        // 45 days, and the 18 for which the handover stood still
        assertThat(status(resumed, "hand-over")).isEqualTo(IN_EFFECT);
        assertThat(resumed.commitment("hand-over").nextDue()).contains(Instant.parse("2025-06-26T07:00:00Z"));
    }

    @Test
    void an_audit_that_turns_bad_withholds_what_is_not_paid_yet() {
        Assessment bad = DESIGN.wrong("2025-06-20");
        assertThat(status(bad, "clean-audit")).isEqualTo(LOST);
        assertThat(status(bad, "corruption")).isEqualTo(IN_FORCE);
        assertThat(status(bad, "works")).isEqualTo(RELEASED);
        assertThat(status(bad, "institutions")).isEqualTo(HELD);
        assertThat(bad.escrow("reconstruction").held()).isEqualByComparingTo("40000000");
    }

    @Test
    void each_file_has_its_own_count() {
        Assessment end = DESIGN.well("2025-10-05");
        for (Phase phase : TEXT.phases()) {
            assertThat(end.scoreOfPhase(phase.id()).percent().orElseThrow())
                    .as(phase.id())
                    .isEqualByComparingTo("100");
        }
        assertThat(status(end, "borders-3")).isEqualTo(COMPLETED);
    }
}
