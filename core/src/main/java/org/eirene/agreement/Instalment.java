package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.eirene.internal.Decimals;

/**
 * A part of a delivery with a due instant of its own: "the first 210 weapons by 15 October".
 *
 * @param total what must have been delivered by then in all, the earlier instalments included
 * @param due when it is due, inclusive
 */
public record Instalment(BigDecimal total, Moment due) {
    /**
     * Rejects null.
     *
     * @param total what must have been delivered by then in all
     * @param due when it is due, inclusive
     * @throws IllegalArgumentException if the total has more than 100 digits before or after the point
     */
    public Instalment {
        total = Decimals.normalize("total", total);
        requireNonNull(due, "due");
    }

    /**
     * An instalment of a whole number.
     *
     * @param total what must have been delivered by then in all
     * @param due when it is due, inclusive
     * @return the instalment
     */
    public static Instalment of(long total, MomentSource due) {
        return new Instalment(BigDecimal.valueOf(total), due.asMoment());
    }

    @Override
    public String toString() {
        return Decimals.text(total) + " by " + due;
    }
}
