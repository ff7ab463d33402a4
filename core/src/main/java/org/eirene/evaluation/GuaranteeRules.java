package org.eirene.evaluation;

import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.DEFAULTED;
import static org.eirene.agreement.Status.DORMANT;
import static org.eirene.agreement.Status.FULFILLED;
import static org.eirene.agreement.Status.HONOURED;
import static org.eirene.agreement.Status.INVOKED;

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
                                            guarantee.name() + " of " + guarantee.element.guarantor() + " was invoked "
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
                    HONOURED,
                    () -> reason(
                            Rule.GUARANTEE_HONOURED,
                            guarantee,
                            "was honoured "
                                    + Words.on(
                                            guarantee.is(HONOURED)
                                                    ? guarantee.since().orElseThrow()
                                                    : state.now(),
                                            state.zone),
                            undertakings));
        }
        // while one is BREACHED
        List<CommitmentState> breached = undertakings.stream()
                .filter(undertaking -> undertaking.is(BREACHED))
                .toList();
        return breached.isEmpty()
                ? new Judgement(
                        INVOKED,
                        () -> invoked(state, guarantee, undertakings)
                                .missing(undertakings.stream()
                                        .filter(undertaking -> !undertaking.isDone())
                                        .flatMap(undertaking -> Missings.fulfilment(state, undertaking).stream())
                                        .toList()))
                : new Judgement(
                        DEFAULTED,
                        () -> reason(Rule.GUARANTEE_DEFAULTED, guarantee, "is in default", breached)
                                .missing(breached.stream()
                                        .flatMap(undertaking -> Missings.fulfilment(state, undertaking).stream())
                                        .map(part -> part.more(", late"))
                                        .toList()));
    }

    private static Optional<Finding> invokedWhen(State state, GuaranteeState guarantee) {
        return guarantee.element.invokedWhen().map(new ConditionRules(state, state.inForceSince())::find);
    }

    private static Reason reason(
            Rule rule, GuaranteeState guarantee, String words, List<CommitmentState> undertakings) {
        return Reason.of(rule, guarantee.name() + " of " + guarantee.element.guarantor() + " " + words)
                .clauses(List.of(Words.clause(guarantee.element)))
                .because(Stream.concat(
                                guarantee.firstBecause(TransitionKind.INVOKED).stream(),
                                undertakings.stream().flatMap(undertaking -> undertaking.because().stream()))
                        .toList());
    }

    /** One line for that it was invoked and is. */
    private static Reason invoked(State state, GuaranteeState guarantee, List<CommitmentState> undertakings) {
        Reason invocation = guarantee.firstBecause(TransitionKind.INVOKED).orElseThrow();
        return Reason.of(
                        Rule.GUARANTEE_INVOKED,
                        guarantee.name() + " of " + guarantee.element.guarantor() + " is invoked since "
                                + Words.at(
                                        guarantee.first(TransitionKind.INVOKED).orElseThrow(), state.zone))
                .clauses(List.of(Words.clause(guarantee.element)))
                .because(Stream.concat(
                                invocation.because().stream(),
                                undertakings.stream().flatMap(undertaking -> undertaking.because().stream()))
                        .toList());
    }

    static Reason standing(State state, GuaranteeState guarantee) {
        if (guarantee.is(DORMANT)) {
            Reason reason = Reason.of(
                            Rule.GUARANTEE_DORMANT,
                            guarantee.name() + " has not been invoked"
                                    + guarantee
                                            .element
                                            .invokedWhen()
                                            .map(when ->
                                                    "; it would be by: " + ConditionWords.of(state.agreement, when))
                                            .orElse("; the text names no occasion"))
                    .clauses(List.of(Words.clause(guarantee.element)));
            return invokedWhen(state, guarantee)
                    .map(finding -> reason.because(finding.why().get())
                            .missing(new Missings(state, state.inForceSince())
                                    .of(guarantee.element.invokedWhen().orElseThrow()).stream()
                                            .filter(part -> !part.comesByItself())
                                            .toList()))
                    .orElse(reason);
        }
        Judgement now = judge(state, guarantee);
        return guarantee.is(now.status())
                ? now.why().get()
                : guarantee.because().orElseThrow();
    }
}
