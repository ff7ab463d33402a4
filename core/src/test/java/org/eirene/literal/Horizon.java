package org.eirene.literal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Supply;
import org.eirene.history.Event;
import org.eirene.history.Incident;

/** The next instant at which an event happens or the mere lapse of time can change something. */
final class Horizon {
    private final World world;
    private final List<Instant> happenings;
    private final List<Clauses.Leaf> leaves;

    Horizon(World world, List<Event> events, List<Instant> furtherBeats) {
        this.world = world;
        happenings = Stream.concat(events.stream().map(Event::at), furtherBeats.stream())
                .toList();
        leaves = Clauses.of(world.agreement);
    }

    /** The least of all sources that lies after now. */
    Optional<Instant> next() {
        List<Instant> candidates = new ArrayList<>(happenings);
        if (!world.isTerminated()) {
            world.fixedEntry().ifPresent(candidates::add);
            candidates.addAll(world.withdrawals.values());
            leaves.forEach(leaf -> addTimes(leaf, candidates));
            world.proceedings.open().forEach(proceeding -> candidates.add(proceeding.limit));
            world.commitments.values().forEach(commitment -> addTimes(commitment, candidates));
            world.phases.values().stream()
                    .filter(phase -> !phase.isSuspended())
                    .forEach(phase -> phase.end().ifPresent(candidates::add));
            world.text.benchmarks.stream()
                    .filter(benchmark -> !world.benchmarks.clockStandsStill(benchmark))
                    .forEach(benchmark -> world.benchmarks.due(benchmark).ifPresent(candidates::add));
            world.text.sanctions.forEach(sanction -> candidates.addAll(world.sanctions.times(sanction)));
            world.text.tranches.forEach(
                    tranche -> tranche.returns().flatMap(world.moments::resolve).ifPresent(candidates::add));
        }
        return candidates.stream().filter(each -> each.isAfter(world.now)).min(Instant::compareTo);
    }

    /** Where windows end, quiet comes to hold, and moments pass. */
    private void addTimes(Clauses.Leaf leaf, List<Instant> candidates) {
        if (leaf.condition() instanceof Passed passed) {
            world.moments.resolve(passed.moment()).ifPresent(candidates::add);
        } else if (leaf.condition() instanceof Quiet quiet) {
            world.conditions
                    .since(quiet, leaf.since())
                    .ifPresent(since -> candidates.add(world.times.plus(since, quiet.lasting())));
            addWindows(quiet.of(), quiet.lasting(), candidates);
        } else if (leaf.condition() instanceof Incidents incidents) {
            incidents
                    .number()
                    .within()
                    .ifPresent(within -> addWindows(incidents.number().of(), within, candidates));
        } else if (leaf.condition() instanceof Delivered delivered) {
            delivered
                    .total()
                    .within()
                    .ifPresent(within -> world.deliveries.values().stream()
                            .filter(delivery -> delivered.total().of().contains(delivery.commitment()))
                            .forEach(delivery -> candidates.add(world.times.plus(delivery.at(), within))));
        } else if (leaf.condition() instanceof Measured measured) {
            measured.measurement()
                    .within()
                    .ifPresent(within -> world.observations.stream()
                            .filter(each -> each.indicator()
                                    .equals(measured.measurement().indicator()))
                            .forEach(each -> candidates.add(world.times.plus(each.at(), within))));
        }
    }

    private void addWindows(IncidentFilter filter, Offset window, List<Instant> candidates) {
        world.incidentView.covered(filter).forEach(incident -> candidates.add(world.times.plus(incident.at(), window)));
    }

    /** Due instants and answer times whose clock runs, ends of periods, and cures. */
    private void addTimes(CommitmentState commitment, List<Instant> candidates) {
        if (commitment.text.must() instanceof Refrain && commitment.inEffectAt.isPresent()) {
            for (Incident incident : world.continuing.counting(commitment)) {
                world.continuing.cure(commitment, incident).ifPresent(candidates::add);
            }
        }
        if (commitment.inEffectAt.isEmpty() || world.isFinal(commitment) || commitment.endedAt.isPresent()) {
            return;
        }
        for (DuePoint point : commitment.dues) {
            if (!world.dues.standsStill(commitment, point)) {
                world.dues.value(point).ifPresent(candidates::add);
            }
        }
        if (commitment.text.must() instanceof Respond && !world.dues.standsStill(commitment)) {
            commitment.answers.forEach((incident, point) -> {
                if (!world.continuing.isUndecided(commitment, incident)) {
                    world.dues.value(point).ifPresent(candidates::add);
                }
            });
        }
        if (commitment.text.must() instanceof Supply) {
            addPeriod(commitment, candidates);
        }
    }

    /** The end of the present period; while a supply is BREACHED, an empty one changes nothing. */
    private void addPeriod(CommitmentState commitment, List<Instant> candidates) {
        long k = commitment.nextPeriod;
        while (!world.continuing.periodStart(commitment, k + 1).isAfter(world.now)) {
            k++;
        }
        Instant start = world.continuing.periodStart(commitment, k);
        boolean empty = world.deliveries.values().stream()
                .noneMatch(delivery -> delivery.commitment().equals(commitment.id())
                        && !delivery.at().isBefore(start));
        if (!commitment.supplyBreached || !empty) {
            candidates.add(world.continuing.periodStart(commitment, k + 1));
        }
    }
}
