package org.eirene.generators;

import net.jqwik.api.Arbitrary;
import org.eirene.agreement.Agreement;

/**
 * Agreements: valid, small, and meaningful, with elements of every kind that speak of one another and offsets that
 * coincide often.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<Agreement> agreements() {
 *     return Agreements.any();
 * }
 * }</pre>
 */
public final class Agreements {
    private Agreements() {}

    /** {@return agreements with everything that there can be in one} */
    public static Arbitrary<Agreement> any() {
        return without();
    }

    /**
     * Agreements that do without something.
     *
     * @param features what they do without
     * @return the agreements
     */
    public static Arbitrary<Agreement> without(Feature... features) {
        return drafts(features).map(Agreement.Builder::build);
    }

    /**
     * Agreements not yet built, to be spoilt or completed.
     *
     * @param features what they do without
     * @return builders without problems, each used once
     */
    public static Arbitrary<Agreement.Builder> drafts(Feature... features) {
        var kept = Feature.allBut(features);
        return Plan.any().map(plan -> Drafting.draft(plan, kept));
    }
}
