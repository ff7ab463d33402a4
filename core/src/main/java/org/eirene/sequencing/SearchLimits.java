package org.eirene.sequencing;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.function.BooleanSupplier;

/**
 * When a search ends though nothing is proved: after so much work, with so much memory taken, or when somebody has had
 * enough. It then gives the best order so far and what is known of the least peak.
 *
 * <pre>{@code
 * SearchLimits.standard().expansions(1_000_000)                          // the same answer on every machine
 * SearchLimits.standard().until(() -> System.nanoTime() - begin > limit) // whatever there is by then
 * }</pre>
 *
 * <p>With limits of work and memory alone the answer depends on the problem and the limits, and on nothing else. One that
 * was stopped from outside is as honest, but depends on when that was.
 */
public final class SearchLimits {
    /** A state of up to 64 steps takes about 25 bytes, some more while tables grow. */
    private static final SearchLimits STANDARD = new SearchLimits(Long.MAX_VALUE, 20_000_000, () -> false);

    private final long expansions;
    private final long states;
    private final BooleanSupplier enough;

    private SearchLimits(long expansions, long states, BooleanSupplier enough) {
        this.expansions = expansions;
        this.states = states;
        this.enough = enough;
    }

    /** {@return any amount of work, and 20,000,000 states: of up to 64 steps, about half a gigabyte} */
    public static SearchLimits standard() {
        return STANDARD;
    }

    /**
     * The same with a limit of work.
     *
     * @param most how many sets of steps may be taken up and continued, 0 or more
     * @return the limits
     * @throws IllegalArgumentException if it is negative
     */
    public SearchLimits expansions(long most) {
        checkArgument(most >= 0, "A search takes up 0 sets of steps or more, but the limit was %s", most);
        return new SearchLimits(most, states, enough);
    }

    /**
     * The same with a limit of memory.
     *
     * @param most how many sets of steps may be held, 0 or more; each takes about 25 bytes for up to 64 steps, and 8
     *     bytes more for each further 64
     * @return the limits
     * @throws IllegalArgumentException if it is negative
     */
    public SearchLimits states(long most) {
        checkArgument(most >= 0, "A search holds 0 sets of steps or more, but the limit was %s", most);
        return new SearchLimits(expansions, most, enough);
    }

    /**
     * The same, stopped from outside too: by a clock, or because nobody waits any more.
     *
     * @param stop asked now and then, on the thread that searches; the search ends soon after it first says true
     * @return the limits
     */
    public SearchLimits until(BooleanSupplier stop) {
        return new SearchLimits(expansions, states, requireNonNull(stop, "stop"));
    }

    /** {@return how many sets of steps may be taken up and continued} */
    public long expansions() {
        return expansions;
    }

    /** {@return how many sets of steps may be held} */
    public long states() {
        return states;
    }

    boolean enough() {
        return enough.getAsBoolean();
    }

    /** What is left of the limits after some work, its memory being free again. */
    SearchLimits after(long spent) {
        return new SearchLimits(Math.max(0, expansions - spent), states, enough);
    }

    /** {@return the limits of work and memory} */
    @Override
    public String toString() {
        return (expansions == Long.MAX_VALUE ? "any number of" : expansions) + " expansions, " + states + " states";
    }
}
