package org.eirene.serialization;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Where the evaluation says something else than a {@linkplain ConformanceCase conformance case} expects.
 *
 * @param asOf the instant at which it was asked
 * @param knownAt what was known when; empty for all that is on the record
 * @param subject what it is about: the id of an element, {@code status} for the agreement, {@code confirmed} or the
 *     name of a balance with an id, or {@code disregarded}
 * @param expected what the case expects, as it is written
 * @param got what the evaluation says, written likewise
 */
public record Mismatch(Instant asOf, Optional<Instant> knownAt, String subject, String expected, String got) {
    /**
     * Rejects null.
     *
     * @param asOf the instant at which it was asked
     * @param knownAt what was known when; empty for all that is on the record
     * @param subject what it is about
     * @param expected what the case expects, as it is written
     * @param got what the evaluation says, written likewise
     */
    public Mismatch {
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(subject, "subject");
        requireNonNull(expected, "expected");
        requireNonNull(got, "got");
    }

    /** {@return for example {@code 2025-01-30T00:00:00Z: opening: expected OPEN, got PENDING}} */
    @Override
    public String toString() {
        return InstantText.of(asOf)
                + knownAt.map(at -> ", known at " + InstantText.of(at)).orElse("")
                + ": " + subject + ": expected " + expected + ", got " + got;
    }
}
