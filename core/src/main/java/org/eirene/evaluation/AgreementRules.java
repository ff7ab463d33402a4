package org.eirene.evaluation;

import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.COMPLETED;
import static org.eirene.agreement.Status.EXPIRED;
import static org.eirene.agreement.Status.IN_FORCE;
import static org.eirene.agreement.Status.LAPSED;
import static org.eirene.agreement.Status.NOT_IN_FORCE;
import static org.eirene.agreement.Status.TERMINATED;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Status;
import org.eirene.agreement.WithdrawalClause;
import org.eirene.history.Termination;
import org.eirene.history.Withdrawal;

/** The table of the agreement itself. */
final class AgreementRules {
    private AgreementRules() {}

    static Judgement judge(State state) {
        Status status = state.whole.status();
        return switch (status) {
            // at the fixed date of entry, or at the milestone entry-into-force
            case NOT_IN_FORCE ->
                state.reachedAt(Milestone.ENTRY_INTO_FORCE).isPresent()
                        ? new Judgement(IN_FORCE, () -> entry(state))
                        : new Judgement(NOT_IN_FORCE, () -> standing(state));
            case IN_FORCE -> whileInForce(state);
            default -> new Judgement(status, () -> standing(state));
        };
    }

    private static Judgement whileInForce(State state) {
        // a terminate measure takes force, one event names all parties, or a withdrawal takes effect
        List<Reason> ends = Stream.of(
                        MeasureRules.terminating(state).map(measure -> measure.reason(state)),
                        state.endedByConsent().stream().map(event -> consent(state, event)),
                        state.endedByWithdrawal().stream().map(event -> Reasons.withdrawal(state, event)))
                .flatMap(parts -> parts)
                .toList();
        if (!ends.isEmpty()) {
            return new Judgement(
                    TERMINATED,
                    () -> Reason.of(
                                    Rule.AGREEMENT_TERMINATED,
                                    "the agreement was terminated " + Words.on(state.now(), state.zone))
                            .because(Stream.concat(state.whole.because().stream(), ends.stream())
                                    .toList()));
        }
        // every phase is final and at least one LAPSED
        if (state.phases.stream().allMatch(PhaseState::isClosed)
                && state.phases.stream().anyMatch(phase -> phase.is(LAPSED))) {
            return new Judgement(
                    EXPIRED,
                    () -> Reason.of(
                                    Rule.AGREEMENT_EXPIRED,
                                    "the agreement expired " + Words.on(state.now(), state.zone)
                                            + ": every phase has ended, and not all completed")
                            .because(Stream.concat(state.whole.because().stream(), phases(state).stream())
                                    .toList()));
        }
        // it has a phase, or a commitment that does not stand aside; all of them are done
        boolean hasAny = !state.phases.isEmpty()
                || state.commitments.stream().anyMatch(commitment -> !CommitmentRules.standsAside(state, commitment));
        boolean done = state.phases.stream().allMatch(phase -> phase.is(COMPLETED))
                && state.commitments.stream()
                        .allMatch(commitment -> commitment.isDone() || CommitmentRules.standsAside(state, commitment));
        return hasAny && done
                ? new Judgement(
                        COMPLETED,
                        () -> Reason.of(
                                        Rule.AGREEMENT_COMPLETED,
                                        "the agreement was completed " + Words.on(state.now(), state.zone) + ": "
                                                + AgreementWords.done(state))
                                .because(Stream.of(
                                                state.whole.because().stream(),
                                                phases(state).stream(),
                                                state.commitments.stream().map(state::explain))
                                        .flatMap(parts -> parts)
                                        .toList()))
                : new Judgement(IN_FORCE, () -> standing(state));
    }

    private static Reason consent(State state, Termination event) {
        return Reason.of(
                        Rule.CONSENT,
                        Words.and(event.by()) + " ended it by consent " + Words.on(event.at(), state.zone)
                                + Reasons.reportedLater(event, state.zone))
                .events(List.of(event.id()));
    }

    /** A withdrawal takes effect after its notice, without a clause on withdrawal at once. */
    static Instant takesEffect(State state, Withdrawal event) {
        return state.agreement
                .withdrawal()
                .map(clause -> clause.notice().addTo(event.at(), state.zone))
                .orElse(event.at());
    }

    /** Notices end in the second beat. */
    static void endNotices(State state) {
        List<State.Leaving> leaving = state.withdrawals().values().stream()
                .filter(each -> !state.hasWithdrawn(each.notice().by()) && state.hasCome(each.effect()))
                .toList();
        leaving.forEach(each -> takeEffect(state, each.notice()));
    }

    /**
     * The agreement ends with it, unless the clause says that the rest goes on: then the commitments by that party alone, and
     * those to it alone, are discharged unless final or BREACHED.
     */
    static void takeEffect(State state, Withdrawal withdrawal) {
        state.leave(withdrawal);
        if (state.agreement.withdrawal().map(WithdrawalClause::terminates).orElse(true)) {
            state.endByWithdrawal(withdrawal);
            return;
        }
        Set<String> alone = Set.of(withdrawal.by());
        state.commitments.stream()
                .filter(commitment -> commitment.element.by().equals(alone)
                        || commitment.element.to().equals(alone))
                .filter(commitment -> !commitment.is(BREACHED) && !commitment.isDone())
                .forEach(commitment -> commitment.leave(withdrawal));
    }

    private static List<Missing> unfinished(State state) {
        return Stream.concat(
                        state.phases.stream()
                                .filter(phase -> !phase.isClosed())
                                .map(phase -> PhaseWords.closing(state, phase)),
                        state.commitments.stream()
                                .filter(commitment ->
                                        !commitment.isDone() && !CommitmentRules.standsAside(state, commitment))
                                .map(commitment -> undone(state, commitment)))
                .toList();
    }

    private static Missing undone(State state, CommitmentState commitment) {
        if (commitment.isDeliverable()) {
            return CommitmentReasons.end(state, commitment);
        }
        boolean endless = commitment.element.due().isEmpty()
                && (commitment.element.phase().isEmpty() || commitment.element.survives());
        return endless ? CommitmentReasons.endless(commitment) : CommitmentReasons.kept(commitment);
    }

    /** What keeps it from being COMPLETED or EXPIRED: a phase that has not closed, else a commitment that is not done. */
    private static List<Reason> goesOn(State state) {
        Optional<PhaseState> open =
                state.phases.stream().filter(phase -> !phase.isClosed()).findFirst();
        if (open.isPresent()) {
            return List.of(state.explain(open.get()).headed("not completed"));
        }
        Optional<CommitmentState> undone = state.commitments.stream()
                .filter(commitment -> !commitment.isDone() && !CommitmentRules.standsAside(state, commitment))
                .findFirst();
        return Stream.concat(
                        phases(state).stream().map(reason -> reason.headed("so far")),
                        undone.map(commitment -> state.explain(commitment).headed("not completed"))
                                .map(Stream::of)
                                .orElseGet(() -> state.commitments.stream()
                                        .map(state::explain)
                                        .map(reason -> reason.headed("so far"))))
                .toList();
    }

    private static List<Reason> phases(State state) {
        return state.phases.stream().flatMap(phase -> phase.because().stream()).toList();
    }

    private static Reason entry(State state) {
        Reason entered = Reason.of(Rule.IN_FORCE, AgreementWords.entered(state, since(state)));
        return Optional.ofNullable(state.reached().get(Milestone.ENTRY_INTO_FORCE))
                .map(event -> entered.because(Reasons.milestone(event, state.zone)))
                .orElseGet(() -> entered.clauses(List.of("entry into force")));
    }

    private static Instant since(State state) {
        return state.reachedAt(Milestone.ENTRY_INTO_FORCE).orElseThrow();
    }

    static Reason standing(State state) {
        return state.whole
                .because()
                .map(reason -> state.whole.is(IN_FORCE)
                        ? reason.reading(AgreementWords.standing(state, since(state)))
                                .background(goesOn(state))
                                .missing(unfinished(state))
                        : reason)
                .orElseGet(() -> Reason.of(
                                Rule.NOT_IN_FORCE,
                                state.agreement
                                        .entersIntoForce()
                                        .map(date -> "the agreement is not in force before "
                                                + Words.at(date.resolve(state.zone), state.zone))
                                        .orElse("the agreement is not in force: entry into force is not on the record"))
                        .missing(ImmutableList.of(Missings.entryIntoForce(state))));
    }
}
