package org.eirene.serialization;

import org.eirene.agreement.Forfeit;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Refer;
import org.eirene.agreement.Rung;
import org.eirene.agreement.SnapBack;
import org.eirene.agreement.Suspend;
import org.eirene.agreement.Terminate;
import org.eirene.agreement.Warn;
import org.eirene.agreement.Withhold;

/** Measures, and the rungs they stand on, as they are written. */
final class MeasureEncoder implements Measure.Cases<MapNode> {
    private static final MeasureEncoder CASES = new MeasureEncoder();

    private MeasureEncoder() {}

    static MapNode encode(Measure measure) {
        return measure.match(CASES);
    }

    static MapNode encode(Rung rung) {
        return new Fields()
                .offset("after", rung.after())
                .number("occurrence", rung.occurrence())
                .number("severity", rung.severity())
                .put("measures", Fields.<Measure>all(rung.measures(), MeasureEncoder::encode))
                .map();
    }

    private static ListNode ids(Iterable<String> ids) {
        ListNode list = Node.list();
        ids.forEach(id -> list.add(Node.text(id)));
        return list;
    }

    @Override
    public MapNode warn(Warn measure) {
        return new Fields().text("warn", measure.text()).map();
    }

    @Override
    public MapNode suspend(Suspend measure) {
        return new Fields().put("suspend", ids(measure.elements())).map();
    }

    @Override
    public MapNode snapBack(SnapBack measure) {
        return new Fields()
                .put("snapBack", ids(measure.commitments()))
                .flagUnless(false, "permanently", measure.permanently())
                .map();
    }

    @Override
    public MapNode withhold(Withhold measure) {
        return new Fields().put("withhold", ids(measure.tranches())).map();
    }

    @Override
    public MapNode forfeit(Forfeit measure) {
        return new Fields().put("forfeit", ids(measure.tranches())).map();
    }

    @Override
    public MapNode refer(Refer measure) {
        return new Fields().text("refer", measure.to()).map();
    }

    @Override
    public MapNode terminate(Terminate measure) {
        return new Fields().put("terminate", Node.bool(true)).map();
    }
}
