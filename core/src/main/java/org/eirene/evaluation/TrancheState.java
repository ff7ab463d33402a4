package org.eirene.evaluation;

import java.math.BigDecimal;
import org.eirene.agreement.Status;
import org.eirene.agreement.Tranche;

/** Where a tranche of an escrow stands. */
final class TrancheState extends ElementState.Of<Tranche> {
    private BigDecimal moved = BigDecimal.ZERO;

    TrancheState(Tranche tranche) {
        super(tranche);
    }

    TrancheState(TrancheState other) {
        super(other);
        moved = other.moved;
    }

    boolean isOpen() {
        return is(Status.HELD) || is(Status.DUE);
    }

    /** What left the escrow with it; forfeiting and returning go as far as the balance. */
    BigDecimal moved() {
        return moved;
    }

    void take(BigDecimal amount) {
        moved = amount;
    }
}
