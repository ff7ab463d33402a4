package org.eirene.evaluation;

import static org.eirene.agreement.Status.CLAIMED;
import static org.eirene.agreement.Status.CONTESTED;
import static org.eirene.agreement.Status.LOST;
import static org.eirene.agreement.Status.MET;
import static org.eirene.agreement.Status.MISSED;
import static org.eirene.agreement.Status.PENDING;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Status;
import org.eirene.agreement.TransitionKind;

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
        for (Offset extension : benchmark.extensions()) {
            moved = moved.map(instant -> extension.addTo(instant, state.zone));
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
                        ? met(benchmark, criterion)
                        : benchmark.isBeingVerified()
                                ? claimed(benchmark, criterion)
                                : due ? overdue(benchmark, criterion) : stays(state, benchmark);
            // until that is decided, whatever the criterion does meanwhile
            case CLAIMED ->
                benchmark.isBeingVerified()
                        ? stays(state, benchmark)
                        : attained
                                ? met(benchmark, criterion)
                                : due ? missed(benchmark, criterion) : denied(state, benchmark);
            // CONTESTED becomes MISSED as soon as its criterion FAILS; both can still become MET, late
            case CONTESTED ->
                attained
                        ? met(benchmark, criterion)
                        : !due
                                ? denied(state, benchmark)
                                : criterion.fails() ? missed(benchmark, criterion) : stays(state, benchmark);
            // a miss that rests on no due instant that is still past ends with it
            case MISSED ->
                attained ? met(benchmark, criterion) : !due ? denied(state, benchmark) : stays(state, benchmark);
            // a continuous one that was MET becomes LOST when its criterion FAILS
            case MET ->
                benchmark.element.continuous() && criterion.fails()
                        ? new Judgement(
                                LOST,
                                () -> reason(Rule.BENCHMARK_LOST, benchmark, " was met and is no longer", criterion))
                        : stays(state, benchmark);
            // and MET again when it HOLDS anew
            case LOST -> attained ? met(benchmark, criterion) : stays(state, benchmark);
            default -> stays(state, benchmark);
        };
    }

    private static boolean isConfirmed(BenchmarkState benchmark) {
        return benchmark
                .verification()
                .filter(proceeding -> proceeding.outcome() == Proceeding.Outcome.CONFIRMED)
                .isPresent();
    }

    private static Judgement met(BenchmarkState benchmark, Finding criterion) {
        return new Judgement(
                MET,
                () -> reason(
                        Rule.BENCHMARK_MET,
                        benchmark,
                        benchmark.is(MISSED) || benchmark.is(CONTESTED) ? " is met, late" : " is met",
                        criterion));
    }

    private static Judgement claimed(BenchmarkState benchmark, Finding criterion) {
        return new Judgement(CLAIMED, () -> reason(Rule.BENCHMARK_CLAIMED, benchmark, " is being verified", criterion));
    }

    /** If PENDING at the due instant: CONTESTED if its criterion is UNRESOLVED, else MISSED. */
    private static Judgement overdue(BenchmarkState benchmark, Finding criterion) {
        return criterion.unresolved()
                ? new Judgement(
                        CONTESTED,
                        () -> reason(
                                Rule.BENCHMARK_CONTESTED,
                                benchmark,
                                " was due by " + Words.at(benchmark.due.moved().orElseThrow()) + " and is not decided",
                                criterion))
                : missed(benchmark, criterion);
    }

    private static Judgement missed(BenchmarkState benchmark, Finding criterion) {
        return new Judgement(
                MISSED,
                () -> reason(
                        Rule.BENCHMARK_MISSED,
                        benchmark,
                        " was due by " + Words.at(benchmark.due.moved().orElseThrow()) + " and is not met",
                        criterion));
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
                        Rule.BENCHMARK_PENDING,
                        benchmark,
                        benchmark.isAssessed() ? " is not met yet" : " is not assessed yet",
                        criterion)
                .missing(new Missings(state, quietSince(state, benchmark)).of(benchmark.element.criterion()));
    }

    private static Reason reason(Rule rule, BenchmarkState benchmark, String words, Finding criterion) {
        return Reason.of(rule, benchmark.id() + words)
                .clauses(List.of(Words.clause(benchmark.element)))
                .because(Stream.concat(
                                Stream.of(criterion.why().get()),
                                benchmark.verification().map(Proceeding::reason).stream())
                        .toList());
    }
}
