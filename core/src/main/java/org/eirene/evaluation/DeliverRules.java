package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Act;

/** A quantity to be delivered: fulfilled when the confirmed total reaches it, breached when a due instant passes. */
final class DeliverRules implements CommitmentRules.Kind {
    private final State state;
    private final CommitmentState commitment;
    private final Deliveries deliveries;
    private final BigDecimal required;

    DeliverRules(State state, CommitmentState commitment) {
        this.state = state;
        this.commitment = commitment;
        deliveries = Deliveries.of(state, commitment);
        required = Deliveries.required(state, commitment);
    }

    /** The confirmed total reaches the quantity. */
    boolean isComplete() {
        return deliveries.confirmed().compareTo(required) >= 0;
    }

    /** Confirmed is short of the quantity, confirmed plus pending is not. */
    boolean isClaimed() {
        return deliveries.confirmed().add(deliveries.pending()).compareTo(required) >= 0;
    }

    /** What is pending would complete it. */
    boolean wouldBeComplete() {
        return deliveries.pending().signum() > 0 && isClaimed();
    }

    /** A due instant has passed with confirmed, plus what was claimed by then and is pending, below what is due. */
    @Override
    public Optional<Reason> breach() {
        for (Due due : dues()) {
            if (due.isPast(state.now(), state.isLapsing()) && claimedFor(due).compareTo(owed(due)) < 0) {
                return Optional.of(missed(due));
            }
        }
        return Optional.empty();
    }

    private BigDecimal owed(Due due) {
        return due.required.min(required);
    }

    private BigDecimal claimedFor(Due due) {
        Instant by = due.moved().orElseThrow();
        return deliveries.confirmed().add(deliveries.upTo(by).pending());
    }

    private Reason missed(Due due) {
        String by = Reasons.due(due, state.zone);
        return Reason.of(
                        Rule.DUE_PASSED,
                        isAct()
                                ? commitment.id() + " was due by " + by + " and is not done"
                                : Words.quantity(owed(due), commitment.unit) + " under " + commitment.id()
                                        + " were due by " + by + ", and "
                                        + Words.quantity(deliveries.confirmed(), "") + " confirmed")
                .clauses(List.of(Words.clause(commitment.element)))
                .because(grounds());
    }

    private boolean isAct() {
        return commitment.element.must() instanceof Act;
    }

    private ImmutableList<Due> dues() {
        return ImmutableList.<Due>builder()
                .addAll(commitment.instalments)
                .add(commitment.due)
                .build();
    }

    private List<Reason> grounds() {
        return ImmutableList.<Reason>builder()
                .addAll(CommitmentRules.foundations(state, commitment))
                .addAll(deliveries.reasons())
                .build();
    }

    /** Unresolved while a claim made in time decides: a due instant has passed, and what is confirmed is not enough. */
    @Override
    public boolean isUndecided() {
        return breach().isEmpty()
                && dues().stream()
                        .anyMatch(due -> due.isPast(state.now(), state.isLapsing())
                                && deliveries.confirmed().compareTo(owed(due)) < 0);
    }

    @Override
    public boolean isEndUndecided() {
        return false;
    }

    @Override
    public boolean wouldBeCured() {
        return false;
    }

    Reason completion() {
        String what =
                isAct() ? commitment.id() + " was done" : ofRequired() + " are confirmed under " + commitment.id();
        return Reason.of(Rule.DELIVERED, what + (isLate() ? ", late" : ""))
                .clauses(List.of(Words.clause(commitment.element)))
                .because(grounds());
    }

    private String ofRequired() {
        return Words.quantity(deliveries.confirmed(), "") + " of " + Words.quantity(required, commitment.unit);
    }

    Reason claim() {
        return Reason.of(
                        Rule.CLAIMED,
                        (isAct() ? "" : Words.quantity(deliveries.pending(), commitment.unit) + " under ")
                                + commitment.id() + (isAct() ? " is" : " are") + " claimed and not yet verified")
                .clauses(List.of(Words.clause(commitment.element)))
                .because(grounds())
                .missing(missing());
    }

    @Override
    public Reason progress() {
        String pending = deliveries.pending().signum() > 0
                ? ", " + Words.quantity(deliveries.pending(), commitment.unit) + " pending"
                : "";
        return Reason.of(Rule.DELIVERY, isAct() ? "not done yet" : ofRequired() + " confirmed" + pending)
                .because(deliveries.reasons());
    }

    @Override
    public List<Missing> missing() {
        ImmutableList.Builder<Missing> missing = ImmutableList.builder();
        BigDecimal open = required.subtract(deliveries.confirmed()).subtract(deliveries.pending());
        if (open.signum() > 0) {
            String what = isAct() ? "the performance" : Words.quantity(open, commitment.unit);
            missing.add(new Missing(what + " of " + commitment.id(), commitment.element.by()));
        }
        commitment.deliveries().stream()
                .filter(DeliveryEntry::isPending)
                .forEach(entry -> missing.add(Missings.ruling(entry.verification, entry.event.id())));
        return missing.build();
    }

    /** The delivery that reached the quantity happened after the final due instant. */
    boolean isLate() {
        return completedAt()
                .flatMap(done -> commitment.due.moved().map(done::isAfter))
                .orElse(false);
    }

    Optional<Instant> completedAt() {
        return deliveries.reaching(required).map(DeliveryEntry::at);
    }

    Deliveries deliveries() {
        return deliveries;
    }

    BigDecimal required() {
        return required;
    }
}
