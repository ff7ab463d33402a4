package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.Refrain;

/** Keeping from incidents: breached exactly while t < x + d for some incident x that counts; without d, from then on. */
final class RefrainRules implements CommitmentRules.Continuing {
    private final State state;
    private final CommitmentState commitment;
    private final Refrain refrain;
    private final List<IncidentEntry> live;

    RefrainRules(State state, CommitmentState commitment, Refrain refrain) {
        this.state = state;
        this.commitment = commitment;
        this.refrain = refrain;
        live = itsBusiness(commitment.live());
    }

    private List<IncidentEntry> itsBusiness(List<IncidentEntry> entries) {
        return entries.stream()
                .filter(entry -> CommitmentRules.isItsBusiness(commitment, entry))
                .toList();
    }

    /** All of them, also those that can make no difference any more. */
    private List<IncidentEntry> incidents() {
        return itsBusiness(commitment.incidents());
    }

    /** x + d, moved on by the time for which the incident was undecided. */
    private Optional<Instant> cure(IncidentEntry entry) {
        return refrain.curedAfter()
                .map(offset -> offset.addTo(entry.at(), state.zone).plus(entry.undecided(refrain.from(), state.now())));
    }

    private boolean isUncured(IncidentEntry entry) {
        return cure(entry).map(state.now()::isBefore).orElse(true);
    }

    private boolean is(IncidentEntry entry, Truth counts) {
        return entry.counts(refrain.from()) == counts;
    }

    private boolean wasOpenAtEnd(IncidentEntry entry) {
        return commitment.endedAt().isEmpty() || commitment.openAtEnd.contains(entry.event.id());
    }

    @Override
    public void observe() {
        live.stream()
                .filter(entry -> isUncured(entry) && is(entry, Truth.HOLDS))
                .forEach(entry -> commitment.breachedBy.add(entry.event.id()));
        commitment.live().removeIf(this::makesNoDifference);
    }

    /** It counts for nothing, or is cured; a later challenge does not bring it back, for a cure that stands still goes on. */
    private boolean makesNoDifference(IncidentEntry entry) {
        return entry.at().isBefore(state.now())
                && (!CommitmentRules.isItsBusiness(commitment, entry)
                        || is(entry, Truth.FAILS)
                        || (is(entry, Truth.HOLDS) && !isUncured(entry)));
    }

    @Override
    public void end() {
        live.stream().filter(this::isUncured).forEach(entry -> commitment.openAtEnd.add(entry.event.id()));
    }

    /** What held at the end is for good; while a dispute or verification of it is open, that waits. */
    @Override
    public Truth outcome() {
        return CommitmentRules.worst(live.stream()
                .filter(entry -> commitment.openAtEnd.contains(entry.event.id()))
                .map(entry -> entry.counts(refrain.from())));
    }

    /** An undecided incident makes it BREACHED from the decision on only; one that is BREACHED by it stays so. */
    private boolean breaches(IncidentEntry entry) {
        return isUncured(entry)
                && (is(entry, Truth.HOLDS)
                        || (is(entry, Truth.UNRESOLVED) && commitment.breachedBy.contains(entry.event.id())));
    }

    @Override
    public boolean isBreached() {
        return live.stream().anyMatch(this::breaches);
    }

    @Override
    public Truth breached(boolean isBreached) {
        boolean counting =
                live.stream().anyMatch(entry -> wasOpenAtEnd(entry) && isUncured(entry) && is(entry, Truth.HOLDS));
        boolean undecided =
                live.stream().anyMatch(entry -> wasOpenAtEnd(entry) && isUncured(entry) && is(entry, Truth.UNRESOLVED));
        return CommitmentRules.breached(commitment, isBreached, counting, undecided);
    }

    @Override
    public List<IncidentEntry> grave() {
        return live.stream()
                .filter(entry -> wasOpenAtEnd(entry) && isUncured(entry) && is(entry, Truth.HOLDS))
                .toList();
    }

    private List<IncidentEntry> breaching() {
        return commitment.endedAt().isPresent()
                ? incidents().stream()
                        .filter(entry -> commitment.openAtEnd.contains(entry.event.id()) && !is(entry, Truth.FAILS))
                        .toList()
                : incidents().stream().filter(this::breaches).toList();
    }

    @Override
    public Reason breach() {
        List<IncidentEntry> breaching = breaching();
        Optional<Instant> cure = breaching.stream()
                .map(this::cure)
                .max(Comparator.comparing(instant -> instant.orElse(Instant.MAX)))
                .orElse(Optional.empty());
        return Reason.of(
                        Rule.NOT_REFRAINED,
                        commitment.id()
                                + commitment
                                        .endedAt()
                                        .map(end -> " ended " + Words.on(end, state.zone) + ", breached")
                                        .orElseGet(() -> " is breached" + since(breaching) + curedAt(cure)))
                .clauses(List.of(Words.clause(commitment.element)))
                .because(reasons(breaching));
    }

    private String since(List<IncidentEntry> breaching) {
        return breaching.stream()
                .findFirst()
                .map(entry -> CommitmentRules.breachedSince(commitment, entry.at(), state.zone))
                .orElse("");
    }

    private Reason reason(IncidentEntry entry) {
        return entry.reason(refrain.from(), state.attributed(entry.event, commitment.element.by()), state.zone);
    }

    private String curedAt(Optional<Instant> cure) {
        return cure.map(instant -> ", and cured " + Words.on(instant, state.zone) + " if nothing more happens")
                .orElse(", and nothing cures it");
    }

    private List<Reason> reasons(List<IncidentEntry> entries) {
        return entries.stream().map(this::reason).toList();
    }

    private List<IncidentEntry> open() {
        return incidents().stream().filter(entry -> is(entry, Truth.UNRESOLVED)).toList();
    }

    @Override
    public Reason progress() {
        List<IncidentEntry> open = open();
        List<Reason> cured = cured();
        return Reason.of(
                        Rule.INCIDENT,
                        "no incident that counts and is on the record breaches it"
                                + (cured.isEmpty() ? "" : " any more")
                                + (open.isEmpty()
                                        ? Reasons.ABSENCE
                                        : ", " + open.size()
                                                + (open.stream().anyMatch(IncidentEntry::isDisputed)
                                                        ? " not yet decided"
                                                        : " not yet verified")))
                .because(reasons(open))
                .background(Stream.concat(
                                cured.stream(),
                                reasons(commitment.incidents().stream()
                                                .filter(entry -> is(entry, Truth.FAILS))
                                                .toList())
                                        .stream()
                                        .map(reason -> reason.headed("not counted")))
                        .toList());
    }

    /** The incidents that counted and breach it no more. */
    private List<Reason> cured() {
        return incidents().stream()
                .filter(entry -> is(entry, Truth.HOLDS))
                .flatMap(entry -> cure(entry).stream()
                        .map(cure -> reason(entry).headed("earlier breach, cured " + Words.on(cure, state.zone))))
                .toList();
    }

    @Override
    public List<Missing> missing() {
        ImmutableList.Builder<Missing> missing = ImmutableList.builder();
        open().forEach(entry -> entry.before(refrain.from()).stream()
                .filter(Proceeding::isOpen)
                .map(Missings::ruling)
                .forEach(missing::add));
        return missing.build();
    }

    /** The instants at which it is cured of an incident that counts, also of one that ended BREACHED. */
    List<Instant> cures() {
        return live.stream()
                .filter(entry -> is(entry, Truth.HOLDS))
                .flatMap(entry -> cure(entry).stream())
                .toList();
    }

    /** When it is cured, if nothing more happens. */
    Optional<Instant> curedAt() {
        return live.stream()
                .filter(entry -> is(entry, Truth.HOLDS))
                .flatMap(entry -> cure(entry).stream())
                .max(Comparator.naturalOrder());
    }
}
