package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.Always;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Never;
import org.eirene.agreement.Not;

/**
 * Whether one condition holds only where another does, whatever happens, each being of a text of its own. Says of some
 * that it cannot tell; never tells what is not so. Conditions are taken in their {@linkplain Canonical canonical} order.
 */
final class Implication {
    private final LeafImplication leaves;
    private final Map<Pair, Boolean> known = new HashMap<>();
    private final Implication reversed;

    private record Pair(Condition one, Condition other) {}

    /** Of conditions of a text in the order's first zone and conditions of a text in its second. */
    Implication(MomentOrder moments) {
        leaves = new LeafImplication(moments);
        reversed = new Implication(moments.reversed(), this);
    }

    private Implication(MomentOrder moments, Implication reversed) {
        leaves = new LeafImplication(moments);
        this.reversed = reversed;
    }

    /** Which way it goes from a condition of the one text to one of the other: MORE where the latter is harder to meet. */
    ChangeDirection direction(Condition before, Condition after) {
        boolean easier = holds(before, after);
        return easier == reversed.holds(after, before)
                ? ChangeDirection.OTHER
                : easier ? ChangeDirection.LESS : ChangeDirection.MORE;
    }

    /** Whether each holds only where the other does. */
    boolean areEquivalent(Condition before, Condition after) {
        return holds(before, after) && reversed.holds(after, before);
    }

    /** The same of conditions of the second text and conditions of the first. */
    Implication reversed() {
        return reversed;
    }

    /** Whether a condition of the one text holds only where one of the other does. */
    boolean holds(Condition one, Condition other) {
        return decided(Canonical.of(one), Canonical.of(other));
    }

    private boolean decided(Condition one, Condition other) {
        if (one.equals(other) || one instanceof Never || other instanceof Always) {
            return true;
        } else if (isElementary(one) && isElementary(other)) {
            return leaves.holds(one, other);
        }
        Pair pair = new Pair(one, other);
        Boolean answer = known.get(pair);
        if (answer == null) {
            answer = decidedByParts(one, other);
            known.put(pair, answer);
        }
        return answer;
    }

    private boolean decidedByParts(Condition one, Condition other) {
        if (one instanceof Not not && other instanceof Not otherNot) {
            return reversed.decided(otherNot.condition(), not.condition());
        }
        ImmutableList<Condition> parts = parts(one);
        ImmutableList<Condition> others = parts(other);
        // at least k of n hold: one of them does that makes the other hold, if fewer than k of them do not
        return parts.size() - number(parts, part -> decided(part, other)) < needed(one)
                || (!others.isEmpty() && number(others, part -> decided(one, part)) >= needed(other))
                // at least k of n hold, n - m of which at most are not among m that make as many of the others hold
                || (!others.isEmpty() && needed(one) - (parts.size() - matched(parts, others)) >= needed(other));
    }

    private int matched(List<Condition> parts, List<Condition> others) {
        List<Condition> free = new ArrayList<>(others);
        int matched = 0;
        for (Condition part : parts) {
            Optional<Condition> found =
                    free.stream().filter(other -> decided(part, other)).findFirst();
            if (found.isPresent()) {
                free.remove(found.get());
                matched++;
            }
        }
        return matched;
    }

    private static int number(List<Condition> parts, Predicate<Condition> test) {
        return (int) parts.stream().filter(test).count();
    }

    private static boolean isElementary(Condition condition) {
        return parts(condition).isEmpty() && !(condition instanceof Not);
    }

    private static ImmutableList<Condition> parts(Condition condition) {
        return condition instanceof AllOf all
                ? all.of()
                : condition instanceof AnyOf any
                        ? any.of()
                        : condition instanceof AtLeast some ? some.of() : ImmutableList.of();
    }

    /** How many of its parts must hold for the whole to hold. */
    private static int needed(Condition condition) {
        return condition instanceof AllOf all
                ? all.of().size()
                : condition instanceof AtLeast some ? some.count() : condition instanceof AnyOf ? 1 : 0;
    }
}
