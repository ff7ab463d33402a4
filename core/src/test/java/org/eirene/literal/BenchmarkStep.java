package org.eirene.literal;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Status;

/** Section 8: the benchmarks. */
final class BenchmarkStep {
    /** What is remembered of a benchmark beside its status. */
    private static final class Memory {
        final Moves moves = new Moves();
        boolean dueHasLapsed;
        /** Section 5: after a denial the criterion must have ceased before it can be claimed anew. */
        boolean mayBeClaimed = true;

        Optional<Proceeding> verification = Optional.empty();
    }

    private final World world;
    private final Map<String, Memory> memories = new LinkedHashMap<>();
    private final Set<String> beingAsked = new HashSet<>();

    BenchmarkStep(World world) {
        this.world = world;
        world.text.benchmarks.forEach(benchmark -> memories.put(benchmark.id(), new Memory()));
    }

    /** Section 8: it is assessed from the opening of its phase on, from entry into force if it has none. */
    boolean isAssessed(Benchmark benchmark) {
        return world.enteredIntoForce().isPresent()
                && new Since(benchmark.phase()).resolve(world).isPresent();
    }

    private Optional<Phase> phaseWithEnd(Benchmark benchmark) {
        return benchmark
                .phase()
                .map(world.text::phase)
                .filter(phase -> phase.lasts().isPresent());
    }

    boolean canBeDue(Benchmark benchmark) {
        return benchmark.due().isPresent() || phaseWithEnd(benchmark).isPresent();
    }

    boolean isFinal(Benchmark benchmark) {
        return !benchmark.continuous() && world.hasStatus(benchmark.id(), Status.MET);
    }

    void extend(Benchmark benchmark, Offset by) {
        memories.get(benchmark.id()).moves.add(by);
    }

    Optional<Instant> due(Benchmark benchmark) {
        Optional<Instant> base = benchmark.due().isPresent()
                ? world.moments.resolve(benchmark.due().get())
                // Section 7: a phase's end is the default due moment of its benchmarks, and moves with the phase.
                : phaseWithEnd(benchmark).flatMap(world::end);
        return base.map(due -> memories.get(benchmark.id()).moves.applyTo(due, world.times));
    }

    Optional<Instant> writtenDue(Benchmark benchmark) {
        return benchmark.due().isPresent()
                ? world.moments.resolve(benchmark.due().get())
                : phaseWithEnd(benchmark)
                        .flatMap(phase -> world.phases.get(phase.id()).writtenEnd());
    }

    /** Section 2: no due instant comes while its clock stands still; one that is its phase's end, while the phase's does. */
    boolean clockStandsStill(Benchmark benchmark) {
        return benchmark.due().isEmpty()
                && benchmark
                        .phase()
                        .filter(phase -> world.phases.get(phase).isSuspended())
                        .isPresent();
    }

    /** One pass over all benchmarks, from the same state. */
    boolean step() {
        if (!world.isUnderWay()) {
            return false;
        }
        boolean changed = false;
        Map<String, Truth> criteria = new LinkedHashMap<>();
        for (Benchmark benchmark : world.text.benchmarks) {
            if (isAssessed(benchmark)) {
                criteria.put(
                        benchmark.id(), world.conditions.truth(benchmark.criterion(), new Since(benchmark.phase())));
                observeDue(benchmark);
            }
        }
        for (Map.Entry<String, Truth> each : criteria.entrySet()) {
            changed |= step(world.agreement.benchmark(each.getKey()), each.getValue());
        }
        return changed;
    }

    private void observeDue(Benchmark benchmark) {
        Memory memory = memories.get(benchmark.id());
        boolean past = due(benchmark).filter(world::hasCome).isPresent();
        boolean comes = past && world.beat == 2 && !clockStandsStill(benchmark);
        memory.dueHasLapsed = (memory.dueHasLapsed && past) || comes;
    }

    private boolean step(Benchmark benchmark, Truth criterion) {
        Memory memory = memories.get(benchmark.id());
        // Section 5, DENIED: the benchmark waits until its criterion has ceased and holds anew.
        if (criterion == Truth.FAILS && !isUnderVerification(memory)) {
            memory.mayBeClaimed = true;
        }
        Status present = world.status(benchmark.id());
        Status target = target(benchmark, memory, present, criterion);
        boolean moved = world.move(benchmark.id(), target);
        boolean held = target != present && !moved;
        if (!held) {
            moved |= settleVerification(benchmark, memory, criterion);
        }
        return moved;
    }

    private Status target(Benchmark benchmark, Memory memory, Status present, Truth criterion) {
        boolean confirmed = isDecided(memory, Proceeding.Outcome.CONFIRMED);
        boolean attained = benchmark.verification().isPresent() ? confirmed : criterion == Truth.HOLDS;
        switch (present) {
            case PENDING -> {
                if (attained) {
                    return Status.MET;
                }
                // CLAIMED from PENDING when its criterion HOLDS and it has a verification.
                if (isUnderVerification(memory) || isNewClaim(benchmark, memory, criterion)) {
                    return Status.CLAIMED;
                }
                // If PENDING at the due instant: CONTESTED if its criterion is UNRESOLVED, else MISSED.
                if (memory.dueHasLapsed) {
                    return criterion == Truth.UNRESOLVED ? Status.CONTESTED : Status.MISSED;
                }
                return Status.PENDING;
            }
            case CLAIMED -> {
                // CLAIMED until that is decided, whatever the criterion does; DENIED after the due instant: MISSED.
                if (confirmed) {
                    return Status.MET;
                }
                if (isDecided(memory, Proceeding.Outcome.DENIED)) {
                    return memory.dueHasLapsed ? Status.MISSED : Status.PENDING;
                }
                return Status.CLAIMED;
            }
            case CONTESTED, MISSED -> {
                // They can still become MET, late; where there is a verification, when it is CONFIRMED.
                if (attained) {
                    return Status.MET;
                }
                // Section 7: a miss that rests on no due instant that is still past ends with it.
                if (!memory.dueHasLapsed) {
                    return Status.PENDING;
                }
                // CONTESTED becomes MISSED as soon as its criterion FAILS.
                return criterion == Truth.FAILS ? Status.MISSED : present;
            }
            case MET -> {
                return benchmark.continuous() && criterion == Truth.FAILS ? Status.LOST : Status.MET;
            }
            default -> {
                return attained ? Status.MET : Status.LOST;
            }
        }
    }

    /** Starts the verification of a claim, of a late one too; puts aside one that is decided. */
    private boolean settleVerification(Benchmark benchmark, Memory memory, Truth criterion) {
        if (memory.verification.isPresent() && !memory.verification.get().isOpen()) {
            memory.mayBeClaimed = criterion == Truth.FAILS || isDecided(memory, Proceeding.Outcome.CONFIRMED);
            memory.verification = Optional.empty();
        }
        boolean open = !world.hasStatus(benchmark.id(), Status.MET);
        if (open && isNewClaim(benchmark, memory, criterion)) {
            memory.verification = Optional.of(world.proceedings.open(
                    Proceeding.Kind.BENCHMARK,
                    benchmark.id(),
                    benchmark.id(),
                    Optional.empty(),
                    benchmark.verification().orElseThrow(),
                    world.now));
            return true;
        }
        return false;
    }

    private boolean isNewClaim(Benchmark benchmark, Memory memory, Truth criterion) {
        return benchmark.verification().isPresent()
                && memory.verification.isEmpty()
                && memory.mayBeClaimed
                && criterion == Truth.HOLDS;
    }

    private static boolean isUnderVerification(Memory memory) {
        return memory.verification.filter(Proceeding::isOpen).isPresent();
    }

    private static boolean isDecided(Memory memory, Proceeding.Outcome outcome) {
        return memory.verification.filter(each -> each.is(outcome)).isPresent();
    }

    /**
     * Section 3, {@code met}: it has been MET (a continuous one: is now); UNRESOLVED while CLAIMED, while a late
     * verification of it is open, or while its criterion is UNRESOLVED.
     */
    Truth met(String id) {
        Benchmark benchmark = world.agreement.benchmark(id);
        if (!benchmark.continuous() && world.first(id, Status.MET).isPresent()) {
            return Truth.HOLDS;
        }
        boolean undecided = isAssessed(benchmark)
                && (world.hasStatus(id, Status.CLAIMED)
                        || isUnderVerification(memories.get(id))
                        || isCriterionUnresolved(benchmark));
        return undecided ? Truth.UNRESOLVED : Truth.of(world.hasStatus(id, Status.MET));
    }

    /** Criteria may ask each other in a circle; what is unresolved must then be so for a reason outside it. */
    private boolean isCriterionUnresolved(Benchmark benchmark) {
        if (!beingAsked.add(benchmark.id())) {
            return false;
        }
        // A view of its own: this may be asked in the midst of another condition.
        Truth criterion = new ConditionView(world).truth(benchmark.criterion(), new Since(benchmark.phase()));
        beingAsked.remove(benchmark.id());
        return criterion == Truth.UNRESOLVED;
    }

    /** Section 3, {@code missed}: it is MISSED now; UNRESOLVED while CONTESTED, or CLAIMED after its due instant. */
    Truth missed(String id) {
        if (world.hasStatus(id, Status.CONTESTED)
                || (world.hasStatus(id, Status.CLAIMED) && memories.get(id).dueHasLapsed)) {
            return Truth.UNRESOLVED;
        }
        return Truth.of(world.hasStatus(id, Status.MISSED));
    }

    boolean dueHasLapsed(Benchmark benchmark) {
        return memories.get(benchmark.id()).dueHasLapsed;
    }
}
