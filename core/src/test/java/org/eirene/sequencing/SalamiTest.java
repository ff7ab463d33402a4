package org.eirene.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.refrain;

import com.google.common.collect.ImmutableSortedSet;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Monitor;
import org.eirene.agreement.Outsider;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Status;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class SalamiTest {
    private static final String NONE = "No slight incidents come to more than a threshold";

    private static final Agreement TEXT = Agreement.builder()
            .id("accord")
            .timeZone("UTC")
            .entersIntoForce("2025-01-01T00:00:00Z")
            .addActors(
                    Party.builder()
                            .id("north")
                            .name("North")
                            .answersFor(ImmutableSortedSet.of("army"))
                            .build(),
                    Party.of("south", "South"),
                    Monitor.of("cell", "Cell"),
                    Outsider.of("army", "Army"))
            .addProcedures(Procedure.builder()
                    .id("review")
                    .addStages(Stage.of(1, days(5), "cell"))
                    .onSilence(Silence.DENY)
                    .build())
            .addPhases(Phase.builder().id("calm").lasts(days(30)).build())
            .addCommitments(duty("hold-fire", incidents("raid").minSeverity(3))
                    .phase("calm")
                    .build())
            .build();

    private static Commitment.Builder duty(String id, IncidentFilter filter) {
        return Commitment.builder().id(id).by("north").to("south").must(refrain(filter));
    }

    private static Assessment assess(Agreement text, History history) {
        return Evaluator.of(text).evaluate(history, "2025-03-01");
    }

    private static String slices(History history) {
        return Salami.of(assess(TEXT, history)).toString();
    }

    private static History twoRaids() {
        return History.of(TEXT)
                .incident("2025-01-03T00:00:00Z", "raid", 2, "north")
                .incident("2025-01-05T00:00:00Z", "raid", 2, "army");
    }

    @Test
    void slight_incidents_that_come_to_more_than_the_threshold_are_told_and_breach_nothing() {
        assertThat(slices(twoRaids())).isEqualTo("""
                        Incidents too slight to count, which come to more than a threshold together
                        actor  commitment  counts from  sum  incidents
                        north  hold-fire   3            4    incident-1, incident-2""");
        assertThat(assess(TEXT, twoRaids()).transitions()).noneMatch(turn -> turn.to() == Status.BREACHED);
    }

    @Test
    void what_comes_to_the_threshold_and_no_more_is_not_told() {
        assertThat(slices(History.of(TEXT)
                        .incident("2025-01-03T00:00:00Z", "raid", 2, "north")
                        .incident("2025-01-05T00:00:00Z", "raid", 1, "north")))
                .isEqualTo(NONE);
    }

    @Test
    void what_counts_is_of_others_of_another_kind_or_after_the_end_is_none_of_them() {
        History one = History.of(TEXT).incident("2025-01-03T00:00:00Z", "raid", 2, "north");
        assertThat(slices(one.incident("2025-01-05T00:00:00Z", "raid", 3, "north")))
                .isEqualTo(NONE);
        assertThat(slices(one.incident("2025-01-05T00:00:00Z", "raid", 2, "south")))
                .isEqualTo(NONE);
        assertThat(slices(one.incident("2025-01-05T00:00:00Z", "raid", 2))).isEqualTo(NONE);
        assertThat(slices(one.incident("2025-01-05T00:00:00Z", "insult", 2, "north")))
                .isEqualTo(NONE);
        assertThat(slices(one.incident("2025-02-05T00:00:00Z", "raid", 2, "north")))
                .isEqualTo(NONE);
        assertThat(slices(one.incident("2024-12-05T00:00:00Z", "raid", 2, "north")))
                .isEqualTo(NONE);
    }

    @Test
    void what_another_commitment_counts_is_none_of_them() {
        Agreement strict = TEXT.with(
                duty("no-raids-at-all", incidents("raid").minSeverity(2)).build());
        assertThat(Salami.of(assess(strict, twoRaids())).piles()).isEmpty();
    }

    @Test
    void what_is_disputed_is_left_out_until_the_challenge_is_dismissed() {
        History disputed = twoRaids().challenge("2025-01-06T00:00:00Z", "north", "incident-1", "review");
        assertThat(Salami.of(Evaluator.of(TEXT).evaluate(disputed, "2025-01-07"))
                        .piles())
                .isEmpty();
        assertThat(Salami.of(assess(TEXT, disputed)).piles()).hasSize(1);
        assertThat(slices(disputed.confirm("2025-01-07T00:00:00Z", "cell", "challenge-1")))
                .isEqualTo(NONE);
    }
}
