package org.eirene.serialization;

import java.io.IOException;
import java.io.Reader;

/** The text of lines of bytes, decoded and checked line by line, so that the place of what is no text is known. */
final class RowReader extends Reader {
    /** What is no text is in the report. */
    static final class NoText extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final ByteLines lines;
    private final Report report;
    private String line = "";
    private int next;

    RowReader(ByteLines lines, Report report) {
        this.lines = lines;
        this.report = report;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (next == line.length()) {
            if (!lines.next()) {
                return -1;
            }
            line = text() + "\n";
            next = 0;
        }
        int count = Math.min(length, line.length() - next);
        line.getChars(next, next + count, buffer, offset);
        next += count;
        return count;
    }

    private String text() throws IOException {
        int number = lines.number();
        try {
            lines.refuseTooLong(report);
            String text = Text.decode(lines.bytes(), lines.from(), lines.to(), number, report);
            Text.check(text, number, report);
            return number == 1 ? Text.withoutMark(text) : text;
        } catch (Unreadable e) {
            throw new NoText();
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
