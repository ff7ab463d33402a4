package org.eirene.serialization;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much a reader reads before it refuses. Whatever a document holds, reading takes time and memory in proportion to
 * its length at the most, and stops at these limits.
 *
 * <pre>{@code
 * DocumentReader.standard().withLimits(Limits.standard().withLength(200_000_000))
 * }</pre>
 *
 * @param length the greatest length of a document: bytes of a file, characters of a text. Of a file in JSON Lines it
 *     is the length of a line, of one in CSV that of a line and of a row
 * @param values the greatest number of values: maps, lists and scalars. Of a file in JSON Lines or CSV in each event
 * @param depth how deep lists and maps may be nested, 1 to 1,000
 * @param textLength the greatest length of a single text or key, in characters; also of a run of comments and blanks
 * @param numberLength the greatest length of a number, in characters as written
 * @param problems how many problems are told before the rest is only counted
 */
public record Limits(int length, int values, int depth, int textLength, int numberLength, int problems) {
    private static final Limits STANDARD = new Limits(32 << 20, 500_000, 64, 1 << 20, 200, 10_000);

    /**
     * Rejects what is no limit.
     *
     * @param length the greatest length of a document
     * @param values the greatest number of values
     * @param depth how deep lists and maps may be nested
     * @param textLength the greatest length of a single text or key
     * @param numberLength the greatest length of a number
     * @param problems how many problems are told before the rest is only counted
     */
    public Limits {
        checkArgument(length > 0, "The length must be positive, but was %s", length);
        checkArgument(values > 0, "The number of values must be positive, but was %s", values);
        checkArgument(depth > 0 && depth <= 1_000, "The depth must be 1 to 1,000, but was %s", depth);
        checkArgument(textLength > 0, "The length of a text must be positive, but was %s", textLength);
        checkArgument(
                numberLength > 0 && numberLength <= 1_000,
                "The length of a number must be 1 to 1,000, but was %s",
                numberLength);
        checkArgument(problems > 0, "The number of problems must be positive, but was %s", problems);
    }

    /**
     * The limits that suit a heap of 256 MB, whatever a document holds.
     *
     * @return 32 MiB, 500,000 values, 64 deep, texts of 1 MiB, numbers of 200 characters, 10,000 problems
     */
    public static Limits standard() {
        return STANDARD;
    }

    /**
     * The same with another length of a document.
     *
     * @param value bytes of a file, characters of a text
     * @return the limits
     */
    public Limits withLength(int value) {
        return new Limits(value, values, depth, textLength, numberLength, problems);
    }

    /**
     * The same with another number of values.
     *
     * @param value how many maps, lists and scalars
     * @return the limits
     */
    public Limits withValues(int value) {
        return new Limits(length, value, depth, textLength, numberLength, problems);
    }

    /**
     * The same with another depth.
     *
     * @param value how deep lists and maps may be nested, 1 to 1,000
     * @return the limits
     */
    public Limits withDepth(int value) {
        return new Limits(length, values, value, textLength, numberLength, problems);
    }

    /**
     * The same with another length of a text.
     *
     * @param value in characters
     * @return the limits
     */
    public Limits withTextLength(int value) {
        return new Limits(length, values, depth, value, numberLength, problems);
    }

    /**
     * The same with another length of a number.
     *
     * @param value in characters, 1 to 1,000
     * @return the limits
     */
    public Limits withNumberLength(int value) {
        return new Limits(length, values, depth, textLength, value, problems);
    }

    /**
     * The same with another number of problems.
     *
     * @param value how many are told
     * @return the limits
     */
    public Limits withProblems(int value) {
        return new Limits(length, values, depth, textLength, numberLength, value);
    }
}
