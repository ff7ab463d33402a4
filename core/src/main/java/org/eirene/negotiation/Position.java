package org.eirene.negotiation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.eirene.internal.Instants;

/**
 * What an actor said about a clause, once. Of several positions of one actor on one clause the latest counts; see
 * {@link Positions}.
 *
 * <pre>{@code
 * Position.of("south", "release-civilians", Stance.acceptIf("north", "free-detainees")).note("By telephone")
 * }</pre>
 *
 * @param by the id of the actor, not blank
 * @param clause the id of an element of the agreement, of whatever kind; not blank
 * @param stance how the actor stands to it
 * @param at when it was said, in the years 1 to 9999; empty: before all that has a time
 * @param note a remark of whoever noted it
 */
public record Position(String by, String clause, Stance stance, Optional<Instant> at, Optional<String> note) {
    /**
     * Refuses blank ids and instants out of range.
     *
     * @param by the id of the actor
     * @param clause the id of an element of the agreement
     * @param stance how the actor stands to it
     * @param at when it was said
     * @param note a remark
     * @throws IllegalArgumentException if an id is blank, or the instant is outside the years 1 to 9999
     */
    public Position {
        checkArgument(!by.isBlank(), "The actor who takes a position must not be blank");
        checkArgument(!clause.isBlank(), "The clause of a position must not be blank");
        requireNonNull(stance, "stance");
        at.ifPresent(instant -> Instants.check("instant of a position", instant));
        requireNonNull(note, "note");
    }

    /**
     * A position of which nobody noted when it was taken.
     *
     * @param by the id of the actor, not blank
     * @param clause the id of an element of the agreement, not blank
     * @param stance how the actor stands to it
     * @return the position
     * @throws IllegalArgumentException if an id is blank
     */
    public static Position of(String by, String clause, Stance stance) {
        return new Position(by, clause, stance, Optional.empty(), Optional.empty());
    }

    /**
     * The same position, taken at an instant.
     *
     * @param instant the instant
     * @return the position
     * @throws IllegalArgumentException if it is outside the years 1 to 9999
     */
    public Position at(Instant instant) {
        return new Position(by, clause, stance, Optional.of(instant), note);
    }

    /**
     * The same position with a remark.
     *
     * @param remark the remark
     * @return the position
     */
    public Position note(String remark) {
        return new Position(by, clause, stance, at, Optional.of(remark));
    }

    /** {@return who on which clause} */
    Acceptance subject() {
        return new Acceptance(by, clause);
    }

    /** {@return it as a line: {@code south on open-crossing at 2025-01-10T22:00:00Z: rejects}} */
    @Override
    public String toString() {
        return by + " on " + clause + at.map(instant -> " at " + instant).orElse("") + ": " + stance;
    }
}
