package org.eirene.report;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.escape.Escaper;
import com.google.common.xml.XmlEscapers;
import java.util.List;

/** Text of others in XML: taken for text, and legal there whatever it is. */
final class XmlText {
    private static final Escaper ESCAPER = XmlEscapers.xmlAttributeEscaper();
    private static final int REPLACEMENT = 0xFFFD;

    /** What XML 1.0 has as characters. */
    private static final ImmutableRangeSet<Integer> LEGAL = ImmutableRangeSet.unionOf(List.of(
            Range.closed(0x9, 0xA),
            Range.singleton(0xD),
            Range.closed(0x20, 0xD7FF),
            Range.closed(0xE000, 0xFFFD),
            Range.closed(0x10000, 0x10FFFF)));

    private XmlText() {}

    /** In an element or between quotes. What XML has no way to say is shown as a replacement character. */
    static String of(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().map(each -> LEGAL.contains(each) ? each : REPLACEMENT).forEach(legal::appendCodePoint);
        return ESCAPER.escape(legal.toString());
    }
}
