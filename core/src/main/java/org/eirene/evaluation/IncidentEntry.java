package org.eirene.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eirene.agreement.IncidentFilter;
import org.eirene.history.Incident;
import org.jspecify.annotations.Nullable;

/** An incident on the record, with the verifications it is under. */
final class IncidentEntry {
    final Incident event;
    private final Map<String, Proceeding> verifications = new LinkedHashMap<>();

    IncidentEntry(Incident event) {
        this.event = event;
    }

    IncidentEntry(IncidentEntry other, Copies copies) {
        event = other.event;
        other.verifications.forEach((procedure, proceeding) -> verifications.put(procedure, copies.of(proceeding)));
    }

    Instant at() {
        return event.at();
    }

    Map<String, Proceeding> verifications() {
        return verifications;
    }

    Optional<Proceeding> verification(IncidentFilter filter) {
        return filter.verification().map(verifications::get);
    }

    /** HOLDS when it counts under a filter that covers it, UNRESOLVED while its verification is open. */
    Truth counts(IncidentFilter filter) {
        if (filter.verification().isEmpty()) {
            return Truth.HOLDS;
        }
        @Nullable
        Proceeding verification = verifications.get(filter.verification().get());
        if (verification == null) {
            return Truth.UNRESOLVED;
        }
        return switch (verification.outcome()) {
            case OPEN -> Truth.UNRESOLVED;
            case CONFIRMED -> Truth.HOLDS;
            case DENIED -> Truth.FAILS;
        };
    }

    /** How long its clock stood still under a filter: from the incident to the decision of its verification. */
    Duration undecided(IncidentFilter filter) {
        return verification(filter)
                .map(Proceeding::decidedAt)
                .map(decided -> Duration.between(at(), decided))
                .orElse(Duration.ZERO);
    }

    Reason reason(IncidentFilter filter, ZoneId zone) {
        return Reason.of(
                        Rule.INCIDENT,
                        event.incidentKind() + " of severity " + event.severity()
                                + event.by().map(by -> " by " + by).orElse("") + " " + Words.on(at(), zone)
                                + Reasons.reportedLater(event, zone)
                                + (counts(filter) == Truth.UNRESOLVED ? ", not yet verified" : ""))
                .events(List.of(event.id()))
                .because(verification(filter).map(Proceeding::reason).stream().toList());
    }
}
