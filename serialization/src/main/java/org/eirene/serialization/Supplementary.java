package org.eirene.serialization;

import java.util.Arrays;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Where a text has characters of two UTF-16 units. The YAML parser counts characters, Java and editors count units:
 * this turns its columns into ours.
 */
final class Supplementary {
    private static final int[] NONE = {};

    private final String text;
    private final int[] indices;

    private Supplementary(String text, int[] indices) {
        this.text = text;
        this.indices = indices;
    }

    static Supplementary of(String text) {
        int[] found = NONE;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(16, 2 * count));
                }
                // Its index in characters: one less for each of two units before it.
                found[count] = i - count;
                count++;
                i++;
            }
        }
        return new Supplementary(text, Arrays.copyOf(found, count));
    }

    /** The column of a mark, from 1, in UTF-16 units. */
    int column(Mark mark) {
        int column = mark.getColumn() + 1;
        if (indices.length == 0) {
            return column;
        }
        return column + before(mark.getIndex()) - before(mark.getIndex() - mark.getColumn());
    }

    /** The place of a character by its index, in characters. */
    Location location(int index) {
        return Text.locationOf(text, Math.min(text.length(), index + before(index)));
    }

    private int before(int index) {
        int found = Arrays.binarySearch(indices, index);
        return found < 0 ? -found - 1 : found;
    }
}
