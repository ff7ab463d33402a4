package org.eirene.evaluation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.Respond;

/** Answering incidents: breached while one is still unanswered after its time, cured by the answer. */
final class RespondRules implements CommitmentRules.Kind {
    private final State state;
    private final CommitmentState commitment;
    private final Respond respond;
    private final List<IncidentEntry> incidents;

    RespondRules(State state, CommitmentState commitment, Respond respond) {
        this.state = state;
        this.commitment = commitment;
        this.respond = respond;
        incidents = commitment.incidents().stream().filter(this::isInTime).toList();
    }

    private boolean isInTime(IncidentEntry entry) {
        return !entry.at().isBefore(commitment.inEffectSince())
                && commitment.endedAt().map(end -> !entry.at().isAfter(end)).orElse(true);
    }

    /** x + d, moved on by the time for which the incident was undecided. */
    Instant answerTime(IncidentEntry entry) {
        return respond.within().addTo(entry.at(), state.zone).plus(entry.undecided(respond.to()));
    }

    private List<DeliveryEntry> answers(IncidentEntry entry) {
        Optional<Instant> end = commitment.endedAt();
        return commitment.deliveries().stream()
                .filter(answer -> answer.event.answers().equals(Optional.of(entry.event.id())))
                .filter(answer ->
                        end.map(instant -> !answer.at().isAfter(instant)).orElse(true))
                .toList();
    }

    private boolean isOverdue(IncidentEntry entry) {
        if (entry.counts(respond.to()) != Truth.HOLDS) {
            return false;
        }
        Instant time = answerTime(entry);
        Instant until = commitment.endedAt().orElse(state.now());
        boolean lapsing = commitment.endedAt().isPresent() ? commitment.endedByLapse() : state.isLapsing();
        return time.isBefore(until) || (lapsing && time.equals(until));
    }

    private boolean isAnswered(IncidentEntry entry) {
        return answers(entry).stream().anyMatch(DeliveryEntry::isConfirmed);
    }

    private boolean isAnsweredInTimePending(IncidentEntry entry) {
        return answers(entry).stream()
                .anyMatch(answer -> answer.isPending() && !answer.at().isAfter(answerTime(entry)));
    }

    private boolean breaches(IncidentEntry entry) {
        return isOverdue(entry) && !isAnswered(entry) && !isAnsweredInTimePending(entry);
    }

    @Override
    public Optional<Reason> breach() {
        List<IncidentEntry> unanswered =
                incidents.stream().filter(this::breaches).toList();
        if (unanswered.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Reason.of(
                        Rule.UNANSWERED,
                        commitment.id() + " left " + unanswered.size()
                                + (unanswered.size() == 1 ? " incident" : " incidents") + " unanswered after "
                                + respond.within())
                .clauses(List.of(Words.clause(commitment.element)))
                .because(unanswered.stream()
                        .map(entry -> entry.reason(respond.to(), state.zone))
                        .toList()));
    }

    /** An answer made in time is being verified. */
    @Override
    public boolean isUndecided() {
        return incidents.stream()
                        .filter(entry -> isOverdue(entry) && !isAnswered(entry))
                        .anyMatch(this::isAnsweredInTimePending)
                && breach().isEmpty();
    }

    /** After the end, a late answer that was claimed by then decides too. */
    @Override
    public boolean isEndUndecided() {
        return breach().isEmpty()
                ? isUndecided()
                : incidents.stream()
                        .filter(this::breaches)
                        .allMatch(entry -> answers(entry).stream().anyMatch(DeliveryEntry::isPending));
    }

    @Override
    public boolean wouldBeCured() {
        return incidents.stream()
                .filter(this::breaches)
                .allMatch(entry -> commitment.deliveries().stream()
                        .anyMatch(answer ->
                                answer.isConfirmed() && answer.event.answers().equals(Optional.of(entry.event.id()))));
    }

    @Override
    public Reason progress() {
        return Reason.of(Rule.INCIDENT, "no incident that counts and is on the record is unanswered beyond its time")
                .because(incidents.stream()
                        .filter(this::isOverdue)
                        .map(this::answered)
                        .toList());
    }

    private Reason answered(IncidentEntry entry) {
        Reason incident = entry.reason(respond.to(), state.zone);
        return incident.because(Stream.concat(
                        incident.because().stream(),
                        answers(entry).stream()
                                .map(answer -> answer.reason(
                                        answer.isConfirmed()
                                                ? "its answer,"
                                                : answer.isPending()
                                                        ? "its answer, not yet verified,"
                                                        : "an answer, not accepted,",
                                        state.zone)))
                .toList());
    }

    @Override
    public List<Missing> missing() {
        return incidents.stream()
                .filter(entry -> entry.counts(respond.to()) == Truth.HOLDS && !isAnswered(entry))
                .map(entry -> new Missing(
                        "an answer to " + entry.event.id() + (isOverdue(entry) ? ", due since " : " by ")
                                + Words.at(answerTime(entry), state.zone),
                        commitment.element.by()))
                .toList();
    }

    /** The times by which incidents are to be answered. */
    List<Instant> answerTimes() {
        return incidents.stream()
                .filter(entry -> entry.counts(respond.to()) == Truth.HOLDS)
                .map(this::answerTime)
                .toList();
    }

    /** The incidents that are not answered yet, with the times by which they are to be. */
    Map<String, Instant> open() {
        Map<String, Instant> open = new LinkedHashMap<>();
        incidents.stream()
                .filter(entry -> entry.counts(respond.to()) == Truth.HOLDS && !isAnswered(entry))
                .forEach(entry -> open.put(entry.event.id(), answerTime(entry)));
        return open;
    }
}
