package org.eirene.agreement;

import java.util.Optional;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/**
 * A chapter of an agreement in time: it opens, lasts, completes or lapses.
 *
 * <pre>{@code
 * Phase.builder().id("calm").completes(quiet(hours(72)).minSeverity(3)).build()
 * Phase.builder().id("opening").opens(completed("calm")).lasts(days(42)).build()
 * }</pre>
 */
@Value.Immutable
@DomainStyle
public sealed interface Phase extends Element permits ImmutablePhase {
    /**
     * What opens it, once the agreement is in force.
     *
     * @return the condition; empty: always for the first phase, else that the one declared before has completed
     */
    Optional<Condition> opens();

    /**
     * What completes it.
     *
     * @return the condition; empty: that what was to be done in it is done, which completes a phase that
     *     {@linkplain #lasts() lasts} at its end only
     */
    Optional<Condition> completes();

    /**
     * How long it lasts from its opening. What happens at the instant of its end is still in time.
     *
     * @return the offset; empty: until it completes
     */
    Optional<Offset> lasts();

    /** {@return what becomes of it at its end; it lapses unless said otherwise} */
    @Value.Default
    default OnExpiry onExpiry() {
        return OnExpiry.lapse();
    }

    @Override
    @Value.Default
    default Extras extras() {
        return Extras.none();
    }

    @Override
    default ElementKind kind() {
        return ElementKind.PHASE;
    }

    @Override
    default <R> R match(Element.Cases<R> cases) {
        return cases.phase(this);
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
    final class Builder extends ImmutablePhase.Builder {
        /** Starts with nothing set. */
        public Builder() {}
    }
}
