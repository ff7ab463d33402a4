package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;

/**
 * The matter is referred to an actor. It is put on the record; a guarantee may be invoked by it.
 *
 * @param to the id of the actor
 */
public record Refer(String to) implements Measure {
    /**
     * Rejects null.
     *
     * @param to the id of the actor
     */
    public Refer {
        requireNonNull(to, "to");
    }

    @Override
    public ImmutableSortedSet<String> named() {
        return ImmutableSortedSet.of(to);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.refer(this);
    }

    @Override
    public String toString() {
        return "refer to " + to;
    }
}
