package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * Two acts that must be done together: so long after one of them was done, the other is breached unless it is too.
 *
 * @param within how far apart they may be, inclusive
 */
public record Together(Offset within) implements ExchangeTerms {
    /**
     * Rejects null.
     *
     * @param within how far apart they may be, inclusive
     */
    public Together {
        requireNonNull(within, "within");
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.together(this);
    }

    @Override
    public String toString() {
        return "together within " + within;
    }
}
