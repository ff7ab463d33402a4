package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.eirene.internal.Decimals;

/**
 * A quantity in every period: "600 trucks a day". Periods of days or longer begin at local midnight, shorter ones with
 * the commitment. Written {@code supply(600, "truck").per(days(1))}.
 *
 * @param quantity how much in each period
 * @param unit what is counted
 * @param per the length of a period, at least a minute
 */
public record Supply(BigDecimal quantity, String unit, Offset per) implements Performance {
    /**
     * Rejects null.
     *
     * @param quantity how much in each period
     * @param unit what is counted
     * @param per the length of a period, at least a minute
     * @throws IllegalArgumentException if the quantity has more than 100 digits before or after the point
     */
    public Supply {
        quantity = Decimals.normalize("quantity", quantity);
        requireNonNull(unit, "unit");
        requireNonNull(per, "per");
    }

    @Override
    public boolean isDeliverable() {
        return false;
    }

    @Override
    public Optional<String> countedIn() {
        return Optional.of(unit);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.supply(this);
    }

    @Override
    public String toString() {
        return "supply " + Decimals.text(quantity) + " " + unit + " per " + per;
    }

    /**
     * A quantity whose period is still to be said: what stands before {@code .per(days(1))}.
     *
     * @param quantity how much in each period
     * @param unit what is counted
     */
    public record Rate(BigDecimal quantity, String unit) {
        /**
         * Rejects null.
         *
         * @param quantity how much in each period
         * @param unit what is counted
         * @throws IllegalArgumentException if the quantity has more than 100 digits before or after the point
         */
        public Rate {
            quantity = Decimals.normalize("quantity", quantity);
            requireNonNull(unit, "unit");
        }

        /**
         * In every period of this length.
         *
         * @param period the length of a period, at least a minute
         * @return the performance
         */
        public Supply per(Offset period) {
            return new Supply(quantity, unit, period);
        }

        @Override
        public String toString() {
            return "supply " + Decimals.text(quantity) + " " + unit;
        }
    }
}
