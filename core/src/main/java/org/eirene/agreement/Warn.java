package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;

/**
 * A warning, which is put on the record and does nothing else.
 *
 * @param text the warning
 */
public record Warn(String text) implements Measure {
    /**
     * Rejects null.
     *
     * @param text the warning
     */
    public Warn {
        requireNonNull(text, "text");
    }

    @Override
    public ImmutableSortedSet<String> named() {
        return ImmutableSortedSet.of();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.warn(this);
    }

    @Override
    public String toString() {
        return "warn: " + text;
    }
}
