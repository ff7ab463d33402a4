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
    private Moves moves = Moves.NONE;
    private int timesExtended;
    private boolean endHasCome;
    private boolean expiryDecided;

    PhaseState(Phase phase) {
        super(phase);
    }

    PhaseState(PhaseState other) {
        super(other);
        endAsWritten = other.endAsWritten;
        moves = other.moves;
        timesExtended = other.timesExtended;
        expiryDecided = other.expiryDecided;
        endHasCome = other.endHasCome;
    }

    boolean hasOpened() {
        return hasMade(TransitionKind.OPENED);
    }

    boolean isClosed() {
        return is(Status.COMPLETED) || is(Status.LAPSED) || is(Status.TERMINATED);
    }

    @Override
    void beginBeat() {
        super.beginBeat();
        expiryDecided = false;
    }

    /** The end: opened + lasts, moved by extensions and by time spent SUSPENDED. */
    void open(Instant now, ZoneId zone) {
        element.lasts().ifPresent(lasts -> endAsWritten = lasts.addTo(now, zone));
    }

    void moveEnd(Offset offset, Reason why) {
        moves = moves.agreed(offset, why);
        endHasCome = false;
    }

    void moveEnd(Moves.StoodStill still) {
        moves = moves.stoodStill(still.from(), still.until(), still.causes());
    }

    /** Why its end was moved, each time. */
    List<Reason> moves(State state) {
        return moves.reasons("the end of " + name(), state.zone, still(state));
    }

    private Optional<Instant> still(State state) {
        boolean isStill = is(Status.SUSPENDED) && PhaseRules.isSuspended(state, this);
        return isStill ? Optional.of(state.now()) : Optional.empty();
    }

    /** That its end stands still now, and what that was at first. */
    Stream<Reason> standstill(State state) {
        Optional<Instant> still = still(state);
        return moves.each().stream()
                .filter(move -> move instanceof Moves.StoodStill last && still.equals(Optional.of(last.until())))
                .map(move -> move.reason(
                        "its end, as first written " + Words.at(endAsWritten().orElseThrow(), state.zone) + ",",
                        state.zone,
                        still));
    }

    /** Whether it was decided in this beat whether the phase, at its end, is extended. */
    boolean isExpiryDecided() {
        return expiryDecided;
    }

    void decideExpiry() {
        expiryDecided = true;
    }

    /** Whether its end came while its clock ran; one that has come is moved by extensions alone. */
    boolean hasItsEndCome() {
        return endHasCome;
    }

    void itsEndComes() {
        endHasCome = true;
    }

    void countExtension() {
        timesExtended++;
    }

    int timesExtended() {
        return timesExtended;
    }

    Optional<Instant> end(ZoneId zone) {
        return endAsWritten().map(end -> moves.applyTo(end, zone));
    }

    Optional<Instant> endAsWritten() {
        return Optional.ofNullable(endAsWritten);
    }
}
