package org.eirene.agreement;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/**
 * What happens to an actor when something goes wrong: a ladder of measures with a trigger, maybe a decision, a cure and
 * a probation.
 *
 * <pre>{@code
 * Sanction.builder().id("obstruction").against("north").trigger(breached("let-aid-in"))
 *     .addRungs(Rung.of(warn("Notice")), Rung.of(snapBack("ease-trade")).after(days(10)))
 *     .probation(days(2)).build()
 * }</pre>
 */
@Value.Immutable
@DomainStyle
public sealed interface Sanction extends Element permits ImmutableSanction {
    /** {@return the id of the actor it is against} */
    String against();

    /** {@return what triggers it} */
    Condition trigger();

    /** {@return the id of the procedure that decides on it; empty: it is imposed at once} */
    Optional<String> decision();

    /** {@return its rungs, the lowest first; one or more} */
    ImmutableList<Rung> rungs();

    /** {@return what lifts it; empty: that the trigger fails} */
    Optional<Condition> cure();

    /** {@return for how long the cure must hold; zero unless said otherwise} */
    @Value.Default
    default Offset probation() {
        return Offset.ZERO;
    }

    @Override
    @Value.Default
    default Extras extras() {
        return Extras.none();
    }

    @Override
    default ElementKind kind() {
        return ElementKind.SANCTION;
    }

    @Override
    default <R> R match(Element.Cases<R> cases) {
        return cases.sanction(this);
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

    /** Builds one. The id, whom it is against and the trigger are needed. */
    final class Builder extends ImmutableSanction.Builder {
        /** Starts with nothing set. */
        public Builder() {}

        /**
         * Sets whom it is against.
         *
         * @param actor the actor
         * @return this builder
         */
        public Builder against(Actor actor) {
            return against(actor.id());
        }
    }
}
