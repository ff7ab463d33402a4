package org.eirene.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Status;

/**
 * Where a tranche of an escrow stands.
 *
 * @param id the id of the tranche
 * @param status its status
 * @param since when it came to that status
 * @param escrow the id of the escrow in which it lies
 * @param unit in what the escrow is counted
 * @param amount how much it is
 * @param moved how much left the escrow with it; forfeiting and returning go only as far as the balance
 * @param to the id of the actor to whom it is released
 * @param returns when it is returned if it has not left before; empty where the text does not say, or while that is not
 *     known
 */
public record TrancheStatus(
        String id,
        Status status,
        Optional<Instant> since,
        String escrow,
        String unit,
        BigDecimal amount,
        BigDecimal moved,
        String to,
        Optional<Instant> returns)
        implements ElementStatus {
    @Override
    public ElementKind kind() {
        return ElementKind.TRANCHE;
    }

    /** {@return for example {@code 5000000 USD for south}} */
    public String progress() {
        return Words.quantity(amount, unit) + " for " + to;
    }

    /** {@return the id, the status, since when and how much} */
    @Override
    public String toString() {
        return Tables.line(this, progress());
    }
}
