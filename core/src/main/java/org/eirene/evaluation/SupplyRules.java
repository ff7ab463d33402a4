package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eirene.agreement.Supply;
import org.eirene.agreement.TransitionKind;

/** A quantity in every period: breached while the last judged period closed below it. */
final class SupplyRules implements CommitmentRules.Continuing {
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

    // ---------------------------------------------------------------- periods

    /** Periods close in the second beat; one that overlaps a suspension is not judged. */
    @Override
    public void observe() {
        skipIdle();
        while (state.hasCome(periods.begin(commitment.nextPeriod() + 1))) {
            long period = commitment.nextPeriod();
            commitment.closePeriod();
            if (!commitment.overlapsSuspension(periods.begin(period), periods.begin(period + 1))) {
                commitment.setLastJudged(period);
                judge();
            }
        }
        judge();
    }

    /** While it is breached and nothing is delivered, one period is as the next: only the last that has closed matters. */
    private void skipIdle() {
        long last = periods.at(state.now()) - 2;
        boolean idle = isBreached()
                && last > commitment.nextPeriod()
                && !deliveries.anySince(periods.begin(commitment.nextPeriod()));
        boolean excused = last > commitment.nextPeriod() && commitment.isExcused(periods.begin(last));
        if (idle || excused) {
            commitment.skipToPeriod(last);
        }
    }

    /**
     * Judges the last period that has closed, which alone decides: anew whenever what was delivered in it changes. One
     * that suffices only with what is pending leaves things as they were.
     */
    private void judge() {
        OptionalLong last = lastJudged();
        Truth isShort = last.isPresent() ? isShort(last.getAsLong()) : Truth.UNRESOLVED;
        if (isShort != Truth.UNRESOLVED) {
            commitment.setShortInLastJudged(isShort == Truth.HOLDS);
        }
    }

    /** Periods up to the decision that excused a breach count no more. */
    private OptionalLong lastJudged() {
        OptionalLong last = commitment.lastJudged();
        return last.isPresent() && commitment.isExcused(periods.begin(last.getAsLong() + 1))
                ? OptionalLong.empty()
                : last;
    }

    /** HOLDS: the period is below the quantity; FAILS: it suffices; UNRESOLVED: claims in it decide. */
    private Truth isShort(long period) {
        Deliveries inPeriod = in(period);
        BigDecimal confirmed = inPeriod.confirmed();
        return Truth.between(
                confirmed.compareTo(commitment.quantity) < 0,
                confirmed.add(inPeriod.pending()).compareTo(commitment.quantity) < 0);
    }

    private Deliveries in(long period) {
        return deliveries.between(periods.begin(period), periods.begin(period + 1));
    }

    // ---------------------------------------------------------------- breach

    /** What its last judged period says is all that is to be remembered. */
    @Override
    public void end() {}

    @Override
    public Truth outcome() {
        OptionalLong last = lastJudged();
        return last.isPresent() ? isShort(last.getAsLong()) : Truth.FAILS;
    }

    @Override
    public boolean isBreached() {
        return commitment.isShortInLastJudged();
    }

    /** A supply that ended BREACHED counts as breached for good; before, only a period cures. */
    @Override
    public Truth breached(boolean isBreached) {
        if (isBreached) {
            return Truth.HOLDS;
        }
        return outcome() == Truth.UNRESOLVED ? Truth.UNRESOLVED : Truth.FAILS;
    }

    @Override
    public List<IncidentEntry> grave() {
        return List.of();
    }

    @Override
    public Reason breach() {
        OptionalLong last = lastJudged();
        Reason reason = Reason.of(
                        Rule.PERIOD_SHORT,
                        "too little under " + commitment.name()
                                + (last.isPresent()
                                        ? ": " + words(last.getAsLong()) + breachedSince(last.getAsLong())
                                        : ""))
                .clauses(List.of(Words.clause(commitment.element)));
        return last.isPresent() ? reason.because(sinceDecided(last.getAsLong())) : reason;
    }

    /** Had any period closed since that sufficed, it would have cured. */
    private String breachedSince(long last) {
        String since = CommitmentRules.breachedSince(commitment, periods.begin(last + 1), state.zone);
        return since.isEmpty() ? "" : since + ", no period that closed since having sufficed";
    }

    private String words(long period) {
        BigDecimal pending = in(period).pending();
        return Words.quantity(in(period).confirmed(), "") + " of "
                + Words.quantity(commitment.quantity, commitment.unit) + " " + commitment.outcome()
                + (pending.signum() > 0 ? ", " + Words.quantity(pending, "") + " pending," : "")
                + " in the period from "
                + Words.at(periods.begin(period), state.zone) + " to "
                + Words.at(periods.begin(period + 1), state.zone);
    }

    @Override
    public Reason progress() {
        OptionalLong last = lastJudged();
        return last.isEmpty()
                ? Reason.of(Rule.DELIVERY, "no period has closed yet that counts")
                : Reason.of(Rule.DELIVERY, words(last.getAsLong()) + cured()).because(sinceDecided(last.getAsLong()));
    }

    /** Of one that was breached before. */
    private String cured() {
        return commitment
                .first(TransitionKind.BREACHED)
                .map(first -> "; it was first breached " + Words.on(first, state.zone) + ", and that is cured")
                .orElse("");
    }

    /** The deliveries of a period; where it decides nothing yet, those of the ones before down to one that does too. */
    private List<Reason> sinceDecided(long last) {
        ImmutableList.Builder<Reason> earlier = ImmutableList.builder();
        for (long period = last; period > 0 && isShort(period) == Truth.UNRESOLVED; period--) {
            earlier.add(Reason.of(Rule.DELIVERY, words(period - 1))
                    .because(in(period - 1).reasons()));
        }
        return ImmutableList.<Reason>builder()
                .addAll(earlier.build().reverse())
                .addAll(in(last).reasons())
                .build();
    }

    @Override
    public List<Missing> missing() {
        if (commitment.endedAt().isPresent()) {
            return deliveries.rulings();
        }
        BigDecimal open = open();
        return open.signum() > 0
                ? List.of(new Missing(
                        Words.quantity(open, commitment.unit) + " under " + commitment.name() + " before "
                                + Words.at(closing(), state.zone),
                        commitment.element.by()))
                : List.of();
    }

    /** What is neither confirmed nor pending in the running period. */
    BigDecimal open() {
        Deliveries running = in(running());
        return commitment.quantity.subtract(running.confirmed()).subtract(running.pending());
    }

    /** The number of the running period; the first is 0. */
    long running() {
        return Math.max(0, periods.at(state.now()));
    }

    /** When the running period closes, if that can make a difference: an empty one after a breach cannot. */
    Optional<Instant> nextClosing() {
        long running = running();
        boolean idle = isBreached() && !deliveries.anySince(periods.begin(running));
        return idle ? Optional.empty() : Optional.of(closing());
    }

    /** When the running period closes. */
    Instant closing() {
        return periods.begin(running() + 1);
    }
}
