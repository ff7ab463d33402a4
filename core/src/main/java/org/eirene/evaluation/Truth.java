package org.eirene.evaluation;

import java.util.Collection;

/**
 * What a condition can be at an instant: Kleene's strong three-valued logic. A disputed or not yet verified fact makes
 * unresolved what it could still turn either way, and only that.
 */
enum Truth {
    /** It is so. */
    HOLDS,
    /** It is not so. */
    FAILS,
    /** It depends on a fact that is not decided yet. */
    UNRESOLVED;

    /** {@return what the negation of a condition is that is this} */
    Truth not() {
        return switch (this) {
            case HOLDS -> FAILS;
            case FAILS -> HOLDS;
            case UNRESOLVED -> UNRESOLVED;
        };
    }

    /**
     * Whether at least so many of several hold: {@code all} asks for as many as there are, {@code any} for one.
     *
     * @param count how many
     * @param parts what each of them is
     * @return HOLDS if so many hold; FAILS if so many could not hold, whatever becomes of the unresolved; else
     *     UNRESOLVED
     */
    static Truth atLeast(int count, Collection<Truth> parts) {
        long holding = parts.stream().filter(part -> part == HOLDS).count();
        long failing = parts.stream().filter(part -> part == FAILS).count();
        if (holding >= count) {
            return HOLDS;
        }
        return parts.size() - failing < count ? FAILS : UNRESOLVED;
    }

    /**
     * What a comparison is whose figure is known only to lie between two bounds.
     *
     * @param atLowest the comparison at the lower bound
     * @param atHighest the comparison at the upper bound
     * @return what both say, or UNRESOLVED where they differ
     */
    static Truth between(boolean atLowest, boolean atHighest) {
        if (atLowest != atHighest) {
            return UNRESOLVED;
        }
        return atLowest ? HOLDS : FAILS;
    }

    static Truth of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }
}
