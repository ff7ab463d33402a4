package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Moments.date;
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
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
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
    void a_matter_keeps_its_name_while_its_instant_and_its_words_change() {
        Agreement accord = accord(owed("release")
                .must(deliver(10, "person")
                        .instalment(4, at("2025-03-20T00:00:00Z"))
                        .instalment(6, at("2025-03-25T00:00:00Z")))
                .due(at("2025-03-30T00:00:00Z")));
        assertThat(as(accord, none(), "2025-03-10").upcoming())
                .extracting(Upcoming::matter, Upcoming::what)
                .containsExactly(
                        tuple("instalment-1", "4 person due"),
                        tuple("instalment-2", "6 person due"),
                        tuple("due", "10 person due"));
        History longer = none().delivery("2025-03-10T08:00:00Z", "release", 5)
                .extension("2025-03-11T08:00:00Z", "release", days(2), "north", "south");
        assertThat(as(accord, longer, "2025-03-12").upcoming())
                .extracting(Upcoming::toString, Upcoming::matter)
                .containsExactly(
                        tuple("2025-03-27T00:00:00Z release: 1 person due (north)", "instalment-2"),
                        tuple("2025-03-31T23:00:00Z release: 5 person due (north)", "due"));
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

    @Test
    void names_the_windows_that_run_and_until_when_a_challenge_can_be_filed() {
        Agreement accord = accord().addProcedures(Procedure.builder()
                        .id("review")
                        .addStages(Stage.of(1, days(2), "cell"))
                        .onSilence(Silence.DENY)
                        .filedWithin(days(7))
                        .build())
                .addPhases(
                        Phase.builder()
                                .id("calm")
                                .completes(quiet(hours(72)).minSeverity(3))
                                .build(),
                        Phase.builder()
                                .id("later")
                                .opens(passed(date("2025-04-01")))
                                .build())
                .addBenchmarks(Benchmark.builder()
                        .id("few")
                        .criterion(incidents("raid").within(days(10)).atMost(0))
                        .continuous()
                        .build())
                .build();
        History history = none().incident("2025-03-02T10:00:00+01:00", "raid", 3, "north");
        assertThat(as(accord, history, "2025-03-03T12:00:00+01:00").upcoming())
                .extracting(Upcoming::toString)
                .containsExactly(
                        "2025-03-05T09:00:00Z calm: quiet(PT72H, severity >= 3) holds, if it goes on",
                        "2025-03-09T09:00:00Z incident-1: the last instant to challenge it under review (north, south)",
                        "2025-03-12T09:00:00Z few: the window of incidents(kinds [raid], within P10D) <= 0 moves on",
                        "2025-04-01T21:59:59.999999999Z later: passed(2025-04-01) comes to hold");
    }

    @Test
    void a_clock_that_stands_still_runs_to_nothing() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("opening").lasts(days(30)).build())
                .addCommitments(
                        owed("release")
                                .phase("opening")
                                .must(deliver(1, "person"))
                                .build(),
                        owed("hold").must(refrain(incidents("raid"))).build())
                .addSanctions(Sanction.builder()
                        .id("gate")
                        .against("north")
                        .trigger(breached("hold"))
                        .addRungs(Rung.of(suspend("opening")))
                        .build())
                .build();
        History history = none().incident("2025-03-02T10:00:00+01:00", "raid", 3, "north");
        assertThat(as(accord, history, "2025-03-03").upcoming()).isEmpty();
    }
}
