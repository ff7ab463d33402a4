package org.eirene.agreement;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/**
 * A third one's word that something will be kept, and what he must do when it is not.
 *
 * <pre>{@code
 * Guarantee.builder().id("assurance").guarantor("qatar").covers("let-aid-in")
 *     .invokedWhen(inForce("obstruction", 3)).undertakings("convene").build()
 * }</pre>
 */
@Value.Immutable
@DomainStyle
public sealed interface Guarantee extends Element permits ImmutableGuarantee {
    /** {@return the id of the guarantor} */
    String guarantor();

    /** {@return the ids of the elements it covers} */
    @Value.NaturalOrder
    ImmutableSortedSet<String> covers();

    /** {@return what calls the guarantor; empty: nothing does} */
    Optional<Condition> invokedWhen();

    /** {@return the ids of the guarantor's commitments that come into effect when called} */
    @Value.NaturalOrder
    ImmutableSortedSet<String> undertakings();

    @Override
    @Value.Default
    default Extras extras() {
        return Extras.none();
    }

    @Override
    default ElementKind kind() {
        return ElementKind.GUARANTEE;
    }

    @Override
    default <R> R match(Element.Cases<R> cases) {
        return cases.guarantee(this);
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

    /** Builds one. The id and the guarantor are needed. */
    final class Builder extends ImmutableGuarantee.Builder {
        /** Starts with nothing set. */
        public Builder() {}

        /**
         * Sets the guarantor.
         *
         * @param actor the actor
         * @return this builder
         */
        public Builder guarantor(Actor actor) {
            return guarantor(actor.id());
        }

        /**
         * Sets what it covers.
         *
         * @param ids their ids
         * @return this builder
         */
        public Builder covers(String... ids) {
            return covers(ImmutableSortedSet.copyOf(ids));
        }

        /**
         * Sets what the guarantor must do when called.
         *
         * @param ids their ids
         * @return this builder
         */
        public Builder undertakings(String... ids) {
            return undertakings(ImmutableSortedSet.copyOf(ids));
        }
    }
}
