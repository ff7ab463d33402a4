package org.eirene.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Status;

/** Keeping from incidents: breached exactly while t < x + d for some incident x that counts; without d, from then on. */
final class RefrainRules implements CommitmentRules.Continuing {
    private static final int FEW = 3;

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
        return isUncured(entry, state.now());
    }

    private boolean isUncured(IncidentEntry entry, Instant at) {
        return cure(entry).map(at::isBefore).orElse(true);
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
        if (commitment.endedAt().isEmpty() && state.isTerminated()) {
            // nothing has changed since
            Instant end = state.whole.since().orElseThrow();
            return incidents().stream()
                    .filter(entry -> commitment.breachedBy.contains(entry.event.id()) && isUncured(entry, end))
                    .toList();
        }
        return commitment.endedAt().isPresent()
                ? incidents().stream()
                        .filter(entry -> commitment.openAtEnd.contains(entry.event.id()) && !is(entry, Truth.FAILS))
                        .toList()
                : incidents().stream().filter(this::breaches).toList();
    }

    @Override
    public Reason breach() {
        List<IncidentEntry> breaching = breaching();
        return Reason.of(
                        Rule.NOT_REFRAINED,
                        commitment.name()
                                + commitment
                                        .endedAt()
                                        .map(end -> " ended " + Words.on(end, state.zone)
                                                + ", breached: no cure had come by then")
                                        .orElseGet(() -> " is breached since " + Words.at(since(), state.zone)
                                                + curedAt(breaching)))
                .clauses(List.of(Words.clause(commitment.element)))
                .because(reasons(breaching));
    }

    private Instant since() {
        return commitment.is(Status.BREACHED) ? commitment.since().orElseThrow() : state.now();
    }

    private Reason reason(IncidentEntry entry) {
        return entry.reason(refrain.from(), state.attributed(entry.event, commitment.element.by()), state.zone);
    }

    private String curedAt(List<IncidentEntry> breaching) {
        if (state.isTerminated()) {
            return "; it stays so, for the agreement has ended";
        } else if (refrain.curedAfter().isEmpty()) {
            return "; nothing cures it";
        } else if (breaching.stream().anyMatch(entry -> is(entry, Truth.UNRESOLVED))) {
            return "; while an incident is in dispute, that neither ends the breach nor lets its cure run";
        }
        IncidentEntry last = breaching.stream()
                .max(Comparator.comparing(entry -> cure(entry).orElse(Instant.MAX)))
                .orElseThrow();
        return "; the breach is cured " + Words.on(cure(last).orElseThrow(), state.zone)
                + after(last, breaching.size() > 1 ? "the last incident" : "the incident")
                + ", unless another counts before";
    }

    /** How the instant of a cure is counted. */
    private String after(IncidentEntry entry, String which) {
        Duration undecided = entry.undecided(refrain.from(), state.now());
        return ", " + refrain.curedAfter().map(Words::duration).orElse("") + " after " + which
                + (undecided.isZero() ? "" : " and " + Words.duration(undecided) + " for which it was undecided");
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
                        "no counted incident on the record breaches it"
                                + (cured.isEmpty() ? "" : " any more")
                                + (open.isEmpty()
                                        ? Reasons.ABSENCE
                                        : ", " + open.size()
                                                + (open.stream().anyMatch(IncidentEntry::isDisputed)
                                                        ? " not yet decided"
                                                        : " not yet verified"))
                                + othersCounted())
                .because(reasons(open))
                .background(Stream.of(
                                cured.stream(),
                                reasons(commitment.incidents().stream()
                                                .filter(entry -> is(entry, Truth.FAILS))
                                                .toList())
                                        .stream()
                                        .map(reason -> reason.headed("not counted")),
                                notItsOwn())
                        .flatMap(parts -> parts)
                        .toList());
    }

    private Stream<IncidentEntry> byOthers() {
        return state.covered(refrain.from()).stream()
                .filter(entry -> !entry.at().isBefore(commitment.inEffectSince()))
                .filter(entry -> commitment.element.by().stream().noneMatch(by -> state.isAttributed(entry.event, by)));
    }

    /** Each of them, where they are few. */
    private Stream<Reason> notItsOwn() {
        return byOthers().count() > FEW
                ? Stream.of()
                : byOthers()
                        .map(entry -> entry.reason(refrain.from(), state.attributed(entry.event, List.of()), state.zone)
                                .headed("not counted, not attributed to " + Words.or(commitment.element.by())));
    }

    private String othersCounted() {
        long others = byOthers().count();
        return others == 0
                ? ""
                : "; " + others + (others == 1 ? " incident is" : " incidents are") + " not attributed to "
                        + Words.or(commitment.element.by());
    }

    /** The incidents that counted and breach it no more. */
    private List<Reason> cured() {
        return incidents().stream()
                .filter(entry -> is(entry, Truth.HOLDS))
                .flatMap(entry -> cure(entry).stream()
                        .map(cure -> reason(entry)
                                .headed("earlier breach, cured " + Words.on(cure, state.zone)
                                        + after(entry, "the incident"))))
                .toList();
    }

    @Override
    public List<Missing> missing() {
        return openProceedings().stream().map(Missings::ruling).toList();
    }

    /** Those that decide what counts. */
    List<Proceeding> openProceedings() {
        return open().stream()
                .flatMap(entry -> entry.before(refrain.from()).stream())
                .filter(Proceeding::isOpen)
                .toList();
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
