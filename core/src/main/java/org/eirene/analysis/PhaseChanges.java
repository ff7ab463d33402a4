package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
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

    private PhaseChanges(Differences differences, Phase before, Phase after) {
        this.differences = differences;
        this.before = before;
        this.after = after;
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
        differences.presences(
                "lasts",
                before.lasts(),
                after.lasts(),
                this::shorter,
                (was, is) -> differences.texts().offsets().direction(was, is).reversed());
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
            Interest interest = differences.texts().interest(isIn(commitment -> true));
            ConditionChanges.find(differences, "opens", was, is, ConditionChanges.gate(interest));
        }
    }

    private static Condition opens(Agreement text, Phase phase) {
        int place = text.phases().indexOf(phase);
        return phase.opens()
                .orElseGet(() -> place == 0
                        ? Conditions.always()
                        : new Completed(text.phases().get(place - 1).id()));
    }

    private Predicate<Commitment> isIn(Predicate<Commitment> test) {
        return commitment -> commitment.phase().filter(after.id()::equals).isPresent() && test.test(commitment);
    }

    /** The end of a phase is a deadline for what has no other, and ends what goes on. */
    private List<ChangeEffect> shorter(ChangeDirection direction) {
        Predicate<Commitment> byItsEnd = isIn(commitment ->
                commitment.must().isDeliverable() && commitment.due().isEmpty());
        Predicate<Commitment> untilItsEnd =
                isIn(commitment -> !commitment.must().isDeliverable() && !commitment.survives());
        TwoTexts texts = differences.texts();
        ImmutableList.Builder<ChangeEffect> effects = ImmutableList.builder();
        boolean goesOn = texts.hasCommitment(untilItsEnd);
        if (!goesOn || texts.hasCommitment(byItsEnd) || hasBenchmark(texts.before()) || hasBenchmark(texts.after())) {
            effects.add(texts.interest(byItsEnd).effect(ChangeClass.DEADLINE, direction));
        }
        if (goesOn) {
            effects.add(texts.interest(untilItsEnd).effect(ChangeClass.DURATION, direction.reversed()));
        }
        return effects.build();
    }

    private boolean hasBenchmark(Agreement text) {
        return text.benchmarks().stream()
                .filter(benchmark -> benchmark.due().isEmpty())
                .map(Benchmark::phase)
                .anyMatch(Optional.of(after.id())::equals);
    }

    private void onExpiry() {
        if (before.onExpiry() instanceof Extend was && after.onExpiry() instanceof Extend is) {
            differences.offset("onExpiry.extend", was.by(), is.by(), PhaseChanges::ending);
            ConditionChanges.find(
                    differences,
                    "onExpiry.while",
                    was.condition(),
                    is.condition(),
                    (figures, direction) -> ImmutableList.of(ending(direction.reversed())));
            differences.value(
                    "onExpiry.times", was.times(), is.times(), (one, other) -> ending(ChangeDirection.of(other - one)));
        } else {
            differences.value("onExpiry", before.onExpiry(), after.onExpiry(), (was, is) -> ending(firmer(was, is)));
        }
    }

    private static ChangeEffect ending(ChangeDirection direction) {
        return ChangeEffect.of(ChangeClass.ENDING, direction);
    }

    /** What lapses ends soonest, what is extended later, what goes on last; what completes is no end of that kind. */
    private static ChangeDirection firmer(OnExpiry before, OnExpiry after) {
        int was = before.match(FIRMNESS);
        int is = after.match(FIRMNESS);
        return was < 0 || is < 0 ? ChangeDirection.OTHER : ChangeDirection.of(is - was);
    }

    private static final OnExpiry.Cases<Integer> FIRMNESS = new OnExpiry.Cases<>() {
        @Override
        public Integer lapse(Lapse rule) {
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

        @Override
        public Integer complete(Complete rule) {
            return -1;
        }
    };
}
