package org.eirene.agreement;

import com.google.common.collect.ImmutableList;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/**
 * Money or goods that a third one holds until they are earned.
 *
 * <pre>{@code
 * Escrow.builder().id("reconstruction").holder("qatar").unit("USD").addTranches(first, second).build()
 * }</pre>
 */
@Value.Immutable
@DomainStyle
public sealed interface Escrow extends Element permits ImmutableEscrow {
    /** {@return the id of the actor who holds it} */
    String holder();

    /** {@return the unit of its amounts: USD, tonne} */
    String unit();

    /** {@return its tranches, in the order in which they are released; one or more} */
    ImmutableList<Tranche> tranches();

    @Override
    @Value.Default
    default Extras extras() {
        return Extras.none();
    }

    @Override
    default ElementKind kind() {
        return ElementKind.ESCROW;
    }

    @Override
    default <R> R match(Element.Cases<R> cases) {
        return cases.escrow(this);
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

    /** Builds one. The id, the holder and the unit are needed. */
    final class Builder extends ImmutableEscrow.Builder {
        /** Starts with nothing set. */
        public Builder() {}

        /**
         * Sets who holds it.
         *
         * @param actor the actor
         * @return this builder
         */
        public Builder holder(Actor actor) {
            return holder(actor.id());
        }
    }
}
