package org.eirene.serialization;

import org.eirene.agreement.Act;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Instalment;
import org.eirene.agreement.Performance;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Supply;

/** What a commitment obliges to, as it is written. */
final class PerformanceEncoder implements Performance.Cases<MapNode> {
    private static final PerformanceEncoder CASES = new PerformanceEncoder();

    private PerformanceEncoder() {}

    static MapNode encode(Performance performance) {
        return performance.match(CASES);
    }

    static MapNode encode(Instalment instalment) {
        return new Fields()
                .number("total", instalment.total())
                .put("due", MomentEncoder.encode(instalment.due()))
                .map();
    }

    @Override
    public MapNode act(Act performance) {
        return new Fields().put("act", Node.bool(true)).map();
    }

    @Override
    public MapNode deliver(Deliver performance) {
        return new Fields()
                .number("deliver", performance.quantity())
                .text("unit", performance.unit())
                .text("manifest", performance.manifest())
                .<Instalment>list("instalments", performance.instalments(), PerformanceEncoder::encode)
                .map();
    }

    @Override
    public MapNode supply(Supply performance) {
        return new Fields()
                .number("supply", performance.quantity())
                .text("unit", performance.unit())
                .offset("per", performance.per())
                .map();
    }

    @Override
    public MapNode refrain(Refrain performance) {
        return new Fields()
                .put("refrain", ConditionEncoder.encode(performance.from()))
                .offset("curedAfter", performance.curedAfter())
                .map();
    }

    @Override
    public MapNode respond(Respond performance) {
        return new Fields()
                .put("respond", ConditionEncoder.encode(performance.to()))
                .offset("within", performance.within())
                .map();
    }
}
