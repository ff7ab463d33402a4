package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * How a party may leave: after which notice, and whether that ends the agreement. Without such a clause a party leaves
 * at once, and that ends it.
 *
 * @param notice how long after the notice the withdrawal takes effect; may be zero
 * @param terminates whether the agreement ends then; else the rest goes on
 */
public record WithdrawalClause(Offset notice, boolean terminates) {
    /**
     * Rejects null.
     *
     * @param notice how long after the notice the withdrawal takes effect
     * @param terminates whether the agreement ends then; else the rest goes on
     */
    public WithdrawalClause {
        requireNonNull(notice, "notice");
    }

    /**
     * A withdrawal that ends the agreement.
     *
     * @param notice how long after the notice
     * @return the clause
     */
    public static WithdrawalClause terminatingAfter(Offset notice) {
        return new WithdrawalClause(notice, true);
    }

    /**
     * A withdrawal after which the rest goes on.
     *
     * @param notice how long after the notice
     * @return the clause
     */
    public static WithdrawalClause leavingTheRestAfter(Offset notice) {
        return new WithdrawalClause(notice, false);
    }

    @Override
    public String toString() {
        return "notice " + notice + (terminates ? ", terminates" : ", the rest goes on");
    }
}
