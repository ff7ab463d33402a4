package org.eirene.agreement;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * Holds when the number of incidents compares so with a figure: "five attacks in seven days".
 *
 * @param number what is counted
 * @param comparison {@code AT_LEAST} or {@code AT_MOST}
 * @param figure what it is compared with, 0 or more
 */
public record Incidents(IncidentCount number, Comparison comparison, int figure) implements Condition {
    /**
     * Rejects null.
     *
     * @param number what is counted
     * @param comparison {@code AT_LEAST} or {@code AT_MOST}
     * @param figure what it is compared with, 0 or more
     * @throws IllegalArgumentException if the comparison is neither {@code AT_LEAST} nor {@code AT_MOST}
     */
    public Incidents {
        requireNonNull(number, "number");
        checkArgument(
                comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST,
                "Incidents are compared by AT_LEAST or AT_MOST, not %s",
                requireNonNull(comparison, "comparison"));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.incidents(this);
    }

    @Override
    public String toString() {
        return number + " " + comparison.sign() + " " + figure;
    }
}
