package org.eirene.history;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Optional;
import org.eirene.agreement.Extras;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/**
 * An actor disputes an incident, a delivery, the breach of a commitment, or an item of a list.
 *
 * <pre>{@code
 * Challenge.builder().id("e8").at(instant).subject("e4").by("north").under("review").build()
 * }</pre>
 */
@Value.Immutable
@DomainStyle
public sealed interface Challenge extends Event permits ImmutableChallenge {
    /** {@return the id of what is disputed: an incident, a delivery, a commitment, or a manifest} */
    String subject();

    /** {@return the item of the manifest that is disputed} */
    Optional<String> item();

    /** {@return the id of the actor who disputes it} */
    String by();

    /** {@return the id of the procedure under which it is disputed} */
    String under();

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
        return EventKind.CHALLENGE;
    }

    @Override
    default ImmutableSortedSet<String> actors() {
        return ImmutableSortedSet.of(by());
    }

    @Override
    default ImmutableSortedSet<String> subjects() {
        return ImmutableSortedSet.of(subject(), under());
    }

    @Override
    default <R> R match(Cases<R> cases) {
        return cases.challenge(this);
    }

    @Override
    default String describe() {
        return Checks.line(
                this,
                by() + " challenges " + item().map(item -> item + " of ").orElse("") + subject() + " under " + under());
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

    /** Builds one. The id, the instant, the subject, its author and the procedure are needed. */
    final class Builder extends ImmutableChallenge.Builder implements Event.Builder<Builder> {
        /** Starts with nothing set. */
        public Builder() {}
    }
}
