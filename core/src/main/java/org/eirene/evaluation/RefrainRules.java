package org.eirene.evaluation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Refrain;

/** Keeping from incidents: breached exactly while t < x + d for some incident x that counts; without d, from then on. */
final class RefrainRules implements CommitmentRules.Kind {
    private final State state;
    private final CommitmentState commitment;
    private final Refrain refrain;
    private final List<IncidentEntry> incidents;

    RefrainRules(State state, CommitmentState commitment, Refrain refrain) {
        this.state = state;
        this.commitment = commitment;
        this.refrain = refrain;
        incidents = commitment.incidents().stream().filter(this::isInTime).toList();
    }

    /** Incidents count from the instant it came into effect to the instant it ended, both included. */
    private boolean isInTime(IncidentEntry entry) {
        return !entry.at().isBefore(commitment.inEffectSince())
                && commitment.endedAt().map(end -> !entry.at().isAfter(end)).orElse(true);
    }

    /** x + d, moved on by the time for which the incident was undecided. */
    Optional<Instant> cure(IncidentEntry entry) {
        return refrain.curedAfter()
                .map(offset -> offset.addTo(entry.at(), state.zone).plus(entry.undecided(refrain.from())));
    }

    private boolean breaches(IncidentEntry entry, Instant at) {
        return entry.counts(refrain.from()) == Truth.HOLDS
                && cure(entry).map(at::isBefore).orElse(true);
    }

    /** Of one that has ended, what held at the end is for good. */
    @Override
    public Optional<Reason> breach() {
        Instant at = commitment.endedAt().orElse(state.now());
        List<IncidentEntry> breaching =
                incidents.stream().filter(entry -> breaches(entry, at)).toList();
        if (breaching.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> cure = breaching.stream()
                .map(this::cure)
                .max(Comparator.comparing(instant -> instant.orElse(Instant.MAX)))
                .orElseThrow();
        return Optional.of(Reason.of(
                        Rule.NOT_REFRAINED,
                        commitment.id() + " is breached"
                                + cure.map(instant -> ", and cured " + Words.on(instant, state.zone)
                                                + " if nothing more happens")
                                        .orElse(", and nothing cures it"))
                .clauses(List.of(Words.clause(commitment.element)))
                .because(breaching.stream()
                        .map(entry -> entry.reason(refrain.from(), state.zone))
                        .toList()));
    }

    @Override
    public boolean isUndecided() {
        return breach().isEmpty()
                && incidents.stream().anyMatch(entry -> entry.counts(refrain.from()) == Truth.UNRESOLVED);
    }

    @Override
    public boolean isEndUndecided() {
        return isUndecided();
    }

    @Override
    public boolean wouldBeCured() {
        return incidents.stream().noneMatch(entry -> breaches(entry, state.now()));
    }

    @Override
    public boolean isCureUndecided() {
        return incidents.stream().anyMatch(entry -> entry.counts(refrain.from()) == Truth.UNRESOLVED);
    }

    @Override
    public Reason progress() {
        List<IncidentEntry> open = incidents.stream()
                .filter(entry -> entry.counts(refrain.from()) == Truth.UNRESOLVED)
                .toList();
        return Reason.of(
                        Rule.INCIDENT,
                        "no incident that counts and is on the record breaches it"
                                + (open.isEmpty() ? Reasons.ABSENCE : ", " + open.size() + " not yet verified"))
                .because(
                        open.stream().map(entry -> entry.reason(refrain.from(), state.zone)).toList());
    }

    @Override
    public List<Missing> missing() {
        return incidents.stream()
                .filter(entry -> entry.counts(refrain.from()) == Truth.UNRESOLVED)
                .map(entry -> Missings.ruling(entry.verification(refrain.from()).orElse(null), entry.event.id()))
                .toList();
    }

    /** The instants at which it is cured of an incident, also of one that ended BREACHED. */
    List<Instant> cures() {
        return incidents.stream()
                .filter(entry -> entry.counts(refrain.from()) == Truth.HOLDS)
                .flatMap(entry -> cure(entry).stream())
                .toList();
    }
}
