package org.eirene.evaluation;

import static org.eirene.agreement.Status.CLAIMED;
import static org.eirene.agreement.Status.CONTESTED;
import static org.eirene.agreement.Status.LOST;
import static org.eirene.agreement.Status.MET;
import static org.eirene.agreement.Status.MISSED;
import static org.eirene.agreement.Status.PENDING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.Status;
import org.eirene.agreement.TransitionKind;

/** The table of benchmarks. */
final class BenchmarkRules {
    /** After a denial. */
    private static final Missing ANEW =
            new Missing("its criterion, ceasing and holding anew, then verified again", ImmutableSortedSet.of());

    private BenchmarkRules() {}

    static Finding criterion(State state, BenchmarkState benchmark) {
        return new ConditionRules(state, quietSince(state, benchmark)).find(benchmark.element.criterion());
    }

    /** A quiet in a benchmark is counted from the opening of its phase, else from entry into force. */
    static Optional<Instant> quietSince(State state, BenchmarkState benchmark) {
        return benchmark
                .element
                .phase()
                .map(phase -> state.phase(phase).first(TransitionKind.OPENED))
                .orElse(state.inForceSince());
    }

    /** It is assessed from the opening of its phase on, or from entry into force. */
    static boolean isAssessed(State state, BenchmarkState benchmark) {
        return state.inForceSince().isPresent() && quietSince(state, benchmark).isPresent();
    }

    /** Takes note of whether its due instant comes now. */
    static void observe(State state, BenchmarkState benchmark) {
        boolean past = due(state, benchmark).filter(state::hasCome).isPresent();
        boolean comes = past && state.isLapsing() && !standsStill(state, benchmark);
        benchmark.lapse((benchmark.isDueLapsed() && past) || comes);
    }

    /** When it is due, as moved; by default at the end of its phase, which moves with that. */
    static Optional<Instant> due(State state, BenchmarkState benchmark) {
        return benchmark
                .element
                .due()
                .map(new MomentRules(state)::instant)
                .orElseGet(() -> phase(state, benchmark).flatMap(phase -> phase.end(state.zone)))
                .map(base -> benchmark.moves().applyTo(base, state.zone));
    }

    /** When it was due as first written. */
    static Optional<Instant> writtenDue(State state, BenchmarkState benchmark) {
        return benchmark
                .element
                .due()
                .map(new MomentRules(state)::instant)
                .orElseGet(() -> phase(state, benchmark).flatMap(PhaseState::endAsWritten));
    }

    private static Optional<PhaseState> phase(State state, BenchmarkState benchmark) {
        return benchmark.element.phase().map(state::phase);
    }

    /** No due instant comes while its clock stands still: one that is its phase's end, while the phase's does. */
    static boolean standsStill(State state, BenchmarkState benchmark) {
        return benchmark.element.due().isEmpty()
                && phase(state, benchmark)
                        .filter(phase -> phase.is(Status.SUSPENDED))
                        .isPresent();
    }

    static boolean hasDue(State state, BenchmarkState benchmark) {
        return benchmark.element.due().isPresent()
                || benchmark
                        .element
                        .phase()
                        .flatMap(phase -> state.phase(phase).element.lasts())
                        .isPresent();
    }

    /** What is found of one that is assessed, before any of them moves: after a denial the criterion must have ceased. */
    static Judgement judge(State state, BenchmarkState benchmark, Finding criterion) {
        if (criterion.fails() && !benchmark.isBeingVerified()) {
            benchmark.setMayBeClaimed(true);
        }
        boolean verified = benchmark.element.verification().isPresent();
        boolean due = benchmark.isDueLapsed();
        boolean attained = verified ? benchmark.isVerified(Proceeding.Outcome.CONFIRMED) : criterion.holds();
        return switch (benchmark.status()) {
            // CLAIMED when its criterion HOLDS and it has a verification; MET when it HOLDS and has none
            case PENDING ->
                attained
                        ? met(state, benchmark, criterion)
                        : benchmark.isBeingVerified() || isNewClaim(benchmark, criterion)
                                ? claimed(state, benchmark, criterion)
                                : due ? overdue(state, benchmark, criterion) : stays(state, benchmark);
            // until that is decided, whatever the criterion does meanwhile
            case CLAIMED ->
                attained
                        ? met(state, benchmark, criterion)
                        : !benchmark.isVerified(Proceeding.Outcome.DENIED)
                                ? stays(state, benchmark)
                                : due ? missed(state, benchmark, criterion) : denied(state, benchmark);
            // both can still become MET, late; a miss that rests on no due instant that is still past ends with it;
            // CONTESTED becomes MISSED as soon as its criterion FAILS
            case CONTESTED, MISSED ->
                attained
                        ? met(state, benchmark, criterion)
                        : !due
                                ? denied(state, benchmark)
                                : criterion.fails() && benchmark.is(CONTESTED)
                                        ? missed(state, benchmark, criterion)
                                        : stays(state, benchmark);
            // a continuous one that was MET becomes LOST when its criterion FAILS
            case MET ->
                benchmark.element.continuous() && criterion.fails()
                        ? new Judgement(LOST, () -> lost(state, benchmark, criterion))
                        : stays(state, benchmark);
            // and MET again when it HOLDS anew
            case LOST -> attained ? met(state, benchmark, criterion) : stays(state, benchmark);
            default -> stays(state, benchmark);
        };
    }

    /** A criterion that HOLDS, of one with a verification that is not under it; after a denial once it had ceased. */
    private static boolean isNewClaim(BenchmarkState benchmark, Finding criterion) {
        return benchmark.element.verification().isPresent()
                && benchmark.verification().isEmpty()
                && benchmark.mayBeClaimed()
                && criterion.holds();
    }

    /** Puts aside a verification that is decided, and starts that of a claim, of a late one too. */
    static boolean settleVerification(State state, BenchmarkState benchmark, Finding criterion) {
        if (benchmark.verification().isPresent() && !benchmark.isBeingVerified()) {
            benchmark.setMayBeClaimed(criterion.fails() || benchmark.isVerified(Proceeding.Outcome.CONFIRMED));
            benchmark.verify(null);
        }
        return !benchmark.is(MET) && isNewClaim(benchmark, criterion) && claim(state, benchmark);
    }

    private static boolean claim(State state, BenchmarkState benchmark) {
        benchmark.verify(state.start(
                Proceeding.Kind.BENCHMARK,
                benchmark.id(),
                benchmark.id(),
                benchmark.element.verification().orElseThrow()));
        return true;
    }

    private static Judgement met(State state, BenchmarkState benchmark, Finding criterion) {
        return new Judgement(
                MET,
                () -> reason(
                        state,
                        Rule.BENCHMARK_MET,
                        benchmark,
                        " was met " + Words.on(state.now(), state.zone) + inTime(state, benchmark),
                        criterion));
    }

    /** Once lost it is met again, to which its due instant says nothing. */
    private static String inTime(State state, BenchmarkState benchmark) {
        return benchmark.is(LOST)
                ? ", again"
                : due(state, benchmark)
                        .map(due -> (state.now().isAfter(due) ? ", late: due by " : ", in time: due by ")
                                + dueBy(state, benchmark))
                        .orElse("");
    }

    /** It rests on having been met too. */
    private static Reason lost(State state, BenchmarkState benchmark, Finding criterion) {
        return Reason.of(
                        Rule.BENCHMARK_LOST,
                        benchmark.name() + " was met, and no longer is since " + Words.at(state.now(), state.zone))
                .clauses(List.of(Words.clause(benchmark.element)))
                .because(Stream.concat(
                                benchmark.because().stream(),
                                Stream.of(criterion.why().get()))
                        .toList())
                .bearing(state.bearingOn(List.of(benchmark.element.criterion())));
    }

    private static List<Missing> rulings(BenchmarkState benchmark) {
        return benchmark.verification().filter(Proceeding::isOpen).stream()
                .map(Missings::ruling)
                .toList();
    }

    private static String dueInWords(State state, BenchmarkState benchmark) {
        return due(state, benchmark)
                .map(due -> ", due by " + dueBy(state, benchmark))
                .orElse("");
    }

    private static Judgement claimed(State state, BenchmarkState benchmark, Finding criterion) {
        return new Judgement(
                CLAIMED,
                () -> reason(
                                state,
                                Rule.BENCHMARK_CLAIMED,
                                benchmark,
                                " is being verified" + dueInWords(state, benchmark),
                                criterion)
                        .missing(rulings(benchmark)));
    }

    /** If PENDING at the due instant: CONTESTED if its criterion is UNRESOLVED, else MISSED. */
    private static Judgement overdue(State state, BenchmarkState benchmark, Finding criterion) {
        return criterion.unresolved()
                ? new Judgement(
                        CONTESTED,
                        () -> reason(
                                state,
                                Rule.BENCHMARK_CONTESTED,
                                benchmark,
                                " was due by " + dueBy(state, benchmark) + " and is not decided",
                                criterion))
                : missed(state, benchmark, criterion);
    }

    private static Judgement missed(State state, BenchmarkState benchmark, Finding criterion) {
        return new Judgement(
                MISSED,
                () -> reason(
                        state,
                        Rule.BENCHMARK_MISSED,
                        benchmark,
                        " was due by " + dueBy(state, benchmark) + " and is not met",
                        criterion));
    }

    private static String dueBy(State state, BenchmarkState benchmark) {
        return Reasons.due(writtenDue(state, benchmark), due(state, benchmark), state.zone);
    }

    private static Judgement denied(State state, BenchmarkState benchmark) {
        return new Judgement(PENDING, () -> pending(state, benchmark));
    }

    private static Judgement stays(State state, BenchmarkState benchmark) {
        return new Judgement(benchmark.status(), () -> benchmark.because().orElseGet(() -> pending(state, benchmark)));
    }

    static Reason pending(State state, BenchmarkState benchmark) {
        Finding criterion = criterion(state, benchmark);
        return reason(
                        state,
                        Rule.BENCHMARK_PENDING,
                        benchmark,
                        isAssessed(state, benchmark)
                                ? " is not met yet" + dueLater(state, benchmark)
                                : " is not assessed yet",
                        criterion)
                .missing(missing(state, benchmark, criterion));
    }

    private static String dueLater(State state, BenchmarkState benchmark) {
        return due(state, benchmark).isEmpty() || benchmark.isDueLapsed() || standsStill(state, benchmark)
                ? ""
                : ", due by " + dueBy(state, benchmark);
    }

    private static List<Missing> missing(State state, BenchmarkState benchmark, Finding criterion) {
        ImmutableList.Builder<Missing> missing = ImmutableList.builder();
        if (!state.isInForce()) {
            missing.add(Missings.entryIntoForce(state));
        }
        benchmark
                .element
                .phase()
                .filter(phase -> !state.phase(phase).hasOpened())
                .ifPresent(phase -> missing.add(Missings.opening(phase)));
        Optional<Instant> due = due(state, benchmark).filter(at -> !benchmark.isDueLapsed());
        if (!benchmark.mayBeClaimed() && criterion.holds()) {
            missing.add(ANEW.more(
                    due.map(at -> "; due by " + Words.at(at, state.zone)).orElse("")));
        }
        return missing.addAll(forCriterion(state, benchmark).stream()
                        .map(part -> due.map(at -> Missings.dueBy(part, at, state.zone))
                                .orElse(part))
                        .toList())
                .build();
    }

    private static List<Missing> forCriterion(State state, BenchmarkState benchmark) {
        return new Missings(state, quietSince(state, benchmark)).of(benchmark.element.criterion());
    }

    /** Of one that is claimed, contested, missed or lost: what can still make it met, a ruling before all. */
    private static List<Missing> still(State state, BenchmarkState benchmark, Finding criterion) {
        if (benchmark.isBeingVerified()) {
            return rulings(benchmark);
        } else if (benchmark.is(CONTESTED)) {
            return forCriterion(state, benchmark);
        }
        String heading = benchmark.is(LOST) ? "can be met again: " : "can still be met, late: ";
        List<Missing> missing =
                !benchmark.mayBeClaimed() && criterion.holds() ? List.of(ANEW) : forCriterion(state, benchmark);
        return missing.stream()
                .map(part -> new Missing(heading + part.what(), part.who()))
                .toList();
    }

    /** Why it is assessed, and what its due moment rests on, as moved. */
    private static Stream<Reason> foundations(State state, BenchmarkState benchmark) {
        Optional<PhaseState> phase = benchmark.element.phase().map(state::phase);
        boolean byPhase = benchmark.element.due().isEmpty();
        return Stream.of(
                        phase
                                .map(p -> p.firstBecause(TransitionKind.OPENED).or(() -> Optional.of(state.explain(p))))
                                .orElse(state.whole.because())
                                .stream(),
                        benchmark.element.due().stream()
                                .map(due -> new MomentRules(state)
                                        .resolve(due)
                                        .why()
                                        .get())
                                .filter(reason -> !reason.because().isEmpty()),
                        byPhase ? phase.stream().flatMap(moved -> moved.moves(state).stream()) : Stream.<Reason>of(),
                        benchmark.extensions().stream().map(event -> Reasons.extension(state, event)))
                .flatMap(parts -> parts);
    }

    /** Why it stands where it stands: a continuous one that is MET rests on its criterion of now too. */
    static Reason standing(State state, BenchmarkState benchmark) {
        if (benchmark.is(PENDING)) {
            return pending(state, benchmark);
        }
        Finding criterion = criterion(state, benchmark);
        if (benchmark.is(MISSED)) {
            return missed(state, benchmark, criterion).why().get().missing(still(state, benchmark, criterion));
        }
        Reason because = benchmark
                .because()
                .orElseThrow()
                .missing(benchmark.is(MET) ? List.of() : still(state, benchmark, criterion));
        if (benchmark.is(CLAIMED)) {
            return because.because(Stream.concat(
                            because.because().stream().filter(part -> part.rule() != Rule.PROCEEDING),
                            benchmark.verification().map(Proceeding::reason).stream())
                    .toList());
        }
        boolean mustGoOn = benchmark.is(MET) && benchmark.element.continuous();
        return mustGoOn
                ? because.because(Stream.concat(
                                        because.because().stream()
                                                .filter(part -> !part.rule().equals(Rule.CONDITION)
                                                        || benchmark
                                                                .element
                                                                .verification()
                                                                .isPresent()),
                                        Stream.of(criterion.why().get().saying(", now")))
                                .toList())
                        .bearing(state.bearingOn(List.of(benchmark.element.criterion())))
                : benchmark.is(LOST)
                        ? because.bearing(state.bearingOn(List.of(benchmark.element.criterion())))
                        : because;
    }

    private static Reason reason(State state, Rule rule, BenchmarkState benchmark, String words, Finding criterion) {
        return Reason.of(rule, benchmark.name() + words)
                .clauses(List.of(Words.clause(benchmark.element)))
                .because(Stream.of(
                                foundations(state, benchmark),
                                Stream.of(criterion.why().get()),
                                benchmark.lastVerification().map(Proceeding::reason).stream())
                        .flatMap(parts -> parts)
                        .toList())
                .bearing(state.bearingOn(List.of(benchmark.element.criterion())));
    }
}
