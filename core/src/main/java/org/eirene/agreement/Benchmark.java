package org.eirene.agreement;

import java.util.Optional;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/**
 * A state of affairs that is to be attained, whoever brings it about: so much aid a day, so many days of calm.
 *
 * <pre>{@code
 * Benchmark.builder().id("aid-flow").criterion(measured("aid-trucks").mean().within(days(7)).atLeast(500))
 *     .due(opened("opening").plus(days(30))).continuous().build()
 * }</pre>
 */
@Value.Immutable
@DomainStyle
public sealed interface Benchmark extends Element permits ImmutableBenchmark {
    /** {@return the id of the phase it belongs to, from whose opening on it is assessed} */
    Optional<String> phase();

    /** {@return what attains it} */
    Condition criterion();

    /** {@return when it is due, inclusive; empty: at the end of its phase, if it has one} */
    Optional<Moment> due();

    /** {@return the id of the procedure by which it is verified; empty: it is met as soon as its criterion holds} */
    Optional<String> verification();

    /** {@return whether it can be lost again} */
    @Value.Default
    default boolean continuous() {
        return false;
    }

    @Override
    @Value.Default
    default Extras extras() {
        return Extras.none();
    }

    @Override
    default ElementKind kind() {
        return ElementKind.BENCHMARK;
    }

    @Override
    default <R> R match(Element.Cases<R> cases) {
        return cases.benchmark(this);
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

    /** Builds one. The id and the criterion are needed. */
    final class Builder extends ImmutableBenchmark.Builder {
        /** Starts with nothing set. */
        public Builder() {}

        /**
         * Sets when it is due.
         *
         * @param moment the moment at which a condition came true
         * @return this builder
         */
        public Builder due(TransitionCondition moment) {
            return due(moment.asMoment());
        }

        /**
         * Makes it one that can be lost again.
         *
         * @return this builder
         */
        public Builder continuous() {
            return continuous(true);
        }
    }
}
