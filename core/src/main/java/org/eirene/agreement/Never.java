package org.eirene.agreement;

/** Fails at every instant. */
public record Never() implements Condition {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.never(this);
    }

    @Override
    public String toString() {
        return "never";
    }
}
