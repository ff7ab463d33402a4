package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.Always;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.Breached;
import org.eirene.agreement.Completed;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.Fulfilled;
import org.eirene.agreement.InForce;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Invoked;
import org.eirene.agreement.Lapsed;
import org.eirene.agreement.Lost;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Met;
import org.eirene.agreement.Missed;
import org.eirene.agreement.Never;
import org.eirene.agreement.Not;
import org.eirene.agreement.Open;
import org.eirene.agreement.Opened;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Reached;
import org.eirene.agreement.Released;
import org.eirene.agreement.StatusIs;
import org.eirene.agreement.TransitionCondition;

/** Conditions, and the filters in them, as they are written. */
final class ConditionEncoder implements Condition.Cases<Node> {
    private static final ConditionEncoder CASES = new ConditionEncoder();

    private ConditionEncoder() {}

    static Node encode(Condition condition) {
        return condition.match(CASES);
    }

    static MapNode encode(IncidentFilter filter) {
        return new Fields()
                .texts("kinds", filter.kinds())
                .numberUnless(1, "minSeverity", filter.minSeverity())
                .texts("by", filter.by())
                .texts("areas", filter.areas())
                .text("verification", filter.verification())
                .map();
    }

    /** The key under which a condition holds a filter, unless the filter covers all. */
    private static Fields of(Fields fields, IncidentFilter filter) {
        return filter.coversAll() ? fields : fields.put("of", encode(filter));
    }

    private static Fields fields(String key, String value) {
        return new Fields().text(key, value);
    }

    private static ListNode list(ImmutableList<Condition> conditions) {
        return Fields.all(conditions, ConditionEncoder::encode);
    }

    private static Node transition(TransitionCondition condition) {
        return fields(condition.transition().word(), condition.element()).map();
    }

    @Override
    public Node always(Always condition) {
        return Node.text("always");
    }

    @Override
    public Node never(Never condition) {
        return Node.text("never");
    }

    @Override
    public Node all(AllOf condition) {
        return new Fields().put("all", list(condition.of())).map();
    }

    @Override
    public Node any(AnyOf condition) {
        return new Fields().put("any", list(condition.of())).map();
    }

    @Override
    public Node not(Not condition) {
        return new Fields().put("not", encode(condition.condition())).map();
    }

    @Override
    public Node atLeast(AtLeast condition) {
        return new Fields()
                .number("atLeast", condition.count())
                .put("of", list(condition.of()))
                .map();
    }

    @Override
    public Node reached(Reached condition) {
        return transition(condition);
    }

    @Override
    public Node opened(Opened condition) {
        return transition(condition);
    }

    @Override
    public Node open(Open condition) {
        return fields("open", condition.phase()).map();
    }

    @Override
    public Node completed(Completed condition) {
        return transition(condition);
    }

    @Override
    public Node lapsed(Lapsed condition) {
        return transition(condition);
    }

    @Override
    public Node fulfilled(Fulfilled condition) {
        return transition(condition);
    }

    @Override
    public Node breached(Breached condition) {
        return transition(condition);
    }

    @Override
    public Node met(Met condition) {
        return transition(condition);
    }

    @Override
    public Node missed(Missed condition) {
        return transition(condition);
    }

    @Override
    public Node lost(Lost condition) {
        return transition(condition);
    }

    @Override
    public Node released(Released condition) {
        return transition(condition);
    }

    @Override
    public Node invoked(Invoked condition) {
        return transition(condition);
    }

    @Override
    public Node inForce(InForce condition) {
        return fields("inForce", condition.sanction())
                .numberUnless(1, "rung", condition.rung())
                .map();
    }

    @Override
    public Node statusIs(StatusIs condition) {
        return fields("is", condition.element())
                .text("status", condition.status().name())
                .map();
    }

    @Override
    public Node passed(Passed condition) {
        return new Fields()
                .put("passed", MomentEncoder.encode(condition.moment()))
                .map();
    }

    @Override
    public Node quiet(Quiet condition) {
        Fields parts = of(new Fields().offset("for", condition.lasting()), condition.of())
                .put("since", condition.since().map(MomentEncoder::encode));
        return new Fields().put("quiet", parts.map()).map();
    }

    @Override
    public Node incidents(Incidents condition) {
        Fields parts = of(new Fields(), condition.number().of())
                .offset("within", condition.number().within());
        return new Fields()
                .put("incidents", parts.map())
                .number(condition.comparison().word(), condition.figure())
                .map();
    }

    @Override
    public Node delivered(Delivered condition) {
        ImmutableSortedSet<String> of = condition.total().of();
        return new Fields()
                .put("delivered", of.size() == 1 ? Node.text(of.first()) : Fields.<String>all(of, Node::text))
                .offset("within", condition.total().within())
                .number(condition.comparison().word(), condition.quantity())
                .map();
    }

    @Override
    public Node measured(Measured condition) {
        return fields("measured", condition.measurement().indicator())
                .text("take", condition.measurement().take().word())
                .offset("within", condition.measurement().within())
                .number(condition.comparison().word(), condition.value())
                .map();
    }
}
