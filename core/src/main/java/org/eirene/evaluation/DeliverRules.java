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
import org.eirene.agreement.ElementKind;

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

    /**
     * Up to where more can be confirmed without completing it or catching up with a due instant that found too little,
     * exclusive; nothing while claims are pending, which may be read otherwise with every delivery.
     */
    BigDecimal ceiling() {
        return deliveries.pending().signum() > 0
                ? BigDecimal.ZERO
                : commitment.dues().stream()
                        .filter(Due::foundTooLittle)
                        .map(this::owed)
                        .reduce(required, BigDecimal::min);
    }

    // ---------------------------------------------------------------- breach

    /** A due instant has passed with confirmed, plus what was claimed by then and is pending, below what is due. */
    @Override
    public boolean isBreached() {
        return commitment.dues().stream().anyMatch(Due::isMissed);
    }

    @Override
    public Truth breached(boolean isBreached) {
        return isBreached ? whileBreached() : whileNotBreached();
    }

    /** HOLDS, unless all that it missed would be forgiven by disputes in its favour. */
    private Truth whileBreached() {
        List<Due> missed = commitment.dues().stream().filter(Due::isMissed).toList();
        Optional<BigDecimal> leftAtLeast =
                Deliveries.left(state, commitment).map(items -> items.subtract(undeliveredInDispute()));
        boolean stands = missed.isEmpty()
                || missed.stream()
                        .anyMatch(due -> DueRules.isBelow(
                                state,
                                commitment,
                                due,
                                DueRules.claimedBy(
                                        state, commitment, due.at(state).orElseThrow()),
                                leftAtLeast));
        return stands ? Truth.HOLDS : Truth.UNRESOLVED;
    }

    /** The items in dispute that are neither pending nor confirmed: struck, they would be due no more. */
    private BigDecimal undeliveredInDispute() {
        String manifest = Deliveries.manifest(commitment.element).orElseThrow();
        return BigDecimal.valueOf(state.itemDisputes(manifest).stream()
                .filter(dispute -> dispute.is(Proceeding.Outcome.OPEN) || dispute.is(Proceeding.Outcome.ENDED))
                .filter(dispute -> !deliveries.any(
                        piece -> piece.item().equals(dispute.item) && !piece.is(Deliveries.Standing.DENIED)))
                .count());
    }

    /** UNRESOLVED, if what keeps it from being BREACHED is pending; an item struck from the list is due no more. */
    private Truth whileNotBreached() {
        BigDecimal mayBeStruck = deliveries.pending().signum() == 0
                ? BigDecimal.ZERO
                : deliveries.sum(piece -> piece.disputedOnly()
                        && piece.itemDisputed()
                        && piece.entry().dispute().filter(Proceeding::isOpen).isEmpty());
        Optional<BigDecimal> leftAtLeast = Deliveries.left(state, commitment).map(items -> items.subtract(mayBeStruck));
        boolean undecided = commitment.dues().stream()
                .filter(due -> due.isLapsed() && !due.isExcused() && !due.foundTooLittle())
                .anyMatch(due -> DueRules.isBelow(state, commitment, due, deliveries.confirmed(), leftAtLeast));
        return undecided ? Truth.UNRESOLVED : Truth.FAILS;
    }

    @Override
    public Reason breach() {
        List<Due> overdue = overdue();
        boolean byText = overdue.stream().allMatch(due -> due.exchange == null);
        if (overdue.size() > 1 && byText) {
            return Reason.of(Rule.DUE_PASSED, missedSeveral(overdue))
                    .clauses(List.of(Words.clause(commitment.element)))
                    .because(grounds());
        }
        return overdue.stream()
                .findFirst()
                .map(this::missed)
                .orElseGet(() -> Reason.of(Rule.DUE_PASSED, commitment.name() + " is breached"));
    }

    private List<Due> overdue() {
        return commitment.dues().stream().filter(Due::isMissed).toList();
    }

    private BigDecimal owed(Due due) {
        return DueRules.required(state, commitment, due);
    }

    private Reason missed(Due due) {
        String by = Reasons.due(state, due);
        return Reason.of(
                        switch (due.kind) {
                            case LOT -> Rule.EXCHANGE_ARREARS;
                            case TOGETHER -> Rule.TOGETHER_PASSED;
                            default -> Rule.DUE_PASSED;
                        },
                        isAct() || due.kind == Due.Kind.TOGETHER
                                ? commitment.name() + " was due by " + by + exchange(due) + " and is not done"
                                : Words.quantity(owed(due), commitment.unit) + " under " + commitment.name()
                                        + " were due by " + by + exchange(due) + ", and "
                                        + (deliveries.confirmed().signum() == 0
                                                ? "nothing is " + commitment.outcome()
                                                : "only " + Words.quantity(deliveries.confirmed(), "") + " "
                                                        + commitment.outcome()))
                .clauses(clauses(due))
                .because(Stream.concat(grounds().stream(), exchanged(due)).toList());
    }

    private static String exchange(Due due) {
        return due.exchange == null ? "" : " in return under " + Words.name(ElementKind.EXCHANGE, due.exchange);
    }

    private List<String> clauses(Due due) {
        String own = Words.clause(commitment.element);
        return due.exchange == null ? List.of(own) : List.of(own, Words.clause(state.exchange(due.exchange).element));
    }

    /** What an exchange owes it for: what is confirmed on the other side. */
    private Stream<Reason> exchanged(Due due) {
        if (due.exchange == null) {
            return Stream.of();
        }
        return ExchangeRules.given(state, state.exchange(due.exchange), commitment).stream();
    }

    private String missedSeveral(List<Due> overdue) {
        return overdue.stream()
                .map(due -> lacking(due) + " since " + Reasons.due(state, due))
                .collect(Collectors.joining(
                        ", ",
                        "overdue under " + commitment.name() + ": ",
                        "; "
                                + (deliveries.confirmed().signum() == 0
                                        ? "nothing"
                                        : Words.quantity(deliveries.confirmed(), ""))
                                + " " + commitment.outcome()
                                + (deliveries.pending().signum() > 0
                                        ? ", " + Words.quantity(deliveries.pending(), "") + " pending"
                                        : "")));
    }

    /** {@code all 10 person}, {@code 1 of the first 4 person}. */
    private String lacking(Due due) {
        BigDecimal owed = owed(due);
        BigDecimal open = owed.subtract(
                DueRules.claimedBy(state, commitment, due.at(state).orElseThrow()));
        String lot = (owed.compareTo(required) < 0 ? "the first " : "all ") + Words.quantity(owed, commitment.unit);
        return open.compareTo(owed) < 0 ? Words.quantity(open, "") + " of " + lot : lot;
    }

    private boolean isAct() {
        return commitment.element.must() instanceof Act;
    }

    private List<Reason> grounds() {
        return ImmutableList.<Reason>builder()
                .addAll(CommitmentRules.foundations(state, commitment))
                .addAll(deliveries.reasons())
                .addAll(deliveries.struck())
                .build();
    }

    // ---------------------------------------------------------------- what it comes to

    Reason completion() {
        String what = isAct()
                ? commitment.name() + " was done"
                : ofRequired() + " were " + commitment.outcome() + " under " + commitment.name()
                        + ", delivered in full";
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
                + commitment
                        .finalDue()
                        .filter(due -> !due.isExcused() && due.at(state).isPresent())
                        .map(due -> (isLate()
                                        ? ", late: due by "
                                        : late.isEmpty() ? ", in time: due by " : ", in time for the whole, due by ")
                                + Reasons.due(state, due))
                        .orElse("")
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
        return commitment.dues().stream()
                .filter(due -> due.kind == Due.Kind.INSTALMENT && !due.isExcused())
                .filter(due -> deliveries
                        .reaching(DueRules.required(state, commitment, due))
                        .map(DeliveryEntry::at)
                        .flatMap(at -> due.at(state).map(at::isAfter))
                        .orElse(false))
                .map(due -> ", late for the first "
                        + Words.quantity(DueRules.required(state, commitment, due), commitment.unit) + ", due by "
                        + Reasons.due(state, due))
                .collect(Collectors.joining());
    }

    private String ofRequired() {
        return Words.quantity(deliveries.confirmed(), "") + " of " + Words.quantity(required, commitment.unit);
    }

    Reason claim() {
        return Reason.of(
                        Rule.CLAIMED,
                        commitment.name()
                                + (isAct()
                                        ? " is claimed and not yet verified"
                                        : " is claimed in full: " + ofRequired() + " " + commitment.outcome() + ", "
                                                + Words.quantity(deliveries.pending(), commitment.unit)
                                                + " claimed and not yet verified")
                                + commitment
                                        .finalDue()
                                        .filter(due -> !due.isExcused()
                                                && due.at(state).isPresent())
                                        .filter(due -> due.isLapsed() || !DueRules.standsStill(state, commitment, due))
                                        .map(due -> "; due by " + Reasons.due(state, due))
                                        .orElse(""))
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
                .because(Stream.concat(deliveries.reasons().stream(), deliveries.struck().stream())
                        .toList());
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
            for (Due due : inPartToCome()) {
                BigDecimal then = open(owed(due));
                if (then.compareTo(named) > 0 && then.compareTo(open) < 0) {
                    missing.add(part(then, by(due)));
                    several = true;
                    named = then;
                }
            }
            missing.add(part(open, several ? inAll(byTheLast(open)) : byTheLast(open)));
        }
        return missing.addAll(deliveries.rulings()).build();
    }

    /** The due instants of a part that are still to come, in order of time. */
    private List<Due> inPartToCome() {
        return commitment.dues().stream()
                .filter(due -> due.kind == Due.Kind.INSTALMENT || due.kind == Due.Kind.LOT)
                .filter(this::isToCome)
                .sorted(Comparator.comparing(due -> due.at(state).orElseThrow()))
                .toList();
    }

    private static String inAll(String by) {
        return " in all, these included"
                + (by.isEmpty() ? ", the rest with no due date so far" : by.replaceFirst("^,?", ","));
    }

    private Missing part(BigDecimal quantity, String more) {
        String what = isAct() ? "the performance of " : Words.quantity(quantity, commitment.unit) + " under ";
        return new Missing(what + commitment.name() + more, commitment.element.by());
    }

    /** What is neither confirmed nor pending of a total. */
    private BigDecimal open(BigDecimal total) {
        return total.subtract(deliveries.confirmed()).subtract(deliveries.pending());
    }

    private boolean isToCome(Due due) {
        return due.at(state).isPresent() && !due.isLapsed() && !due.isExcused();
    }

    private String by(Due due) {
        return DueRules.standsStill(state, commitment, due)
                ? ", with no due date while its clock stands still (as first written by "
                        + Words.at(due.written(state).orElseThrow(), state.zone) + ")"
                : " by " + Words.at(due.at(state).orElseThrow(), state.zone);
    }

    /** The first due instant still to come by which all of it is due, where there is one. */
    private String byTheLast(BigDecimal open) {
        return commitment.dues().stream()
                .filter(due -> isToCome(due) && open(owed(due)).compareTo(open) >= 0)
                .min(Comparator.comparing(due -> due.at(state).orElseThrow()))
                .filter(due ->
                        overdue().stream().noneMatch(past -> open(owed(past)).compareTo(open) >= 0))
                .map(this::by)
                .orElse("");
    }

    /** The delivery that reached the quantity happened after the final due instant. */
    boolean isLate() {
        return completedAt()
                .flatMap(done -> commitment
                        .finalDue()
                        .filter(due -> !due.isExcused())
                        .flatMap(due -> due.at(state))
                        .map(done::isAfter))
                .orElse(false);
    }

    Optional<Instant> completedAt() {
        return deliveries.reaching(required).map(DeliveryEntry::at);
    }

    Deliveries deliveries() {
        return deliveries;
    }
}
