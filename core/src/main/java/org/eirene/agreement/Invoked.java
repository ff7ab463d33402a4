package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * Holds when the guarantee has been invoked.
 *
 * <p>As a moment: the instant at which that first happened. Example: {@code invoked("assurance")},
 * {@code invoked("assurance").plus(days(7))}.
 *
 * @param guarantee the id of a guarantee
 */
public record Invoked(String guarantee) implements TransitionCondition {
    /**
     * Rejects null.
     *
     * @param guarantee the id of a guarantee
     */
    public Invoked {
        requireNonNull(guarantee, "guarantee");
    }

    @Override
    public TransitionKind transition() {
        return TransitionKind.INVOKED;
    }

    @Override
    public String element() {
        return guarantee;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.invoked(this);
    }

    @Override
    public String toString() {
        return "invoked(" + guarantee + ")";
    }
}
