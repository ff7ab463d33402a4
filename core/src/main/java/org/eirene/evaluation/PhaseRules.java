package org.eirene.evaluation;

import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.COMPLETED;
import static org.eirene.agreement.Status.LAPSED;
import static org.eirene.agreement.Status.MET;
import static org.eirene.agreement.Status.OPEN;
import static org.eirene.agreement.Status.PENDING;
import static org.eirene.agreement.Status.SUSPENDED;
import static org.eirene.agreement.Status.TERMINATED;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.Complete;
import org.eirene.agreement.Completed;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.Extend;
import org.eirene.agreement.Lapse;
import org.eirene.agreement.Status;
import org.eirene.agreement.TransitionKind;

/** The table of phases. */
final class PhaseRules {
    private PhaseRules() {}

    /** A quiet in what completes a phase is counted from its opening. */
    static Optional<Instant> quietSince(State state, PhaseState phase) {
        return phase.first(TransitionKind.OPENED);
    }

    /** Default: {@code always} for the first declared, else the phase declared before it has COMPLETED. */
    static Condition opens(State state, PhaseState phase) {
        int place = state.phases.indexOf(phase);
        return phase.element
                .opens()
                .orElseGet(() -> place == 0
                        ? Conditions.always()
                        : new Completed(state.phases.get(place - 1).id()));
    }

    /** TERMINATED, COMPLETED, SUSPENDED, the end: the first that applies. */
    static Judgement judge(State state, PhaseState phase) {
        if (state.isTerminated() && !phase.isClosed()) {
            return new Judgement(
                    TERMINATED,
                    () -> Reason.of(Rule.PHASE_TERMINATED, phase.name() + " ended with the agreement")
                            .clauses(List.of(Words.clause(phase.element)))
                            .because(state.whole.because().stream().toList()));
        } else if (phase.is(PENDING)) {
            Finding opens = new ConditionRules(state, state.inForceSince()).find(opens(state, phase));
            return state.isInForce() && opens.holds()
                    ? new Judgement(OPEN, () -> opening(state, phase, opens))
                    : stays(state, phase);
        } else if (phase.is(SUSPENDED)) {
            return isSuspended(state, phase) ? stays(state, phase) : new Judgement(OPEN, () -> resumes(state, phase));
        }
        return phase.is(OPEN) ? whileOpen(state, phase) : stays(state, phase);
    }

    private static Judgement whileOpen(State state, PhaseState phase) {
        if (isComplete(state, phase)) {
            return new Judgement(COMPLETED, () -> completed(state, phase));
        }
        if (isSuspended(state, phase)) {
            return new Judgement(SUSPENDED, () -> suspended(state, phase));
        }
        if (state.isLapsing() && isAtEnd(state, phase)) {
            if (phase.element.onExpiry() instanceof Complete) {
                return new Judgement(
                        COMPLETED,
                        () -> atEnd(state, Rule.PHASE_COMPLETES_AT_ITS_END, phase, "completed")
                                .saying(PhaseWords.leftUndone(state, phase))
                                .because(history(state, phase)));
            } else if (phase.element.onExpiry() instanceof Lapse
                    || (phase.element.onExpiry() instanceof Extend && phase.isExpiryDecided())) {
                return new Judgement(
                        LAPSED,
                        () -> atEnd(state, Rule.PHASE_LAPSES, phase, "lapsed")
                                .because(history(state, phase))
                                .background(Stream.concat(
                                                headed(unfinished(state, phase), "not completed").stream(),
                                                headed(notExtended(state, phase), "not extended").stream())
                                        .toList()));
            }
        }
        return stays(state, phase);
    }

    /** The end of an open phase comes in the second beat: it stays where it is if the phase is SUSPENDED after that. */
    static void observeEnd(State state, PhaseState phase) {
        if (isAtEnd(state, phase)) {
            phase.itsEndComes();
        }
    }

    /** Its end moves by the time spent SUSPENDED, if it had not come before. */
    static void timeMovesOn(State state, PhaseState phase, Instant to) {
        boolean isToCome = phase.is(SUSPENDED)
                && !phase.hasItsEndCome()
                && phase.end(state.zone)
                        .filter(end -> !end.isBefore(state.now()))
                        .isPresent();
        if (isToCome) {
            phase.moveEnd(
                    new Moves.StoodStill(state.now(), to, List.of(Moves.Standstill.suspension(phase, state.zone))));
        }
    }

    /** While a measure in force suspends it. */
    static boolean isSuspended(State state, PhaseState phase) {
        return MeasureRules.suspending(state, phase.id()).findAny().isPresent();
    }

    private static Reason suspended(State state, PhaseState phase) {
        return Reason.of(Rule.PHASE_SUSPENDED, phase.name() + " was suspended " + Words.on(state.now(), state.zone))
                .clauses(List.of(Words.clause(phase.element)))
                .because(Stream.concat(
                                MeasureRules.suspending(state, phase.id()).map(measure -> measure.reason(state)),
                                history(state, phase).stream())
                        .toList());
    }

    private static Reason resumes(State state, PhaseState phase) {
        return Reason.of(
                        Rule.PHASE_RESUMES,
                        phase.name() + " was open again " + Words.on(state.now(), state.zone)
                                + ": no measure in force suspended it any more")
                .clauses(List.of(Words.clause(phase.element)))
                .because(Stream.concat(
                                state.sanctions.stream()
                                        .filter(sanction -> sanction.element.rungs().stream()
                                                .flatMap(rung -> rung.measures().stream())
                                                .anyMatch(measure ->
                                                        measure.named().contains(phase.id())))
                                        .flatMap(sanction -> sanction.because().stream()),
                                history(state, phase).stream())
                        .toList());
    }

    private static boolean isComplete(State state, PhaseState phase) {
        if (phase.element.completes().isPresent()) {
            return completes(state, phase).holds();
        }
        return phase.element.lasts().isEmpty() ? isDoneWithoutEnd(state, phase) : isDoneAtEnd(state, phase);
    }

    private static Reason completed(State state, PhaseState phase) {
        if (phase.element.completes().isPresent()) {
            Finding completes = completes(state, phase);
            return reason(
                            Rule.PHASE_COMPLETES_AS_WRITTEN,
                            phase,
                            "completed " + Words.on(state.now(), state.zone),
                            completes)
                    .because(ImmutableList.<Reason>builder()
                            .addAll(history(state, phase))
                            .add(completes.why().get())
                            .build())
                    .bearing(state.bearingOn(phase.element.completes().stream().toList()));
        }
        return Reason.of(Rule.PHASE_COMPLETES, PhaseWords.completed(state, phase))
                .clauses(List.of(Words.clause(phase.element)))
                .because(ImmutableList.<Reason>builder()
                        .addAll(history(state, phase))
                        .addAll(work(state, phase))
                        .build());
    }

    static boolean isAtEnd(State state, PhaseState phase) {
        return phase.is(OPEN) && phase.end(state.zone).filter(state::hasCome).isPresent();
    }

    static Finding completes(State state, PhaseState phase) {
        return new ConditionRules(state, quietSince(state, phase))
                .find(phase.element.completes().orElseThrow());
    }

    /**
     * Decided once in a beat, and as early in the second as the phase is at its end and would not complete there: it goes on
     * as often as needed where its condition holds.
     *
     * @return what extends it, to be done once all are judged from the same state; empty if it does not go on
     */
    static Optional<Runnable> extendAtEnd(State state, PhaseState phase) {
        if (!isAtEnd(state, phase) || phase.isExpiryDecided() || isDoneAtItsEnd(state, phase)) {
            return Optional.empty();
        }
        return decideExpiry(state, phase);
    }

    /** The same for one that is at its end in the midst of a round, where it neither completes nor is suspended. */
    static Optional<Runnable> extendInRound(State state, PhaseState phase) {
        return !isAtEnd(state, phase)
                        || phase.isExpiryDecided()
                        || isComplete(state, phase)
                        || isSuspended(state, phase)
                ? Optional.empty()
                : decideExpiry(state, phase);
    }

    /** The same for one that is OPEN again in the second beat. */
    static Optional<Runnable> extendAnew(State state, PhaseState phase) {
        return !state.isLapsing() || !isAtEnd(state, phase) || isDoneAtItsEnd(state, phase)
                ? Optional.empty()
                : decideExpiry(state, phase);
    }

    private static Optional<Runnable> decideExpiry(State state, PhaseState phase) {
        phase.decideExpiry();
        boolean goesOn = phase.element.onExpiry() instanceof Extend extend
                && phase.timesExtended() < extend.times()
                && new ConditionRules(state, state.inForceSince())
                        .find(extend.condition())
                        .holds();
        return goesOn ? Optional.of(() -> extend(state, phase)) : Optional.empty();
    }

    private static void extend(State state, PhaseState phase) {
        Extend extend = (Extend) phase.element.onExpiry();
        while (phase.timesExtended() < extend.times()
                && phase.end(state.zone).filter(state::hasCome).isPresent()) {
            phase.moveEnd(extend.by(), state.why(() -> state.tenses.settled(extended(state, phase, extend))));
            phase.countExtension();
            state.touch(phase);
        }
    }

    private static Reason extended(State state, PhaseState phase, Extend extend) {
        return Reason.of(
                        Rule.EXTENDED,
                        phase.name() + " was extended by " + Words.duration(extend.by()) + " at its end, "
                                + Words.at(phase.end(state.zone).orElseThrow(), state.zone) + ", the "
                                + Words.ordinal(phase.timesExtended() + 1) + " of at most " + extend.times()
                                + (extend.times() == 1 ? " time" : " times"))
                .clauses(List.of(Words.clause(phase.element)))
                .because(new ConditionRules(state, state.inForceSince())
                        .find(extend.condition())
                        .why()
                        .get());
    }

    /** Where it could have gone on: why it did not. */
    private static List<Reason> notExtended(State state, PhaseState phase) {
        return phase.element.onExpiry() instanceof Extend extend && phase.timesExtended() < extend.times()
                ? List.of(new ConditionRules(state, state.inForceSince())
                        .find(extend.condition())
                        .why()
                        .get()
                        .bearing(state.bearingOn(List.of(extend.condition()))))
                : List.of();
    }

    /** A phase without {@code lasts} needs a deliverable commitment that does not stand aside, or a benchmark. */
    private static boolean isDoneWithoutEnd(State state, PhaseState phase) {
        boolean hasWork = commitments(state, phase)
                        .anyMatch(commitment ->
                                commitment.isDeliverable() && !CommitmentRules.standsAside(state, commitment))
                || benchmarks(state, phase).findAny().isPresent();
        return hasWork && isDone(state, phase);
    }

    /** A phase with {@code lasts} completes at its end, or later if it then stays OPEN. */
    private static boolean isDoneAtEnd(State state, PhaseState phase) {
        return isAtEnd(state, phase) && isDoneAtItsEnd(state, phase);
    }

    private static boolean isDoneAtItsEnd(State state, PhaseState phase) {
        boolean hasAny = commitments(state, phase).findAny().isPresent()
                || benchmarks(state, phase).findAny().isPresent();
        return phase.element.completes().isEmpty() && hasAny && isDone(state, phase);
    }

    /** Deliverables done or standing aside, no continuing one BREACHED, each benchmark MET. */
    private static boolean isDone(State state, PhaseState phase) {
        return commitments(state, phase)
                        .allMatch(commitment -> commitment.isDeliverable()
                                ? commitment.isDone() || CommitmentRules.standsAside(state, commitment)
                                : !commitment.is(BREACHED))
                && benchmarks(state, phase).allMatch(benchmark -> benchmark.is(MET));
    }

    static Stream<CommitmentState> commitments(State state, PhaseState phase) {
        return state.commitments.stream()
                .filter(commitment -> commitment.element.phase().equals(Optional.of(phase.id())));
    }

    static Stream<BenchmarkState> benchmarks(State state, PhaseState phase) {
        return state.benchmarks.stream()
                .filter(benchmark -> benchmark.element.phase().equals(Optional.of(phase.id())));
    }

    private static Reason opening(State state, PhaseState phase, Finding opens) {
        ImmutableList.Builder<Reason> because = ImmutableList.<Reason>builder()
                .addAll(state.whole.because().stream().toList());
        if (phase.element.opens().isPresent() || state.phases.indexOf(phase) > 0) {
            because.add(opens.why().get());
        }
        return reason(Rule.PHASE_OPENS, phase, "opened " + Words.on(state.now(), state.zone), opens)
                .because(because.build())
                .bearing(state.bearingOn(phase.element.opens().stream().toList()));
    }

    /** Why it opened, and how its end was moved. */
    static List<Reason> history(State state, PhaseState phase) {
        return Stream.concat(phase.firstBecause(TransitionKind.OPENED).stream(), phase.moves(state).stream())
                .toList();
    }

    /** What keeps it from completing: that which is written to complete it, else the work that is not done. */
    private static List<Reason> unfinished(State state, PhaseState phase) {
        return phase.element
                .completes()
                .map(completes -> List.of(completes(state, phase).why().get()))
                .orElseGet(() -> PhaseWords.canComplete(state, phase)
                        ? notDone(state, phase).map(state::explain).toList()
                        : List.of(PhaseWords.nothingCompletes(phase)));
    }

    static boolean isUndone(State state, CommitmentState commitment) {
        return commitment.isDeliverable()
                ? !commitment.isDone() && !CommitmentRules.standsAside(state, commitment)
                : commitment.is(BREACHED);
    }

    static Stream<ElementState> notDone(State state, PhaseState phase) {
        return Stream.concat(
                commitments(state, phase).filter(commitment -> isUndone(state, commitment)),
                benchmarks(state, phase).filter(benchmark -> !benchmark.is(MET)));
    }

    /** Where each commitment and benchmark of the phase stands. */
    private static List<Reason> work(State state, PhaseState phase) {
        return Stream.<ElementState>concat(commitments(state, phase), benchmarks(state, phase))
                .map(state::explain)
                .toList();
    }

    private static Reason atEnd(State state, Rule rule, PhaseState phase, String words) {
        String moved = phase.end(state.zone).equals(phase.endAsWritten())
                ? ""
                : " (as first written " + Words.at(phase.endAsWritten().orElseThrow(), state.zone) + ")";
        return Reason.of(
                        rule,
                        phase.name() + " " + words + " at its end, "
                                + Words.at(phase.end(state.zone).orElseThrow(), state.zone) + moved)
                .clauses(List.of(Words.clause(phase.element)));
    }

    private static Reason reason(Rule rule, PhaseState phase, String words, Finding finding) {
        return Reason.of(rule, phase.name() + " " + words)
                .clauses(List.of(Words.clause(phase.element)))
                .because(finding.why().get());
    }

    private static Judgement stays(State state, PhaseState phase) {
        return new Judgement(phase.status(), () -> standing(state, phase));
    }

    /** Why it stands where it stands, and what is missing for its next step. */
    static Reason standing(State state, PhaseState phase) {
        if (phase.is(PENDING)) {
            Condition opens = opens(state, phase);
            Finding finding = new ConditionRules(state, state.inForceSince()).find(opens);
            Reason reason = Reason.of(Rule.PHASE_PENDING, phase.name() + " has not opened")
                    .clauses(List.of(Words.clause(phase.element)))
                    .because(finding.holds() ? List.of() : List.of(finding.why().get()))
                    .bearing(state.bearingOn(List.of(opens)));
            return state.isInForce()
                    ? reason.missing(new Missings(state, state.inForceSince()).of(opens))
                    : reason.missing(List.of(Missings.entryIntoForce(state)));
        }
        Reason because = phase.because().orElseThrow();
        if (phase.is(SUSPENDED)) {
            return PhaseWords.suspended(state, phase, because);
        } else if (!phase.is(Status.OPEN)) {
            return because;
        }
        return PhaseWords.open(state, phase, because)
                .because(ImmutableList.<Reason>builder()
                        .addAll(because.because())
                        .addAll(phase.moves(state).stream()
                                .filter(move -> because.because().stream()
                                        .noneMatch(part -> part.statement().equals(move.statement())))
                                .toList())
                        .build())
                .background(
                        waitsForItsEnd(state, phase) ? List.of() : headed(unfinished(state, phase), "not completed"))
                .bearing(state.bearingOn(phase.element.completes().stream().toList()))
                .missing(PhaseWords.missing(state, phase));
    }

    private static List<Reason> headed(List<Reason> reasons, String heading) {
        return reasons.stream().map(reason -> reason.headed(heading)).toList();
    }

    /** What is to be done in it is looked at only at its end. */
    private static boolean waitsForItsEnd(State state, PhaseState phase) {
        return phase.element.completes().isEmpty() && phase.element.lasts().isPresent() && !isAtEnd(state, phase);
    }
}
