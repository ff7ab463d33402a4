package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.agreement.Performances.supply;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Phase;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class UpcomingTest {
    @Test
    void names_what_comes_due_for_whom_in_order_of_time() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("calm").lasts(days(30)).build())
                .addCommitments(
                        owed("release")
                                .phase("calm")
                                .must(deliver(10, "person").instalment(4, at("2025-03-20T00:00:00Z")))
                                .verification("appeal")
                                .build(),
                        owed("aid")
                                .phase("calm")
                                .must(supply(5, "truck").per(days(1)))
                                .build(),
                        owed("hold")
                                .must(refrain(incidents()).curedAfter(days(2)))
                                .build(),
                        owed("hotline").must(respond(incidents(), hours(6))).build())
                .addBenchmarks(Benchmark.builder()
                        .id("flow")
                        .phase("calm")
                        .criterion(measured("trucks").last().atLeast(5))
                        .build())
                .build();
        History history = none().delivery("2025-03-10T08:00:00Z", "release", 2)
                .delivery("2025-03-10T09:00:00Z", "aid", 2)
                .incident("2025-03-10T10:00:00Z", "raid", 3, "north");
        assertThat(as(accord, history, "2025-03-10T12:00:00Z").upcoming())
                .extracting(Upcoming::toString)
                .containsExactly(
                        "2025-03-10T16:00:00Z hotline: an answer to incident-1 (north)",
                        "2025-03-10T23:00:00Z aid: 3 truck due before then (north)",
                        "2025-03-12T08:00:00Z delivery-1: a ruling under appeal, else the next stage (cell)",
                        "2025-03-12T10:00:00Z hold: cured, if nothing more happens (north)",
                        "2025-03-20T00:00:00Z release: 4 person due (north)",
                        "2025-03-30T22:00:00Z calm: the end of the phase",
                        "2025-03-30T22:00:00Z flow: the criterion is due",
                        "2025-03-30T22:00:00Z release: 10 person due (north)");
    }

    @Test
    void is_empty_where_nothing_is_due() {
        assertThat(as(accord().build(), none(), "2025-03-10").upcoming()).isEmpty();
        Agreement done = accord(owed("release").must(deliver(1, "person")).due(at("2025-03-20T00:00:00Z")));
        assertThat(as(done, none().delivery("2025-03-02T00:00:00Z", "release"), "2025-03-10")
                        .upcoming())
                .isEmpty();
        assertThat(as(done, none(), "2025-03-20T00:00:00Z").upcoming()).isEmpty();
    }

    @Test
    void says_what_silence_means_in_the_last_stage() {
        Agreement accord = accord(owed("release").must(deliver(1, "person")).verification("strict"));
        assertThat(as(accord, none().delivery("2025-03-02T00:00:00Z", "release"), "2025-03-02T00:00:00Z")
                        .upcoming())
                .extracting(Upcoming::toString)
                .containsExactly(
                        "2025-03-05T00:00:00Z delivery-1: a ruling under strict, else silence means deny (cell)");
    }
}
