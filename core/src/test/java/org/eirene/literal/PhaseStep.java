package org.eirene.literal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eirene.agreement.CarryOn;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Complete;
import org.eirene.agreement.Extend;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Status;

/** Section 6: the phases. */
final class PhaseStep {
    private final World world;

    PhaseStep(World world) {
        this.world = world;
    }

    /** Section 2: whether a phase that has reached its end is extended is decided first in the second beat. */
    void decideExtensions() {
        if (!world.isUnderWay()) {
            return;
        }
        List<PhaseState> extended = new ArrayList<>();
        for (PhaseState phase : world.phases.values()) {
            if (phase.endHasCome() && !completesAtItsEnd(phase.text)) {
                phase.decidedInThisBeat = true;
                if (isToBeExtended(phase)) {
                    extended.add(phase);
                }
            }
        }
        extended.forEach(this::extend);
    }

    /** Section 2: in the second beat come phase ends. */
    void endThoseThatAreDue() {
        if (world.beat == 2) {
            world.phases.values().stream().filter(PhaseState::endHasCome).forEach(phase -> phase.came = phase.end());
        }
    }

    private boolean isToBeExtended(PhaseState phase) {
        return phase.text.onExpiry() instanceof Extend rule
                && phase.timesExtended < rule.times()
                && world.conditions.truth(rule.condition(), Since.ENTRY) == Truth.HOLDS;
    }

    /** EXTEND by an offset while a condition HOLDS, as often as needed and at most n times. */
    private void extend(PhaseState phase) {
        Extend rule = (Extend) phase.text.onExpiry();
        while (phase.timesExtended < rule.times()
                && phase.end().filter(world::hasCome).isPresent()) {
            phase.moves.add(rule.by());
            phase.timesExtended++;
        }
    }

    /** Once in a round, from the same state. */
    boolean step() {
        if (!world.isUnderWay() && !world.isTerminated()) {
            return false;
        }
        Map<PhaseState, Status> targets = new LinkedHashMap<>();
        List<PhaseState> extended = new ArrayList<>();
        List<Phase> phases = world.text.phases;
        for (int i = 0; i < phases.size(); i++) {
            PhaseState phase = world.phases.get(phases.get(i).id());
            boolean byDefault = i == 0
                    || world.first(phases.get(i - 1).id(), Status.COMPLETED).isPresent();
            targets.put(phase, target(phase, byDefault, extended));
        }
        boolean changed = !extended.isEmpty();
        extended.forEach(this::extend);
        for (Map.Entry<PhaseState, Status> target : targets.entrySet()) {
            PhaseState phase = target.getKey();
            boolean moved = world.move(phase.text.id(), target.getValue());
            changed |= moved;
            if (moved && target.getValue() == Status.OPEN && world.beat == 2 && phase.endHasCome()) {
                // Section 2: or when it is OPEN again in the second beat.
                decideAnew(phase);
            }
        }
        return changed;
    }

    private void decideAnew(PhaseState phase) {
        if (!completesAtItsEnd(phase.text)) {
            phase.decidedInThisBeat = true;
            if (isToBeExtended(phase)) {
                extend(phase);
            }
        }
    }

    /** Section 6: where several rows apply: TERMINATED, COMPLETED, SUSPENDED, the end. */
    private Status target(PhaseState state, boolean byDefault, List<PhaseState> extended) {
        Phase phase = state.text;
        Status present = world.status(phase.id());
        if (world.isClosed(phase.id())) {
            return present;
        }
        if (world.isTerminated()) {
            return Status.TERMINATED;
        }
        boolean suspended = world.sanctions.measures().suspended().contains(phase.id());
        switch (present) {
            case PENDING -> {
                boolean opens = phase.opens()
                        .map(condition -> world.conditions.truth(condition, Since.ENTRY) == Truth.HOLDS)
                        .orElse(byDefault);
                return opens ? Status.OPEN : Status.PENDING;
            }
            case SUSPENDED -> {
                return suspended ? Status.SUSPENDED : Status.OPEN;
            }
            default -> {
                if (completes(state)) {
                    return Status.COMPLETED;
                }
                if (suspended) {
                    return Status.SUSPENDED;
                }
                return world.beat == 2 && state.endHasCome() ? atItsEnd(state, extended) : Status.OPEN;
            }
        }
    }

    private boolean completes(PhaseState state) {
        Phase phase = state.text;
        if (phase.completes().isPresent()) {
            return world.conditions.truth(phase.completes().get(), Since.opening(phase.id())) == Truth.HOLDS;
        }
        if (phase.lasts().isPresent()) {
            return state.endHasCome() && completesAtItsEnd(phase);
        }
        // A phase without lasts needs a deliverable commitment that does not stand aside, or a benchmark.
        boolean any =
                commitments(phase).stream().anyMatch(each -> each.must().isDeliverable() && !world.standsAside(each))
                        || hasBenchmark(phase);
        return any && isDone(phase);
    }

    /** A phase with lasts completes at its end, or later if it then stays OPEN, if it has any commitment or benchmark. */
    private boolean completesAtItsEnd(Phase phase) {
        return phase.completes().isEmpty() && (!commitments(phase).isEmpty() || hasBenchmark(phase)) && isDone(phase);
    }

    /**
     * Each of its deliverable commitments is FULFILLED, WAIVED, DISCHARGED or standing aside, none of its continuing ones
     * has the status BREACHED, and each of its benchmarks is MET.
     */
    private boolean isDone(Phase phase) {
        return commitments(phase).stream()
                        .allMatch(each -> each.must().isDeliverable()
                                ? world.hasStatus(each.id(), Status.FULFILLED, Status.WAIVED, Status.DISCHARGED)
                                        || world.standsAside(each)
                                : !world.hasStatus(each.id(), Status.BREACHED))
                && world.text.benchmarks.stream()
                        .filter(benchmark ->
                                benchmark.phase().filter(phase.id()::equals).isPresent())
                        .allMatch(benchmark -> world.hasStatus(benchmark.id(), Status.MET));
    }

    private List<Commitment> commitments(Phase phase) {
        return world.text.commitments.stream()
                .filter(commitment ->
                        commitment.phase().filter(phase.id()::equals).isPresent())
                .toList();
    }

    private boolean hasBenchmark(Phase phase) {
        return world.text.benchmarks.stream()
                .anyMatch(benchmark ->
                        benchmark.phase().filter(phase.id()::equals).isPresent());
    }

    /** At its end, not completed: LAPSE, COMPLETE, CONTINUE, or EXTEND, then LAPSE. */
    private Status atItsEnd(PhaseState state, List<PhaseState> extended) {
        if (state.text.onExpiry() instanceof Complete) {
            return Status.COMPLETED;
        }
        if (state.text.onExpiry() instanceof CarryOn) {
            return Status.OPEN;
        }
        if (state.text.onExpiry() instanceof Extend && !state.decidedInThisBeat) {
            state.decidedInThisBeat = true;
            if (isToBeExtended(state)) {
                extended.add(state);
                return Status.OPEN;
            }
        }
        return Status.LAPSED;
    }
}
