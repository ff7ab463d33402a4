package org.eirene.serialization;

import com.google.common.base.CharMatcher;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Paths into a document, {@code commitments[3].must.deliver}: keys after dots, places in lists in brackets, from 0. A
 * key that is no plain word stands in brackets and quotes: {@code x['a b']}. In the quotes a backslash stands before a
 * quote and before a backslash, and {@code \n}, {@code \t} and {@code \u0007} for characters that cannot be seen; a key
 * of more than sixty characters is cut, and its path leads nowhere.
 */
final class Paths {
    private static final int LONGEST_KEY = 60;
    private static final int CUT = 57;

    private static final CharMatcher HEX = CharMatcher.anyOf("0123456789abcdef");

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
            path.append("['");
            appendQuoted(path, key.length() <= LONGEST_KEY ? key : key.substring(0, CUT));
            path.append(key.length() <= LONGEST_KEY ? "']" : "...']");
        }
    }

    private static void appendQuoted(StringBuilder path, String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            switch (c) {
                case '\'', '\\' -> path.append('\\').append(c);
                case '\n' -> path.append("\\n");
                case '\t' -> path.append("\\t");
                default -> {
                    if (Characters.isPrintable(key, i)) {
                        path.append(c);
                    } else {
                        path.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    }
                }
            }
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
        // No quote stands unescaped in a key, so that what opens one opens the last.
        int cut = path.endsWith("']")
                ? path.lastIndexOf("['")
                : path.endsWith("]") ? path.lastIndexOf('[') : path.lastIndexOf('.');
        return cut < 0 ? "" : path.substring(0, cut);
    }

    static boolean isWithin(@Nullable String path, String prefix) {
        return path != null && path.startsWith(prefix);
    }

    /**
     * The place that a path leads to or, as far as the document does not go so far, the nearest around it. Where it
     * leads to a list that holds what was found as a text, the place of that text.
     */
    static Location placeOf(Node root, String path, String found, Entries entries) {
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
        Node entry = node instanceof ListNode list && !found.isEmpty() ? entries.find(list, found) : null;
        return entry == null ? node.location() : entry.location();
    }

    /** The texts of lists, each list looked through once, however many problems its entries have. */
    static final class Entries {
        private final IdentityHashMap<ListNode, Map<String, Node>> known = new IdentityHashMap<>();

        private @Nullable Node find(ListNode list, String text) {
            return known.computeIfAbsent(list, Entries::texts).get(text);
        }

        private static Map<String, Node> texts(ListNode list) {
            Map<String, Node> texts = new HashMap<>();
            for (Node item : list.items()) {
                if (item instanceof TextNode text) {
                    texts.putIfAbsent(text.value(), item);
                }
            }
            return texts;
        }
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
            if (path.startsWith("['", start)) {
                return endOfQuoted(path, start + 2);
            }
            int end = path.indexOf(']', start);
            return end < 0 ? path.length() : end + 1;
        }
        int end = start + 1;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        return end;
    }

    private static int endOfQuoted(String path, int start) {
        int i = start;
        while (i < path.length() && !path.startsWith("']", i)) {
            i += path.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 2, path.length());
    }

    /** What was quoted; null where it was not quoted so. */
    private static @Nullable String unquoted(String text) {
        StringBuilder key = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (c != '\\') {
                key.append(c);
                continue;
            }
            char escaped = i < text.length() ? text.charAt(i++) : ' ';
            switch (escaped) {
                case '\'', '\\' -> key.append(escaped);
                case 'n' -> key.append('\n');
                case 't' -> key.append('\t');
                case 'u' -> {
                    if (i + 4 > text.length() || !HEX.matchesAllOf(text.substring(i, i + 4))) {
                        return null;
                    }
                    key.append((char) Integer.parseInt(text.substring(i, i + 4), 16));
                    i += 4;
                }
                default -> {
                    return null;
                }
            }
        }
        return key.toString();
    }

    private static @Nullable Node step(Node node, String step) {
        if (step.startsWith("['") && node instanceof MapNode map) {
            String key =
                    step.endsWith("']") && step.length() > 3 ? unquoted(step.substring(2, step.length() - 2)) : null;
            return key == null ? null : map.get(key);
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
