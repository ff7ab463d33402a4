package org.eirene.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Status;
import org.eirene.internal.Decimals;

/**
 * Where an exchange stands.
 *
 * @param id the id of the exchange
 * @param status EVEN or BEHIND
 * @param since when it came to that status
 * @param unit in what the side that is given in return is counted
 * @param owed how much is owed in return in all, for what is confirmed; empty where both are acts
 * @param given how much of what is given in return is confirmed; empty where both are acts
 * @param behind by how much it is short, due or not; empty where both are acts
 */
public record ExchangeStatus(
        String id,
        Status status,
        Optional<Instant> since,
        String unit,
        Optional<BigDecimal> owed,
        Optional<BigDecimal> given,
        Optional<BigDecimal> behind)
        implements ElementStatus {
    @Override
    public ElementKind kind() {
        return ElementKind.EXCHANGE;
    }

    /** {@return for example {@code given 4 of 6 person owed}; nothing where both are acts} */
    public String progress() {
        return owed.flatMap(all -> given.map(
                        some -> "given " + Decimals.text(some) + " of " + Words.quantity(all, unit) + " owed"))
                .orElse("");
    }

    /** {@return the id, the status, since when and how much} */
    @Override
    public String toString() {
        return Tables.line(this, progress());
    }
}
