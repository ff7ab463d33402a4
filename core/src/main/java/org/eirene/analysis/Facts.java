package org.eirene.analysis;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is on the record of the points of a text.
 *
 * @param at when those came that have come
 * @param done those that have come, it is not said when
 * @param gone those that will not come any more
 * @param moved when those come that the record has moved, or fixed
 * @param asOf the instant up to which all this is known, inclusive; empty before anything is on the record
 */
record Facts(
        Map<Integer, Instant> at,
        Set<Integer> done,
        Set<Integer> gone,
        Map<Integer, Instant> moved,
        Optional<Instant> asOf) {
    static final Facts NONE = new Facts(Map.of(), Set.of(), Set.of(), Map.of(), Optional.empty());

    boolean hasCome(int point) {
        return at.containsKey(point) || done.contains(point);
    }
}
