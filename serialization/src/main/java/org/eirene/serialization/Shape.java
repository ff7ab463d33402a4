package org.eirene.serialization;

/**
 * Which parts of a text stand on one line and which are broken into several, the same in both syntaxes: what fits the
 * line stands on it, but a document never does, nor does a list of maps that belongs to a document, so that every
 * element and every event has a line of its own.
 */
final class Shape {
    /** How many columns a line has; one that cannot be broken may be longer. */
    static final int WIDTH = 120;

    /** From how many columns of indentation on nothing is broken any more, so that a text grows with what it says. */
    static final int DEEPEST = 60;

    private Shape() {}

    /** Whether a node is a document, or one inside another: a map that begins with its format. */
    static boolean isDocument(Node node) {
        return node instanceof MapNode map
                && !map.isEmpty()
                && map.entries().get(0).key().equals("format");
    }

    /** Whether a node is broken although it might fit the line. */
    static boolean isBroken(Node node, boolean inDocument) {
        return isDocument(node)
                || (inDocument && node instanceof ListNode list && !list.isEmpty() && list.get(0) instanceof MapNode);
    }

    /** Whether a node has parts at all. */
    static boolean hasParts(Node node) {
        return (node instanceof MapNode map && !map.isEmpty()) || (node instanceof ListNode list && !list.isEmpty());
    }
}
