package org.eirene.evaluation;

import java.util.List;
import org.eirene.history.Extension;
import org.eirene.history.MilestoneReached;
import org.eirene.history.Observation;

/** Reasons that several rules give. */
final class Reasons {
    private Reasons() {}

    static Reason milestone(MilestoneReached event) {
        return Reason.of(Rule.MILESTONE_REACHED, event.milestone() + " was reached at " + Words.at(event.at()))
                .events(List.of(event.id()))
                .clauses(List.of(event.milestone()));
    }

    static Reason condition(Object condition, Truth truth) {
        return Reason.of(
                Rule.CONDITION,
                condition
                        + switch (truth) {
                            case HOLDS -> " holds";
                            case FAILS -> " does not hold";
                            case UNRESOLVED -> " is not decided";
                        });
    }

    static Reason extension(Extension event) {
        return Reason.of(
                        Rule.EXTENDED,
                        event.element() + " was moved on by " + event.plus() + ", agreed by "
                                + String.join(", ", event.by()))
                .events(List.of(event.id()));
    }

    static List<String> ids(List<Observation> observations) {
        return observations.stream().map(Observation::id).toList();
    }
}
