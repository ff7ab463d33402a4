package org.eirene.agreement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/**
 * How something is verified, disputed or decided: one stage after another, each with a body, a quorum and a time, and
 * what silence means in the end.
 *
 * <pre>{@code
 * Procedure.builder().id("review")
 *     .addStages(Stage.of(1, hours(48), "panel"), Stage.of(1, days(5), "chair"))
 *     .onSilence(Silence.DENY)
 *     .build()
 * }</pre>
 */
@Value.Immutable
@DomainStyle
public sealed interface Procedure extends Element permits ImmutableProcedure {
    /** {@return the stages, in their order; one or more} */
    ImmutableList<Stage> stages();

    /** {@return what is decided when the last stage lapses undecided} */
    Silence onSilence();

    /** {@return whether due instants stand still while a dispute under it is open; they run unless said otherwise} */
    @Value.Default
    default Clock clock() {
        return Clock.RUNS;
    }

    /** {@return the ids of those who may challenge under it; empty for the parties} */
    @Value.NaturalOrder
    ImmutableSortedSet<String> standing();

    /** {@return how long after its subject a challenge can be filed, inclusive; empty for ever} */
    Optional<Offset> filedWithin();

    @Override
    @Value.Default
    default Extras extras() {
        return Extras.none();
    }

    @Override
    default ElementKind kind() {
        return ElementKind.PROCEDURE;
    }

    @Override
    default <R> R match(Element.Cases<R> cases) {
        return cases.procedure(this);
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

    /** Builds one. The id and what silence means are needed. */
    final class Builder extends ImmutableProcedure.Builder {
        /** Starts with nothing set. */
        public Builder() {}

        /**
         * Sets who may challenge under it.
         *
         * @param actors their ids
         * @return this builder
         */
        public Builder standing(String... actors) {
            return standing(ImmutableSortedSet.copyOf(actors));
        }

        /**
         * Sets who may challenge under it.
         *
         * @param actors the actors themselves
         * @return this builder
         */
        public Builder standing(Actor... actors) {
            return standing(Descriptions.ids(actors));
        }
    }
}
