package org.eirene.analysis;

import org.eirene.agreement.Status;
import org.eirene.agreement.StatusIs;
import org.eirene.agreement.TransitionKind;

/** What an element needs to come to a status that a condition asks for. */
final class StatusNeeds {
    private StatusNeeds() {}

    static Need of(StatusIs condition, String path, boolean anythingHappens) {
        Status status = condition.status();
        return switch (status) {
            case REACHED -> happens(TransitionKind.REACHED, condition, path);
            case OPEN -> happens(TransitionKind.OPENED, condition, path);
            case COMPLETED -> happens(TransitionKind.COMPLETED, condition, path);
            case LAPSED -> happens(TransitionKind.LAPSED, condition, path);
            case IN_EFFECT, CLAIMED ->
                anythingHappens ? Need.NOTHING : happens(TransitionKind.IN_EFFECT, condition, path);
            case FULFILLED -> happens(TransitionKind.FULFILLED, condition, path);
            case MET -> happens(TransitionKind.MET, condition, path);
            case IN_FORCE -> happens(TransitionKind.IMPOSED, condition, path);
            case LIFTED -> happens(TransitionKind.LIFTED, condition, path);
            case RELEASED -> happens(TransitionKind.RELEASED, condition, path);
            case INVOKED, HONOURED -> happens(TransitionKind.INVOKED, condition, path);
            case BREACHED -> happens(TransitionKind.BREACHED, condition, path);
            case MISSED -> happens(TransitionKind.MISSED, condition, path);
            case LOST -> happens(TransitionKind.LOST, condition, path);
            case SUSPENDED, CONTESTED, DEFAULTED, FORFEITED, TERMINATED, DISCHARGED, BEHIND ->
                anythingHappens ? Need.NOTHING : Need.IMPOSSIBLE;
            case NOT_IN_FORCE, EXPIRED, PENDING, WAIVED, DORMANT, HELD, DUE, RETURNED, EVEN -> Need.NOTHING;
        };
    }

    private static Need happens(TransitionKind turn, StatusIs condition, String path) {
        return new Need.Happens(new Fact(turn, condition.element()), path, condition.toString());
    }
}
