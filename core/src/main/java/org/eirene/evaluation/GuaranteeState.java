package org.eirene.evaluation;

import org.eirene.agreement.Guarantee;

/** Where a guarantee stands. */
final class GuaranteeState extends ElementState.Of<Guarantee> {
    GuaranteeState(Guarantee guarantee) {
        super(guarantee);
    }

    GuaranteeState(GuaranteeState other) {
        super(other);
    }
}
