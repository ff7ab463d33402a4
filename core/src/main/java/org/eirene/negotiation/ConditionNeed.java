package org.eirene.negotiation;

import java.util.List;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtInstant;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.Earliest;
import org.eirene.agreement.InForce;
import org.eirene.agreement.Latest;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Never;
import org.eirene.agreement.Not;
import org.eirene.agreement.OnDate;
import org.eirene.agreement.Open;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.StatusIs;
import org.eirene.agreement.TransitionCondition;

/**
 * What a condition needs in the text to be able to come true, and a moment to be able to come. What is struck never
 * comes to any status: nothing is completed, fulfilled or breached that is not in the text. That something is not so can
 * always be.
 */
final class ConditionNeed implements Condition.PartialCases<Need>, Moment.Cases<Need> {
    private static final ConditionNeed CASES = new ConditionNeed();

    private ConditionNeed() {}

    static Need of(Condition condition) {
        // All transitions alike: whatever it is that becomes of an element, it takes the element.
        return condition instanceof TransitionCondition transition
                ? element(transition.element())
                : condition.match(CASES);
    }

    static Need of(Moment moment) {
        return moment.match(CASES);
    }

    private static List<Need> parts(List<Condition> conditions) {
        return conditions.stream().map(ConditionNeed::of).toList();
    }

    private static Need element(String id) {
        // The entry into force is no clause that anyone could strike.
        return id.equals(Milestone.ENTRY_INTO_FORCE) ? Need.NOTHING : Need.of(id);
    }

    @Override
    public Need otherwise(Condition condition) {
        return Need.NOTHING;
    }

    @Override
    public Need never(Never condition) {
        return Need.IMPOSSIBLE;
    }

    @Override
    public Need all(AllOf condition) {
        return Need.all(parts(condition.of()));
    }

    @Override
    public Need any(AnyOf condition) {
        return Need.any(parts(condition.of()));
    }

    @Override
    public Need atLeast(AtLeast condition) {
        return Need.atLeast(condition.count(), parts(condition.of()));
    }

    @Override
    public Need not(Not condition) {
        return Need.NOTHING;
    }

    @Override
    public Need open(Open condition) {
        return element(condition.phase());
    }

    @Override
    public Need inForce(InForce condition) {
        return element(condition.sanction());
    }

    @Override
    public Need statusIs(StatusIs condition) {
        return element(condition.element());
    }

    @Override
    public Need passed(Passed condition) {
        return of(condition.moment());
    }

    @Override
    public Need quiet(Quiet condition) {
        return condition.since().map(ConditionNeed::of).orElse(Need.NOTHING);
    }

    @Override
    public Need delivered(Delivered condition) {
        return Need.anyOf(condition.total().of());
    }

    @Override
    public Need measured(Measured condition) {
        return element(condition.measurement().indicator());
    }

    @Override
    public Need at(AtInstant moment) {
        return Need.NOTHING;
    }

    @Override
    public Need date(OnDate moment) {
        return Need.NOTHING;
    }

    @Override
    public Need transition(AtTransition moment) {
        return element(moment.element());
    }

    @Override
    public Need earliest(Earliest moment) {
        return Need.any(moment.of().stream().map(ConditionNeed::of).toList());
    }

    @Override
    public Need latest(Latest moment) {
        return Need.all(moment.of().stream().map(ConditionNeed::of).toList());
    }
}
