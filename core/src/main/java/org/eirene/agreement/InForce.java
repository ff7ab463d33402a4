package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * Holds while a sanction is IN_FORCE at a rung or above it.
 *
 * @param sanction the id of a sanction
 * @param rung the rung, the first being 1
 */
public record InForce(String sanction, int rung) implements Condition {
    /**
     * Rejects null.
     *
     * @param sanction the id of a sanction
     * @param rung the rung, the first being 1
     */
    public InForce {
        requireNonNull(sanction, "sanction");
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.inForce(this);
    }

    @Override
    public String toString() {
        return rung == 1 ? "inForce(" + sanction + ")" : "inForce(" + sanction + ", rung " + rung + ")";
    }
}
