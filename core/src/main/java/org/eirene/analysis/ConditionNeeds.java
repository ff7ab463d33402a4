package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Act;
import org.eirene.agreement.Aggregate;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.Always;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtInstant;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Breached;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Comparison;
import org.eirene.agreement.Completed;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.Earliest;
import org.eirene.agreement.Fulfilled;
import org.eirene.agreement.InForce;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Invoked;
import org.eirene.agreement.Lapsed;
import org.eirene.agreement.Latest;
import org.eirene.agreement.Lost;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Met;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Missed;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Never;
import org.eirene.agreement.Not;
import org.eirene.agreement.OnDate;
import org.eirene.agreement.Open;
import org.eirene.agreement.Opened;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Reached;
import org.eirene.agreement.Released;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.StatusIs;
import org.eirene.agreement.TransitionCondition;
import org.eirene.agreement.TransitionKind;

/**
 * What a condition needs to come to hold, or to fail. Time passes by itself; what is measured, counted and kept quiet is
 * in somebody's hands. What a condition reads of the present alone (in force now, breached now) can always cease.
 */
final class ConditionNeeds implements Condition.Cases<Need>, Moment.Cases<Need> {
    private final Agreement agreement;
    private final Conduct conduct;
    private final String path;
    private final boolean holding;

    private ConditionNeeds(Agreement agreement, Conduct conduct, String path, boolean holding) {
        this.agreement = agreement;
        this.conduct = conduct;
        this.path = path;
        this.holding = holding;
    }

    static Need toHold(Agreement agreement, Conduct conduct, String path, Condition condition) {
        return condition.match(new ConditionNeeds(agreement, conduct, path, true));
    }

    static Need toFail(Agreement agreement, Conduct conduct, String path, Condition condition) {
        return condition.match(new ConditionNeeds(agreement, conduct, path, false));
    }

    static Need toResolve(Agreement agreement, Conduct conduct, String path, Moment moment) {
        return moment.match(new ConditionNeeds(agreement, conduct, path, true));
    }

    private boolean anythingHappens() {
        return conduct == Conduct.WHATEVER_HAPPENS;
    }

    private static Need possible(boolean possible) {
        return possible ? Need.NOTHING : Need.IMPOSSIBLE;
    }

    private List<Need> each(List<Condition> conditions) {
        return conditions.stream().map(part -> part.match(this)).toList();
    }

    private Need happens(TransitionKind turn, String element, String words) {
        return new Need.Happens(new Fact(turn, element), path, words);
    }

    /** A turn that, once made, stays made. */
    private Need once(TransitionCondition condition) {
        return holding
                ? happens(condition.transition(), condition.element(), condition.toString())
                : new Need.NotYet(new Fact(condition.transition(), condition.element()));
    }

    /** What stands as it stands now. */
    private Need now(TransitionCondition condition) {
        return holding ? once(condition) : Need.NOTHING;
    }

    @Override
    public Need always(Always condition) {
        return possible(holding);
    }

    @Override
    public Need never(Never condition) {
        return possible(!holding);
    }

    @Override
    public Need all(AllOf condition) {
        return holding ? Need.all(each(condition.of())) : Need.any(each(condition.of()));
    }

    @Override
    public Need any(AnyOf condition) {
        return holding ? Need.any(each(condition.of())) : Need.all(each(condition.of()));
    }

    @Override
    public Need not(Not condition) {
        return condition.condition().match(new ConditionNeeds(agreement, conduct, path, !holding));
    }

    @Override
    public Need atLeast(AtLeast condition) {
        int size = condition.of().size();
        int needed = holding ? condition.count() : size - condition.count() + 1;
        return Need.some(needed, each(condition.of()));
    }

    @Override
    public Need reached(Reached condition) {
        // Nothing moves before the agreement is in force.
        return !holding && condition.element().equals(Milestone.ENTRY_INTO_FORCE) ? Need.IMPOSSIBLE : once(condition);
    }

    @Override
    public Need opened(Opened condition) {
        return once(condition);
    }

    @Override
    public Need open(Open condition) {
        String phase = condition.phase();
        return holding
                ? Need.all(
                        happens(TransitionKind.OPENED, phase, condition.toString()),
                        new Need.NotYet(new Fact(TransitionKind.COMPLETED, phase)),
                        new Need.NotYet(new Fact(TransitionKind.LAPSED, phase)))
                : Need.NOTHING;
    }

    @Override
    public Need completed(Completed condition) {
        return once(condition);
    }

    @Override
    public Need lapsed(Lapsed condition) {
        return once(condition);
    }

    @Override
    public Need fulfilled(Fulfilled condition) {
        return once(condition);
    }

    @Override
    public Need breached(Breached condition) {
        return now(condition);
    }

    @Override
    public Need met(Met condition) {
        return once(condition);
    }

    @Override
    public Need missed(Missed condition) {
        return now(condition);
    }

    @Override
    public Need lost(Lost condition) {
        return now(condition);
    }

    @Override
    public Need released(Released condition) {
        return once(condition);
    }

    @Override
    public Need invoked(Invoked condition) {
        return once(condition);
    }

    @Override
    public Need inForce(InForce condition) {
        if (!holding) {
            return Need.NOTHING;
        }
        boolean comes = condition.rung() <= 1
                || anythingHappens()
                || agreement.find(Sanction.class, condition.sanction()).stream()
                        .flatMap(sanction -> sanction.rungs().stream().skip(condition.rung() - 1L))
                        .anyMatch(ConditionNeeds::comesByTime);
        return comes ? happens(TransitionKind.IMPOSED, condition.sanction(), condition.toString()) : Need.IMPOSSIBLE;
    }

    private static boolean comesByTime(Rung rung) {
        return rung.after().isPresent() || rung.occurrence().isPresent();
    }

    @Override
    public Need statusIs(StatusIs condition) {
        return holding ? StatusNeeds.of(condition, path, anythingHappens()) : Need.NOTHING;
    }

    @Override
    public Need passed(Passed condition) {
        return holding ? condition.moment().match(this) : Need.NOTHING;
    }

    @Override
    public Need quiet(Quiet condition) {
        return holding ? condition.since().map(since -> since.match(this)).orElse(Need.NOTHING) : Need.NOTHING;
    }

    @Override
    public Need incidents(Incidents condition) {
        // Of a count, what it takes: no incident at all, or one that happens.
        boolean quiet = holding == condition.comparison().test(BigDecimal.ZERO, BigDecimal.valueOf(condition.figure()));
        if (quiet) {
            return Need.NOTHING;
        }
        boolean rises = holding == (condition.comparison() == Comparison.AT_LEAST);
        return possible(rises && anythingHappens());
    }

    @Override
    public Need delivered(Delivered condition) {
        boolean fromNothing = holding == condition.comparison().test(BigDecimal.ZERO, condition.quantity());
        if (fromNothing) {
            return holding ? Need.NOTHING : shortOf(condition);
        }
        boolean rises = holding == (condition.comparison() == Comparison.AT_LEAST);
        ImmutableList<Commitment> of = condition.total().of().stream()
                .flatMap(id -> agreement.find(Commitment.class, id).stream())
                .filter(commitment -> anythingHappens() || !(commitment.must() instanceof Respond))
                .collect(ImmutableList.toImmutableList());
        if (!rises || !isEnough(of, condition.quantity())) {
            return Need.IMPOSSIBLE;
        }
        return conduct == Conduct.DUTY
                ? Need.any(of.stream()
                        .map(commitment -> happens(TransitionKind.IN_EFFECT, commitment.id(), condition.toString()))
                        .toList())
                : possible(!of.isEmpty());
    }

    /** As long as so much is not delivered, what asks for as much is not fulfilled. */
    private Need shortOf(Delivered condition) {
        return Need.all(condition.total().of().stream()
                .flatMap(id -> agreement.find(Commitment.class, id).stream())
                .filter(commitment -> condition.total().within().isEmpty()
                        && quantity(commitment).compareTo(condition.quantity()) >= 0)
                .map(commitment -> new Need.NotYet(new Fact(TransitionKind.FULFILLED, commitment.id())))
                .toList());
    }

    private static BigDecimal quantity(Commitment commitment) {
        return commitment.must() instanceof Deliver deliver
                ? deliver.quantity()
                : commitment.must() instanceof Act act ? act.quantity() : BigDecimal.ZERO;
    }

    /** There is no end to what can be delivered, but where it stands on a list. */
    private boolean isEnough(List<Commitment> commitments, BigDecimal quantity) {
        int items = 0;
        for (Commitment commitment : commitments) {
            Optional<Manifest> list = commitment.must() instanceof Deliver deliver
                    ? deliver.manifest().flatMap(id -> agreement.find(Manifest.class, id))
                    : Optional.empty();
            if (list.isEmpty()) {
                return true;
            }
            items += list.get().items().size();
        }
        return quantity.compareTo(BigDecimal.valueOf(items)) <= 0;
    }

    @Override
    public Need measured(Measured condition) {
        // What is measured may come to any value, and is nothing at first. What is counted never sinks below nought.
        if (condition.measurement().take() != Aggregate.COUNT) {
            return Need.NOTHING;
        }
        boolean fromNothing = holding == condition.comparison().test(BigDecimal.ZERO, condition.value());
        boolean rises = holding
                == (condition.comparison() == Comparison.AT_LEAST || condition.comparison() == Comparison.MORE_THAN);
        return possible(fromNothing || rises);
    }

    // Moments: what must happen for them to be resolved

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
        return happens(moment.transition(), moment.element(), moment.toString());
    }

    @Override
    public Need earliest(Earliest moment) {
        return Need.any(moment.of().stream().map(part -> part.match(this)).toList());
    }

    @Override
    public Need latest(Latest moment) {
        return Need.all(moment.of().stream().map(part -> part.match(this)).toList());
    }
}
