package org.eirene.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;
import org.eirene.agreement.InvalidAgreementException;

/**
 * One change of a text that was made and analysed again: what it is proposed for is found no more, and nothing graver
 * instead.
 *
 * <pre>{@code
 * finding.repairs().get(0).applyTo(accord)      // the agreement with the change
 * }</pre>
 *
 * @param kind what it does
 * @param message the change, a whole sentence without the full stop
 * @param elements the elements that are added, or take the place of those with their ids
 */
public record Repair(RepairKind kind, String message, ImmutableList<Element> elements) {
    /**
     * Rejects null.
     *
     * @param kind what it does
     * @param message the change
     * @param elements the elements that are added, or take the place of those with their ids
     */
    public Repair {
        requireNonNull(kind, "kind");
        requireNonNull(message, "message");
        requireNonNull(elements, "elements");
    }

    static Repair of(RepairKind kind, String message, Element... elements) {
        return new Repair(kind, message, ImmutableList.copyOf(elements));
    }

    /**
     * Makes the change.
     *
     * @param agreement the agreement that was analysed
     * @return the agreement with the change
     * @throws InvalidAgreementException if it is another agreement, of which the change makes an invalid one
     */
    public Agreement applyTo(Agreement agreement) {
        return changed(agreement).build();
    }

    Agreement.Builder changed(Agreement agreement) {
        Agreement.Builder builder = agreement.toBuilder();
        elements.forEach(builder::with);
        return builder;
    }

    /** {@return kind and change, in one line} */
    @Override
    public String toString() {
        return message + " (" + kind.words() + ")";
    }
}
