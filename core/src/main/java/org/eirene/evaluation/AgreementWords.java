package org.eirene.evaluation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.agreement.Status;
import org.eirene.agreement.Terminate;
import org.eirene.agreement.WithdrawalClause;
import org.eirene.history.Termination;
import org.eirene.history.Withdrawal;

/** What is said of the agreement itself: how it was completed, and what has ended it, would end it or was to. */
final class AgreementWords {
    private AgreementWords() {}

    /** That it entered into force, which stays true whatever becomes of it. */
    static String entered(State state, Instant at) {
        return "the agreement entered into force " + Words.on(at, state.zone) + fixed(state);
    }

    /** Of one that is in force now. */
    static String standing(State state, Instant since) {
        return "the agreement is in force since " + Words.at(since, state.zone) + fixed(state);
    }

    private static String fixed(State state) {
        return state.agreement.entersIntoForce().isPresent() ? ", the date it fixes" : "";
    }

    /** Why it was completed: how its phases and commitments ended. */
    static String done(State state) {
        Set<String> ends = state.commitments.stream()
                .map(commitment -> CommitmentRules.standsAside(state, commitment)
                        ? "never called for"
                        : commitment.status().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        return (state.phases.isEmpty() ? "it has no phases" : "every phase has completed")
                + (ends.isEmpty() ? "" : ", and every commitment is " + Words.or(ends));
    }

    // ---------------------------------------------------------------- what hangs over an element

    /** What is said beside the grounds of whatever could still change: that the agreement has ended, or is to. */
    static Reason underIt(State state, ElementState element, Reason reason) {
        if (!isOpen(element)) {
            return reason;
        } else if (state.isTerminated()) {
            // nothing changes any more
            Reason last = reason.missing(List.of());
            return hasEndedIt(element) ? last : with(last, state.whole.because().stream());
        }
        return with(reason, Stream.concat(notices(state, element), alone(state)));
    }

    private static boolean hasEndedIt(ElementState element) {
        return element instanceof SanctionState sanction
                && MeasureRules.inForce(sanction).anyMatch(each -> each.measure() instanceof Terminate);
    }

    private static boolean isOpen(ElementState element) {
        return element instanceof CommitmentState commitment
                ? !commitment.isDone()
                : element instanceof PhaseState phase
                        ? !phase.isClosed()
                        : element instanceof TrancheState tranche
                                ? tranche.isOpen()
                                : !(element instanceof MilestoneState) && !element.is(Status.TERMINATED);
    }

    private static Reason with(Reason reason, Stream<Reason> more) {
        List<Reason> others = more.filter(
                        other -> !reason.allEvents().containsAll(other.allEvents()) || !mentions(reason, other.rule()))
                .toList();
        return reason.beside(others);
    }

    private static boolean mentions(Reason reason, Rule rule) {
        return reason.rule() == rule || reason.because().stream().anyMatch(part -> mentions(part, rule));
    }

    /** Withdrawals whose notice runs, as far as they touch it. */
    private static Stream<Reason> notices(State state, ElementState element) {
        boolean ends =
                state.agreement.withdrawal().map(WithdrawalClause::terminates).orElse(true);
        return state.withdrawals().values().stream()
                .filter(leaving -> !state.hasWithdrawn(leaving.notice().by()))
                .filter(leaving -> ends
                        || element == state.whole
                        || isAlone(element, leaving.notice().by()))
                .map(leaving -> notice(state, leaving.notice(), ends));
    }

    private static boolean isAlone(ElementState element, String party) {
        return element instanceof CommitmentState commitment
                && (commitment.element.by().equals(Set.of(party))
                        || commitment.element.to().equals(Set.of(party)));
    }

    private static Reason notice(State state, Withdrawal notice, boolean ends) {
        return Reasons.withdrawal(state, notice)
                .saying(ends ? "; the agreement ends with it" : "; the rest of the agreement goes on");
    }

    /** A consent to end it that not all parties have given. */
    private static Stream<Reason> alone(State state) {
        return state.disregarded().stream()
                .map(State.Refused::event)
                .flatMap(event -> event instanceof Termination termination ? Stream.of(termination) : Stream.of())
                .filter(termination -> !withoutConsent(state, termination).isEmpty())
                .map(termination -> Reason.of(
                                Rule.CONSENT,
                                Words.and(termination.by()) + " alone declared the agreement ended "
                                        + Words.on(termination.at(), state.zone) + ", without effect: one termination"
                                        + " must name " + all(state.parties()))
                        .events(List.of(termination.id())));
    }

    private static String all(Collection<String> parties) {
        return (parties.size() == 2 ? "both " : parties.size() > 2 ? "all of " : "") + Words.and(parties);
    }

    private static List<String> withoutConsent(State state, Termination termination) {
        return state.parties().stream()
                .filter(party -> !termination.by().contains(party))
                .toList();
    }
}
