package org.eirene.report;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Status;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.CommitmentStatus;
import org.eirene.evaluation.Disregarded;
import org.eirene.evaluation.DueInstant;
import org.eirene.evaluation.ElementStatus;
import org.eirene.evaluation.PhaseStatus;
import org.eirene.evaluation.ProceedingStatus;
import org.eirene.evaluation.Transition;
import org.eirene.history.Delivery;
import org.eirene.history.Event;
import org.eirene.history.Incident;
import org.eirene.history.Ruling;
import org.eirene.history.Verdict;
import org.eirene.internal.Decimals;
import org.jspecify.annotations.Nullable;

/** Draws an assessment, row by row: phases with what belongs to them, the rest, sanctions, and the record below. */
final class TimelineRows {
    private final Assessment assessment;
    private final Agreement agreement;
    private final LocalTimes times;
    private final Names names;
    private final EventWords words;
    private final Sheet sheet;
    private final List<Event> events;
    private final ImmutableListMultimap<String, Transition> transitions;
    private final ImmutableListMultimap<String, DueInstant> dues;
    private final ImmutableListMultimap<String, ProceedingStatus> proceedings;
    private final ImmutableListMultimap<String, Delivery> deliveries;

    TimelineRows(Assessment assessment, List<Event> events, LocalTimes times, Sheet sheet) {
        this.assessment = assessment;
        this.times = times;
        this.sheet = sheet;
        agreement = assessment.agreement();
        names = new Names(agreement);
        words = new EventWords(names);
        ImmutableSet<String> disregarded =
                assessment.disregarded().stream().map(Disregarded::event).collect(ImmutableSet.toImmutableSet());
        this.events = events.stream()
                .filter(event -> !disregarded.contains(event.id()))
                .toList();
        transitions = Multimaps.index(assessment.transitions(), Transition::element);
        dues = Multimaps.index(assessment.dues(), DueInstant::element);
        proceedings = Multimaps.index(assessment.proceedings(), ProceedingStatus::subject);
        deliveries = Multimaps.index(of(Delivery.class), Delivery::commitment);
    }

    private <T extends Event> List<T> of(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The ids of what has a row, in the order of the rows, the agreement and the record apart. */
    List<String> order() {
        return TimelineOrder.of(agreement);
    }

    void draw(List<String> ids) {
        whole();
        boolean inPhase = false;
        for (String id : ids) {
            ElementStatus element = assessment.element(id);
            boolean isPhase = element.kind() == ElementKind.PHASE;
            inPhase = isPhase || (inPhase && names.phase(id).isPresent());
            element(element);
            sheet.row(isPhase ? "phase" : "", names.distinct(id), inPhase && !isPhase ? 14 : 0);
        }
        milestones();
        incidents();
        rulings();
    }

    private void whole() {
        lasts(agreement.id(), null, Status.NOT_IN_FORCE);
        if (assessment.status() != Status.IN_FORCE && assessment.status() != Status.NOT_IN_FORCE) {
            transitions.get(agreement.id()).stream()
                    .reduce((first, second) -> second)
                    .ifPresent(last -> sheet.middle(last.at(), end(last.to()), what(null, last.to(), last.at())));
        }
        sheet.row("phase", "The agreement", 0);
    }

    // ---------------------------------------------------------------- elements

    private void element(ElementStatus element) {
        ElementKind kind = element.kind();
        lasts(element.id(), kind, kind == ElementKind.SANCTION ? Status.DORMANT : Status.PENDING);
        if (hasEnded(element)) {
            element.since().ifPresent(at -> sheet.middle(at, end(element.status()), what(kind, element.status(), at)));
        }
        if (element instanceof PhaseStatus phase) {
            ends(phase);
        }
        dues.get(element.id()).forEach(this::due);
        if (element instanceof CommitmentStatus commitment) {
            ahead(commitment);
            deliveries.get(element.id()).forEach(this::delivery);
        }
    }

    private void lasts(String id, @Nullable ElementKind kind, Status first) {
        Status status = first;
        Instant from = Instant.MIN;
        for (Transition transition : transitions.get(id)) {
            lasts(kind, status, from, transition.at());
            status = transition.to();
            from = transition.at();
        }
        boolean stands = kind == ElementKind.BENCHMARK
                && status == Status.MET
                && !agreement.find(Benchmark.class, id).orElseThrow().continuous();
        if (!stands) {
            lasts(kind, status, from, assessment.asOf());
        }
    }

    private void lasts(@Nullable ElementKind kind, Status status, Instant from, Instant until) {
        Optional<Stretch> stretch = kind == null ? Stretch.of(status) : Stretch.of(kind, status);
        stretch.ifPresent(drawn -> sheet.lasts(
                drawn, from, until, word(kind, status) + ", " + times.text(from) + " to " + times.text(until)));
    }

    private String what(@Nullable ElementKind kind, Status status, Instant at) {
        return word(kind, status) + ", " + times.text(at);
    }

    private static String word(@Nullable ElementKind kind, Status status) {
        return (kind == null ? Badge.of(status) : Badge.of(kind, status)).word();
    }

    private boolean hasEnded(ElementStatus element) {
        return switch (element.status()) {
            case COMPLETED, LAPSED, TERMINATED, FULFILLED, WAIVED, DISCHARGED, LIFTED -> true;
            case MET -> !agreement.benchmark(element.id()).continuous();
            default -> false;
        };
    }

    private static Sign end(Status status) {
        return switch (status) {
            case COMPLETED, FULFILLED, MET -> Sign.DONE;
            case LAPSED, EXPIRED -> Sign.FAILED;
            default -> Sign.ENDED;
        };
    }

    private void ends(PhaseStatus phase) {
        phase.end().ifPresent(end -> {
            boolean missed = phase.overdue() || phase.status() == Status.LAPSED;
            sheet.below(end, missed ? Sign.DUE_MISSED : Sign.DUE, "End of the phase: " + times.text(end));
            phase.endAsWritten()
                    .filter(written -> !written.equals(end))
                    .ifPresent(written -> written(written, end, "End of the phase as first written: "));
            if (phase.status() == Status.OPEN || phase.status() == Status.SUSPENDED) {
                sheet.lasts(Stretch.AHEAD, assessment.asOf(), end, "Until " + times.text(end));
            }
        });
    }

    private void due(DueInstant due) {
        String what = (due.kind() == DueInstant.Kind.END ? "Ends: " : "Due: ")
                + times.text(due.asMoved())
                + due.required()
                        .map(quantity -> ", " + Decimals.text(quantity) + " in all")
                        .orElse("")
                + (due.missed() ? ", missed" : "");
        sheet.below(due.asMoved(), due.missed() ? Sign.DUE_MISSED : Sign.DUE, what);
        if (!due.asWritten().equals(due.asMoved())) {
            written(due.asWritten(), due.asMoved(), "Due as first written: ");
        }
    }

    private void written(Instant written, Instant moved, String what) {
        sheet.moved(written, moved);
        sheet.below(written, Sign.DUE_WRITTEN, what + times.text(written) + ", moved to " + times.text(moved));
    }

    private void ahead(CommitmentStatus commitment) {
        boolean goesOn = switch (commitment.status()) {
            case IN_EFFECT, CLAIMED, SUSPENDED, BREACHED -> true;
            default -> false;
        };
        if (goesOn) {
            dues.get(commitment.id()).stream()
                    .map(DueInstant::asMoved)
                    .reduce((first, second) -> second)
                    .ifPresent(
                            last -> sheet.lasts(Stretch.AHEAD, assessment.asOf(), last, "Until " + times.text(last)));
        }
    }

    // ---------------------------------------------------------------- the record

    private void delivery(Delivery event) {
        Sign sign = switch (standing(event.id())) {
            case COUNTS -> Sign.DELIVERY;
            case OPEN -> Sign.DELIVERY_OPEN;
            case ASIDE -> Sign.DELIVERY_DENIED;
        };
        sheet.above(event.at(), sign, what(event));
    }

    private String what(Event event) {
        return times.text(event.at()) + ": " + words.of(event) + " (" + event.id() + ")";
    }

    private enum Standing {
        COUNTS,
        OPEN,
        ASIDE
    }

    /** A verification is about the event itself, a dispute about the challenge of it. */
    private Standing standing(String event) {
        boolean confirmed = false;
        boolean denied = false;
        for (ProceedingStatus each : proceedings.get(event)) {
            boolean isDispute = !each.about().equals(event);
            switch (each.outcome()) {
                case OPEN -> {
                    return Standing.OPEN;
                }
                case CONFIRMED -> {
                    if (isDispute) {
                        return Standing.ASIDE;
                    }
                    confirmed = true;
                }
                case DENIED -> denied |= !isDispute;
                case ENDED -> {}
            }
        }
        return denied && !confirmed ? Standing.ASIDE : Standing.COUNTS;
    }

    private void milestones() {
        boolean any = false;
        for (ElementStatus element : assessment.elements()) {
            if (element.kind() == ElementKind.MILESTONE && element.since().isPresent()) {
                Instant at = element.since().get();
                sheet.middle(at, Sign.MILESTONE, times.text(at) + ": " + names.of(element.id()));
                any = true;
            }
        }
        if (any) {
            sheet.row("log", "Milestones", 0);
        }
    }

    private void incidents() {
        List<Incident> incidents = of(Incident.class);
        for (Incident event : incidents) {
            Sign sign = switch (standing(event.id())) {
                case COUNTS -> Sign.INCIDENT;
                case OPEN -> Sign.INCIDENT_OPEN;
                case ASIDE -> Sign.INCIDENT_ASIDE;
            };
            sheet.middle(event.at(), sign, what(event));
        }
        if (!incidents.isEmpty()) {
            sheet.row("log", "Incidents", 0);
        }
    }

    private void rulings() {
        List<Ruling> rulings = of(Ruling.class);
        for (Ruling event : rulings) {
            sheet.middle(
                    event.at(),
                    event.verdict() == Verdict.CONFIRM ? Sign.RULING_CONFIRM : Sign.RULING_DENY,
                    what(event));
        }
        if (!rulings.isEmpty()) {
            sheet.row("log", "Rulings", 0);
        }
    }

    /** How many of each are drawn, in words. */
    String counts() {
        int commitments = agreement.commitments().size();
        return count(agreement.phases().size(), "phase") + ", " + count(commitments, "commitment") + ", "
                + count(of(Delivery.class).size(), "delivery", "deliveries") + ", "
                + count(of(Incident.class).size(), "incident") + ", "
                + count(of(Ruling.class).size(), "ruling");
    }

    private static String count(int number, String noun) {
        return count(number, noun, noun + "s");
    }

    private static String count(int number, String one, String several) {
        return (number == 0 ? "no" : Integer.toString(number)) + " " + (number == 1 ? one : several);
    }
}
