package org.eirene.analysis;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;

/** What differs in who owes something, who receives it, and who is concerned by it in some other way. */
final class BurdenChanges {
    private BurdenChanges() {}

    /** Those on whom something lies: who comes is worse off, who goes is better off. */
    static void bearing(Differences differences, String key, Set<String> before, Set<String> after) {
        differences.names(key, before, after, effect(ChangeClass.BURDEN, before, after));
    }

    static void bearing(Differences differences, String key, Optional<String> before, Optional<String> after) {
        bearing(differences, key, set(before), set(after));
    }

    static void bearing(Differences differences, String key, String before, String after) {
        bearing(differences, key, Set.of(before), Set.of(after));
    }

    /** Those whom something serves: who comes is better off, who goes is worse off. */
    static void served(
            Differences differences, ChangeClass changeClass, String key, Set<String> before, Set<String> after) {
        ChangeEffect effect =
                new ChangeEffect(changeClass, direction(before, after), only(after, before), only(before, after));
        differences.names(key, before, after, effect);
    }

    /** What it means that something lies on these and not on those: MORE where none is let off. */
    static ChangeEffect effect(ChangeClass changeClass, Set<String> before, Set<String> after) {
        return new ChangeEffect(changeClass, direction(before, after), only(before, after), only(after, before));
    }

    /** Which way it goes from some names to others: MORE where some come and none goes. */
    static ChangeDirection direction(Set<String> before, Set<String> after) {
        return after.containsAll(before)
                ? ChangeDirection.MORE
                : before.containsAll(after) ? ChangeDirection.LESS : ChangeDirection.OTHER;
    }

    private static ImmutableSortedSet<String> only(Set<String> these, Set<String> those) {
        return ImmutableSortedSet.copyOf(Sets.difference(these, those));
    }

    private static Set<String> set(Optional<String> actor) {
        return actor.map(Set::of).orElse(Set.of());
    }
}
