package org.eirene.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Lines of iCalendar after RFC 5545: folded, escaped, ended by CR LF. */
final class CalendarText {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;

    private final StringBuilder text = new StringBuilder();

    /** A line whose value is taken as it is. */
    CalendarText line(String name, String value) {
        int octets = 0;
        String line = name + ":" + value;
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            String each = Character.toString(line.codePointAt(i));
            int size = each.getBytes(UTF_8).length;
            if (octets + size > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(each);
            octets += size;
        }
        text.append("\r\n");
        return this;
    }

    /** A line of text, in which the characters that mean something are escaped. */
    CalendarText text(String name, String value) {
        return line(name, escaped(value));
    }

    /** An instant in UTC. What is less than a second is dropped: the end of a day stays on its day. */
    CalendarText instant(String name, Instant at) {
        return line(name, UTC.format(at));
    }

    /** A line break is kept as one, what else is not to be seen is shown as a blank. */
    static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        value.replace("\r\n", "\n").codePoints().forEach(each -> {
            if (each == '\\' || each == ';' || each == ',') {
                escaped.append('\\').appendCodePoint(each);
            } else if (each == '\n') {
                escaped.append("\\n");
            } else if (Character.getType(each) == Character.CONTROL || Character.getType(each) == Character.SURROGATE) {
                escaped.append(' ');
            } else {
                escaped.appendCodePoint(each);
            }
        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
