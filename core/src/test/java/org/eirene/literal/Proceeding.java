package org.eirene.literal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.history.Event;
import org.eirene.history.Ruling;
import org.eirene.history.Verdict;

/** Section 5: a body, a quorum, a clock, and a rule for silence. */
final class Proceeding {
    /** What it decides on: the first four are verifications and decisions, the others disputes. */
    enum Kind {
        DELIVERY,
        INCIDENT,
        BENCHMARK,
        SANCTION,
        DISPUTED_INCIDENT,
        DISPUTED_DELIVERY,
        DISPUTED_BREACH,
        DISPUTED_ITEM
    }

    enum Outcome {
        OPEN,
        CONFIRMED,
        DENIED,
        ENDED
    }

    final Kind kind;
    /** What a ruling about it names: of a dispute the challenge, else the subject. */
    final String about;
    /** The delivery, incident, benchmark, sanction, commitment or manifest. */
    final String subject;

    final Optional<String> item;
    final Procedure procedure;
    final Instant start;

    Outcome outcome = Outcome.OPEN;
    Optional<Instant> decidedAt = Optional.empty();
    int stage;
    Instant limit;
    private final Map<String, Ruling> rulings = new TreeMap<>();

    /** Of a delivery that was confirmed in part: how much, or which items. */
    Optional<BigDecimal> acceptedNumber = Optional.empty();

    Optional<Set<String>> acceptedItems = Optional.empty();

    Proceeding(
            Kind kind,
            String about,
            String subject,
            Optional<String> item,
            Procedure procedure,
            Instant start,
            Times times) {
        this.kind = kind;
        this.about = about;
        this.subject = subject;
        this.item = item;
        this.procedure = procedure;
        this.start = start;
        this.limit = times.plus(start, present().within());
    }

    boolean isOpen() {
        return outcome == Outcome.OPEN;
    }

    boolean is(Outcome other) {
        return outcome == other;
    }

    Stage present() {
        return procedure.stages().get(stage);
    }

    /** Section 5: each member's latest ruling in the stage counts; a stranger's does not. */
    boolean take(Ruling ruling) {
        if (!isOpen() || !about.equals(ruling.about()) || !present().body().contains(ruling.by())) {
            return false;
        }
        rulings.merge(ruling.by(), ruling, (a, b) -> Event.ORDER.compare(a, b) > 0 ? a : b);
        return true;
    }

    /** Section 5: CONFIRMED when k members have confirmed, DENIED when more than n-k have denied. */
    Optional<Outcome> ruled() {
        long confirmed = count(Verdict.CONFIRM);
        long denied = count(Verdict.DENY);
        if (confirmed >= present().quorum()) {
            return Optional.of(Outcome.CONFIRMED);
        }
        return denied > present().body().size() - present().quorum() ? Optional.of(Outcome.DENIED) : Optional.empty();
    }

    private long count(Verdict verdict) {
        return rulings.values().stream()
                .filter(ruling -> ruling.verdict() == verdict)
                .count();
    }

    boolean isLastStage() {
        return stage == procedure.stages().size() - 1;
    }

    /** Section 5: the next stage starts at the instant at which this one lapsed; rulings do not carry over. */
    void nextStage(Times times) {
        stage++;
        rulings.clear();
        limit = times.plus(limit, present().within());
    }

    Outcome bySilence() {
        return procedure.onSilence() == Silence.CONFIRM ? Outcome.CONFIRMED : Outcome.DENIED;
    }

    void decide(Outcome decision, Instant now) {
        outcome = decision;
        decidedAt = Optional.of(now);
    }

    /** The confirming rulings of the present stage, in the order of events. */
    List<Ruling> confirming() {
        Collection<Ruling> all = rulings.values();
        return all.stream()
                .filter(ruling -> ruling.verdict() == Verdict.CONFIRM)
                .sorted(Event.ORDER)
                .toList();
    }
}
