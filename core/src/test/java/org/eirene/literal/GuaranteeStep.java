package org.eirene.literal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Status;

/** Section 10: the guarantees. */
final class GuaranteeStep {
    private final World world;

    GuaranteeStep(World world) {
        this.world = world;
    }

    /** Once in a round, from the same state. */
    boolean step() {
        if (!world.isUnderWay()) {
            return false;
        }
        Map<String, Status> targets = new LinkedHashMap<>();
        for (Guarantee guarantee : world.text.guarantees) {
            targets.put(guarantee.id(), target(guarantee));
        }
        boolean changed = false;
        for (Map.Entry<String, Status> target : targets.entrySet()) {
            changed |= world.move(target.getKey(), target.getValue());
        }
        return changed;
    }

    private Status target(Guarantee guarantee) {
        if (world.hasStatus(guarantee.id(), Status.DORMANT)) {
            boolean invoked = guarantee
                    .invokedWhen()
                    .filter(condition -> world.conditions.truth(condition, Since.ENTRY) == Truth.HOLDS)
                    .isPresent();
            return invoked ? Status.INVOKED : Status.DORMANT;
        }
        // HONOURED when each undertaking is FULFILLED, WAIVED or DISCHARGED and at least one FULFILLED.
        boolean honoured = guarantee.undertakings().stream()
                        .allMatch(each -> world.hasStatus(each, Status.FULFILLED, Status.WAIVED, Status.DISCHARGED))
                && guarantee.undertakings().stream().anyMatch(each -> world.hasStatus(each, Status.FULFILLED));
        if (honoured) {
            return Status.HONOURED;
        }
        // DEFAULTED while one is BREACHED.
        return guarantee.undertakings().stream().anyMatch(each -> world.hasStatus(each, Status.BREACHED))
                ? Status.DEFAULTED
                : Status.INVOKED;
    }
}
