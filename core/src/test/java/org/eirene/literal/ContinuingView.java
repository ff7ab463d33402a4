package org.eirene.literal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Status;
import org.eirene.agreement.Supply;
import org.eirene.history.Incident;

/** Section 7: the continuing commitments, which are to supply, to refrain and to respond. */
final class ContinuingView {
    /** The answers to an incident. */
    record Answers(List<DeliveryView.Piece> pieces) {
        boolean confirmed() {
            return pieces.stream().anyMatch(piece -> piece.standing() == DeliveryView.Standing.CONFIRMED);
        }

        boolean claimedBy(Instant due) {
            return pieces.stream()
                    .anyMatch(piece -> piece.standing() == DeliveryView.Standing.PENDING
                            && !piece.at().isAfter(due));
        }

        boolean claimed() {
            return pieces.stream().anyMatch(piece -> piece.standing() == DeliveryView.Standing.PENDING);
        }

        boolean challengedLater(CommitmentState commitment) {
            return pieces.stream()
                    .anyMatch(piece -> piece.disputedOnly() && commitment.onceConfirmed.contains(piece.key()));
        }

        Answers by(Instant end) {
            return new Answers(
                    pieces.stream().filter(piece -> !piece.at().isAfter(end)).toList());
        }
    }

    private final World world;

    ContinuingView(World world) {
        this.world = world;
    }

    private static IncidentFilter filter(CommitmentState commitment) {
        return commitment.text.must() instanceof Refrain refrain
                ? refrain.from()
                : ((Respond) commitment.text.must()).to();
    }

    /**
     * Section 7: incidents count from the instant a commitment came into effect to the instant it ended, both included;
     * not those strictly inside a suspension; for a refrain those attributed to the obligor. Section 5: excused ones count
     * no more.
     */
    private List<Incident> incidents(CommitmentState commitment) {
        Instant start = commitment.inEffectAt.orElseThrow();
        return world.incidentView.covered(filter(commitment)).stream()
                .filter(incident -> !incident.at().isBefore(start))
                .filter(incident ->
                        commitment.endedAt.filter(incident.at()::isAfter).isEmpty())
                .filter(incident -> !(commitment.text.must() instanceof Refrain)
                        || world.incidentView.attributedTo(incident).stream().anyMatch(commitment.text.by()::contains))
                .filter(incident -> !commitment.isStrictlyInsideSuspension(incident.at()))
                .filter(incident -> !commitment.isExcused(incident.at()))
                .toList();
    }

    /** Those of them that count and are decided. */
    List<Incident> counting(CommitmentState commitment) {
        return incidents(commitment).stream()
                .filter(incident -> counts(commitment, incident))
                .toList();
    }

    private IncidentView.Standing standing(CommitmentState commitment, Incident incident) {
        return world.incidentView.standing(incident, filter(commitment));
    }

    private boolean counts(CommitmentState commitment, Incident incident) {
        return standing(commitment, incident) == IncidentView.Standing.COUNTS;
    }

    private boolean undecided(CommitmentState commitment, Incident incident) {
        return standing(commitment, incident) == IncidentView.Standing.UNDECIDED;
    }

    boolean isUndecided(CommitmentState commitment, String incident) {
        return undecided(commitment, world.incidents.get(incident));
    }

    // Refrain.

    /**
     * Section 7: BREACHED exactly while t &lt; x + d, without {@code curedAfter} from then on. Section 5: x + d moves on by
     * the time for which the incident was undecided.
     */
    Optional<Instant> cure(CommitmentState commitment, Incident incident) {
        return ((Refrain) commitment.text.must())
                .curedAfter()
                .map(d -> world.times
                        .plus(incident.at(), d)
                        .plus(world.incidentView.undecidedTime(incident, filter(commitment))));
    }

    private boolean isUncured(CommitmentState commitment, Incident incident) {
        return cure(commitment, incident)
                .filter(cure -> !world.now.isBefore(cure))
                .isEmpty();
    }

    private List<Incident> uncured(CommitmentState commitment) {
        return incidents(commitment).stream()
                .filter(incident -> isUncured(commitment, incident))
                .toList();
    }

    /** For the condition {@code breached}: whether uncured incidents that count, or that are undecided, are there. */
    boolean hasUncured(CommitmentState commitment, IncidentView.Standing standing) {
        return uncured(commitment).stream()
                .filter(incident -> commitment.endedAt.isEmpty() || commitment.openAtEnd.contains(incident.id()))
                .anyMatch(incident -> standing(commitment, incident) == standing);
    }

    // Respond.

    Answers answers(CommitmentState commitment, String incident) {
        return new Answers(world.deliveryView.pieces(commitment.text).stream()
                .filter(piece -> piece.delivery().answers().equals(Optional.of(incident)))
                .toList());
    }

    private void observeAnswers(CommitmentState commitment, Respond respond) {
        for (Incident incident : incidents(commitment)) {
            IncidentView.Standing standing = standing(commitment, incident);
            if (standing == IncidentView.Standing.OUT) {
                commitment.answers.remove(incident.id());
                continue;
            }
            DuePoint point = commitment.answers.computeIfAbsent(
                    incident.id(),
                    id -> new DuePoint(
                            DuePoint.Kind.ANSWER,
                            BigDecimal.ONE,
                            () -> Optional.of(world.times.plus(incident.at(), respond.within()))));
            boolean still = world.dues.standsStill(commitment) || standing == IncidentView.Standing.UNDECIDED;
            world.dues.observeAnswer(commitment, point, still, answers(commitment, incident.id()));
        }
    }

    /** The incidents whose answer time has come. */
    private List<Incident> lapsed(CommitmentState commitment) {
        return incidents(commitment).stream()
                .filter(incident ->
                        commitment.answers.containsKey(incident.id()) && commitment.answers.get(incident.id()).lapsed)
                .filter(incident -> standing(commitment, incident) != IncidentView.Standing.OUT)
                .toList();
    }

    private boolean isMissed(CommitmentState commitment, Incident incident) {
        return commitment.answers.get(incident.id()).isMissed();
    }

    // Supply.

    /** Section 7: period k is [s + k per, s + (k+1) per). */
    Instant periodStart(CommitmentState commitment, long k) {
        Supply supply = (Supply) commitment.text.must();
        return world.times.plusTimes(commitment.supplyStart.orElseThrow(), supply.per(), k);
    }

    private BigDecimal inPeriod(CommitmentState commitment, long k, boolean claimsToo) {
        Instant start = periodStart(commitment, k);
        Instant end = periodStart(commitment, k + 1);
        return world.deliveryView.sum(
                commitment.text,
                piece -> !piece.at().isBefore(start)
                        && piece.at().isBefore(end)
                        && (piece.standing() == DeliveryView.Standing.CONFIRMED
                                || (claimsToo && piece.standing() == DeliveryView.Standing.PENDING)));
    }

    /** HOLDS: the period is below the quantity; FAILS: it suffices; UNRESOLVED: claims in it decide. */
    Truth isBelow(CommitmentState commitment, long k) {
        BigDecimal quantity = ((Supply) commitment.text.must()).quantity();
        return Truth.between(
                inPeriod(commitment, k, false).compareTo(quantity) < 0,
                inPeriod(commitment, k, true).compareTo(quantity) < 0);
    }

    private void observePeriods(CommitmentState commitment) {
        // Section 2: periods close in the second beat.
        while (world.hasCome(periodStart(commitment, commitment.nextPeriod + 1))) {
            long k = commitment.nextPeriod++;
            // Section 7: a period that overlaps a suspension is not judged.
            if (!commitment.overlapsSuspension(periodStart(commitment, k), periodStart(commitment, k + 1))) {
                commitment.lastJudged = Optional.of(k);
                judge(commitment);
            }
        }
        judge(commitment);
    }

    /**
     * Section 7: a period closes below the quantity, confirmed plus pending; judged again when a claim in it is denied;
     * only the last judged period decides, so the next one that suffices, confirmed, cures.
     */
    private void judge(CommitmentState commitment) {
        lastJudged(commitment).ifPresent(k -> {
            switch (isBelow(commitment, k)) {
                case HOLDS -> commitment.supplyBreached = true;
                case FAILS -> commitment.supplyBreached = false;
                case UNRESOLVED -> {}
            }
        });
    }

    /** Section 5: periods up to the decision that excused count no more. */
    Optional<Long> lastJudged(CommitmentState commitment) {
        return commitment.lastJudged.filter(k -> !commitment.isExcused(periodStart(commitment, k + 1)));
    }

    // All three.

    /** Looks at a continuing commitment in effect that has not ended. */
    void observe(CommitmentState commitment) {
        if (commitment.text.must() instanceof Refrain) {
            uncured(commitment).stream()
                    .filter(incident -> counts(commitment, incident))
                    .forEach(incident -> commitment.breachedBy.add(incident.id()));
        } else if (commitment.text.must() instanceof Respond respond) {
            observeAnswers(commitment, respond);
        } else {
            observePeriods(commitment);
        }
    }

    /** Whether it is breached now, while it has not ended. */
    boolean isBreached(CommitmentState commitment) {
        if (commitment.text.must() instanceof Refrain) {
            // Section 5: an undecided incident makes it BREACHED from the decision on only; one BREACHED by it stays
            // so.
            return uncured(commitment).stream()
                    .anyMatch(incident -> counts(commitment, incident)
                            || (undecided(commitment, incident) && commitment.breachedBy.contains(incident.id())));
        }
        if (commitment.text.must() instanceof Respond) {
            return lapsed(commitment).stream().anyMatch(incident -> isMissed(commitment, incident));
        }
        return commitment.supplyBreached;
    }

    /**
     * Section 7: it ends when its phase closes, unless it survives that, or, if that is sooner, at its own due moment.
     */
    boolean ends(CommitmentState commitment) {
        boolean phaseClosed = !commitment.text.survives()
                && commitment
                        .text
                        .phase()
                        .filter(phase -> world.hasStatus(phase, Status.COMPLETED, Status.LAPSED))
                        .isPresent();
        return phaseClosed
                || commitment.dues.stream().anyMatch(point -> point.kind == DuePoint.Kind.END && point.lapsed);
    }

    void end(CommitmentState commitment) {
        commitment.endedAt = Optional.of(world.now);
        if (commitment.text.must() instanceof Refrain) {
            uncured(commitment).forEach(incident -> commitment.openAtEnd.add(incident.id()));
        } else if (commitment.text.must() instanceof Respond) {
            lapsed(commitment).forEach(incident -> commitment.openAtEnd.add(incident.id()));
        }
    }

    /**
     * Section 7: how it ended. HOLDS: BREACHED for good; FAILS: kept; UNRESOLVED: disputes or verifications, of a cure
     * claimed by then too, still decide. Only what happened up to the closing counts.
     */
    Truth outcome(CommitmentState commitment) {
        Instant end = commitment.endedAt.orElseThrow();
        Truth breached = Truth.FAILS;
        if (commitment.text.must() instanceof Supply) {
            Optional<Long> last = lastJudged(commitment);
            breached = last.isPresent() ? isBelow(commitment, last.get()) : Truth.FAILS;
        } else {
            for (Incident incident : incidents(commitment)) {
                if (commitment.openAtEnd.contains(incident.id())) {
                    Truth each = outcome(commitment, incident, end);
                    breached = breached == Truth.HOLDS || each == Truth.FAILS ? breached : each;
                }
            }
        }
        return breached == Truth.HOLDS && world.proceedings.isBreachDisputed(commitment) ? Truth.UNRESOLVED : breached;
    }

    private Truth outcome(CommitmentState commitment, Incident incident, Instant end) {
        Truth stands = switch (standing(commitment, incident)) {
            case COUNTS -> Truth.HOLDS;
            case UNDECIDED -> Truth.UNRESOLVED;
            case OUT -> Truth.FAILS;
        };
        if (stands == Truth.FAILS || commitment.text.must() instanceof Refrain) {
            return stands;
        }
        Answers answers = answers(commitment, incident.id()).by(end);
        if (answers.confirmed()) {
            return Truth.FAILS;
        }
        return answers.claimed() ? Truth.UNRESOLVED : stands;
    }

    /** For the condition {@code breached} of a respond: missed answers that count or are undecided. */
    boolean hasMissed(CommitmentState commitment, IncidentView.Standing standing) {
        return lapsed(commitment).stream()
                .filter(incident -> standing(commitment, incident) == standing)
                .anyMatch(incident -> commitment.endedAt.isEmpty()
                        ? isMissed(commitment, incident)
                        : commitment.openAtEnd.contains(incident.id())
                                && !answers(commitment, incident.id()).confirmed());
    }

    /** For the condition {@code breached} of a respond: an answer time that came is kept by claims alone. */
    boolean isKeptByClaims(CommitmentState commitment) {
        return lapsed(commitment).stream()
                .anyMatch(incident -> !isMissed(commitment, incident)
                        && !answers(commitment, incident.id()).confirmed());
    }

    /** Section 9: the highest severity of an undisputed incident that counts now for a refrain or respond. */
    int severity(CommitmentState commitment) {
        if (commitment.text.must() instanceof Supply || commitment.isDeliverable()) {
            return 0;
        }
        boolean refrain = commitment.text.must() instanceof Refrain;
        return (refrain ? uncured(commitment) : lapsed(commitment))
                .stream()
                        .filter(incident -> counts(commitment, incident))
                        .filter(incident ->
                                commitment.endedAt.isEmpty() || commitment.openAtEnd.contains(incident.id()))
                        .filter(incident -> refrain || isMissed(commitment, incident))
                        .mapToInt(Incident::severity)
                        .max()
                        .orElse(0);
    }
}
