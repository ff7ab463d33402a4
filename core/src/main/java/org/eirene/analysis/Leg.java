package org.eirene.analysis;

import static java.util.Objects.requireNonNull;

/**
 * One of the two bounds of a constraint, as an edge of the distance graph: {@link #to()} comes at most {@link #length()}
 * after {@link #from()}. {@code a <= xj - xi <= b} gives the edge from i to j of length b, and the edge from j to i of
 * length -a (Dechter, Meiri and Pearl 1991).
 *
 * @param constraint the constraint
 * @param upper whether it is the upper bound, else the lower
 */
public record Leg(TemporalConstraint constraint, boolean upper) {
    /**
     * Rejects null.
     *
     * @param constraint the constraint
     * @param upper whether it is the upper bound, else the lower
     */
    public Leg {
        requireNonNull(constraint, "constraint");
    }

    /** {@return the point from which the edge leads} */
    public int from() {
        return upper ? constraint.from() : constraint.to();
    }

    /** {@return the point to which the edge leads} */
    public int to() {
        return upper ? constraint.to() : constraint.from();
    }

    /** {@return how much later the end of the edge can be than its beginning, at most; negative for earlier} */
    public long length() {
        return upper ? constraint.atMost() : -constraint.atLeast();
    }

    /** {@return where the constraint comes from} */
    public String clause() {
        return constraint.clause();
    }

    /** {@return for example {@code x1 - x0 <= 40 (Art. 2)} or {@code x1 - x0 >= 10 (Art. 2)}} */
    @Override
    public String toString() {
        return "x" + constraint.to() + " - x" + constraint.from()
                + (upper ? " <= " + constraint.atMost() : " >= " + constraint.atLeast())
                + (clause().isEmpty() ? "" : " (" + clause() + ")");
    }
}
