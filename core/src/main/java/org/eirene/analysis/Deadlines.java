package org.eirene.analysis;

import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Together;

/** Whether a text says when something is due. */
final class Deadlines {
    private Deadlines() {}

    /** Whether a deliverable commitment is due at some time: its own, its phase's end, or as one side of an exchange. */
    static boolean isDated(Agreement agreement, Commitment commitment) {
        return commitment.due().isPresent()
                || hasInstalments(commitment)
                || endsWithItsPhase(agreement, commitment.phase())
                || isOwedByExchange(agreement, commitment);
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
