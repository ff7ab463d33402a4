package org.eirene.negotiation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;

/**
 * Accepts the clause if all of certain acceptances are there. Two actors who each wait for the other agree: each one's
 * condition holds because the other's does.
 *
 * @param conditions what has to be accepted, by whom, in the order in which it was said; one or more
 */
public record AcceptIf(ImmutableList<Acceptance> conditions) implements Stance {
    /**
     * Refuses an acceptance that waits for nothing.
     *
     * @param conditions what has to be accepted, by whom
     * @throws IllegalArgumentException if there are none
     */
    public AcceptIf {
        checkArgument(
                !conditions.isEmpty(), "A conditional acceptance has a condition: without one it is Stance.accept()");
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.acceptIf(this);
    }

    @Override
    public String toString() {
        return "accepts if " + Joiner.on(" and ").join(conditions);
    }
}
