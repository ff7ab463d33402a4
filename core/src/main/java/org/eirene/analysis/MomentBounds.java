package org.eirene.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How early and how late a moment can come while a text is kept: as instants, where the text or the record names any; and
 * from the entry into force, where that is not known yet.
 *
 * @param earliest the earliest instant, inclusive; empty where none is known
 * @param latest the latest instant, inclusive; empty where none is known
 * @param soonest the least time after the entry into force, inclusive; empty where nothing bounds it, and once the entry into
 *     force is fixed
 * @param last the greatest time after the entry into force, inclusive; empty likewise
 * @param earliestAttained whether some history comes as early; else it may be that none comes quite as early
 * @param latestAttained whether some history comes as late; else it may be that none comes quite as late
 */
public record MomentBounds(
        Optional<Instant> earliest,
        Optional<Instant> latest,
        Optional<Duration> soonest,
        Optional<Duration> last,
        boolean earliestAttained,
        boolean latestAttained) {
    /**
     * Rejects null.
     *
     * @param earliest the earliest instant
     * @param latest the latest instant
     * @param soonest the least time after the entry into force
     * @param last the greatest time after the entry into force
     * @param earliestAttained whether some history comes as early
     * @param latestAttained whether some history comes as late
     */
    public MomentBounds {
        requireNonNull(earliest, "earliest");
        requireNonNull(latest, "latest");
        requireNonNull(soonest, "soonest");
        requireNonNull(last, "last");
    }

    /** {@return latest less earliest; empty where one of them is not bounded, or not by the same} */
    public Optional<Duration> slack() {
        if (earliest.isPresent() || latest.isPresent()) {
            return earliest.flatMap(from -> latest.map(to -> Duration.between(from, to)));
        }
        return soonest.flatMap(from -> last.map(to -> to.minus(from)));
    }
}
