package org.eirene.evaluation;

import java.time.Instant;
import java.util.Optional;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Status;

/** Where an element stands: its status and since when. {@link Assessment#reason(String)} says why. */
public sealed interface ElementStatus
        permits MilestoneStatus,
                PhaseStatus,
                CommitmentStatus,
                BenchmarkStatus,
                ExchangeStatus,
                SanctionStatus,
                TrancheStatus,
                GuaranteeStatus {
    /** {@return the id of the element} */
    String id();

    /** {@return of which kind the element is} */
    ElementKind kind();

    /** {@return its status} */
    Status status();

    /** {@return when it came to that status; empty if it is still in its first} */
    Optional<Instant> since();
}
