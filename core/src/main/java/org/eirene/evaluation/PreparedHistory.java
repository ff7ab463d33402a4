package org.eirene.evaluation;

import java.time.Instant;
import org.eirene.history.History;

/**
 * A history held ready against an agreement, for many questions about it. Immutable and safe to share.
 *
 * <pre>{@code
 * var record = evaluator.prepare(history);
 * for (var month : months) {
 *     System.out.println(record.asOf(month).score());
 * }
 * }</pre>
 */
public final class PreparedHistory {
    private final Evaluator evaluator;
    private final History history;

    PreparedHistory(Evaluator evaluator, History history) {
        this.evaluator = evaluator;
        this.history = history;
    }

    /**
     * Where the agreement stands.
     *
     * @param asOf the instant asked about, inclusive
     * @return the same as {@link Evaluator#evaluate(History, Instant)} gives
     */
    public Assessment asOf(Instant asOf) {
        return evaluator.evaluate(history, asOf);
    }

    /**
     * Where the agreement stands.
     *
     * @param asOf the instant asked about, inclusive; a date is the end of that day in the agreement's zone
     * @return the same as {@link Evaluator#evaluate(History, String)} gives
     * @throws IllegalArgumentException if the text is neither an instant nor a date
     */
    public Assessment asOf(String asOf) {
        return evaluator.evaluate(history, asOf);
    }

    /**
     * Where the agreement stood, as far as it was known at an instant.
     *
     * @param asOf the instant asked about, inclusive
     * @param knownAt the instant up to which reports count, inclusive
     * @return the same as {@link Evaluator#evaluate(History, Instant, Instant)} gives
     */
    public Assessment asOf(Instant asOf, Instant knownAt) {
        return evaluator.evaluate(history, asOf, knownAt);
    }

    /** {@return for example {@code history of accord with 12 events, held ready for the evaluator of accord}} */
    @Override
    public String toString() {
        int number = history.events().size();
        return "history of " + history.agreement() + " with " + number + (number == 1 ? " event" : " events")
                + ", held ready for the " + evaluator;
    }
}
