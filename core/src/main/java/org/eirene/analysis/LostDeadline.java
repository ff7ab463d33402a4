package org.eirene.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A deadline that has not passed and can no longer be kept, whatever anybody does.
 *
 * @param clause the clause of the deadline
 * @param moment what is to be done by then
 * @param due when it is due, at the latest; empty where nothing bounds that by itself
 * @param possible when it can be done at the earliest
 * @param missing by how much it will be missed, at least
 * @param since since when it has been certain: the instant of the event that made it so, or the last at which something
 *     else could still have been done in time
 * @param event the id of the event that made it so; empty where it is the lapse of time
 * @param because what makes it so, as a circle in time that misses
 */
public record LostDeadline(
        TimelineClause clause,
        String moment,
        Optional<Instant> due,
        Optional<Instant> possible,
        Duration missing,
        Instant since,
        Optional<String> event,
        ImmutableList<TimelineBound> because) {
    /**
     * Rejects null.
     *
     * @param clause the clause of the deadline
     * @param moment what is to be done by then
     * @param due when it is due
     * @param possible when it can be done at the earliest
     * @param missing by how much it will be missed
     * @param since since when it has been certain
     * @param event the id of the event that made it so
     * @param because what makes it so
     */
    public LostDeadline {
        requireNonNull(clause, "clause");
        requireNonNull(moment, "moment");
        requireNonNull(due, "due");
        requireNonNull(possible, "possible");
        requireNonNull(missing, "missing");
        requireNonNull(since, "since");
        requireNonNull(event, "event");
        requireNonNull(because, "because");
    }

    /** {@return the deadline, by how much it will be missed, and since when that has been certain} */
    @Override
    public String toString() {
        return moment + " can no longer be kept: " + clause
                + due.map(at -> ", due " + at).orElse("")
                + possible.map(at -> ", possible " + at + " at the earliest").orElse("")
                + ", missed by at least " + TimelineTables.length(missing)
                + "; certain since " + since
                + event.map(id -> " (" + id + ")").orElse(" (no time was left)");
    }
}
