package org.eirene.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;

/**
 * What a change between two texts means, and for whom.
 *
 * <pre>{@code
 * deadline tightened (better for north; worse for south)
 * }</pre>
 *
 * <p>Who is named is better or worse off by this change taken alone, on the face of the text: whoever owes something
 * sooner is worse off, whoever receives it better. Nobody is named where the text does not say, or where the change cuts both
 * ways.
 *
 * @param changeClass what it is about
 * @param direction which way it goes
 * @param better the ids of the actors who are better off
 * @param worse the ids of the actors who are worse off; none of those who are better off
 */
public record ChangeEffect(
        ChangeClass changeClass,
        ChangeDirection direction,
        ImmutableSortedSet<String> better,
        ImmutableSortedSet<String> worse) {
    static final ChangeEffect WORDING = of(ChangeClass.WORDING, ChangeDirection.OTHER);
    static final ChangeEffect OTHER = of(ChangeClass.OTHER, ChangeDirection.OTHER);

    /**
     * Rejects null.
     *
     * @param changeClass what it is about
     * @param direction which way it goes
     * @param better the ids of the actors who are better off
     * @param worse the ids of the actors who are worse off
     */
    public ChangeEffect {
        requireNonNull(changeClass, "changeClass");
        requireNonNull(direction, "direction");
        requireNonNull(better, "better");
        requireNonNull(worse, "worse");
    }

    /** One that is better or worse for nobody in particular. */
    static ChangeEffect of(ChangeClass changeClass, ChangeDirection direction) {
        return new ChangeEffect(changeClass, direction, ImmutableSortedSet.of(), ImmutableSortedSet.of());
    }

    /** {@return the effect of the same change the other way round} */
    public ChangeEffect reversed() {
        return new ChangeEffect(changeClass, direction.reversed(), worse, better);
    }

    /** {@return the words for its class and direction, and for whom it is better and worse} */
    @Override
    public String toString() {
        Optional<String> good = named("better for ", better);
        Optional<String> bad = named("worse for ", worse);
        String whom = good.flatMap(one -> bad.map(other -> one + "; " + other))
                .or(() -> good)
                .or(() -> bad)
                .map(words -> " (" + words + ")")
                .orElse("");
        return changeClass.words(direction) + whom;
    }

    private static Optional<String> named(String start, ImmutableSortedSet<String> actors) {
        ImmutableList<String> ids = actors.asList();
        if (ids.size() < 2) {
            return ids.stream().findFirst().map(only -> start + only);
        }
        int last = ids.size() - 1;
        return Optional.of(start + String.join(", ", ids.subList(0, last)) + " and " + ids.get(last));
    }
}
