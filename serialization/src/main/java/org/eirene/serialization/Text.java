package org.eirene.serialization;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The text of a document: decoded, without byte order mark, and without what is no text. */
final class Text {
    private static final String EXPECTED = "text in UTF-8 without control characters";

    private Text() {}

    /** The text that bytes in UTF-8 are. */
    static String decode(byte[] bytes, int from, int to, int line, Report report) throws Unreadable {
        int wrong = firstMalformed(bytes, from, to);
        if (wrong >= 0) {
            // What is before it is sound, so that its place can be told.
            Location place =
                    locationOf(new String(bytes, from, wrong - from, StandardCharsets.UTF_8), Integer.MAX_VALUE);
            throw report.fatal(
                    new Location(line - 1 + place.line(), place.column()),
                    DocumentProblemCode.NOT_TEXT,
                    String.format(Locale.ROOT, "The byte 0x%02X here is not text in UTF-8", bytes[wrong] & 0xFF),
                    EXPECTED);
        }
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** Whether each byte is a character, and none of them a control character: then nothing needs to be decoded. */
    static boolean isPlain(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            // a negative one belongs to a longer character
            if (b < ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /** The text without its byte order mark. */
    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Refuses control characters. */
    static void check(String text, int line, Report report) throws Unreadable {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                Location place = locationOf(text, i);
                throw report.fatal(
                        new Location(line - 1 + place.line(), place.column()),
                        DocumentProblemCode.NOT_TEXT,
                        String.format(Locale.ROOT, "The control character U+%04X here is not text", (int) c),
                        EXPECTED);
            }
        }
    }

    /** Whether there is no control character in a text; one that is there is reported. */
    static boolean isText(String text, Report report) {
        try {
            check(text, 1, report);
            return true;
        } catch (Unreadable e) {
            return false;
        }
    }

    /** The place of a character of a text; of its end, where the index is beyond it. */
    static Location locationOf(String text, int index) {
        int line = 1;
        int start = 0;
        int end = Math.min(index, text.length());
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
                line++;
                start = i + 1;
            }
        }
        return new Location(line, end - start + 1);
    }

    /** The first byte of the first sequence that is not UTF-8; -1 if there is none. */
    private static int firstMalformed(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            int b = bytes[i] & 0xFF;
            if (b < 0x80) {
                i++;
                continue;
            }
            int more = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
            if (more == 0 || i + more >= to) {
                return i;
            }
            // The second byte excludes overlong forms, surrogates, and what is beyond U+10FFFF.
            int second = bytes[i + 1] & 0xFF;
            int least = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
            int most = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
            if (second < least || second > most) {
                return i;
            }
            for (int k = 2; k <= more; k++) {
                if ((bytes[i + k] & 0xC0) != 0x80) {
                    return i;
                }
            }
            i += more + 1;
        }
        return -1;
    }
}
