package org.eirene.serialization;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of a document from the tokens of a parser, within the limits. What is wrong and leaves the rest
 * readable is reported, and the rest is read; else it stops with {@link Unreadable}, and {@link #root()} is what was
 * read so far.
 */
final class TreeBuilder {
    /** Room for every number that a program is likely to keep in {@code x}; the model asks for less. */
    private static final int GREATEST_EXPONENT = 1_000;

    private static final int SHARED = 1 << 11;
    private static final int LONGEST_SHARED = 40;

    private final Limits limits;
    private final Report report;
    private final @Nullable String[] shared = new @Nullable String[SHARED];
    /** The maps and lists that are open around the innermost. */
    private @Nullable Node[] outer = new @Nullable Node[16];

    private @Nullable Node innermost;
    private int depth;
    private @Nullable Node root;
    private int values;
    private String key = "";
    private int keyLine;
    private int keyColumn;
    private boolean keyed;
    private boolean dropped;

    TreeBuilder(Limits limits, Report report) {
        this.limits = limits;
        this.report = report;
    }

    /** Begins another tree, which shares its texts with those before it. */
    void startAnew() {
        innermost = null;
        depth = 0;
        root = null;
        values = 0;
        keyed = false;
        dropped = false;
    }

    @Nullable
    Node root() {
        return root;
    }

    /** Whether the document has come to its end. */
    boolean isComplete() {
        return root != null && depth == 0;
    }

    /** The innermost map or list that is open. */
    @Nullable
    Node innermost() {
        return innermost;
    }

    Node startMap(int line, int column) throws Unreadable {
        return start(new MapNode(line, column), line, column);
    }

    Node startList(int line, int column) throws Unreadable {
        return start(new ListNode(line, column), line, column);
    }

    private Node start(Node container, int line, int column) throws Unreadable {
        if (depth >= limits.depth()) {
            throw report.fatal(
                    new Location(line, column),
                    DocumentProblemCode.TOO_DEEP,
                    "Lists and maps are nested deeper than " + limits.depth() + " here",
                    "nesting of " + limits.depth() + " at the most");
        }
        value(container, line, column);
        if (depth == outer.length) {
            outer = Arrays.copyOf(outer, 2 * depth);
        }
        outer[depth++] = innermost;
        innermost = container;
        return container;
    }

    void end() {
        innermost = outer[--depth];
    }

    /** Whether a key must come next: the innermost is a map, and its last key has its value. */
    boolean expectsKey() {
        return !keyed && innermost instanceof MapNode;
    }

    /** The next key of the innermost map. */
    void key(String name, int line, int column) throws Unreadable {
        checkLength(name.length(), line, column);
        MapNode map = (MapNode) requireNonNull(innermost, "a map");
        key = name;
        keyLine = line;
        keyColumn = column;
        keyed = true;
        if (!isUnicode(name)) {
            dropped = true;
            report.of(
                    map,
                    new Location(line, column),
                    DocumentProblemCode.NOT_TEXT,
                    "A key here holds half of a surrogate pair, which no file can hold",
                    Node.shortened(name),
                    "whole characters");
            return;
        }
        MapNode.Entry earlier = map.entry(key);
        dropped = earlier != null;
        if (earlier != null) {
            report.duplicate(map, earlier, new Location(line, column));
        }
    }

    /** A key that cannot be read, and whose problem is reported; its value is read and dropped. */
    void unreadableKey() {
        keyed = true;
        dropped = true;
    }

    Node text(String value, int line, int column) throws Unreadable {
        checkLength(value.length(), line, column);
        if (!isUnicode(value)) {
            Node half = unreadable(line, column);
            report.of(
                    half,
                    DocumentProblemCode.NOT_TEXT,
                    "A text here holds half of a surrogate pair, which no file can hold",
                    Node.shortened(value),
                    "whole characters");
            return half;
        }
        return value(new TextNode(line, column, share(value)), line, column);
    }

    /** A text that stands in a buffer: of one that is shared, no copy is made. */
    Node text(char[] buffer, int offset, int length, int line, int column) throws Unreadable {
        String known = known(buffer, offset, length);
        return known != null
                ? value(new TextNode(line, column, known), line, column)
                : text(new String(buffer, offset, length), line, column);
    }

    /** What is shared and stands in a buffer. */
    private @Nullable String known(char[] buffer, int offset, int length) {
        if (length > LONGEST_SHARED || length < 2) {
            return null;
        }
        int end = offset + length;
        int slot = slot(length, buffer[offset], buffer[offset + length / 2], buffer[end - 2], buffer[end - 1]);
        String known = shared[slot];
        return known != null && isAt(known, buffer, offset, length) ? known : null;
    }

    private static boolean isAt(String text, char[] buffer, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }

    /** The same few keys, ids and figures stand all over a document: one copy of most is enough. */
    String share(String text) {
        int length = text.length();
        if (length > LONGEST_SHARED || length < 2) {
            return text;
        }
        int slot =
                slot(length, text.charAt(0), text.charAt(length / 2), text.charAt(length - 2), text.charAt(length - 1));
        String known = shared[slot];
        if (text.equals(known)) {
            return known;
        }
        shared[slot] = text;
        return text;
    }

    /** Where a text is kept that is shared; as long as most have one of their own, a few characters are enough. */
    private static int slot(int length, char first, char middle, char lastButOne, char last) {
        int hash = 31 * (31 * (31 * (31 * length + first) + middle) + lastButOne) + last;
        return (hash ^ (hash >>> 11)) & (SHARED - 1);
    }

    Node bool(boolean value, int line, int column) throws Unreadable {
        return value(new BooleanNode(line, column, value), line, column);
    }

    Node nothing(int line, int column) throws Unreadable {
        return value(new NullNode(line, column), line, column);
    }

    /** A value that was read elsewhere, all of it at one place. */
    void copy(Node node, int line, int column) throws Unreadable {
        if (node instanceof MapNode map) {
            startMap(line, column);
            for (MapNode.Entry entry : map.entries()) {
                key(entry.key(), line, column);
                copy(entry.value(), line, column);
            }
            end();
        } else if (node instanceof ListNode list) {
            startList(line, column);
            for (Node item : list.items()) {
                copy(item, line, column);
            }
            end();
        } else if (node instanceof TextNode text) {
            text(text.value(), line, column);
        } else if (node instanceof NumberNode number) {
            number(number.text(), line, column);
        } else if (node instanceof BooleanNode flag) {
            bool(flag.value(), line, column);
        } else {
            nothing(line, column);
        }
    }

    /** A value that cannot be read, and whose problem is reported. */
    Node unreadable(int line, int column) throws Unreadable {
        return value(NullNode.unreadable(line, column), line, column);
    }

    /** A number that stands in a buffer, as JSON has it. */
    Node number(char[] buffer, int offset, int length, int line, int column) throws Unreadable {
        String known = known(buffer, offset, length);
        return number(known == null ? new String(buffer, offset, length) : known, line, column);
    }

    /** A number, from the text of a JSON number. */
    Node number(String text, int line, int column) throws Unreadable {
        if (text.length() > limits.numberLength()) {
            return numberTooLong(text, "is longer than " + limits.numberLength() + " characters", line, column);
        }
        if (!hasExponent(text)) {
            return value(new NumberNode(line, column, share(text)), line, column);
        }
        @Nullable BigDecimal value;
        try {
            value = new BigDecimal(text);
        } catch (NumberFormatException e) {
            value = null; // an exponent of more than ten digits
        }
        if (value == null || Math.abs((long) value.scale()) > GREATEST_EXPONENT) {
            return numberTooLong(text, "has an exponent beyond " + GREATEST_EXPONENT, line, column);
        }
        return value(new NumberNode(line, column, value, share(text)), line, column);
    }

    private static boolean hasExponent(String text) {
        return text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
    }

    private Node numberTooLong(String text, String rule, int line, int column) throws Unreadable {
        Node node = unreadable(line, column);
        report.of(
                node,
                DocumentProblemCode.NUMBER_TOO_LONG,
                "The number " + Node.shortened(text) + " " + rule,
                Node.shortened(text),
                "a shorter number");
        return node;
    }

    private void checkLength(int length, int line, int column) throws Unreadable {
        if (length > limits.textLength()) {
            throw textTooLong(line, column);
        }
    }

    private static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    Unreadable textTooLong(int line, int column) {
        return report.fatal(
                new Location(line, column),
                DocumentProblemCode.TEXT_TOO_LONG,
                "A text here is longer than " + limits.textLength() + " characters",
                "a text of " + limits.textLength() + " characters at the most");
    }

    Unreadable numberTooLong(int line, int column) {
        return report.fatal(
                new Location(line, column),
                DocumentProblemCode.NUMBER_TOO_LONG,
                "A number here is longer than " + limits.numberLength() + " characters",
                "a shorter number");
    }

    private Node value(Node node, int line, int column) throws Unreadable {
        if (++values > limits.values()) {
            throw report.fatal(
                    new Location(line, column),
                    DocumentProblemCode.TOO_MANY_VALUES,
                    "The document holds more than " + limits.values() + " values",
                    limits.values() + " maps, lists and scalars at the most");
        }
        if (innermost instanceof MapNode map) {
            if (!dropped) {
                map.add(new MapNode.Entry(key, keyLine, keyColumn, node));
            }
        } else if (innermost instanceof ListNode list) {
            list.add(node);
        } else {
            root = node;
        }
        keyed = false;
        dropped = false;
        return node;
    }
}
