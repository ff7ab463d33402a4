package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Offsets.days;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How figures are compared, and which conditions take which comparison. */
class ComparisonTest {
    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 4.9, false",
        "AT_LEAST, 5.00, true",
        "AT_LEAST, 5.1, true",
        "AT_MOST, 4.9, true",
        "AT_MOST, 5.00, true",
        "AT_MOST, 5.1, false",
        "MORE_THAN, 4.9, false",
        "MORE_THAN, 5.00, false",
        "MORE_THAN, 5.1, true",
        "LESS_THAN, 4.9, true",
        "LESS_THAN, 5.00, false",
        "LESS_THAN, 5.1, false"
    })
    void a_figure_is_compared_with_five(Comparison comparison, BigDecimal figure, boolean passes) {
        assertThat(comparison.test(figure, new BigDecimal("5"))).isEqualTo(passes);
    }

    @Test
    void it_has_a_word_and_a_sign() {
        assertThat(Comparison.values())
                .extracting(Comparison::word)
                .containsExactly("atLeast", "atMost", "moreThan", "lessThan");
        assertThat(Comparison.values()).extracting(Comparison::sign).containsExactly(">=", "<=", ">", "<");
    }

    @ParameterizedTest
    @EnumSource(names = {"MORE_THAN", "LESS_THAN"})
    void what_is_counted_is_at_least_or_at_most_a_figure_and_nothing_else(Comparison comparison) {
        IncidentCount count = incidents().within(days(7));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Incidents(count, comparison, 1))
                .withMessage("Incidents are compared by AT_LEAST or AT_MOST, not " + comparison);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Delivered(delivered("release"), comparison, BigDecimal.ONE))
                .withMessage("What was delivered is compared by AT_LEAST or AT_MOST, not " + comparison);
    }

    @Test
    void a_measurement_is_of_one_indicator_one_aggregate_and_maybe_one_window() {
        Measurement trucks = Conditions.measured("trucks");
        assertThat(trucks).isEqualTo(new Measurement("trucks", Aggregate.LAST, Optional.empty()));
        for (Aggregate aggregate : Aggregate.values()) {
            assertThat(trucks.within(days(7)).take(aggregate))
                    .isEqualTo(new Measurement("trucks", aggregate, Optional.of(days(7))))
                    .hasToString(aggregate.word() + "(trucks, within P7D)");
        }
        assertThat(trucks.sum().last()).isEqualTo(trucks);
    }

    @Test
    void words_of_the_written_form_are_these() {
        assertThat(Aggregate.values())
                .extracting(Aggregate::word)
                .containsExactly("last", "sum", "mean", "min", "max", "count");
        assertThat(Silence.values()).extracting(Silence::word).containsExactly("confirm", "deny");
        assertThat(Clock.values()).extracting(Clock::word).containsExactly("runs", "stops");
    }
}
