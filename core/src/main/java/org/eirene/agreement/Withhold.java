package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;

/**
 * The tranches are not released while the measure is in force.
 *
 * @param tranches the ids of tranches
 */
public record Withhold(ImmutableSortedSet<String> tranches) implements Measure {
    /**
     * Rejects null.
     *
     * @param tranches the ids of tranches
     */
    public Withhold {
        requireNonNull(tranches, "tranches");
    }

    @Override
    public ImmutableSortedSet<String> named() {
        return tranches;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.withhold(this);
    }

    @Override
    public String toString() {
        return "withhold " + String.join(", ", tranches);
    }
}
