package org.eirene.history;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import org.eirene.agreement.Extras;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/** The parties end the agreement by consent. It takes all of them, in one event. */
@Value.Immutable
@DomainStyle
public sealed interface Termination extends Event permits ImmutableTermination {
    /** {@return the ids of those who agree} */
    @Value.NaturalOrder
    ImmutableSortedSet<String> by();

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
        return EventKind.TERMINATION;
    }

    @Override
    default ImmutableSortedSet<String> actors() {
        return by();
    }

    @Override
    default ImmutableSortedSet<String> subjects() {
        return ImmutableSortedSet.of();
    }

    @Override
    default <R> R match(Cases<R> cases) {
        return cases.termination(this);
    }

    @Override
    default String describe() {
        return Checks.line(this, "termination" + Checks.by(by()));
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

    /** Builds one. The id and the instant are needed. */
    final class Builder extends ImmutableTermination.Builder implements Event.Builder<Builder> {
        /** Starts with nothing set. */
        public Builder() {}

        /**
         * Sets who agrees.
         *
         * @param actors their ids
         * @return this builder
         */
        public Builder by(String... actors) {
            return by(ImmutableSortedSet.copyOf(actors));
        }
    }
}
