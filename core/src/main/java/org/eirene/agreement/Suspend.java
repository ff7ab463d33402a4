package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;

/**
 * The commitments and phases are SUSPENDED while the measure is in force.
 *
 * @param elements the ids of commitments and phases
 */
public record Suspend(ImmutableSortedSet<String> elements) implements Measure {
    /**
     * Rejects null.
     *
     * @param elements the ids of commitments and phases
     */
    public Suspend {
        requireNonNull(elements, "elements");
    }

    @Override
    public ImmutableSortedSet<String> named() {
        return elements;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.suspend(this);
    }

    @Override
    public String toString() {
        return "suspend " + String.join(", ", elements);
    }
}
