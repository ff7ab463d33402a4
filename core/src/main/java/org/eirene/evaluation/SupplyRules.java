package org.eirene.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
     * Judges the last period that has closed, which alone decides: anew whenever what was delivered in it changes. One
     * that suffices only with what is pending leaves things as they were.
     */
    void judge() {
        long last = lastJudged();
        if (last < 0) {
            commitment.setShortPeriod(OptionalLong.empty());
        } else if (isShort(last)) {
            commitment.setShortPeriod(OptionalLong.of(last));
        } else if (suffices(last)) {
            commitment.setShortPeriod(OptionalLong.empty());
        }
    }

    private boolean suffices(long period) {
        return in(period).confirmed().compareTo(commitment.quantity) >= 0;
    }

    private boolean isShort(long period) {
        Deliveries inPeriod = in(period);
        return inPeriod.confirmed().add(inPeriod.pending()).compareTo(commitment.quantity) < 0;
    }

    private Deliveries in(long period) {
        return deliveries.between(periods.begin(period), periods.begin(period + 1));
    }

    @Override
    public Optional<Reason> breach() {
        OptionalLong period = commitment.shortPeriod();
        return period.isPresent() ? Optional.of(closedShort(period.getAsLong())) : Optional.empty();
    }

    private Reason closedShort(long period) {
        return Reason.of(Rule.PERIOD_SHORT, "too little under " + commitment.id() + ": " + words(period))
                .clauses(List.of(Words.clause(commitment.element)))
                .because(in(period).reasons());
    }

    private String words(long period) {
        BigDecimal pending = in(period).pending();
        return Words.quantity(in(period).confirmed(), "") + " of "
                + Words.quantity(commitment.quantity, commitment.unit) + " confirmed"
                + (pending.signum() > 0 ? ", " + Words.quantity(pending, "") + " pending," : "")
                + " in the period from "
                + Words.at(periods.begin(period), state.zone) + " to " + Words.at(periods.begin(period + 1), state.zone);
    }

    /** A period has closed that suffices only with what is pending. */
    @Override
    public boolean isUndecided() {
        long last = lastJudged();
        return last >= 0 && !suffices(last) && !isShort(last);
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
                : Reason.of(Rule.DELIVERY, words(last)).because(sinceDecided(last));
    }

    /** The deliveries of a period; where it decides nothing yet, those of the ones before down to one that does too. */
    private List<Reason> sinceDecided(long last) {
        List<Reason> reasons = new ArrayList<>(in(last).reasons());
        for (long period = last; period > 0 && !suffices(period) && !isShort(period); period--) {
            reasons.add(0, Reason.of(Rule.DELIVERY, words(period - 1)).because(in(period - 1).reasons()));
        }
        return reasons;
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
                                + Words.at(periods.begin(running + 1), state.zone),
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
