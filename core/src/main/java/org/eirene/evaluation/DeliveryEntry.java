package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eirene.history.Delivery;
import org.jspecify.annotations.Nullable;

/** A delivery on the record, with its verification and what was accepted of it. */
final class DeliveryEntry {
    final Delivery event;
    final @Nullable Proceeding verification;
    private BigDecimal acceptedQuantity;
    private ImmutableList<String> acceptedItems;
    private boolean accepted;

    DeliveryEntry(Delivery event, Optional<Proceeding> verification) {
        this.event = event;
        this.verification = verification.orElse(null);
        acceptedQuantity = event.quantity();
        acceptedItems = event.items();
    }

    DeliveryEntry(DeliveryEntry other, Copies copies) {
        event = other.event;
        verification = other.verification == null ? null : copies.of(other.verification);
        acceptedQuantity = other.acceptedQuantity;
        acceptedItems = other.acceptedItems;
        accepted = other.accepted;
    }

    Instant at() {
        return event.at();
    }

    boolean isPending() {
        return verification != null && verification.isOpen();
    }

    boolean isConfirmed() {
        return verification == null || verification.outcome() == Proceeding.Outcome.CONFIRMED;
    }

    /** Its quantity where it is confirmed: all of it, or the part that was accepted. */
    BigDecimal acceptedQuantity() {
        return acceptedQuantity;
    }

    /** Its items where it is confirmed: all of them, or those that were accepted. */
    ImmutableList<String> acceptedItems() {
        return acceptedItems;
    }

    boolean isAcceptanceFixed() {
        return accepted;
    }

    /** Fixes what a confirmation accepted: the smallest part accepted among the confirming members. */
    void fixAcceptance(BigDecimal quantity, List<String> items) {
        accepted = true;
        acceptedQuantity = quantity;
        acceptedItems = ImmutableList.copyOf(items);
    }

    Reason reason(String words, ZoneId zone) {
        Reason reason = Reason.of(
                        Rule.DELIVERY,
                        words + " delivered " + Words.on(at(), zone) + Reasons.reportedLater(event, zone))
                .events(List.of(event.id()));
        return verification == null ? reason : reason.because(verification.reason());
    }
}
