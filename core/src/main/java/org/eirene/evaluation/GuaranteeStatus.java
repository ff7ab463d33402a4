package org.eirene.evaluation;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Optional;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Status;

/**
 * Where a guarantee stands.
 *
 * @param id the id of the guarantee
 * @param status its status
 * @param since when it came to that status
 * @param guarantor the id of the guarantor
 * @param undertakings the ids of the commitments of the guarantor that are in effect only from the invocation
 */
public record GuaranteeStatus(
        String id, Status status, Optional<Instant> since, String guarantor, ImmutableSortedSet<String> undertakings)
        implements ElementStatus {
    @Override
    public ElementKind kind() {
        return ElementKind.GUARANTEE;
    }

    /** {@return the id, the status, since when and whose it is} */
    @Override
    public String toString() {
        return Tables.line(this, "by " + guarantor);
    }
}
