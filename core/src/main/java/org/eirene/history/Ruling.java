package org.eirene.history;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.eirene.agreement.Extras;
import org.eirene.internal.Decimals;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/**
 * A member of a body confirms or denies what is before it, or confirms a part of a delivery only.
 *
 * <pre>{@code
 * Ruling.builder().id("e7").at(instant).verdict(Verdict.CONFIRM).by("un-cell").about("e3").accepted(50).build()
 * }</pre>
 */
@Value.Immutable
@DomainStyle
public sealed interface Ruling extends Event permits ImmutableRuling {
    /** {@return what it finds} */
    Verdict verdict();

    /** {@return the id of the member who rules} */
    String by();

    /** {@return the id of what it decides on: a delivery, an incident, a challenge, a benchmark, a sanction} */
    String about();

    /** {@return how much of a delivery it accepts, positive; empty: all, or what {@link #items()} says} */
    Optional<BigDecimal> accepted();

    /** {@return which items of a delivery it accepts; empty: all, or as many as {@link #accepted()} says} */
    ImmutableList<String> items();

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
        return EventKind.RULING;
    }

    @Override
    default ImmutableSortedSet<String> actors() {
        return ImmutableSortedSet.of(by());
    }

    @Override
    default ImmutableSortedSet<String> subjects() {
        return ImmutableSortedSet.of(about());
    }

    @Override
    default <R> R match(Cases<R> cases) {
        return cases.ruling(this);
    }

    @Override
    default String describe() {
        return Checks.line(
                this,
                by()
                        + (verdict() == Verdict.CONFIRM ? " confirms " : " denies ")
                        + about()
                        + accepted()
                                .map(part -> ", accepting " + Decimals.text(part))
                                .orElse("")
                        + (items().isEmpty() ? "" : ", accepting " + String.join(", ", items())));
    }

    /**
     * Refuses what no record can say, and brings decimals into their normal form.
     *
     * @return this, or the same in its normal form
     */
    @Value.Check
    default Ruling checked() {
        Checks.common(this);
        Preconditions.checkArgument(
                accepted().isEmpty() || items().isEmpty(),
                "A ruling accepts a number or certain items, not both (event '%s')",
                id());
        Preconditions.checkArgument(
                verdict() == Verdict.CONFIRM || (accepted().isEmpty() && items().isEmpty()),
                "A ruling that denies accepts nothing (event '%s')",
                id());
        if (accepted().isEmpty()) {
            return this;
        }
        BigDecimal normal = Checks.positive(this, "accepted part", accepted().get());
        return Decimals.isNormal(accepted().get())
                ? this
                : toBuilder().accepted(normal).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    @Override
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds one. The id, the instant, the verdict, its author and its subject are needed. */
    final class Builder extends ImmutableRuling.Builder implements Event.Builder<Builder> {
        /** Starts with nothing set. */
        public Builder() {}

        /**
         * Sets a whole accepted part.
         *
         * @param accepted how much it accepts, positive
         * @return this builder
         */
        public Builder accepted(long accepted) {
            return accepted(BigDecimal.valueOf(accepted));
        }
    }
}
