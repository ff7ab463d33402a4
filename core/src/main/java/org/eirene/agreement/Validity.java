package org.eirene.agreement;

import com.google.common.collect.ImmutableList;

/** What makes an agreement valid: finds every problem of it. */
final class Validity {
    private Validity() {}

    static ImmutableList<Problem> problems(Agreement agreement, boolean hasTimeZone) {
        return ImmutableList.of();
    }
}
