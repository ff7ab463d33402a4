package org.eirene.literal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.history.Delivery;
import org.eirene.history.Event;

/** Section 7: what was delivered under a commitment, piece by piece, and what has become of it. */
final class DeliveryView {
    enum Standing {
        CONFIRMED,
        PENDING,
        DENIED
    }

    /**
     * A part of a delivery with one fate.
     *
     * @param delivery the delivery
     * @param item the item, under a list
     * @param quantity how much
     * @param standing what has become of it
     * @param disputedOnly whether it is pending for a challenge alone, and verified otherwise
     * @param itemDisputed whether its item is challenged
     */
    record Piece(
            Delivery delivery,
            Optional<String> item,
            BigDecimal quantity,
            Standing standing,
            boolean disputedOnly,
            boolean itemDisputed) {
        Instant at() {
            return delivery.at();
        }

        String key() {
            return delivery.id() + item.map(name -> "\n" + name).orElse("");
        }
    }

    private record Known(int changes, List<Piece> pieces) {}

    private final World world;
    private final Map<String, Known> known = new HashMap<>();

    DeliveryView(World world) {
        this.world = world;
    }

    static Optional<String> manifestOf(Commitment commitment) {
        return commitment.must() instanceof Deliver deliver ? deliver.manifest() : Optional.empty();
    }

    /** The pieces as things stand; looked up again only after a delivery or a change of a proceeding. */
    List<Piece> pieces(Commitment commitment) {
        int changes = world.proceedings.changes + world.deliveries.size();
        Known before = known.get(commitment.id());
        if (before == null || before.changes() != changes) {
            before = new Known(changes, lookUp(commitment));
            known.put(commitment.id(), before);
        }
        return before.pieces();
    }

    private List<Piece> lookUp(Commitment commitment) {
        List<Piece> pieces = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        world.deliveries.values().stream()
                .filter(delivery -> delivery.commitment().equals(commitment.id()))
                .sorted(Event.ORDER)
                .forEach(delivery -> {
                    Optional<String> manifest = manifestOf(commitment);
                    if (manifest.isPresent()) {
                        addItems(delivery, manifest.get(), taken, pieces);
                    } else {
                        addQuantity(delivery, pieces);
                    }
                });
        return pieces;
    }

    /** Section 5: DENIED or set aside it counts for nothing; CONFIRMED it counts, all of it or the part accepted. */
    private void addQuantity(Delivery delivery, List<Piece> pieces) {
        Standing verified = verified(delivery);
        BigDecimal all = delivery.quantity();
        if (verified != Standing.CONFIRMED) {
            pieces.add(new Piece(delivery, Optional.empty(), all, verified, false, false));
            return;
        }
        BigDecimal part = world.proceedings
                .verificationOf(delivery)
                .flatMap(proceeding -> proceeding.acceptedNumber)
                .map(all::min)
                .orElse(all);
        boolean disputed = isDisputed(delivery);
        pieces.add(new Piece(
                delivery, Optional.empty(), part, disputed ? Standing.PENDING : Standing.CONFIRMED, disputed, false));
        if (part.compareTo(all) < 0) {
            pieces.add(new Piece(delivery, Optional.empty(), all.subtract(part), Standing.DENIED, false, false));
        }
    }

    /**
     * Section 7: under a list a delivery's quantity is the number of its items that are listed and not, by another
     * delivery earlier in order, already accepted or pending; an item that was not accepted, or whose delivery was denied,
     * is free again; a challenged one is pending alone; a struck one counts no more.
     */
    private void addItems(Delivery delivery, String manifest, Set<String> taken, List<Piece> pieces) {
        Standing verified = verified(delivery);
        Optional<Set<String>> accepted =
                world.proceedings.verificationOf(delivery).flatMap(proceeding -> proceeding.acceptedItems);
        for (String item : new LinkedHashSet<>(delivery.items())) {
            if (!isListed(manifest, item) || taken.contains(item)) {
                continue;
            }
            boolean itemDisputed = isItemDisputed(manifest, item);
            boolean disputed = isDisputed(delivery) || itemDisputed;
            Standing standing;
            if (verified != Standing.CONFIRMED) {
                standing = verified;
            } else if (accepted.isPresent() && !accepted.get().contains(item)) {
                standing = Standing.DENIED;
            } else {
                standing = disputed ? Standing.PENDING : Standing.CONFIRMED;
            }
            boolean disputedOnly = verified == Standing.CONFIRMED && standing == Standing.PENDING;
            pieces.add(new Piece(delivery, Optional.of(item), BigDecimal.ONE, standing, disputedOnly, itemDisputed));
            if (standing != Standing.DENIED) {
                taken.add(item);
            }
        }
    }

    private Standing verified(Delivery delivery) {
        if (world.proceedings
                .disputeOf(delivery)
                .filter(dispute -> dispute.is(Proceeding.Outcome.CONFIRMED))
                .isPresent()) {
            return Standing.DENIED;
        }
        return world.proceedings
                .verificationOf(delivery)
                .map(verification -> switch (verification.outcome) {
                    case CONFIRMED -> Standing.CONFIRMED;
                    case DENIED -> Standing.DENIED;
                    case OPEN, ENDED -> Standing.PENDING;
                })
                .orElse(Standing.CONFIRMED);
    }

    private boolean isDisputed(Delivery delivery) {
        return world.proceedings
                .disputeOf(delivery)
                .filter(dispute -> !dispute.is(Proceeding.Outcome.DENIED))
                .isPresent();
    }

    boolean isItemDisputed(String manifest, String item) {
        return world.proceedings
                .disputeOf(manifest, item)
                .filter(dispute -> dispute.is(Proceeding.Outcome.OPEN) || dispute.is(Proceeding.Outcome.ENDED))
                .isPresent();
    }

    /** Section 5: an upheld challenge strikes the item from its list. */
    boolean isListed(String manifest, String item) {
        return world.agreement.manifest(manifest).items().contains(item)
                && world.proceedings
                        .disputeOf(manifest, item)
                        .filter(dispute -> dispute.is(Proceeding.Outcome.CONFIRMED))
                        .isEmpty();
    }

    BigDecimal sum(Commitment commitment, Predicate<Piece> which) {
        return pieces(commitment).stream().filter(which).map(Piece::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal confirmed(Commitment commitment) {
        return sum(commitment, piece -> piece.standing() == Standing.CONFIRMED);
    }

    BigDecimal pending(Commitment commitment) {
        return sum(commitment, piece -> piece.standing() == Standing.PENDING);
    }

    /** How many items are left on the list; empty where there is no list. */
    Optional<BigDecimal> left(Commitment commitment) {
        return manifestOf(commitment)
                .map(manifest -> BigDecimal.valueOf(world.agreement.manifest(manifest).items().stream()
                        .distinct()
                        .filter(item -> isListed(manifest, item))
                        .count()));
    }

    /** Section 7: no more is due under a list than the items left on it. */
    BigDecimal capped(Commitment commitment, BigDecimal quantity) {
        return left(commitment).map(quantity::min).orElse(quantity);
    }
}
