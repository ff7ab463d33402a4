package org.eirene.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepProblemTest {
    private static StepProblem.Builder example() {
        return StepProblem.builder(2).step(30, -3).step(-2, 40).step(10, -60).before(0, 2);
    }

    @Test
    void the_example_of_the_documentation_comes_out_as_it_says() {
        StepProblem problem = example().build();
        assertThat(problem).hasToString("3 steps of 2 parties");
        assertThat(problem.solve().toString()).isEqualTo("peak 38, the least there is: [0, 1, 2]");
        assertThat(problem.peak(List.of(0, 2, 1))).isEqualTo(40);
        assertThat(problem.peak(List.of(1, 0, 2))).isEqualTo(40);
    }

    @Test
    void a_balance_starts_where_it_is_told_to() {
        assertThat(example().start(20, 0).build().solve().peak()).isEqualTo(58);
        assertThat(example().start(-100, -100).build().solve().peak()).isEqualTo(-62);
    }

    @Test
    void without_steps_the_peak_is_that_of_the_start() {
        BestOrder best = StepProblem.builder(2).start(3, 7).build().solve();
        assertThat(best.order()).isEmpty();
        assertThat(best.peak()).isEqualTo(7);
        assertThat(best.isProved()).isTrue();
    }

    @Test
    void steps_that_have_nothing_to_do_with_each_other_are_searched_apart() {
        StepProblem.Builder apart = StepProblem.builder(4);
        for (int i = 0; i < 8; i++) {
            boolean first = i % 2 == 0;
            apart.step(first ? 10 : 0, first ? -9 : 0, first ? 0 : -9, first ? 0 : 10);
        }
        BestOrder best = apart.build().solve();
        assertThat(best.peak()).isEqualTo(40);
        assertThat(best.order()).containsExactly(0, 2, 4, 6, 1, 3, 5, 7);
    }

    @Test
    void equal_steps_come_in_the_order_in_which_they_were_added() {
        StepProblem.Builder equal = StepProblem.builder(2);
        for (int i = 0; i < 30; i++) {
            equal.step(i < 15 ? 7 : -5, i < 15 ? -5 : 7);
        }
        BestOrder best = equal.build().solve();
        assertThat(best.isProved()).isTrue();
        assertThat(best.peak()).isEqualTo(35);
        assertThat(best.expansions()).isLessThan(300);
        assertThat(best.order().stream().filter(step -> step < 15)).isSorted();
        assertThat(best.order().stream().filter(step -> step >= 15)).isSorted();
    }

    @Test
    void an_order_that_breaks_the_precedence_has_no_peak() {
        assertThatThrownBy(() -> example().build().peak(List.of(2, 0, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("[2, 0, 1] is no order of 3 steps in which each comes after all that it waits for");
        StepProblem problem = example().build();
        assertThat(problem.allows(List.of(0, 1))).isFalse();
        assertThat(problem.allows(List.of(0, 1, 1))).isFalse();
        assertThat(problem.allows(List.of(0, 1, 3))).isFalse();
        assertThat(problem.allows(List.of(1, 0, 2))).isTrue();
    }

    @Test
    void what_makes_no_problem_is_refused() {
        assertThatThrownBy(() -> StepProblem.builder(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Steps change the balance of a party at least, but there were to be 0");
        assertThatThrownBy(() -> StepProblem.builder(2).step(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There are 2 parties, and a number is needed for each, but there were 1: [1]");
        assertThatThrownBy(() -> example().before(1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Step 1 cannot come before itself");
        assertThatThrownBy(() -> example().before(1, 3).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Step 1 is to come before step 3, but there are the steps 0 to 2");
        assertThatThrownBy(() -> example().before(2, 1).before(1, 0).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Each of the steps [0, 2, 1] is to come before the next, and the last before the first: no"
                        + " order keeps that");
        assertThatThrownBy(() -> StepProblem.builder(1)
                        .step(Long.MAX_VALUE / 5)
                        .step(Long.MAX_VALUE / 5)
                        .build())
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("The changes of all steps sum up to more than 2305843009213693951: take a larger unit, or"
                        + " fewer decimals");
    }

    @Test
    void large_numbers_are_exact() {
        long unit = 1L << 56;
        StepProblem problem = StepProblem.builder(2)
                .step(unit + 1, -unit)
                .step(-unit, unit + 3)
                .step(2, 1)
                .before(0, 2)
                .build();
        assertThat(problem.solve().peak()).isEqualTo(unit + 1);
        assertThat(problem.solve().isProved()).isTrue();
    }

    @Test
    void limits_are_what_they_say() {
        assertThat(SearchLimits.standard()).hasToString("any number of expansions, 20000000 states");
        assertThat(SearchLimits.standard().expansions(5).states(7)).hasToString("5 expansions, 7 states");
        assertThatThrownBy(() -> SearchLimits.standard().expansions(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A search takes up 0 sets of steps or more, but the limit was -1");
        assertThatThrownBy(() -> SearchLimits.standard().states(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A search holds 0 sets of steps or more, but the limit was -1");
    }

    @Test
    void whoever_has_enough_gets_what_there_is() {
        StepProblem problem = Instance.of("hard-n60-g4-s1").problem();
        int[] asked = {0};
        BestOrder best = problem.solve(SearchLimits.standard().until(() -> ++asked[0] > 5));
        assertThat(best.isProved()).isFalse();
        assertThat(best.gap()).isPositive();
        assertThat(best.expansions()).isBetween(10L, 1_000L);
        assertThat(best.lowerBound()).isLessThanOrEqualTo(153);
        assertThat(best.toString())
                .startsWith("peak " + best.peak() + ", the least is " + best.lowerBound() + " or more: [");
    }
}
