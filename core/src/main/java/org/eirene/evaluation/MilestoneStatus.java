package org.eirene.evaluation;

import java.time.Instant;
import java.util.Optional;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Status;

/**
 * Whether a milestone is on the record.
 *
 * @param id the id of the milestone
 * @param status PENDING or REACHED
 * @param since when it was reached
 */
public record MilestoneStatus(String id, Status status, Optional<Instant> since) implements ElementStatus {
    @Override
    public ElementKind kind() {
        return ElementKind.MILESTONE;
    }

    /** {@return the id, the status and since when} */
    @Override
    public String toString() {
        return Tables.line(this, "");
    }
}
