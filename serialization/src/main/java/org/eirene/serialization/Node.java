package org.eirene.serialization;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * A document, or a part of one, before it means anything: maps, lists, and scalars of the JSON types, each with its
 * place in the text it was read from. Where it stands is no part of what it equals.
 */
abstract sealed class Node permits MapNode, ListNode, TextNode, NumberNode, BooleanNode, NullNode {
    private final int line;
    private final int column;

    Node(int line, int column) {
        this.line = line;
        this.column = column;
    }

    /** Where it begins; {@link Location#UNKNOWN} for one that was not read. */
    final Location location() {
        return line == 0 ? Location.UNKNOWN : new Location(line, column);
    }

    /** What it is, for the middle of a sentence: "a map", "the text 'x'". */
    abstract String found();

    /** As it was written, cut where it is long; "a map" or "a list" for those. */
    String written() {
        return found();
    }

    static MapNode map() {
        return new MapNode(0, 0);
    }

    static ListNode list() {
        return new ListNode(0, 0);
    }

    static ListNode list(Node... items) {
        return list(Arrays.asList(items));
    }

    static ListNode list(List<? extends Node> items) {
        ListNode list = list();
        items.forEach(list::add);
        return list;
    }

    static TextNode text(String value) {
        return new TextNode(0, 0, value);
    }

    static NumberNode number(BigDecimal value) {
        return new NumberNode(0, 0, value, value.toPlainString());
    }

    static NumberNode number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    static BooleanNode bool(boolean value) {
        return new BooleanNode(0, 0, value);
    }

    static NullNode nothing() {
        return new NullNode(0, 0);
    }

    static String shortened(String text) {
        requireNonNull(text, "text");
        int cut = text.length() <= 60 ? text.length() : 57;
        StringBuilder out = new StringBuilder(cut + 3);
        for (int i = 0; i < cut; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                out.append("\\n");
            } else if (c == '\t') {
                out.append("\\t");
            } else {
                out.append(Character.isISOControl(c) ? '\uFFFD' : c);
            }
        }
        return cut == text.length() ? out.toString() : out.append("...").toString();
    }
}
