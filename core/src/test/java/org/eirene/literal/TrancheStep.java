package org.eirene.literal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Status;
import org.eirene.agreement.Tranche;

/** Section 10: the escrows and their tranches. */
final class TrancheStep {
    private final World world;
    /** What left an escrow with a tranche, by tranche. */
    private final Map<String, BigDecimal> moved = new HashMap<>();

    TrancheStep(World world) {
        this.world = world;
    }

    /** Once in a round, escrow by escrow in declared order. */
    boolean step() {
        boolean changed = false;
        Map<String, Truth> releases = new LinkedHashMap<>();
        world.text.tranches.forEach(
                tranche -> releases.put(tranche.id(), world.conditions.truth(tranche.release(), Since.ENTRY)));
        SanctionStep.Measures measures = world.sanctions.measures();
        for (Escrow escrow : world.text.escrows) {
            changed |= step(escrow, releases, measures);
        }
        return changed;
    }

    /** Where several apply: FORFEITED, RELEASED, RETURNED; forfeiting and returning go as far as the balance. */
    private boolean step(Escrow escrow, Map<String, Truth> releases, SanctionStep.Measures measures) {
        List<Tranche> open = escrow.tranches().stream()
                .filter(tranche -> world.hasStatus(tranche.id(), Status.HELD, Status.DUE))
                .toList();
        BigDecimal held = balance(escrow).held();
        Map<String, Status> targets = new LinkedHashMap<>();
        Map<String, BigDecimal> amounts = new HashMap<>();
        boolean moves = world.isUnderWay() || world.isTerminated();
        for (Tranche tranche : open) {
            if (moves && measures.forfeited().contains(tranche.id())) {
                targets.put(tranche.id(), Status.FORFEITED);
                amounts.put(tranche.id(), tranche.amount().min(held));
                held = held.subtract(amounts.get(tranche.id()));
            }
        }
        if (world.isUnderWay()) {
            held = release(open, releases, measures.withheld(), held, targets, amounts);
        }
        for (Tranche tranche : open) {
            Status target = targets.getOrDefault(tranche.id(), Status.HELD);
            boolean gone = target == Status.FORFEITED || target == Status.RELEASED;
            if (!gone && isToBeReturned(tranche)) {
                targets.put(tranche.id(), Status.RETURNED);
                amounts.put(tranche.id(), tranche.amount().min(held));
                held = held.subtract(amounts.get(tranche.id()));
            }
        }
        boolean changed = false;
        for (Map.Entry<String, Status> target : targets.entrySet()) {
            if (world.move(target.getKey(), target.getValue())) {
                changed = true;
                moved.put(target.getKey(), amounts.getOrDefault(target.getKey(), BigDecimal.ZERO));
            }
        }
        return changed;
    }

    /**
     * RELEASED in declared order: one that waits for money blocks the release of those declared after it, one that is
     * withheld does not; DUE while its condition HOLDS but it is withheld, blocked, or the balance is short.
     */
    private BigDecimal release(
            List<Tranche> open,
            Map<String, Truth> releases,
            Set<String> withheld,
            BigDecimal balance,
            Map<String, Status> targets,
            Map<String, BigDecimal> amounts) {
        BigDecimal held = balance;
        boolean blocked = false;
        for (Tranche tranche : open) {
            if (targets.containsKey(tranche.id())) {
                continue;
            }
            if (releases.get(tranche.id()) != Truth.HOLDS) {
                targets.put(tranche.id(), Status.HELD);
            } else if (withheld.contains(tranche.id())) {
                targets.put(tranche.id(), Status.DUE);
            } else if (blocked || held.compareTo(tranche.amount()) < 0) {
                targets.put(tranche.id(), Status.DUE);
                blocked = true;
            } else {
                targets.put(tranche.id(), Status.RELEASED);
                amounts.put(tranche.id(), tranche.amount());
                held = held.subtract(tranche.amount());
            }
        }
        return held;
    }

    /** RETURNED at its {@code returns} moment, also before entry into force, and when the agreement is TERMINATED. */
    private boolean isToBeReturned(Tranche tranche) {
        return world.isTerminated()
                || tranche.returns()
                        .flatMap(world.moments::resolve)
                        .filter(world::hasCome)
                        .isPresent();
    }

    /** At every instant deposited = held + released + returned + forfeited. */
    LiteralAssessment.Balance balance(Escrow escrow) {
        BigDecimal deposited = world.deposited.getOrDefault(escrow.id(), BigDecimal.ZERO);
        BigDecimal released = sum(escrow, Status.RELEASED);
        BigDecimal returned = sum(escrow, Status.RETURNED);
        BigDecimal forfeited = sum(escrow, Status.FORFEITED);
        BigDecimal held = deposited.subtract(released).subtract(returned).subtract(forfeited);
        return new LiteralAssessment.Balance(deposited, held, released, returned, forfeited);
    }

    private BigDecimal sum(Escrow escrow, Status status) {
        return escrow.tranches().stream()
                .filter(tranche -> world.hasStatus(tranche.id(), status))
                .map(tranche -> moved.get(tranche.id()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
