package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class DueInstantTest {
    private static final String BEFORE = "2025-03-08T00:00:00Z";
    private static final String AFTER = "2025-03-20T00:00:00Z";

    private static final Agreement INSTALMENTS = accord(owed("release")
            .must(deliver(10, "person").instalment(4, at("2025-03-05T00:00:00Z")))
            .due(at("2025-03-10T00:00:00Z")));

    @Test
    void tells_each_instalment_and_the_whole_gone_or_to_come() {
        assertThat(as(INSTALMENTS, none().delivery("2025-03-04T00:00:00Z", "release", 4), BEFORE)
                        .dues())
                .extracting(DueInstant::toString)
                .containsExactly("release: 4 due by 2025-03-05T00:00:00Z", "release: 10 due by 2025-03-10T00:00:00Z");
    }

    @Test
    void one_that_found_too_little_is_missed_until_it_is_made_good() {
        assertThat(as(INSTALMENTS, none(), BEFORE).dues())
                .extracting(DueInstant::missed)
                .containsExactly(true, false);
        assertThat(as(INSTALMENTS, none().delivery("2025-03-06T00:00:00Z", "release", 4), BEFORE)
                        .dues())
                .extracting(DueInstant::missed)
                .containsExactly(false, false);
        assertThat(as(INSTALMENTS, none().delivery("2025-03-15T00:00:00Z", "release", 10), AFTER)
                        .dues())
                .extracting(DueInstant::missed)
                .containsExactly(false, false);
    }

    @Test
    void an_extension_moves_it_and_what_was_written_stays() {
        History history = none().extension("2025-03-02T00:00:00Z", "release", "P3D", "north", "south");
        assertThat(as(INSTALMENTS, history, BEFORE).dues())
                .extracting(DueInstant::toString)
                .containsExactly(
                        "release: 4 due by 2025-03-08T00:00:00Z, first by 2025-03-05T00:00:00Z, missed",
                        "release: 10 due by 2025-03-13T00:00:00Z, first by 2025-03-10T00:00:00Z");
    }

    @Test
    void a_suspension_moves_it_by_the_time_that_it_lasted() {
        Agreement accord = accord().addCommitments(
                        owed("truce")
                                .must(refrain(incidents()).curedAfter(days(2)))
                                .build(),
                        owed("visit")
                                .must(act())
                                .due(at("2025-03-10T00:00:00Z"))
                                .build())
                .addSanctions(Sanction.builder()
                        .id("gate")
                        .against("north")
                        .trigger(breached("truce"))
                        .addRungs(Rung.of(suspend("visit")))
                        .build())
                .build();
        History history = none().incident("2025-03-03T00:00:00Z", "raid", 3, "north");
        assertThat(as(accord, history, BEFORE).dues())
                .extracting(DueInstant::toString)
                .containsExactly("visit: it due by 2025-03-12T00:00:00Z, first by 2025-03-10T00:00:00Z");
    }

    @Test
    void what_waits_for_something_has_none() {
        Agreement accord = accord(owed("visit")
                .when(reached("ratified"))
                .must(act())
                .due(reached("signal").plus(days(5))));
        assertThat(as(accord, none(), BEFORE).dues()).isEmpty();
        assertThat(as(accord, none().milestone("2025-03-02T00:00:00Z", "signal"), BEFORE)
                        .dues())
                .extracting(DueInstant::toString)
                .containsExactly("visit: it due by 2025-03-07T00:00:00Z");
    }

    @Test
    void ends_of_continuing_commitments_and_criteria_are_told_apart() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("calm").lasts(days(14)).build())
                .addCommitments(owed("truce")
                        .must(refrain(incidents()))
                        .due(at("2025-03-09T00:00:00Z"))
                        .build())
                .addBenchmarks(Benchmark.builder()
                        .id("signed")
                        .phase("calm")
                        .criterion(reached("signal"))
                        .due(opened("calm").plus(days(10)))
                        .build())
                .build();
        assertThat(as(accord, none(), AFTER).dues())
                .extracting(DueInstant::toString)
                .containsExactly(
                        "truce: ends at 2025-03-09T00:00:00Z",
                        "signed: the criterion due by 2025-03-10T23:00:00Z, missed");
    }
}
