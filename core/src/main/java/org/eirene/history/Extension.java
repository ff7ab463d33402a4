package org.eirene.history;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Offset;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/** Actors agree to move the due instants of a commitment or benchmark, or the end of a phase. */
@Value.Immutable
@DomainStyle
public sealed interface Extension extends Event permits ImmutableExtension {
    /** {@return the id of the commitment, benchmark or phase} */
    String element();

    /** {@return by how much, positive} */
    Offset plus();

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
        return EventKind.EXTENSION;
    }

    @Override
    default ImmutableSortedSet<String> actors() {
        return by();
    }

    @Override
    default ImmutableSortedSet<String> subjects() {
        return ImmutableSortedSet.of(element());
    }

    @Override
    default <R> R match(Cases<R> cases) {
        return cases.extension(this);
    }

    @Override
    default String describe() {
        return Checks.line(this, element() + " extended by " + plus() + Checks.by(by()));
    }

    /** Refuses what no record can say. */
    @Value.Check
    default void check() {
        Checks.common(this);
        Preconditions.checkArgument(
                !plus().isZero(), "The extension must be positive, but was %s (event '%s')", plus(), id());
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    @Override
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds one. The id, the instant, the element and the offset are needed. */
    final class Builder extends ImmutableExtension.Builder implements Event.Builder<Builder> {
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
