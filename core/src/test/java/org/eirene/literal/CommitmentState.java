package org.eirene.literal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Instalment;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Status;
import org.eirene.agreement.Supply;
import org.eirene.agreement.Together;

/** What is remembered of a commitment beside its status. */
final class CommitmentState {
    private record Suspension(Instant start, Instant end) {}

    final Commitment text;
    private final World world;

    Optional<Instant> inEffectAt = Optional.empty();
    /** Of a continuing commitment: when it ended, whether or not it is decided how. */
    Optional<Instant> endedAt = Optional.empty();

    boolean everBreached;
    Optional<Instant> excusedAt = Optional.empty();
    boolean leftByWithdrawal;
    final Set<String> onceConfirmed = new HashSet<>();

    final List<DuePoint> dues = new ArrayList<>();
    private final List<Suspension> suspensions = new ArrayList<>();
    private Optional<Instant> suspendedSince = Optional.empty();

    /** Of a refrain: the incidents by which it was BREACHED; those not yet cured when it ended. */
    final Set<String> breachedBy = new HashSet<>();

    final Set<String> openAtEnd = new HashSet<>();
    /** Of a respond: the answer times, by incident. */
    final Map<String, DuePoint> answers = new TreeMap<>();

    /** Of a supply: where its periods start, the next to close, the last that was judged, and what it said. */
    Optional<Instant> supplyStart = Optional.empty();

    long nextPeriod;
    Optional<Long> lastJudged = Optional.empty();
    boolean supplyBreached;

    CommitmentState(World world, Commitment text) {
        this.world = world;
        this.text = text;
        if (text.must() instanceof Deliver deliver) {
            for (Instalment instalment : deliver.instalments()) {
                dues.add(new DuePoint(
                        DuePoint.Kind.INSTALMENT, instalment.total(), () -> world.moments.resolve(instalment.due())));
            }
        }
        if (text.due().isPresent()) {
            DuePoint.Kind kind = isDeliverable() ? DuePoint.Kind.FINAL : DuePoint.Kind.END;
            dues.add(new DuePoint(
                    kind, quantity(), () -> world.moments.resolve(text.due().get())));
        } else if (isDeliverable() && !instalmentsSayAll()) {
            phaseWithEnd().ifPresent(phase -> {
                // Section 7: a phase's end is the default due moment, as far as no instalment says more.
                DuePoint point = new DuePoint(DuePoint.Kind.FINAL, quantity(), () -> world.end(phase));
                point.written = () -> world.phases.get(phase.id()).writtenEnd();
                point.isPhaseEnd = true;
                dues.add(point);
            });
        }
        for (Exchange exchange : world.text.exchanges) {
            if (exchange.terms() instanceof Together together) {
                if (exchange.give().equals(id())) {
                    dues.add(together(exchange, exchange.inReturn(), together));
                } else if (exchange.inReturn().equals(id())) {
                    dues.add(together(exchange, exchange.give(), together));
                }
            }
        }
    }

    /** Section 7: with {@code together: d}, d after one was FULFILLED the other is BREACHED unless it is too. */
    private DuePoint together(Exchange exchange, String other, Together terms) {
        DuePoint point = new DuePoint(
                DuePoint.Kind.TOGETHER,
                BigDecimal.ONE,
                () -> world.first(other, Status.FULFILLED).map(done -> world.times.plus(done, terms.within())));
        point.exchange = Optional.of(exchange.id());
        return point;
    }

    String id() {
        return text.id();
    }

    boolean isDeliverable() {
        return text.must().isDeliverable();
    }

    /** Section 7: {@code act} is {@code deliver} 1. */
    BigDecimal quantity() {
        if (text.must() instanceof Deliver deliver) {
            return deliver.quantity();
        }
        return isDeliverable() ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private boolean instalmentsSayAll() {
        return text.must() instanceof Deliver deliver
                && deliver.instalments().stream()
                        .anyMatch(instalment -> instalment.total().compareTo(deliver.quantity()) >= 0);
    }

    Optional<Phase> phaseWithEnd() {
        return text.phase().map(world.text::phase).filter(phase -> phase.lasts().isPresent());
    }

    /** The due instant of the whole quantity: its own, its phase's end, or that of the instalment that completes it. */
    Optional<DuePoint> finalDue() {
        Optional<DuePoint> own =
                dues.stream().filter(point -> point.kind == DuePoint.Kind.FINAL).findFirst();
        return own.isPresent()
                ? own
                : dues.stream()
                        .filter(point ->
                                point.kind == DuePoint.Kind.INSTALMENT && point.total.compareTo(quantity()) >= 0)
                        .findFirst();
    }

    void moved(Status from, Status to) {
        if (to == Status.IN_EFFECT && inEffectAt.isEmpty()) {
            inEffectAt = Optional.of(world.now);
            if (text.must() instanceof Supply supply) {
                // Section 7: the first local midnight at or after it took effect where the period is in days or longer.
                supplyStart = Optional.of(
                        supply.per().hasCalendarPart() ? world.times.midnightAtOrAfter(world.now) : world.now);
            }
        }
        if (to == Status.BREACHED) {
            everBreached = true;
        }
        if (to == Status.SUSPENDED) {
            suspendedSince = Optional.of(world.now);
        }
        if (from == Status.SUSPENDED) {
            suspendedSince.ifPresent(start -> suspensions.add(new Suspension(start, world.now)));
            suspendedSince = Optional.empty();
        }
    }

    /**
     * Section 7: incidents strictly inside a suspension do not count. Of one that goes on it is not known yet that it ends
     * here.
     */
    boolean isStrictlyInsideSuspension(Instant instant) {
        return suspensions.stream().anyMatch(each -> instant.isAfter(each.start()) && instant.isBefore(each.end()))
                || suspendedSince.filter(instant::isAfter).isPresent();
    }

    /** Section 7: a period that overlaps a suspension is not judged. */
    boolean overlapsSuspension(Instant start, Instant end) {
        return suspensions.stream()
                        .anyMatch(each -> each.start().isBefore(end)
                                && each.end().isAfter(start)
                                && each.end().isAfter(each.start()))
                || suspendedSince.filter(since -> since.isBefore(end)).isPresent();
    }

    /**
     * Section 5: a breach that is excused: the due instants, incidents and periods up to the decision count no more; for
     * arrears the grace starts anew at the decision. The debt remains.
     */
    void excuse() {
        excusedAt = Optional.of(world.now);
        supplyBreached = false;
        for (DuePoint point : dues) {
            boolean past = world.dues
                    .value(point)
                    .filter(due -> !due.isAfter(world.now))
                    .isPresent();
            if (past && point.kind == DuePoint.Kind.LOT) {
                world.lots.beginAnew(point);
            } else if (past && point.kind != DuePoint.Kind.END) {
                point.excused = true;
            }
        }
    }

    boolean isExcused(Instant instant) {
        return excusedAt.filter(decision -> !instant.isAfter(decision)).isPresent();
    }
}
