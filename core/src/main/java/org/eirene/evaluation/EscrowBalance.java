package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * What an escrow holds, and what became of the rest: deposited = held + released + returned + forfeited, to the last
 * digit, at every instant.
 *
 * @param escrow the id of the escrow
 * @param unit in what it is counted
 * @param deposited how much was paid in
 * @param held how much is still there
 * @param released how much went to those for whom it was
 * @param returned how much went back
 * @param forfeited how much was lost to a sanction
 */
public record EscrowBalance(
        String escrow,
        String unit,
        BigDecimal deposited,
        BigDecimal held,
        BigDecimal released,
        BigDecimal returned,
        BigDecimal forfeited) {
    /**
     * Rejects null.
     *
     * @param escrow the id of the escrow
     * @param unit in what it is counted
     * @param deposited how much was paid in
     * @param held how much is still there
     * @param released how much went to those for whom it was
     * @param returned how much went back
     * @param forfeited how much was lost to a sanction
     */
    public EscrowBalance {
        requireNonNull(escrow, "escrow");
        requireNonNull(unit, "unit");
        requireNonNull(deposited, "deposited");
        requireNonNull(held, "held");
        requireNonNull(released, "released");
        requireNonNull(returned, "returned");
        requireNonNull(forfeited, "forfeited");
    }

    /** {@return for example {@code reconstruction: 15 of 25 USD held, 10 released, 0 returned, 0 forfeited}} */
    @Override
    public String toString() {
        return escrow + ": " + Words.quantity(held, "") + " of " + Words.quantity(deposited, unit) + " held, "
                + Words.quantity(released, "") + " released, " + Words.quantity(returned, "") + " returned, "
                + Words.quantity(forfeited, "") + " forfeited";
    }
}
