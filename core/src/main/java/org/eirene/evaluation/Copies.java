package org.eirene.evaluation;

import java.util.IdentityHashMap;

/** Copies a state piece by piece, so that what was one thing in it is one thing in the copy. */
final class Copies {
    private final IdentityHashMap<Proceeding, Proceeding> proceedings = new IdentityHashMap<>();

    /** A decided proceeding changes no more, and is shared. */
    Proceeding of(Proceeding proceeding) {
        return proceeding.isOpen() ? proceedings.computeIfAbsent(proceeding, Proceeding::new) : proceeding;
    }
}
