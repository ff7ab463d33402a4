package org.eirene.agreement;

/** Holds at every instant. */
public record Always() implements Condition {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.always(this);
    }

    @Override
    public String toString() {
        return "always";
    }
}
