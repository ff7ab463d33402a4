package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.Respond;
import org.eirene.history.Delivery;
import org.jspecify.annotations.Nullable;

/** A delivery on the record, with its verification and what was accepted of it. */
final class DeliveryEntry {
    private static final ImmutableSet<Optional<String>> WHOLE = ImmutableSet.of(Optional.empty());

    final Delivery event;
    final @Nullable Proceeding verification;
    private BigDecimal acceptedQuantity;
    private ImmutableList<String> acceptedItems;
    private boolean accepted;
    private @Nullable Proceeding dispute;
    private ImmutableSet<Optional<String>> onceConfirmed = ImmutableSet.of();

    /** Of one that nothing verifies. */
    DeliveryEntry(Delivery event) {
        this(event, Optional.empty());
    }

    /** One that nothing verifies and that is on the record, and so counts in full. */
    static DeliveryEntry confirmed(Delivery event) {
        DeliveryEntry entry = new DeliveryEntry(event);
        entry.onceConfirmed = WHOLE;
        return entry;
    }

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
        dispute = other.dispute == null ? null : copies.of(other.dispute);
        onceConfirmed = other.onceConfirmed;
    }

    Instant at() {
        return event.at();
    }

    Optional<Proceeding> dispute() {
        return Optional.ofNullable(dispute);
    }

    void challenge(Proceeding proceeding) {
        dispute = proceeding;
    }

    /** What its verification and an upheld challenge made of it, an open challenge apart. */
    Deliveries.Standing verified() {
        if (dispute != null && dispute.is(Proceeding.Outcome.CONFIRMED)) {
            return Deliveries.Standing.DENIED;
        }
        if (verification == null) {
            return Deliveries.Standing.CONFIRMED;
        }
        return switch (verification.outcome()) {
            case CONFIRMED -> Deliveries.Standing.CONFIRMED;
            case DENIED -> Deliveries.Standing.DENIED;
            case OPEN, ENDED -> Deliveries.Standing.PENDING;
        };
    }

    /** Whether a challenge of it is open, or ended undecided. */
    boolean isDisputed() {
        return dispute != null && !dispute.is(Proceeding.Outcome.DENIED) && !dispute.is(Proceeding.Outcome.CONFIRMED);
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

    /** Remembers that it was confirmed, all of it or an item, though that may be challenged later. */
    void rememberConfirmed(Optional<String> item) {
        if (onceConfirmed.isEmpty()) {
            onceConfirmed = item.isEmpty() ? WHOLE : ImmutableSet.of(item);
        } else if (!onceConfirmed.contains(item)) {
            onceConfirmed = ImmutableSet.<Optional<String>>builder()
                    .addAll(onceConfirmed)
                    .add(item)
                    .build();
        }
    }

    boolean wasOnceConfirmed(Optional<String> item) {
        return onceConfirmed.contains(item);
    }

    /** An answer would not count without the incident that it answers. */
    Reason reason(String words, String under, CommitmentState commitment, ZoneId zone) {
        Stream<String> answered = commitment.element.must() instanceof Respond ? event.answers().stream() : Stream.of();
        Reason reason = Reason.of(
                        Rule.DELIVERY,
                        words + " delivered" + under + " " + Words.on(at(), zone) + Reasons.reportedLater(event, zone))
                .events(Stream.concat(Stream.of(event.id()), answered).toList());
        return reason.because(proceedings().map(Proceeding::reason).toList());
    }

    /** Its verification and its dispute, as far as there are any. */
    Stream<Proceeding> proceedings() {
        return Stream.concat(Optional.ofNullable(verification).stream(), Optional.ofNullable(dispute).stream());
    }
}
