package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.eirene.sequencing.BestOrder;
import org.eirene.sequencing.GradualPath;
import org.eirene.sequencing.Payoff;
import org.eirene.sequencing.SeriesParallel;
import org.eirene.sequencing.StepProblem;
import org.junit.jupiter.api.Test;

/** Orders and paths without any text: for whoever has the figures of an exchange and no agreement yet. */
class OrdersOfAnyStepsTest {
    /** Each of three villages gives the next one something, and nobody has it back before the circle is closed. */
    @Test
    void the_order_of_an_exchange_among_three_that_asks_for_the_least_trust_is_proved() {
        BestOrder best = StepProblem.builder(3)
                .step(4, -6, 0)
                .step(0, 5, -7)
                .step(-9, 0, 3)
                .build()
                .solve();
        assertThat(best.isProved()).isTrue();
        assertThat(best.order()).containsExactly(2, 0, 1);
        assertThat(best.peak()).isEqualTo(3);
    }

    @Test
    void of_tracks_that_run_beside_each_other_one_is_paid_back_before_the_next_begins() {
        SeriesParallel tracks = SeriesParallel.parallel(
                SeriesParallel.series(SeriesParallel.step(0, 30), SeriesParallel.step(1, -40)),
                SeriesParallel.series(SeriesParallel.step(2, 20), SeriesParallel.step(3, -20)));
        assertThat(tracks.best().order()).containsExactly(2, 3, 0, 1);
        assertThat(tracks.best().peak()).isEqualTo(30);
    }

    @Test
    void two_sides_get_further_step_by_step_than_the_first_step_lets_them() {
        GradualPath path = GradualPath.of(Payoff.linear(3, 5), 0.9, 60, 12);
        assertThat(path.limit()).isEqualTo(60);
        assertThat(path.levels().get(1)).isCloseTo(20, within(0.05));
        assertThat(path.levels()).isSorted().allMatch(level -> level < 60);
    }
}
