package org.eirene.agreement;

import java.math.BigDecimal;

/** Something that is done once: a signature, an amnesty, a withdrawal. It counts as delivering one. */
public record Act() implements Performance {
    /** {@return 1} */
    public BigDecimal quantity() {
        return BigDecimal.ONE;
    }

    @Override
    public boolean isDeliverable() {
        return true;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.act(this);
    }

    @Override
    public String toString() {
        return "act";
    }
}
