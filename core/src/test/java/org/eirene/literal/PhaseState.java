package org.eirene.literal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Status;

/** What is remembered of a phase beside its status. */
final class PhaseState {
    final Phase text;
    private final World world;
    final Moves moves = new Moves();
    int timesExtended;
    boolean decidedInThisBeat;

    /** The end that came while it was OPEN; a suspension after that moves it no more. */
    Optional<Instant> came = Optional.empty();

    PhaseState(World world, Phase text) {
        this.world = world;
        this.text = text;
    }

    /** Section 6: its end is opened + {@code lasts}, moved by extensions and by time spent SUSPENDED. */
    Optional<Instant> end() {
        return writtenEnd().map(end -> moves.applyTo(end, world.times));
    }

    Optional<Instant> writtenEnd() {
        return text.lasts()
                .flatMap(lasts -> world.first(text.id(), Status.OPEN).map(opened -> world.times.plus(opened, lasts)));
    }

    boolean isSuspended() {
        return world.hasStatus(text.id(), Status.SUSPENDED);
    }

    /** Section 2: no phase's end comes while its clock stands still. */
    boolean endHasCome() {
        return world.hasStatus(text.id(), Status.OPEN)
                && end().filter(world::hasCome).isPresent();
    }

    /** Section 6: the end moves by the time spent SUSPENDED, if it had not come before. */
    void stoodStill(Duration duration) {
        if (isSuspended()
                && !came.equals(end())
                && end().filter(end -> !end.isBefore(world.now)).isPresent()) {
            moves.add(duration);
        }
    }
}
