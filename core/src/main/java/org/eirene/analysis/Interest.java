package org.eirene.analysis;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eirene.agreement.Commitment;

/** Who bears it when a text asks for more in one place, and whom that serves. Whoever does both is left out. */
record Interest(ImmutableSortedSet<String> bearing, ImmutableSortedSet<String> served) {
    static final Interest NOBODY = of(Set.of(), Set.of());

    static Interest of(Set<String> bearing, Set<String> served) {
        return new Interest(sorted(Sets.difference(bearing, served)), sorted(Sets.difference(served, bearing)));
    }

    static Interest bearing(Set<String> actors) {
        return of(actors, Set.of());
    }

    static Interest serving(Set<String> actors) {
        return of(Set.of(), actors);
    }

    /** Those who owe a commitment in both texts, and those to whom they owe it in both. */
    static Interest of(Commitment before, Commitment after) {
        return of(Sets.intersection(before.by(), after.by()), Sets.intersection(before.to(), after.to()));
    }

    /** Those who bear one of several things and are served by none of them, and the reverse. */
    static Interest of(Collection<Interest> several) {
        return of(all(several, Interest::bearing), all(several, Interest::served));
    }

    private static Set<String> all(Collection<Interest> several, Function<Interest, Set<String>> actors) {
        return several.stream().map(actors).flatMap(Set::stream).collect(Collectors.toSet());
    }

    Interest reversed() {
        return new Interest(served, bearing);
    }

    /** What a change means to those whose matter it is. */
    ChangeEffect effect(ChangeClass changeClass, ChangeDirection direction) {
        return switch (direction) {
            case MORE -> new ChangeEffect(changeClass, direction, served, bearing);
            case LESS -> new ChangeEffect(changeClass, direction, bearing, served);
            case OTHER -> ChangeEffect.of(changeClass, direction);
        };
    }

    private static ImmutableSortedSet<String> sorted(Set<String> ids) {
        return ImmutableSortedSet.copyOf(ids);
    }
}
