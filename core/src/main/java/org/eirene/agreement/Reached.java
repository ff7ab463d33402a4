package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * Holds when the milestone is on the record.
 * A fixed date of entry into force counts as the milestone {@code entry-into-force} reached then.
 *
 * <p>As a moment: the instant at which that first happened. Example: {@code reached("ratified-north")},
 * {@code reached("ratified-north").plus(days(7))}.
 *
 * @param milestone the id of a milestone
 */
public record Reached(String milestone) implements TransitionCondition {
    /**
     * Rejects null.
     *
     * @param milestone the id of a milestone
     */
    public Reached {
        requireNonNull(milestone, "milestone");
    }

    @Override
    public TransitionKind transition() {
        return TransitionKind.REACHED;
    }

    @Override
    public String element() {
        return milestone;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.reached(this);
    }

    @Override
    public String toString() {
        return "reached(" + milestone + ")";
    }
}
