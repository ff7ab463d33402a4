package org.eirene.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderAdviceTest {
    private static final Valuation VALUES = Valuation.builder()
            .agreement(Accord.TEXT)
            .addCommitments(
                    CommitmentValue.of("release", 5)
                            .worth("north", 8)
                            .per(CommitmentValue.Per.UNIT)
                            .irreversible(),
                    CommitmentValue.of("crossing", 10).worth("south", 20))
            .build();

    private static final String TABLES = """
            The order of the text
            step      north  exposed  for good  south  exposed  for good
                      0                         0
            release   24                        -15    15       15
            crossing  14                        5               15

            Greatest exposure: 0 of north, at the beginning
            Greatest exposure: 15 of south, after release

            The best order: nobody is exposed to more than 10, and no order asks for less
            step      north  exposed  for good  south  exposed  for good
                      0                         0
            crossing  -10    10                 20
            release   14                        5               15

            Greatest exposure: 10 of north, after crossing
            Greatest exposure: 0 of south, at the beginning

            Not safe: south would gain 15 by leaving after crossing, which costs it 0; 15 is missing
            party  gains by leaving  when            costs it  missing
            north  0                 after release   0
            south  15                after crossing  0         15
            Safe for everybody if leaving costs each 15
            What keeps south: a deposit in escrow, a guarantee or a sanction of 15 more""";

    private static Sequencing sequencing(String... limits) {
        ImmutableMap.Builder<String, BigDecimal> accepted = ImmutableMap.builder();
        for (int i = 0; i < limits.length; i += 2) {
            accepted.put(limits[i], new BigDecimal(limits[i + 1]));
        }
        return Sequencing.of(
                Accord.TEXT, VALUES.toBuilder().limits(accepted.buildOrThrow()).build());
    }

    @Test
    void it_holds_the_best_order_against_that_of_the_text() {
        assertThat(OrderAdvice.of(sequencing())).hasToString(TABLES);
    }

    @Test
    void where_the_best_order_keeps_every_limit_that_is_said_and_no_other_is_looked_for() {
        OrderAdvice advice = OrderAdvice.of(sequencing("north", "10", "south", "0", "qatar", "3"));
        assertThat(advice).hasToString(TABLES + """


                        limit  accepts  exposed
                        north  10       10       kept
                        south  0        0        kept
                        qatar  3        0        kept""");
        assertThat(advice.withinLimits()).isEmpty();
        assertThat(advice.isNoOrderWithinLimits()).isFalse();
    }

    @Test
    void where_another_order_keeps_the_limits_it_is_told() {
        OrderAdvice advice = OrderAdvice.of(sequencing("north", "9.5", "south", "15"));
        assertThat(advice).hasToString(TABLES + """


                        limit  accepts  exposed
                        north  9.5      10       exceeded
                        south  15       0        kept
                        Another order keeps every limit
                        step      north  exposed  for good  south  exposed  for good
                                  0                         0
                        release   24                        -15    15       15
                        crossing  14                        5               15

                        Greatest exposure: 0 of north, at the beginning
                        Greatest exposure: 15 of south, after release""");
        assertThat(advice.isNoOrderWithinLimits()).isFalse();
    }

    @Test
    void where_no_order_keeps_them_that_is_proved() {
        OrderAdvice advice = OrderAdvice.of(sequencing("north", "4", "south", "14.5"));
        assertThat(advice.toString())
                .endsWith("No order keeps every limit; one of them is exceeded by 0.5 or more along any");
        assertThat(advice.isNoOrderWithinLimits()).isTrue();
        assertThat(advice.withinLimits().orElseThrow().least()).isEqualByComparingTo("0.5");
        assertThat(OrderAdvice.of(sequencing("north", "4")).isNoOrderWithinLimits())
                .isFalse();
        assertThat(OrderAdvice.of(sequencing("north", "10")).withinLimits()).isEmpty();
        assertThat(OrderAdvice.of(sequencing("north", "9.9999999999"))
                        .withinLimits()
                        .map(StepSequence::least))
                .contains(BigDecimal.ZERO);
    }

    @Test
    void a_search_that_was_stopped_says_what_it_does_not_know() {
        Valuation values = VALUES.toBuilder()
                .putLimits("north", BigDecimal.ONE)
                .putLimits("south", BigDecimal.ONE)
                .build();
        OrderAdvice advice = OrderAdvice.of(
                Sequencing.of(Accord.TEXT, values).inInstalments(3),
                SearchLimits.standard().expansions(0));
        assertThat(advice.best().isProved()).isFalse();
        assertThat(advice.toString())
                .contains("The best order that was found: nobody is exposed to more than 5; what the best of all asks"
                        + " for is 0 or more")
                .endsWith("No order that keeps every limit was found, nor a proof that there is none");
        assertThat(advice.isNoOrderWithinLimits()).isFalse();
    }

    @Test
    void an_order_within_limits_is_found_whatever_the_others_accept() {
        assertThat(names(sequencing("south", "14").withinLimits())).containsExactly("crossing", "release");
        assertThat(names(sequencing("north", "9").withinLimits())).containsExactly("release", "crossing");
        assertThat(sequencing().withinLimits().least()).isEqualByComparingTo("0");
        assertThat(sequencing("qatar", "0").withinLimits().isProved()).isTrue();
    }

    private static List<String> names(StepSequence order) {
        return order.steps().stream().map(Step::toString).toList();
    }
}
