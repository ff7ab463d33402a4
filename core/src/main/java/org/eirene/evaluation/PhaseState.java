package org.eirene.evaluation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Status;
import org.eirene.agreement.TransitionKind;
import org.jspecify.annotations.Nullable;

/** Where a phase stands. */
final class PhaseState extends ElementState.Of<Phase> {
    private @Nullable Instant endAsWritten;
    private @Nullable Instant end;
    private @Nullable Instant endArmed;
    private int timesExtended;
    private @Nullable Instant expiryDecidedAt;
    private List<Offset> agreedBeforeOpening = List.of();
    private List<Reason> moves = List.of();

    PhaseState(Phase phase) {
        super(phase);
    }

    PhaseState(PhaseState other) {
        super(other);
        endAsWritten = other.endAsWritten;
        end = other.end;
        endArmed = other.endArmed;
        timesExtended = other.timesExtended;
        expiryDecidedAt = other.expiryDecidedAt;
        agreedBeforeOpening = other.agreedBeforeOpening;
        moves = other.moves;
    }

    boolean hasOpened() {
        return hasMade(TransitionKind.OPENED);
    }

    boolean isClosed() {
        return is(Status.COMPLETED) || is(Status.LAPSED) || is(Status.TERMINATED);
    }

    /** The end: opened + lasts, moved by extensions. */
    void open(Instant now, ZoneId zone) {
        if (element.lasts().isPresent()) {
            endAsWritten = element.lasts().get().addTo(now, zone);
            end = endAsWritten;
            endArmed = now;
            agreedBeforeOpening.forEach(offset -> moveEnd(offset, now, false, zone));
        }
    }

    void moveEnd(Offset offset, Reason why, Instant now, boolean lapsing, ZoneId zone) {
        moves = Stream.concat(moves.stream(), Stream.of(why)).toList();
        moveEnd(offset, now, lapsing, zone);
    }

    /** Why its end was moved, each time. */
    List<Reason> moves() {
        return moves;
    }

    private void moveEnd(Offset offset, Instant now, boolean lapsing, ZoneId zone) {
        if (end == null) {
            agreedBeforeOpening = Stream.concat(agreedBeforeOpening.stream(), Stream.of(offset))
                    .toList();
        } else {
            Instant moved = offset.addTo(end, zone);
            boolean staysPast = isAtEnd(now, lapsing) && moved.isBefore(now);
            endArmed = staysPast ? endArmed : now;
            end = moved;
        }
    }

    /** Whether it was decided at this instant whether the phase, at its end, is extended. */
    boolean isExpiryDecided(Instant now) {
        return now.equals(expiryDecidedAt);
    }

    void decideExpiry(Instant now) {
        expiryDecidedAt = now;
    }

    void countExtension() {
        timesExtended++;
    }

    int timesExtended() {
        return timesExtended;
    }

    Optional<Instant> end() {
        return Optional.ofNullable(end);
    }

    Optional<Instant> endAsWritten() {
        return Optional.ofNullable(endAsWritten);
    }

    /** Whether the end has come: in the second beat of its instant, or of the one at which it was moved there. */
    boolean isAtEnd(Instant now, boolean lapsing) {
        if (end == null || endArmed == null) {
            return false;
        }
        Instant lapse = end.isAfter(endArmed) ? end : endArmed;
        return lapse.isBefore(now) || (lapsing && lapse.equals(now));
    }
}
