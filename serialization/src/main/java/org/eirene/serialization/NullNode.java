package org.eirene.serialization;

import org.jspecify.annotations.Nullable;

/** Nothing, where something could stand: {@code null}. */
final class NullNode extends Node {
    NullNode(int line, int column) {
        super(line, column);
    }

    @Override
    String found() {
        return "null";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NullNode;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "null";
    }
}
