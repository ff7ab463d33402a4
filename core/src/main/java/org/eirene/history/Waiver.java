package org.eirene.history;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import org.eirene.agreement.Extras;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/** A beneficiary gives up a commitment. It ends once every beneficiary has. */
@Value.Immutable
@DomainStyle
public sealed interface Waiver extends Event permits ImmutableWaiver {
    /** {@return the id of the commitment} */
    String commitment();

    /** {@return the id of the beneficiary} */
    String by();

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
        return EventKind.WAIVER;
    }

    @Override
    default ImmutableSortedSet<String> actors() {
        return ImmutableSortedSet.of(by());
    }

    @Override
    default ImmutableSortedSet<String> subjects() {
        return ImmutableSortedSet.of(commitment());
    }

    @Override
    default <R> R match(Cases<R> cases) {
        return cases.waiver(this);
    }

    @Override
    default String describe() {
        return Checks.line(this, by() + " waives " + commitment());
    }

    /** Refuses what no record can say. */
    @Value.Check
    default void check() {
        Checks.common(this);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    @Override
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds one. The id, the instant, the commitment and the beneficiary are needed. */
    final class Builder extends ImmutableWaiver.Builder implements Event.Builder<Builder> {
        /** Starts with nothing set. */
        public Builder() {}
    }
}
