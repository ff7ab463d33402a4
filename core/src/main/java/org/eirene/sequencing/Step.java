package org.eirene.sequencing;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.eirene.internal.Decimals;

/**
 * What is done at once along an order: a commitment, an instalment of one, or several that are done together.
 *
 * @param parts what is done, one entry for each commitment
 */
public record Step(ImmutableList<Part> parts) {
    /**
     * Refuses a step in which nothing is done.
     *
     * @param parts what is done, one or more
     * @throws IllegalArgumentException if there are no parts
     */
    public Step {
        requireNonNull(parts, "parts");
        checkArgument(!parts.isEmpty(), "In a step something is done, but it has no parts");
    }

    /**
     * Some or all of a commitment.
     *
     * @param commitment the id of the commitment
     * @param quantity how much of it is done; less than nothing where what counted before counts no more
     * @param total how much of it is done after that
     * @param whole how much it asks for
     */
    public record Part(String commitment, BigDecimal quantity, BigDecimal total, BigDecimal whole) {
        /**
         * Rejects null, and brings numbers into their normal form.
         *
         * @param commitment the id of the commitment
         * @param quantity how much of it is done
         * @param total how much of it is done after that
         * @param whole how much it asks for, more than nothing
         * @throws IllegalArgumentException if it asks for nothing
         */
        public Part {
            requireNonNull(commitment, "commitment");
            quantity = Decimals.normalize("quantity", quantity);
            total = Decimals.normalize("total", total);
            whole = Decimals.normalize("whole", whole);
            checkArgument(whole.signum() > 0, "Commitment '%s' must ask for more than nothing", commitment);
        }

        /** {@return whether it leaves nothing of the commitment to be done} */
        public boolean completes() {
            return total.compareTo(whole) >= 0;
        }

        /** {@return whether it is the commitment as a whole, done at once} */
        public boolean isWhole() {
            return quantity.compareTo(whole) == 0;
        }

        /** {@return the commitment, and how much of it where that is not all: {@code release-civilians 11 of 33}} */
        @Override
        public String toString() {
            return isWhole()
                    ? commitment
                    : commitment + " " + (quantity.signum() < 0 ? "back to " : "to ") + Decimals.text(total) + " of "
                            + Decimals.text(whole);
        }
    }

    /** {@return the parts, joined by {@code and}} */
    @Override
    public String toString() {
        return parts.stream().map(Part::toString).collect(Collectors.joining(" and "));
    }
}
