package org.eirene.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemporalNetworkTest {
    private static final TemporalConstraint RATIFICATION = TemporalConstraint.between(0, 1, 10, 40, "ratification");
    private static final TemporalConstraint WITHDRAWAL = TemporalConstraint.between(1, 2, 5, 10, "withdrawal");

    private final TemporalNetwork network = TemporalNetwork.of(4, List.of(RATIFICATION, WITHDRAWAL));

    @Test
    void bounds_add_up_along_the_way() {
        assertThat(network.earliest(2)).hasValue(15);
        assertThat(network.latest(2)).hasValue(50);
        assertThat(network.slack(2)).hasValue(35);
        assertThat(network.whyNotLater(2)).containsExactly(new Leg(RATIFICATION, true), new Leg(WITHDRAWAL, true));
        assertThat(network.whyNotEarlier(2)).containsExactly(new Leg(WITHDRAWAL, false), new Leg(RATIFICATION, false));
    }

    @Test
    void the_origin_is_at_zero() {
        assertThat(network.earliest(0)).hasValue(0);
        assertThat(network.latest(0)).hasValue(0);
        assertThat(network.whyNotLater(0)).isEmpty();
    }

    @Test
    void what_no_constraint_names_has_no_bounds() {
        assertThat(network.earliest(3)).isEmpty();
        assertThat(network.latest(3)).isEmpty();
        assertThat(network.slack(3)).isEmpty();
    }

    @Test
    void one_side_alone_may_be_bounded() {
        TemporalNetwork after = network.with(TemporalConstraint.atLeast(2, 3, 7, "calm"));
        assertThat(after.earliest(3)).hasValue(22);
        assertThat(after.latest(3)).isEmpty();
    }

    @Test
    void a_conflict_names_its_bounds_in_order_and_by_how_much_they_miss() {
        TemporalNetwork late = network.with(TemporalConstraint.atMost(0, 2, 14, "end"));
        assertThat(late.isConsistent()).isFalse();
        assertThat(late.conflict().orElseThrow()).hasToString("""
                        x2 - x1 >= 5 (withdrawal)
                        x1 - x0 >= 10 (ratification)
                        x2 - x0 <= 14 (end)
                        miss one another by 1""");
        assertThatThrownBy(() -> late.latest(2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inconsistent");
    }

    @Test
    void the_last_length_that_fits_is_no_conflict() {
        TemporalNetwork tight = network.with(TemporalConstraint.atMost(0, 2, 15, "end"));
        assertThat(tight.isConsistent()).isTrue();
        assertThat(tight.slack(1)).hasValue(0);
        assertThat(tight.slack(2)).hasValue(0);
    }

    @Test
    void what_is_inconsistent_stays_so_by_the_same_conflict() {
        TemporalNetwork late = network.with(TemporalConstraint.atMost(0, 2, 14, "end"));
        TemporalNetwork more = late.with(TemporalConstraint.atMost(0, 3, 1, "other"));
        assertThat(more.conflict()).isEqualTo(late.conflict());
        assertThat(more.constraints()).hasSize(4);
    }

    @Test
    void the_network_that_is_added_to_stays_as_it_was() {
        network.with(TemporalConstraint.atMost(0, 1, 12, "other"));
        assertThat(network.latest(1)).hasValue(40);
        assertThat(network.constraints()).containsExactly(RATIFICATION, WITHDRAWAL);
    }

    @Test
    void a_conflict_away_from_the_origin_is_found() {
        assertThat(TemporalNetwork.of(
                                3,
                                List.of(
                                        TemporalConstraint.atLeast(1, 2, 5, "a"),
                                        TemporalConstraint.atMost(1, 2, 4, "b")))
                        .conflict()
                        .orElseThrow()
                        .missing())
                .isEqualTo(1);
    }

    @Test
    void long_lengths_are_exact_and_too_long_ones_refused() {
        long longest = TemporalConstraint.LONGEST;
        TemporalConstraint far = TemporalConstraint.exactly(0, 1, longest, "far");
        assertThat(TemporalNetwork.of(2, List.of(far)).latest(1)).hasValue(longest);
        assertThat(TemporalNetwork.of(2, List.of(TemporalConstraint.exactly(0, 1, -longest, "far")))
                        .earliest(1))
                .hasValue(-longest);
        List<TemporalConstraint> farther = List.of(far, TemporalConstraint.exactly(1, 2, 1, "farther"));
        assertThatThrownBy(() -> TemporalNetwork.of(3, farther))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("A point lies more than 2^61 units from the origin: count in a longer unit");
        assertThatThrownBy(() -> TemporalConstraint.atMost(0, 1, longest + 1, "far"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 2^61 units");
    }

    @Test
    void points_are_those_that_there_are() {
        assertThatThrownBy(() -> network.latest(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> network.with(TemporalConstraint.atMost(1, 4, 3, "end")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x4 - x1 <= 3 (end) names a point that is not among 0 to 3");
        assertThatThrownBy(() -> TemporalNetwork.of(0, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TemporalConstraint.exactly(2, 2, 0, "self"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 2 to itself");
        assertThatThrownBy(() -> TemporalConstraint.between(0, 1, 3, 2, "Art. 2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("At least 3 and at most 2: no length of time is both (Art. 2)");
    }

    /** A schedule that is guessed badly is repaired through every point, again and again. */
    @Test
    void a_long_chain_with_bounds_against_its_order_is_solved() {
        int points = 3_000;
        List<TemporalConstraint> constraints = new ArrayList<>();
        for (int i = 1; i < points; i++) {
            constraints.add(TemporalConstraint.between(i - 1, i, 0, i % 7 * 10L, ""));
            constraints.add(TemporalConstraint.atLeast(Math.max(0, i - 7), i, i % 5, ""));
        }
        TemporalNetwork chain = TemporalNetwork.of(points, constraints);
        DistanceGraph judge = new DistanceGraph(points, constraints);
        assertThat(chain.latest(points - 1)).isEqualTo(judge.latest(points - 1));
        assertThat(chain.earliest(points - 1)).isEqualTo(judge.earliest(points - 1));
    }
}
