package org.eirene.evaluation;

import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.util.Collections;
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

    /** Between so many deliveries each, what those before come to is kept. */
    private static final int STRIDE = 64;

    /** What the first STRIDE come to, the first twice as many, and so on; before them nothing. */
    private Trail<BigDecimal> sums;

    private BigDecimal total = BigDecimal.ZERO;
    private int counted;
    private int remembered;

    PlainLedger(State state, CommitmentState commitment) {
        this.state = state;
        this.commitment = commitment;
        entries = commitment.deliveries();
        sums = startingFromNothing();
    }

    /** The same of a copy of the commitment, which has the same deliveries. */
    PlainLedger(PlainLedger other, State state, CommitmentState commitment) {
        this.state = state;
        this.commitment = commitment;
        entries = commitment.deliveries();
        sums = new Trail<>(other.sums);
        total = other.total;
        counted = other.counted;
        remembered = other.remembered;
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

    private static Trail<BigDecimal> startingFromNothing() {
        Trail<BigDecimal> sums = new Trail<>();
        sums.add(BigDecimal.ZERO);
        return sums;
    }

    /** Whether it is remembered of all of them that they count. */
    boolean hasRememberedAll() {
        return remembered == entries.size();
    }

    /** What all of them come to. */
    BigDecimal total() {
        while (counted < entries.size()) {
            count(total.add(quantity(counted)));
        }
        return total;
    }

    private BigDecimal quantity(int place) {
        return entries.get(place).event.quantity();
    }

    private void count(BigDecimal newTotal) {
        total = newTotal;
        counted++;
        if (counted % STRIDE == 0) {
            sums.add(total);
        }
    }

    /** A confirmed one was added after all the others, all of which had been counted. */
    void append(BigDecimal newTotal) {
        if (remembered == counted) {
            remembered++;
        }
        count(newTotal);
    }

    @Override
    public BigDecimal confirmed(int from, int to) {
        return to - from < STRIDE ? added(BigDecimal.ZERO, from, to) : upTo(to).subtract(upTo(from));
    }

    /** What the first so many come to. */
    private BigDecimal upTo(int number) {
        BigDecimal all = total();
        int before = number / STRIDE;
        return number == counted ? all : added(sums.get(before), before * STRIDE, number);
    }

    private BigDecimal added(BigDecimal before, int from, int to) {
        BigDecimal sum = before;
        for (int i = from; i < to; i++) {
            sum = sum.add(quantity(i));
        }
        return sum;
    }

    @Override
    public Optional<DeliveryEntry> reaching(BigDecimal quantity, int from, int to) {
        BigDecimal sought = upTo(from).add(quantity);
        // the last of the sums kept that falls short; quantities are positive
        int found = Collections.binarySearch(sums, sought);
        int before = Math.max(0, (found < 0 ? -found - 1 : found) - 1);
        BigDecimal sum = sums.get(before);
        for (int i = before * STRIDE; i < to; i++) {
            sum = sum.add(quantity(i));
            if (i >= from && sum.compareTo(sought) >= 0) {
                return Optional.of(entries.get(i));
            }
        }
        return Optional.empty();
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
            sums = startingFromNothing();
            total = BigDecimal.ZERO;
            counted = 0;
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
