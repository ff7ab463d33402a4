package org.eirene.evaluation;

import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Of deliveries that nothing verifies, that come from no list, and of which none was ever challenged: each is one piece,
 * and counts in full.
 */
final class PlainLedger implements Ledger {
    private final State state;
    private final CommitmentState commitment;
    private final List<DeliveryEntry> entries;

    /** Of each number of deliveries, from the first on, what they come to; as far as it has been asked for. */
    private final List<BigDecimal> sums = new ArrayList<>(List.of(BigDecimal.ZERO));

    private int remembered;

    PlainLedger(State state, CommitmentState commitment) {
        this.state = state;
        this.commitment = commitment;
        entries = commitment.deliveries();
    }

    @Override
    public Deliveries all() {
        return range(0, entries.size());
    }

    @Override
    public Deliveries range(int from, int to) {
        return new Deliveries(
                state, commitment, Lists.transform(entries.subList(from, to), PlainLedger::piece), this, from);
    }

    private static Deliveries.Piece piece(DeliveryEntry entry) {
        return new Deliveries.Piece(
                entry, Optional.empty(), entry.event.quantity(), Deliveries.Standing.CONFIRMED, false, false);
    }

    @Override
    public BigDecimal confirmed(int from, int to) {
        for (int i = sums.size() - 1; i < to; i++) {
            sums.add(sums.get(i).add(entries.get(i).event.quantity()));
        }
        return from == 0 ? sums.get(to) : sums.get(to).subtract(sums.get(from));
    }

    @Override
    public BigDecimal pending(int from, int to) {
        return BigDecimal.ZERO;
    }

    @Override
    public BigDecimal denied(int from, int to) {
        return BigDecimal.ZERO;
    }

    /** What was put between others of its instant, which is rare, changes the sums from there on. */
    @Override
    public void forget(DeliveryEntry entry) {
        if (entries.get(entries.size() - 1) != entry) {
            sums.subList(1, sums.size()).clear();
            remembered = 0;
        }
    }

    @Override
    public void rememberConfirmed() {
        for (; remembered < entries.size(); remembered++) {
            entries.get(remembered).rememberConfirmed(Optional.empty());
        }
    }
}
