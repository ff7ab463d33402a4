package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.CarryOn;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Complete;
import org.eirene.agreement.Completed;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.Extend;
import org.eirene.agreement.Lapse;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Phase;

/** What differs in a phase. */
final class PhaseChanges {
    private final Differences differences;
    private final Phase before;
    private final Phase after;
    private final PhaseEnd end;

    private PhaseChanges(Differences differences, Phase before, Phase after) {
        this.differences = differences;
        this.before = before;
        this.after = after;
        end = new PhaseEnd(differences.texts(), after.id());
    }

    static void find(Differences differences, Phase before, Phase after) {
        new PhaseChanges(differences, before, after).compare();
    }

    private void compare() {
        opens();
        // who is served by a phase that is over the text does not say
        ConditionChanges.find(
                differences,
                "completes",
                before.completes(),
                after.completes(),
                before.completes().isPresent() && after.completes().isPresent()
                        ? ConditionChanges.gate(Interest.NOBODY)
                        : (figures, direction) ->
                                ImmutableList.of(ChangeEffect.of(ChangeClass.CONDITION, ChangeDirection.OTHER)));
        differences.limit("lasts", before.lasts(), after.lasts(), this::sooner);
        onExpiry();
    }

    /** A phase that does not say when it opens follows the one before it, which may be another than it was. */
    private void opens() {
        Condition was = opens(differences.texts().before(), before);
        Condition is = opens(differences.texts().after(), after);
        if (Canonical.of(was).equals(Canonical.of(is))) {
            if (before.opens().isPresent() != after.opens().isPresent()) {
                differences.wording(
                        "opens",
                        before.opens().map(Condition::toString),
                        after.opens().map(Condition::toString));
            }
        } else {
            Interest interest = differences.texts().interest(this::isIn);
            ConditionChanges.find(differences, "opens", was, is, ConditionChanges.gate(interest));
        }
    }

    /** When a phase opens, be it said or not. */
    static Condition opens(Agreement text, Phase phase) {
        int place = text.phases().indexOf(phase);
        return phase.opens()
                .orElseGet(() -> place == 0
                        ? Conditions.always()
                        : new Completed(text.phases().get(place - 1).id()));
    }

    private boolean isIn(Commitment commitment) {
        return commitment.phase().filter(after.id()::equals).isPresent();
    }

    /** The end of a phase is a deadline for what has no other, and ends what goes on; else it is but its own. */
    private List<ChangeEffect> sooner(ChangeDirection direction) {
        ImmutableList<ChangeEffect> effects = end.moved(direction);
        return effects.isEmpty() ? List.of(ending(direction.reversed())) : effects;
    }

    private void onExpiry() {
        if (before.onExpiry() instanceof Extend was && after.onExpiry() instanceof Extend is) {
            differences.offsets("onExpiry.extend", was.by(), is.by(), this::later);
            ConditionChanges.find(
                    differences,
                    "onExpiry.while",
                    was.condition(),
                    is.condition(),
                    (figures, direction) -> later(direction.reversed()));
            differences.presences(
                    "onExpiry.times",
                    Optional.of(was.times()),
                    Optional.of(is.times()),
                    this::later,
                    (one, other) -> ChangeDirection.of(other - one));
        } else if (!before.onExpiry().equals(after.onExpiry())) {
            differences.add(
                    "onExpiry",
                    Optional.of(before.onExpiry().toString()),
                    Optional.of(after.onExpiry().toString()),
                    atExpiry(before.onExpiry(), after.onExpiry()));
        }
    }

    /** A phase that is extended the longer ends the later. */
    private List<ChangeEffect> later(ChangeDirection direction) {
        ImmutableList.Builder<ChangeEffect> effects = ImmutableList.builder();
        effects.add(ending(direction));
        if (expires()) {
            effects.addAll(end.moved(direction.reversed()));
        }
        return effects.build();
    }

    private boolean expires() {
        return before.lasts().isPresent() && after.lasts().isPresent();
    }

    /** Only an extension moves what is due at the end; what goes on beyond it goes on with the phase. */
    private List<ChangeEffect> atExpiry(OnExpiry was, OnExpiry is) {
        ImmutableList.Builder<ChangeEffect> effects = ImmutableList.builder();
        effects.add(ending(firmer(was, is)));
        if (expires() && was instanceof Extend != is instanceof Extend) {
            effects.addAll(end.deadlines(is instanceof Extend ? ChangeDirection.LESS : ChangeDirection.MORE));
        }
        int longer = is.match(OPENNESS) - was.match(OPENNESS);
        if (expires() && longer != 0) {
            effects.addAll(end.durations(ChangeDirection.of(longer)));
        }
        return effects.build();
    }

    private static ChangeEffect ending(ChangeDirection direction) {
        return ChangeEffect.of(ChangeClass.ENDING, direction);
    }

    /** What lapses ends soonest, what is extended later, what goes on last; what completes is no end of that kind. */
    private static ChangeDirection firmer(OnExpiry before, OnExpiry after) {
        return before instanceof Complete || after instanceof Complete
                ? ChangeDirection.OTHER
                : ChangeDirection.of(after.match(OPENNESS) - before.match(OPENNESS));
    }

    /** How long a phase stays open beyond its end. */
    private static final OnExpiry.Cases<Integer> OPENNESS = new OnExpiry.Cases<>() {
        @Override
        public Integer lapse(Lapse rule) {
            return 0;
        }

        @Override
        public Integer complete(Complete rule) {
            return 0;
        }

        @Override
        public Integer extend(Extend rule) {
            return 1;
        }

        @Override
        public Integer carryOn(CarryOn rule) {
            return 2;
        }
    };
}
