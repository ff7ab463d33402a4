package org.eirene.agreement;

/** The phase completes at its end, whatever was left undone. */
public record Complete() implements OnExpiry {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.complete(this);
    }

    @Override
    public String toString() {
        return "complete";
    }
}
