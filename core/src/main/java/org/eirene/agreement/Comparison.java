package org.eirene.agreement;

import java.math.BigDecimal;

/** How a condition compares what was counted or measured with the figure of the text. */
public enum Comparison {
    /** Greater or equal. */
    AT_LEAST("atLeast", ">="),
    /** Less or equal. */
    AT_MOST("atMost", "<="),
    /** Strictly greater; of a measurement only. */
    MORE_THAN("moreThan", ">"),
    /** Strictly less; of a measurement only. */
    LESS_THAN("lessThan", "<");

    private final String word;
    private final String sign;

    Comparison(String word, String sign) {
        this.word = word;
        this.sign = sign;
    }

    /** {@return the key of the written form: "atLeast"} */
    public String word() {
        return word;
    }

    /** {@return the sign for people: ">="} */
    public String sign() {
        return sign;
    }

    /**
     * Whether a figure passes.
     *
     * @param actual what was counted or measured
     * @param required the figure of the text
     * @return for {@code AT_LEAST}, whether actual is required or more; likewise for the others
     */
    public boolean test(BigDecimal actual, BigDecimal required) {
        int order = actual.compareTo(required);
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case MORE_THAN -> order > 0;
            case LESS_THAN -> order < 0;
        };
    }
}
