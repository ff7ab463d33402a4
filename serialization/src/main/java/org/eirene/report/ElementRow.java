package org.eirene.report;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Status;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.BenchmarkStatus;
import org.eirene.evaluation.CommitmentStatus;
import org.eirene.evaluation.DueInstant;
import org.eirene.evaluation.ElementStatus;
import org.eirene.evaluation.ExchangeStatus;
import org.eirene.evaluation.Lateness;
import org.eirene.evaluation.PhaseStatus;
import org.eirene.evaluation.SanctionStatus;
import org.eirene.evaluation.TrancheStatus;
import org.eirene.report.LocalTimes.When;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of elements, with the reason that unfolds below it.
 *
 * @param actors the ids of all whom it concerns, for the filter
 * @param place its kind, clause and phase
 */
record ElementRow(
        String id,
        String name,
        boolean isTitled,
        String place,
        String note,
        String actors,
        String by,
        String toward,
        String to,
        Badge status,
        @Nullable When since,
        @Nullable When due,
        @Nullable When firstDue,
        String progress,
        String lateness,
        String score,
        ReasonTree reason) {

    static ImmutableList<ElementRow> of(Assessment assessment, Names names, LocalTimes times) {
        ImmutableListMultimap<String, DueInstant> dues = Multimaps.index(assessment.dues(), DueInstant::element);
        int statements = ReasonTree.statements(assessment.elements().size());
        return assessment.elements().stream()
                .map(element -> of(assessment, element, dues.get(element.id()), names, times, statements))
                .collect(ImmutableList.toImmutableList());
    }

    private static ElementRow of(
            Assessment assessment,
            ElementStatus element,
            List<DueInstant> dues,
            Names names,
            LocalTimes times,
            int statements) {
        Element text = assessment.agreement().element(element.id());
        Names.Concerned concerned = names.concerned(element.id());
        Optional<Span> due = due(element, dues);
        return new ElementRow(
                element.id(),
                names.of(element.id()),
                text.title().isPresent(),
                place(text, names),
                text.note().orElse(""),
                String.join(" ", concerned.all()),
                names.all(concerned.by()),
                element.kind() == ElementKind.SANCTION ? "against" : "to",
                names.all(concerned.to()),
                Badge.of(element.kind(), element.status()),
                times.when(element.since()),
                times.when(due.map(Span::moved)),
                times.when(
                        due.filter(span -> !span.moved().equals(span.written())).map(Span::written)),
                progress(element),
                lateness(element, dues, assessment.asOf(), times),
                score(element),
                ReasonTree.of(assessment.reason(element.id()), statements));
    }

    boolean concerns(String actor) {
        return Splitter.on(' ').splitToList(actors).contains(actor);
    }

    private static String place(Element element, Names names) {
        return element.kind().noun()
                + element.clause().map(clause -> " · " + clause).orElse("")
                + names.phase(element.id())
                        .map(phase -> " · " + names.of(phase))
                        .orElse("");
    }

    private record Span(Instant written, Instant moved) {}

    /** The next due instant, or the last there was; with what the text first said. */
    private static Optional<Span> due(ElementStatus element, List<DueInstant> dues) {
        if (element instanceof PhaseStatus phase) {
            return phase.end().map(end -> new Span(phase.endAsWritten().orElse(end), end));
        } else if (element instanceof TrancheStatus tranche) {
            return tranche.returns().map(at -> new Span(at, at));
        } else if (element instanceof CommitmentStatus commitment
                && commitment.nextDue().isPresent()) {
            Instant next = commitment.nextDue().get();
            return Optional.of(dues.stream()
                    .filter(due -> due.asMoved().equals(next))
                    .findFirst()
                    .map(due -> new Span(due.asWritten(), next))
                    .orElse(new Span(next, next)));
        }
        return dues.stream().reduce((first, second) -> second).map(due -> new Span(due.asWritten(), due.asMoved()));
    }

    private static String progress(ElementStatus element) {
        if (element instanceof CommitmentStatus commitment) {
            return commitment.progress();
        } else if (element instanceof ExchangeStatus exchange) {
            return exchange.progress();
        } else if (element instanceof SanctionStatus sanction) {
            return sanction.rung().isPresent() ? "rung " + sanction.rung().getAsInt() : "";
        }
        return element instanceof TrancheStatus tranche ? Numbers.grouped(tranche.amount()) + " " + tranche.unit() : "";
    }

    private static String lateness(ElementStatus element, List<DueInstant> dues, Instant now, LocalTimes times) {
        if (element instanceof CommitmentStatus commitment
                && commitment.lateness().isPresent()) {
            return commitment.lateness().map(Lateness::toString).get();
        } else if (element instanceof BenchmarkStatus benchmark
                && benchmark.lateness().isPresent()) {
            return benchmark.lateness().map(Lateness::toString).get();
        } else if (element instanceof PhaseStatus phase && phase.overdue()) {
            return phase.end().map(end -> overdue(end, now, times)).orElse("overdue");
        }
        boolean isOpen = element.status() == Status.BREACHED || element.status() == Status.MISSED;
        return dues.stream()
                .filter(due -> isOpen && due.missed())
                .findFirst()
                .map(due -> overdue(due.asMoved(), now, times))
                .orElse("");
    }

    private static String overdue(Instant due, Instant now, LocalTimes times) {
        long days = ChronoUnit.DAYS.between(times.date(due), times.date(now));
        return days == 0 ? "overdue" : "overdue by " + days + (days == 1 ? " day" : " days");
    }

    private static String score(ElementStatus element) {
        return (element instanceof CommitmentStatus commitment
                        ? commitment.score()
                        : element instanceof BenchmarkStatus benchmark ? benchmark.score() : OptionalInt.empty())
                .stream().mapToObj(score -> score + " of 3").findFirst().orElse("");
    }
}
