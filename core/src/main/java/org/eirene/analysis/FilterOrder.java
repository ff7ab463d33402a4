package org.eirene.analysis;

import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.IncidentFilter;

/** Which of two filters covers the more incidents. */
final class FilterOrder {
    private FilterOrder() {}

    /** Whether every incident that counts under the one counts under the other, and no later. */
    static boolean isWithin(IncidentFilter one, IncidentFilter other) {
        return isWithin(one.kinds(), other.kinds())
                && one.minSeverity() >= other.minSeverity()
                && isWithin(one.by(), other.by())
                && isWithin(one.areas(), other.areas())
                && isWithin(one.verification(), other.verification());
    }

    /** Where nothing is named, everything is meant. */
    static boolean isWithin(Set<String> one, Set<String> other) {
        return other.isEmpty() || (!one.isEmpty() && other.containsAll(one));
    }

    /** What need not be confirmed counts at once. */
    private static boolean isWithin(Optional<String> one, Optional<String> other) {
        return other.isEmpty() || one.equals(other);
    }

    /** Which way it goes from one set of names to another, where none means all: MORE where the latter covers more. */
    static ChangeDirection direction(Set<String> before, Set<String> after) {
        boolean wider = isWithin(before, after);
        return wider == isWithin(after, before)
                ? ChangeDirection.OTHER
                : wider ? ChangeDirection.MORE : ChangeDirection.LESS;
    }
}
