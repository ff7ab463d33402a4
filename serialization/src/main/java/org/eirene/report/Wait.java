package org.eirene.report;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Set;

/**
 * That one thing waits for another.
 *
 * @param waiter the key of what waits
 * @param awaited the key of what it waits for
 * @param kind the strongest of the ways in which it waits
 * @param words the keys of the written form under which the one names the other: {@code when}, {@code due}
 */
record Wait(String waiter, String awaited, Kind kind, ImmutableSortedSet<String> words) {
    /** How one waits for another, the strongest first. */
    enum Kind {
        /** It begins only then. */
        BEGINS("begins only after"),
        /** Its time is counted from then. */
        TIMED("is timed by"),
        /** What becomes of it depends on it. */
        TURNS("turns on");

        private final String phrase;

        Kind(String phrase) {
            this.phrase = phrase;
        }

        /** The verb for it, as in "police-1 begins only after weapons". */
        String phrase() {
            return phrase;
        }
    }

    Wait and(Wait other) {
        return new Wait(
                waiter,
                awaited,
                kind.compareTo(other.kind) <= 0 ? kind : other.kind,
                ImmutableSortedSet.<String>naturalOrder()
                        .addAll(words)
                        .addAll(other.words)
                        .build());
    }

    boolean isMembership() {
        return words.equals(Set.of("phase"));
    }
}
