package org.eirene.evaluation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.history.Event;
import org.eirene.history.Ruling;
import org.eirene.history.Verdict;
import org.jspecify.annotations.Nullable;

/** A procedure under way about one subject: a body, a quorum, a clock, and a rule for silence. */
final class Proceeding {
    enum Outcome {
        OPEN,
        CONFIRMED,
        DENIED
    }

    final String about;
    final Procedure procedure;
    final Instant startedAt;
    private final ZoneId zone;

    private int stage;
    private Instant limit;
    private final Map<String, Ruling> rulings = new LinkedHashMap<>();
    private Outcome outcome = Outcome.OPEN;
    private @Nullable Instant decidedAt;
    private boolean bySilence;

    Proceeding(String about, Procedure procedure, Instant startedAt, ZoneId zone) {
        this.about = about;
        this.procedure = procedure;
        this.startedAt = startedAt;
        this.zone = zone;
        this.limit = present().within().addTo(startedAt, zone);
    }

    Proceeding(Proceeding other) {
        about = other.about;
        procedure = other.procedure;
        startedAt = other.startedAt;
        zone = other.zone;
        stage = other.stage;
        limit = other.limit;
        rulings.putAll(other.rulings);
        outcome = other.outcome;
        decidedAt = other.decidedAt;
        bySilence = other.bySilence;
    }

    Outcome outcome() {
        return outcome;
    }

    boolean isOpen() {
        return outcome == Outcome.OPEN;
    }

    /** The present stage, or the last one that there was. */
    Stage present() {
        return procedure.stages().get(stage);
    }

    /** The first stage is 1. */
    int stageNumber() {
        return stage + 1;
    }

    Instant limit() {
        return limit;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    boolean isDecidedBySilence() {
        return bySilence;
    }

    boolean seats(String actor) {
        return isOpen() && present().body().contains(actor);
    }

    /** Each member's latest ruling in the stage counts. */
    void hear(Ruling ruling) {
        rulings.merge(ruling.by(), ruling, BinaryOperator.maxBy(Event.ORDER));
    }

    /** The rulings that count now, or that decided. */
    List<Ruling> rulings() {
        return new ArrayList<>(rulings.values());
    }

    List<Ruling> confirming() {
        return rulings.values().stream()
                .filter(ruling -> ruling.verdict() == Verdict.CONFIRM)
                .toList();
    }

    /**
     * CONFIRMED when k members of the body have confirmed, DENIED when more than n - k have denied.
     *
     * @return what the rulings so far decide; empty while they decide nothing
     */
    Optional<Outcome> byQuorum() {
        int confirming = confirming().size();
        int denying = rulings.size() - confirming;
        int members = present().body().size();
        if (confirming >= present().quorum()) {
            return Optional.of(Outcome.CONFIRMED);
        }
        return denying > members - present().quorum() ? Optional.of(Outcome.DENIED) : Optional.empty();
    }

    boolean isInLastStage() {
        return stage + 1 == procedure.stages().size();
    }

    /** When a stage lapses undecided, the next one starts at that instant; after the last, silence decides. */
    void lapse(Instant now) {
        if (!isInLastStage()) {
            rulings.clear();
            stage++;
            limit = present().within().addTo(limit, zone);
        } else {
            bySilence = true;
            decide(procedure.onSilence() == Silence.CONFIRM ? Outcome.CONFIRMED : Outcome.DENIED, now);
        }
    }

    void decide(Outcome decided, Instant now) {
        outcome = decided;
        decidedAt = now;
    }

    /** {@code 31 March 2025 at 10:00 (+01:00), when silence denies}. */
    String limitInWords() {
        String then = isInLastStage()
                ? "silence " + (procedure.onSilence() == Silence.CONFIRM ? "confirms" : "denies")
                : "stage " + (stageNumber() + 1) + " begins";
        return Words.at(limit, zone) + ", when " + then;
    }

    /** {@code count about delivery-3: CONFIRMED on 31 March 2025 at 10:00 (+01:00) by un-cell}. */
    Reason reason() {
        String end = decidedAt == null
                ? "open in stage " + stageNumber() + " until " + limitInWords()
                : outcome + " " + Words.on(decidedAt, zone)
                        + (bySilence ? " by silence" : " by " + String.join(", ", new TreeSet<>(rulings.keySet())));
        return Reason.of(Rule.PROCEEDING, procedure.id() + " about " + about + ": " + end)
                .clauses(List.of(Words.clause(procedure)))
                .events(rulings.values().stream().map(Ruling::id).sorted().toList());
    }
}
