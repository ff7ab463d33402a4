package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A number of incidents, not yet compared with a figure: what stands before {@code .atLeast(5)}.
 *
 * @param of the incidents counted
 * @param within the trailing window; empty for all since entry into force
 */
public record IncidentCount(IncidentFilter of, Optional<Offset> within) {
    /**
     * Rejects null.
     *
     * @param of the incidents counted
     * @param within the trailing window; empty for all since entry into force
     */
    public IncidentCount {
        requireNonNull(of, "of");
        requireNonNull(within, "within");
    }

    /**
     * Holds when there are at least so many.
     *
     * @param count the figure, inclusive
     * @return the condition
     */
    public Incidents atLeast(int count) {
        return new Incidents(this, Comparison.AT_LEAST, count);
    }

    /**
     * Holds when there are at most so many.
     *
     * @param count the figure, inclusive
     * @return the condition
     */
    public Incidents atMost(int count) {
        return new Incidents(this, Comparison.AT_MOST, count);
    }

    @Override
    public String toString() {
        return "incidents(" + of + within.map(w -> ", within " + w).orElse("") + ")";
    }
}
