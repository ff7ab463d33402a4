package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * Holds from a moment on, once it is resolved: from the second beat of its instant, so that what happens at the very
 * instant comes before what its passing brings.
 *
 * @param moment the moment
 */
public record Passed(Moment moment) implements Condition {
    /**
     * Rejects null.
     *
     * @param moment the moment
     */
    public Passed {
        requireNonNull(moment, "moment");
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.passed(this);
    }

    @Override
    public String toString() {
        return "passed(" + moment + ")";
    }
}
