package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.truth;
import static org.eirene.evaluation.Trial.truths;
import static org.eirene.evaluation.Truth.FAILS;
import static org.eirene.evaluation.Truth.HOLDS;

import java.math.BigDecimal;
import java.util.Arrays;
import org.eirene.agreement.Aggregate;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Comparison;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Measurement;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionMeasuredTest {
    private static final String FIRST = "2025-03-29T12:00:00+01:00";
    private static final String LAST = "2025-03-30T12:00:00+02:00";

    private final Agreement accord = accord().build();
    private final History three = none().observation(FIRST, "trucks", 2)
            .observation("2025-03-30T03:00:00+02:00", "trucks", 7)
            .observation(LAST, "trucks", 4);

    @ParameterizedTest
    @CsvSource({"LAST, 4", "SUM, 13", "MIN, 2", "MAX, 7", "COUNT, 3"})
    void compares_each_aggregate_exactly(Aggregate take, String value) {
        BigDecimal figure = new BigDecimal(value);
        BigDecimal hair = new BigDecimal("0.0000001");
        Measurement all = measured("trucks").take(take);
        for (Measurement measurement : Arrays.asList(all, all.within(days(2)))) {
            assertThat(at(LAST, measurement.atLeast(figure))).isEqualTo(HOLDS);
            assertThat(at(LAST, measurement.atLeast(figure.add(hair)))).isEqualTo(FAILS);
            assertThat(at(LAST, measurement.atMost(figure))).isEqualTo(HOLDS);
            assertThat(at(LAST, measurement.atMost(figure.subtract(hair)))).isEqualTo(FAILS);
            assertThat(at(LAST, measurement.moreThan(figure.subtract(hair)))).isEqualTo(HOLDS);
            assertThat(at(LAST, measurement.moreThan(figure))).isEqualTo(FAILS);
            assertThat(at(LAST, measurement.lessThan(figure.add(hair)))).isEqualTo(HOLDS);
            assertThat(at(LAST, measurement.lessThan(figure))).isEqualTo(FAILS);
        }
    }

    @Test
    void the_mean_of_thirteen_by_three_is_not_rounded() {
        Measurement mean = measured("trucks").mean();
        assertThat(at(LAST, mean.atLeast(new BigDecimal("4.3333333333333333333"))))
                .isEqualTo(HOLDS);
        assertThat(at(LAST, mean.atMost(new BigDecimal("4.3333333333333333333"))))
                .isEqualTo(FAILS);
        assertThat(at(LAST, mean.atMost(new BigDecimal("4.3333333333333333334"))))
                .isEqualTo(HOLDS);
    }

    @Test
    void counts_in_a_window_what_lies_in_it() {
        Measured sum = measured("trucks").sum().within(days(2)).atLeast(13);
        assertThat(truths(accord, three, sum, LAST)).containsExactly(FAILS, HOLDS, HOLDS);
        assertThat(truths(accord, three, sum, "2025-03-31T12:00:00+02:00")).containsExactly(HOLDS, FAILS, FAILS);
    }

    @Test
    void the_last_is_the_last_to_happen_whatever_was_reported_when() {
        History swapped = none().observation(LAST, "trucks", 4)
                .observation(FIRST, "trucks", 9)
                .reported("observation-2", LAST);
        assertThat(truth(accord, swapped, measured("trucks").last().atLeast(5), LAST))
                .isEqualTo(FAILS);
    }

    @Test
    void of_nothing_only_sum_and_count_have_a_value() {
        for (Aggregate take : Aggregate.values()) {
            boolean counts = take == Aggregate.SUM || take == Aggregate.COUNT;
            for (Comparison comparison : Comparison.values()) {
                Measured zero =
                        new Measured(measured("trucks").take(take).within(days(2)), comparison, BigDecimal.ZERO);
                boolean holds = counts && (comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST);
                assertThat(truth(accord, none(), zero, LAST)).as("%s", zero).isEqualTo(holds ? HOLDS : FAILS);
            }
        }
    }

    private Truth at(String when, Measured condition) {
        return truth(accord, three, condition, when);
    }
}
