package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Moment;
import org.eirene.agreement.TransitionKind;

/** What hangs on the end of a phase in both texts: what is due at it, and what goes on until then. */
final class PhaseEnd {
    private final TwoTexts texts;
    private final String phase;

    PhaseEnd(TwoTexts texts, String phase) {
        this.texts = texts;
        this.phase = phase;
    }

    /** What it means that the end comes sooner, or later: nothing where nothing hangs on it. */
    ImmutableList<ChangeEffect> moved(ChangeDirection sooner) {
        return ImmutableList.<ChangeEffect>builder()
                .addAll(deadlines(sooner))
                .addAll(durations(sooner.reversed()))
                .build();
    }

    /** What is due by then, for whom; nothing where nothing is. */
    ImmutableList<ChangeEffect> deadlines(ChangeDirection sooner) {
        return texts.hasCommitment(this::isDueByIt) || isDueByIt(texts.before()) || isDueByIt(texts.after())
                ? ImmutableList.of(texts.interest(this::isDueByIt).effect(ChangeClass.DEADLINE, sooner))
                : ImmutableList.of();
    }

    /** What goes on until then, for whom; nothing where nothing does. */
    ImmutableList<ChangeEffect> durations(ChangeDirection longer) {
        return texts.hasCommitment(this::goesOnUntilIt)
                ? ImmutableList.of(texts.interest(this::goesOnUntilIt).effect(ChangeClass.DURATION, longer))
                : ImmutableList.of();
    }

    private boolean isDueByIt(Commitment commitment) {
        boolean byDefault =
                isIn(commitment.phase()) && commitment.due().isEmpty() && !Deadlines.hasInstalmentsForAll(commitment);
        return commitment.must().isDeliverable()
                && (byDefault || dues(commitment).anyMatch(this::isCountedFromIt));
    }

    private boolean goesOnUntilIt(Commitment commitment) {
        boolean endsWithIt = isIn(commitment.phase()) && !commitment.survives();
        return !commitment.must().isDeliverable()
                && (endsWithIt || dues(commitment).anyMatch(this::isCountedFromIt));
    }

    private boolean isDueByIt(Agreement text) {
        return text.benchmarks().stream().anyMatch(this::isDueByIt);
    }

    private boolean isDueByIt(Benchmark benchmark) {
        return benchmark.due().map(this::isCountedFromIt).orElseGet(() -> isIn(benchmark.phase()));
    }

    private static Stream<Moment> dues(Commitment commitment) {
        Stream<Moment> instalments = commitment.must() instanceof Deliver deliver
                ? deliver.instalments().stream().map(instalment -> instalment.due())
                : Stream.of();
        return Stream.concat(instalments, commitment.due().stream());
    }

    private boolean isIn(Optional<String> id) {
        return id.filter(phase::equals).isPresent();
    }

    private boolean isCountedFromIt(Moment moment) {
        return Clauses.turns(moment)
                .anyMatch(at -> at.element().equals(phase)
                        && (at.transition() == TransitionKind.COMPLETED || at.transition() == TransitionKind.LAPSED));
    }
}
