package org.eirene.agreement;

import com.google.common.collect.ImmutableSortedSet;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/** A body that decides disputes. Example: {@code Panel.of("review", "Incident review panel")}. */
@Value.Immutable
@DomainStyle
public sealed interface Panel extends Actor permits ImmutablePanel {
    @Override
    @Value.Default
    default String name() {
        return id();
    }

    @Override
    @Value.NaturalOrder
    ImmutableSortedSet<Role> also();

    @Override
    @Value.Default
    default boolean signed() {
        return true;
    }

    @Override
    @Value.NaturalOrder
    ImmutableSortedSet<String> answersFor();

    @Override
    @Value.Default
    default Extras extras() {
        return Extras.none();
    }

    @Override
    default Role role() {
        return Role.PANEL;
    }

    @Override
    default <R> R match(Actor.Cases<R> cases) {
        return cases.panel(this);
    }

    /**
     * One with a name.
     *
     * @param id the id
     * @param name what it is called
     * @return the actor
     */
    static Panel of(String id, String name) {
        return builder().id(id).name(name).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    @Override
    default Builder toBuilder() {
        return builder().from(this);
    }

    @Override
    default String describe() {
        return Descriptions.of(this);
    }

    /** Builds one. The id is needed. */
    final class Builder extends ImmutablePanel.Builder implements Actor.Builder<Builder> {
        /** Starts with nothing set. */
        public Builder() {}

        /**
         * Sets the further roles.
         *
         * @param roles the roles
         * @return this builder
         */
        public Builder also(Role... roles) {
            return also(ImmutableSortedSet.copyOf(roles));
        }

        /**
         * Sets for whom it answers.
         *
         * @param actors the ids of the actors
         * @return this builder
         */
        public Builder answersFor(String... actors) {
            return answersFor(ImmutableSortedSet.copyOf(actors));
        }
    }
}
