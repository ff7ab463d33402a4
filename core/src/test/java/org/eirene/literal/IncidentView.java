package org.eirene.literal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.history.Incident;

/** What incidents count for, and since when that is settled. */
final class IncidentView {
    /** Section 3: whether an incident counts. */
    enum Standing {
        COUNTS,
        UNDECIDED,
        OUT
    }

    private final World world;
    private final List<IncidentFilter> filters = new ArrayList<>();

    IncidentView(World world) {
        this.world = world;
        for (Condition condition : Clauses.leaves(world.agreement)) {
            if (condition instanceof Quiet quiet) {
                filters.add(quiet.of());
            } else if (condition instanceof Incidents incidents) {
                filters.add(incidents.number().of());
            }
        }
        for (Commitment commitment : world.text.commitments) {
            if (commitment.must() instanceof Refrain refrain) {
                filters.add(refrain.from());
            } else if (commitment.must() instanceof Respond respond) {
                filters.add(respond.to());
            }
        }
    }

    /** Every filter of the agreement. */
    List<IncidentFilter> filters() {
        return filters;
    }

    /** Section 1: an incident by one whom a party answers for counts as by that party too. */
    Set<String> attributedTo(Incident incident) {
        Set<String> actors = new TreeSet<>();
        incident.by().ifPresent(by -> {
            actors.add(by);
            for (Actor actor : world.text.actors) {
                if (actor.answersFor().contains(by)) {
                    actors.add(actor.id());
                }
            }
        });
        return actors;
    }

    /** Section 3: kinds, lowest severity, by (the actors it is attributed to), areas; an empty one covers all. */
    boolean covers(IncidentFilter filter, Incident incident) {
        return (filter.kinds().isEmpty() || filter.kinds().contains(incident.incidentKind()))
                && incident.severity() >= filter.minSeverity()
                && (filter.by().isEmpty() || attributedTo(incident).stream().anyMatch(filter.by()::contains))
                && (filter.areas().isEmpty()
                        || incident.area().filter(filter.areas()::contains).isPresent());
    }

    /**
     * Section 3: with a verification an incident is UNRESOLVED until CONFIRMED and does not count if DENIED; under an open
     * challenge it is UNRESOLVED everywhere; one whose challenge was upheld does not count.
     */
    Standing standing(Incident incident, IncidentFilter filter) {
        Optional<Proceeding> dispute = world.proceedings.disputeOf(incident);
        Optional<Proceeding.Outcome> verified = filter.verification()
                .map(procedure -> world.proceedings
                        .verificationOf(incident, procedure)
                        .map(proceeding -> proceeding.outcome)
                        .orElse(Proceeding.Outcome.OPEN));
        if (dispute.filter(each -> each.is(Proceeding.Outcome.CONFIRMED)).isPresent()
                || verified.equals(Optional.of(Proceeding.Outcome.DENIED))) {
            return Standing.OUT;
        }
        boolean disputed =
                dispute.filter(each -> !each.is(Proceeding.Outcome.DENIED)).isPresent();
        boolean unverified = verified.isPresent() && !verified.equals(Optional.of(Proceeding.Outcome.CONFIRMED));
        return disputed || unverified ? Standing.UNDECIDED : Standing.COUNTS;
    }

    /** Section 5: for how long it has been disputed or unverified so far, each instant counted once. */
    Duration undecidedTime(Incident incident, IncidentFilter filter) {
        List<Proceeding> proceedings = Stream.concat(
                        world.proceedings.disputeOf(incident).stream(),
                        filter
                                .verification()
                                .flatMap(procedure -> world.proceedings.verificationOf(incident, procedure))
                                .stream())
                .sorted((a, b) -> a.start.compareTo(b.start))
                .toList();
        Duration total = Duration.ZERO;
        Instant counted = Instant.MIN;
        for (Proceeding proceeding : proceedings) {
            Instant start = proceeding.start.isAfter(counted) ? proceeding.start : counted;
            Instant end = proceeding.decidedAt.orElse(world.now);
            if (end.isAfter(start)) {
                total = total.plus(Duration.between(start, end));
                counted = end;
            }
        }
        return total;
    }

    /** The incidents on the record that a filter covers. */
    List<Incident> covered(IncidentFilter filter) {
        return world.incidents.values().stream()
                .filter(incident -> covers(filter, incident))
                .toList();
    }
}
