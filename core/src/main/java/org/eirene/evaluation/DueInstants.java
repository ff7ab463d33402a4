package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.Status;

/** Every due instant that is known, gone or to come. */
final class DueInstants {
    private DueInstants() {}

    /** In the order of the text, those of one element in order of time. */
    static ImmutableList<DueInstant> of(State state) {
        return Stream.concat(
                        state.commitments.stream().flatMap(commitment -> of(state, commitment)),
                        state.benchmarks.stream().flatMap(benchmark -> of(state, benchmark).stream()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<DueInstant> of(State state, CommitmentState commitment) {
        return commitment.dues().stream()
                .flatMap(due -> of(state, commitment, due).stream())
                .sorted(Comparator.comparing(DueInstant::asMoved).thenComparing(DueInstant::asWritten))
                .distinct();
    }

    private static Optional<DueInstant> of(State state, CommitmentState commitment, Due due) {
        boolean isEnd = due.kind == Due.Kind.END;
        return of(due.written(state), due.at(state))
                .map(span -> new DueInstant(
                        commitment.id(),
                        isEnd ? DueInstant.Kind.END : DueInstant.Kind.DELIVERY,
                        isEnd || commitment.unit.isEmpty()
                                ? Optional.empty()
                                : Optional.of(DueRules.required(state, commitment, due)),
                        span.written(),
                        span.moved(),
                        commitment.is(Status.BREACHED) && due.isMissed()));
    }

    private static Optional<DueInstant> of(State state, BenchmarkState benchmark) {
        return of(BenchmarkRules.writtenDue(state, benchmark), BenchmarkRules.due(state, benchmark))
                .map(span -> new DueInstant(
                        benchmark.id(),
                        DueInstant.Kind.CRITERION,
                        Optional.empty(),
                        span.written(),
                        span.moved(),
                        benchmark.is(Status.MISSED)));
    }

    private record Span(Instant written, Instant moved) {}

    private static Optional<Span> of(Optional<Instant> written, Optional<Instant> moved) {
        return moved.map(at -> new Span(written.orElse(at), at));
    }
}
