package org.eirene.evaluation;

import static org.eirene.agreement.Status.CLAIMED;
import static org.eirene.agreement.Status.CONTESTED;
import static org.eirene.agreement.Status.LOST;
import static org.eirene.agreement.Status.MET;
import static org.eirene.agreement.Status.MISSED;
import static org.eirene.agreement.Status.OPEN;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eirene.agreement.Aggregate;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.Always;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.Breached;
import org.eirene.agreement.Comparison;
import org.eirene.agreement.Completed;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.FixedMoment;
import org.eirene.agreement.Fulfilled;
import org.eirene.agreement.InForce;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Invoked;
import org.eirene.agreement.Lapsed;
import org.eirene.agreement.Lost;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Measurement;
import org.eirene.agreement.Met;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Missed;
import org.eirene.agreement.Never;
import org.eirene.agreement.Not;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Open;
import org.eirene.agreement.Opened;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Reached;
import org.eirene.agreement.Released;
import org.eirene.agreement.Status;
import org.eirene.agreement.StatusIs;
import org.eirene.agreement.TransitionCondition;
import org.eirene.history.Observation;

/**
 * The table of conditions: what each of them is at the present instant and beat, row by row. A disputed or not yet
 * verified fact makes unresolved what it could still turn either way, and only that.
 */
final class ConditionRules implements Condition.Cases<Finding> {
    private final State state;
    private final MomentRules moments;
    private final Optional<Instant> quietSince;

    /**
     * Reads conditions in a state.
     *
     * @param quietSince from when a {@code quiet} without {@code since} is counted: the opening of the phase in whose
     *     {@code completes} or benchmark it stands, else entry into force
     */
    ConditionRules(State state, Optional<Instant> quietSince) {
        this.state = state;
        this.moments = new MomentRules(state);
        this.quietSince = quietSince;
    }

    Finding find(Condition condition) {
        return condition.match(this);
    }

    // ---------------------------------------------------------------- constant

    @Override
    public Finding always(Always condition) {
        return simple(condition, Truth.HOLDS, List::of);
    }

    @Override
    public Finding never(Never condition) {
        return simple(condition, Truth.FAILS, List::of);
    }

    // ---------------------------------------------------------------- Kleene's logic

    @Override
    public Finding all(AllOf condition) {
        return atLeast(condition, condition.of().size(), condition.of());
    }

    @Override
    public Finding any(AnyOf condition) {
        return atLeast(condition, 1, condition.of());
    }

    @Override
    public Finding atLeast(AtLeast condition) {
        return atLeast(condition, condition.count(), condition.of());
    }

    /** The reason names the parts that decide: those that are as the whole is. */
    private Finding atLeast(Condition whole, int count, List<Condition> of) {
        List<Finding> parts = of.stream().map(this::find).toList();
        Truth truth = Truth.atLeast(count, parts.stream().map(Finding::truth).toList());
        return simple(
                whole,
                truth,
                () -> Finding.reasons(parts.stream()
                        .filter(part -> part.truth() == truth || (whole instanceof AtLeast && part.holds()))
                        .toList()));
    }

    @Override
    public Finding not(Not condition) {
        Finding part = find(condition.condition());
        return simple(condition, part.truth().not(), () -> List.of(part.why().get()));
    }

    // ---------------------------------------------------------------- what has happened to an element

    /** The milestone is on the record; a fixed entry into force: t is at or after it. */
    @Override
    public Finding reached(Reached condition) {
        Truth truth = Truth.of(state.reachedAt(condition.milestone()).isPresent());
        return simple(
                condition,
                truth,
                () -> Optional.ofNullable(state.reached().get(condition.milestone()))
                        .map(event -> Reasons.milestone(event, state.zone))
                        .stream()
                        .toList());
    }

    /** The phase has made that transition. */
    @Override
    public Finding opened(Opened condition) {
        return hasMade(condition);
    }

    /** The phase has made that transition. */
    @Override
    public Finding completed(Completed condition) {
        return hasMade(condition);
    }

    /** The phase has made that transition. */
    @Override
    public Finding lapsed(Lapsed condition) {
        return hasMade(condition);
    }

    private Finding hasMade(TransitionCondition condition) {
        ElementState element = state.of(condition.element());
        boolean made = element.hasMade(condition.transition());
        return simple(
                condition,
                Truth.of(made),
                () -> made
                        ? element.firstBecause(condition.transition()).stream().toList()
                        : now(element));
    }

    /** The phase is OPEN now. */
    @Override
    public Finding open(Open condition) {
        ElementState phase = state.of(condition.phase());
        return simple(condition, Truth.of(phase.is(OPEN)), () -> now(phase));
    }

    /** It is FULFILLED; unresolved while pending deliveries would complete it. */
    @Override
    public Finding fulfilled(Fulfilled condition) {
        CommitmentState commitment = state.commitment(condition.commitment());
        return simple(condition, CommitmentRules.fulfilled(state, commitment), () -> now(commitment));
    }

    /** It is BREACHED now, or ended so and would not have been cured yet; unresolved while that is being decided. */
    @Override
    public Finding breached(Breached condition) {
        CommitmentState commitment = state.commitment(condition.commitment());
        return simple(condition, CommitmentRules.breached(state, commitment), () -> now(commitment));
    }

    /** It has been MET (a continuous one: is now); unresolved while that is being decided. */
    @Override
    public Finding met(Met condition) {
        BenchmarkState benchmark = state.benchmark(condition.benchmark());
        boolean continuous = benchmark.element.continuous();
        if (!continuous && benchmark.hasMade(condition.transition())) {
            return simple(condition, Truth.HOLDS, () -> now(benchmark));
        }
        Truth truth;
        if (!BenchmarkRules.isAssessed(state, benchmark)) {
            truth = Truth.FAILS;
        } else if (benchmark.is(CLAIMED)
                || benchmark.isBeingVerified()
                || state.ask(
                        benchmark,
                        () -> BenchmarkRules.criterion(state, benchmark).unresolved())) {
            truth = Truth.UNRESOLVED;
        } else {
            truth = Truth.of(benchmark.is(MET));
        }
        return simple(condition, truth, () -> now(benchmark));
    }

    /** It is MISSED now; unresolved while CONTESTED, or CLAIMED after its due instant. */
    @Override
    public Finding missed(Missed condition) {
        BenchmarkState benchmark = state.benchmark(condition.benchmark());
        boolean undecided = benchmark.is(CONTESTED) || (benchmark.is(CLAIMED) && benchmark.isDueLapsed());
        Truth truth = undecided ? Truth.UNRESOLVED : Truth.of(benchmark.is(MISSED));
        return simple(condition, truth, () -> now(benchmark));
    }

    /** It is LOST now. */
    @Override
    public Finding lost(Lost condition) {
        ElementState benchmark = state.of(condition.benchmark());
        return simple(condition, Truth.of(benchmark.is(LOST)), () -> now(benchmark));
    }

    /** That status has been reached. */
    @Override
    public Finding released(Released condition) {
        return hasMade(condition);
    }

    /** That status has been reached. */
    @Override
    public Finding invoked(Invoked condition) {
        return hasMade(condition);
    }

    /** It is IN_FORCE now at rung k or above. */
    @Override
    public Finding inForce(InForce condition) {
        SanctionState sanction = state.sanction(condition.sanction());
        return simple(condition, Truth.of(sanction.rung() >= condition.rung()), () -> now(sanction));
    }

    /** A plain reading of the table of statuses. */
    @Override
    public Finding statusIs(StatusIs condition) {
        if (condition.element().equals(Milestone.ENTRY_INTO_FORCE)) {
            boolean reached = state.reachedAt(Milestone.ENTRY_INTO_FORCE).isPresent();
            return simple(
                    condition,
                    Truth.of(condition.status() == (reached ? Status.REACHED : Status.PENDING)),
                    () -> state.whole.because().stream().toList());
        }
        ElementState element = state.of(condition.element());
        return simple(condition, Truth.of(element.is(condition.status())), () -> now(element));
    }

    // ---------------------------------------------------------------- time and the record

    /** The moment is resolved and t is at or after it, from the second beat on. */
    @Override
    public Finding passed(Passed condition) {
        Resolution moment = moments.resolve(condition.moment());
        boolean passed = moment.instant()
                .map(at -> at.isBefore(state.now()) || (state.isLapsing() && at.equals(state.now())))
                .orElse(false);
        // a date says by itself when it has passed
        return simple(
                condition,
                Truth.of(passed),
                () -> condition.moment() instanceof FixedMoment
                        ? List.of()
                        : List.of(moment.why().get()));
    }

    /** {@code since} is resolved, t >= since + d, and no counted incident lies in the trailing window d. */
    @Override
    public Finding quiet(Quiet condition) {
        Optional<Instant> since = condition.since().map(moments::instant).orElse(quietSince);
        boolean longEnough = since.map(
                        from -> !condition.lasting().addTo(from, state.zone).isAfter(state.now()))
                .orElse(false);
        List<IncidentEntry> inside = inWindow(condition.of(), Optional.of(condition.lasting()));
        List<IncidentEntry> breaking = counted(inside, condition.of(), Truth.HOLDS);
        List<IncidentEntry> open = counted(inside, condition.of(), Truth.UNRESOLVED);
        Truth truth =
                !longEnough || !breaking.isEmpty() ? Truth.FAILS : open.isEmpty() ? Truth.HOLDS : Truth.UNRESOLVED;
        return new Finding(
                truth,
                () -> Reasons.condition(state.agreement, condition, truth)
                        .because(Stream.concat(
                                        condition.since().stream()
                                                .map(moment -> moments.resolve(moment)
                                                        .why()
                                                        .get()),
                                        quietGrounds(condition, since, breaking, open).stream())
                                .toList())
                        .background(notCounted(inside, condition.of())));
    }

    /** The absence of a report is read as the absence of the fact here, and the reason says so. */
    private List<Reason> quietGrounds(
            Quiet condition, Optional<Instant> since, List<IncidentEntry> breaking, List<IncidentEntry> open) {
        if (since.isEmpty()) {
            return List.of(Reason.of(Rule.CONDITION, "the time from which it is counted has not come"));
        } else if (!breaking.isEmpty()) {
            return reasons(breaking.subList(breaking.size() - 1, breaking.size()), condition.of());
        }
        Instant edge = condition.lasting().addTo(since.get(), state.zone);
        if (edge.isAfter(state.now())) {
            return List.of(ConditionGrounds.notLongEnough(state, since.get(), edge));
        } else if (!open.isEmpty()) {
            return reasons(open, condition.of());
        }
        Optional<IncidentEntry> last = inWindow(condition.of(), Optional.empty()).stream()
                .filter(entry -> entry.counts(condition.of()) == Truth.HOLDS)
                .max(Comparator.comparing(IncidentEntry::at))
                .filter(entry -> !entry.at().isBefore(since.get()));
        return List.of(ConditionGrounds.quiet(state, condition, since.get(), last));
    }

    private List<Reason> reasons(List<IncidentEntry> entries, IncidentFilter filter) {
        return entries.stream()
                .map(entry -> entry.reason(filter, state.attributed(entry.event, filter.by()), state.zone))
                .toList();
    }

    /** The incidents that would count, had they not been denied. */
    private List<Reason> notCounted(List<IncidentEntry> inside, IncidentFilter filter) {
        return reasons(counted(inside, filter, Truth.FAILS), filter).stream()
                .map(reason -> reason.headed("not counted"))
                .toList();
    }

    /** When a quiet has lasted long enough, incidents apart. */
    Optional<Instant> quietEdge(Quiet condition) {
        Optional<Instant> since = condition.since().map(moments::instant).orElse(quietSince);
        return since.map(new Window(condition.lasting(), state.zone)::leaves);
    }

    /** When a quiet would come to hold if nothing more happened; empty while its moment is not resolved. */
    Optional<Instant> quietFrom(Quiet condition) {
        Optional<Instant> since = condition.since().map(moments::instant).orElse(quietSince);
        Window window = new Window(condition.lasting(), state.zone);
        return since.map(from -> Stream.concat(
                        Stream.of(window.leaves(from)),
                        inWindow(condition.of(), Optional.of(condition.lasting())).stream()
                                .filter(entry -> entry.counts(condition.of()) != Truth.FAILS)
                                .map(entry -> window.leaves(entry.at())))
                .max(Comparator.naturalOrder())
                .orElseThrow());
    }

    /** The count in the trailing window, or since entry into force, compares so. */
    @Override
    public Finding incidents(Incidents condition) {
        IncidentFilter filter = condition.number().of();
        List<IncidentEntry> inside = inWindow(filter, condition.number().within());
        List<IncidentEntry> sure = counted(inside, filter, Truth.HOLDS);
        List<IncidentEntry> open = counted(inside, filter, Truth.UNRESOLVED);
        Truth truth = compares(condition, sure.size(), open.size());
        boolean byAbsence = truth != Truth.UNRESOLVED && compares(condition, Long.MAX_VALUE, 0) != truth;
        return new Finding(
                truth,
                () -> Reasons.condition(state.agreement, condition, truth)
                        .because(Stream.concat(
                                        byAbsence
                                                ? Stream.of(
                                                        ConditionGrounds.number(condition, sure.size() + open.size()))
                                                : Stream.of(),
                                        reasons(
                                                Stream.concat(sure.stream(), open.stream())
                                                        .toList(),
                                                filter)
                                                .stream())
                                .toList())
                        .background(notCounted(inside, filter)));
    }

    /** What a number of incidents comes to, so many of which count for certain and so many perhaps. */
    static Truth compares(Incidents condition, long sure, long open) {
        return compare(
                condition.comparison(),
                BigDecimal.valueOf(sure),
                BigDecimal.valueOf(sure + open),
                BigDecimal.valueOf(condition.figure()));
    }

    /** The sum of the confirmed totals compares so; unresolved where pending deliveries decide. */
    @Override
    public Finding delivered(Delivered condition) {
        BigDecimal confirmed = BigDecimal.ZERO;
        BigDecimal pending = BigDecimal.ZERO;
        List<Deliveries> parts = new ArrayList<>();
        for (String id : condition.total().of()) {
            Deliveries deliveries = Deliveries.of(state, state.commitment(id));
            Deliveries counted = condition
                    .total()
                    .within()
                    .map(length -> deliveries.within(new Window(length, state.zone), state.now()))
                    .orElse(deliveries);
            confirmed = confirmed.add(counted.confirmed());
            pending = pending.add(counted.pending());
            parts.add(counted);
        }
        Truth truth = compare(condition.comparison(), confirmed, confirmed.add(pending), condition.quantity());
        BigDecimal sure = confirmed;
        BigDecimal open = pending;
        return simple(
                condition,
                truth,
                () -> Stream.concat(
                                Stream.of(ConditionGrounds.total(state, condition, sure, open)),
                                parts.stream().flatMap(part -> part.reasons().stream()))
                        .toList());
    }

    /** The aggregate of the observations in the window compares so; with none, only sum and count have a value. */
    @Override
    public Finding measured(Measured condition) {
        Measurement measurement = condition.measurement();
        List<Observation> all = state.observations(measurement.indicator());
        List<Observation> inside = measurement
                .within()
                .map(length -> new Window(length, state.zone).of(all, Observation::at, state.now()))
                .orElse(all);
        Truth truth = Truth.of(measures(condition, inside));
        return simple(condition, truth, () -> List.of(ConditionGrounds.observed(state, measurement, inside)));
    }

    private static boolean measures(Measured condition, List<Observation> inside) {
        Comparison comparison = condition.comparison();
        BigDecimal value = condition.value();
        BigDecimal sum = inside.stream().map(Observation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal count = BigDecimal.valueOf(inside.size());
        Aggregate take = condition.measurement().take();
        if (inside.isEmpty() && take != Aggregate.SUM && take != Aggregate.COUNT) {
            return false;
        }
        Stream<BigDecimal> values = inside.stream().map(Observation::value);
        return switch (take) {
            case LAST -> comparison.test(inside.get(inside.size() - 1).value(), value);
            case SUM -> comparison.test(sum, value);
            // sum / n compares with x as sum does with n x, and nothing is rounded
            case MEAN -> comparison.test(sum, value.multiply(count));
            case MIN -> comparison.test(values.min(Comparator.naturalOrder()).orElseThrow(), value);
            case MAX -> comparison.test(values.max(Comparator.naturalOrder()).orElseThrow(), value);
            case COUNT -> comparison.test(count, value);
        };
    }

    // ---------------------------------------------------------------- shared

    private static Truth compare(Comparison comparison, BigDecimal lowest, BigDecimal highest, BigDecimal figure) {
        return Truth.between(comparison.test(lowest, figure), comparison.test(highest, figure));
    }

    /** The incidents a filter covers in the trailing window; without one, since entry into force. */
    private List<IncidentEntry> inWindow(IncidentFilter filter, Optional<Offset> within) {
        List<IncidentEntry> covered = state.covered(filter);
        if (within.isPresent()) {
            return new Window(within.get(), state.zone).of(covered, IncidentEntry::at, state.now());
        }
        return state.inForceSince()
                .map(from -> covered.stream()
                        .filter(entry -> !entry.at().isBefore(from))
                        .toList())
                .orElse(List.of());
    }

    /** The incidents that count now, for certain, in the window of a condition that asks for incidents. */
    List<IncidentEntry> counting(Condition condition) {
        if (condition instanceof Quiet quiet) {
            return counted(inWindow(quiet.of(), Optional.of(quiet.lasting())), quiet.of(), Truth.HOLDS);
        } else if (condition instanceof Incidents incidents) {
            IncidentFilter filter = incidents.number().of();
            return counted(inWindow(filter, incidents.number().within()), filter, Truth.HOLDS);
        }
        return List.of();
    }

    private static List<IncidentEntry> counted(List<IncidentEntry> entries, IncidentFilter filter, Truth as) {
        List<IncidentEntry> counted = new ArrayList<>();
        for (IncidentEntry entry : entries) {
            if (entry.counts(filter) == as) {
                counted.add(entry);
            }
        }
        return counted;
    }

    private List<Reason> now(ElementState element) {
        return List.of(state.explain(element));
    }

    private Finding simple(Condition condition, Truth truth, Supplier<List<Reason>> grounds) {
        return new Finding(
                truth,
                () -> Reasons.condition(state.agreement, condition, truth).because(grounds.get()));
    }
}
