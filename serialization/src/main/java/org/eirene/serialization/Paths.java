package org.eirene.serialization;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Paths into a document, {@code commitments[3].must.deliver}: keys after dots, places in lists in brackets, from 0. A
 * key that is no plain word stands in brackets and quotes: {@code x['a b']}.
 */
final class Paths {
    private Paths() {}

    static String child(String path, String key) {
        StringBuilder out = new StringBuilder(path);
        appendKey(out, key);
        return out.toString();
    }

    static void appendKey(StringBuilder path, String key) {
        if (isPlain(key)) {
            path.append(path.isEmpty() ? "" : ".").append(key);
        } else {
            path.append("['").append(Node.shortened(key)).append("']");
        }
    }

    private static boolean isPlain(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            boolean inner = (c >= '0' && c <= '9') || c == '-';
            if (!letter && !(inner && i > 0)) {
                return false;
            }
        }
        return !key.isEmpty() && key.length() <= 64;
    }

    static String join(String outer, String inner) {
        return outer.isEmpty() || inner.isEmpty() || inner.startsWith("[") ? outer + inner : outer + "." + inner;
    }

    /** The path without its last step; empty for one of a single step. */
    static String parent(String path) {
        int cut = path.endsWith("]") ? path.lastIndexOf('[') : path.lastIndexOf('.');
        return cut < 0 ? "" : path.substring(0, cut);
    }

    static boolean isWithin(@Nullable String path, String prefix) {
        return path != null && path.startsWith(prefix);
    }

    /**
     * The place that a path leads to or, as far as the document does not go so far, the nearest around it. Where it
     * leads to a list that holds what was found as a text, the place of that text.
     */
    static Location placeOf(Node root, String path, String found) {
        Node node = root;
        int at = 0;
        while (at < path.length()) {
            int end = endOfStep(path, at);
            Node next = step(node, path.substring(at, end));
            if (next == null) {
                return node.location();
            }
            node = next;
            at = end;
        }
        if (node instanceof ListNode list && !found.isEmpty()) {
            for (Node item : list.items()) {
                if (item instanceof TextNode text && text.value().equals(found)) {
                    return item.location();
                }
            }
        }
        return node.location();
    }

    /** The node that a path leads to, if the document goes so far. */
    static Optional<Node> find(Node root, String path) {
        Node node = root;
        int at = 0;
        while (at < path.length()) {
            int end = endOfStep(path, at);
            Node next = step(node, path.substring(at, end));
            if (next == null) {
                return Optional.empty();
            }
            node = next;
            at = end;
        }
        return Optional.of(node);
    }

    private static int endOfStep(String path, int start) {
        if (path.charAt(start) == '[') {
            boolean quoted = path.startsWith("['", start);
            int end = path.indexOf(quoted ? "']" : "]", quoted ? start + 2 : start);
            return end < 0 ? path.length() : end + (quoted ? 2 : 1);
        }
        int end = start + 1;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        return end;
    }

    private static @Nullable Node step(Node node, String step) {
        if (step.startsWith("['") && node instanceof MapNode map) {
            return step.endsWith("']") && step.length() > 3 ? map.get(step.substring(2, step.length() - 2)) : null;
        }
        if (step.startsWith("[") && node instanceof ListNode list) {
            int index = index(step);
            return index < 0 || index >= list.size() ? null : list.get(index);
        }
        return node instanceof MapNode map ? map.get(step.startsWith(".") ? step.substring(1) : step) : null;
    }

    private static int index(String step) {
        int index = 0;
        for (int i = 1; i < step.length() - 1; i++) {
            char c = step.charAt(i);
            if (c < '0' || c > '9' || i > 9) {
                return -1;
            }
            index = 10 * index + (c - '0');
        }
        return step.length() > 2 ? index : -1;
    }
}
