package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Status;

/**
 * Where a sanction stands.
 *
 * @param id the id of the sanction
 * @param status its status
 * @param since when it came to that status
 * @param against the id of the actor against whom it is
 * @param rung at which rung of its ladder it is IN_FORCE, the first being 1; empty if it is not
 * @param occurrences how often it was IN_FORCE, the present time included
 * @param measures its measures in force, of all rungs up to the present one
 * @param decision its decision, open or the last that there was; empty where there was none
 */
public record SanctionStatus(
        String id,
        Status status,
        Optional<Instant> since,
        String against,
        OptionalInt rung,
        int occurrences,
        ImmutableList<Measure> measures,
        Optional<ProceedingStatus> decision)
        implements ElementStatus {
    @Override
    public ElementKind kind() {
        return ElementKind.SANCTION;
    }

    /** {@return for example {@code rung 2: warn; suspend let-aid-in}; nothing while it is not in force} */
    public String inForce() {
        return rung.isEmpty()
                ? ""
                : "rung " + rung.getAsInt()
                        + (measures.isEmpty()
                                ? ""
                                : ": "
                                        + String.join(
                                                "; ",
                                                measures.stream()
                                                        .map(Measure::toString)
                                                        .toList()));
    }

    /** {@return the id, the status, since when and at which rung} */
    @Override
    public String toString() {
        return Tables.line(this, inForce());
    }
}
