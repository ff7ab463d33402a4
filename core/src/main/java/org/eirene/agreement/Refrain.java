package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Keeping from what a filter covers: a ceasefire, a freeze on building. Breached by an incident that is attributed to
 * an obligor.
 *
 * @param from the incidents that breach it
 * @param curedAfter for how long after an incident it is breached; empty for good
 */
public record Refrain(IncidentFilter from, Optional<Offset> curedAfter) implements Performance {
    /**
     * Rejects null.
     *
     * @param from the incidents that breach it
     * @param curedAfter for how long after an incident it is breached
     */
    public Refrain {
        requireNonNull(from, "from");
        requireNonNull(curedAfter, "curedAfter");
    }

    /**
     * The same, breached for a limited time.
     *
     * @param offset how long after an incident it is cured
     * @return the performance
     */
    public Refrain curedAfter(Offset offset) {
        return new Refrain(from, Optional.of(offset));
    }

    @Override
    public boolean isDeliverable() {
        return false;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.refrain(this);
    }

    @Override
    public String toString() {
        return "refrain from " + from
                + curedAfter.map(d -> ", cured after " + d).orElse("");
    }
}
