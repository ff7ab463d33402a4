package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.InForce;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Open;
import org.eirene.agreement.StatusIs;
import org.eirene.agreement.TransitionCondition;

/**
 * The parts of two conditions that are made alike, one beside the other: those that differ but speak of the same, those that
 * are gone, and those that have come. Parts that are the same in both are left out.
 */
record Alignment(Joint joint, ImmutableList<Pair> pairs, ImmutableList<Part> gone, ImmutableList<Part> come) {
    /** How many of the parts must hold. */
    enum Joint {
        ALL("all"),
        ANY("any"),
        SOME("of");

        private final String key;

        Joint(String key) {
            this.key = key;
        }
    }

    /** A part, and how its path goes on from that of the whole. */
    record Part(String step, Condition condition) {}

    record Pair(Part before, Part after) {}

    /** Empty where they are not made alike. One part alone is like several of which it is one. */
    static Optional<Alignment> of(Condition before, Condition after) {
        if (before instanceof AtLeast was && after instanceof AtLeast is) {
            return was.count() == is.count()
                    ? Optional.of(of(Joint.SOME, parts(Joint.SOME, was.of()), parts(Joint.SOME, is.of())))
                    : Optional.empty();
        }
        return ifAlike(Joint.ALL, before, after).or(() -> ifAlike(Joint.ANY, before, after));
    }

    private static Optional<Alignment> ifAlike(Joint joint, Condition before, Condition after) {
        boolean was = isJoined(joint, before);
        boolean is = isJoined(joint, after);
        if (!was && !is) {
            return Optional.empty();
        }
        List<Part> parts = parts(joint, before);
        Alignment alignment = of(joint, parts, parts(joint, after));
        boolean shared = alignment.gone().size() + alignment.pairs().size() < parts.size();
        return (was && is) || shared ? Optional.of(alignment) : Optional.empty();
    }

    private static boolean isJoined(Joint joint, Condition condition) {
        return joint == Joint.ALL ? condition instanceof AllOf : condition instanceof AnyOf;
    }

    private static Alignment of(Joint joint, List<Part> before, List<Part> after) {
        List<Part> gone = new ArrayList<>(before);
        List<Part> come = new ArrayList<>(after);
        take(gone, come, (was, is) -> Canonical.of(was).equals(Canonical.of(is)));
        List<Pair> pairs =
                new ArrayList<>(take(gone, come, (was, is) -> topic(was).equals(topic(is))));
        if (gone.size() == 1 && come.size() == 1) {
            pairs.addAll(take(gone, come, (was, is) -> true));
        }
        return new Alignment(
                joint, ImmutableList.copyOf(pairs), ImmutableList.copyOf(gone), ImmutableList.copyOf(come));
    }

    /** Takes pairs out of both, the first of the one with the first of the other that goes with it. */
    private static List<Pair> take(List<Part> gone, List<Part> come, BiPredicate<Condition, Condition> test) {
        List<Pair> pairs = new ArrayList<>();
        for (Iterator<Part> olds = gone.iterator(); olds.hasNext(); ) {
            Part was = olds.next();
            Optional<Part> found = come.stream()
                    .filter(is -> test.test(was.condition(), is.condition()))
                    .findFirst();
            if (found.isPresent()) {
                pairs.add(new Pair(was, found.get()));
                come.remove(found.get());
                olds.remove();
            }
        }
        return pairs;
    }

    /** The parts of what is joined so; anything else is a part by itself. */
    private static List<Part> parts(Joint joint, Condition condition) {
        if (isJoined(joint, condition)) {
            return parts(joint, condition instanceof AllOf all ? all.of() : ((AnyOf) condition).of());
        }
        return List.of(new Part("", condition));
    }

    private static List<Part> parts(Joint joint, List<Condition> conditions) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            parts.add(new Part("." + joint.key + "[" + i + "]", conditions.get(i)));
        }
        return parts;
    }

    /** What a condition speaks of: an element, a figure; of what speaks of nothing in particular, its kind. */
    private static Object topic(Condition condition) {
        if (condition instanceof TransitionCondition turn) {
            return turn.element();
        } else if (condition instanceof Open open) {
            return open.phase();
        } else if (condition instanceof StatusIs is) {
            return is.element();
        } else if (condition instanceof InForce inForce) {
            return inForce.sanction();
        } else if (condition instanceof Delivered delivered) {
            return delivered.total().of();
        } else if (condition instanceof Measured measured) {
            return measured.measurement().indicator();
        }
        return condition.getClass();
    }
}
