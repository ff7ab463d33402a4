package org.eirene.analysis;

import static org.eirene.agreement.TransitionKind.COMPLETED;
import static org.eirene.agreement.TransitionKind.FULFILLED;
import static org.eirene.agreement.TransitionKind.INVOKED;
import static org.eirene.agreement.TransitionKind.IN_EFFECT;
import static org.eirene.agreement.TransitionKind.LAPSED;
import static org.eirene.agreement.TransitionKind.MET;
import static org.eirene.agreement.TransitionKind.OPENED;
import static org.eirene.agreement.TransitionKind.REACHED;
import static org.eirene.agreement.TransitionKind.RELEASED;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.Always;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Fulfilled;
import org.eirene.agreement.Instalment;
import org.eirene.agreement.Met;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Reached;
import org.eirene.agreement.Together;
import org.eirene.agreement.Tranche;

/** Reads what a text says about time, element by element. */
final class TextTimes {
    private final Agreement agreement;
    private final Course course;
    private final Timetable table;
    private final Deliveries deliveries;
    private final Gates gates;
    private final List<Closing> closings = new ArrayList<>();

    private TextTimes(Agreement agreement) {
        this.agreement = agreement;
        course = Course.of(agreement);
        table = new Timetable(agreement, course);
        deliveries = new Deliveries(agreement, table);
        gates = new Gates(agreement, course, table, deliveries);
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
        List<Closing> caused = closings.stream()
                .filter(each -> isCausedBy(each.closing, each.inEffect))
                .toList();
        closings.forEach(each -> before(each, caused.contains(each)));
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
        closing(commitment).ifPresent(closing -> {
            closings.add(new Closing(inEffect, closing, Clause.of(commitment, "phase")));
            cover(commitment, inEffect);
            if (comesAfterEvents(commitment.when())) {
                table.ties.add(new Timetable.Tie(inEffect, closing));
            }
        });
        if (commitment.must().isDeliverable()) {
            deliverable(commitment, inEffect);
        } else if (course.comes(FULFILLED, commitment.id())) {
            continuing(commitment, inEffect);
        }
    }

    /**
     * One that is not in effect when its phase closes is discharged. What rests on the closing comes too late, even at its
     * instant; a turn of another phase at that instant may.
     */
    private void before(Closing each, boolean caused) {
        if (caused) {
            table.gaps.add(new Gap(
                    each.inEffect, each.closing, Optional.of(Duration.ofNanos(1)), Optional.empty(), each.clause));
        } else {
            table.notBefore(each.inEffect, each.closing, each.clause);
        }
    }

    private record Closing(int inEffect, int closing, String clause) {}

    /** Whether what comes no earlier than one point, step by step, leads to another. */
    private boolean isCausedBy(int cause, int effect) {
        Set<Integer> seen = new HashSet<>(Set.of(cause));
        Deque<Integer> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            int at = open.remove();
            for (Gap gap : table.gaps) {
                if (gap.from() == at && gap.least().isPresent() && seen.add(gap.to())) {
                    open.add(gap.to());
                }
            }
        }
        return seen.contains(effect);
    }

    /**
     * A phase that completes once all is done in it does not wait for what is not yet in effect: something else must keep it
     * open until then.
     */
    private void cover(Commitment commitment, int inEffect) {
        Phase phase = agreement.phase(commitment.phase().orElseThrow());
        boolean sure =
                course.required(phase).stream().anyMatch(turn -> turn.element().equals(commitment.id()));
        if (sure || phase.lasts().isPresent() || phase.completes().isPresent()) {
            return;
        }
        List<int[]> others = course.work(phase).stream()
                .filter(turn -> !turn.element().equals(commitment.id()) && course.comes(turn.kind(), turn.element()))
                .map(turn -> new int[] {
                    turn.kind() == MET ? table.turn(OPENED, phase.id()) : table.turn(IN_EFFECT, turn.element()),
                    table.turn(turn.kind(), turn.element())
                })
                .toList();
        table.covers.add(new Timetable.Cover(inEffect, comesAfterEvents(commitment.when()), others));
    }

    /** Whether it may come to hold only after what else happens at the same instant: by lapse of time, by turns of phases. */
    private static boolean comesAfterEvents(Condition condition) {
        return condition instanceof AllOf all
                ? all.of().stream().anyMatch(TextTimes::comesAfterEvents)
                : !(condition instanceof Always
                        || condition instanceof Reached
                        || condition instanceof Fulfilled
                        || condition instanceof Met
                        || condition instanceof Delivered);
    }

    private Optional<Integer> closing(Commitment commitment) {
        return commitment
                .phase()
                .flatMap(phase -> Stream.of(COMPLETED, LAPSED)
                        .filter(kind -> course.comes(kind, phase))
                        .map(kind -> table.turn(kind, phase))
                        .findFirst());
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
                        closing(commitment).filter(end -> !commitment.survives()).stream(),
                        commitment.due().stream()
                                .flatMap(due ->
                                        table.moment(due, clause).stream().boxed()))
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
            table.deadline(one, table.later(other, together.within(), clause), clause);
            table.deadline(other, table.later(one, together.within(), clause), clause);
        } else if (exchange.terms() instanceof Ratio ratio
                && give.must().isDeliverable()
                && inReturn.must().isDeliverable()) {
            BigDecimal whole = Deliveries.quantity(give).orElseThrow();
            BigDecimal most = Deliveries.quantity(inReturn).orElseThrow();
            // owed = r * given, never more than all; a fraction below the last unit that both count is left out
            BigDecimal owed = whole.multiply(BigDecimal.valueOf(ratio.inReturn()))
                    .divide(BigDecimal.valueOf(ratio.give()), 9, java.math.RoundingMode.DOWN)
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
                table.loose.add(due);
            }
        }
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
                        ImmutableSet.copyOf(new java.util.TreeSet<>(parts)),
                        Gate.Kind.EXACT,
                        Clause.WHOLE);
            }
        }
    }
}
