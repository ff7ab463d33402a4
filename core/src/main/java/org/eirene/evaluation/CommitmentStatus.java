package org.eirene.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Status;
import org.eirene.internal.Decimals;

/**
 * Where a commitment stands. Claimed is the sum of confirmed, pending and denied.
 *
 * @param id the id of the commitment
 * @param status its status
 * @param since when it came to that status
 * @param unit in what its deliveries are counted; empty for an act and where there are none
 * @param quantity how much is to be delivered in all, or in each period; empty where nothing is counted
 * @param claimed how much was delivered, as claimed
 * @param confirmed how much of it counts
 * @param pending how much of it is being verified or disputed
 * @param denied how much of it does not count
 * @param owed how much is owed by exchanges in all, performed or not; zero where none asks for it
 * @param nextDue the next due instant still to come, as moved
 * @param lateness by how much the last due instant was missed; empty if it was not, or is not decided
 * @param score on the scale of 0 to 3; empty for one that is not scored
 */
public record CommitmentStatus(
        String id,
        Status status,
        Optional<Instant> since,
        String unit,
        Optional<BigDecimal> quantity,
        BigDecimal claimed,
        BigDecimal confirmed,
        BigDecimal pending,
        BigDecimal denied,
        BigDecimal owed,
        Optional<Instant> nextDue,
        Optional<Lateness> lateness,
        OptionalInt score)
        implements ElementStatus {
    @Override
    public ElementKind kind() {
        return ElementKind.COMMITMENT;
    }

    /** {@return for example {@code confirmed 4 of 33 person}; nothing of an act and where nothing is counted} */
    public String progress() {
        return quantity.filter(whole -> !unit.isEmpty())
                .map(whole -> "confirmed " + Decimals.text(confirmed) + " of " + Decimals.text(whole) + " " + unit
                        + (pending.signum() > 0 ? ", pending " + Decimals.text(pending) : ""))
                .orElse("");
    }

    /** {@return the id, the status, since when, how much and what is due next} */
    @Override
    public String toString() {
        return Tables.line(this, Tables.facts(this));
    }
}
