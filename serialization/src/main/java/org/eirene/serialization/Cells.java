package org.eirene.serialization;

import com.google.common.base.Ascii;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Locale;
import org.eirene.history.Event;
import org.eirene.history.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * Events as the cells of a table: a column for each key of the written form. Lists stand in one cell, as do the values
 * that a tool keeps for itself.
 */
final class Cells {
    /** In the order in which they are written. */
    static final ImmutableList<String> COLUMNS = columns();

    private static final ImmutableSet<String> NUMBERS =
            ImmutableSet.of("quantity", "value", "severity", "accepted", "amount");
    private static final ImmutableSet<String> FLAGS =
            ImmutableSet.of(EventKind.TERMINATION.word(), EventKind.WITHDRAWAL.word());
    private static final ImmutableSet<String> LISTS = ImmutableSet.of("items", "evidence");
    /** The events that one or several do together. */
    private static final ImmutableSet<String> JOINT =
            ImmutableSet.of(EventKind.EXTENSION.word(), EventKind.TERMINATION.word());

    private static final char BETWEEN = '|';
    /** With what a spreadsheet takes a cell for a formula, or what would hide it from who looks for that. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Cells() {}

    private static ImmutableList<String> columns() {
        return ImmutableList.<String>builder()
                .add("id", "at", "reported")
                .addAll(Arrays.stream(EventKind.values()).map(EventKind::word).iterator())
                .add("by", "quantity", "items", "answers", "value", "severity", "area", "about", "accepted")
                .add("item", "under", "plus", "amount", "source", "evidence", "note", "x")
                .build();
    }

    // ---------------------------------------------------------------- writing

    /** The cells of an event, one for each column; nothing where the event does not have its key. */
    static @Nullable String[] of(Event event) {
        MapNode map = EventEncoder.encode(event);
        @Nullable String[] cells = new @Nullable String[COLUMNS.size()];
        for (int i = 0; i < cells.length; i++) {
            String column = COLUMNS.get(i);
            Node node = map.get(column);
            cells[i] = node == null ? null : check(written(column, node, isList(column, map)), event, column);
        }
        return cells;
    }

    private static String written(String column, Node node, boolean list) {
        if (list) {
            return guarded(list(node));
        } else if (node instanceof TextNode text) {
            return guarded(text.value());
        } else if (node instanceof NumberNode number) {
            return number.text();
        }
        return column.equals("x") ? JsonText.flow(node) : "true";
    }

    /** The items with a bar between them; as JSON where they could not be told apart so. */
    private static String list(Node node) {
        ListNode list = node instanceof ListNode many ? many : Node.list(node);
        ImmutableList<String> items =
                list.items().stream().map(item -> ((TextNode) item).value()).collect(ImmutableList.toImmutableList());
        boolean plain = items.stream().noneMatch(item -> item.isEmpty() || item.indexOf(BETWEEN) >= 0)
                && !items.get(0).startsWith("[");
        return plain ? Joiner.on(BETWEEN).join(items) : JsonText.flow(list);
    }

    private static String check(String cell, Event event, String column) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t';
            if (control || (Character.isSurrogate(c) && !Characters.isPrintable(cell, i))) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "CSV cannot hold the character U+%04X in '%s' of event '%s': %s",
                        (int) c,
                        column,
                        Node.shortened(event.id()),
                        control ? "write JSON Lines" : "it is half of a pair, which no document can hold"));
            }
        }
        return cell;
    }

    // ---------------------------------------------------------------- formulas

    /** An apostrophe before what a spreadsheet would calculate, and before what looks as if it had one. */
    private static String guarded(String text) {
        return isGuarded(text, 0) ? "'" + text : text;
    }

    private static String unguarded(String cell) {
        return cell.startsWith("'") && isGuarded(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isGuarded(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i < text.length() && FORMULA.indexOf(text.charAt(i)) >= 0;
    }

    // ---------------------------------------------------------------- reading

    /** Whether a cell of a row is a list; which rows are of several actors, a cell with one of certain keys says. */
    static boolean isList(String column, MapNode row) {
        return LISTS.contains(column) || (column.equals("by") && JOINT.stream().anyMatch(key -> row.get(key) != null));
    }

    /** Whether a cell is JSON. */
    static boolean isJson(String column, String cell, boolean list) {
        return column.equals("x") || (list && cell.startsWith("["));
    }

    /** What a cell says that is no JSON; what it is not is left to those who know what is expected. */
    static void read(String column, String cell, boolean list, TreeBuilder builder, int line, int place)
            throws Unreadable {
        if (NUMBERS.contains(column) && !cell.isEmpty() && YamlTree.isNumber(cell)) {
            builder.number(cell, line, place);
        } else if (FLAGS.contains(column)
                && (Ascii.equalsIgnoreCase(cell, "true") || Ascii.equalsIgnoreCase(cell, "false"))) {
            builder.bool(Ascii.equalsIgnoreCase(cell, "true"), line, place);
        } else if (list) {
            builder.startList(line, place);
            for (String item : Splitter.on(BETWEEN).split(unguarded(cell))) {
                builder.text(item, line, place);
            }
            builder.end();
        } else {
            builder.text(unguarded(cell), line, place);
        }
    }
}
