package org.eirene.evaluation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eirene.agreement.Clock;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Status;
import org.eirene.history.Incident;

/** When due instants come, what stops their clocks, and what they find. */
final class DueRules {
    private DueRules() {}

    // ---------------------------------------------------------------- what stops a clock

    /** SUSPENDED, or disputed under a procedure that stops the clock. */
    static boolean standsStill(State state, CommitmentState commitment) {
        return commitment.is(Status.SUSPENDED) || isInDispute(state, commitment);
    }

    /** Disputed under a procedure that stops the clock. */
    static boolean isInDispute(State state, CommitmentState commitment) {
        return stopping(state, commitment).findAny().isPresent();
    }

    /** No due instant comes while its clock stands still; one that is its phase's end, while the phase's does. */
    static boolean standsStill(State state, CommitmentState commitment, Due due) {
        return standsStill(state, commitment) || (due.isPhaseEnd && isPhaseSuspended(state, commitment));
    }

    private static boolean isPhaseSuspended(State state, CommitmentState commitment) {
        return commitment
                .element
                .phase()
                .filter(phase -> state.phase(phase).is(Status.SUSPENDED))
                .isPresent();
    }

    private static Stream<Proceeding> stopping(State state, CommitmentState commitment) {
        return state.openDisputes().stream()
                .filter(dispute -> dispute.procedure.clock() == Clock.STOPS)
                .filter(dispute -> concerns(state, dispute, commitment));
    }

    /** The commitment concerned; for an incident, all commitments in effect of the actor blamed. */
    private static boolean concerns(State state, Proceeding dispute, CommitmentState commitment) {
        return switch (dispute.kind) {
            case DELIVERY, INCIDENT, BENCHMARK, SANCTION -> false;
            case DISPUTED_BREACH -> dispute.subject.equals(commitment.id());
            case DISPUTED_DELIVERY ->
                commitment.deliveries().stream()
                        .anyMatch(entry -> entry.event.id().equals(dispute.subject));
            case DISPUTED_ITEM -> Deliveries.manifest(commitment.element).equals(Optional.of(dispute.subject));
            case DISPUTED_INCIDENT ->
                CommitmentRules.isInEffect(state, commitment)
                        && state.incident(dispute.subject)
                                .filter(entry -> commitment.element.by().stream()
                                        .anyMatch(obligor -> state.isAttributed(entry.event, obligor)))
                                .isPresent();
        };
    }

    private static List<Moves.Standstill> causes(State state, CommitmentState commitment) {
        ImmutableList.Builder<Moves.Standstill> causes = ImmutableList.builder();
        if (commitment.is(Status.SUSPENDED)) {
            causes.add(Moves.Standstill.suspension(commitment, state.zone));
        }
        stopping(state, commitment)
                .map(dispute -> Moves.Standstill.dispute(
                        dispute.about, state.why(() -> stopsTheClock(state, dispute, commitment))))
                .forEach(causes::add);
        return causes.build();
    }

    private static Reason stopsTheClock(State state, Proceeding dispute, CommitmentState commitment) {
        if (dispute.kind != Proceeding.Kind.DISPUTED_INCIDENT) {
            return ProceedingWords.stopsTheClock(dispute, "", " of " + commitment.name(), List.of());
        }
        Incident incident = state.incident(dispute.subject).orElseThrow().event;
        List<String> blamed = commitment.element.by().stream()
                .filter(obligor -> state.isAttributed(incident, obligor))
                .toList();
        String by = state.attributed(incident, blamed);
        return ProceedingWords.stopsTheClock(
                dispute,
                ", " + Words.withArticle(incident.incidentKind()) + by + (by.endsWith(",") ? "" : ","),
                " of every commitment of " + Words.and(blamed) + " in effect",
                List.of(incident.id()));
    }

    // ---------------------------------------------------------------- time moves on

    /** What stands still while time goes on to an instant, moves on by that time; due instants not yet past alone. */
    static void timeMovesOn(State state, CommitmentState commitment, Instant to) {
        boolean runs = !commitment.is(Status.SUSPENDED)
                && commitment.answerTimes.isEmpty()
                && state.openDisputes().isEmpty();
        if (runs || CommitmentRules.isFinal(state, commitment)) {
            return;
        }
        List<Moves.Standstill> causes = causes(state, commitment);
        if (!causes.isEmpty()) {
            for (Due due : commitment.dues()) {
                // one that is its phase's end moves with the phase alone while that is SUSPENDED
                if (!(due.isPhaseEnd && isPhaseSuspended(state, commitment))) {
                    moveOn(state, due, to, causes);
                }
            }
        }
        // of those that are answered none is undecided
        Map<String, Due> answers = causes.isEmpty() ? commitment.liveAnswerTimes() : commitment.answerTimes;
        answers.forEach((incident, due) -> {
            ImmutableList<Moves.Standstill> all = ImmutableList.<Moves.Standstill>builder()
                    .addAll(causes)
                    .addAll(RespondRules.undecided(state, commitment, incident))
                    .build();
            if (!all.isEmpty()) {
                moveOn(state, due, to, all);
            }
        });
    }

    private static void moveOn(State state, Due due, Instant to, List<Moves.Standstill> causes) {
        boolean isToCome = !due.isLapsed()
                && due.at(state).filter(at -> !at.isBefore(state.now())).isPresent();
        if (isToCome) {
            due.move(new Moves.StoodStill(state.now(), to, causes));
        }
    }

    // ---------------------------------------------------------------- what they find

    /** Looks at the due instants of a commitment in effect. */
    static void observe(State state, CommitmentState commitment) {
        for (Due due : commitment.dues()) {
            due.at(state).ifPresent(at -> observe(state, commitment, due, at));
        }
    }

    private static void observe(State state, CommitmentState commitment, Due due, Instant at) {
        boolean comes = comes(state, due, at, standsStill(state, commitment, due));
        if (due.kind == Due.Kind.END) {
            due.lapse(due.isLapsed() || comes);
            return;
        }
        // confirmed plus what was claimed by then and is pending
        BigDecimal claimed = claimedBy(state, commitment, at);
        if (comes) {
            due.lapse(true);
            due.miss(isBelow(state, commitment, due, claimed));
        } else if (due.isLapsed() && due.foundTooLittle()) {
            // catching up with what is due cures
            due.miss(isBelow(state, commitment, due, claimed));
        } else if (due.isLapsed()) {
            // a claim made in time that is denied breaches; a cure that is challenged later stands
            due.miss(isBelow(state, commitment, due, claimed.add(challengedLater(state, commitment, at))));
        }
    }

    /**
     * Whether it comes now: in the second beat, or, after a grace of zero, in the beat in which it begins. One that has come
     * and is moved to now or later has not come any more.
     */
    private static boolean comes(State state, Due due, Instant at, boolean standsStill) {
        boolean endsInItsBeat = at.equals(state.now()) && due.endsInItsBeat(state.now());
        boolean past = state.hasCome(at) || endsInItsBeat;
        if (due.isLapsed()) {
            due.lapse(past);
            due.miss(due.foundTooLittle() && past);
            return false;
        }
        return past && (state.isLapsing() || endsInItsBeat) && !standsStill;
    }

    static BigDecimal claimedBy(State state, CommitmentState commitment, Instant at) {
        Deliveries deliveries = Deliveries.of(state, commitment);
        return deliveries.confirmed().add(deliveries.upTo(at).pending());
    }

    /** What was claimed after the due instant, was confirmed once, and is pending again for a challenge. */
    private static BigDecimal challengedLater(State state, CommitmentState commitment, Instant at) {
        Deliveries deliveries = Deliveries.of(state, commitment);
        return deliveries.pending().signum() == 0
                ? BigDecimal.ZERO
                : deliveries.sum(piece -> piece.disputedOnly() && piece.at().isAfter(at) && piece.wasOnceConfirmed());
    }

    static boolean isBelow(State state, CommitmentState commitment, Due due, BigDecimal delivered) {
        return isBelow(state, commitment, due, delivered, Deliveries.left(state, commitment));
    }

    /** Whether less than is due was delivered; no more is due under a list than the items left on it. */
    static boolean isBelow(
            State state, CommitmentState commitment, Due due, BigDecimal delivered, Optional<BigDecimal> left) {
        if (due.kind != Due.Kind.LOT) {
            return delivered.compareTo(left.map(due.required()::min).orElse(due.required())) < 0;
        }
        // delivered x give below the sum of the lots due by then, which are kept times give
        BigDecimal give = BigDecimal.valueOf(ratio(state, due).give());
        BigDecimal sum = lotsUpTo(state, commitment, due);
        BigDecimal owed = left.map(items -> items.multiply(give)).map(sum::min).orElse(sum);
        return delivered.multiply(give).compareTo(owed) < 0;
    }

    /** What is due of an exchange by an instant is the sum of the lots due by then, times the units given. */
    private static BigDecimal lotsUpTo(State state, CommitmentState commitment, Due due) {
        Instant by = due.at(state).orElseThrow();
        return commitment.lots(exchange(due)).stream()
                .filter(lot -> !lot.at(state).orElseThrow().isAfter(by))
                .map(Due::required)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How much must be there by a due instant, in the unit of the commitment. */
    static BigDecimal required(State state, CommitmentState commitment, Due due) {
        BigDecimal whole = due.kind == Due.Kind.LOT
                ? ExchangeRules.units(lotsUpTo(state, commitment, due), ratio(state, due))
                : due.required();
        return Deliveries.left(state, commitment).map(whole::min).orElse(whole);
    }

    private static String exchange(Due due) {
        if (due.exchange == null) {
            throw new IllegalStateException("No exchange set this due instant");
        }
        return due.exchange;
    }

    private static Ratio ratio(State state, Due due) {
        return (Ratio) state.exchange(exchange(due)).element.terms();
    }

    /** Looks at the answer time of an incident that stands. */
    static void observeAnswer(
            State state, CommitmentState commitment, Due due, boolean standsStill, Deliveries answers) {
        Instant at = due.at(state).orElseThrow();
        boolean comes = comes(state, due, at, standsStill);
        boolean confirmed = answers.any(piece -> piece.is(Deliveries.Standing.CONFIRMED));
        Predicate<Deliveries.Piece> inTime =
                piece -> piece.is(Deliveries.Standing.PENDING) && !piece.at().isAfter(at);
        boolean answered = confirmed || answers.any(inTime);
        if (comes) {
            due.lapse(true);
            due.miss(!answered);
        } else if (due.isLapsed() && due.foundTooLittle()) {
            // cured by the answer, once that is confirmed
            due.miss(!confirmed);
        } else if (due.isLapsed()) {
            boolean challengedLater = answers.any(piece -> piece.disputedOnly() && piece.wasOnceConfirmed());
            due.miss(!answered && !challengedLater);
        }
    }

    /** The due instants up to the decision count no more; of arrears, the grace starts anew. */
    static void excuse(State state, CommitmentState commitment) {
        commitment.excuse(state.now());
        for (Due due : commitment.dues()) {
            boolean past = due.at(state).filter(at -> !at.isAfter(state.now())).isPresent();
            if (past && due.kind == Due.Kind.LOT) {
                due.begin(ratio(state, due), state);
            } else if (past && due.kind != Due.Kind.END) {
                due.excuse();
            }
        }
    }
}
