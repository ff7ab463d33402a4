package org.eirene.negotiation;

/** Does not accept the clause. */
public record Reject() implements Stance {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.reject(this);
    }

    @Override
    public String toString() {
        return "rejects";
    }
}
