package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.time.Duration;

/**
 * Clauses that cannot be kept together: what they ask closes a circle in time that misses. None of them is to spare, as far
 * as they speak of differences between two moments.
 *
 * @param bounds what the clauses ask, in the order of the circle
 * @param missing by how much they miss one another
 */
public record TimelineConflict(ImmutableList<TimelineBound> bounds, Duration missing) {
    /** {@return the clauses, each once, in the order of the circle; what is on the record is none} */
    public ImmutableList<TimelineClause> clauses() {
        return bounds.stream()
                .map(TimelineBound::clause)
                .filter(TimelineClause::isOfText)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the clauses with what they ask, and by how much they miss} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("These miss one another by ")
                .append(TimelineTables.length(missing))
                .append(':');
        bounds.forEach(bound -> text.append("\n  ").append(bound));
        return text.toString();
    }
}
