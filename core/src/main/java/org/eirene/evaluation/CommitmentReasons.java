package org.eirene.evaluation;

import static org.eirene.agreement.Status.SUSPENDED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.agreement.Together;
import org.eirene.history.Waiver;
import org.eirene.history.Withdrawal;

/** What is said of a commitment beside its own performance: of waivers, discharge, suspension, disputes and exchanges. */
final class CommitmentReasons {
    private CommitmentReasons() {}

    // ---------------------------------------------------------------- waivers and what ends it

    static List<Reason> waivedInPart(State state, CommitmentState commitment) {
        return commitment.waivers().isEmpty()
                ? List.of()
                : List.of(Reason.of(
                                Rule.WAIVED,
                                "waived " + waivers(state, commitment) + ", and not by "
                                        + Words.and(notWaiving(commitment)))
                        .events(ids(commitment)));
    }

    static Reason waived(State state, CommitmentState commitment) {
        return Reason.of(
                        Rule.WAIVED,
                        commitment.name() + " was waived " + waivers(state, commitment)
                                + (commitment.waivers().size() > 1 ? ", the last of its beneficiaries" : ""))
                .events(ids(commitment))
                .clauses(List.of(Words.clause(commitment.element)))
                .because(state.whole.because().stream().toList());
    }

    private static String waivers(State state, CommitmentState commitment) {
        return commitment.waivers().values().stream()
                .map(event -> "by " + event.by() + " " + Words.on(event.at(), state.zone))
                .collect(Collectors.joining(", "));
    }

    private static List<String> ids(CommitmentState commitment) {
        return commitment.waivers().values().stream().map(Waiver::id).sorted().toList();
    }

    private static ImmutableSortedSet<String> notWaiving(CommitmentState commitment) {
        return commitment.element.to().stream()
                .filter(actor -> !commitment.waivers().containsKey(actor))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** What would make an end of it: that it is done, or that those to whom it is owed give it up. */
    static Missing end(State state, CommitmentState commitment) {
        return orWaiver(commitment, Missing.together(Missings.fulfilment(state, commitment)));
    }

    /** Of a continuing one that ends by itself: that it is kept till then. */
    static Missing kept(CommitmentState commitment) {
        return orWaiver(
                commitment, new Missing("the end, unbreached, of " + commitment.name(), commitment.element.by()));
    }

    /** Of a continuing one that nothing in the text ends. */
    static Missing endless(CommitmentState commitment) {
        return orWaiver(
                commitment,
                new Missing("the end of " + commitment.name() + " (the text gives it none)", ImmutableSortedSet.of()));
    }

    private static Missing orWaiver(CommitmentState commitment, Missing done) {
        ImmutableSortedSet<String> waiving = notWaiving(commitment);
        return waiving.isEmpty() ? done : Missing.oneOf(ImmutableList.of(done, new Missing("its waiver", waiving)));
    }

    /** Where some have waived it, the waiver of the others would do as well. */
    static List<Missing> orWaivers(CommitmentState commitment, List<Missing> missing) {
        return commitment.waivers().isEmpty() || missing.isEmpty()
                ? missing
                : List.of(orWaiver(commitment, Missing.together(missing)));
    }

    static Reason closedBefore(State state, CommitmentState commitment, PhaseState phase) {
        return Reason.of(
                        Rule.DISCHARGED,
                        commitment.name() + " was discharged " + Words.on(state.now(), state.zone) + ": " + phase.name()
                                + " closed before it was in effect")
                .clauses(List.of(Words.clause(commitment.element)))
                .because(phase.because().stream().toList())
                .background(List.of(CommitmentRules.pendingReason(state, commitment)
                        .reading(commitment.name() + " had not come into effect by then")));
    }

    static Reason discharged(State state, CommitmentState commitment) {
        Optional<Withdrawal> left = state.isTerminated() ? Optional.empty() : commitment.leftBy();
        Reason reason = Reason.of(
                        Rule.DISCHARGED,
                        commitment.name() + " was discharged " + Words.on(state.now(), state.zone)
                                + left.map(withdrawal -> ", for it was owed "
                                                + (commitment.element.by().contains(withdrawal.by()) ? "by " : "to ")
                                                + withdrawal.by() + " alone")
                                        .orElse(""))
                .clauses(List.of(Words.clause(commitment.element)));
        if (state.isTerminated()) {
            return reason.because(state.whole.because().stream().toList());
        }
        return left.map(withdrawal -> reason.because(Reasons.withdrawal(state, withdrawal)))
                .orElseGet(() -> reason.because(MeasureRules.snappingBackForGood(state, commitment.id())
                        .map(measure -> measure.reason(state))
                        .toList()));
    }

    // ---------------------------------------------------------------- disputes

    /** The disputes of its breach, and what became of them. */
    static List<Reason> excuses(State state, CommitmentState commitment) {
        String owed = commitment.isDeliverable() && !commitment.isDone()
                ? commitment.dues().stream()
                        .filter(Due::isExcused)
                        .flatMap(due -> due.at(state).stream())
                        .max(Comparator.naturalOrder())
                        .map(at -> "; what was due by " + Words.at(at, state.zone) + " is still owed, with no due date")
                        .orElse("")
                : "";
        return commitment.disputes().stream()
                .map(dispute -> dispute.is(Proceeding.Outcome.CONFIRMED)
                        ? dispute.reason().saying(owed)
                        : dispute.reason())
                .toList();
    }

    static Reason waits(State state, CommitmentState commitment, CommitmentRules.Kind rules) {
        return Reason.of(
                        Rule.END_UNDECIDED,
                        commitment.name() + " ended"
                                + commitment
                                        .endedAt()
                                        .map(end -> " " + Words.on(end, state.zone))
                                        .orElse("")
                                + "; whether it was kept or breached is not decided: " + depends(rules))
                .clauses(List.of(Words.clause(commitment.element)))
                .because(ImmutableList.<Reason>builder()
                        .addAll(CommitmentRules.foundations(state, commitment))
                        .addAll(CommitmentRules.closing(state, commitment))
                        .add(rules.progress())
                        .addAll(excuses(state, commitment))
                        .build())
                .missing(rules.missing());
    }

    /** On what it depends: where that is one ruling alone, which way. */
    private static String depends(CommitmentRules.Kind rules) {
        List<Proceeding> open = rules instanceof RefrainRules refrain ? refrain.openProceedings() : List.of();
        return open.size() != 1
                ? "that depends on the proceedings that are open"
                : ProceedingWords.about(open.get(0))
                        + (open.get(0).kind.isDispute()
                                ? " dismissed, it was breached; upheld, it was kept"
                                : " confirmed, it was breached; denied, it was kept");
    }

    // ---------------------------------------------------------------- clocks and suspension

    /** While its clock stands still: now. */
    static Optional<Instant> still(State state, CommitmentState commitment) {
        boolean isStill = (commitment.is(SUSPENDED) && CommitmentRules.isToBeSuspended(state, commitment))
                || DueRules.isInDispute(state, commitment);
        return isStill ? Optional.of(state.now()) : Optional.empty();
    }

    static Stream<Reason> standstills(State state, CommitmentState commitment) {
        Optional<Instant> still = still(state, commitment);
        return commitment.standstills().map(each -> {
            boolean goesOn = still.equals(Optional.of(each.until()));
            Reason reason = each.reason(goesOn ? dueDate(state, commitment, each) : "its due date", state.zone, still);
            return goesOn
                    ? reason.because(reason.because().stream()
                            .map(cause -> ProceedingWords.untilNow(state, cause))
                            .toList())
                    : reason;
        });
    }

    /** The due date that stands still, and what it was at first, where that is one alone. */
    private static String dueDate(State state, CommitmentState commitment, Moves.StoodStill still) {
        List<Optional<Instant>> written = commitment.dues().stream()
                .filter(due -> due.moves().each().contains(still))
                .map(due -> due.written(state))
                .distinct()
                .toList();
        return written.size() == 1 && written.get(0).isPresent()
                ? "its due date, as first written by " + Words.at(written.get(0).orElseThrow(), state.zone) + ","
                : "its due date";
    }

    static Reason suspended(State state, CommitmentState commitment, CommitmentRules.Kind rules) {
        Instant since = commitment.is(SUSPENDED) ? commitment.since().orElseThrow() : state.now();
        return Reason.of(Rule.SUSPENDED, commitment.name() + " is suspended since " + Words.at(since, state.zone))
                .clauses(List.of(Words.clause(commitment.element)))
                .because(Stream.of(
                                MeasureRules.suspending(state, commitment.id()).map(measure -> measure.reason(state)),
                                CommitmentRules.suspendedPhase(state, commitment).stream()
                                        .flatMap(phase -> phase.because().stream()),
                                ExchangeRules.inArrearsTo(state, commitment)
                                        .map(exchange -> ExchangeRules.arrears(state, exchange)),
                                CommitmentRules.foundations(state, commitment).stream(),
                                Stream.of(rules.progress()))
                        .flatMap(parts -> parts)
                        .toList())
                .missing(Stream.concat(
                                MeasureRules.suspending(state, commitment.id())
                                        .flatMap(measure -> SanctionRules.lifting(state, measure.sanction()).stream()),
                                ExchangeRules.inArrearsTo(state, commitment)
                                        .map(exchange -> state.commitment(exchange.element.inReturn()))
                                        .flatMap(other -> CommitmentRules.kind(state, other).missing().stream()
                                                .limit(1)))
                        .toList());
    }

    // ---------------------------------------------------------------- exchanges

    /** What is owed in return and not given yet, before it falls due. */
    static List<Reason> inReturn(State state, CommitmentState commitment) {
        return commitment.dues().stream()
                .filter(due -> due.exchange != null && !due.isLapsed() && !due.isExcused())
                .filter(due -> due.at(state).isPresent())
                .filter(due -> due.kind == Due.Kind.TOGETHER
                        || DueRules.isBelow(
                                state,
                                commitment,
                                due,
                                Deliveries.of(state, commitment).confirmed()))
                .flatMap(due -> Stream.ofNullable(due.exchange)
                        .map(exchange -> inReturn(state, commitment, due, state.exchange(exchange))))
                .toList();
    }

    private static Reason inReturn(State state, CommitmentState commitment, Due due, ExchangeState exchange) {
        String by = " by " + Words.at(due.at(state).orElseThrow(), state.zone) + " in return under " + exchange.name();
        String words = exchange.element.terms() instanceof Together
                ? commitment.name() + " falls due" + by
                : Words.quantity(DueRules.required(state, commitment, due), "") + " of "
                        + Words.quantity(commitment.quantity, commitment.unit) + " are owed under " + commitment.name()
                        + by;
        return Reason.of(Rule.EXCHANGE_BEHIND, words)
                .clauses(List.of(Words.clause(exchange.element)))
                .because(ExchangeRules.given(state, exchange, commitment));
    }
}
