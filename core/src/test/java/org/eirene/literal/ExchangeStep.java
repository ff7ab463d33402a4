package org.eirene.literal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Status;

/** Section 7: the exchanges. */
final class ExchangeStep {
    private final World world;

    ExchangeStep(World world) {
        this.world = world;
    }

    boolean step() {
        if (!world.isUnderWay()) {
            return false;
        }
        boolean changed = world.lots.update();
        Map<String, Status> targets = new LinkedHashMap<>();
        for (Exchange exchange : world.text.exchanges) {
            targets.put(exchange.id(), isBehind(exchange) ? Status.BEHIND : Status.EVEN);
        }
        for (Map.Entry<String, Status> target : targets.entrySet()) {
            changed |= world.move(target.getKey(), target.getValue());
        }
        return changed;
    }

    /** BEHIND while b is short of what is owed, due or not; with {@code together}, while just one is FULFILLED. */
    private boolean isBehind(Exchange exchange) {
        if (exchange.terms() instanceof Ratio ratio) {
            return world.lots.isShort(exchange, ratio);
        }
        return world.hasStatus(exchange.give(), Status.FULFILLED)
                != world.hasStatus(exchange.inReturn(), Status.FULFILLED);
    }
}
