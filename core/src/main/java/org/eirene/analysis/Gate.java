package org.eirene.analysis;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/**
 * What a condition waits for: it does not hold before the latest of some points.
 *
 * @param parts the points; none for a condition that may hold at once
 * @param kind what more can be said
 */
record Gate(ImmutableSet<Integer> parts, Kind kind) {
    /** What more can be said of a condition, the firmest first. */
    enum Kind {
        /** It holds as soon as the latest of its points has come. */
        EXACT,
        /** It holds then or whenever later what happens lets it: incidents, observations and payments come at any time. */
        FREE,
        /** There is more to it than the network can hold. */
        LOOSE
    }

    static final Gate OPEN = new Gate(ImmutableSet.of(), Kind.EXACT);
    static final Gate FREE = new Gate(ImmutableSet.of(), Kind.FREE);
    static final Gate LOOSE = new Gate(ImmutableSet.of(), Kind.LOOSE);

    static Gate at(int point, Kind kind) {
        return new Gate(ImmutableSet.of(point), kind);
    }

    Gate and(Gate other) {
        return new Gate(
                ImmutableSet.<Integer>builder()
                        .addAll(parts)
                        .addAll(other.parts)
                        .build(),
                kind.compareTo(other.kind) >= 0 ? kind : other.kind);
    }

    Set<Integer> partsWith(int... further) {
        ImmutableSet.Builder<Integer> all = ImmutableSet.builder();
        for (int point : further) {
            all.add(point);
        }
        return all.addAll(parts).build();
    }
}
