package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import org.eirene.agreement.AtInstant;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Earliest;
import org.eirene.agreement.FixedMoment;
import org.eirene.agreement.Latest;
import org.eirene.agreement.Moment;
import org.eirene.agreement.OnDate;

/** Moments as they are written. */
final class MomentEncoder implements Moment.Cases<MapNode> {
    private static final MomentEncoder CASES = new MomentEncoder();

    private MomentEncoder() {}

    static MapNode encode(Moment moment) {
        return moment.match(CASES);
    }

    /** An instant or a day as it stands where an agreement names one: without the map around it. */
    static TextNode fixed(FixedMoment moment) {
        return moment instanceof OnDate day
                ? Node.text(day.date().toString())
                : InstantText.node(((AtInstant) moment).instant());
    }

    private static MapNode shifted(Fields fields, Moment moment) {
        return fields.offset("plus", moment.shift().plus())
                .flagUnless(false, "endOfDay", moment.shift().endOfDay())
                .map();
    }

    private static ListNode list(ImmutableList<Moment> moments) {
        return Fields.all(moments, MomentEncoder::encode);
    }

    @Override
    public MapNode at(AtInstant moment) {
        return shifted(new Fields().put("at", fixed(moment)), moment);
    }

    @Override
    public MapNode date(OnDate moment) {
        return shifted(new Fields().put("date", fixed(moment)), moment);
    }

    @Override
    public MapNode transition(AtTransition moment) {
        Fields fields =
                new Fields().text(moment.transition().word(), moment.element()).number("day", moment.day());
        return shifted(fields, moment);
    }

    @Override
    public MapNode earliest(Earliest moment) {
        return shifted(new Fields().put("earliest", list(moment.of())), moment);
    }

    @Override
    public MapNode latest(Latest moment) {
        return shifted(new Fields().put("latest", list(moment.of())), moment);
    }
}
