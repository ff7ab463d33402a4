package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;

/**
 * The tranches are FORFEITED, for good.
 *
 * @param tranches the ids of tranches
 */
public record Forfeit(ImmutableSortedSet<String> tranches) implements Measure {
    /**
     * Rejects null.
     *
     * @param tranches the ids of tranches
     */
    public Forfeit {
        requireNonNull(tranches, "tranches");
    }

    @Override
    public ImmutableSortedSet<String> named() {
        return tranches;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.forfeit(this);
    }

    @Override
    public String toString() {
        return "forfeit " + String.join(", ", tranches);
    }
}
