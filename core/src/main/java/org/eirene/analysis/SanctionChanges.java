package org.eirene.analysis;

import com.google.common.base.Joiner;
import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.Measure;
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

    /**
     * The first rung is reached at once. What is put before it puts it off, and what was before the one that is first now is
     * gone: each is told, and what comes of the other rung.
     */
    private void rungs() {
        List<Rung> was = before.rungs();
        List<Rung> is = after.rungs();
        int later = was.isEmpty() ? -1 : place(was.get(0), is);
        int sooner = is.isEmpty() ? -1 : place(is.get(0), was);
        if (later > 0 && sooner < 0) {
            rungs(List.of(), is.subList(0, later), 0, 0);
            moved(later, atOnce(was.get(0)), is.get(later).toString(), ChangeDirection.LESS);
            rungs(was.subList(1, was.size()), is.subList(later + 1, is.size()), 1, later + 1);
        } else if (sooner > 0 && later < 0) {
            rungs(was.subList(0, sooner), List.of(), 0, 0);
            moved(0, was.get(sooner).toString(), atOnce(is.get(0)), ChangeDirection.MORE);
            rungs(was.subList(sooner + 1, was.size()), is.subList(1, is.size()), sooner + 1, 1);
        } else {
            rungs(was, is, 0, 0);
        }
    }

    /** Where the rung with the measures of another is; less than 0 where there is none. */
    private static int place(Rung rung, List<Rung> rungs) {
        Set<Measure> measures = Set.copyOf(rung.measures());
        return Iterables.indexOf(rungs, other -> Set.copyOf(other.measures()).equals(measures));
    }

    private void moved(int at, String was, String is, ChangeDirection direction) {
        differences.add(key(at), Optional.of(was), Optional.of(is), enforcement(direction));
    }

    private static String atOnce(Rung rung) {
        return "at once, " + Joiner.on("; ").join(rung.measures());
    }

    private static String key(int rung) {
        return "rungs[" + rung + "]";
    }

    /** Rungs from some place on in either text. */
    private void rungs(List<Rung> before, List<Rung> after, int fromBefore, int fromAfter) {
        InOrder.compare(before, after, new InOrder.Cases<Rung>() {
            @Override
            public void changed(int at, Rung was, Rung is) {
                rung(fromAfter + at, was, is);
            }

            @Override
            public void gone(int at, Rung was) {
                differences.removed(key(fromBefore + at), was, enforcement(ChangeDirection.LESS));
            }

            @Override
            public void come(int at, Rung is) {
                differences.added(key(fromAfter + at), is, enforcement(ChangeDirection.MORE));
            }
        });
    }

    /** A rung is reached by any of its tests: one more reaches it sooner, and so does one that asks for less. */
    private void rung(int at, Rung was, Rung is) {
        String key = key(at);
        // the first needs no test, and has none that matters
        UnaryOperator<ChangeEffect> meant = effect -> at == 0 ? ChangeEffect.WORDING : effect;
        differences.limit(key + ".after", was.after(), is.after(), sooner -> List.of(meant.apply(enforcement(sooner))));
        test(key + ".occurrence", was.occurrence(), is.occurrence(), meant);
        test(key + ".severity", was.severity(), is.severity(), meant);
        MeasureChanges.find(differences, key + ".measures", was.measures(), is.measures(), interest);
    }

    private void test(String key, OptionalInt was, OptionalInt is, UnaryOperator<ChangeEffect> meant) {
        differences.presence(
                key,
                boxed(was),
                boxed(is),
                direction -> meant.apply(enforcement(direction)),
                (one, other) -> ChangeDirection.of(one - other));
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
