package org.eirene.analysis;

import static org.eirene.agreement.TransitionKind.COMPLETED;
import static org.eirene.agreement.TransitionKind.FULFILLED;
import static org.eirene.agreement.TransitionKind.INVOKED;
import static org.eirene.agreement.TransitionKind.IN_EFFECT;
import static org.eirene.agreement.TransitionKind.MET;
import static org.eirene.agreement.TransitionKind.OPENED;
import static org.eirene.agreement.TransitionKind.REACHED;
import static org.eirene.agreement.TransitionKind.RELEASED;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Always;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Instalment;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Together;
import org.eirene.agreement.Tranche;

/** Reads what a text says about time, element by element. */
final class TextTimes {
    private final Agreement agreement;
    private final Course course;
    private final Timetable table;
    private final Deliveries deliveries;
    private final Gates gates;
    private final Closings closings;
    /** By when something is owed in return, and for what, which may be given part by part. */
    private final Map<Integer, String> inParts = new HashMap<>();

    private TextTimes(Agreement agreement) {
        this.agreement = agreement;
        course = Course.of(agreement);
        table = new Timetable(agreement, course);
        deliveries = new Deliveries(agreement, table);
        gates = new Gates(agreement, course, table, deliveries);
        closings = new Closings(agreement, course, table);
    }

    static Timetable of(Agreement agreement) {
        TextTimes times = new TextTimes(agreement);
        times.read();
        return times.table;
    }

    private void read() {
        agreement
                .entersIntoForce()
                .ifPresent(at -> table.fixed.add(
                        new Timetable.Fixed(Points.ENTRY, at.resolve(agreement.timeZone()), "entersIntoForce")));
        agreement.milestones().forEach(this::milestone);
        PhaseTimes phases = new PhaseTimes(course, table, gates);
        agreement.phases().forEach(phases::read);
        agreement.commitments().stream()
                .filter(commitment -> course.comes(IN_EFFECT, commitment.id()))
                .forEach(this::commitment);
        agreement.benchmarks().stream()
                .filter(benchmark -> course.comes(MET, benchmark.id()))
                .forEach(this::benchmark);
        agreement.exchanges().stream()
                .filter(exchange ->
                        course.comes(FULFILLED, exchange.give()) && course.comes(FULFILLED, exchange.inReturn()))
                .forEach(this::exchange);
        agreement.tranches().forEach(this::tranche);
        agreement.guarantees().stream()
                .filter(guarantee -> course.comes(INVOKED, guarantee.id()))
                .forEach(guarantee -> come(
                        table.turn(INVOKED, guarantee.id()),
                        guarantee.invokedWhen().orElseThrow(),
                        Clause.of(guarantee, "invokedWhen"),
                        ImmutableSet.of(Points.ENTRY)));
        whole();
        closings.finish();
        inParts.forEach((due, give) -> {
            if (!deliveries.isWhole(give)) {
                table.loose.add(due);
            }
        });
    }

    /** A point that comes as soon as a condition holds, and others have come. */
    private void come(int point, Condition condition, String clause, Set<Integer> others) {
        Gate gate = gates.of(condition, clause, Points.ENTRY);
        table.withLatest(
                point,
                ImmutableSet.<Integer>builder()
                        .addAll(others)
                        .addAll(gate.parts())
                        .build(),
                gate.kind(),
                clause);
    }

    private void milestone(Milestone milestone) {
        int point = table.turn(REACHED, milestone.id());
        milestone.takes().filter(takes -> point != Points.ENTRY).ifPresent(takes -> {
            CalendarLengths.Range from = table.lengths.of(takes.from());
            CalendarLengths.Range to = table.lengths.of(takes.to());
            String clause = Clause.of(milestone, "takes");
            table.notBefore(table.later(Points.ENTRY, takes.from(), clause), point, clause);
            table.notBefore(point, table.later(Points.ENTRY, takes.to(), clause), clause);
            table.waits.add(new Timetable.Wait(
                    Points.ENTRY, point, new CalendarLengths.Range(from.least(), to.most()), clause));
        });
    }

    private Optional<Integer> opening(Optional<String> phase) {
        return phase.map(id -> table.turn(OPENED, id));
    }

    /** The end of a phase that has one. */
    private OptionalInt end(Optional<String> phase) {
        return phase.map(agreement::phase).stream()
                .flatMapToInt(each -> PhaseTimes.latestEnd(table, each).stream())
                .findFirst();
    }

    private OptionalInt due(Optional<Moment> due, Optional<String> phase, String clause) {
        return due.isPresent() ? table.moment(due.get(), clause) : end(phase);
    }

    private void commitment(Commitment commitment) {
        int inEffect = table.turn(IN_EFFECT, commitment.id());
        ImmutableSet.Builder<Integer> others = ImmutableSet.<Integer>builder().add(Points.ENTRY);
        opening(commitment.phase()).ifPresent(others::add);
        course.guarantees(commitment).forEach(guarantee -> others.add(table.turn(INVOKED, guarantee.id())));
        come(inEffect, commitment.when(), Clause.of(commitment, "when"), others.build());
        closings.read(commitment);
        if (commitment.must().isDeliverable()) {
            deliverable(commitment, inEffect);
        } else if (course.comes(FULFILLED, commitment.id())) {
            continuing(commitment, inEffect);
        }
    }

    private void deliverable(Commitment commitment, int inEffect) {
        BigDecimal whole = Deliveries.quantity(commitment).orElseThrow();
        int confirmed = deliveries.confirmed(commitment, whole);
        table.withLatest(
                table.turn(FULFILLED, commitment.id()),
                ImmutableSet.of(inEffect, confirmed),
                Gate.Kind.EXACT,
                Clause.of(commitment, "must"));
        if (commitment.must() instanceof Deliver deliver) {
            int number = 1;
            for (Instalment instalment : deliver.instalments()) {
                String clause = Clause.of(commitment, "must.instalments[" + (number - 1) + "].due");
                due(Optional.of(instalment.due()), Optional.empty(), clause)
                        .ifPresent(due -> table.deadline(
                                deliveries.claimed(
                                        commitment, instalment.total().min(whole)),
                                table.named(
                                        due,
                                        "due",
                                        commitment.id(),
                                        instalment.total().toPlainString(),
                                        clause),
                                clause));
                number++;
            }
        }
        String clause = Clause.of(commitment, commitment.due().isPresent() ? "due" : "phase");
        due(commitment.due(), commitment.phase(), clause)
                .ifPresent(due -> table.deadline(
                        deliveries.claimed(commitment, whole),
                        table.named(due, "due", commitment.id(), "", clause),
                        clause));
    }

    /** It ends with its phase or at its own due moment, whichever is first, but not before it began. */
    private void continuing(Commitment commitment, int inEffect) {
        String clause = Clause.of(commitment, commitment.due().isPresent() ? "due" : "phase");
        Set<Integer> ends = Stream.concat(
                        closings.of(commitment).filter(end -> !commitment.survives()).stream(),
                        commitment.due().stream()
                                .flatMap(due -> table.moment(due, clause).stream()
                                        .map(end -> table.named(end, "due", commitment.id(), "", clause))
                                        .boxed()))
                .collect(ImmutableSet.toImmutableSet());
        int end = table.firstOf(ends, commitment.id(), clause);
        table.withLatest(
                table.turn(FULFILLED, commitment.id()), ImmutableSet.of(inEffect, end), Gate.Kind.EXACT, clause);
    }

    private void benchmark(Benchmark benchmark) {
        String clause = Clause.of(benchmark, "criterion");
        int met = table.turn(MET, benchmark.id());
        int claimed = benchmark.verification().isPresent() ? table.points.event("claimed", benchmark.id()) : met;
        int since = opening(benchmark.phase()).orElse(Points.ENTRY);
        Gate gate = gates.of(benchmark.criterion(), clause, since);
        table.withLatest(claimed, gate.partsWith(since), gate.kind(), clause);
        benchmark.verification().ifPresent(procedure -> deliveries.await(claimed, met, procedure));
        String due = Clause.of(benchmark, benchmark.due().isPresent() ? "due" : "phase");
        due(benchmark.due(), benchmark.phase(), due)
                .ifPresent(at -> table.deadline(claimed, table.named(at, "due", benchmark.id(), "", due), due));
    }

    private void exchange(Exchange exchange) {
        Commitment give = agreement.commitment(exchange.give());
        Commitment inReturn = agreement.commitment(exchange.inReturn());
        String clause = Clause.of(exchange, exchange.terms() instanceof Together ? "together" : "ratio");
        if (exchange.terms() instanceof Together together) {
            int one = table.turn(FULFILLED, give.id());
            int other = table.turn(FULFILLED, inReturn.id());
            together(one, inReturn, other, together, clause);
            together(other, give, one, together, clause);
        } else if (exchange.terms() instanceof Ratio ratio
                && give.must().isDeliverable()
                && inReturn.must().isDeliverable()) {
            BigDecimal whole = Deliveries.quantity(give).orElseThrow();
            BigDecimal most = Deliveries.quantity(inReturn).orElseThrow();
            // owed = r * given, never more than all; a fraction below the last unit that both count is left out
            BigDecimal owed = whole.multiply(BigDecimal.valueOf(ratio.inReturn()))
                    .divide(BigDecimal.valueOf(ratio.give()), 9, RoundingMode.DOWN)
                    .stripTrailingZeros()
                    .min(most);
            int due = table.lastOf(
                    ImmutableSet.of(
                            table.later(deliveries.confirmed(give, whole), ratio.grace(), clause),
                            table.turn(IN_EFFECT, inReturn.id())),
                    exchange.id(),
                    clause);
            if (owed.signum() > 0) {
                table.deadline(deliveries.claimed(inReturn, owed), due, clause);
                inParts.put(due, give.id());
            }
        }
    }

    /** So long after one act the other is done, or as soon as it is in effect. */
    private void together(int one, Commitment then, int other, Together terms, String clause) {
        Set<Integer> by = ImmutableSet.of(table.later(one, terms.within(), clause), table.turn(IN_EFFECT, then.id()));
        table.deadline(other, table.lastOf(by, then.id() + " " + clause, clause), clause);
    }

    private void tranche(Tranche tranche) {
        if (course.comes(RELEASED, tranche.id())) {
            int released = table.turn(RELEASED, tranche.id());
            String clause = Clause.of(tranche, "release");
            // the money may come at any time
            Gate gate = gates.of(tranche.release(), clause, Points.ENTRY);
            gate.partsWith(Points.ENTRY).forEach(part -> table.notBefore(part, released, clause));
            String returns = Clause.of(tranche, "returns");
            tranche.returns()
                    .ifPresent(moment -> table.moment(moment, returns)
                            .ifPresent(at -> table.deadline(
                                    released, table.named(at, "returns", tranche.id(), "", returns), returns)));
        }
    }

    /** The whole is completed with the last phase and the last commitment, where all of them come to an end. */
    private void whole() {
        boolean ends = agreement.phases().stream().allMatch(phase -> course.comes(COMPLETED, phase.id()))
                && agreement.commitments().stream().allMatch(each -> course.comes(FULFILLED, each.id()))
                && !(agreement.phases().isEmpty() && agreement.commitments().isEmpty());
        if (ends) {
            Set<Integer> parts = Stream.concat(
                            agreement.phases().stream().map(phase -> table.turn(COMPLETED, phase.id())),
                            agreement.commitments().stream().map(each -> table.turn(FULFILLED, each.id())))
                    .collect(Collectors.toUnmodifiableSet());
            boolean aside = agreement.commitments().stream().anyMatch(each -> !(each.when() instanceof Always));
            if (!aside) {
                table.withLatest(
                        table.points.event("completed", agreement.id()),
                        ImmutableSet.copyOf(new TreeSet<>(parts)),
                        Gate.Kind.EXACT,
                        Clause.WHOLE);
            }
        }
    }
}
