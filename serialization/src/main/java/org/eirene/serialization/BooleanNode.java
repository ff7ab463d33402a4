package org.eirene.serialization;

import org.jspecify.annotations.Nullable;

/** True or false. */
final class BooleanNode extends Node {
    private final boolean value;

    BooleanNode(int line, int column, boolean value) {
        super(line, column);
        this.value = value;
    }

    boolean value() {
        return value;
    }

    @Override
    String found() {
        return value ? "true" : "false";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BooleanNode that && value == that.value;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(value);
    }

    @Override
    public String toString() {
        return found();
    }
}
