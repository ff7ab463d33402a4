package org.eirene.agreement;

import java.util.Optional;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/**
 * Something that happens once and is put on the record: a ratification, a handshake. {@code entry-into-force} is
 * always declared, and names the milestone that puts an agreement without a fixed date into force.
 *
 * <pre>{@code
 * Milestone.builder().id("ratified-north").by("north").takes(days(10), days(40)).build()
 * }</pre>
 */
@Value.Immutable
@DomainStyle
public sealed interface Milestone extends Element permits ImmutableMilestone {
    /** The id of the milestone that puts an agreement into force; it needs no declaration. */
    String ENTRY_INTO_FORCE = "entry-into-force";

    /** {@return the id of the actor in whose hands it is} */
    Optional<String> by();

    /** {@return how long it takes, where nobody in the agreement controls it} */
    Optional<TimeNeeded> takes();

    @Override
    @Value.Default
    default Extras extras() {
        return Extras.none();
    }

    @Override
    default ElementKind kind() {
        return ElementKind.MILESTONE;
    }

    @Override
    default <R> R match(Element.Cases<R> cases) {
        return cases.milestone(this);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds the same values} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    @Override
    default String describe() {
        return Descriptions.of(this);
    }

    /** Builds one. The id is needed. */
    final class Builder extends ImmutableMilestone.Builder {
        /** Starts with nothing set. */
        public Builder() {}

        /**
         * Sets in whose hands it is.
         *
         * @param actor the actor
         * @return this builder
         */
        public Builder by(Actor actor) {
            return by(actor.id());
        }

        /**
         * Sets how long it takes.
         *
         * @param from the least time, inclusive
         * @param to the greatest time, inclusive
         * @return this builder
         */
        public Builder takes(Offset from, Offset to) {
            return takes(new TimeNeeded(from, to));
        }
    }
}
