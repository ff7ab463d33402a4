package org.eirene.agreement;

/** The phase lapses at its end. */
public record Lapse() implements OnExpiry {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.lapse(this);
    }

    @Override
    public String toString() {
        return "lapse";
    }
}
