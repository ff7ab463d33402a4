package org.eirene.analysis;

import static org.eirene.agreement.Comparison.AT_LEAST;
import static org.eirene.agreement.Comparison.AT_MOST;
import static org.eirene.agreement.Comparison.MORE_THAN;

import java.util.Optional;
import org.eirene.agreement.Aggregate;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Comparison;
import org.eirene.agreement.Completed;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.InForce;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Lapsed;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Open;
import org.eirene.agreement.Opened;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.TransitionCondition;
import org.eirene.agreement.TransitionKind;

/** Whether one elementary condition holds only where another does, by their figures, windows and moments. */
final class LeafImplication {
    private final MomentOrder moments;

    LeafImplication(MomentOrder moments) {
        this.moments = moments;
    }

    boolean holds(Condition one, Condition other) {
        if (one instanceof Quiet quiet && other instanceof Quiet than) {
            return quiet(quiet, than);
        } else if (one instanceof Incidents incidents && other instanceof Incidents than) {
            return incidents(incidents, than);
        } else if (one instanceof Delivered delivered && other instanceof Delivered than) {
            return delivered(delivered, than);
        } else if (one instanceof Measured measured && other instanceof Measured than) {
            return measured(measured, than);
        } else if (one instanceof InForce inForce && other instanceof InForce than) {
            return inForce.sanction().equals(than.sanction()) && inForce.rung() >= than.rung();
        } else if (one instanceof Passed passed && other instanceof Passed than) {
            return moments.reversed().isNeverLater(than.moment(), passed.moment());
        } else if (one instanceof Passed passed && other instanceof TransitionCondition turn) {
            return passed.moment() instanceof AtTransition at && isFor(at, turn);
        }
        return other instanceof Opened opened && presupposes(one, opened.phase());
    }

    private static boolean presupposes(Condition one, String phase) {
        return one.equals(new Open(phase)) || one.equals(new Completed(phase)) || one.equals(new Lapsed(phase));
    }

    /** What cannot be undone has happened once a moment after it has passed. */
    private static boolean isFor(AtTransition moment, TransitionCondition turn) {
        boolean isForGood = switch (moment.transition()) {
            case REACHED, OPENED, COMPLETED, LAPSED, FULFILLED, RELEASED, INVOKED -> true;
            default -> false;
        };
        boolean isOfClosing =
                moment.transition() == TransitionKind.COMPLETED || moment.transition() == TransitionKind.LAPSED;
        boolean hasTurned =
                moment.transition() == turn.transition() || (isOfClosing && turn.transition() == TransitionKind.OPENED);
        return isForGood && hasTurned && moment.element().equals(turn.element());
    }

    private boolean quiet(Quiet one, Quiet other) {
        return moments.offsets().isNeverLonger(other.lasting(), one.lasting())
                && FilterOrder.isWithin(other.of(), one.of())
                && isNoLaterSince(other.since(), one.since());
    }

    private boolean isNoLaterSince(Optional<Moment> one, Optional<Moment> other) {
        return one.isEmpty()
                ? other.isEmpty()
                : other.isPresent() && moments.reversed().isNeverLater(one.get(), other.get());
    }

    private boolean incidents(Incidents one, Incidents other) {
        if (one.comparison() != other.comparison()) {
            return false;
        } else if (one.comparison() == AT_LEAST) {
            return one.figure() >= other.figure()
                    && FilterOrder.isWithin(one.number().of(), other.number().of())
                    && isNarrower(one.number().within(), other.number().within());
        }
        return one.figure() <= other.figure()
                && FilterOrder.isWithin(other.number().of(), one.number().of())
                && isNarrower(other.number().within(), one.number().within());
    }

    private boolean delivered(Delivered one, Delivered other) {
        if (one.comparison() != other.comparison()) {
            return false;
        } else if (one.comparison() == AT_LEAST) {
            return one.quantity().compareTo(other.quantity()) >= 0
                    && other.total().of().containsAll(one.total().of())
                    && isNarrower(one.total().within(), other.total().within());
        }
        return one.quantity().compareTo(other.quantity()) <= 0
                && one.total().of().containsAll(other.total().of())
                && isNarrower(other.total().within(), one.total().within());
    }

    private boolean measured(Measured one, Measured other) {
        Aggregate take = one.measurement().take();
        boolean sameFigure =
                one.measurement().indicator().equals(other.measurement().indicator())
                        && take == other.measurement().take();
        if (!sameFigure || isFromBelow(one.comparison()) != isFromBelow(other.comparison())) {
            return false;
        }
        Optional<Offset> within = one.measurement().within();
        Optional<Offset> otherWithin = other.measurement().within();
        boolean fromBelow = isFromBelow(one.comparison());
        // Over a longer window a greatest observation is no less, a least one no greater, and a number no less.
        boolean inWindow = within.equals(otherWithin)
                || (isNarrower(within, otherWithin)
                        && (fromBelow ? take == Aggregate.MAX || take == Aggregate.COUNT : take == Aggregate.MIN))
                || (isNarrower(otherWithin, within) && !fromBelow && take == Aggregate.COUNT);
        int order = one.value().compareTo(other.value());
        boolean isStrict = one.comparison() != AT_LEAST && one.comparison() != AT_MOST;
        boolean mustBeStrict = other.comparison() != AT_LEAST && other.comparison() != AT_MOST;
        boolean atEqual = isStrict || !mustBeStrict;
        return inWindow && (order == 0 ? atEqual : fromBelow == order > 0);
    }

    private static boolean isFromBelow(Comparison comparison) {
        return comparison == AT_LEAST || comparison == MORE_THAN;
    }

    private boolean isNarrower(Optional<Offset> one, Optional<Offset> other) {
        return moments.offsets().isNeverLonger(one, other);
    }
}
