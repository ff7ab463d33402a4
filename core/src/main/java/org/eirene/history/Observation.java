package org.eirene.history;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Instant;
import org.eirene.agreement.Extras;
import org.eirene.internal.Decimals;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/** A value of an indicator was observed. */
@Value.Immutable
@DomainStyle
public sealed interface Observation extends Event permits ImmutableObservation {
    /** {@return the id of the indicator} */
    String indicator();

    /** {@return the value, in the unit of the indicator; may be negative} */
    BigDecimal value();

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
        return EventKind.OBSERVATION;
    }

    @Override
    default ImmutableSortedSet<String> actors() {
        return ImmutableSortedSet.of();
    }

    @Override
    default ImmutableSortedSet<String> subjects() {
        return ImmutableSortedSet.of(indicator());
    }

    @Override
    default <R> R match(Cases<R> cases) {
        return cases.observation(this);
    }

    @Override
    default String describe() {
        return Checks.line(this, indicator() + " observed at " + Decimals.text(value()));
    }

    /**
     * Refuses what no record can say, and brings decimals into their normal form.
     *
     * @return this, or the same in its normal form
     */
    @Value.Check
    default Observation checked() {
        Checks.common(this);
        BigDecimal normal = Decimals.normalize("value", value());
        return Decimals.isNormal(value()) ? this : toBuilder().value(normal).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    @Override
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds one. The id, the instant, the indicator and the value are needed. */
    final class Builder extends ImmutableObservation.Builder implements Event.Builder<Builder> {
        /** Starts with nothing set. */
        public Builder() {}

        /**
         * Sets a whole value.
         *
         * @param value the value
         * @return this builder
         */
        public Builder value(long value) {
            return value(BigDecimal.valueOf(value));
        }
    }
}
