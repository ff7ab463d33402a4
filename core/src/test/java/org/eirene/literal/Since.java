package org.eirene.literal;

import java.time.Instant;
import java.util.Optional;
import org.eirene.agreement.Status;

/**
 * Section 3: since when {@code quiet} is counted where it does not say so itself.
 *
 * @param phase the phase in whose {@code completes} or benchmark it stands; empty: entry into force
 */
record Since(Optional<String> phase) {
    static final Since ENTRY = new Since(Optional.empty());

    static Since opening(String phase) {
        return new Since(Optional.of(phase));
    }

    Optional<Instant> resolve(World world) {
        return phase.isPresent() ? world.first(phase.get(), Status.OPEN) : world.enteredIntoForce();
    }
}
