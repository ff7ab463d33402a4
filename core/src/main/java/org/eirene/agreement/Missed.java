package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * Holds when the benchmark is MISSED now; unresolved while CONTESTED, or CLAIMED after its due instant.
 *
 * <p>As a moment: the instant at which that first happened. Example: {@code missed("aid-flow")},
 * {@code missed("aid-flow").plus(days(7))}.
 *
 * @param benchmark the id of a benchmark
 */
public record Missed(String benchmark) implements TransitionCondition {
    /**
     * Rejects null.
     *
     * @param benchmark the id of a benchmark
     */
    public Missed {
        requireNonNull(benchmark, "benchmark");
    }

    @Override
    public TransitionKind transition() {
        return TransitionKind.MISSED;
    }

    @Override
    public String element() {
        return benchmark;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.missed(this);
    }

    @Override
    public String toString() {
        return "missed(" + benchmark + ")";
    }
}
