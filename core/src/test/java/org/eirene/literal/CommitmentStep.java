package org.eirene.literal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Status;

/** Section 7: the commitments. */
final class CommitmentStep {
    private final World world;

    CommitmentStep(World world) {
        this.world = world;
    }

    /** One pass over those that have been in effect, or over the PENDING ones, from the same state. */
    boolean step(boolean pendingOnes) {
        // Section 6: before entry into force nothing moves.
        if (!world.isUnderWay() && !world.isTerminated()) {
            return false;
        }
        if (world.isUnderWay()) {
            world.lots.update();
        }
        List<CommitmentState> moving = world.commitments.values().stream()
                .filter(commitment -> world.hasStatus(commitment.id(), Status.PENDING) == pendingOnes)
                .toList();
        moving.forEach(this::rememberConfirmed);
        if (!pendingOnes) {
            moving.stream().filter(commitment -> !world.isFinal(commitment)).forEach(this::observe);
        }
        Map<String, Status> targets = new LinkedHashMap<>();
        for (CommitmentState commitment : moving) {
            if (!world.isFinal(commitment)) {
                targets.put(commitment.id(), pendingOnes ? pending(commitment) : inEffect(commitment));
            }
        }
        boolean moved = false;
        for (Map.Entry<String, Status> target : targets.entrySet()) {
            moved |= world.move(target.getKey(), target.getValue());
        }
        return moved;
    }

    private void rememberConfirmed(CommitmentState commitment) {
        for (DeliveryView.Piece piece : world.deliveryView.pieces(commitment.text)) {
            if (piece.standing() == DeliveryView.Standing.CONFIRMED) {
                commitment.onceConfirmed.add(piece.key());
            }
        }
    }

    private void observe(CommitmentState commitment) {
        if (commitment.endedAt.isPresent()) {
            // Section 7: its due moment moves like any other, so one that waits for a proceeding may go on.
            world.dues.observe(commitment);
            if (world.continuing.ends(commitment)) {
                return;
            }
            commitment.endedAt = Optional.empty();
            commitment.openAtEnd.clear();
        }
        if (world.isUnderWay()) {
            if (!commitment.isDeliverable()) {
                world.continuing.observe(commitment);
            }
            world.dues.observe(commitment);
        }
        if (!commitment.isDeliverable() && world.continuing.ends(commitment)) {
            world.continuing.end(commitment);
        }
    }

    /** Section 7: it comes into effect, once, when the agreement is IN_FORCE, its phase has opened and when HOLDS. */
    private Status pending(CommitmentState commitment) {
        if (isWaived(commitment)) {
            return Status.WAIVED;
        }
        // DISCHARGED: the agreement ended, its phase closed before it was in effect, or a permanent snap-back.
        if (isDischarged(commitment)
                || commitment.text.phase().filter(world::isClosed).isPresent()) {
            return Status.DISCHARGED;
        }
        boolean opened = commitment
                .text
                .phase()
                .map(phase -> world.first(phase, Status.OPEN).isPresent())
                .orElse(true);
        return world.isUnderWay()
                        && opened
                        && !world.waitsForInvocation(commitment.text)
                        && world.conditions.truth(commitment.text.when(), Since.ENTRY) == Truth.HOLDS
                ? Status.IN_EFFECT
                : Status.PENDING;
    }

    /**
     * Section 7: where several apply: FULFILLED, WAIVED, DISCHARGED, BREACHED, SUSPENDED, CLAIMED, IN_EFFECT. SUSPENDED is
     * entered from IN_EFFECT and CLAIMED alone, CLAIMED from IN_EFFECT alone.
     */
    private Status inEffect(CommitmentState commitment) {
        Status present = world.status(commitment.id());
        if (commitment.isDeliverable() ? isPerformed(commitment) : hasEnded(commitment, Truth.FAILS)) {
            return Status.FULFILLED;
        }
        if (isWaived(commitment)) {
            return Status.WAIVED;
        }
        if (isDischarged(commitment)) {
            return Status.DISCHARGED;
        }
        if (hasEnded(commitment, Truth.HOLDS)) {
            return Status.BREACHED;
        }
        // Section 7: where disputes or verifications still decide, the status waits. Section 6: nothing changes after
        // the end.
        if (hasEnded(commitment, Truth.UNRESOLVED) || world.isTerminated()) {
            return present;
        }
        if (isBreached(commitment)) {
            return Status.BREACHED;
        }
        boolean unimpaired = present == Status.IN_EFFECT || present == Status.CLAIMED;
        if ((unimpaired || present == Status.SUSPENDED) && isToBeSuspended(commitment)) {
            return Status.SUSPENDED;
        }
        return unimpaired && isClaimed(commitment) ? Status.CLAIMED : Status.IN_EFFECT;
    }

    /** The confirmed total reaches the quantity; under a list, the items left on it. */
    private boolean isPerformed(CommitmentState commitment) {
        return world.deliveryView.confirmed(commitment.text).compareTo(quantity(commitment)) >= 0;
    }

    private BigDecimal quantity(CommitmentState commitment) {
        return world.deliveryView.capped(commitment.text, commitment.quantity());
    }

    private boolean hasEnded(CommitmentState commitment, Truth breached) {
        return commitment.endedAt.isPresent() && world.continuing.outcome(commitment) == breached;
    }

    /** WAIVED: every beneficiary has waived it. */
    private boolean isWaived(CommitmentState commitment) {
        return !commitment.text.to().isEmpty()
                && world.waivers.getOrDefault(commitment.id(), Set.of()).containsAll(commitment.text.to());
    }

    /** Sections 6 and 9: discharged unless final or BREACHED, for good. */
    private boolean isDischarged(CommitmentState commitment) {
        return !world.hasStatus(commitment.id(), Status.BREACHED)
                && (world.isTerminated()
                        || commitment.leftByWithdrawal
                        || world.sanctions.measures().snappedBackForGood().contains(commitment.id()));
    }

    private boolean isBreached(CommitmentState commitment) {
        return commitment.isDeliverable()
                ? commitment.dues.stream().anyMatch(DuePoint::isMissed)
                : world.continuing.isBreached(commitment);
    }

    /**
     * SUSPENDED, never a protected one: while a measure in force names it, its phase is SUSPENDED, or the other side of its
     * exchange is BREACHED by its arrears.
     */
    private boolean isToBeSuspended(CommitmentState commitment) {
        if (commitment.text.protectedFromSanctions()) {
            return false;
        }
        return world.sanctions.measures().suspended().contains(commitment.id())
                || commitment
                        .text
                        .phase()
                        .filter(phase -> world.hasStatus(phase, Status.SUSPENDED))
                        .isPresent()
                || world.text.exchanges.stream()
                        .anyMatch(exchange -> exchange.give().equals(commitment.id()) && isInArrears(exchange));
    }

    private boolean isInArrears(Exchange exchange) {
        return exchange.terms() instanceof Ratio
                && world.hasStatus(exchange.inReturn(), Status.BREACHED)
                && world.lots.isInArrears(exchange);
    }

    /** CLAIMED, deliverable only: confirmed is short of the quantity, confirmed plus pending is not. */
    private boolean isClaimed(CommitmentState commitment) {
        return commitment.isDeliverable()
                && world.deliveryView
                                .confirmed(commitment.text)
                                .add(world.deliveryView.pending(commitment.text))
                                .compareTo(quantity(commitment))
                        >= 0;
    }
}
