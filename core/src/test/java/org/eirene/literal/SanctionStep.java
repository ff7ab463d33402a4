package org.eirene.literal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.Forfeit;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.SnapBack;
import org.eirene.agreement.Status;
import org.eirene.agreement.StatusIs;
import org.eirene.agreement.Suspend;
import org.eirene.agreement.Terminate;
import org.eirene.agreement.TransitionCondition;
import org.eirene.agreement.Withhold;
import org.eirene.history.Incident;

/** Section 9: the sanctions. */
final class SanctionStep {
    /** What the measures in force touch. */
    record Measures(
            Set<String> suspended,
            Set<String> snappedBackForGood,
            Set<String> withheld,
            Set<String> forfeited,
            boolean terminate) {}

    /** What is remembered of a sanction beside its status. */
    private static final class Memory {
        int occurrences;
        int rung;
        Optional<Instant> triggeredSince = Optional.empty();
        Optional<Instant> curedSince = Optional.empty();
        boolean hasCeased = true;
        Status before = Status.DORMANT;
        Optional<Proceeding> decision = Optional.empty();
    }

    private final World world;
    private final Map<String, Memory> memories = new LinkedHashMap<>();

    SanctionStep(World world) {
        this.world = world;
        world.text.sanctions.forEach(sanction -> memories.put(sanction.id(), new Memory()));
    }

    /** Once in a round, from the same state. */
    boolean step() {
        if (!world.isUnderWay()) {
            return false;
        }
        Map<String, Truth> triggers = new LinkedHashMap<>();
        Map<String, Truth> cures = new LinkedHashMap<>();
        Map<String, Integer> severities = new LinkedHashMap<>();
        for (Sanction sanction : world.text.sanctions) {
            Truth trigger = world.conditions.truth(sanction.trigger(), Since.ENTRY);
            triggers.put(sanction.id(), trigger);
            // The cure by default: the trigger FAILS.
            cures.put(
                    sanction.id(),
                    sanction.cure()
                            .map(cure -> world.conditions.truth(cure, Since.ENTRY))
                            .orElse(trigger.not()));
            severities.put(sanction.id(), severity(sanction));
        }
        boolean changed = false;
        for (Sanction sanction : world.text.sanctions) {
            changed |= step(
                    sanction, triggers.get(sanction.id()), cures.get(sanction.id()), severities.get(sanction.id()));
        }
        return changed;
    }

    private boolean step(Sanction sanction, Truth trigger, Truth cure, int severity) {
        Memory memory = memories.get(sanction.id());
        memory.triggeredSince = run(memory.triggeredSince, trigger);
        switch (world.status(sanction.id())) {
            case DORMANT, LIFTED -> {
                // After LIFTED, DENIED or dropped, the trigger must first have ceased before it triggers again.
                memory.hasCeased |= trigger == Truth.FAILS;
                return trigger == Truth.HOLDS && memory.hasCeased && trigger(sanction, memory, severity);
            }
            case PENDING -> {
                return decide(sanction, memory, trigger, severity);
            }
            default -> {
                // The run of the cure starts with IN_FORCE at the earliest.
                memory.curedSince = run(memory.curedSince, cure);
                boolean lasted = memory.curedSince
                        .map(since -> sanction.probation().isZero()
                                // Section 2: a probation of zero ends in the beat in which it begins.
                                || world.hasCome(world.times.plus(since, sanction.probation())))
                        .orElse(false);
                // Section 3: what the run leads to needs the condition to HOLD at that instant.
                if (cure == Truth.HOLDS && lasted && world.move(sanction.id(), Status.LIFTED)) {
                    memory.rung = 0;
                    memory.curedSince = Optional.empty();
                    memory.hasCeased = trigger == Truth.FAILS;
                    return true;
                }
                return climb(sanction, memory, trigger, severity);
            }
        }
    }

    /** Section 3: where a condition must last, its run starts when it comes to HOLD and ends when it FAILS. */
    private Optional<Instant> run(Optional<Instant> since, Truth truth) {
        return switch (truth) {
            case HOLDS -> since.isPresent() ? since : Optional.of(world.now);
            case FAILS -> Optional.empty();
            case UNRESOLVED -> since;
        };
    }

    private boolean trigger(Sanction sanction, Memory memory, int severity) {
        if (sanction.decision().isEmpty()) {
            return impose(sanction, memory, Truth.HOLDS, severity);
        }
        Status before = world.status(sanction.id());
        if (!world.move(sanction.id(), Status.PENDING)) {
            return false;
        }
        memory.before = before;
        memory.decision = Optional.of(world.proceedings.open(
                Proceeding.Kind.SANCTION,
                sanction.id(),
                sanction.id(),
                Optional.empty(),
                sanction.decision().get(),
                world.now));
        return true;
    }

    /**
     * PENDING while its decision is open; dropped if the trigger FAILS meanwhile; a decision made at that very instant
     * counts. Denied or dropped it goes back to what it was.
     */
    private boolean decide(Sanction sanction, Memory memory, Truth trigger, int severity) {
        Proceeding decision = memory.decision.orElseThrow();
        if (decision.is(Proceeding.Outcome.CONFIRMED)) {
            return impose(sanction, memory, trigger, severity);
        }
        boolean denied = decision.is(Proceeding.Outcome.DENIED);
        if ((denied || trigger == Truth.FAILS) && world.move(sanction.id(), memory.before)) {
            if (decision.isOpen()) {
                world.proceedings.decide(decision, Proceeding.Outcome.ENDED);
            }
            memory.hasCeased = trigger == Truth.FAILS;
            return true;
        }
        return false;
    }

    private boolean impose(Sanction sanction, Memory memory, Truth trigger, int severity) {
        if (!world.move(sanction.id(), Status.IN_FORCE)) {
            return false;
        }
        memory.occurrences++;
        memory.rung = 1;
        memory.curedSince = Optional.empty();
        climb(sanction, memory, trigger, severity);
        return true;
    }

    /** A sanction in force never goes down a rung until it is LIFTED. */
    private boolean climb(Sanction sanction, Memory memory, Truth trigger, int severity) {
        int before = memory.rung;
        for (int rung = sanction.rungs().size(); rung > memory.rung; rung--) {
            if (isReached(sanction.rungs().get(rung - 1), memory, trigger, severity)) {
                memory.rung = rung;
            }
        }
        return memory.rung != before;
    }

    /**
     * A rung is reached when the trigger has persisted for {@code after}, this is at least the {@code occurrence}-th time
     * IN_FORCE, or an undisputed incident of {@code severity} or more counts now.
     */
    private boolean isReached(Rung rung, Memory memory, Truth trigger, int severity) {
        boolean persisted = trigger == Truth.HOLDS
                && rung.after()
                        .flatMap(after -> memory.triggeredSince.map(since -> world.times.plus(since, after)))
                        .filter(world::hasCome)
                        .isPresent();
        boolean repeated = rung.occurrence().isPresent()
                && memory.occurrences >= rung.occurrence().getAsInt();
        boolean severe =
                rung.severity().isPresent() && severity >= rung.severity().getAsInt();
        return persisted || repeated || severe;
    }

    /**
     * The highest severity of an undisputed incident that counts now in a window of the trigger, or for a refrain or
     * respond commitment that the trigger names and that is BREACHED; 0 if there is none.
     */
    private int severity(Sanction sanction) {
        int highest = 0;
        Set<String> named = new TreeSet<>();
        for (Condition leaf : Clauses.leaves(sanction.trigger())) {
            highest = Math.max(
                    highest,
                    world.conditions.counting(leaf).stream()
                            .mapToInt(Incident::severity)
                            .max()
                            .orElse(0));
            addNamed(leaf, named);
        }
        for (String id : named) {
            CommitmentState commitment = world.commitments.get(id);
            if (commitment != null && world.hasStatus(id, Status.BREACHED)) {
                highest = Math.max(highest, world.continuing.severity(commitment));
            }
        }
        return highest;
    }

    private static void addNamed(Condition leaf, Set<String> named) {
        if (leaf instanceof TransitionCondition transition) {
            named.add(transition.element());
        } else if (leaf instanceof StatusIs is) {
            named.add(is.element());
        } else if (leaf instanceof Delivered delivered) {
            named.addAll(delivered.total().of());
        } else if (leaf instanceof Passed passed) {
            Moments.addNamed(passed.moment(), named);
        } else if (leaf instanceof Quiet quiet) {
            quiet.since().ifPresent(moment -> Moments.addNamed(moment, named));
        }
    }

    /** The measures of all rungs up to the present one are in force together. */
    Measures measures() {
        Measures measures = new Measures(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), false);
        for (Measure measure : inForce()) {
            if (measure instanceof Suspend suspend) {
                measures.suspended().addAll(suspend.elements());
            } else if (measure instanceof SnapBack snapBack) {
                (snapBack.permanently() ? measures.snappedBackForGood() : measures.suspended())
                        .addAll(snapBack.commitments());
            } else if (measure instanceof Withhold withhold) {
                measures.withheld().addAll(withhold.tranches());
            } else if (measure instanceof Forfeit forfeit) {
                measures.forfeited().addAll(forfeit.tranches());
            } else if (measure instanceof Terminate) {
                measures = new Measures(
                        measures.suspended(),
                        measures.snappedBackForGood(),
                        measures.withheld(),
                        measures.forfeited(),
                        true);
            }
        }
        return measures;
    }

    private List<Measure> inForce() {
        List<Measure> measures = new ArrayList<>();
        for (Sanction sanction : world.text.sanctions) {
            int rung = rungInForce(sanction.id());
            for (int i = 0; i < rung; i++) {
                measures.addAll(sanction.rungs().get(i).measures());
            }
        }
        return measures;
    }

    /** The rung at which a sanction is IN_FORCE; 0 if it is not. */
    int rungInForce(String sanction) {
        return world.hasStatus(sanction, Status.IN_FORCE) ? memories.get(sanction).rung : 0;
    }

    int occurrences(String sanction) {
        return memories.get(sanction).occurrences;
    }

    /** When the runs of a sanction lead to something by the lapse of time. */
    List<Instant> times(Sanction sanction) {
        Memory memory = memories.get(sanction.id());
        List<Instant> times = new ArrayList<>();
        if (!world.hasStatus(sanction.id(), Status.IN_FORCE)) {
            return times;
        }
        memory.triggeredSince.ifPresent(since -> sanction.rungs()
                .forEach(rung -> rung.after().ifPresent(after -> times.add(world.times.plus(since, after)))));
        memory.curedSince.ifPresent(since -> times.add(world.times.plus(since, sanction.probation())));
        return times;
    }
}
