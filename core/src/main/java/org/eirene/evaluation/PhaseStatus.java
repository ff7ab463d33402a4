package org.eirene.evaluation;

import java.time.Instant;
import java.util.Optional;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Status;

/**
 * Where a phase stands.
 *
 * @param id the id of the phase
 * @param status its status
 * @param since when it came to that status
 * @param end when it ends, as moved by extensions and by time spent SUSPENDED; empty before it opens and where the text gives no end
 * @param endAsWritten when it would have ended without them
 * @param overdue whether it is OPEN beyond its end
 */
public record PhaseStatus(
        String id,
        Status status,
        Optional<Instant> since,
        Optional<Instant> end,
        Optional<Instant> endAsWritten,
        boolean overdue)
        implements ElementStatus {
    @Override
    public ElementKind kind() {
        return ElementKind.PHASE;
    }

    /** {@return the id, the status, since when and to when} */
    @Override
    public String toString() {
        return Tables.line(
                this,
                end.map(at -> overdue ? "overdue since " + at : "ends " + at).orElse(""));
    }
}
