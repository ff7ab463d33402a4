package org.eirene.sequencing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.eirene.internal.Decimals;

/**
 * What a sanction is worth against the one it would hit.
 *
 * @param sanction its id
 * @param against whom it is against
 * @param felt what it costs that one
 * @param gain the most that leaving would bring that one along the order
 * @param verdict what that makes of it
 */
public record SanctionEffect(String sanction, String against, BigDecimal felt, BigDecimal gain, Verdict verdict) {
    /** What can be expected of a sanction. It is credible where it hurts the one it is against, and nobody else as much. */
    public enum Verdict {
        /** It is credible, and costs at least as much as leaving would ever bring. */
        DETERS,
        /** It is credible, and costs less than leaving would bring: a price that may be worth paying. */
        PRICE,
        /** It hurts another as much as the one it is against, or that one not at all: who believes that it is imposed? */
        NOT_CREDIBLE
    }

    /**
     * Rejects null.
     *
     * @param sanction its id
     * @param against whom it is against
     * @param felt what it costs that one
     * @param gain the most that leaving would bring that one
     * @param verdict what that makes of it
     */
    public SanctionEffect {
        requireNonNull(sanction, "sanction");
        requireNonNull(against, "against");
        requireNonNull(felt, "felt");
        requireNonNull(gain, "gain");
        requireNonNull(verdict, "verdict");
    }

    /** {@return the verdict in a sentence} */
    @Override
    public String toString() {
        String what = "Sanction '" + sanction + "' costs " + against + " " + Decimals.text(felt);
        return switch (verdict) {
            case DETERS -> what + ", no less than leaving would bring (" + Decimals.text(gain) + "): it deters";
            case PRICE ->
                what + ", less than leaving would bring (" + Decimals.text(gain)
                        + "): a price that may be worth paying";
            case NOT_CREDIBLE ->
                what + ", and "
                        + (felt.signum() == 0 ? "so hurts nobody whom it should" : "another as much or more")
                        + ": it is not credible";
        };
    }
}
