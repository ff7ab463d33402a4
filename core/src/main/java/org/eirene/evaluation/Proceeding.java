package org.eirene.evaluation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.history.Event;
import org.eirene.history.Ruling;
import org.eirene.history.Verdict;
import org.jspecify.annotations.Nullable;

/** A procedure under way about one subject: a body, a quorum, a clock, and a rule for silence. */
final class Proceeding {
    /** What is before the body: verifications and decisions first, then disputes. */
    enum Kind {
        DELIVERY,
        INCIDENT,
        BENCHMARK,
        SANCTION,
        DISPUTED_INCIDENT,
        DISPUTED_DELIVERY,
        DISPUTED_BREACH,
        DISPUTED_ITEM;

        boolean isDispute() {
            return compareTo(SANCTION) > 0;
        }
    }

    enum Outcome {
        OPEN,
        CONFIRMED,
        DENIED,
        /** It ended undecided: the agreement was terminated, or the sanction dropped. */
        ENDED
    }

    final Kind kind;

    /** What a ruling about it names: of a dispute the challenge, else the subject. */
    final String about;

    /** The delivery, incident, benchmark, sanction, commitment or manifest. */
    final String subject;

    /** Of a dispute about an item of a manifest. */
    final Optional<String> item;

    final Procedure procedure;
    final Instant startedAt;
    private final ZoneId zone;

    private int stage;
    private Instant limit;
    private final Map<String, Ruling> rulings = new LinkedHashMap<>();
    private int confirming;
    private Outcome outcome = Outcome.OPEN;
    private @Nullable Instant decidedAt;
    private boolean bySilence;
    private boolean heard;
    private @Nullable String tooLate;

    Proceeding(
            Kind kind,
            String about,
            String subject,
            Optional<String> item,
            Procedure procedure,
            Instant startedAt,
            ZoneId zone) {
        this.kind = kind;
        this.about = about;
        this.subject = subject;
        this.item = item;
        this.procedure = procedure;
        this.startedAt = startedAt;
        this.zone = zone;
        this.limit = present().within().addTo(startedAt, zone);
    }

    Proceeding(Proceeding other) {
        kind = other.kind;
        about = other.about;
        subject = other.subject;
        item = other.item;
        procedure = other.procedure;
        startedAt = other.startedAt;
        zone = other.zone;
        stage = other.stage;
        limit = other.limit;
        rulings.putAll(other.rulings);
        confirming = other.confirming;
        outcome = other.outcome;
        decidedAt = other.decidedAt;
        bySilence = other.bySilence;
        heard = other.heard;
    }

    Outcome outcome() {
        return outcome;
    }

    boolean isOpen() {
        return outcome == Outcome.OPEN;
    }

    boolean is(Outcome other) {
        return outcome == other;
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

    /** Why a ruling about it comes too late; the same words for each of them. */
    String decidedAlready() {
        if (tooLate == null) {
            tooLate = "'" + about + "' is decided already";
        }
        return tooLate;
    }

    /** Each member's latest ruling in the stage counts. */
    void hear(Ruling ruling) {
        @Nullable Ruling before = rulings.get(ruling.by());
        if (before == null || Event.ORDER.compare(before, ruling) < 0) {
            rulings.put(ruling.by(), ruling);
            confirming += (confirms(ruling) ? 1 : 0) - (before != null && confirms(before) ? 1 : 0);
        }
        heard = true;
    }

    private static boolean confirms(Ruling ruling) {
        return ruling.verdict() == Verdict.CONFIRM;
    }

    /** Whether a ruling was heard that has not been weighed. */
    boolean hasHeard() {
        return heard;
    }

    /** The rulings that count now, or that decided. */
    List<Ruling> rulings() {
        return new ArrayList<>(rulings.values());
    }

    List<Ruling> confirming() {
        return rulings.values().stream().filter(Proceeding::confirms).toList();
    }

    /**
     * CONFIRMED when k members of the body have confirmed, DENIED when more than n - k have denied.
     *
     * @return what the rulings so far decide; empty while they decide nothing
     */
    Optional<Outcome> byQuorum() {
        heard = false;
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
            confirming = 0;
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

    String limitOn() {
        return Words.at(limit, zone);
    }

    String startedOn() {
        return Words.at(startedAt, zone);
    }

    /** Of one that is not open: {@code on 31 March 2025 at 10:00 (+01:00)}. */
    String decidedOn() {
        return decidedAt == null ? "" : Words.on(decidedAt, zone);
    }

    Reason reason() {
        return ProceedingWords.reason(this);
    }

    /** The events on which it rests: the challenge of a dispute, and the rulings. */
    List<String> events() {
        return Stream.concat(
                        kind.isDispute() ? Stream.of(about) : Stream.of(),
                        rulings.values().stream().map(Ruling::id))
                .toList();
    }
}
