package org.eirene.evaluation;

import static org.eirene.agreement.Status.MET;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.CarryOn;
import org.eirene.agreement.Complete;
import org.eirene.agreement.Extend;

/** What is said of phases: how they completed, since when they are open, what would close them. */
final class PhaseWords {
    private PhaseWords() {}

    /** Of one that is OPEN: since when, for the first time or again. */
    static Reason open(State state, PhaseState phase, Reason because) {
        String since = " since " + Words.at(phase.since().orElseThrow(), state.zone);
        return because.reading(phase.name()
                + (because.rule() == Rule.PHASE_RESUMES
                        ? " has been open again" + since + ": no measure in force suspends it any more"
                        : " is open" + since));
    }

    /** Of one that is SUSPENDED: since when, and that its end stands still meanwhile. */
    static Reason suspended(State state, PhaseState phase, Reason because) {
        return because.reading(phase.name() + " is suspended since "
                        + Words.at(phase.since().orElseThrow(), state.zone))
                .because(Stream.concat(because.because().stream(), phase.standstill(state))
                        .toList())
                .missing(MeasureRules.suspending(state, phase.id())
                        .flatMap(measure -> SanctionRules.lifting(state, measure.sanction()).stream())
                        .toList());
    }

    /** How it completed without the text saying when. */
    static String completed(State state, PhaseState phase) {
        boolean atEnd = phase.end(state.zone).equals(Optional.of(state.now()));
        boolean hasWork = hasWork(state, phase);
        List<CommitmentState> continuing = PhaseRules.commitments(state, phase)
                .filter(commitment -> !commitment.isDeliverable())
                .toList();
        boolean disputed = continuing.stream()
                .anyMatch(commitment -> CommitmentRules.breached(state, commitment) == Truth.UNRESOLVED);
        return phase.name() + " completed "
                + (atEnd ? "at its end, " + Words.at(state.now(), state.zone) : Words.on(state.now(), state.zone))
                + ": " + (hasWork ? "all that was to be done in it was done" : "")
                + (hasWork && !continuing.isEmpty() ? ", and " : "")
                + (continuing.isEmpty() ? "" : "no commitment in it stood breached")
                + (disputed ? " (an open dispute does not prevent this)" : "");
    }

    private static boolean hasWork(State state, PhaseState phase) {
        return PhaseRules.commitments(state, phase).anyMatch(CommitmentState::isDeliverable)
                || PhaseRules.benchmarks(state, phase).findAny().isPresent();
    }

    /** What an end that completes it leaves undone. */
    static String leftUndone(State state, PhaseState phase) {
        List<String> undone =
                PhaseRules.notDone(state, phase).map(ElementState::name).toList();
        return ", as the text provides whatever is left undone"
                + (undone.isEmpty() ? "" : ": not done " + (undone.size() > 1 ? "are " : "is ") + Words.and(undone));
    }

    /** Whether there is anything by which it could complete. */
    static boolean canComplete(State state, PhaseState phase) {
        return phase.element.completes().isPresent()
                || phase.element.onExpiry() instanceof Complete
                || PhaseRules.commitments(state, phase).findAny().isPresent()
                || PhaseRules.benchmarks(state, phase).findAny().isPresent();
    }

    /** Why one with nothing in it does not complete. */
    static Reason nothingCompletes(PhaseState phase) {
        return Reason.of(Rule.CONDITION, "nothing in " + phase.name() + " could complete it")
                .clauses(List.of(Words.clause(phase.element)));
    }

    /** What an open phase or one still to open gives the agreement to wait for. */
    static Missing closing(State state, PhaseState phase) {
        if (canComplete(state, phase)) {
            return new Missing("the completion of " + phase.name(), ImmutableSortedSet.of());
        }
        boolean last = state.phases.stream().allMatch(other -> other == phase || other.isClosed());
        String end = "the end of " + phase.name()
                + phase.end(state.zone)
                        .map(at -> ", " + Words.at(at, state.zone))
                        .orElse("");
        return new Missing(
                end + ", at which it lapses" + (last ? " and the agreement expires with it" : "")
                        + ": nothing in it could complete it",
                ImmutableSortedSet.of());
    }

    /** What completes it, as written; where its end completes it too, that would do alone. */
    static List<Missing> missing(State state, PhaseState phase) {
        Optional<Missing> end = phase.end(state.zone)
                .filter(at -> !PhaseRules.isAtEnd(state, phase))
                .map(at -> new Missing(
                        "its end, " + Words.at(at, state.zone) + atItsEnd(state, phase), ImmutableSortedSet.of()));
        boolean endSuffices = end.isPresent() && phase.element.onExpiry() instanceof Complete;
        List<Missing> asWritten = phase.element
                .completes()
                .map(completes -> new Missings(state, PhaseRules.quietSince(state, phase)).of(completes))
                .orElse(List.of());
        if (endSuffices) {
            return List.of(
                    asWritten.isEmpty()
                            ? end.get()
                            : Missing.oneOf(List.of(
                                    Missing.together(asWritten),
                                    new Missing("failing that " + end.get().what(), ImmutableSortedSet.of()))));
        }
        return phase.element.completes().isPresent()
                ? asWritten
                : Stream.concat(openWork(state, phase), end.stream()).toList();
    }

    /** What its end brings: it completes, goes on, or lapses. */
    private static String atItsEnd(State state, PhaseState phase) {
        if (phase.element.onExpiry() instanceof Complete) {
            return ", at which it completes whatever is left undone";
        } else if (!canComplete(state, phase)) {
            boolean mayGoOn =
                    phase.element.onExpiry() instanceof Extend extend && phase.timesExtended() < extend.times();
            return mayGoOn ? "" : ", at which it lapses";
        }
        boolean continuing = PhaseRules.commitments(state, phase).anyMatch(commitment -> !commitment.isDeliverable());
        boolean isDone = PhaseRules.notDone(state, phase).findAny().isEmpty()
                && PhaseRules.commitments(state, phase)
                        .allMatch(commitment -> !commitment.isDeliverable() || commitment.isDone());
        return !isDone
                ? ", at which it completes if all that is to be done in it is done"
                        + (continuing ? " and no commitment in it stands breached then" : "") + ", and otherwise "
                        + otherwise(phase)
                : ", at which it completes if "
                        + (hasWork(state, phase) ? "all that is to be done in it, done by now, stays done" : "")
                        + (hasWork(state, phase) && continuing ? ", and " : "")
                        + (continuing ? "no commitment in it stands breached then" : "");
    }

    private static String otherwise(PhaseState phase) {
        if (phase.element.onExpiry() instanceof CarryOn) {
            return "goes on";
        }
        return phase.element.onExpiry() instanceof Extend extend && phase.timesExtended() < extend.times()
                ? "is extended or lapses"
                : "lapses";
    }

    /** What is still to be done in it. */
    static Stream<Missing> openWork(State state, PhaseState phase) {
        Stream<Missing> commitments = PhaseRules.commitments(state, phase)
                .filter(commitment -> PhaseRules.isUndone(state, commitment))
                .map(commitment -> commitment.isDeliverable()
                        ? CommitmentReasons.end(state, commitment)
                        : new Missing("the cure of " + commitment.name(), commitment.element.by()));
        Stream<Missing> benchmarks = PhaseRules.benchmarks(state, phase)
                .filter(benchmark -> !benchmark.is(MET))
                .flatMap(benchmark -> new Missings(state, BenchmarkRules.quietSince(state, benchmark))
                        .of(benchmark.element.criterion()).stream());
        return Stream.concat(commitments, benchmarks);
    }
}
