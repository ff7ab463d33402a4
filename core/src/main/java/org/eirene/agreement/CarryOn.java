package org.eirene.agreement;

/** The phase stays OPEN beyond its end, overdue, until it completes. */
public record CarryOn() implements OnExpiry {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.carryOn(this);
    }

    @Override
    public String toString() {
        return "continue";
    }
}
