package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eirene.agreement.Deliver;

/** What the deliveries under a commitment amount to: claimed, confirmed, pending, denied. */
final class Deliveries {
    private final State state;
    private final CommitmentState commitment;
    private final ImmutableList<Counted> counted;

    /** What one delivery amounts to. The three parts make up what was claimed. */
    record Counted(DeliveryEntry entry, BigDecimal confirmed, BigDecimal pending, BigDecimal denied) {}

    private Deliveries(State state, CommitmentState commitment, ImmutableList<Counted> counted) {
        this.state = state;
        this.commitment = commitment;
        this.counted = counted;
    }

    static Deliveries of(State state, CommitmentState commitment) {
        return new Deliveries(
                state,
                commitment,
                manifest(state, commitment)
                        .map(items -> fromList(commitment.deliveries(), items))
                        .orElseGet(() -> commitment.deliveries().stream()
                                .map(Deliveries::count)
                                .collect(ImmutableList.toImmutableList())));
    }

    private static Counted count(DeliveryEntry entry) {
        BigDecimal claimed = entry.event.quantity();
        if (entry.isPending()) {
            return new Counted(entry, BigDecimal.ZERO, claimed, BigDecimal.ZERO);
        }
        BigDecimal confirmed = entry.isConfirmed() ? entry.acceptedQuantity().min(claimed) : BigDecimal.ZERO;
        return new Counted(entry, confirmed, BigDecimal.ZERO, claimed.subtract(confirmed));
    }

    /** Items count one by one: each for the first delivery, in order, of which it is accepted or pending. */
    private static ImmutableList<Counted> fromList(List<DeliveryEntry> entries, Set<String> listed) {
        Set<String> taken = new HashSet<>();
        ImmutableList.Builder<Counted> counted = ImmutableList.builder();
        for (DeliveryEntry entry : entries) {
            List<String> claimed = free(entry.event.items(), listed, taken);
            List<String> held = entry.isPending()
                    ? claimed
                    : entry.isConfirmed() ? free(entry.acceptedItems(), listed, taken) : List.of();
            taken.addAll(held);
            BigDecimal count = BigDecimal.valueOf(held.size());
            counted.add(new Counted(
                    entry,
                    entry.isPending() ? BigDecimal.ZERO : count,
                    entry.isPending() ? count : BigDecimal.ZERO,
                    BigDecimal.valueOf(claimed.size()).subtract(count)));
        }
        return counted.build();
    }

    private static List<String> free(List<String> items, Set<String> listed, Set<String> taken) {
        return items.stream()
                .distinct()
                .filter(listed::contains)
                .filter(Predicate.not(taken::contains))
                .toList();
    }

    /** The items of a delivery that are listed and not, by another delivery earlier in order, accepted or pending. */
    static List<String> itemsOf(State state, CommitmentState commitment, DeliveryEntry delivery) {
        Set<String> listed = manifest(state, commitment).orElse(Set.of());
        Set<String> taken = new HashSet<>();
        for (DeliveryEntry entry : commitment.deliveries()) {
            if (entry == delivery) {
                break;
            }
            if (entry.isPending() || entry.isConfirmed()) {
                taken.addAll(free(entry.isPending() ? entry.event.items() : entry.acceptedItems(), listed, taken));
            }
        }
        return free(delivery.event.items(), listed, taken);
    }

    static Optional<Set<String>> manifest(State state, CommitmentState commitment) {
        return commitment.element.must() instanceof Deliver deliver
                ? deliver.manifest()
                        .map(id ->
                                ImmutableSet.copyOf(state.agreement.manifest(id).items()))
                : Optional.empty();
    }

    /** Those alone that lie in a trailing window. */
    Deliveries within(Window window, Instant now) {
        return new Deliveries(
                state,
                commitment,
                ImmutableList.copyOf(window.of(counted, part -> part.entry().at(), now)));
    }

    /** Those alone that were made up to an instant, inclusive. */
    Deliveries upTo(Instant last) {
        return filtered(part -> !part.entry().at().isAfter(last));
    }

    /** Those alone that were made in a period. */
    Deliveries between(Instant fromInclusive, Instant toExclusive) {
        return filtered(part ->
                !part.entry().at().isBefore(fromInclusive) && part.entry().at().isBefore(toExclusive));
    }

    private Deliveries filtered(Predicate<Counted> which) {
        return new Deliveries(
                state,
                commitment,
                counted.stream().filter(which).collect(ImmutableList.toImmutableList()));
    }

    ImmutableList<Counted> counted() {
        return counted;
    }

    BigDecimal confirmed() {
        return sum(Counted::confirmed);
    }

    BigDecimal pending() {
        return sum(Counted::pending);
    }

    BigDecimal denied() {
        return sum(Counted::denied);
    }

    private BigDecimal sum(Function<Counted, BigDecimal> part) {
        return counted.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** No more is due under a list than the items on it. */
    static BigDecimal required(State state, CommitmentState commitment) {
        return manifest(state, commitment)
                .map(items -> commitment.quantity.min(BigDecimal.valueOf(items.size())))
                .orElse(commitment.quantity);
    }

    /** The delivery with which the confirmed ones, in order of happening, reach a quantity. */
    Optional<DeliveryEntry> reaching(BigDecimal quantity) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Counted part : counted) {
            sum = sum.add(part.confirmed());
            if (part.confirmed().signum() > 0 && sum.compareTo(quantity) >= 0) {
                return Optional.of(part.entry());
            }
        }
        return Optional.empty();
    }

    /** What each of them came to. */
    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (Counted part : counted) {
            String words = part.confirmed().signum() > 0
                    ? inPart(part)
                    : part.pending().signum() > 0
                            ? words(part.pending(), "not yet verified")
                            : words(part.denied(), "not accepted");
            reasons.add(part.entry().reason(words, state.zone));
        }
        return reasons;
    }

    private String inPart(Counted part) {
        BigDecimal claimed = part.confirmed().add(part.denied());
        return part.denied().signum() == 0
                ? words(part.confirmed(), "confirmed")
                : Words.quantity(part.confirmed(), "") + " of " + words(claimed, "confirmed");
    }

    private String words(BigDecimal quantity, String outcome) {
        return commitment.unit.isEmpty()
                ? outcome + ","
                : Words.quantity(quantity, commitment.unit) + " " + outcome + ",";
    }
}
