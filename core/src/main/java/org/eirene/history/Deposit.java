package org.eirene.history;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.eirene.agreement.Extras;
import org.eirene.internal.Decimals;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/** An amount is paid into an escrow. */
@Value.Immutable
@DomainStyle
public sealed interface Deposit extends Event permits ImmutableDeposit {
    /** {@return the id of the escrow} */
    String escrow();

    /** {@return the amount, positive, in the unit of the escrow} */
    BigDecimal amount();

    /** {@return the id of the actor who pays} */
    Optional<String> by();

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
        return EventKind.DEPOSIT;
    }

    @Override
    default ImmutableSortedSet<String> actors() {
        return by().<ImmutableSortedSet<String>>map(ImmutableSortedSet::of).orElse(ImmutableSortedSet.of());
    }

    @Override
    default ImmutableSortedSet<String> subjects() {
        return ImmutableSortedSet.of(escrow());
    }

    @Override
    default <R> R match(Cases<R> cases) {
        return cases.deposit(this);
    }

    @Override
    default String describe() {
        return Checks.line(this, Decimals.text(amount()) + " deposited in " + escrow() + Checks.by(by()));
    }

    /**
     * Refuses what no record can say, and brings decimals into their normal form.
     *
     * @return this, or the same in its normal form
     */
    @Value.Check
    default Deposit checked() {
        Checks.common(this);
        BigDecimal normal = Checks.positive(this, "amount", amount());
        return Decimals.isNormal(amount()) ? this : toBuilder().amount(normal).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    @Override
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds one. The id, the instant, the escrow and the amount are needed. */
    final class Builder extends ImmutableDeposit.Builder implements Event.Builder<Builder> {
        /** Starts with nothing set. */
        public Builder() {}

        /**
         * Sets a whole amount.
         *
         * @param amount the amount, positive
         * @return this builder
         */
        public Builder amount(long amount) {
            return amount(BigDecimal.valueOf(amount));
        }
    }
}
