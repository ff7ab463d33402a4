package org.eirene.analysis;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;

/** What differs in a sanction. */
final class SanctionChanges {
    private final Differences differences;
    private final Sanction before;
    private final Sanction after;
    private final Interest interest;

    private SanctionChanges(Differences differences, Sanction before, Sanction after) {
        this.differences = differences;
        this.before = before;
        this.after = after;
        interest =
                before.against().equals(after.against()) ? Interest.bearing(Set.of(after.against())) : Interest.NOBODY;
    }

    static void find(Differences differences, Sanction before, Sanction after) {
        new SanctionChanges(differences, before, after).compare();
    }

    private void compare() {
        Set<String> was = Set.of(before.against());
        Set<String> is = Set.of(after.against());
        differences.names("against", was, is, BurdenChanges.effect(ChangeClass.ENFORCEMENT, was, is));
        ConditionChanges.find(
                differences, "trigger", before.trigger(), after.trigger(), ConditionChanges.enforcement(interest));
        // what must be decided first comes later, or not at all
        differences.presence(
                "decision",
                before.decision(),
                after.decision(),
                direction -> enforcement(direction.reversed()),
                (one, other) -> ChangeDirection.OTHER);
        rungs();
        cure();
        differences.offset("probation", before.probation(), after.probation(), this::enforcement);
    }

    private ChangeEffect enforcement(ChangeDirection direction) {
        return interest.effect(ChangeClass.ENFORCEMENT, direction);
    }

    /** Where no cure is written, it is that the trigger fails. What is harder to cure is the stronger. */
    private void cure() {
        Condition was = before.cure().orElseGet(() -> Conditions.not(before.trigger()));
        Condition is = after.cure().orElseGet(() -> Conditions.not(after.trigger()));
        if (before.cure().isPresent() && after.cure().isPresent()) {
            ConditionChanges.find(
                    differences,
                    "cure",
                    was,
                    is,
                    (figures, direction) -> ConditionChanges.enforcement(interest, figures, direction, direction));
        } else if (!before.cure().equals(after.cure())) {
            Implication implication = differences.texts().implication();
            differences.add(
                    "cure",
                    before.cure().map(Condition::toString),
                    after.cure().map(Condition::toString),
                    implication.areEquivalent(was, is)
                            ? ChangeEffect.WORDING
                            : enforcement(implication.direction(was, is)));
        }
    }

    private void rungs() {
        InOrder.compare(before.rungs(), after.rungs(), new InOrder.Cases<Rung>() {
            @Override
            public void changed(int at, Rung was, Rung is) {
                rung("rungs[" + at + "]", was, is);
            }

            @Override
            public void gone(int at, Rung was) {
                differences.removed("rungs[" + at + "]", was, enforcement(ChangeDirection.LESS));
            }

            @Override
            public void come(int at, Rung is) {
                differences.added("rungs[" + at + "]", is, enforcement(ChangeDirection.MORE));
            }
        });
    }

    /** A rung is reached by any of its tests: one more reaches it sooner, and so does one that asks for less. */
    private void rung(String key, Rung was, Rung is) {
        differences.presence(
                key + ".after",
                was.after(),
                is.after(),
                this::enforcement,
                (one, other) ->
                        differences.texts().offsets().direction(one, other).reversed());
        test(key + ".occurrence", was.occurrence(), is.occurrence());
        test(key + ".severity", was.severity(), is.severity());
        MeasureChanges.find(differences, key + ".measures", was.measures(), is.measures(), interest);
    }

    private void test(String key, OptionalInt was, OptionalInt is) {
        differences.presence(
                key, boxed(was), boxed(is), this::enforcement, (one, other) -> ChangeDirection.of(one - other));
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
