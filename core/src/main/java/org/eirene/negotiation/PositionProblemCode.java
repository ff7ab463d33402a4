package org.eirene.negotiation;

import org.eirene.agreement.Problem;

/**
 * The rules that positions keep. All are told by {@link Positions#problems(org.eirene.agreement.Agreement)};
 * {@link #CONDITION_REPEATED} and {@link #TIME_MISSING} are warnings, the others errors.
 */
public enum PositionProblemCode implements Problem.Code {
    /** Positions are held against the draft they are on. Broken by: positions on {@code minsk-1}, and {@code minsk-2}. */
    POSITIONS_OF_ANOTHER_AGREEMENT("Positions are held against the agreement that they are on"),
    /** Whoever takes a position is an actor, and a clause is an element. Broken by: {@code {by: nroth, ...}}. */
    REFERENCE_UNKNOWN("Who takes a position is an actor of the agreement, and what it is on an element of it"),
    /** Actors alone take positions. Broken by: {@code {by: opening, ...}}, a phase. */
    REFERENCE_WRONG_KIND("Actors take positions, nothing else"),
    /**
     * Nobody waits for himself. Broken by: {@code {by: south, clause: c, stance: {acceptIf: [{by: south, clause: c}]}}}.
     */
    CONDITION_ON_ITSELF("An acceptance is not a condition of itself"),
    /** A condition stands in a list once. Broken by: {@code {by: north, clause: c}} in one list twice. */
    CONDITION_REPEATED("A condition stands in its list once"),
    /**
     * Of several positions of one actor on one clause, each says when it was taken. Broken by: an acceptance of
     * January and a rejection without {@code at}, which so comes first.
     */
    TIME_MISSING("Of several positions of one actor on one clause, either each says when it was taken or none does");

    private final String rule;

    PositionProblemCode(String rule) {
        this.rule = rule;
    }

    /** {@return the rule, in one sentence without a full stop} */
    @Override
    public String rule() {
        return rule;
    }
}
