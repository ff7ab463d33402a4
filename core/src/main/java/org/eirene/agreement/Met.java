package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * Holds when the benchmark has been MET (a continuous one: is now); unresolved while that is being decided.
 *
 * <p>As a moment: the instant at which that first happened. Example: {@code met("aid-flow")},
 * {@code met("aid-flow").plus(days(7))}.
 *
 * @param benchmark the id of a benchmark
 */
public record Met(String benchmark) implements TransitionCondition {
    /**
     * Rejects null.
     *
     * @param benchmark the id of a benchmark
     */
    public Met {
        requireNonNull(benchmark, "benchmark");
    }

    @Override
    public TransitionKind transition() {
        return TransitionKind.MET;
    }

    @Override
    public String element() {
        return benchmark;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.met(this);
    }

    @Override
    public String toString() {
        return "met(" + benchmark + ")";
    }
}
