package org.eirene.evaluation;

import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.DEFAULTED;
import static org.eirene.agreement.Status.DORMANT;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.HONOURED;
import static org.eirene.agreement.Status.INVOKED;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.TransitionKind;

/** The table of guarantees. */
final class GuaranteeRules {
    private GuaranteeRules() {}

    /** The guarantees of which a commitment is an undertaking. */
    static Stream<GuaranteeState> of(State state, CommitmentState commitment) {
        return state.guarantees.stream()
                .filter(guarantee -> guarantee.element.undertakings().contains(commitment.id()));
    }

    /** Undertakings come into effect only from the first invocation. */
    static boolean waitsForInvocation(State state, CommitmentState commitment) {
        return of(state, commitment).findAny().isPresent()
                && of(state, commitment).allMatch(guarantee -> guarantee.is(DORMANT));
    }

    static Judgement judge(State state, GuaranteeState guarantee) {
        if (guarantee.is(DORMANT)) {
            Optional<Finding> invoked = invokedWhen(state, guarantee).filter(Finding::holds);
            return invoked.map(finding -> new Judgement(
                            INVOKED,
                            () -> Reason.of(
                                            Rule.GUARANTEE_INVOKED,
                                            guarantee.id() + " of " + guarantee.element.guarantor() + " was invoked "
                                                    + Words.on(state.now(), state.zone))
                                    .clauses(List.of(Words.clause(guarantee.element)))
                                    .because(finding.why().get())))
                    .orElseGet(() -> new Judgement(DORMANT, () -> standing(state, guarantee)));
        }
        // each undertaking is FULFILLED, WAIVED or DISCHARGED and at least one FULFILLED
        List<CommitmentState> undertakings =
                guarantee.element.undertakings().stream().map(state::commitment).toList();
        if (undertakings.stream().allMatch(CommitmentState::isDone)
                && undertakings.stream().anyMatch(undertaking -> undertaking.is(FULFILLED))) {
            return new Judgement(
                    HONOURED, () -> reason(Rule.GUARANTEE_HONOURED, guarantee, "was honoured", undertakings));
        }
        // while one is BREACHED
        List<CommitmentState> breached = undertakings.stream()
                .filter(undertaking -> undertaking.is(BREACHED))
                .toList();
        return breached.isEmpty()
                ? new Judgement(
                        INVOKED,
                        () -> reason(Rule.GUARANTEE_INVOKED, guarantee, "is invoked", undertakings)
                                .missing(undertakings.stream()
                                        .filter(undertaking -> !undertaking.isDone())
                                        .map(undertaking -> new Missing(
                                                "the fulfilment of " + undertaking.id(), undertaking.element.by()))
                                        .toList()))
                : new Judgement(
                        DEFAULTED,
                        () -> reason(Rule.GUARANTEE_DEFAULTED, guarantee, "is in default", breached)
                                .missing(breached.stream()
                                        .map(undertaking -> new Missing(
                                                "the cure of " + undertaking.id(), undertaking.element.by()))
                                        .toList()));
    }

    private static Optional<Finding> invokedWhen(State state, GuaranteeState guarantee) {
        return guarantee.element.invokedWhen().map(new ConditionRules(state, state.inForceSince())::find);
    }

    private static Reason reason(
            Rule rule, GuaranteeState guarantee, String words, List<CommitmentState> undertakings) {
        return Reason.of(rule, guarantee.id() + " of " + guarantee.element.guarantor() + " " + words)
                .clauses(List.of(Words.clause(guarantee.element)))
                .because(Stream.concat(
                                guarantee.firstBecause(TransitionKind.INVOKED).stream(),
                                undertakings.stream().flatMap(undertaking -> undertaking.because().stream()))
                        .toList());
    }

    static Reason standing(State state, GuaranteeState guarantee) {
        if (guarantee.is(DORMANT)) {
            Reason reason = Reason.of(Rule.GUARANTEE_DORMANT, guarantee.id() + " was never called for")
                    .clauses(List.of(Words.clause(guarantee.element)));
            return invokedWhen(state, guarantee)
                    .map(finding -> reason.because(finding.why().get())
                            .missing(new Missings(state, state.inForceSince())
                                    .of(guarantee.element.invokedWhen().orElseThrow())))
                    .orElseGet(() -> reason.missing(
                            List.of(new Missing("an occasion: the text names none", ImmutableSortedSet.of()))));
        }
        Judgement now = judge(state, guarantee);
        return guarantee.is(now.status())
                ? now.why().get()
                : guarantee.because().orElseThrow();
    }
}
