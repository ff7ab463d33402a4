package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * Holds when the benchmark is LOST now.
 *
 * <p>As a moment: the instant at which that first happened. Example: {@code lost("aid-flow")},
 * {@code lost("aid-flow").plus(days(7))}.
 *
 * @param benchmark the id of a benchmark
 */
public record Lost(String benchmark) implements TransitionCondition {
    /**
     * Rejects null.
     *
     * @param benchmark the id of a benchmark
     */
    public Lost {
        requireNonNull(benchmark, "benchmark");
    }

    @Override
    public TransitionKind transition() {
        return TransitionKind.LOST;
    }

    @Override
    public String element() {
        return benchmark;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.lost(this);
    }

    @Override
    public String toString() {
        return "lost(" + benchmark + ")";
    }
}
