package org.eirene.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eirene.history.Event;

/** Of deliveries of any sort: only what has changed, and what comes after it, is looked up again. */
final class PieceLedger implements Ledger {
    private final State state;
    private final CommitmentState commitment;
    private final List<Deliveries.Piece> pieces = new ArrayList<>();

    /** Of each delivery looked up, the number of pieces before it, and the sums of these. */
    private final List<Integer> before = new ArrayList<>();

    private final List<BigDecimal> confirmed = new ArrayList<>(List.of(BigDecimal.ZERO));
    private final List<BigDecimal> pending = new ArrayList<>(List.of(BigDecimal.ZERO));
    private int remembered;

    PieceLedger(State state, CommitmentState commitment) {
        this.state = state;
        this.commitment = commitment;
    }

    /** Of a list, what one delivery takes is free no more for those after it, so that it is looked up whole. */
    @Override
    public void forget(DeliveryEntry entry) {
        int place = Deliveries.manifest(commitment.element).isPresent()
                ? 0
                : Collections.binarySearch(
                        commitment.deliveries(), entry, (one, other) -> Event.ORDER.compare(one.event, other.event));
        if (place >= 0 && place < before.size()) {
            truncate(pieces, before.get(place));
            truncate(confirmed, before.get(place) + 1);
            truncate(pending, before.get(place) + 1);
            remembered = Math.min(remembered, pieces.size());
            truncate(before, place);
        }
    }

    private static void truncate(List<?> list, int size) {
        list.subList(size, list.size()).clear();
    }

    @Override
    public Deliveries all() {
        List<DeliveryEntry> entries = commitment.deliveries();
        Set<String> taken = new HashSet<>();
        while (before.size() < entries.size()) {
            DeliveryEntry entry = entries.get(before.size());
            before.add(pieces.size());
            Deliveries.add(state, commitment, entry, taken, pieces);
            for (int i = confirmed.size() - 1; i < pieces.size(); i++) {
                Deliveries.Piece piece = pieces.get(i);
                confirmed.add(sum(confirmed.get(i), piece, Deliveries.Standing.CONFIRMED));
                pending.add(sum(pending.get(i), piece, Deliveries.Standing.PENDING));
            }
        }
        return range(0, pieces.size());
    }

    @Override
    public Deliveries range(int from, int to) {
        return new Deliveries(state, commitment, pieces.subList(from, to), this, from);
    }

    @Override
    public BigDecimal confirmed(int from, int to) {
        return confirmed.get(to).subtract(confirmed.get(from));
    }

    @Override
    public BigDecimal pending(int from, int to) {
        return pending.get(to).subtract(pending.get(from));
    }

    @Override
    public BigDecimal denied(int from, int to) {
        return pieces.subList(from, to).stream()
                .filter(piece -> piece.is(Deliveries.Standing.DENIED))
                .map(Deliveries.Piece::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public Optional<DeliveryEntry> reaching(BigDecimal quantity, int from, int to) {
        BigDecimal sought = confirmed.get(from).add(quantity);
        for (int i = from; i < to; i++) {
            if (pieces.get(i).is(Deliveries.Standing.CONFIRMED)
                    && confirmed.get(i + 1).compareTo(sought) >= 0) {
                return Optional.of(pieces.get(i).entry());
            }
        }
        return Optional.empty();
    }

    @Override
    public void rememberConfirmed() {
        all();
        for (; remembered < pieces.size(); remembered++) {
            Deliveries.Piece piece = pieces.get(remembered);
            if (piece.is(Deliveries.Standing.CONFIRMED)) {
                piece.entry().rememberConfirmed(piece.item());
            }
        }
    }

    private static BigDecimal sum(BigDecimal sum, Deliveries.Piece piece, Deliveries.Standing standing) {
        return piece.is(standing) ? sum.add(piece.quantity()) : sum;
    }
}
