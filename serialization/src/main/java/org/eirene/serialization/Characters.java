package org.eirene.serialization;

/** Which characters stand in a text as they are. */
final class Characters {
    private Characters() {}

    /**
     * Whether a character is written as it is: not if it is a control, ends a line for some reader, marks the order of
     * bytes, or is half of a pair that lacks its other half.
     */
    static boolean isPrintable(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x7f) {
            return c >= 0x20;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c >= 0xa0 && c != '\u2028' && c != '\u2029' && c != '\ufeff' && c < 0xfffe;
    }

    static boolean arePrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPrintable(text, i)) {
                return false;
            }
        }
        return true;
    }
}
