package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Status;
import org.eirene.history.Deposit;

/** What lies in an escrow. */
final class EscrowState {
    final Escrow element;

    /** In declared order. */
    final ImmutableList<TrancheState> tranches;

    private final List<Deposit> deposits = new ArrayList<>();

    EscrowState(Escrow escrow) {
        element = escrow;
        tranches = escrow.tranches().stream().map(TrancheState::new).collect(ImmutableList.toImmutableList());
    }

    EscrowState(EscrowState other) {
        element = other.element;
        tranches = other.tranches.stream().map(TrancheState::new).collect(ImmutableList.toImmutableList());
        deposits.addAll(other.deposits);
    }

    void deposit(Deposit event) {
        State.insert(deposits, event, entry -> entry);
    }

    List<Deposit> deposits() {
        return deposits;
    }

    BigDecimal deposited() {
        return deposits.stream().map(Deposit::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What left it with tranches of a status. */
    BigDecimal gone(Status status) {
        return tranches.stream()
                .filter(tranche -> tranche.is(status))
                .map(TrancheState::moved)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** deposited = held + released + returned + forfeited. */
    BigDecimal held() {
        return deposited()
                .subtract(gone(Status.RELEASED))
                .subtract(gone(Status.RETURNED))
                .subtract(gone(Status.FORFEITED));
    }
}
