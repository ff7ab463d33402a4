package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.jspecify.annotations.Nullable;

/** What the deliveries under a commitment amount to, piece by piece: claimed, confirmed, pending, denied. */
final class Deliveries {
    /** What has become of a piece. */
    enum Standing {
        CONFIRMED,
        PENDING,
        DENIED
    }

    /**
     * A part of a delivery with one fate.
     *
     * @param disputedOnly whether it is pending for a challenge alone, and counted otherwise
     * @param itemDisputed whether it is its item that is challenged
     */
    record Piece(
            DeliveryEntry entry,
            Optional<String> item,
            BigDecimal quantity,
            Standing standing,
            boolean disputedOnly,
            boolean itemDisputed) {
        Instant at() {
            return entry.at();
        }

        boolean is(Standing other) {
            return standing == other;
        }

        boolean wasOnceConfirmed() {
            return entry.wasOnceConfirmed(item);
        }
    }

    /** What one delivery amounts to. The three parts make up what was claimed. */
    record Counted(DeliveryEntry entry, BigDecimal confirmed, BigDecimal pending, BigDecimal denied) {
        private Counted plus(Counted other) {
            return new Counted(
                    entry, confirmed.add(other.confirmed), pending.add(other.pending), denied.add(other.denied));
        }
    }

    private final State state;
    private final CommitmentState commitment;
    private final List<Piece> pieces;
    private final @Nullable Ledger ledger;
    private final int first;

    /** Pieces of a ledger, the first being the so many-th of it. */
    Deliveries(State state, CommitmentState commitment, List<Piece> pieces, @Nullable Ledger ledger, int first) {
        this.state = state;
        this.commitment = commitment;
        this.pieces = pieces;
        this.ledger = ledger;
        this.first = first;
    }

    static Deliveries of(State state, CommitmentState commitment) {
        return ledger(state, commitment).all();
    }

    /** The deliveries under a commitment, kept up to now. */
    static Ledger ledger(State state, CommitmentState commitment) {
        return commitment.ledger(
                () -> commitment.isPlain() ? new PlainLedger(state, commitment) : new PieceLedger(state, commitment));
    }

    /** Those alone that answer an incident. */
    static Deliveries answering(State state, CommitmentState commitment, String incident) {
        List<Piece> pieces = new ArrayList<>();
        commitment.answers(incident).forEach(entry -> addQuantity(entry, pieces));
        return new Deliveries(state, commitment, pieces, null, 0);
    }

    /** Adds what a delivery amounts to, after those before it. */
    static void add(
            State state, CommitmentState commitment, DeliveryEntry entry, Set<String> taken, List<Piece> pieces) {
        manifest(commitment.element)
                .ifPresentOrElse(
                        manifest -> addItems(state, entry, manifest, taken, pieces), () -> addQuantity(entry, pieces));
    }

    /** Denied or set aside it counts for nothing; confirmed it counts, all of it or the part that was accepted. */
    private static void addQuantity(DeliveryEntry entry, List<Piece> pieces) {
        BigDecimal all = entry.event.quantity();
        Standing verified = entry.verified();
        if (verified != Standing.CONFIRMED) {
            pieces.add(new Piece(entry, Optional.empty(), all, verified, false, false));
            return;
        }
        BigDecimal part = entry.acceptedQuantity().min(all);
        boolean disputed = entry.isDisputed();
        pieces.add(new Piece(
                entry, Optional.empty(), part, disputed ? Standing.PENDING : Standing.CONFIRMED, disputed, false));
        if (part.compareTo(all) < 0) {
            pieces.add(new Piece(entry, Optional.empty(), all.subtract(part), Standing.DENIED, false, false));
        }
    }

    /** Items count one by one: each for the first delivery, in order, of which it is accepted or pending. */
    private static void addItems(
            State state, DeliveryEntry entry, String manifest, Set<String> taken, List<Piece> pieces) {
        Standing verified = entry.verified();
        Set<String> accepted = new HashSet<>(entry.acceptedItems());
        for (String item : new LinkedHashSet<>(entry.event.items())) {
            if (!state.isListed(manifest, item) || taken.contains(item)) {
                continue;
            }
            boolean itemDisputed = state.isItemDisputed(manifest, item);
            Standing standing = verified;
            if (verified == Standing.CONFIRMED) {
                standing = !accepted.contains(item)
                        ? Standing.DENIED
                        : entry.isDisputed() || itemDisputed ? Standing.PENDING : Standing.CONFIRMED;
            }
            boolean disputedOnly = verified == Standing.CONFIRMED && standing == Standing.PENDING;
            pieces.add(new Piece(entry, Optional.of(item), BigDecimal.ONE, standing, disputedOnly, itemDisputed));
            if (standing != Standing.DENIED) {
                taken.add(item);
            }
        }
    }

    /** The items of a delivery that are listed and not, by another delivery earlier in order, accepted or pending. */
    List<String> itemsOf(DeliveryEntry delivery) {
        return pieces.stream()
                .filter(piece -> piece.entry() == delivery)
                .flatMap(piece -> piece.item().stream())
                .toList();
    }

    static Optional<String> manifest(Commitment commitment) {
        return commitment.must() instanceof Deliver deliver ? deliver.manifest() : Optional.empty();
    }

    /** How many items are left on its list; empty where it has none. */
    static Optional<BigDecimal> left(State state, CommitmentState commitment) {
        return manifest(commitment.element).map(manifest -> BigDecimal.valueOf(state.itemsLeft(manifest)));
    }

    /** No more is due under a list than the items left on it. */
    static BigDecimal required(State state, CommitmentState commitment) {
        return left(state, commitment).map(commitment.quantity::min).orElse(commitment.quantity);
    }

    /** Those alone that lie in a trailing window. */
    Deliveries within(Window window, Instant now) {
        return new Deliveries(state, commitment, window.of(pieces, Piece::at, now), null, 0);
    }

    /** Those alone that were made up to an instant, inclusive. */
    Deliveries upTo(Instant last) {
        return range(0, firstNotBefore(last.plusNanos(1)));
    }

    /** Those alone that were made in a period. */
    Deliveries between(Instant fromInclusive, Instant toExclusive) {
        return range(firstNotBefore(fromInclusive), firstNotBefore(toExclusive));
    }

    /** Whether any was made from an instant on. */
    boolean anySince(Instant fromInclusive) {
        return firstNotBefore(fromInclusive) < pieces.size();
    }

    private Deliveries range(int from, int to) {
        int end = Math.max(from, to);
        return ledger == null
                ? new Deliveries(state, commitment, pieces.subList(from, end), null, 0)
                : ledger.range(first + from, first + end);
    }

    /** The pieces are in order of time. */
    private int firstNotBefore(Instant instant) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).at().isBefore(instant)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What each delivery amounts to, in their order. */
    ImmutableList<Counted> counted() {
        Map<String, Counted> byDelivery = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            byDelivery.merge(
                    piece.entry().event.id(),
                    new Counted(
                            piece.entry(),
                            piece.is(Standing.CONFIRMED) ? piece.quantity() : BigDecimal.ZERO,
                            piece.is(Standing.PENDING) ? piece.quantity() : BigDecimal.ZERO,
                            piece.is(Standing.DENIED) ? piece.quantity() : BigDecimal.ZERO),
                    Counted::plus);
        }
        return ImmutableList.copyOf(byDelivery.values());
    }

    BigDecimal confirmed() {
        return ledger == null
                ? sum(piece -> piece.is(Standing.CONFIRMED))
                : ledger.confirmed(first, first + pieces.size());
    }

    BigDecimal pending() {
        return ledger == null ? sum(piece -> piece.is(Standing.PENDING)) : ledger.pending(first, first + pieces.size());
    }

    BigDecimal denied() {
        return ledger == null ? sum(piece -> piece.is(Standing.DENIED)) : ledger.denied(first, first + pieces.size());
    }

    BigDecimal sum(Predicate<Piece> which) {
        return pieces.stream().filter(which).map(Piece::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean any(Predicate<Piece> which) {
        return pieces.stream().anyMatch(which);
    }

    /** The delivery with which the confirmed ones, in order of happening, reach a quantity. */
    Optional<DeliveryEntry> reaching(BigDecimal quantity) {
        if (ledger != null) {
            return ledger.reaching(quantity, first, first + pieces.size());
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Piece piece : pieces) {
            if (piece.is(Standing.CONFIRMED)) {
                sum = sum.add(piece.quantity());
                if (sum.compareTo(quantity) >= 0) {
                    return Optional.of(piece.entry());
                }
            }
        }
        return Optional.empty();
    }

    /** The proceedings that decide on what is pending, each once, and what each is about. */
    List<Missing> rulings() {
        List<Missing> rulings = new ArrayList<>();
        for (Counted part : counted()) {
            if (part.pending().signum() > 0) {
                part.entry()
                        .proceedings()
                        .filter(Proceeding::isOpen)
                        .map(Missings::ruling)
                        .forEach(rulings::add);
            }
        }
        pieces.stream()
                .filter(piece -> piece.itemDisputed() && piece.is(Standing.PENDING))
                .flatMap(piece -> piece.item().stream())
                .flatMap(item ->
                        manifest(commitment.element).flatMap(manifest -> state.itemDispute(manifest, item)).stream())
                .filter(Proceeding::isOpen)
                .map(Missings::ruling)
                .forEach(rulings::add);
        return rulings;
    }

    /** What each of them came to. */
    List<Reason> reasons() {
        return reasons("");
    }

    /**
     * The same where it stands below something else.
     *
     * @param under what it was delivered under
     */
    List<Reason> reasons(String under) {
        List<Reason> reasons = new ArrayList<>();
        for (Counted part : counted()) {
            String words = part.confirmed().signum() > 0
                    ? inPart(part)
                    : part.pending().signum() > 0
                            ? words(part.pending(), part.entry().isDisputed() ? "disputed" : "not yet verified")
                            : words(part.denied(), "not accepted");
            Reason reason = part.entry().reason(words, under, commitment, state.zone);
            reasons.add(reason.because(ImmutableList.<Reason>builder()
                    .addAll(reason.because())
                    .addAll(itemDisputes(part.entry()))
                    .build()));
        }
        return reasons;
    }

    /** What became of challenges of the items of a delivery. */
    private List<Reason> itemDisputes(DeliveryEntry entry) {
        return manifest(commitment.element).stream()
                .flatMap(manifest ->
                        entry.event.items().stream().flatMap(item -> state.itemDispute(manifest, item).stream()))
                .map(Proceeding::reason)
                .distinct()
                .toList();
    }

    /** The items struck from its list, and why. */
    List<Reason> struck() {
        return manifest(commitment.element)
                .map(manifest -> state.itemDisputes(manifest).stream()
                        .filter(dispute -> dispute.is(Proceeding.Outcome.CONFIRMED))
                        .map(Proceeding::reason)
                        .toList())
                .orElse(List.of());
    }

    private String inPart(Counted part) {
        BigDecimal claimed = part.confirmed().add(part.denied());
        return part.denied().signum() == 0
                ? words(part.confirmed(), commitment.outcome())
                : Words.quantity(part.confirmed(), "") + " of the " + Words.quantity(claimed, commitment.unit)
                        + " claimed accepted,";
    }

    private String words(BigDecimal quantity, String outcome) {
        String words = outcome.equals(CommitmentState.REPORTED) ? outcome : outcome + ",";
        return commitment.unit.isEmpty() ? words : Words.quantity(quantity, commitment.unit) + " " + words;
    }
}
