package org.eirene.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.IncidentFilter;
import org.eirene.history.Incident;
import org.jspecify.annotations.Nullable;

/** An incident on the record, with the verifications it is under. */
final class IncidentEntry {
    final Incident event;
    private Map<String, Proceeding> verifications = Map.of();
    private @Nullable Proceeding dispute;

    IncidentEntry(Incident event) {
        this.event = event;
    }

    IncidentEntry(IncidentEntry other, Copies copies) {
        event = other.event;
        other.verifications.forEach((procedure, proceeding) -> verify(procedure, copies.of(proceeding)));
        dispute = other.dispute == null ? null : copies.of(other.dispute);
    }

    Instant at() {
        return event.at();
    }

    Map<String, Proceeding> verifications() {
        return verifications;
    }

    /** Most incidents of a long record are under none, and need no map. */
    void verify(String procedure, Proceeding proceeding) {
        if (verifications.isEmpty()) {
            verifications = new LinkedHashMap<>();
        }
        verifications.put(procedure, proceeding);
    }

    Optional<Proceeding> verification(IncidentFilter filter) {
        return filter.verification().map(verifications::get);
    }

    Optional<Proceeding> dispute() {
        return Optional.ofNullable(dispute);
    }

    void challenge(Proceeding proceeding) {
        dispute = proceeding;
    }

    /**
     * HOLDS when it counts under a filter that covers it; UNRESOLVED under an open challenge, or until it is CONFIRMED in
     * the verification of the filter; FAILS when its challenge was upheld, or it was DENIED.
     */
    Truth counts(IncidentFilter filter) {
        Optional<Proceeding.Outcome> verified = filter.verification()
                .map(procedure -> verifications.containsKey(procedure)
                        ? verifications.get(procedure).outcome()
                        : Proceeding.Outcome.OPEN);
        if ((dispute != null && dispute.is(Proceeding.Outcome.CONFIRMED))
                || verified.equals(Optional.of(Proceeding.Outcome.DENIED))) {
            return Truth.FAILS;
        }
        boolean disputed = dispute != null && !dispute.is(Proceeding.Outcome.DENIED);
        boolean unverified = verified.isPresent() && !verified.get().equals(Proceeding.Outcome.CONFIRMED);
        return disputed || unverified ? Truth.UNRESOLVED : Truth.HOLDS;
    }

    /** For how long it has been disputed or unverified under a filter so far, each instant counted once. */
    Duration undecided(IncidentFilter filter, Instant now) {
        List<Proceeding> before = before(filter).stream()
                .sorted(Comparator.comparing(proceeding -> proceeding.startedAt))
                .toList();
        Duration total = Duration.ZERO;
        Instant counted = Instant.MIN;
        for (Proceeding proceeding : before) {
            Instant from = proceeding.startedAt.isAfter(counted) ? proceeding.startedAt : counted;
            @Nullable Instant decided = proceeding.decidedAt();
            Instant until = decided == null ? now : decided;
            if (until.isAfter(from)) {
                total = total.plus(Duration.between(from, until));
                counted = until;
            }
        }
        return total;
    }

    /** The verification under a filter and the dispute, as far as there are any. */
    List<Proceeding> before(IncidentFilter filter) {
        return Stream.concat(verification(filter).stream(), dispute().stream()).toList();
    }

    Reason reason(IncidentFilter filter, String attributed, ZoneId zone) {
        return Reason.of(
                        Rule.INCIDENT,
                        event.incidentKind() + " of severity " + event.severity()
                                + attributed + " " + Words.on(at(), zone)
                                + Reasons.reportedLater(event, zone)
                                + open(filter))
                .events(List.of(event.id()))
                .because(before(filter).stream().map(Proceeding::reason).toList());
    }

    /** Of one that counts, without what it was before. */
    Reason reason(String attributed, ZoneId zone) {
        return Reason.of(
                        Rule.INCIDENT,
                        event.incidentKind() + " of severity " + event.severity()
                                + attributed + " " + Words.on(at(), zone)
                                + Reasons.reportedLater(event, zone))
                .events(List.of(event.id()))
                .because(Stream.concat(verifications.values().stream(), dispute().stream())
                        .map(Proceeding::reason)
                        .toList());
    }

    boolean isDisputed() {
        return dispute != null && dispute.isOpen();
    }

    private String open(IncidentFilter filter) {
        if (counts(filter) != Truth.UNRESOLVED) {
            return "";
        }
        return isDisputed() ? ", disputed" : ", not yet verified";
    }
}
