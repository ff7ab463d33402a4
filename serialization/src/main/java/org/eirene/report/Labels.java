package org.eirene.report;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** Texts broken into lines of a picture, which breaks none by itself. Widths are estimated, on the safe side. */
final class Labels {
    private static final CharMatcher NARROW = CharMatcher.anyOf("iljtfrI.,:;'|!()[]- ");
    private static final CharMatcher BROAD = CharMatcher.anyOf("mwMWOQ@%&");

    private Labels() {}

    /** At most two lines; what has no room is left out and said by an ellipsis. */
    static ImmutableList<String> lines(String text, double width, double size) {
        List<String> lines = new ArrayList<>(List.of(""));
        for (String word :
                Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().split(text)) {
            String last = lines.get(lines.size() - 1);
            String longer = last.isEmpty() ? word : last + " " + word;
            if (last.isEmpty() || width(longer, size) <= width) {
                lines.set(lines.size() - 1, longer);
            } else if (lines.size() == 2) {
                lines.set(1, longer);
                break;
            } else {
                lines.add(word);
            }
        }
        return lines.stream().map(line -> cut(line, width, size)).collect(ImmutableList.toImmutableList());
    }

    /** One line; what has no room is left out and said by an ellipsis. */
    static String line(String text, double width, double size) {
        return cut(CharMatcher.whitespace().collapseFrom(text, ' '), width, size);
    }

    private static String cut(String line, double width, double size) {
        if (width(line, size) <= width) {
            return line;
        }
        double room = width / size - width('…');
        int end = 0;
        while (end < line.length()) {
            int point = line.codePointAt(end);
            room -= width(point);
            if (room < 0) {
                break;
            }
            end += Character.charCount(point);
        }
        return line.substring(0, end).stripTrailing() + "…";
    }

    /** How wide a text is at most, as it is drawn. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Labels::width).sum() * size;
    }

    private static double width(int point) {
        if (point >= 0x1100) {
            return 1;
        }
        char each = (char) point;
        return NARROW.matches(each) ? 0.4 : BROAD.matches(each) ? 0.98 : Character.isUpperCase(each) ? 0.74 : 0.63;
    }
}
