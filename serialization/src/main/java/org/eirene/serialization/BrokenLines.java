package org.eirene.serialization;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What becomes of a line that is no event, where events are {@linkplain EventSource read one by one}. Either way it is
 * told.
 *
 * <p>Of JSON Lines every line is read for itself. In CSV quotes may hold line ends, so that after a row that is no CSV
 * (a quote that is out of place or never closed), a byte that is no text, or a line that is longer than the limit nobody
 * knows where the next row begins: these end a table, and are thrown even where broken lines are skipped.
 *
 * <pre>{@code
 * BrokenLines.refused()                                            // unless said otherwise
 * BrokenLines.skipped(line -> line.forEach(System.err::println))   // go on with the next one
 * }</pre>
 */
public final class BrokenLines {
    private static final int TOLD = 1_000;
    private static final BrokenLines REFUSED = refusedAfter(TOLD);

    private final int lines;
    private final Optional<Consumer<? super ImmutableList<DocumentProblem>>> skipped;

    private BrokenLines(int lines, Optional<Consumer<? super ImmutableList<DocumentProblem>>> skipped) {
        this.lines = lines;
        this.skipped = skipped;
    }

    /**
     * No event is given after the first broken line. The rest is read for further ones, a thousand at the most; then
     * all their problems are thrown as one {@link DocumentException}. Where the reading ended with the thousandth, the
     * last problem says so: {@link DocumentProblemCode#TOO_MANY_PROBLEMS}.
     *
     * @return the policy
     */
    public static BrokenLines refused() {
        return REFUSED;
    }

    /**
     * The same with another number of broken lines whose problems are told together.
     *
     * @param lines how many, 1 or more; with 1 the reading stops at the first one, as suits what has no end
     * @return the policy
     * @throws IllegalArgumentException if there are none
     */
    public static BrokenLines refusedAfter(int lines) {
        checkArgument(lines > 0, "The number of broken lines must be positive, but was %s", lines);
        return new BrokenLines(lines, Optional.empty());
    }

    /**
     * A broken line is left out, and the events after it are given. What makes the file as a whole unreadable is
     * thrown all the same.
     *
     * @param told is given the problems of each line that is left out, at once, in the order of the lines
     * @return the policy
     */
    public static BrokenLines skipped(Consumer<? super ImmutableList<DocumentProblem>> told) {
        return new BrokenLines(0, Optional.of(requireNonNull(told, "told")));
    }

    /** How many may be broken before no more is looked for. */
    int lines() {
        return lines;
    }

    /** Who is told of each that is left out; nobody where none may be. */
    Optional<Consumer<? super ImmutableList<DocumentProblem>>> told() {
        return skipped;
    }
}
