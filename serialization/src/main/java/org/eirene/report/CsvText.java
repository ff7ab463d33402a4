package org.eirene.report;

import com.google.common.base.CharMatcher;

/** Text of others in a table that a spreadsheet may open. */
final class CsvText {
    /** A tab or a line break before one of the others would not hide it. */
    private static final CharMatcher BEGINS_A_FORMULA = CharMatcher.anyOf("=+-@\t\r\n＝＋－＠");

    private CsvText() {}

    /** The text, led by an apostrophe where a spreadsheet would take it for a formula. */
    static String of(String cell) {
        return !cell.isEmpty() && BEGINS_A_FORMULA.matches(cell.charAt(0)) ? "'" + cell : cell;
    }
}
