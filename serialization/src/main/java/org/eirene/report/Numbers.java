package org.eirene.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eirene.internal.Decimals;

/** Numbers as they are drawn, and as they are read. */
final class Numbers {
    private Numbers() {}

    /** An exact amount, its thousands apart: {@code 25,000,000.5}. */
    static String grouped(BigDecimal amount) {
        String text = Decimals.text(amount);
        int point = text.indexOf('.');
        StringBuilder whole = new StringBuilder(point < 0 ? text : text.substring(0, point));
        for (int i = whole.length() - 3; i > (amount.signum() < 0 ? 1 : 0); i -= 3) {
            whole.insert(i, ',');
        }
        return whole + (point < 0 ? "" : text.substring(point));
    }

    /** A coordinate, to a tenth. */
    static String text(double value) {
        BigDecimal tenths = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return tenths.signum() == 0 ? "0" : tenths.stripTrailingZeros().toPlainString();
    }
}
