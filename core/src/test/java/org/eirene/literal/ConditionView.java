package org.eirene.literal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.Always;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.Breached;
import org.eirene.agreement.Comparison;
import org.eirene.agreement.Completed;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.Fulfilled;
import org.eirene.agreement.InForce;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Invoked;
import org.eirene.agreement.Lapsed;
import org.eirene.agreement.Lost;
import org.eirene.agreement.Measured;
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
import org.eirene.history.Event;
import org.eirene.history.Incident;
import org.eirene.history.Observation;

/** Section 3: whether a condition holds now. */
final class ConditionView implements Condition.Cases<Truth> {
    private final World world;
    private Since since = Since.ENTRY;

    ConditionView(World world) {
        this.world = world;
    }

    /** The truth of a condition that stands where {@code quiet} is counted since {@code place}. */
    Truth truth(Condition condition, Since place) {
        since = place;
        return condition.match(this);
    }

    @Override
    public Truth always(Always condition) {
        return Truth.HOLDS;
    }

    @Override
    public Truth never(Never condition) {
        return Truth.FAILS;
    }

    @Override
    public Truth all(AllOf condition) {
        return Truth.atLeast(condition.of().size(), each(condition.of()));
    }

    @Override
    public Truth any(AnyOf condition) {
        return Truth.atLeast(1, each(condition.of()));
    }

    @Override
    public Truth not(Not condition) {
        return condition.condition().match(this).not();
    }

    @Override
    public Truth atLeast(AtLeast condition) {
        return Truth.atLeast(condition.count(), each(condition.of()));
    }

    private List<Truth> each(List<Condition> conditions) {
        return conditions.stream().map(part -> part.match(this)).toList();
    }

    /** {@code reached}: the milestone is on the record at or before t; a fixed entry into force: t is at or after it. */
    @Override
    public Truth reached(Reached condition) {
        return Truth.of(world.milestones.containsKey(condition.element()));
    }

    /** {@code opened}, {@code completed}, {@code lapsed}: the phase has made that transition. */
    @Override
    public Truth opened(Opened condition) {
        return Truth.of(world.first(condition.element(), Status.OPEN).isPresent());
    }

    @Override
    public Truth completed(Completed condition) {
        return Truth.of(world.first(condition.element(), Status.COMPLETED).isPresent());
    }

    @Override
    public Truth lapsed(Lapsed condition) {
        return Truth.of(world.first(condition.element(), Status.LAPSED).isPresent());
    }

    /** {@code open}: the phase is OPEN now, not while SUSPENDED. */
    @Override
    public Truth open(Open condition) {
        return Truth.of(world.hasStatus(condition.phase(), Status.OPEN));
    }

    @Override
    public Truth fulfilled(Fulfilled condition) {
        return world.breaches.fulfilled(world.commitments.get(condition.element()));
    }

    @Override
    public Truth breached(Breached condition) {
        return world.breaches.breached(world.commitments.get(condition.element()));
    }

    @Override
    public Truth met(Met condition) {
        return world.benchmarks.met(condition.element());
    }

    @Override
    public Truth missed(Missed condition) {
        return world.benchmarks.missed(condition.element());
    }

    /** {@code lost}: it is LOST now. */
    @Override
    public Truth lost(Lost condition) {
        return Truth.of(world.hasStatus(condition.element(), Status.LOST));
    }

    /** {@code released}, {@code invoked}: that status has been reached. */
    @Override
    public Truth released(Released condition) {
        return Truth.of(world.first(condition.element(), Status.RELEASED).isPresent());
    }

    @Override
    public Truth invoked(Invoked condition) {
        return Truth.of(world.first(condition.element(), Status.INVOKED).isPresent());
    }

    /** {@code inForce}: it is IN_FORCE now at rung k or above. */
    @Override
    public Truth inForce(InForce condition) {
        return Truth.of(world.sanctions.rungInForce(condition.sanction()) >= condition.rung());
    }

    /** {@code is}: it has that status now, a plain reading of the table. */
    @Override
    public Truth statusIs(StatusIs condition) {
        if (condition.element().equals(Milestone.ENTRY_INTO_FORCE)) {
            boolean reached = world.milestones.containsKey(Milestone.ENTRY_INTO_FORCE);
            return Truth.of(condition.status() == (reached ? Status.REACHED : Status.PENDING));
        }
        return Truth.of(world.hasStatus(condition.element(), condition.status()));
    }

    /** {@code passed}: the moment is resolved and t is at or after it, from the second beat on. */
    @Override
    public Truth passed(Passed condition) {
        return Truth.of(
                world.moments.resolve(condition.moment()).filter(world::hasCome).isPresent());
    }

    /** {@code quiet}: m is resolved, t &gt;= m + d, and no counted incident lies in the trailing window d. */
    @Override
    public Truth quiet(Quiet condition) {
        Optional<Instant> start = since(condition, since);
        if (start.isEmpty() || world.now.isBefore(world.times.plus(start.get(), condition.lasting()))) {
            return Truth.FAILS;
        }
        Count count =
                count(condition.of(), incident -> world.times.inWindow(incident.at(), condition.lasting(), world.now));
        return Truth.between(count.certain() == 0, count.certain() + count.undecided() == 0);
    }

    Optional<Instant> since(Quiet condition, Since place) {
        return condition.since().isPresent()
                ? world.moments.resolve(condition.since().get())
                : place.resolve(world);
    }

    /** {@code incidents}: the count in the trailing window, since entry into force without one, compares so. */
    @Override
    public Truth incidents(Incidents condition) {
        Count count = count(condition.number().of(), inWindow(condition));
        return compare(
                condition.comparison(),
                BigDecimal.valueOf(count.certain()),
                BigDecimal.valueOf(count.certain() + count.undecided()),
                BigDecimal.valueOf(condition.figure()));
    }

    private Predicate<Incident> inWindow(Incidents condition) {
        Optional<Offset> within = condition.number().within();
        return incident -> within.isPresent()
                ? world.times.inWindow(incident.at(), within.get(), world.now)
                : world.enteredIntoForce()
                        .filter(entry -> !incident.at().isBefore(entry))
                        .isPresent();
    }

    /** How many incidents in a window count for certain, and how many may yet count. */
    private record Count(long certain, long undecided) {}

    private Count count(IncidentFilter filter, Predicate<Incident> window) {
        long certain = 0;
        long undecided = 0;
        for (Incident incident : world.incidentView.covered(filter)) {
            if (window.test(incident)) {
                IncidentView.Standing standing = world.incidentView.standing(incident, filter);
                certain += standing == IncidentView.Standing.COUNTS ? 1 : 0;
                undecided += standing == IncidentView.Standing.UNDECIDED ? 1 : 0;
            }
        }
        return new Count(certain, undecided);
    }

    /** The incidents that count now, for certain, in the window of a condition. */
    List<Incident> counting(Condition condition) {
        IncidentFilter filter;
        Predicate<Incident> window;
        if (condition instanceof Quiet quiet) {
            filter = quiet.of();
            window = incident -> world.times.inWindow(incident.at(), quiet.lasting(), world.now);
        } else if (condition instanceof Incidents incidents) {
            filter = incidents.number().of();
            window = inWindow(incidents);
        } else {
            return List.of();
        }
        return world.incidentView.covered(filter).stream()
                .filter(window)
                .filter(incident -> world.incidentView.standing(incident, filter) == IncidentView.Standing.COUNTS)
                .toList();
    }

    /** {@code delivered}: the sum of the confirmed totals compares so; UNRESOLVED where pending deliveries decide. */
    @Override
    public Truth delivered(Delivered condition) {
        Optional<Offset> within = condition.total().within();
        BigDecimal confirmed = BigDecimal.ZERO;
        BigDecimal pending = BigDecimal.ZERO;
        for (String id : condition.total().of()) {
            for (DeliveryView.Piece piece : world.deliveryView.pieces(world.commitments.get(id).text)) {
                if (within.isPresent() && !world.times.inWindow(piece.at(), within.get(), world.now)) {
                    continue;
                }
                switch (piece.standing()) {
                    case CONFIRMED -> confirmed = confirmed.add(piece.quantity());
                    case PENDING -> pending = pending.add(piece.quantity());
                    case DENIED -> {}
                }
            }
        }
        return compare(condition.comparison(), confirmed, confirmed.add(pending), condition.quantity());
    }

    private static Truth compare(Comparison comparison, BigDecimal least, BigDecimal most, BigDecimal figure) {
        return Truth.between(comparison.test(least, figure), comparison.test(most, figure));
    }

    /**
     * {@code measured}: the aggregate of the observations in the window compares so; with no observation {@code sum} and
     * {@code count} are 0, and the others make it FAIL.
     */
    @Override
    public Truth measured(Measured condition) {
        Optional<Offset> within = condition.measurement().within();
        List<BigDecimal> values = world.observations.stream()
                .filter(each -> each.indicator().equals(condition.measurement().indicator()))
                .filter(each -> within.isEmpty() || world.times.inWindow(each.at(), within.get(), world.now))
                .sorted(Event.ORDER)
                .map(Observation::value)
                .toList();
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal number = BigDecimal.valueOf(values.size());
        BigDecimal figure = condition.value();
        Optional<Boolean> answer = switch (condition.measurement().take()) {
            case SUM -> Optional.of(condition.comparison().test(sum, figure));
            case COUNT -> Optional.of(condition.comparison().test(number, figure));
            // The mean compares with x as the sum does with x times the number: exactly.
            case MEAN ->
                values.isEmpty()
                        ? Optional.empty()
                        : Optional.of(condition.comparison().test(sum, figure.multiply(number)));
            case LAST ->
                values.stream()
                        .reduce((earlier, later) -> later)
                        .map(last -> condition.comparison().test(last, figure));
            case MIN ->
                values.stream()
                        .reduce(BigDecimal::min)
                        .map(least -> condition.comparison().test(least, figure));
            case MAX ->
                values.stream()
                        .reduce(BigDecimal::max)
                        .map(most -> condition.comparison().test(most, figure));
        };
        return Truth.of(answer.orElse(false));
    }

    /**
     * Section 6: whether a {@code passed} or {@code quiet} in a condition has a resolved moment still to come. That of a
     * quiet that does not hold and whose start is resolved is the end of its window.
     */
    boolean timeIsStillToCome(Condition condition, Since place) {
        for (Condition leaf : Clauses.leaves(condition)) {
            boolean toCome = false;
            if (leaf instanceof Passed passed) {
                toCome = world.moments
                        .resolve(passed.moment())
                        .filter(moment -> !world.hasCome(moment))
                        .isPresent();
            } else if (leaf instanceof Quiet quiet) {
                toCome = since(quiet, place).isPresent() && truth(quiet, place) != Truth.HOLDS;
            }
            if (toCome) {
                return true;
            }
        }
        return false;
    }
}
