package org.eirene.serialization;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream of bytes, one after the other: of the bytes there is never more in memory than a line. A line
 * ends with a line feed, or with the stream.
 */
final class ByteLines implements Closeable {
    private static final int FIRST_LENGTH = 1 << 16;
    /** How long an array can be on any machine, but for the byte that shows whether a line goes on. */
    private static final int MOST = Integer.MAX_VALUE - 9;

    private final InputStream in;
    private final int longest;
    /** How many bytes are kept: those of a line, and one that shows whether it goes on. */
    private final int most;

    private byte[] bytes;
    private int filled;
    private int from;
    private int to;
    private int next;
    private int number;
    private boolean ended;
    private boolean tooLong;

    /** Lines of so many bytes at the most. */
    ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
        most = Math.min(longest, MOST) + 1;
        bytes = new byte[Math.min(most, FIRST_LENGTH)];
    }

    /** Moves on to the next line; says whether there is one. */
    boolean next() throws IOException {
        from = next;
        tooLong = false;
        int searched = from;
        while (true) {
            for (int i = searched; i < filled; i++) {
                if (bytes[i] == '\n') {
                    return line(i, i + 1);
                }
            }
            if (ended) {
                return from < filled && line(filled, filled);
            }
            searched = filled;
            if (filled == bytes.length) {
                if (from > 0) {
                    searched -= from;
                    moveToFront();
                } else if (filled >= most) {
                    skip();
                    return line(most, next);
                } else {
                    bytes = Arrays.copyOf(bytes, (int) Math.min(most, 2L * filled));
                }
            }
            int count = in.read(bytes, filled, bytes.length - filled);
            ended = count < 0;
            filled += Math.max(count, 0);
        }
    }

    private boolean line(int end, int following) {
        tooLong |= end - from > longest;
        to = end;
        next = following;
        number++;
        return true;
    }

    private void moveToFront() {
        System.arraycopy(bytes, from, bytes, 0, filled - from);
        filled -= from;
        from = 0;
    }

    /** Reads to the end of a line that is too long; its beginning stays, what follows it is at hand. */
    private void skip() throws IOException {
        tooLong = true;
        byte[] rest = new byte[FIRST_LENGTH];
        while (true) {
            int count = in.read(rest);
            if (count < 0) {
                ended = true;
                next = filled;
                return;
            }
            for (int i = 0; i < count; i++) {
                if (rest[i] == '\n') {
                    next = filled;
                    int left = count - i - 1;
                    bytes = Arrays.copyOf(bytes, filled + left);
                    System.arraycopy(rest, i + 1, bytes, filled, left);
                    filled += left;
                    return;
                }
            }
        }
    }

    /** The bytes in which the line stands. */
    byte[] bytes() {
        return bytes;
    }

    /** Where it begins. */
    int from() {
        return from;
    }

    /** Where it ends, its line feed left out. */
    int to() {
        return to;
    }

    /** Which line it is, from 1. */
    int number() {
        return number;
    }

    /** Whether it is longer than a line may be; only its beginning is there. */
    boolean isTooLong() {
        return tooLong;
    }

    /** Tells of a line that is too long, and throws. */
    void refuseTooLong(Report report) throws Unreadable {
        if (tooLong) {
            throw report.fatal(
                    new Location(number(), 1),
                    DocumentProblemCode.DOCUMENT_TOO_LONG,
                    "The line is longer than " + longest + " bytes",
                    "a line of " + longest + " bytes at the most");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
