package org.eirene.evaluation;

import org.eirene.agreement.Milestone;

/** Whether a milestone is on the record. */
final class MilestoneState extends ElementState.Of<Milestone> {
    MilestoneState(Milestone milestone) {
        super(milestone);
    }

    MilestoneState(MilestoneState other) {
        super(other);
    }
}
