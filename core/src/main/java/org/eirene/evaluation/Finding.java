package org.eirene.evaluation;

import java.util.List;
import java.util.function.Supplier;

/** What was found of a condition, and why: one computation gives both, the reason only if it is asked for at once. */
record Finding(Truth truth, Supplier<Reason> why) {
    boolean holds() {
        return truth == Truth.HOLDS;
    }

    boolean fails() {
        return truth == Truth.FAILS;
    }

    boolean unresolved() {
        return truth == Truth.UNRESOLVED;
    }

    static List<Reason> reasons(List<Finding> findings) {
        return findings.stream().map(finding -> finding.why().get()).toList();
    }
}
