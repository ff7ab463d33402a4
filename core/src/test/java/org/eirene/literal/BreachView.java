package org.eirene.literal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Status;

/** Section 3: the conditions {@code fulfilled} and {@code breached}. */
final class BreachView {
    private final World world;

    BreachView(World world) {
        this.world = world;
    }

    /** {@code fulfilled}: it is FULFILLED; UNRESOLVED while pending deliveries would complete it. */
    Truth fulfilled(CommitmentState commitment) {
        if (world.hasStatus(commitment.id(), Status.FULFILLED)) {
            return Truth.HOLDS;
        }
        if (!world.isInEffect(commitment)) {
            return Truth.FAILS;
        }
        if (commitment.isDeliverable()) {
            BigDecimal quantity = world.deliveryView.capped(commitment.text, commitment.quantity());
            BigDecimal most =
                    world.deliveryView.confirmed(commitment.text).add(world.deliveryView.pending(commitment.text));
            return most.compareTo(quantity) >= 0 ? Truth.UNRESOLVED : Truth.FAILS;
        }
        // One that has ended and waits for disputes is made FULFILLED or BREACHED by them.
        return commitment.endedAt.isPresent() && world.continuing.outcome(commitment) == Truth.UNRESOLVED
                ? Truth.UNRESOLVED
                : Truth.FAILS;
    }

    /**
     * {@code breached}: it is BREACHED now; UNRESOLVED while a dispute, or the verification of a claim or answer made in
     * time or of an incident, decides whether it is; a claim that would only cure it changes nothing until confirmed. One
     * that ended BREACHED counts so until it would have been cured.
     */
    Truth breached(CommitmentState commitment) {
        if (!world.hasStatus(commitment.id(), Status.IN_EFFECT, Status.CLAIMED, Status.SUSPENDED, Status.BREACHED)) {
            return Truth.FAILS;
        }
        boolean breached = world.hasStatus(commitment.id(), Status.BREACHED);
        if (breached && world.proceedings.isBreachDisputed(commitment)) {
            return Truth.UNRESOLVED;
        }
        if (commitment.isDeliverable()) {
            return breached ? breachedDeliverable(commitment) : unbreachedDeliverable(commitment);
        }
        if (commitment.text.must() instanceof Refrain) {
            return refrain(commitment, breached);
        }
        if (commitment.text.must() instanceof Respond) {
            return respond(commitment, breached);
        }
        if (breached) {
            // Section 7: a supply that ended BREACHED counts as breached for good; before, only a period cures.
            return Truth.HOLDS;
        }
        Optional<Long> last = world.continuing.lastJudged(commitment);
        return last.isPresent() && world.continuing.isBelow(commitment, last.get()) == Truth.UNRESOLVED
                ? Truth.UNRESOLVED
                : Truth.FAILS;
    }

    /** HOLDS, unless all that it missed would be forgiven by disputes in its favour. */
    private Truth breachedDeliverable(CommitmentState commitment) {
        boolean anyMissed = false;
        for (DuePoint point : commitment.dues) {
            if (point.isMissed()) {
                anyMissed = true;
                Instant due = world.dues.value(point).orElseThrow();
                BigDecimal most =
                        world.deliveryView.confirmed(commitment.text).add(world.dues.claimedBy(commitment, due));
                Optional<BigDecimal> left =
                        world.deliveryView.left(commitment.text).map(items -> items.subtract(challenged(commitment)));
                if (world.dues.isBelow(commitment, point, most, left)) {
                    return Truth.HOLDS;
                }
            }
        }
        return anyMissed ? Truth.UNRESOLVED : Truth.HOLDS;
    }

    /** The items in dispute that are neither pending nor confirmed: struck, they would be due no more. */
    private BigDecimal challenged(CommitmentState commitment) {
        String manifest = DeliveryView.manifestOf(commitment.text).orElseThrow();
        return BigDecimal.valueOf(world.agreement.manifest(manifest).items().stream()
                .distinct()
                .filter(item -> world.deliveryView.isItemDisputed(manifest, item))
                .filter(item -> world.deliveryView.pieces(commitment.text).stream()
                        .noneMatch(piece -> piece.item().equals(Optional.of(item))
                                && piece.standing() != DeliveryView.Standing.DENIED))
                .count());
    }

    /** UNRESOLVED, if what keeps it from being BREACHED is pending; an item struck from the list is due no more. */
    private Truth unbreachedDeliverable(CommitmentState commitment) {
        BigDecimal least = world.deliveryView.confirmed(commitment.text);
        BigDecimal mayBeStruck =
                world.deliveryView.sum(commitment.text, piece -> piece.disputedOnly() && onlyItemDisputed(piece));
        for (DuePoint point : commitment.dues) {
            if (point.lapsed && !point.excused && !point.missed) {
                Optional<BigDecimal> left =
                        world.deliveryView.left(commitment.text).map(items -> items.subtract(mayBeStruck));
                if (world.dues.isBelow(commitment, point, least, left)) {
                    return Truth.UNRESOLVED;
                }
            }
        }
        return Truth.FAILS;
    }

    private boolean onlyItemDisputed(DeliveryView.Piece piece) {
        return piece.itemDisputed()
                && world.proceedings
                        .disputeOf(piece.delivery())
                        .filter(Proceeding::isOpen)
                        .isEmpty();
    }

    private Truth refrain(CommitmentState commitment, boolean breached) {
        boolean counting = world.continuing.hasUncured(commitment, IncidentView.Standing.COUNTS);
        boolean undecided = world.continuing.hasUncured(commitment, IncidentView.Standing.UNDECIDED);
        return decide(commitment, breached, counting, undecided);
    }

    private Truth respond(CommitmentState commitment, boolean breached) {
        boolean counting = world.continuing.hasMissed(commitment, IncidentView.Standing.COUNTS);
        boolean undecided = world.continuing.hasMissed(commitment, IncidentView.Standing.UNDECIDED);
        if (breached) {
            return decide(commitment, true, counting, undecided);
        }
        boolean waits = commitment.endedAt.isPresent() && world.continuing.outcome(commitment) == Truth.UNRESOLVED;
        return undecided || waits || (commitment.endedAt.isEmpty() && world.continuing.isKeptByClaims(commitment))
                ? Truth.UNRESOLVED
                : Truth.FAILS;
    }

    private static Truth decide(CommitmentState commitment, boolean breached, boolean counting, boolean undecided) {
        if (breached && counting) {
            return Truth.HOLDS;
        }
        if (undecided) {
            return Truth.UNRESOLVED;
        }
        // With nothing left that counts it is BREACHED only because it ended so, or until it has moved.
        return Truth.of(breached && commitment.endedAt.isEmpty());
    }
}
