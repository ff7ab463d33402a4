package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.reached;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.eirene.history.Delivery;
import org.eirene.history.Deposit;
import org.eirene.history.Observation;
import org.eirene.history.Ruling;
import org.eirene.history.Verdict;

/** Decimals of the same value make equal values: 1, 1.0, 1.00 and 1E0. */
class DecimalProperties {
    private static final Instant AT = Instant.parse("2025-01-16T11:15:00Z");

    @Property
    void decimals_that_are_equal_by_value_make_equal_values(
            @ForAll("decimals") BigDecimal decimal, @ForAll @IntRange(max = 6) int zeros) {
        BigDecimal longer = decimal.setScale(Math.max(decimal.scale(), 0) + zeros);
        BigDecimal shorter = decimal.stripTrailingZeros();
        assertThat(holders()).allSatisfy(holder -> {
            Object value = holder.apply(decimal);
            for (BigDecimal same : new BigDecimal[] {longer, shorter}) {
                assertThat(holder.apply(same))
                        .isEqualTo(value)
                        .hasSameHashCodeAs(value)
                        .hasToString(value.toString());
            }
            assertThat(holder.apply(decimal.add(BigDecimal.ONE))).isNotEqualTo(value);
        });
    }

    /** Everything that holds a decimal. */
    private static Stream<Function<BigDecimal, Object>> holders() {
        return Stream.of(
                decimal -> Performances.deliver(decimal, "truck"),
                decimal -> Performances.supply(decimal, "truck"),
                decimal -> Performances.supply(decimal, "truck").per(Offsets.days(1)),
                decimal -> new Instalment(decimal, reached("ratified").asMoment()),
                decimal -> delivered("aid").atLeast(decimal),
                decimal -> measured("trucks").last().lessThan(decimal),
                decimal -> Tranche.builder()
                        .id("tranche-1")
                        .amount(decimal)
                        .to("north")
                        .release(Conditions.always())
                        .build(),
                decimal -> Delivery.builder()
                        .id("e1")
                        .at(AT)
                        .commitment("aid")
                        .quantity(decimal)
                        .build(),
                decimal -> Deposit.builder()
                        .id("e1")
                        .at(AT)
                        .escrow("fund")
                        .amount(decimal)
                        .build(),
                decimal -> Observation.builder()
                        .id("e1")
                        .at(AT)
                        .indicator("trucks")
                        .value(decimal)
                        .build(),
                decimal -> Ruling.builder()
                        .id("e1")
                        .at(AT)
                        .verdict(Verdict.CONFIRM)
                        .by("cell")
                        .about("e0")
                        .accepted(decimal)
                        .build());
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.001"), new BigDecimal("1000000"))
                .ofScale(3)
                .map(decimal -> decimal.signum() == 0 ? BigDecimal.ONE : decimal);
    }
}
