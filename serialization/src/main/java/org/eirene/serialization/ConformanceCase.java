package org.eirene.serialization;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Extras;
import org.eirene.history.History;

/**
 * A worked case: an agreement, a history, and what the evaluation says at certain instants.
 *
 * @param agreement the agreement
 * @param history the history
 * @param expectations what is expected, in the order of the document
 * @param extras what a tool keeps with it for itself
 */
public record ConformanceCase(
        Agreement agreement, History history, ImmutableList<Expectation> expectations, Extras extras) {
    /**
     * Rejects null.
     *
     * @param agreement the agreement
     * @param history the history
     * @param expectations what is expected
     * @param extras what a tool keeps with it for itself
     */
    public ConformanceCase {
        requireNonNull(agreement, "agreement");
        requireNonNull(history, "history");
        requireNonNull(expectations, "expectations");
        requireNonNull(extras, "extras");
    }

    /** {@return the id of the agreement, and the numbers of events and expectations} */
    @Override
    public String toString() {
        return "case of " + agreement.id() + ": events " + history.size() + ", expectations " + expectations.size();
    }
}
