package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;

/**
 * Eased measures revert: the commitments are SUSPENDED while the measure is in force or, permanently, DISCHARGED.
 *
 * @param commitments the ids of commitments
 * @param permanently whether for good
 */
public record SnapBack(ImmutableSortedSet<String> commitments, boolean permanently) implements Measure {
    /**
     * Rejects null.
     *
     * @param commitments the ids of commitments
     * @param permanently whether for good
     */
    public SnapBack {
        requireNonNull(commitments, "commitments");
    }

    @Override
    public ImmutableSortedSet<String> named() {
        return commitments;
    }

    /** {@return the same, for good} */
    public SnapBack forGood() {
        return new SnapBack(commitments, true);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.snapBack(this);
    }

    @Override
    public String toString() {
        return "snap back " + String.join(", ", commitments) + (permanently ? " permanently" : "");
    }
}
