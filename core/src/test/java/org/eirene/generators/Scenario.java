package org.eirene.generators;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.history.History;

/**
 * A question that an evaluation answers: where does everything stand?
 *
 * @param agreement what was signed
 * @param history what is on its record
 * @param asOf at which instant
 * @param knownAt as known at which instant; empty for all that was ever reported
 */
public record Scenario(Agreement agreement, History history, Instant asOf, Optional<Instant> knownAt) {
    /** Rejects null. */
    public Scenario {
        requireNonNull(agreement, "agreement");
        requireNonNull(history, "history");
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
    }

    /** {@return the question, then the agreement and the record, a line for each element and event} */
    @Override
    public String toString() {
        return "as of " + asOf + knownAt.map(instant -> ", known at " + instant).orElse("") + "\n" + agreement + "\n"
                + history;
    }
}
