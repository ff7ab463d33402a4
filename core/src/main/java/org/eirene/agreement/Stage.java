package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;

/**
 * A stage of a procedure: a body, how many of it must agree, and how long they have.
 *
 * <pre>{@code
 * Stage.of(2, days(3), "m1", "m2", "m3")     // two of three, within three days
 * }</pre>
 *
 * @param body the ids of the actors who sit in it
 * @param quorum how many of them must confirm, from 1 to their number
 * @param within how long the stage lasts, from its start; a ruling at its last instant counts
 */
public record Stage(ImmutableSortedSet<String> body, int quorum, Offset within) {
    /**
     * Rejects null.
     *
     * @param body the ids of the actors who sit in it
     * @param quorum how many of them must confirm, from 1 to their number
     * @param within how long the stage lasts
     */
    public Stage {
        requireNonNull(body, "body");
        requireNonNull(within, "within");
    }

    /**
     * A stage.
     *
     * @param quorum how many must confirm
     * @param within how long the stage lasts
     * @param body the ids of the actors who sit in it
     * @return the stage
     */
    public static Stage of(int quorum, Offset within, String... body) {
        return new Stage(ImmutableSortedSet.copyOf(body), quorum, within);
    }

    /**
     * A stage.
     *
     * @param quorum how many must confirm
     * @param within how long the stage lasts
     * @param body the actors who sit in it
     * @return the stage
     */
    public static Stage of(int quorum, Offset within, Actor... body) {
        return of(quorum, within, Arrays.stream(body).map(Actor::id).toArray(String[]::new));
    }

    @Override
    public String toString() {
        return quorum + " of " + body + " within " + within;
    }
}
