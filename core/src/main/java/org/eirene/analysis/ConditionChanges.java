package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.InForce;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Not;
import org.eirene.agreement.Quiet;

/**
 * What differs between two conditions in one place, as far down as both are made alike: where one figure differs, that
 * part alone is told.
 */
final class ConditionChanges {
    private static final List<ChangeEffect> SAME = ImmutableList.of(ChangeEffect.WORDING);

    private final Differences differences;
    private final Implication implication;
    private final Judge judge;

    /** What it means that a part of a condition became harder to meet, or easier. */
    interface Judge {
        /** The effects, given whether only figures differ and which way it goes, MORE being harder. */
        List<ChangeEffect> effects(boolean figures, ChangeDirection direction);
    }

    private ConditionChanges(Differences differences, Judge judge) {
        this.differences = differences;
        implication = differences.texts().implication();
        this.judge = judge;
    }

    static void find(Differences differences, String key, Condition before, Condition after, Judge judge) {
        new ConditionChanges(differences, judge).compare(new Spot(key, key, true), before, after);
    }

    /** Where one text has a condition and the other none; having one is harder. */
    static void find(
            Differences differences, String key, Optional<Condition> before, Optional<Condition> after, Judge judge) {
        if (before.isPresent() && after.isPresent()) {
            find(differences, key, before.get(), after.get(), judge);
        } else if (before.isPresent() || after.isPresent()) {
            ChangeDirection direction = before.isEmpty() ? ChangeDirection.MORE : ChangeDirection.LESS;
            differences.add(
                    key,
                    before.map(Condition::toString),
                    after.map(Condition::toString),
                    judge.effects(false, direction));
        }
    }

    /** A condition for something that somebody waits for: harder is worse for whom it serves. */
    static Judge gate(Interest interest) {
        return (figures, direction) -> ImmutableList.of(
                interest.reversed().effect(figures ? ChangeClass.THRESHOLD : ChangeClass.CONDITION, direction));
    }

    /** A condition that brings about what follows when something goes wrong: easier is stronger. */
    static Judge enforcement(Interest interest) {
        return (figures, direction) -> enforcement(interest, figures, direction, direction.reversed());
    }

    /** What it means for enforcement that a condition goes one way and enforcement with it another, or the same. */
    static List<ChangeEffect> enforcement(
            Interest interest, boolean figures, ChangeDirection condition, ChangeDirection enforcement) {
        ChangeEffect effect = interest.effect(ChangeClass.ENFORCEMENT, enforcement);
        return figures
                ? ImmutableList.of(effect, ChangeEffect.of(ChangeClass.THRESHOLD, condition))
                : ImmutableList.of(effect);
    }

    private void compare(Spot spot, Condition before, Condition after) {
        if (Canonical.of(before).equals(Canonical.of(after))) {
            return;
        }
        Optional<Alignment> alignment = Alignment.of(before, after);
        if (before instanceof Not was && after instanceof Not is) {
            compare(spot.not(), was.condition(), is.condition());
        } else if (before instanceof AtLeast was && after instanceof AtLeast is && sameParts(was, is)) {
            Spot count = spot.below(".atLeast", ".atLeast");
            ChangeDirection direction = ChangeDirection.of(Integer.compare(is.count(), was.count()));
            tell(count, Optional.of(was.count()), Optional.of(is.count()), judge.effects(true, spot.seen(direction)));
        } else if (alignment.isPresent()) {
            byParts(spot, alignment.get(), before, after);
        } else {
            boolean figures = subject(before).equals(subject(after));
            ChangeDirection direction = spot.seen(implication.direction(before, after));
            boolean same = implication.areEquivalent(before, after);
            differences.add(
                    spot.keyAfter(),
                    Optional.of(before.toString()),
                    Optional.of(after.toString()),
                    same ? SAME : judge.effects(figures, direction),
                    same ? Optional.empty() : differences.texts().clocks().between(before, after));
        }
    }

    private static boolean sameParts(AtLeast before, AtLeast after) {
        return Canonical.of(new AllOf(before.of())).equals(Canonical.of(new AllOf(after.of())));
    }

    private void byParts(Spot spot, Alignment alignment, Condition before, Condition after) {
        for (Alignment.Pair pair : alignment.pairs()) {
            Spot below = spot.below(pair.before().step(), pair.after().step());
            compare(below, pair.before().condition(), pair.after().condition());
        }
        ChangeDirection more = alignment.joint() == Alignment.Joint.ALL ? ChangeDirection.MORE : ChangeDirection.LESS;
        for (Alignment.Part part : alignment.gone()) {
            boolean same = isIdle(alignment, part.condition(), before, after, implication);
            tell(
                    spot.below(part.step(), ""),
                    Optional.of(part.condition()),
                    Optional.empty(),
                    same ? SAME : judge.effects(false, spot.seen(more.reversed())));
        }
        for (Alignment.Part part : alignment.come()) {
            boolean same = isIdle(alignment, part.condition(), after, before, implication.reversed());
            tell(
                    spot.below("", part.step()),
                    Optional.empty(),
                    Optional.of(part.condition()),
                    same ? SAME : judge.effects(false, spot.seen(more)));
        }
    }

    /** Whether it makes no difference that the other text has no such part: its condition says as much without. */
    private static boolean isIdle(
            Alignment alignment, Condition part, Condition whole, Condition other, Implication toOther) {
        return switch (alignment.joint()) {
            case ALL -> toOther.reversed().holds(other, part);
            case ANY -> toOther.holds(part, other);
            case SOME -> toOther.areEquivalent(whole, other);
        };
    }

    private void tell(Spot spot, Optional<?> before, Optional<?> after, List<ChangeEffect> effects) {
        differences.add(
                after.isPresent() ? spot.keyAfter() : spot.keyBefore(),
                before.map(Object::toString),
                after.map(Object::toString),
                effects);
    }

    /** A condition without its figures. */
    private static Object subject(Condition condition) {
        if (condition instanceof Quiet quiet) {
            return List.of(quiet.of().minSeverity(1), quiet.since());
        } else if (condition instanceof Incidents incidents) {
            return List.of(incidents.number().of().minSeverity(1), incidents.comparison());
        } else if (condition instanceof Delivered delivered) {
            return List.of(delivered.total().of(), delivered.comparison());
        } else if (condition instanceof Measured measured) {
            return List.of(
                    measured.measurement().indicator(), measured.measurement().take(), measured.comparison());
        }
        return condition instanceof InForce inForce ? inForce.sanction() : condition;
    }

    /** Where a condition stands in both texts, and whether it is asked for there or its contrary. */
    private record Spot(String keyBefore, String keyAfter, boolean asked) {
        Spot below(String before, String after) {
            return new Spot(keyBefore + before, keyAfter + after, asked);
        }

        Spot not() {
            return new Spot(keyBefore + ".not", keyAfter + ".not", !asked);
        }

        ChangeDirection seen(ChangeDirection direction) {
            return asked ? direction : direction.reversed();
        }
    }
}
