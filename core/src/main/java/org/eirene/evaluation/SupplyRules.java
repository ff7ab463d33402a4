package org.eirene.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Supply;

/** A quantity in every period: breached while the last judged period closed below it. */
final class SupplyRules implements CommitmentRules.Kind {
    private final State state;
    private final CommitmentState commitment;
    private final Periods periods;
    private final Deliveries deliveries;

    SupplyRules(State state, CommitmentState commitment, Supply supply) {
        this.state = state;
        this.commitment = commitment;
        periods = Periods.from(supply.per(), commitment.inEffectSince(), state.zone);
        deliveries = Deliveries.of(state, commitment);
    }

    /** The last period that has closed; one cut by the end of the commitment is not judged. */
    private long lastJudged() {
        Instant now = state.now();
        Instant until = commitment.endedAt().filter(now::isAfter).orElse(now);
        boolean closing = commitment.endedAt().isPresent() ? commitment.endedByLapse() : state.isLapsing();
        long running = periods.at(until);
        boolean closesAtThisVeryInstant = running >= 0 && periods.begin(running).equals(until);
        return closesAtThisVeryInstant && !closing ? running - 2 : running - 1;
    }

    /**
     * The period that decides: the last judged one of which it is certain whether it suffices. One that suffices only
     * with what is pending leaves things as they were.
     */
    private Optional<Long> deciding() {
        for (long k = lastJudged(); k >= 0; k--) {
            Deliveries inPeriod = in(k);
            BigDecimal confirmed = inPeriod.confirmed();
            if (confirmed.compareTo(commitment.quantity) >= 0
                    || confirmed.add(inPeriod.pending()).compareTo(commitment.quantity) < 0) {
                return Optional.of(k);
            }
        }
        return Optional.empty();
    }

    private Deliveries in(long period) {
        return deliveries.between(periods.begin(period), periods.begin(period + 1));
    }

    @Override
    public Optional<Reason> breach() {
        return deciding()
                .filter(k -> in(k).confirmed().compareTo(commitment.quantity) < 0)
                .map(k -> Reason.of(Rule.PERIOD_SHORT, "too little under " + commitment.id() + ": " + words(k))
                        .clauses(List.of(Words.clause(commitment.element)))
                        .because(in(k).reasons()));
    }

    private String words(long period) {
        return Words.quantity(in(period).confirmed(), "") + " of "
                + Words.quantity(commitment.quantity, commitment.unit) + " confirmed in the period from "
                + Words.at(periods.begin(period)) + " to " + Words.at(periods.begin(period + 1));
    }

    /** A period has closed that suffices only with what is pending. */
    @Override
    public boolean isUndecided() {
        long last = lastJudged();
        return last >= 0 && deciding().map(k -> k != last).orElse(true);
    }

    @Override
    public boolean isEndUndecided() {
        return isUndecided();
    }

    /** A supply that ended BREACHED counts as breached for good. */
    @Override
    public boolean wouldBeCured() {
        return false;
    }

    @Override
    public Reason progress() {
        long last = lastJudged();
        return last < 0
                ? Reason.of(Rule.DELIVERY, "no period has closed yet")
                : Reason.of(Rule.DELIVERY, words(last)).because(in(last).reasons());
    }

    @Override
    public List<Missing> missing() {
        if (commitment.endedAt().isPresent()) {
            return commitment.deliveries().stream()
                    .filter(DeliveryEntry::isPending)
                    .map(entry -> Missings.ruling(entry.verification, entry.event.id()))
                    .toList();
        }
        long running = Math.max(0, periods.at(state.now()));
        BigDecimal open = commitment
                .quantity
                .subtract(in(running).confirmed())
                .subtract(in(running).pending());
        return open.signum() > 0
                ? List.of(new Missing(
                        Words.quantity(open, commitment.unit) + " under " + commitment.id() + " before "
                                + Words.at(periods.begin(running + 1)),
                        commitment.element.by()))
                : List.of();
    }

    /** When the running period closes, if that can make a difference: an empty one after a breach cannot. */
    Optional<Instant> nextClosing() {
        long running = Math.max(0, periods.at(state.now()));
        boolean idle = breach().isPresent() && in(running).counted().isEmpty();
        return idle ? Optional.empty() : Optional.of(periods.begin(running + 1));
    }

    /** When the running period closes. */
    Instant closing() {
        return periods.begin(Math.max(0, periods.at(state.now())) + 1);
    }
}
