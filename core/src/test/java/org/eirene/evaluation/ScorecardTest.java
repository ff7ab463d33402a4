package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import java.math.BigDecimal;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Phase;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    private final Agreement accord = accord().addPhases(
                    Phase.builder().id("opening").lasts(days(60)).build())
            .addCommitments(
                    owed("visit").must(act()).due(date("2025-03-10")).build(),
                    owed("release")
                            .phase("opening")
                            .must(deliver(4, "person"))
                            .due(date("2025-03-20"))
                            .build(),
                    owed("hold")
                            .by("south")
                            .must(refrain(incidents("raid")).curedAfter(days(5)))
                            .build())
            .addBenchmarks(Benchmark.builder()
                    .id("flow")
                    .phase("opening")
                    .criterion(measured("trucks").last().atLeast(5))
                    .due(date("2025-03-15"))
                    .build())
            .build();
    private final History history = none().delivery("2025-03-12T10:00:00+01:00", "visit")
            .delivery("2025-03-18T10:00:00+01:00", "release", 1)
            .incident("2025-03-25T10:00:00+01:00", "raid", 3, "south");

    @Test
    void gives_score_shares_lateness_and_open_items_by_actor_phase_and_kind() {
        assertThat(as(accord, history, "2025-03-26").scorecard()).hasToString("""
                                                score   0  1  2  3  late  open
                        agreement  accord       41.7 %  1  2  0  1  3     flow, hold, release
                        actor      north        66.7 %  0  1  0  1  2     release
                        actor      south        33.3 %  0  1  0  0  0     hold
                        phase      opening      16.7 %  1  1  0  0  2     flow, release
                        kind       deliverable  66.7 %  0  1  0  1  2     release
                        kind       continuing   33.3 %  0  1  0  0  0     hold
                        kind       benchmark    0.0 %   1  0  0  0  1     flow""");
    }

    @Test
    void over_time_it_is_a_line_for_each_instant_in_order() {
        ScoreSeries series = Evaluator.of(accord).prepare(history).scores("2025-03-26", "2025-02-01", "2025-03-13");
        assertThat(series).hasToString("""
                        as of             accord  north   south
                        2025-02-01 23:59  -       -       -
                        2025-03-13 23:59  50.0 %  50.0 %  100.0 %
                        2025-03-26 23:59  41.7 %  66.7 %  33.3 %""");
        assertThat(series.percent(Scorecard.Grouping.ACTOR, "south"))
                .containsExactly(
                        Optional.empty(), Optional.of(new BigDecimal("100.0")), Optional.of(new BigDecimal("33.3")));
        assertThat(series.percent(Scorecard.Grouping.ACTOR, "cell")).containsOnly(Optional.empty());
    }

    @Test
    void agrees_with_the_score_of_each_group() {
        Assessment now = as(accord, history, "2025-03-26");
        Scorecard card = now.scorecard();
        assertThat(card.row(Scorecard.Grouping.ACTOR, "north").orElseThrow().score())
                .isEqualTo(now.scoreOf("north"));
        assertThat(card.row(Scorecard.Grouping.PHASE, "opening").orElseThrow().score())
                .isEqualTo(now.scoreOfPhase("opening"));
        assertThat(card.row(Scorecard.Grouping.AGREEMENT, "accord")
                        .orElseThrow()
                        .score())
                .isEqualTo(now.score());
        assertThat(now.scoreOf("cell").count()).isZero();
    }
}
