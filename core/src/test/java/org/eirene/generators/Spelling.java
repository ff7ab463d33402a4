package org.eirene.generators;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** Bytes read from left to right as genes, two for each; what is missing is 0. */
final class Spelling {
    private final ByteBuffer bytes;

    Spelling(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    List<Integer> genes(int length) {
        return IntStream.range(0, length).mapToObj(any -> next() << 8 | next()).toList();
    }

    /** As many lists of genes as the bounds say, both inclusive. */
    List<List<Integer>> several(int least, int most, int length) {
        int number = least + next() % (most - least + 1);
        return IntStream.range(0, number).mapToObj(any -> genes(length)).toList();
    }

    private int next() {
        return bytes.hasRemaining() ? Byte.toUnsignedInt(bytes.get()) : 0;
    }
}
