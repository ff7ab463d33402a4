package org.eirene.serialization;

import java.util.Locale;

/** Writes a tree as JSON, laid out for people: two spaces for each level, and on one line what fits it. */
final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder(1024);
    private int lineStart;

    private JsonText() {}

    /** The text of a document, with the end of its last line. */
    static String of(Node node) {
        JsonText text = new JsonText();
        text.value(node, 0, false, 0);
        return text.out.append('\n').toString();
    }

    /** The text of a value on one line, however long, without the end of the line. */
    static String flow(Node node) {
        JsonText text = new JsonText();
        text.flow(node, Integer.MAX_VALUE);
        return text.out.toString();
    }

    /** Appends a value; so many characters follow it on its line. */
    private void value(Node node, int indent, boolean inDocument, int following) {
        if (!Shape.hasParts(node) || indent > Shape.DEEPEST) {
            flow(node, Integer.MAX_VALUE);
            return;
        }
        if (!Shape.isBroken(node, inDocument)) {
            int start = out.length();
            if (flow(node, lineStart + Shape.WIDTH - following)) {
                return;
            }
            out.setLength(start);
        }
        if (node instanceof MapNode map) {
            broken(map, indent + 2);
        } else {
            broken((ListNode) node, indent + 2);
        }
    }

    private void broken(MapNode map, int indent) {
        boolean document = Shape.isDocument(map);
        out.append('{');
        int left = map.size();
        for (MapNode.Entry entry : map.entries()) {
            left--;
            newLine(indent);
            quoted(entry.key());
            out.append(": ");
            value(entry.value(), indent, document, left > 0 ? 1 : 0);
            out.append(left > 0 ? "," : "");
        }
        newLine(indent - 2);
        out.append('}');
    }

    private void broken(ListNode list, int indent) {
        out.append('[');
        int left = list.size();
        for (Node item : list.items()) {
            left--;
            newLine(indent);
            value(item, indent, false, left > 0 ? 1 : 0);
            out.append(left > 0 ? "," : "");
        }
        newLine(indent - 2);
        out.append(']');
    }

    private void newLine(int indent) {
        out.append('\n');
        lineStart = out.length();
        out.append(" ".repeat(indent));
    }

    /** Appends a value on this line, as long as the text does not grow beyond a length; says whether it all fits. */
    private boolean flow(Node node, int limit) {
        if (node instanceof MapNode map) {
            char separator = '{';
            for (MapNode.Entry entry : map.entries()) {
                separate(separator);
                separator = ',';
                if (tooLong(entry.key(), limit)) {
                    return false;
                }
                quoted(entry.key());
                out.append(": ");
                if (!flow(entry.value(), limit)) {
                    return false;
                }
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (node instanceof ListNode list) {
            char separator = '[';
            for (Node item : list.items()) {
                separate(separator);
                separator = ',';
                if (!flow(item, limit)) {
                    return false;
                }
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (node instanceof TextNode text) {
            if (tooLong(text.value(), limit)) {
                return false;
            }
            quoted(text.value());
        } else {
            out.append(node instanceof NumberNode number ? number.text() : node.toString());
        }
        return out.length() <= limit;
    }

    private void separate(char separator) {
        out.append(separator).append(separator == ',' ? " " : "");
    }

    private boolean tooLong(String text, int limit) {
        return text.length() > limit - out.length();
    }

    /** Appends a text in quotes: as it is, but for what JSON, JavaScript or an encoding in UTF-8 cannot bear. */
    private void quoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (Characters.isPrintable(text, i)) {
                        out.append(c);
                    } else {
                        escape(out, c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Appends the escape that both syntaxes share. Half of a pair cannot be read back by anybody. */
    static void escape(StringBuilder out, char c) {
        if (Character.isSurrogate(c)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "A text holds half of a surrogate pair, U+%04X, which no document can hold", (int) c));
        }
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((c >> shift) & 0xf));
        }
    }
}
