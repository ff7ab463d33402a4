package org.eirene.literal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Ratio;

/**
 * Section 7, exchange: for each confirmed unit of a, r units of b are owed, in lots. Amounts are kept times the units
 * given in the ratio, so that they stay exact.
 */
final class Lots {
    private final World world;

    Lots(World world) {
        this.world = world;
    }

    /** Brings the lots into line with what is confirmed now. */
    boolean update() {
        boolean changed = false;
        for (Exchange exchange : world.text.exchanges) {
            if (exchange.terms() instanceof Ratio ratio) {
                changed |= update(exchange, ratio);
            }
        }
        return changed;
    }

    private boolean update(Exchange exchange, Ratio ratio) {
        CommitmentState b = world.commitments.get(exchange.inReturn());
        BigDecimal owed = owedTimesGive(exchange, ratio);
        BigDecimal before = lots(b, exchange).stream().map(lot -> lot.total).reduce(BigDecimal.ZERO, BigDecimal::add);
        int compared = owed.compareTo(before);
        if (compared > 0) {
            // What comes to be owed, anew too, falls due d after that confirmation.
            DuePoint lot = new DuePoint(DuePoint.Kind.LOT, owed.subtract(before), Optional::empty);
            lot.exchange = Optional.of(exchange.id());
            begin(lot, ratio);
            b.dues.add(lot);
        } else if (compared < 0) {
            // Where less is owed again, the lots latest in time go first.
            BigDecimal tooMuch = before.subtract(owed);
            List<DuePoint> lots = lots(b, exchange);
            for (int i = lots.size() - 1; i >= 0 && tooMuch.signum() > 0; i--) {
                DuePoint lot = lots.get(i);
                BigDecimal gone = tooMuch.min(lot.total);
                lot.total = lot.total.subtract(gone);
                tooMuch = tooMuch.subtract(gone);
                if (lot.total.signum() == 0) {
                    b.dues.remove(lot);
                }
            }
        }
        return compared != 0;
    }

    private void begin(DuePoint lot, Ratio ratio) {
        Instant due = world.times.plus(world.now, ratio.grace());
        lot.base = () -> Optional.of(due);
        lot.written = lot.base;
        lot.zeroGrace = ratio.grace().isZero();
        lot.begun = world.now;
    }

    /** Section 5: where arrears are excused, their grace starts anew at the decision. */
    void beginAnew(DuePoint lot) {
        Ratio ratio = (Ratio) world.text.exchange(lot.exchange.orElseThrow()).terms();
        lot.moves.clear();
        lot.lapsed = false;
        lot.missed = false;
        begin(lot, ratio);
    }

    /** Never more than b's own quantity; under a list no more than the items left on it. */
    private BigDecimal owedTimesGive(Exchange exchange, Ratio ratio) {
        CommitmentState a = world.commitments.get(exchange.give());
        CommitmentState b = world.commitments.get(exchange.inReturn());
        BigDecimal most = world.deliveryView.capped(b.text, b.quantity()).multiply(BigDecimal.valueOf(ratio.give()));
        return world.deliveryView
                .confirmed(a.text)
                .multiply(BigDecimal.valueOf(ratio.inReturn()))
                .min(most);
    }

    static List<DuePoint> lots(CommitmentState b, Exchange exchange) {
        return b.dues.stream()
                .filter(point -> point.kind == DuePoint.Kind.LOT && point.exchange.equals(Optional.of(exchange.id())))
                .toList();
    }

    /** Whether b is short of what is owed, due or not. */
    boolean isShort(Exchange exchange, Ratio ratio) {
        CommitmentState b = world.commitments.get(exchange.inReturn());
        BigDecimal given = world.deliveryView.confirmed(b.text).multiply(BigDecimal.valueOf(ratio.give()));
        return given.compareTo(owedTimesGive(exchange, ratio)) < 0;
    }

    /** Whether b is BREACHED by its arrears under this exchange. */
    boolean isInArrears(Exchange exchange) {
        return lots(world.commitments.get(exchange.inReturn()), exchange).stream()
                .anyMatch(DuePoint::isMissed);
    }

    /** What is owed under b by exchanges in all, for the assessment. */
    BigDecimal owed(CommitmentState b) {
        BigDecimal most = BigDecimal.ZERO;
        for (Exchange exchange : world.text.exchanges) {
            if (exchange.terms() instanceof Ratio ratio && exchange.inReturn().equals(b.id())) {
                most = most.max(units(owedTimesGive(exchange, ratio), ratio));
            }
        }
        return most;
    }

    static BigDecimal units(BigDecimal timesGive, Ratio ratio) {
        return timesGive.divide(BigDecimal.valueOf(ratio.give()), MathContext.DECIMAL128);
    }
}
