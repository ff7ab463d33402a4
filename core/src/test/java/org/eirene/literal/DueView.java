package org.eirene.literal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Status;

/** Sections 2 and 7: when due instants come, what stops their clocks, and what they find. */
final class DueView {
    private final World world;

    DueView(World world) {
        this.world = world;
    }

    Optional<Instant> value(DuePoint point) {
        return point.base.get().map(base -> point.moves.applyTo(base, world.times));
    }

    /** Section 7: SUSPENDED, or (section 5) disputed under a procedure that stops the clock; once, however many reasons. */
    boolean standsStill(CommitmentState commitment) {
        return world.hasStatus(commitment.id(), Status.SUSPENDED) || world.proceedings.stopsClockOf(commitment);
    }

    /** Section 2: no due instant comes while its clock stands still; one that is its phase's end, while the phase's does. */
    boolean standsStill(CommitmentState commitment, DuePoint point) {
        return standsStill(commitment) || (point.isPhaseEnd && isPhaseSuspended(commitment));
    }

    private boolean isPhaseSuspended(CommitmentState commitment) {
        return commitment
                .text
                .phase()
                .filter(phase -> world.phases.get(phase).isSuspended())
                .isPresent();
    }

    /**
     * Section 7: due instants and answer times not yet past move on by the time SUSPENDED, counted once however many
     * reasons stop the clock at once; one that is its phase's end moves with the phase alone while that is SUSPENDED.
     */
    void stoodStill(CommitmentState commitment, Duration duration) {
        if (world.isFinal(commitment)) {
            return;
        }
        boolean still = standsStill(commitment);
        for (DuePoint point : commitment.dues) {
            if (still && !(point.isPhaseEnd && isPhaseSuspended(commitment))) {
                moveOn(point, duration);
            }
        }
        commitment.answers.forEach((incident, point) -> {
            // Section 5: while an incident is disputed or unverified, its clock stands still.
            if (still || world.continuing.isUndecided(commitment, incident)) {
                moveOn(point, duration);
            }
        });
    }

    private void moveOn(DuePoint point, Duration duration) {
        if (!point.lapsed
                && value(point).filter(due -> !due.isBefore(world.now)).isPresent()) {
            point.moves.add(duration);
        }
    }

    /**
     * Whether a due instant comes now. Section 2: in the second beat; one that has passed already when its element
     * starts, or that is moved into the past, in the second beat of that instant; after a grace of zero, in the beat in
     * which it begins. One that has come and is moved to now or later has not come any more.
     */
    private boolean comes(DuePoint point, Instant due, boolean clockStandsStill) {
        boolean past = world.hasCome(due) || (due.equals(world.now) && point.endsInItsBeat(world));
        if (point.lapsed) {
            point.lapsed = past;
            point.missed = point.missed && past;
            return false;
        }
        boolean maySo = world.beat == 2 || (due.equals(world.now) && point.endsInItsBeat(world));
        return past && maySo && !clockStandsStill;
    }

    /** Looks at the due instants of a commitment in effect. */
    void observe(CommitmentState commitment) {
        for (DuePoint point : commitment.dues) {
            value(point).ifPresent(due -> observe(commitment, point, due));
        }
    }

    private void observe(CommitmentState commitment, DuePoint point, Instant due) {
        boolean comes = comes(point, due, standsStill(commitment, point));
        if (point.kind == DuePoint.Kind.END) {
            point.lapsed |= comes;
            return;
        }
        BigDecimal confirmed = world.deliveryView.confirmed(commitment.text);
        BigDecimal withClaims = confirmed.add(claimedBy(commitment, due));
        if (comes) {
            // Section 7: it passes with confirmed plus what was claimed by then and is pending below what is due.
            point.lapsed = true;
            point.missed = isBelow(commitment, point, withClaims);
        } else if (point.lapsed && point.missed) {
            // Section 7: catching up with what is due cures.
            point.missed = isBelow(commitment, point, withClaims);
        } else if (point.lapsed) {
            // Section 7: BREACHED also when a claim made in time is denied; a cure that is challenged later stands.
            point.missed = isBelow(commitment, point, withClaims.add(challengedLater(commitment, due)));
        }
    }

    BigDecimal claimedBy(CommitmentState commitment, Instant due) {
        return world.deliveryView.sum(
                commitment.text,
                piece -> piece.standing() == DeliveryView.Standing.PENDING
                        && !piece.at().isAfter(due));
    }

    /** What was claimed after the due instant, was confirmed once, and is pending again for a challenge. */
    private BigDecimal challengedLater(CommitmentState commitment, Instant due) {
        return world.deliveryView.sum(
                commitment.text,
                piece -> piece.disputedOnly()
                        && piece.at().isAfter(due)
                        && commitment.onceConfirmed.contains(piece.key()));
    }

    boolean isBelow(CommitmentState commitment, DuePoint point, BigDecimal delivered) {
        return isBelow(commitment, point, delivered, world.deliveryView.left(commitment.text));
    }

    /** Section 7: no more is due under a list than the items left on it. */
    boolean isBelow(CommitmentState commitment, DuePoint point, BigDecimal delivered, Optional<BigDecimal> left) {
        if (point.kind != DuePoint.Kind.LOT) {
            BigDecimal due = left.map(point.total::min).orElse(point.total);
            return delivered.compareTo(due) < 0;
        }
        // What is due of an exchange by an instant is the sum of the lots due by then.
        Exchange exchange = world.text.exchange(point.exchange.orElseThrow());
        BigDecimal give = BigDecimal.valueOf(((Ratio) exchange.terms()).give());
        Instant by = value(point).orElseThrow();
        BigDecimal sum = Lots.lots(commitment, exchange).stream()
                .filter(lot -> !value(lot).orElseThrow().isAfter(by))
                .map(lot -> lot.total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal due = left.map(items -> items.multiply(give)).map(sum::min).orElse(sum);
        return delivered.multiply(give).compareTo(due) < 0;
    }

    /** Looks at an answer time; the incident stands. */
    void observeAnswer(
            CommitmentState commitment, DuePoint point, boolean clockStandsStill, ContinuingView.Answers answers) {
        Instant due = value(point).orElseThrow();
        boolean comes = comes(point, due, clockStandsStill);
        boolean answered = answers.confirmed() || answers.claimedBy(due);
        if (comes) {
            // Section 7: an incident is still unanswered after d.
            point.lapsed = true;
            point.missed = !answered;
        } else if (point.lapsed && point.missed) {
            // Section 7: cured by the answer, once that is confirmed.
            point.missed = !answers.confirmed();
        } else if (point.lapsed) {
            point.missed = !answered && !answers.challengedLater(commitment);
        }
    }
}
