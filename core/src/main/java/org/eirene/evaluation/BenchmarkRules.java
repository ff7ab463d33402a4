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
import org.eirene.history.Extension;

/** The table of benchmarks. */
final class BenchmarkRules {
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

    /** It is assessed from the opening of its phase on, or from entry into force; and where its due instant lies. */
    static void refresh(State state, BenchmarkState benchmark) {
        if (!benchmark.isAssessed()) {
            boolean starts = state.isInForce()
                    && benchmark
                            .element
                            .phase()
                            .map(phase -> state.phase(phase).hasOpened())
                            .orElse(true);
            if (!starts) {
                return;
            }
            benchmark.assess();
        }
        MomentRules moments = new MomentRules(state);
        Optional<PhaseState> phase = benchmark.element.phase().map(state::phase);
        Optional<Instant> written =
                benchmark.element.due().map(moments::instant).orElseGet(() -> phase.flatMap(PhaseState::endAsWritten));
        Optional<Instant> base = benchmark.element.due().isPresent() ? written : phase.flatMap(PhaseState::end);
        benchmark.due.set(written, moved(base, benchmark, state), state.now(), state.isLapsing());
    }

    private static Optional<Instant> moved(Optional<Instant> due, BenchmarkState benchmark, State state) {
        Optional<Instant> moved = due;
        for (Extension extension : benchmark.extensions()) {
            moved = moved.map(instant -> extension.plus().addTo(instant, state.zone));
        }
        return moved;
    }

    static boolean hasDue(State state, BenchmarkState benchmark) {
        return benchmark.element.due().isPresent()
                || benchmark
                        .element
                        .phase()
                        .flatMap(phase -> state.phase(phase).element.lasts())
                        .isPresent();
    }

    /** After a denial the criterion must have ceased, and hold anew; a verification starts when it does. */
    static void verify(State state, BenchmarkState benchmark) {
        if (!benchmark.isAssessed()
                || benchmark.element.verification().isEmpty()
                || benchmark.is(MET)
                || isConfirmed(benchmark)) {
            return;
        }
        Finding criterion = criterion(state, benchmark);
        if (criterion.fails()) {
            benchmark.setMustCease(false);
        }
        if (criterion.holds() && !benchmark.mustCease() && !benchmark.isBeingVerified()) {
            benchmark.setMustCease(true);
            benchmark.verify(
                    state.start(benchmark.id(), benchmark.element.verification().get()));
        }
    }

    static Judgement judge(State state, BenchmarkState benchmark) {
        Status status = benchmark.status();
        if (!benchmark.isAssessed()) {
            return new Judgement(status, () -> pending(state, benchmark));
        }
        Finding criterion = criterion(state, benchmark);
        boolean verified = benchmark.element.verification().isPresent();
        boolean due = benchmark.due.isPast(state.now(), state.isLapsing());
        boolean attained = verified ? isConfirmed(benchmark) : criterion.holds();
        return switch (status) {
            // CLAIMED when its criterion HOLDS and it has a verification; MET when it HOLDS and has none
            case PENDING ->
                attained
                        ? met(state, benchmark, criterion)
                        : benchmark.isBeingVerified()
                                ? claimed(state, benchmark, criterion)
                                : due ? overdue(state, benchmark, criterion) : stays(state, benchmark);
            // until that is decided, whatever the criterion does meanwhile
            case CLAIMED ->
                benchmark.isBeingVerified()
                        ? stays(state, benchmark)
                        : attained
                                ? met(state, benchmark, criterion)
                                : due ? missed(state, benchmark, criterion) : denied(state, benchmark);
            // CONTESTED becomes MISSED as soon as its criterion FAILS; both can still become MET, late
            case CONTESTED ->
                attained
                        ? met(state, benchmark, criterion)
                        : !due
                                ? denied(state, benchmark)
                                : criterion.fails() ? missed(state, benchmark, criterion) : stays(state, benchmark);
            // a miss that rests on no due instant that is still past ends with it
            case MISSED ->
                attained ? met(state, benchmark, criterion) : !due ? denied(state, benchmark) : stays(state, benchmark);
            // a continuous one that was MET becomes LOST when its criterion FAILS
            case MET ->
                benchmark.element.continuous() && criterion.fails()
                        ? new Judgement(
                                LOST,
                                () -> reason(state, Rule.BENCHMARK_LOST, benchmark, " was met, and no longer is since " + Words.at(state.now(), state.zone), criterion))
                        : stays(state, benchmark);
            // and MET again when it HOLDS anew
            case LOST -> attained ? met(state, benchmark, criterion) : stays(state, benchmark);
            default -> stays(state, benchmark);
        };
    }

    private static boolean isConfirmed(BenchmarkState benchmark) {
        return benchmark
                .verification()
                .filter(proceeding -> proceeding.outcome() == Proceeding.Outcome.CONFIRMED)
                .isPresent();
    }

    private static Judgement met(State state, BenchmarkState benchmark, Finding criterion) {
        return new Judgement(
                MET,
                () -> reason(
                        state,
                        Rule.BENCHMARK_MET,
                        benchmark,
                        " was met " + Words.on(state.now(), state.zone)
                                + (benchmark.is(MISSED) || benchmark.is(CONTESTED) ? ", late" : ""),
                        criterion));
    }

    private static Judgement claimed(State state, BenchmarkState benchmark, Finding criterion) {
        return new Judgement(CLAIMED, () -> reason(state, Rule.BENCHMARK_CLAIMED, benchmark, " is being verified", criterion));
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
        return Reasons.due(benchmark.due, state.zone);
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
                        benchmark.isAssessed() ? " is not met yet" : " is not assessed yet",
                        criterion)
                .missing(missing(state, benchmark, criterion));
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
                .ifPresent(phase -> missing.add(new Missing("the opening of phase " + phase, ImmutableSortedSet.of())));
        if (benchmark.mustCease() && criterion.holds()) {
            missing.add(new Missing("its criterion, ceasing and holding anew", ImmutableSortedSet.of()));
        }
        return missing.addAll(new Missings(state, quietSince(state, benchmark)).of(benchmark.element.criterion()))
                .build();
    }

    /** Why it is assessed, and what its due moment rests on, as moved. */
    private static Stream<Reason> foundations(State state, BenchmarkState benchmark) {
        Optional<PhaseState> phase = benchmark.element.phase().map(state::phase);
        boolean byPhase = benchmark.element.due().isEmpty();
        return Stream.of(
                        phase.map(opened -> opened.firstBecause(TransitionKind.OPENED))
                                .orElse(state.whole.because())
                                .stream(),
                        benchmark.element.due().stream()
                                .map(due -> new MomentRules(state).resolve(due).why().get())
                                .filter(reason -> !reason.because().isEmpty()),
                        byPhase ? phase.stream().flatMap(moved -> moved.moves().stream()) : Stream.<Reason>of(),
                        benchmark.extensions().stream().map(event -> Reasons.extension(event, state.zone)))
                .flatMap(parts -> parts);
    }

    /** Why it stands where it stands: a continuous one that is MET rests on its criterion of now too. */
    static Reason standing(State state, BenchmarkState benchmark) {
        if (benchmark.is(PENDING)) {
            return pending(state, benchmark);
        }
        Reason because = benchmark.because().orElseThrow();
        Reason now = criterion(state, benchmark).why().get();
        return benchmark.is(MET) && benchmark.element.continuous() && !because.because().contains(now)
                ? because.because(ImmutableList.<Reason>builder()
                        .addAll(because.because())
                        .add(now)
                        .build())
                : because;
    }

    private static Reason reason(
            State state, Rule rule, BenchmarkState benchmark, String words, Finding criterion) {
        return Reason.of(rule, benchmark.id() + words)
                .clauses(List.of(Words.clause(benchmark.element)))
                .because(Stream.of(
                                foundations(state, benchmark),
                                Stream.of(criterion.why().get()),
                                benchmark.verification().map(Proceeding::reason).stream())
                        .flatMap(parts -> parts)
                        .toList())
                .bearing(state.bearingOn(List.of(benchmark.element.criterion())));
    }
}
