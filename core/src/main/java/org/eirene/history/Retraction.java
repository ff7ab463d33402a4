package org.eirene.history;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import org.eirene.agreement.Extras;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/**
 * An earlier event was reported in error and is taken out, for good. It is looked up by when it was reported alone. A
 * retraction cannot be retracted.
 */
@Value.Immutable
@DomainStyle
public sealed interface Retraction extends Event permits ImmutableRetraction {
    /** {@return the id of the event that is taken out} */
    String event();

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
        return EventKind.RETRACTION;
    }

    @Override
    default ImmutableSortedSet<String> actors() {
        return ImmutableSortedSet.of();
    }

    @Override
    default ImmutableSortedSet<String> subjects() {
        return ImmutableSortedSet.of(event());
    }

    @Override
    default <R> R match(Cases<R> cases) {
        return cases.retraction(this);
    }

    @Override
    default String describe() {
        return Checks.line(this, "retraction of " + event());
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

    /** Builds one. The id, the instant and the event are needed. */
    final class Builder extends ImmutableRetraction.Builder implements Event.Builder<Builder> {
        /** Starts with nothing set. */
        public Builder() {}
    }
}
