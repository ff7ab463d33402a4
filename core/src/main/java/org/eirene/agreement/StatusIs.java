package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

/**
 * Holds while an element has a status: a plain reading of the table of statuses, never unresolved. Where a dispute
 * should keep the condition open, write {@link Breached}, {@link Met} or their like instead.
 *
 * @param element the id of an element that has a status
 * @param status one of the {@linkplain ElementKind#statuses() statuses} of its kind
 */
public record StatusIs(String element, Status status) implements Condition {
    /**
     * Rejects null.
     *
     * @param element the id of an element that has a status
     * @param status one of the {@linkplain ElementKind#statuses() statuses} of its kind
     */
    public StatusIs {
        requireNonNull(element, "element");
        requireNonNull(status, "status");
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.statusIs(this);
    }

    @Override
    public String toString() {
        return "is(" + element + ", " + status + ")";
    }
}
