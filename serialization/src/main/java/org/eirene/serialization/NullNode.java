package org.eirene.serialization;

import org.jspecify.annotations.Nullable;

/** Nothing, where something could stand: {@code null}; or something that could not be read, and was reported. */
final class NullNode extends Node {
    private final boolean unreadable;

    NullNode(int line, int column) {
        this(line, column, false);
    }

    private NullNode(int line, int column, boolean unreadable) {
        super(line, column);
        this.unreadable = unreadable;
    }

    /** What stands for something whose problem is in the report already, so that nobody reports it again. */
    static NullNode unreadable(int line, int column) {
        return new NullNode(line, column, true);
    }

    boolean isUnreadable() {
        return unreadable;
    }

    @Override
    String found() {
        return "null";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NullNode that && unreadable == that.unreadable;
    }

    @Override
    public int hashCode() {
        return unreadable ? 1 : 0;
    }

    @Override
    public String toString() {
        return "null";
    }
}
