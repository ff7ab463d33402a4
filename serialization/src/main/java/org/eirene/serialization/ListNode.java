package org.eirene.serialization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nodes in their order. */
final class ListNode extends Node {
    private final List<Node> items = new ArrayList<>(4);

    ListNode(int line, int column) {
        super(line, column);
    }

    /** Adds one at the end. Returns this list. */
    ListNode add(Node item) {
        items.add(item);
        return this;
    }

    List<Node> items() {
        return Collections.unmodifiableList(items);
    }

    Node get(int i) {
        return items.get(i);
    }

    int size() {
        return items.size();
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    @Override
    String found() {
        return "a list";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListNode that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    @Override
    public String toString() {
        return items.toString();
    }
}
