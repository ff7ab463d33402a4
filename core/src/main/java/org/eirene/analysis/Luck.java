package org.eirene.analysis;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.time.Duration;

/**
 * A deadline that relies on luck: no plan made in advance keeps it if what nobody controls takes as long, or as short, as it
 * may.
 *
 * @param clause the clause of the deadline
 * @param moment what is to be done by then
 * @param waits the clauses of what nobody controls: a milestone that takes time, a verification
 * @param missing by how much the deadline is missed in the worst case
 */
public record Luck(TimelineClause clause, String moment, ImmutableList<TimelineClause> waits, Duration missing) {
    /** {@return for example {@code fulfilled(law): law.due relies on ratified.takes, and misses by 10 days in the worst case}} */
    @Override
    public String toString() {
        return moment + ": " + clause + " relies on " + Joiner.on(", ").join(waits) + ", and misses by "
                + TimelineTables.length(missing) + " in the worst case";
    }
}
