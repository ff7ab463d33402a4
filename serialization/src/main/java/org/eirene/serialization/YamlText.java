package org.eirene.serialization;

/**
 * Writes a tree as YAML, as a person would: in blocks, two spaces for each level, and in flow style what fits the line.
 */
final class YamlText {
    // Readers look for the colon after a key within 1,024 characters only.
    private static final int LONGEST_KEY = 1_000;

    private final StringBuilder out = new StringBuilder(1024);
    private int lineStart;

    private YamlText() {}

    /** The text of a document, with the end of its last line. */
    static String of(Node node) {
        YamlText text = new YamlText();
        if (!Shape.hasParts(node)) {
            text.scalar(node, 0);
        } else if (node instanceof MapNode map) {
            text.entries(map, 0);
        } else {
            text.items((ListNode) node, 0);
        }
        return text.out
                .append(text.out.charAt(text.out.length() - 1) == '\n' ? "" : "\n")
                .toString();
    }

    /** Appends the entries of a map, the first where the line stands, the others below it. */
    private void entries(MapNode map, int indent) {
        boolean document = Shape.isDocument(map);
        boolean first = true;
        for (MapNode.Entry entry : map.entries()) {
            if (!first) {
                newLine(indent);
            }
            first = false;
            if (entry.key().length() > LONGEST_KEY) {
                out.append("? ").append(YamlScalar.inFlow(entry.key()));
                newLine(indent);
            } else {
                out.append(YamlScalar.inFlow(entry.key()));
            }
            out.append(':');
            value(entry.value(), indent, document);
        }
    }

    /** Appends what follows the colon of a key. */
    private void value(Node node, int indent, boolean inDocument) {
        if (onThisLine(node, indent, inDocument)) {
            return;
        }
        newLine(indent + 2);
        if (node instanceof MapNode map) {
            entries(map, indent + 2);
        } else {
            items((ListNode) node, indent + 2);
        }
    }

    /** Appends the items of a list, the first where the line stands, the others below it. */
    private void items(ListNode list, int indent) {
        boolean first = true;
        for (Node item : list.items()) {
            if (!first) {
                newLine(indent);
            }
            first = false;
            out.append('-');
            if (onThisLine(item, indent, false)) {
                continue;
            }
            out.append(' ');
            if (item instanceof MapNode map) {
                entries(map, indent + 2);
            } else {
                items((ListNode) item, indent + 2);
            }
        }
    }

    /** Appends a space and a scalar, or a collection in flow style if it may stand so; says whether it did. */
    private boolean onThisLine(Node node, int indent, boolean inDocument) {
        int start = out.length();
        out.append(' ');
        if (!Shape.hasParts(node)) {
            scalar(node, indent);
            return true;
        }
        if (indent > Shape.DEEPEST) {
            return flow(node, Integer.MAX_VALUE);
        }
        if (!Shape.isBroken(node, inDocument) && flow(node, lineStart + Shape.WIDTH)) {
            return true;
        }
        out.setLength(start);
        return false;
    }

    private void scalar(Node node, int indent) {
        if (!(node instanceof TextNode text)) {
            flow(node, Integer.MAX_VALUE);
        } else if (YamlScalar.isLiteral(text.value()) && indent <= Shape.DEEPEST) {
            literal(text.value(), indent + 2);
        } else {
            out.append(YamlScalar.inBlock(text.value()));
        }
    }

    /** Appends a text of several lines, line by line. */
    private void literal(String text, int indent) {
        boolean ended = text.endsWith("\n");
        out.append(ended ? "|" : "|-");
        int end = ended ? text.length() - 1 : text.length();
        for (int from = 0; from <= end; ) {
            int to = text.indexOf('\n', from);
            to = to < 0 || to > end ? end : to;
            newLine(to == from ? 0 : indent);
            out.append(text, from, to);
            from = to + 1;
        }
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
                boolean explicit = entry.key().length() > LONGEST_KEY;
                out.append(explicit ? "? " : "")
                        .append(YamlScalar.inFlow(entry.key()))
                        .append(explicit ? " : " : ": ");
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
            // A text of several lines is for a block, if there may be one.
            if (tooLong(text.value(), limit) || (limit < Integer.MAX_VALUE && YamlScalar.isLiteral(text.value()))) {
                return false;
            }
            out.append(YamlScalar.inFlow(text.value()));
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
}
