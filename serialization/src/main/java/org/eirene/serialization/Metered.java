package org.eirene.serialization;

import java.io.Reader;

/**
 * Hands a text to the YAML parser, and stops it when it takes too much without making anything of it: a single scalar
 * of fifty megabytes would else be copied several times before anybody sees its length.
 */
final class Metered extends Reader {
    /** What the parser may read ahead. */
    private static final int SLACK = 1 << 16;

    private final String text;
    private final int most;
    private int at;
    private int start;

    Metered(String text, int most) {
        this.text = text;
        this.most = most;
    }

    /** The parser took more than it may. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super(null, null, false, false);
        }
    }

    /** The parser has made something of what it read. */
    void restart() {
        start = at;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (at == text.length()) {
            return -1;
        }
        // Written so that no sum overflows.
        if (at - start - SLACK > most) {
            throw new TooLong();
        }
        int count = Math.min(length, text.length() - at);
        // Never half of a surrogate pair: the parser would look for the other half beyond the end of its buffer.
        if (count > 1 && Character.isHighSurrogate(text.charAt(at + count - 1))) {
            count--;
        }
        text.getChars(at, at + count, buffer, offset);
        at += count;
        return count;
    }

    @Override
    public void close() {
        // A text needs no closing.
    }
}
