package org.eirene.analysis;

import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.IncidentFilter;

/** What differs in the incidents that a commitment is about: the more it covers, the more is asked. */
final class FilterChanges {
    private final Differences differences;
    private final Interest interest;

    private FilterChanges(Differences differences, Interest interest) {
        this.differences = differences;
        this.interest = interest;
    }

    static void find(
            Differences differences, String key, IncidentFilter before, IncidentFilter after, Interest interest) {
        new FilterChanges(differences, interest).compare(key, before, after);
    }

    private void compare(String key, IncidentFilter before, IncidentFilter after) {
        names(key + ".kinds", before.kinds(), after.kinds());
        differences.value(
                key + ".minSeverity",
                before.minSeverity(),
                after.minSeverity(),
                (was, is) -> interest.effect(ChangeClass.THRESHOLD, ChangeDirection.of(was - is)));
        names(key + ".by", before.by(), after.by());
        names(key + ".areas", before.areas(), after.areas());
        verification(key + ".verification", before.verification(), after.verification());
    }

    private void names(String key, Set<String> before, Set<String> after) {
        differences.names(key, before, after, interest.effect(ChangeClass.SCOPE, FilterOrder.direction(before, after)));
    }

    /** What must be verified is harder to hold against whom it is held against. */
    private void verification(String key, Optional<String> before, Optional<String> after) {
        differences.presence(
                key,
                before,
                after,
                direction -> interest.reversed().effect(ChangeClass.VERIFICATION, direction),
                (was, is) -> ChangeDirection.OTHER);
    }
}
