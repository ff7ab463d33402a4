package org.eirene.literal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eirene.agreement.Milestone;
import org.eirene.history.Event;

/** Section 2: the two beats of an instant, and settling in rounds. */
final class Settling {
    /** More rounds than any agreement can need: what moves at most once in a beat comes to rest. */
    private static final int TOO_MANY = 100_000;

    private final World world;
    private final Intake intake;
    private final CommitmentStep commitments;
    private final ExchangeStep exchanges;
    private final PhaseStep phases;
    private final AgreementStep agreement;
    private final GuaranteeStep guarantees;

    Settling(World world) {
        this.world = world;
        intake = new Intake(world);
        commitments = new CommitmentStep(world);
        exchanges = new ExchangeStep(world);
        phases = new PhaseStep(world);
        agreement = new AgreementStep(world);
        guarantees = new GuaranteeStep(world);
    }

    /** Section 2: each instant has two beats. */
    void settle(Instant instant, List<Event> events) {
        world.now = instant;
        firstBeat(events);
        secondBeat();
    }

    /**
     * In the first, the events of that instant are applied and everything settles; windows run out, quiet comes to hold and
     * curedAfter ends here too, as their conditions say.
     */
    private void firstBeat(List<Event> events) {
        world.startBeat(1);
        List<Event> waiting = new ArrayList<>(events);
        waiting.sort(Event.ORDER);
        if (world.isTerminated()) {
            // Section 6: nothing changes after the end, and later events are disregarded.
            waiting.forEach(event -> world.disregarded.put(event.id(), "the agreement is TERMINATED"));
            return;
        }
        // A fixed entry into force counts from its instant on, so that deliveries of that instant count.
        world.fixedEntry()
                .filter(entry -> !entry.isAfter(world.now))
                .ifPresent(entry -> world.reach(Milestone.ENTRY_INTO_FORCE, entry));
        settleInRounds(waiting);
        // Section 4: an event that cannot apply changes nothing and is listed, with the reason.
        waiting.forEach(
                event -> world.disregarded.put(event.id(), intake.apply(event).orElse("it came too late in its beat")));
    }

    /** In the second comes whatever the mere lapse of time brings, and everything settles again. */
    private void secondBeat() {
        world.startBeat(2);
        if (world.isTerminated()) {
            return;
        }
        agreement.endNotices();
        phases.decideExtensions();
        settleInRounds(new ArrayList<>());
    }

    /**
     * In a round, first proceedings, then commitments that have been in effect, then PENDING ones, then benchmarks are moved,
     * each of these from the same state until it rests, again and again until all four rest; then, once each and in this
     * order, exchanges, sanctions, phases, the agreement, guarantees and tranches. Rounds repeat until nothing changes.
     */
    private void settleInRounds(List<Event> waiting) {
        boolean changed = true;
        for (int round = 0; changed; round++) {
            if (round > TOO_MANY) {
                throw new IllegalStateException("Settling does not come to rest at " + world.now);
            }
            phases.endThoseThatAreDue();
            changed = false;
            boolean moved = true;
            while (moved) {
                moved = apply(waiting);
                moved |= untilItRests(world.proceedings::step);
                moved |= untilItRests(() -> commitments.step(false));
                moved |= untilItRests(() -> commitments.step(true));
                moved |= untilItRests(world.benchmarks::step);
                changed |= moved;
            }
            changed |= exchanges.step();
            changed |= world.sanctions.step();
            changed |= phases.step();
            changed |= agreement.step();
            changed |= guarantees.step();
            changed |= world.tranches.step();
        }
    }

    /** Section 4: whether an event can apply is tried throughout the settling of its first beat. */
    private boolean apply(List<Event> waiting) {
        boolean any = false;
        boolean more = true;
        while (more && !world.isTerminated()) {
            int before = waiting.size();
            waiting.removeIf(event -> intake.apply(event).isEmpty());
            more = waiting.size() < before;
            any |= more;
        }
        return any;
    }

    private static boolean untilItRests(BooleanSupplier step) {
        boolean any = false;
        while (step.getAsBoolean()) {
            any = true;
        }
        return any;
    }
}
