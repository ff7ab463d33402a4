package org.eirene.serialization;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nodes in their order. */
final class ListNode extends Node {
    private static final Node[] NONE = {};

    private Node[] items = NONE;
    private int size;

    ListNode(int line, int column) {
        super(line, column);
    }

    /** Adds one at the end. Returns this list. */
    ListNode add(Node item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size == 0 ? 2 : 2 * size);
        }
        items[size++] = item;
        return this;
    }

    List<Node> items() {
        return Collections.unmodifiableList(Arrays.asList(items).subList(0, size));
    }

    Node get(int i) {
        return items[i];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    @Override
    String found() {
        return "a list";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListNode that && items().equals(that.items());
    }

    @Override
    public int hashCode() {
        return items().hashCode();
    }

    @Override
    public String toString() {
        return items().toString();
    }
}
