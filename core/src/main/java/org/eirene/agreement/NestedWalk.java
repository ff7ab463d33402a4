package org.eirene.agreement;

import static org.eirene.agreement.ElementKind.ACTOR;
import static org.eirene.agreement.ElementKind.PROCEDURE;

import java.util.List;
import java.util.Optional;

/**
 * Walks a condition or a moment of an element with everything nested in it, and shows what stands there to the rules.
 * Goes {@value #DEEPEST} levels down and no further, whatever comes then; answers whether that was all of it.
 */
final class NestedWalk implements Condition.Cases<Boolean>, Moment.Cases<Boolean> {
    static final int DEEPEST = 64;

    private final Rules rules;
    private final Element owner;
    private final String root;
    private final Place place;
    private final int depth;

    private NestedWalk(Rules rules, Element owner, String root, Place place, int depth) {
        this.rules = rules;
        this.owner = owner;
        this.root = root;
        this.place = place;
        this.depth = depth;
    }

    static void condition(Rules rules, Element owner, String root, Place place, Condition condition) {
        NestedWalk walk = new NestedWalk(rules, owner, root, place, 1);
        if (!walk.visit(condition)) {
            rules.tooDeep(place, root, owner, DEEPEST);
        }
    }

    static void moment(Rules rules, Element owner, String root, Place place, Moment moment) {
        NestedWalk walk = new NestedWalk(rules, owner, root, place, 1);
        if (!walk.visit(moment)) {
            rules.tooDeep(place, root, owner, DEEPEST);
        }
    }

    static void filter(Rules rules, Element owner, String root, Place place, IncidentFilter filter) {
        new NestedWalk(rules, owner, root, place, 1).visit(place, filter);
    }

    private boolean visit(Condition condition) {
        if (depth > DEEPEST) {
            return false;
        }
        rules.condition(place, owner, condition);
        return condition.match(this);
    }

    private boolean visit(Moment moment) {
        if (depth > DEEPEST) {
            return false;
        }
        rules.moment(place, owner, moment);
        boolean whole = moment.match(this);
        moment.shift().plus().ifPresent(plus -> offset(place.key("plus"), plus));
        return whole;
    }

    private void visit(Place at, IncidentFilter filter) {
        rules.filter(at, owner, filter);
        filter.by().forEach(id -> refer(at.key("by"), Reference.to(ACTOR, id, "by")));
        filter.verification()
                .ifPresent(id -> refer(at.key("verification"), Reference.to(PROCEDURE, id, "verification")));
    }

    private NestedWalk below(Place child) {
        return new NestedWalk(rules, owner, root, child, depth + 1);
    }

    private void refer(Place at, Reference reference) {
        rules.nested(at, root, owner, reference);
    }

    private void offset(Place at, Offset offset) {
        rules.offset(at, owner, offset);
    }

    private void offset(Place at, Optional<Offset> offset) {
        offset.ifPresent(present -> offset(at, present));
    }

    private boolean conditions(Place list, List<Condition> values) {
        boolean whole = true;
        for (int i = 0; i < values.size(); i++) {
            whole &= below(list.at(i)).visit(values.get(i));
        }
        return whole;
    }

    private boolean moments(Place list, List<Moment> values) {
        boolean whole = true;
        for (int i = 0; i < values.size(); i++) {
            whole &= below(list.at(i)).visit(values.get(i));
        }
        return whole;
    }

    private boolean turn(TransitionKind turn, String id) {
        refer(place.lead(turn.word()), Reference.to(turn.elementKind(), id, turn.word()));
        return true;
    }

    private boolean turn(TransitionCondition condition) {
        return turn(condition.transition(), condition.element());
    }

    @Override
    public Boolean always(Always condition) {
        return true;
    }

    @Override
    public Boolean never(Never condition) {
        return true;
    }

    @Override
    public Boolean all(AllOf condition) {
        return conditions(place.lead("all"), condition.of());
    }

    @Override
    public Boolean any(AnyOf condition) {
        return conditions(place.lead("any"), condition.of());
    }

    @Override
    public Boolean not(Not condition) {
        return below(place.lead("not")).visit(condition.condition());
    }

    @Override
    public Boolean atLeast(AtLeast condition) {
        return conditions(place.key("of"), condition.of());
    }

    @Override
    public Boolean reached(Reached condition) {
        return turn(condition);
    }

    @Override
    public Boolean opened(Opened condition) {
        return turn(condition);
    }

    @Override
    public Boolean open(Open condition) {
        refer(place.lead("open"), Reference.to(ElementKind.PHASE, condition.phase(), "open"));
        return true;
    }

    @Override
    public Boolean completed(Completed condition) {
        return turn(condition);
    }

    @Override
    public Boolean lapsed(Lapsed condition) {
        return turn(condition);
    }

    @Override
    public Boolean fulfilled(Fulfilled condition) {
        return turn(condition);
    }

    @Override
    public Boolean breached(Breached condition) {
        return turn(condition);
    }

    @Override
    public Boolean met(Met condition) {
        return turn(condition);
    }

    @Override
    public Boolean missed(Missed condition) {
        return turn(condition);
    }

    @Override
    public Boolean lost(Lost condition) {
        return turn(condition);
    }

    @Override
    public Boolean released(Released condition) {
        return turn(condition);
    }

    @Override
    public Boolean invoked(Invoked condition) {
        return turn(condition);
    }

    @Override
    public Boolean inForce(InForce condition) {
        refer(place.lead("inForce"), Reference.to(ElementKind.SANCTION, condition.sanction(), "inForce"));
        return true;
    }

    @Override
    public Boolean statusIs(StatusIs condition) {
        refer(place.lead("is"), Reference.toAny(condition.element(), "is"));
        return true;
    }

    @Override
    public Boolean passed(Passed condition) {
        return below(place.lead("passed")).visit(condition.moment());
    }

    @Override
    public Boolean quiet(Quiet condition) {
        Place quiet = place.lead("quiet");
        offset(quiet.key("for"), condition.lasting());
        visit(quiet.key("of"), condition.of());
        return condition
                .since()
                .map(since -> below(quiet.key("since")).visit(since))
                .orElse(true);
    }

    @Override
    public Boolean incidents(Incidents condition) {
        Place incidents = place.lead("incidents");
        visit(incidents.key("of"), condition.number().of());
        offset(incidents.key("within"), condition.number().within());
        return true;
    }

    @Override
    public Boolean delivered(Delivered condition) {
        Place delivered = place.lead("delivered");
        condition.total().of().forEach(id -> refer(delivered, Reference.to(ElementKind.COMMITMENT, id, "delivered")));
        offset(place.key("within"), condition.total().within());
        return true;
    }

    @Override
    public Boolean measured(Measured condition) {
        String indicator = condition.measurement().indicator();
        refer(place.lead("measured"), Reference.to(ElementKind.INDICATOR, indicator, "measured"));
        offset(place.key("within"), condition.measurement().within());
        return true;
    }

    @Override
    public Boolean at(AtInstant moment) {
        return true;
    }

    @Override
    public Boolean date(OnDate moment) {
        return true;
    }

    @Override
    public Boolean transition(AtTransition moment) {
        return turn(moment.transition(), moment.element());
    }

    @Override
    public Boolean earliest(Earliest moment) {
        return moments(place.lead("earliest"), moment.of());
    }

    @Override
    public Boolean latest(Latest moment) {
        return moments(place.lead("latest"), moment.of());
    }
}
