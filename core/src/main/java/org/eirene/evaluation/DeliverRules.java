package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** A due instant has passed with confirmed, plus what was claimed by then and is pending, below what is due. */
    @Override
    public Optional<Reason> breach() {
        List<Due> overdue = overdue();
        return overdue.isEmpty() ? Optional.empty() : Optional.of(missed(overdue));
    }

    private List<Due> overdue() {
        return dues().stream()
                .filter(due -> due.isPast(state.now(), state.isLapsing())
                        && claimedFor(due).compareTo(owed(due)) < 0)
                .toList();
    }

    private BigDecimal owed(Due due) {
        return due.required.min(required);
    }

    private BigDecimal claimedFor(Due due) {
        Instant by = due.moved().orElseThrow();
        return deliveries.confirmed().add(deliveries.upTo(by).pending());
    }

    private Reason missed(List<Due> overdue) {
        return Reason.of(Rule.DUE_PASSED, overdue.size() > 1 ? missedSeveral(overdue) : missed(overdue.get(0)))
                .clauses(List.of(Words.clause(commitment.element)))
                .because(grounds());
    }

    private String missed(Due due) {
        String by = Reasons.due(due, state.zone);
        return isAct()
                ? commitment.id() + " was due by " + by + " and is not done"
                : Words.quantity(owed(due), commitment.unit) + " under " + commitment.id() + " were due by " + by
                        + ", and "
                        + (deliveries.confirmed().signum() == 0
                                ? "nothing is " + commitment.outcome()
                                : "only " + Words.quantity(deliveries.confirmed(), "") + " " + commitment.outcome());
    }

    private String missedSeveral(List<Due> overdue) {
        return overdue.stream()
                .map(due -> Words.quantity(owed(due).subtract(claimedFor(due)), commitment.unit) + " since "
                        + Reasons.due(due, state.zone))
                .collect(Collectors.joining(
                        ", ",
                        "overdue under " + commitment.id() + ": ",
                        "; " + commitment.outcome() + " are " + Words.quantity(deliveries.confirmed(), "")
                                + (deliveries.pending().signum() > 0
                                        ? ", pending " + Words.quantity(deliveries.pending(), "")
                                        : "")));
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
        String what = isAct()
                ? commitment.id() + " was done"
                : ofRequired() + " are " + commitment.outcome() + " under " + commitment.id() + ", delivered in full";
        return Reason.of(Rule.DELIVERED, what + inTime())
                .clauses(List.of(Words.clause(commitment.element)))
                .because(grounds());
    }

    /** When it was done, and whether that was by the final due instant. */
    private String inTime() {
        Optional<Instant> done = completedAt();
        String late = lateInParts();
        return done.map(at -> " " + Words.on(at, state.zone)).orElse("")
                + lastConfirmed()
                        .filter(at -> !done.equals(Optional.of(at)))
                        .map(at ->
                                (isAct() ? ", confirmed " : ", the last of it confirmed ") + Words.on(at, state.zone))
                        .orElse("")
                + (commitment.due.moved().isEmpty()
                        ? ""
                        : (isLate() ? ", late: due by " : late.isEmpty() ? ", in time: due by " : ", due in full by ")
                                + Reasons.due(commitment.due, state.zone))
                + late;
    }

    /** When the last ruling came that confirmed what was delivered. */
    private Optional<Instant> lastConfirmed() {
        return deliveries.counted().stream()
                .filter(part -> part.confirmed().signum() > 0)
                .flatMap(part -> Stream.ofNullable(part.entry().verification))
                .flatMap(proceeding -> Stream.ofNullable(proceeding.decidedAt()))
                .max(Comparator.naturalOrder());
    }

    /** The instalments that were delivered after they were due. */
    private String lateInParts() {
        return commitment.instalments.stream()
                .filter(due -> deliveries
                        .reaching(owed(due))
                        .map(DeliveryEntry::at)
                        .flatMap(at -> due.moved().map(at::isAfter))
                        .orElse(false))
                .map(due -> ", late with " + Words.quantity(owed(due), commitment.unit) + " due by "
                        + Reasons.due(due, state.zone))
                .collect(Collectors.joining());
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
        return Reason.of(Rule.DELIVERY, isAct() ? "not done yet" : ofRequired() + " " + commitment.outcome() + pending)
                .because(deliveries.reasons());
    }

    @Override
    public List<Missing> missing() {
        ImmutableList.Builder<Missing> missing = ImmutableList.builder();
        BigDecimal open = open(required);
        if (open.signum() > 0) {
            boolean several = false;
            BigDecimal curing =
                    overdue().stream().map(this::owed).map(this::open).reduce(BigDecimal.ZERO, BigDecimal::max);
            if (curing.signum() > 0 && curing.compareTo(open) < 0) {
                missing.add(part(curing, " to cure the breach"));
                several = true;
            }
            BigDecimal named = curing;
            for (Due due : commitment.instalments) {
                BigDecimal then = open(owed(due));
                if (isToCome(due) && then.compareTo(named) > 0 && then.compareTo(open) < 0) {
                    missing.add(part(then, by(due)));
                    several = true;
                    named = then;
                }
            }
            missing.add(part(open, (several ? " in all" : "") + byTheLast(open)));
        }
        commitment.deliveries().stream()
                .filter(DeliveryEntry::isPending)
                .forEach(entry -> missing.add(Missings.ruling(entry.verification, entry.event.id())));
        return missing.build();
    }

    private Missing part(BigDecimal quantity, String more) {
        String what = isAct() ? "the performance" : Words.quantity(quantity, commitment.unit);
        return new Missing(what + " of " + commitment.id() + more, commitment.element.by());
    }

    /** What is neither confirmed nor pending of a total. */
    private BigDecimal open(BigDecimal total) {
        return total.subtract(deliveries.confirmed()).subtract(deliveries.pending());
    }

    private boolean isToCome(Due due) {
        return due.moved().isPresent() && !due.isPast(state.now(), state.isLapsing());
    }

    private String by(Due due) {
        return " by " + Words.at(due.moved().orElseThrow(), state.zone);
    }

    /** The first due instant still to come by which all of it is due, where there is one. */
    private String byTheLast(BigDecimal open) {
        return dues().stream()
                .filter(due -> isToCome(due) && open(owed(due)).compareTo(open) >= 0)
                .min(Comparator.comparing(due -> due.moved().orElseThrow()))
                .filter(due ->
                        overdue().stream().noneMatch(past -> open(owed(past)).compareTo(open) >= 0))
                .map(this::by)
                .orElse("");
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
