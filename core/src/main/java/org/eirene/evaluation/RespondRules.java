package org.eirene.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.Respond;

/** Answering incidents: breached while one is still unanswered after its time, cured by the answer. */
final class RespondRules implements CommitmentRules.Continuing {
    private final State state;
    private final CommitmentState commitment;
    private final Respond respond;
    private final List<IncidentEntry> live;

    RespondRules(State state, CommitmentState commitment, Respond respond) {
        this.state = state;
        this.commitment = commitment;
        this.respond = respond;
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

    private boolean is(IncidentEntry entry, Truth counts) {
        return entry.counts(respond.to()) == counts;
    }

    private Deliveries answers(IncidentEntry entry) {
        return Deliveries.answering(state, commitment, entry.event.id());
    }

    private static boolean isConfirmed(Deliveries answers) {
        return answers.any(piece -> piece.is(Deliveries.Standing.CONFIRMED));
    }

    private boolean isAnswered(IncidentEntry entry) {
        return isConfirmed(answers(entry));
    }

    // ---------------------------------------------------------------- answer times

    /** x + d; its clock stands still while the commitment's does, or while the incident is undecided. */
    @Override
    public void observe() {
        for (IncidentEntry entry : live) {
            String id = entry.event.id();
            if (is(entry, Truth.FAILS)) {
                commitment.answerTimes.remove(id);
                continue;
            }
            Instant due = respond.within().addTo(entry.at(), state.zone);
            Due answer = commitment.answerTimes.computeIfAbsent(
                    id, any -> Due.of(Due.Kind.ANSWER, BigDecimal.ONE, present -> Optional.of(due)));
            boolean still = DueRules.standsStill(state, commitment) || is(entry, Truth.UNRESOLVED);
            DueRules.observeAnswer(state, commitment, answer, still, answers(entry));
        }
        commitment.live().removeIf(this::makesNoDifference);
    }

    /** It counts for nothing, or its time has passed and it is answered; only a challenge can change that. */
    private boolean makesNoDifference(IncidentEntry entry) {
        return entry.at().isBefore(state.now())
                && (!CommitmentRules.isItsBusiness(commitment, entry)
                        || is(entry, Truth.FAILS)
                        || (is(entry, Truth.HOLDS) && lapsed(entry).isPresent() && isAnswered(entry)));
    }

    /** Why the answer time of an incident stands still, if for the incident itself. */
    static List<Moves.Standstill> undecided(State state, CommitmentState commitment, String incident) {
        Respond respond = (Respond) commitment.element.must();
        return state.incident(incident)
                .map(entry -> entry.before(respond.to()).stream()
                        .filter(Proceeding::isOpen)
                        .map(proceeding -> Moves.Standstill.dispute(
                                proceeding.about + " under " + proceeding.procedure.id(),
                                ProceedingWords.stopsTheClock(proceeding, "", " for the answer", List.of(incident))))
                        .toList())
                .orElse(List.of());
    }

    /** While its clock stands still: now. That of an incident that is itself undecided is not spoken of meanwhile. */
    private Optional<Instant> stillAt() {
        return DueRules.standsStill(state, commitment) ? Optional.of(state.now()) : Optional.empty();
    }

    private Optional<Due> lapsed(IncidentEntry entry) {
        return Optional.ofNullable(commitment.answerTimes.get(entry.event.id()))
                .filter(due -> due.isLapsed() && !is(entry, Truth.FAILS));
    }

    private boolean isMissed(IncidentEntry entry) {
        return lapsed(entry).filter(Due::isMissed).isPresent();
    }

    private List<IncidentEntry> allOverdue() {
        return incidents().stream().filter(entry -> lapsed(entry).isPresent()).toList();
    }

    private List<IncidentEntry> overdue() {
        return live.stream().filter(entry -> lapsed(entry).isPresent()).toList();
    }

    // ---------------------------------------------------------------- breach

    @Override
    public void end() {
        // also those that are answered, for an answer may yet be challenged
        allOverdue().forEach(entry -> commitment.openAtEnd.add(entry.event.id()));
    }

    /** Only what happened up to the end counts; a cure claimed by then that is open makes it wait. */
    @Override
    public Truth outcome() {
        Instant end = commitment.endedAt().orElseThrow();
        return CommitmentRules.worst(incidents().stream()
                .filter(entry -> commitment.openAtEnd.contains(entry.event.id()))
                .map(entry -> outcome(entry, end)));
    }

    private Truth outcome(IncidentEntry entry, Instant end) {
        Truth stands = entry.counts(respond.to());
        if (stands == Truth.FAILS) {
            return stands;
        }
        Deliveries byThen = answers(entry).upTo(end);
        if (isConfirmed(byThen)) {
            return Truth.FAILS;
        }
        return byThen.any(piece -> piece.is(Deliveries.Standing.PENDING)) ? Truth.UNRESOLVED : stands;
    }

    @Override
    public boolean isBreached() {
        return overdue().stream().anyMatch(this::isMissed);
    }

    private boolean hasMissed(Truth counts) {
        return overdue().stream()
                .filter(entry -> is(entry, counts))
                .anyMatch(entry -> commitment.endedAt().isEmpty()
                        ? isMissed(entry)
                        : commitment.openAtEnd.contains(entry.event.id()) && !isAnswered(entry));
    }

    /** Of one that ended BREACHED: by an answer confirmed since it would have been cured. */
    @Override
    public Truth breached(boolean isBreached) {
        boolean undecided = hasMissed(Truth.UNRESOLVED);
        if (isBreached) {
            return CommitmentRules.breached(commitment, true, hasMissed(Truth.HOLDS), undecided);
        }
        boolean keptByClaims = commitment.endedAt().isEmpty()
                && overdue().stream().anyMatch(entry -> !isMissed(entry) && !isAnswered(entry));
        boolean waits =
                commitment.endedAt().isPresent() && CommitmentRules.outcome(state, commitment) == Truth.UNRESOLVED;
        return undecided || waits || keptByClaims ? Truth.UNRESOLVED : Truth.FAILS;
    }

    @Override
    public List<IncidentEntry> grave() {
        return overdue().stream()
                .filter(entry -> is(entry, Truth.HOLDS) && isMissed(entry))
                .toList();
    }

    private List<IncidentEntry> breaching() {
        if (commitment.endedAt().isEmpty()) {
            return overdue().stream().filter(this::isMissed).toList();
        }
        Instant end = commitment.endedAt().get();
        return incidents().stream()
                .filter(entry -> commitment.openAtEnd.contains(entry.event.id()) && outcome(entry, end) != Truth.FAILS)
                .toList();
    }

    @Override
    public Reason breach() {
        List<IncidentEntry> unanswered = breaching();
        return Reason.of(
                        Rule.UNANSWERED,
                        commitment.name() + " left " + unanswered.size()
                                + (unanswered.size() == 1 ? " incident" : " incidents") + " unanswered after "
                                + Words.duration(respond.within())
                                + unanswered.stream()
                                        .findFirst()
                                        .flatMap(entry -> lapsed(entry).flatMap(due -> due.at(state)))
                                        .map(at -> CommitmentRules.breachedSince(commitment, at, state.zone))
                                        .orElse(""))
                .clauses(List.of(Words.clause(commitment.element)))
                .because(grounds(unanswered));
    }

    private List<Reason> grounds(List<IncidentEntry> entries) {
        return entries.stream().map(this::answered).toList();
    }

    private Reason answered(IncidentEntry entry) {
        Reason incident = reason(entry);
        Stream<Reason> answers = answers(entry).counted().stream()
                .map(part -> part.entry()
                        .reason(
                                part.confirmed().signum() > 0
                                        ? "its answer,"
                                        : part.pending().signum() > 0
                                                ? "its answer, not yet decided,"
                                                : "an answer, not accepted,",
                                "",
                                commitment,
                                state.zone));
        Stream<Reason> moves = Optional.ofNullable(commitment.answerTimes.get(entry.event.id())).stream()
                .flatMap(due -> due.moves().reasons("its answer time", state.zone, stillAt()).stream());
        return incident.because(Stream.of(incident.because().stream(), answers, moves)
                .flatMap(parts -> parts)
                .toList());
    }

    @Override
    public Reason progress() {
        Stream<Reason> toCome = incidents().stream()
                .filter(entry ->
                        open().containsKey(entry.event.id()) && lapsed(entry).isEmpty())
                .map(entry -> answered(entry)
                        .saying(", to be answered by "
                                + Words.at(
                                        Optional.ofNullable(open().get(entry.event.id()))
                                                .orElseThrow(),
                                        state.zone)));
        return Reason.of(Rule.INCIDENT, "no counted incident on the record is unanswered beyond its time")
                .because(Stream.concat(grounds(allOverdue()).stream(), toCome).toList());
    }

    private Reason reason(IncidentEntry entry) {
        return entry.reason(
                respond.to(), state.attributed(entry.event, respond.to().by()), state.zone);
    }

    @Override
    public List<Missing> missing() {
        Stream<Missing> answers = open().entrySet().stream()
                .map(open -> new Missing(
                        "an answer to " + open.getKey()
                                + (state.hasCome(open.getValue()) ? ", due since " : " by ")
                                + Words.at(open.getValue(), state.zone),
                        commitment.element.by()));
        Stream<Missing> rulings = incidents().stream()
                .flatMap(entry -> entry.before(respond.to()).stream())
                .filter(Proceeding::isOpen)
                .map(Missings::ruling);
        return Stream.of(answers, rulings, Deliveries.of(state, commitment).rulings().stream())
                .flatMap(parts -> parts)
                .toList();
    }

    /** The incidents that are not answered yet, with the times by which they are to be; of one that ended, up to its end. */
    Map<String, Instant> open() {
        Map<String, Instant> open = new LinkedHashMap<>();
        incidents().stream()
                .filter(entry -> commitment.endedAt().isEmpty() || commitment.openAtEnd.contains(entry.event.id()))
                .filter(entry -> is(entry, Truth.HOLDS) && !isAnswered(entry))
                .forEach(entry -> Optional.ofNullable(commitment.answerTimes.get(entry.event.id()))
                        .flatMap(due -> due.at(state))
                        .ifPresent(at -> open.put(entry.event.id(), at)));
        return open;
    }

    /** The answer times whose clock runs, as far as the commitment's runs. */
    Stream<Instant> times() {
        return commitment.liveAnswerTimes().entrySet().stream()
                .filter(time -> state.incident(time.getKey())
                        .filter(entry -> is(entry, Truth.HOLDS))
                        .isPresent())
                .flatMap(time -> time.getValue().at(state).stream());
    }
}
