package org.eirene.internal;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of cells as lines of text, each column as wide as its widest cell. A cell stays on its line and says nothing to
 * the terminal: what breaks lines, moves the cursor or turns the direction of writing is shown as a blank.
 */
public final class TextTable {
    private static final int GAP = 2;

    private static final ImmutableRangeSet<Integer> TURN_DIRECTION =
            ImmutableRangeSet.unionOf(List.of(Range.closed(0x202A, 0x202E), Range.closed(0x2066, 0x2069)));

    /** The blocks that Unicode's East Asian Width calls wide, whole. */
    private static final ImmutableRangeSet<Integer> WIDE = ImmutableRangeSet.unionOf(List.of(
            Range.closed(0x1100, 0x115F),
            Range.closed(0x2E80, 0xA4CF),
            Range.closed(0xAC00, 0xD7A3),
            Range.closed(0xF900, 0xFAFF),
            Range.closed(0xFE30, 0xFE6F),
            Range.closed(0xFF01, 0xFF60),
            Range.closed(0xFFE0, 0xFFE6),
            Range.closed(0x1F300, 0x1FAFF),
            Range.closed(0x20000, 0x3FFFD)));

    private TextTable() {}

    /**
     * Sets rows as lines.
     *
     * @param rows the rows, all of the same number of cells
     * @return a line for each row, without blanks at its end
     */
    public static List<String> lines(List<? extends List<String>> rows) {
        List<List<String>> cells = rows.stream()
                .map(row -> row.stream().map(TextTable::cell).toList())
                .toList();
        int columns = cells.isEmpty() ? 0 : cells.get(0).size();
        int[] widths = IntStream.range(0, columns)
                .map(i ->
                        cells.stream().mapToInt(row -> width(row.get(i))).max().orElse(0))
                .toArray();
        return cells.stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder();
                    for (int i = 0; i < columns; i++) {
                        line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)) + GAP));
                    }
                    return line.toString().stripTrailing();
                })
                .toList();
    }

    private static String cell(String text) {
        return text.codePoints()
                .map(each -> staysInItsCell(each) ? each : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean staysInItsCell(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            case Character.FORMAT -> !TURN_DIRECTION.contains(codePoint);
            default -> true;
        };
    }

    /**
     * How many columns a text takes on a terminal: two for an ideograph and its like, none for a mark upon the letter
     * before it.
     *
     * @param text a text of one line
     * @return its width in columns
     */
    public static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> WIDE.contains(codePoint) ? 2 : 1;
        };
    }
}
