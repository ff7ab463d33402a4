package org.eirene.analysis;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Instalment;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Together;

/** Whether a text says when something is due. */
final class Deadlines {
    private Deadlines() {}

    /** Whether a deliverable commitment is due at some time: its own, its phase's end, or as one side of an exchange. */
    static boolean isDated(Agreement agreement, Commitment commitment) {
        return commitment.due().isPresent()
                || hasInstalmentsForAll(agreement, commitment)
                || endsWithItsPhase(agreement, commitment.phase())
                || isOwedByExchange(agreement, commitment);
    }

    /** Whether instalments say by when the whole is due. */
    private static boolean hasInstalmentsForAll(Agreement agreement, Commitment commitment) {
        return commitment.must() instanceof Deliver deliver
                && isReached(
                        deliver,
                        deliver.manifest()
                                .flatMap(id -> agreement.find(Manifest.class, id))
                                .map(list -> BigDecimal.valueOf(list.items().size()))
                                .orElse(deliver.quantity()));
    }

    /** The greatest quantity that is due by an instalment; empty where none is. */
    static Optional<String> dated(Commitment commitment) {
        return commitment.must() instanceof Deliver deliver
                ? deliver.instalments().stream()
                        .map(Instalment::total)
                        .max(Comparator.naturalOrder())
                        .map(BigDecimal::toPlainString)
                : Optional.empty();
    }

    /** The same whatever text it is of: of what stands on a list, whose length may differ, they are taken not to. */
    static boolean hasInstalmentsForAll(Commitment commitment) {
        return commitment.must() instanceof Deliver deliver
                && deliver.manifest().isEmpty()
                && isReached(deliver, deliver.quantity());
    }

    private static boolean isReached(Deliver deliver, BigDecimal whole) {
        return deliver.instalments().stream()
                .anyMatch(instalment -> instalment.total().compareTo(whole) >= 0);
    }

    static boolean hasInstalments(Commitment commitment) {
        return commitment.must() instanceof Deliver deliver
                && !deliver.instalments().isEmpty();
    }

    static boolean endsWithItsPhase(Agreement agreement, Optional<String> phase) {
        return phase.flatMap(id -> agreement.find(Phase.class, id))
                .flatMap(Phase::lasts)
                .isPresent();
    }

    static boolean isOwedByExchange(Agreement agreement, Commitment commitment) {
        return agreement.exchanges().stream()
                .anyMatch(exchange -> exchange.inReturn().equals(commitment.id())
                        || (exchange.terms() instanceof Together
                                && exchange.give().equals(commitment.id())));
    }
}
