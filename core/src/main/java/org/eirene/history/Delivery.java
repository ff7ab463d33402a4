package org.eirene.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.eirene.agreement.Extras;
import org.eirene.internal.Decimals;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/**
 * Performance of a commitment: so many released, so many trucks, an act done, an incident answered.
 *
 * <pre>{@code
 * Delivery.builder().id("e3").at(instant).commitment("release-civilians").addItems("a-001").build()
 * }</pre>
 */
@Value.Immutable
@DomainStyle
public sealed interface Delivery extends Event permits ImmutableDelivery {
    /** {@return the id of the commitment, for which alone it counts} */
    String commitment();

    /** {@return how much, positive, in the unit of the commitment; 1 unless said otherwise; not read under a list} */
    @Value.Default
    default BigDecimal quantity() {
        return BigDecimal.ONE;
    }

    /** {@return which items of the commitment's list, in the order in which a part accepted takes them} */
    ImmutableList<String> items();

    /** {@return the id of the incident it answers} */
    Optional<String> answers();

    /** {@return the id of the actor who delivered} */
    Optional<String> by();

    @Override
    @Value.Default
    default Instant reported() {
        return at();
    }

    @Override
    @Value.Default
    default Extras extras() {
        return Extras.none();
    }

    @Override
    default EventKind kind() {
        return EventKind.DELIVERY;
    }

    @Override
    default ImmutableSortedSet<String> actors() {
        return by().<ImmutableSortedSet<String>>map(ImmutableSortedSet::of).orElse(ImmutableSortedSet.of());
    }

    @Override
    default ImmutableSortedSet<String> subjects() {
        return Checks.ids(commitment(), answers());
    }

    @Override
    default <R> R match(Cases<R> cases) {
        return cases.delivery(this);
    }

    @Override
    default String describe() {
        return Checks.line(
                this,
                "delivery of " + Checks.what(quantity(), items()) + " under " + commitment() + Checks.by(by())
                        + answers()
                                .map(incident -> ", in answer to " + incident)
                                .orElse(""));
    }

    /**
     * Refuses what no record can say, and brings decimals into their normal form.
     *
     * @return this, or the same in its normal form
     */
    @Value.Check
    default Delivery checked() {
        Checks.common(this);
        BigDecimal normal = Checks.positive(this, "quantity", quantity());
        return Decimals.isNormal(quantity())
                ? this
                : toBuilder().quantity(normal).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    @Override
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds one. The id, the instant and the commitment are needed. */
    final class Builder extends ImmutableDelivery.Builder implements Event.Builder<Builder> {
        /** Starts with nothing set. */
        public Builder() {}

        /**
         * Sets a whole quantity.
         *
         * @param quantity how much, positive
         * @return this builder
         */
        public Builder quantity(long quantity) {
            return quantity(BigDecimal.valueOf(quantity));
        }
    }
}
