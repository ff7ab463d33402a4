package org.eirene.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GradualPathTest {
    private static final Payoff ROOT = (own, other) -> 2 * Math.sqrt(other) - own;

    @Test
    void the_limit_is_where_the_last_little_is_just_worth_it() {
        // pi1 + delta pi2 = -1 + delta / sqrt(c)
        assertThat(GradualPath.of(ROOT, 0.9, 4, 3).limit()).isCloseTo(0.81, within(1e-6));
        assertThat(GradualPath.of(ROOT, 0.5, 4, 3).limit()).isCloseTo(0.25, within(1e-6));
        assertThat(ROOT.slope(0.64, 0.8)).isCloseTo(0, within(1e-6));
        assertThat(ROOT.slope(1, 0.8)).isCloseTo(-0.2, within(1e-6));
    }

    @Test
    void what_is_proportional_goes_to_the_end_in_steps_that_shrink_at_one_rate() {
        // k / (delta v) = 3 / (0.9 * 5) = 2/3 of the step before
        GradualPath path = GradualPath.of(Payoff.linear(3, 5), 0.9, 60, 4);
        assertThat(path.limit()).isEqualTo(60);
        double level = 0;
        double rise = 60 * (1 - 2.0 / 3);
        for (int step = 1; step <= 4; step++) {
            level += rise;
            rise *= 2.0 / 3;
            assertThat(path.levels().get(step)).isCloseTo(level, within(1e-6));
        }
        assertThat(path).hasToString("""
                        No further than 60.000
                        step  level   rise
                        1     20.000  20.000
                        2     33.333  13.333
                        3     42.222  8.889
                        4     48.148  5.926""");
    }

    @Test
    void where_the_next_step_is_not_worth_this_one_nobody_begins() {
        GradualPath path = GradualPath.of(Payoff.linear(5, 5), 0.9, 60, 2);
        assertThat(path.limit()).isZero();
        assertThat(path.levels()).containsExactly(0.0, 0.0, 0.0);
    }

    @Test
    void nobody_gains_by_holding_back_a_step_and_a_larger_first_one_leads_too_far() {
        double delta = 0.9;
        List<Double> path = GradualPath.of(ROOT, delta, 4, 2_000).levels();
        for (int t = 1; t < 30; t++) {
            double goingOn = 0;
            for (int u = t; u < path.size(); u++) {
                goingOn += (1 - delta) * Math.pow(delta, u - t) * ROOT.of(path.get(u), path.get(u));
            }
            double holdingBack = ROOT.of(path.get(t - 1), path.get(t));
            assertThat(goingOn).isCloseTo(holdingBack, within(1e-4));
            assertThat(path.get(t)).isGreaterThan(path.get(t - 1)).isLessThanOrEqualTo(0.81 + 1e-6);
        }
        assertThat(path.get(path.size() - 1)).isCloseTo(0.81, within(0.01));
    }

    @Test
    void numbers_out_of_range_are_refused() {
        assertThatThrownBy(() -> GradualPath.of(ROOT, 1, 4, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Patience is more than 0 and less than 1, but is 1.0");
        assertThatThrownBy(() -> GradualPath.of(ROOT, 0.9, 0, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The level at which everything is done is more than 0, but is 0.0");
        assertThatThrownBy(() -> GradualPath.of(ROOT, 0.9, 4, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("From 0 to 4000 steps can be told, not -1");
        assertThatThrownBy(() -> Payoff.linear(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cost and value of a level are more than 0, but are 0.0 and 1.0");
    }
}
