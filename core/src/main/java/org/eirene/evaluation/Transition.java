package org.eirene.evaluation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.eirene.agreement.Status;
import org.jspecify.annotations.Nullable;

/**
 * A change of status. Two are equal when the same element made the same change at the same instant, for whatever reason.
 *
 * <pre>{@code
 * for (var transition : now.transitions()) {
 *     System.out.println(transition);              // 2025-01-19T09:15:00Z opening: PENDING to OPEN
 *     System.out.println(transition.because());    // the tree of its reasons
 * }
 * }</pre>
 */
public final class Transition {
    private final Instant at;
    private final String element;
    private final Status from;
    private final Status to;
    private final Supplier<Reason> because;

    Transition(Instant at, String element, Status from, Status to, Supplier<Reason> because) {
        this.at = requireNonNull(at, "at");
        this.element = requireNonNull(element, "element");
        this.from = requireNonNull(from, "from");
        this.to = requireNonNull(to, "to");
        this.because = requireNonNull(because, "because");
    }

    /** {@return when} */
    public Instant at() {
        return at;
    }

    /** {@return the id of the element, or of the agreement for its own status} */
    public String element() {
        return element;
    }

    /** {@return the status before} */
    public Status from() {
        return from;
    }

    /** {@return the status after} */
    public Status to() {
        return to;
    }

    /** {@return why, as it was found then; found anew when the first reason of an assessment is asked for} */
    public Reason because() {
        return because.get();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Transition that
                && at.equals(that.at)
                && element.equals(that.element)
                && from == that.from
                && to == that.to;
    }

    @Override
    public int hashCode() {
        return Objects.hash(at, element, from, to);
    }

    /** {@return for example {@code 2025-01-19T09:15:00Z opening: PENDING to OPEN}} */
    @Override
    public String toString() {
        return at + " " + element + ": " + from + " to " + to;
    }
}
