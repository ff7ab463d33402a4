package org.eirene.literal;

import java.util.Collection;

/** Section 3: the three values of Kleene's strong logic. */
enum Truth {
    HOLDS,
    FAILS,
    UNRESOLVED;

    static Truth of(boolean value) {
        return value ? HOLDS : FAILS;
    }

    /** Section 3: a disputed fact makes unresolved what it could still turn either way, and only that. */
    static Truth between(boolean oneWay, boolean otherWay) {
        return oneWay == otherWay ? of(oneWay) : UNRESOLVED;
    }

    Truth not() {
        return switch (this) {
            case HOLDS -> FAILS;
            case FAILS -> HOLDS;
            case UNRESOLVED -> UNRESOLVED;
        };
    }

    /** At least so many hold: decided as soon as those that are unresolved cannot change it. */
    static Truth atLeast(int count, Collection<Truth> values) {
        long holding = values.stream().filter(value -> value == HOLDS).count();
        long open = values.stream().filter(value -> value == UNRESOLVED).count();
        return between(holding >= count, holding + open >= count);
    }
}
