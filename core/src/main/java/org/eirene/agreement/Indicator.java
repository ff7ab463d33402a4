package org.eirene.agreement;

import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/**
 * A figure that is observed again and again: trucks through a crossing in a day, rows of housing begun.
 *
 * <pre>{@code
 * Indicator.builder().id("aid-trucks").unit("truck").build()
 * }</pre>
 */
@Value.Immutable
@DomainStyle
public sealed interface Indicator extends Element permits ImmutableIndicator {
    /** {@return what is counted or measured: truck, percent} */
    String unit();

    @Override
    @Value.Default
    default Extras extras() {
        return Extras.none();
    }

    @Override
    default ElementKind kind() {
        return ElementKind.INDICATOR;
    }

    @Override
    default <R> R match(Element.Cases<R> cases) {
        return cases.indicator(this);
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

    /** Builds one. The id and the unit are needed. */
    final class Builder extends ImmutableIndicator.Builder {
        /** Starts with nothing set. */
        public Builder() {}
    }
}
