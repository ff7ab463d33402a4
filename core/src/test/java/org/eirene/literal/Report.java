package org.eirene.literal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.CarryOn;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Status;

/** Reads the assessment off the world. */
final class Report {
    private final World world;

    Report(World world) {
        this.world = world;
    }

    LiteralAssessment assessment() {
        Map<String, LiteralAssessment.Totals> totals = new TreeMap<>();
        Map<String, List<LiteralAssessment.Due>> dues = new TreeMap<>();
        for (CommitmentState commitment : world.commitments.values()) {
            totals.put(commitment.id(), totals(commitment));
            if (world.isInEffect(commitment)) {
                dues.put(commitment.id(), dues(commitment));
            }
        }
        Map<String, Instant> ends = new TreeMap<>();
        world.phases.forEach((id, phase) -> phase.end().ifPresent(end -> ends.put(id, end)));
        Map<String, LiteralAssessment.Balance> escrows = new TreeMap<>();
        world.text.escrows.forEach(escrow -> escrows.put(escrow.id(), world.tranches.balance(escrow)));
        return new LiteralAssessment(
                world.agreementStatus(),
                world.agreementSince(),
                elements(),
                List.copyOf(world.transitions),
                totals,
                dues,
                ends,
                escrows,
                world.disregarded,
                world.proceedings.all.stream().map(Report::proceeding).toList(),
                lateness(),
                new Scores(world).scores());
    }

    private Map<String, LiteralAssessment.Standing> elements() {
        Map<String, LiteralAssessment.Standing> elements = new TreeMap<>();
        for (Element element : world.agreement.elements()) {
            Status status = world.status(element.id());
            if (status == null) {
                continue;
            }
            boolean sanction = element.kind() == ElementKind.SANCTION;
            int rung = sanction ? world.sanctions.rungInForce(element.id()) : 0;
            elements.put(
                    element.id(),
                    new LiteralAssessment.Standing(
                            status,
                            world.since(element.id()),
                            rung > 0 ? OptionalInt.of(rung) : OptionalInt.empty(),
                            sanction ? OptionalInt.of(world.sanctions.occurrences(element.id())) : OptionalInt.empty(),
                            isOverdue(element.id())));
        }
        return elements;
    }

    /** Section 6: CONTINUE stays OPEN, marked overdue. */
    private boolean isOverdue(String element) {
        PhaseState phase = world.phases.get(element);
        return phase != null && phase.text.onExpiry() instanceof CarryOn && phase.endHasCome();
    }

    private LiteralAssessment.Totals totals(CommitmentState commitment) {
        BigDecimal confirmed = world.deliveryView.confirmed(commitment.text);
        BigDecimal pending = world.deliveryView.pending(commitment.text);
        BigDecimal claimed = world.deliveryView.sum(commitment.text, piece -> true);
        return new LiteralAssessment.Totals(
                claimed,
                confirmed,
                pending,
                claimed.subtract(confirmed).subtract(pending),
                world.lots.owed(commitment));
    }

    private List<LiteralAssessment.Due> dues(CommitmentState commitment) {
        List<LiteralAssessment.Due> dues = new ArrayList<>();
        for (DuePoint point : commitment.dues) {
            Optional<Instant> at = world.dues.value(point);
            if (at.isPresent() && !point.excused) {
                BigDecimal total = point.kind == DuePoint.Kind.LOT
                        ? Lots.units(point.total, (Ratio) world.text
                                .exchange(point.exchange.orElseThrow())
                                .terms())
                        : point.total;
                dues.add(new LiteralAssessment.Due(
                        point.kind.name().toLowerCase(java.util.Locale.ROOT), total, at.get(), point.lapsed));
            }
        }
        return dues;
    }

    private static LiteralAssessment.Case proceeding(Proceeding proceeding) {
        return new LiteralAssessment.Case(
                proceeding.about,
                proceeding.subject,
                proceeding.procedure.id(),
                proceeding.outcome.name(),
                proceeding.stage + 1,
                proceeding.limit,
                proceeding.decidedAt);
    }

    /** Section 11: lateness is a fact of its own, against the due instant as first written and as moved since. */
    private Map<String, LiteralAssessment.Lateness> lateness() {
        Map<String, LiteralAssessment.Lateness> lateness = new TreeMap<>();
        for (CommitmentState commitment : world.commitments.values()) {
            Optional<DuePoint> due = commitment.finalDue().filter(point -> !point.excused);
            if (commitment.isDeliverable() && world.hasStatus(commitment.id(), Status.FULFILLED) && due.isPresent()) {
                late(performed(commitment), due.get().written.get(), world.dues.value(due.get()))
                        .ifPresent(late -> lateness.put(commitment.id(), late));
            }
        }
        for (Benchmark benchmark : world.text.benchmarks) {
            late(
                            world.first(benchmark.id(), Status.MET),
                            world.benchmarks.writtenDue(benchmark),
                            world.benchmarks.due(benchmark))
                    .ifPresent(late -> lateness.put(benchmark.id(), late));
        }
        return lateness;
    }

    /** Section 7: the delivery with which the confirmed deliveries, in order of happening, reach the quantity. */
    private Optional<Instant> performed(CommitmentState commitment) {
        BigDecimal missing = world.deliveryView.capped(commitment.text, commitment.quantity());
        for (DeliveryView.Piece piece : world.deliveryView.pieces(commitment.text)) {
            if (piece.standing() == DeliveryView.Standing.CONFIRMED) {
                missing = missing.subtract(piece.quantity());
                if (missing.signum() <= 0) {
                    return Optional.of(piece.at());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LiteralAssessment.Lateness> late(
            Optional<Instant> performed, Optional<Instant> written, Optional<Instant> moved) {
        if (performed.isEmpty() || written.isEmpty() || moved.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LiteralAssessment.Lateness(
                performed.get(),
                written.get(),
                moved.get(),
                exactly(written.get(), performed.get()),
                exactly(moved.get(), performed.get()),
                days(written.get(), performed.get()),
                days(moved.get(), performed.get())));
    }

    private static Duration exactly(Instant due, Instant performed) {
        return performed.isAfter(due) ? Duration.between(due, performed) : Duration.ZERO;
    }

    private long days(Instant due, Instant performed) {
        return Math.max(0, ChronoUnit.DAYS.between(world.times.dateOf(due), world.times.dateOf(performed)));
    }
}
