package org.eirene.evaluation;

import static org.eirene.agreement.Status.MET;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.Complete;

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

    /** How it completed without the text saying when. */
    static String completed(State state, PhaseState phase) {
        boolean atEnd = phase.end(state.zone).equals(Optional.of(state.now()));
        boolean hasWork = PhaseRules.commitments(state, phase).anyMatch(CommitmentState::isDeliverable)
                || PhaseRules.benchmarks(state, phase).findAny().isPresent();
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
