package org.eirene.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A due instant of an element, as the text gave it first and as it was moved since. */
final class Due {
    /** What must have been delivered by then; zero where nothing is counted. */
    final BigDecimal required;

    private @Nullable Instant written;
    private @Nullable Instant moved;
    private @Nullable Instant armed;

    Due(BigDecimal required) {
        this.required = required;
    }

    Due(Due other) {
        required = other.required;
        written = other.written;
        moved = other.moved;
        armed = other.armed;
    }

    /**
     * Takes note of where the due instant lies now. One that is new or was moved lapses at the present at the earliest;
     * one that was past, and is moved to where it still is, stays past.
     */
    void set(Optional<Instant> asWritten, Optional<Instant> asMoved, Instant now, boolean lapsing) {
        written = asWritten.orElse(null);
        if (asMoved.isEmpty() || !asMoved.get().equals(moved)) {
            boolean staysPast = isPast(now, lapsing)
                    && asMoved.filter(instant -> instant.isBefore(now)).isPresent();
            armed = staysPast ? armed : now;
            moved = asMoved.orElse(null);
        }
    }

    /** Due is inclusive: it lapses in the second beat of its instant, or of the one at which it came into being. */
    boolean isPast(Instant now, boolean lapsing) {
        return lapse().map(lapse -> lapse.isBefore(now) || (lapsing && lapse.equals(now)))
                .orElse(false);
    }

    Optional<Instant> lapse() {
        return moved == null || armed == null ? Optional.empty() : Optional.of(moved.isAfter(armed) ? moved : armed);
    }

    Optional<Instant> written() {
        return Optional.ofNullable(written);
    }

    Optional<Instant> moved() {
        return Optional.ofNullable(moved);
    }
}
