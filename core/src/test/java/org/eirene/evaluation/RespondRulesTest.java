package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.IN_EFFECT;
import static org.eirene.evaluation.March.march;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.around;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.status;
import static org.eirene.evaluation.Trial.truth;

import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Clock;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** Which incidents are still to be answered, after a dispute, a suspension and the end, and what its reasons say of them. */
class RespondRulesTest {
    private static final History RAID = none().incident(march(10), "raid", 4, "militia");

    private static Commitment.Builder hotline() {
        return owed("hotline").must(respond(incidents("raid"), days(2)));
    }

    private static Agreement.Builder reviewed(Clock clock) {
        return accord().addProcedures(Procedure.builder()
                .id("review")
                .addStages(Stage.of(1, days(30), "cell"))
                .onSilence(Silence.DENY)
                .clock(clock)
                .build());
    }

    // ---------------------------------------------------------------- which incidents

    @Test
    void incidents_count_from_the_instant_it_came_into_effect() {
        Agreement accord = accord(hotline().when(passed(at(march(10)))));
        assertThat(status(accord, RAID, "hotline", march(12))).isEqualTo(BREACHED);
        History before = none().incident(Trial.shifted(march(10), -1), "raid", 4, "militia");
        assertThat(status(accord, before, "hotline", march(20))).isEqualTo(IN_EFFECT);
        assertThat(as(accord, before, march(10)).upcoming()).isEmpty();
    }

    @Test
    void an_incident_at_the_instant_at_which_a_suspension_ends_is_to_be_answered() {
        Agreement accord = accord().addCommitments(hotline().build())
                .addSanctions(Sanction.builder()
                        .id("halt")
                        .against("north")
                        .trigger(incidents("shelling").within(days(3)).atLeast(1))
                        .cure(quiet(days(3)).kinds("shelling"))
                        .addRungs(Rung.of(suspend("hotline")))
                        .build())
                .build();
        History shelling = none().incident(march(7), "shelling", 3, "north");
        assertThat(around(accord, shelling.incident(march(10), "raid", 4, "militia"), "hotline", march(12)))
                .containsExactly(IN_EFFECT, BREACHED, BREACHED);
        History inside = shelling.incident(Trial.shifted(march(10), -1), "raid", 4, "militia");
        assertThat(status(accord, inside, "hotline", march(20))).isEqualTo(IN_EFFECT);
    }

    // ---------------------------------------------------------------- disputes

    @Test
    void while_an_unanswered_incident_is_disputed_it_stays_breached_and_whether_it_is_is_open() {
        Agreement accord =
                reviewed(Clock.RUNS).addCommitments(hotline().build()).build();
        History disputed = RAID.challenge(march(13), "north", "incident-1", "review");
        assertThat(truth(accord, RAID, breached("hotline"), march(13))).isEqualTo(Truth.HOLDS);
        assertThat(status(accord, disputed, "hotline", march(13))).isEqualTo(BREACHED);
        assertThat(truth(accord, disputed, breached("hotline"), march(13))).isEqualTo(Truth.UNRESOLVED);
    }

    @Test
    void a_dispute_of_an_incident_that_was_answered_leaves_nothing_open() {
        Agreement accord =
                reviewed(Clock.RUNS).addCommitments(hotline().build()).build();
        History disputed =
                RAID.answer(march(11), "hotline", "incident-1").challenge(march(13), "north", "incident-1", "review");
        assertThat(truth(accord, disputed, breached("hotline"), march(13))).isEqualTo(Truth.FAILS);
    }

    // ---------------------------------------------------------------- the end

    @Test
    void that_ends_in_effect_waits_for_an_answer_claimed_in_time() {
        Agreement accord = accord(hotline().due(at(march(13))).verification("strict"));
        History claimed = RAID.answer(march(12), "hotline", "incident-1");
        assertThat(status(accord, claimed, "hotline", march(14))).isEqualTo(IN_EFFECT);
        assertThat(truth(accord, claimed, breached("hotline"), march(14))).isEqualTo(Truth.UNRESOLVED);
        History confirmed = claimed.confirm(march(14), "cell", "delivery-1");
        assertThat(status(accord, confirmed, "hotline", march(14))).isEqualTo(FULFILLED);
        assertThat(truth(accord, confirmed, breached("hotline"), march(14))).isEqualTo(Truth.FAILS);
        History denied = claimed.deny(march(14), "cell", "delivery-1");
        assertThat(status(accord, denied, "hotline", march(14))).isEqualTo(BREACHED);
        assertThat(truth(accord, denied, breached("hotline"), march(14))).isEqualTo(Truth.HOLDS);
    }

    @Test
    void that_ends_with_a_disputed_incident_is_kept_once_the_challenge_is_upheld() {
        Agreement accord = reviewed(Clock.RUNS)
                .addCommitments(hotline().due(at(march(14))).build())
                .build();
        History disputed = RAID.challenge(march(13), "north", "incident-1", "review");
        assertThat(status(accord, disputed, "hotline", march(14))).isEqualTo(BREACHED);
        assertThat(status(accord, disputed.confirm(march(15), "cell", "challenge-1"), "hotline", march(15)))
                .isEqualTo(FULFILLED);
    }

    // ---------------------------------------------------------------- rungs

    @Test
    void a_rung_is_reached_for_a_severe_incident_by_which_it_is_breached() {
        Agreement accord = graded(hotline());
        History minor = none().incident(march(10), "raid", 3, "militia");
        assertThat(rung(accord, RAID, march(11))).isZero();
        assertThat(rung(accord, minor, march(12))).isEqualTo(1);
        assertThat(rung(accord, RAID, march(12))).isEqualTo(2);
        History answered = minor.incident(march(10), "raid", 4, "militia").answer(march(11), "hotline", "incident-2");
        assertThat(rung(accord, answered, march(12))).isEqualTo(1);
        History disputed =
                minor.incident(march(10), "raid", 4, "militia").challenge(march(11), "north", "incident-2", "review");
        assertThat(rung(accord, disputed, march(13))).isEqualTo(1);
    }

    @Test
    void no_rung_is_reached_for_one_that_is_disputed_or_whose_answer_is_not_yet_decided() {
        Agreement later = graded(hotline().verification("appeal"), passed(at(march(14))));
        History both = none().incident(march(10), "raid", 3, "militia").incident(march(10), "raid", 4, "militia");
        assertThat(rung(later, both, march(14))).isEqualTo(2);
        assertThat(rung(later, both.challenge(march(13), "north", "incident-2", "review"), march(14)))
                .isEqualTo(1);
        assertThat(rung(later, both.answer(march(12), "hotline", "incident-2"), march(14)))
                .isEqualTo(1);
    }

    @Test
    void of_one_that_ended_breached_a_rung_is_reached_for_what_was_unanswered_then() {
        Agreement accord = graded(hotline().due(at(march(12))));
        assertThat(rung(accord, RAID, march(20))).isEqualTo(2);
        History severeWithTimeLeft =
                none().incident(march(10), "raid", 3, "militia").incident(march(11), "raid", 4, "militia");
        assertThat(rung(accord, severeWithTimeLeft, march(20))).isEqualTo(1);
    }

    private static Agreement graded(Commitment.Builder hotline) {
        return graded(hotline, always());
    }

    private static Agreement graded(Commitment.Builder hotline, Condition also) {
        return reviewed(Clock.RUNS)
                .addCommitments(hotline.build())
                .addSanctions(Sanction.builder()
                        .id("halt")
                        .against("north")
                        .trigger(all(breached("hotline"), also))
                        .addRungs(
                                Rung.of(warn("A word")),
                                Rung.of(warn("Two words")).severity(4))
                        .build())
                .build();
    }

    private static int rung(Agreement accord, History history, String at) {
        return as(accord, history, at).sanction("halt").rung().orElse(0);
    }

    // ---------------------------------------------------------------- reasons

    /** What the reason says, the coming into effect left out. */
    private static List<String> says(Agreement accord, History history, String at) {
        return as(accord, history, at)
                .reason("hotline")
                .toString()
                .lines()
                .filter(line -> !line.contains("into effect") && !line.contains("into force"))
                .toList();
    }

    @Test
    void its_reason_tells_what_became_of_each_answer() {
        Agreement accord = accord(hotline().verification("strict"));
        History answers = RAID.answer(march(11), "hotline", "incident-1")
                .deny(march(11, 12), "cell", "delivery-1")
                .answer(march(12), "hotline", "incident-1");
        assertThat(says(accord, answers, march(12, 1)))
                .containsExactly(
                        "commitment 'hotline' is in effect [hotline]",
                        "  no counted incident on the record is unanswered beyond its time",
                        "    raid of severity 4 by militia on 10 March 2025 at 00:00 (+01:00) <incident-1>",
                        "      an answer, not accepted, delivered on 11 March 2025 at 00:00 (+01:00) <delivery-1, incident-1>",
                        "        verification of delivery-1 under 'strict': denied on 11 March 2025 at 12:00 (+01:00) by cell [strict] <ruling-1>",
                        "      its answer, not yet decided, delivered on 12 March 2025 at 00:00 (+01:00) <delivery-2, incident-1>",
                        "        verification of delivery-2 under 'strict': open in stage 1 until 15 March 2025 at 00:00 (+01:00), when silence denies [strict]",
                        "  missing: an answer to incident-1, due since 12 March 2025 at 00:00 (+01:00) (by north)",
                        "  missing: a ruling about delivery-2 by 15 March 2025 at 00:00 (+01:00), when silence denies (by cell)");
        assertThat(says(accord, answers.deny(march(12, 5), "cell", "delivery-2"), march(13)))
                .containsExactly(
                        "commitment 'hotline' left 1 incident unanswered after 2 days [hotline]",
                        "  raid of severity 4 by militia on 10 March 2025 at 00:00 (+01:00) <incident-1>",
                        "    an answer, not accepted, delivered on 11 March 2025 at 00:00 (+01:00) <delivery-1, incident-1>",
                        "      verification of delivery-1 under 'strict': denied on 11 March 2025 at 12:00 (+01:00) by cell [strict] <ruling-1>",
                        "    an answer, not accepted, delivered on 12 March 2025 at 00:00 (+01:00) <delivery-2, incident-1>",
                        "      verification of delivery-2 under 'strict': denied on 12 March 2025 at 05:00 (+01:00) by cell [strict] <ruling-2>",
                        "  missing: an answer to incident-1, due since 12 March 2025 at 00:00 (+01:00) (by north)");
    }

    @Test
    void its_reason_tells_that_the_answer_time_waited_for_the_incident_to_be_verified() {
        Agreement accord = accord(owed("hotline").must(respond(incidents("raid").verifiedBy("strict"), days(2))));
        assertThat(says(accord, RAID, march(11)))
                .containsExactly(
                        "commitment 'hotline' is in effect [hotline]",
                        "  no counted incident on the record is unanswered beyond its time",
                        "  missing: a ruling about incident-1 by 13 March 2025 at 00:00 (+01:00), when silence denies (by cell)");
        assertThat(says(accord, RAID.confirm(march(12), "cell", "incident-1"), march(13)))
                .containsExactly(
                        "commitment 'hotline' is in effect [hotline]",
                        "  no counted incident on the record is unanswered beyond its time",
                        "    raid of severity 4 by militia on 10 March 2025 at 00:00 (+01:00), to be answered by 14 March 2025 at 00:00 (+01:00) <incident-1>",
                        "      verification of incident-1 under 'strict': confirmed on 12 March 2025 at 00:00 (+01:00) by cell [strict] <ruling-1>",
                        "      its answer time moved on by 2 days: its clock stood still from 10 March 2025 at 00:00 (+01:00) to 12 March 2025 at 00:00 (+01:00)",
                        "        verification of incident-1 under 'strict' stops the clock for the answer while it is open, since 10 March 2025 at 00:00 (+01:00) [strict] <incident-1>",
                        "  missing: an answer to incident-1 by 14 March 2025 at 00:00 (+01:00) (by north)");
    }

    @Test
    void its_reason_tells_that_the_answer_time_stands_still_and_afterwards_for_how_long_it_did() {
        Agreement accord =
                reviewed(Clock.STOPS).addCommitments(hotline().build()).build();
        History disputed =
                RAID.incident(march(11), "raid", 2, "militia").challenge(march(11), "north", "incident-2", "review");
        assertThat(says(accord, disputed, march(11, 12)))
                .filteredOn(line -> line.contains("its answer time"))
                .containsExactly(
                        "      its answer time stands still since 11 March 2025 at 00:00 (+01:00), 12 hours so far");
        History dismissed = disputed.deny(march(12), "cell", "challenge-1");
        assertThat(says(accord, dismissed, march(12)))
                .filteredOn(line -> line.contains("its answer time"))
                .containsOnly(
                        "      its answer time moved on by 1 day: its clock stood still from 11 March 2025 at 00:00 (+01:00) to 12 March 2025 at 00:00 (+01:00)");
        assertThat(says(accord, dismissed, march(13)))
                .filteredOn(line -> line.contains("its answer time"))
                .containsOnly(
                        "    its answer time moved on by 1 day: its clock stood still from 11 March 2025 at 00:00 (+01:00) to 12 March 2025 at 00:00 (+01:00)");
    }

    @Test
    void its_reason_says_since_when_it_is_breached_where_the_first_incident_was_answered_since() {
        Agreement accord = accord(hotline());
        History history = RAID.incident(march(11), "raid", 2, "militia");
        assertThat(as(accord, history, march(14)).reason("hotline").statement())
                .isEqualTo("commitment 'hotline' left 2 incidents unanswered after 2 days");
        assertThat(as(accord, history.answer(march(14), "hotline", "incident-1"), march(14))
                        .reason("hotline")
                        .statement())
                .isEqualTo("commitment 'hotline' left 1 incident unanswered after 2 days, "
                        + "breached since 12 March 2025 at 00:00 (+01:00)");
    }

    @Test
    void the_reason_of_one_that_ended_breached_names_what_was_unanswered_at_its_end_alone() {
        Agreement accord = accord(hotline().due(at(march(14))));
        History history = RAID.incident(march(10), "raid", 3, "militia")
                .incident(march(11), "raid", 2, "militia")
                .incident(march(13), "raid", 1, "militia")
                .answer(march(13), "hotline", "incident-1")
                .answer(march(15), "hotline", "incident-2");
        assertThat(says(accord, history, march(20)))
                .containsExactly(
                        "commitment 'hotline' left 2 incidents unanswered after 2 days [hotline]",
                        "  raid of severity 3 by militia on 10 March 2025 at 00:00 (+01:00) <incident-2>",
                        "    its answer, delivered on 15 March 2025 at 00:00 (+01:00) <delivery-2, incident-2>",
                        "  raid of severity 2 by militia on 11 March 2025 at 00:00 (+01:00) <incident-3>",
                        "  missing: an answer to incident-3, due since 13 March 2025 at 00:00 (+01:00) (by north)");
    }
}
