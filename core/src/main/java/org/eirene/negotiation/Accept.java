package org.eirene.negotiation;

/** Accepts the clause as it is. */
public record Accept() implements Stance {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.accept(this);
    }

    @Override
    public String toString() {
        return "accepts";
    }
}
