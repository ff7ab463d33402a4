package org.eirene.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eirene.history.Event;

/**
 * What the deliveries under a commitment amount to, kept from one look to the next: only what has changed, and what comes
 * after it, is looked up again.
 */
final class Ledger {
    private final State state;
    private final CommitmentState commitment;
    private final List<Deliveries.Piece> pieces = new ArrayList<>();

    /** Of each delivery looked up, the number of pieces before it, and the sums of these. */
    private final List<Integer> before = new ArrayList<>();

    private final List<BigDecimal> confirmed = new ArrayList<>(List.of(BigDecimal.ZERO));
    private final List<BigDecimal> pending = new ArrayList<>(List.of(BigDecimal.ZERO));
    private int remembered;

    Ledger(State state, CommitmentState commitment) {
        this.state = state;
        this.commitment = commitment;
    }

    /** Of a list, what one delivery takes is free no more for those after it, so that it is looked up whole. */
    void forget(DeliveryEntry entry) {
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

    Deliveries all() {
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

    /** The pieces of a range, with their sums from those up to its ends. */
    Deliveries range(int from, int to) {
        return new Deliveries(state, commitment, pieces.subList(from, to), this, from);
    }

    BigDecimal confirmed(int from, int to) {
        return confirmed.get(to).subtract(confirmed.get(from));
    }

    BigDecimal pending(int from, int to) {
        return pending.get(to).subtract(pending.get(from));
    }

    /** What has not been asked for before. */
    List<Deliveries.Piece> takeNew() {
        List<Deliveries.Piece> taken = List.copyOf(pieces.subList(remembered, pieces.size()));
        remembered = pieces.size();
        return taken;
    }

    private static BigDecimal sum(BigDecimal sum, Deliveries.Piece piece, Deliveries.Standing standing) {
        return piece.is(standing) ? sum.add(piece.quantity()) : sum;
    }
}
