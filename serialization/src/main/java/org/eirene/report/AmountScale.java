package org.eirene.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Where amounts from 0 on lie, one above the other, and at which round ones there are lines. */
final class AmountScale {
    private static final int LINES = 4;

    private final BigDecimal step;
    private final int steps;
    private final double height;

    private AmountScale(BigDecimal step, int steps, double height) {
        this.step = step;
        this.steps = steps;
        this.height = height;
    }

    /** A line: how far above 0 it lies, and its amount. */
    record Line(double above, String amount) {}

    /** A scale on which the greatest amount, 0 or more, lies within a height. */
    static AmountScale of(BigDecimal greatest, double height) {
        if (greatest.signum() == 0) {
            return new AmountScale(BigDecimal.ONE, 0, height);
        }
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(greatest.precision() - greatest.scale() - 2);
        BigDecimal step = List.of(1, 2, 5, 10, 20, 50).stream()
                .map(times -> unit.multiply(BigDecimal.valueOf(times)))
                .filter(each -> each.multiply(BigDecimal.valueOf(LINES)).compareTo(greatest) >= 0)
                .findFirst()
                .orElseThrow();
        return new AmountScale(
                step, greatest.divide(step, 0, RoundingMode.CEILING).intValueExact(), height);
    }

    /** How far above 0 an amount lies. */
    double above(BigDecimal amount) {
        return steps == 0 ? 0 : amount.divide(step, MathContext.DECIMAL64).doubleValue() / steps * height;
    }

    ImmutableList<Line> lines() {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        for (int i = 0; i <= steps; i++) {
            BigDecimal amount = step.multiply(BigDecimal.valueOf(i)).stripTrailingZeros();
            lines.add(new Line(above(amount), Numbers.grouped(amount)));
        }
        return lines.build();
    }
}
