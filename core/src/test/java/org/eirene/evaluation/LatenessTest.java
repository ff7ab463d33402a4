package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import java.time.Duration;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Status;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class LatenessTest {
    private final Agreement accord = accord(owed("visit").must(act()).due(at("2025-03-29T12:00:00+01:00")));

    @Test
    void is_exact_in_time_and_counts_local_dates() {
        History done = none().delivery("2025-03-30T12:00:00+02:00", "visit");
        assertThat(as(accord, done, "2025-05-01").commitment("visit").lateness())
                .hasValueSatisfying(late -> {
                    assertThat(late.behindWritten()).isEqualTo(Duration.ofHours(23));
                    assertThat(late.behindMoved()).isEqualTo(Duration.ofHours(23));
                    assertThat(late.daysBehindWritten()).isEqualTo(1);
                    assertThat(late).hasToString("1 day late");
                });
    }

    @Test
    void of_a_nanosecond_is_no_day() {
        History done = none().delivery("2025-03-29T12:00:00.000000001+01:00", "visit");
        assertThat(as(accord, done, "2025-05-01").commitment("visit").lateness())
                .hasValueSatisfying(late -> {
                    assertThat(late.behindMoved()).isEqualTo(Duration.ofNanos(1));
                    assertThat(late.daysBehindMoved()).isZero();
                });
    }

    @Test
    void stands_against_the_due_instant_as_written_and_as_moved() {
        History done = none().extension("2025-03-20T00:00:00Z", "visit", days(2), "north", "south")
                .delivery("2025-04-03T12:00:00+02:00", "visit");
        CommitmentStatus visit = as(accord, done, "2025-05-01").commitment("visit");
        assertThat(visit.status()).isEqualTo(Status.FULFILLED);
        assertThat(visit.lateness()).hasValueSatisfying(late -> {
            assertThat(late.dueAsWritten()).isEqualTo(Trial.instant("2025-03-29T12:00:00+01:00"));
            assertThat(late.dueAsMoved()).isEqualTo(Trial.instant("2025-03-31T12:00:00+02:00"));
            assertThat(late.daysBehindWritten()).isEqualTo(5);
            assertThat(late.daysBehindMoved()).isEqualTo(3);
            assertThat(late).hasToString("3 days late (5 against the date first written)");
        });
    }

    @Test
    void against_the_written_alone_is_told_though_the_moved_one_was_kept() {
        History done = none().extension("2025-03-20T00:00:00Z", "visit", days(2), "north", "south")
                .delivery("2025-03-30T12:00:00+02:00", "visit");
        Assessment now = as(accord, done, "2025-05-01");
        assertThat(now.commitment("visit").lateness()).hasValueSatisfying(late -> {
            assertThat(late.behindMoved()).isZero();
            assertThat(late.behindWritten()).isEqualTo(Duration.ofHours(23));
        });
        assertThat(now.reason("visit").statement()).doesNotContain("late");
    }

    @Test
    void is_none_of_what_was_done_in_time() {
        History done = none().delivery("2025-03-29T12:00:00+01:00", "visit");
        assertThat(as(accord, done, "2025-05-01").commitment("visit").lateness())
                .isEmpty();
    }
}
