package org.eirene.evaluation;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eirene.agreement.Breached;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Status;
import org.eirene.agreement.Terminate;

/** What is said of a sanction in force: what it does, what follows, and what would lift it. */
final class SanctionWords {
    private SanctionWords() {}

    /** {@code , and is in force at rung 2 (suspension of commitment 'release')}. */
    static String inForce(State state, SanctionState sanction) {
        int rung = sanction.rung();
        if (state.isTerminated()
                && MeasureRules.inForce(sanction).anyMatch(each -> each.measure() instanceof Terminate)) {
            return ", and reached rung " + rung + ", which terminated the agreement";
        }
        return state.isTerminated()
                ? ", and was in force at rung " + rung + " when the agreement was terminated"
                : ", and is in force at rung " + rung + " (" + measures(state, sanction, rung) + ")"
                        + next(state, sanction);
    }

    /** The measures of all rungs up to the present one are in force together. */
    private static String measures(State state, SanctionState sanction, int rung) {
        return IntStream.range(0, rung)
                .mapToObj(place -> rungs(sanction).get(place))
                .map(each -> MeasureWords.of(state.agreement, each.measures()))
                .collect(Collectors.joining(", "));
    }

    private static List<Rung> rungs(SanctionState sanction) {
        return sanction.element.rungs();
    }

    /** The next rung that the lapse of time alone would bring. */
    private static String next(State state, SanctionState sanction) {
        return IntStream.range(sanction.rung(), rungs(sanction).size())
                .boxed()
                .flatMap(place -> rungs(sanction).get(place).after().stream()
                        .flatMap(after ->
                                sanction.triggeredSince().stream().map(since -> after.addTo(since, state.zone)))
                        .filter(at -> !state.hasCome(at))
                        .map(at -> "; rung " + (place + 1) + " follows " + Words.on(at, state.zone)
                                + ", "
                                + Words.duration(
                                        rungs(sanction).get(place).after().orElseThrow())
                                + " after its trigger came to be met, if that persists"))
                .findFirst()
                .orElse("");
    }

    /** What would lift it, and who could supply that. */
    static List<Missing> lifting(State state, SanctionState sanction) {
        Optional<Instant> end = SanctionRules.probationEnd(state, sanction).filter(at -> !state.hasCome(at));
        if (end.isPresent()) {
            return List.of(new Missing(
                    "the lifting of " + sanction.name() + " " + Words.on(end.get(), state.zone)
                            + ", if its cure (" + cure(state, sanction.element) + "), which came to hold "
                            + Words.on(sanction.curedSince().orElseThrow(), state.zone) + ", lasts its probation of "
                            + Words.duration(sanction.element.probation()),
                    ImmutableSortedSet.of()));
        }
        Sanction element = sanction.element;
        String probation =
                element.probation().isZero() ? "" : "; then " + Words.duration(element.probation()) + " of probation";
        Optional<Missing> byQuiet = element.cure().isPresent() ? Optional.empty() : noFurther(state, element);
        return List.of(byQuiet.orElseGet(() -> new Missing(
                        "the cure of " + sanction.name() + ": " + cure(state, element),
                        ImmutableSortedSet.of(element.against())))
                .more(probation));
    }

    private static String cure(State state, Sanction element) {
        return element.cure()
                .map(cure -> ConditionWords.of(state.agreement, cure))
                .orElseGet(() -> ConditionWords.negated(state.agreement, element.trigger()));
    }

    /** While its probation runs: since when its cure has held, and why it does. */
    static List<Reason> onProbation(State state, SanctionState sanction) {
        if (!sanction.is(Status.IN_FORCE)
                || state.isTerminated()
                || SanctionRules.probationEnd(state, sanction)
                        .filter(at -> !state.hasCome(at))
                        .isEmpty()) {
            return List.of();
        }
        Finding cure = SanctionRules.cure(state, sanction, SanctionRules.trigger(state, sanction));
        return List.of(Reason.of(
                        Rule.CONDITION,
                        "its cure came to hold "
                                + Words.on(sanction.curedSince().orElseThrow(), state.zone)
                                + (cure.holds() ? "" : ", is not decided now") + ", and must last for "
                                + Words.duration(sanction.element.probation()))
                .because(cure.why().get()));
    }

    /** Where the breach that triggers it is cured by time: that nothing more happens till then. */
    private static Optional<Missing> noFurther(State state, Sanction sanction) {
        if (!(sanction.trigger() instanceof Breached breached)) {
            return Optional.empty();
        }
        CommitmentState commitment = state.commitment(breached.commitment());
        return commitment.element.must() instanceof Refrain refrain
                ? new RefrainRules(state, commitment, refrain)
                        .curedAt()
                        .filter(at -> at.isAfter(state.now()))
                        .map(at -> new Missing(
                                "no further " + ConditionWords.incident(refrain.from(), false) + " until "
                                        + Words.at(at, state.zone) + ", when the breach of " + commitment.name()
                                        + " is cured",
                                commitment.element.by()))
                : Optional.empty();
    }
}
