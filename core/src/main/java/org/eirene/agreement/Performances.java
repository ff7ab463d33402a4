package org.eirene.agreement;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Performances that read like the text. Meant for static import.
 *
 * <pre>{@code
 * Commitment.builder().must(deliver(33, "person"))
 * Commitment.builder().must(supply(600, "truck").per(days(1)))
 * Commitment.builder().must(refrain(incidents("raid")).curedAfter(days(2)))
 * Commitment.builder().must(respond(incidents().minSeverity(2), hours(6)))
 * }</pre>
 */
public final class Performances {
    private Performances() {}

    /** {@return something that is done once} */
    public static Act act() {
        return new Act();
    }

    /**
     * A whole number to be delivered.
     *
     * @param quantity how much in all
     * @param unit what is counted
     * @return the performance
     */
    public static Deliver deliver(long quantity, String unit) {
        return deliver(BigDecimal.valueOf(quantity), unit);
    }

    /**
     * A quantity to be delivered.
     *
     * @param quantity how much in all
     * @param unit what is counted
     * @return the performance
     */
    public static Deliver deliver(BigDecimal quantity, String unit) {
        return new Deliver(quantity, unit, Optional.empty(), ImmutableList.of());
    }

    /**
     * A whole number in every period, which {@code per} says.
     *
     * @param quantity how much in each period
     * @param unit what is counted
     * @return the quantity, waiting for its period
     */
    public static Supply.Rate supply(long quantity, String unit) {
        return supply(BigDecimal.valueOf(quantity), unit);
    }

    /**
     * A quantity in every period, which {@code per} says.
     *
     * @param quantity how much in each period
     * @param unit what is counted
     * @return the quantity, waiting for its period
     */
    public static Supply.Rate supply(BigDecimal quantity, String unit) {
        return new Supply.Rate(quantity, unit);
    }

    /**
     * Keeping from incidents.
     *
     * @param from the incidents that breach it
     * @return the performance, breached for good unless {@code curedAfter} says otherwise
     */
    public static Refrain refrain(IncidentFilter from) {
        return new Refrain(from, Optional.empty());
    }

    /**
     * Answering incidents.
     *
     * @param to the incidents to be answered
     * @param within how soon, inclusive
     * @return the performance
     */
    public static Respond respond(IncidentFilter to, Offset within) {
        return new Respond(to, within);
    }
}
