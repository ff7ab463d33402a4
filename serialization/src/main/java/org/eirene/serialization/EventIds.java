package org.eirene.serialization;

import com.google.common.hash.HashCode;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.util.Locale;

/**
 * The lines in which the ids of events stand. Of an id it keeps a fingerprint of 128 bits, 20 bytes with its line, in
 * tables that are a third to two thirds full: of all it can keep, two are taken for one with a chance of less than one
 * in 10^20. It keeps two thirds of 2^29 ids, 357,913,941, since an array has no more than 2^31 words.
 */
final class EventIds {
    private static final HashFunction FINGERPRINT = Hashing.murmur3_128();
    private static final int FIRST_SLOTS = 1 << 10;
    private static final int MOST_SLOTS = 1 << 29;

    private final int mostSlots;

    /** Two words for each slot. */
    private long[] words = new long[2 * FIRST_SLOTS];
    /** The line of each slot; 0 for one that is free. */
    private int[] lines = new int[FIRST_SLOTS];

    private int size;

    EventIds() {
        this(MOST_SLOTS);
    }

    /** The same with another number of slots, a power of two from 1,024 to 2^29. */
    EventIds(int mostSlots) {
        this.mostSlots = mostSlots;
    }

    /** Takes note of an id; gives the line in which it stood before, 0 if it did not. */
    int add(String id, int line) {
        if (3L * size >= 2L * lines.length) {
            grow();
        }
        HashCode fingerprint = FINGERPRINT.hashUnencodedChars(id);
        byte[] bytes = fingerprint.asBytes();
        long first = word(bytes, 0);
        long second = word(bytes, 8);
        int slot = slot(first, second);
        if (lines[slot] != 0) {
            return lines[slot];
        }
        set(slot, first, second, line);
        size++;
        return 0;
    }

    private static long word(byte[] bytes, int from) {
        long word = 0;
        for (int i = from; i < from + 8; i++) {
            word = (word << 8) | (bytes[i] & 0xFF);
        }
        return word;
    }

    /** Where a fingerprint stands, or can stand. */
    private int slot(long first, long second) {
        int slot = (int) first & (lines.length - 1);
        while (lines[slot] != 0 && (words[2 * slot] != first || words[2 * slot + 1] != second)) {
            slot = (slot + 1) & (lines.length - 1);
        }
        return slot;
    }

    private void set(int slot, long first, long second, int line) {
        words[2 * slot] = first;
        words[2 * slot + 1] = second;
        lines[slot] = line;
    }

    private void grow() {
        if (lines.length >= mostSlots) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "No more than %,d ids can be kept: if no two events have one id, say so with"
                            + " EventSource.trustingIds()",
                    size));
        }
        long[] oldWords = words;
        int[] oldLines = lines;
        words = new long[2 * oldWords.length];
        lines = new int[2 * oldLines.length];
        for (int old = 0; old < oldLines.length; old++) {
            if (oldLines[old] != 0) {
                long first = oldWords[2 * old];
                long second = oldWords[2 * old + 1];
                set(slot(first, second), first, second, oldLines[old]);
            }
        }
    }
}
