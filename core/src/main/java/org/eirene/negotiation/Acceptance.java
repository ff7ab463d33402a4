package org.eirene.negotiation;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * That an actor accepts a clause: what a conditional acceptance waits for.
 *
 * <pre>{@code
 * Stance.acceptIf(Acceptance.of("north", "free-detainees"))
 * }</pre>
 *
 * @param by the id of the actor, not blank
 * @param clause the id of an element of the agreement, not blank
 */
public record Acceptance(String by, String clause) {
    /**
     * Refuses blank ids.
     *
     * @param by the id of the actor
     * @param clause the id of an element of the agreement
     * @throws IllegalArgumentException if one of them is blank
     */
    public Acceptance {
        checkArgument(!by.isBlank(), "The actor who accepts must not be blank");
        checkArgument(!clause.isBlank(), "The clause that is accepted must not be blank");
    }

    /**
     * The acceptance of a clause by an actor.
     *
     * @param by the id of the actor, not blank
     * @param clause the id of an element of the agreement, not blank
     * @return the acceptance
     * @throws IllegalArgumentException if one of them is blank
     */
    public static Acceptance of(String by, String clause) {
        return new Acceptance(by, clause);
    }

    /** {@return it as words: {@code north accepts free-detainees}} */
    @Override
    public String toString() {
        return by + " accepts " + clause;
    }
}
