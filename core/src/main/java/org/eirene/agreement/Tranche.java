package org.eirene.agreement;

import java.math.BigDecimal;
import java.util.Optional;
import org.eirene.internal.Decimals;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/**
 * A part of an escrow with a beneficiary and a condition.
 *
 * <pre>{@code
 * Tranche.builder().id("tranche-1").amount(25_000_000).to("north").release(met("aid-flow"))
 *     .returns(opened("opening").plus(years(1))).build()
 * }</pre>
 */
@Value.Immutable
@DomainStyle
public sealed interface Tranche extends Element permits ImmutableTranche {
    /** {@return the amount, positive, in the unit of its escrow} */
    BigDecimal amount();

    /** {@return the id of the beneficiary} */
    String to();

    /** {@return what releases it} */
    Condition release();

    /** {@return when it goes back to those who deposited it; empty: never} */
    Optional<Moment> returns();

    /** {@return whether no measure touches it; {@code protected} when written} */
    @Value.Default
    default boolean protectedFromSanctions() {
        return false;
    }

    /**
     * Brings the amount into its normal form.
     *
     * @return this, or the same with the amount in its normal form
     */
    @Value.Check
    default Tranche normalized() {
        BigDecimal normal = Decimals.normalize("amount", amount());
        return Decimals.isNormal(amount()) ? this : toBuilder().amount(normal).build();
    }

    @Override
    @Value.Default
    default Extras extras() {
        return Extras.none();
    }

    @Override
    default ElementKind kind() {
        return ElementKind.TRANCHE;
    }

    @Override
    default <R> R match(Element.Cases<R> cases) {
        return cases.tranche(this);
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

    /** Builds one. The id, the amount, the beneficiary and the release are needed. */
    final class Builder extends ImmutableTranche.Builder {
        /** Starts with nothing set. */
        public Builder() {}

        /**
         * Sets a whole amount.
         *
         * @param amount the amount, in the unit of the escrow
         * @return this builder
         */
        public Builder amount(long amount) {
            return amount(BigDecimal.valueOf(amount));
        }

        /**
         * Sets the beneficiary.
         *
         * @param actor the actor
         * @return this builder
         */
        public Builder to(Actor actor) {
            return to(actor.id());
        }

        /**
         * Sets when it goes back.
         *
         * @param moment the moment at which a condition came true
         * @return this builder
         */
        public Builder returns(TransitionCondition moment) {
            return returns(moment.asMoment());
        }

        /**
         * Keeps measures from touching it.
         *
         * @return this builder
         */
        public Builder protectedFromSanctions() {
            return protectedFromSanctions(true);
        }
    }
}
