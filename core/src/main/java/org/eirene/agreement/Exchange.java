package org.eirene.agreement;

import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/**
 * One commitment given for another: so many of the one for each of the other, or both together.
 *
 * <pre>{@code
 * Exchange.builder().id("swap").give("release-hostages").inReturn("release-prisoners")
 *     .terms(Ratio.of(1, 30).grace(days(1))).build()
 * Exchange.builder().id("statements").give("statement-north").inReturn("statement-south")
 *     .terms(new Together(hours(1))).build()
 * }</pre>
 */
@Value.Immutable
@DomainStyle
public sealed interface Exchange extends Element permits ImmutableExchange {
    /** {@return the id of the commitment that is given first} */
    String give();

    /** {@return the id of the commitment that is owed for it; {@code for} in the written form} */
    String inReturn();

    /** {@return on what terms} */
    ExchangeTerms terms();

    @Override
    @Value.Default
    default Extras extras() {
        return Extras.none();
    }

    @Override
    default ElementKind kind() {
        return ElementKind.EXCHANGE;
    }

    @Override
    default <R> R match(Element.Cases<R> cases) {
        return cases.exchange(this);
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

    /** Builds one. The id, both commitments and the terms are needed. */
    final class Builder extends ImmutableExchange.Builder {
        /** Starts with nothing set. */
        public Builder() {}
    }
}
