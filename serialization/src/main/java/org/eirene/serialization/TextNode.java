package org.eirene.serialization;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** A text. */
final class TextNode extends Node {
    private final String value;

    TextNode(int line, int column, String value) {
        super(line, column);
        this.value = requireNonNull(value, "value");
    }

    String value() {
        return value;
    }

    @Override
    String found() {
        return "the text '" + shortened(value) + "'";
    }

    @Override
    String written() {
        return shortened(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextNode that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "'" + value + "'";
    }
}
