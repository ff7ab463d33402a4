package org.eirene.serialization;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number, exactly, and the text it was read from. Equal by value. */
final class NumberNode extends Node {
    private final String text;
    private @Nullable BigDecimal value;

    NumberNode(int line, int column, BigDecimal value, String text) {
        super(line, column);
        this.value = requireNonNull(value, "value");
        this.text = requireNonNull(text, "text");
    }

    /** A number that was read, from its text; a short one becomes a decimal only when somebody asks. */
    NumberNode(int line, int column, String text) {
        super(line, column);
        this.text = requireNonNull(text, "text");
    }

    BigDecimal value() {
        BigDecimal known = value;
        if (known == null) {
            known = new BigDecimal(text);
            value = known;
        }
        return known;
    }

    /** As it was written. */
    String text() {
        return text;
    }

    @Override
    String found() {
        return "the number " + shortened(text);
    }

    @Override
    String written() {
        return shortened(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumberNode that && value().compareTo(that.value()) == 0;
    }

    @Override
    public int hashCode() {
        return value().stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
