package org.eirene.agreement;

import com.google.common.collect.ImmutableSortedSet;

/** The agreement is TERMINATED. */
public record Terminate() implements Measure {
    @Override
    public ImmutableSortedSet<String> named() {
        return ImmutableSortedSet.of();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.terminate(this);
    }

    @Override
    public String toString() {
        return "terminate";
    }
}
