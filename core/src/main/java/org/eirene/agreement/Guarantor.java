package org.eirene.agreement;

import com.google.common.collect.ImmutableSortedSet;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/** A state or body that answers for the agreement being kept. Example: {@code Guarantor.of("qatar", "Qatar")}. */
@Value.Immutable
@DomainStyle
public sealed interface Guarantor extends Actor permits ImmutableGuarantor {
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
        return Role.GUARANTOR;
    }

    @Override
    default <R> R match(Actor.Cases<R> cases) {
        return cases.guarantor(this);
    }

    /**
     * One with a name.
     *
     * @param id the id
     * @param name what it is called
     * @return the actor
     */
    static Guarantor of(String id, String name) {
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
    final class Builder extends ImmutableGuarantor.Builder implements Actor.Builder<Builder> {
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
