package org.eirene.agreement;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/**
 * What somebody owes to somebody: a release, a withdrawal, aid every day, a ceasefire.
 *
 * <pre>{@code
 * Commitment.builder().id("release-civilians").by("south").to("north").phase("opening")
 *     .must(deliver(33, "person")).due(opened("opening").plus(days(42))).build()
 * Commitment.builder().id("hold-fire").by("north").to("south")
 *     .must(refrain(incidents("raid")).curedAfter(days(2))).build()
 * }</pre>
 */
@Value.Immutable
@DomainStyle
public sealed interface Commitment extends Element permits ImmutableCommitment {
    /** {@return the ids of the obligors: any of them may perform, all of them are in breach} */
    @Value.NaturalOrder
    ImmutableSortedSet<String> by();

    /** {@return the ids of the beneficiaries} */
    @Value.NaturalOrder
    ImmutableSortedSet<String> to();

    /** {@return the ids of those by whom it is in fact performed, of interest to the analysis} */
    @Value.NaturalOrder
    ImmutableSortedSet<String> performedBy();

    /** {@return the id of the phase it belongs to} */
    Optional<String> phase();

    /** {@return what it depends on besides its phase; always unless said otherwise} */
    @Value.Default
    default Condition when() {
        return Conditions.always();
    }

    /** {@return what it obliges to} */
    Performance must();

    /**
     * When it is due, inclusive; of a continuing commitment, when it ends.
     *
     * @return the moment; empty: the end of its phase, if it has one; else a deliverable one is never overdue, and a
     *     continuing one without a phase never ends
     */
    Optional<Moment> due();

    /** {@return the id of the procedure by which deliveries under it are verified; empty: they count as claimed} */
    Optional<String> verification();

    /** {@return whether it is a humanitarian carve-out, which no measure touches; {@code protected} when written} */
    @Value.Default
    default boolean protectedFromSanctions() {
        return false;
    }

    /** {@return whether it outlives its phase; what is protected does} */
    @Value.Default
    default boolean survives() {
        return protectedFromSanctions();
    }

    @Override
    @Value.Default
    default Extras extras() {
        return Extras.none();
    }

    @Override
    default ElementKind kind() {
        return ElementKind.COMMITMENT;
    }

    @Override
    default <R> R match(Element.Cases<R> cases) {
        return cases.commitment(this);
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

    /** Builds one. The id and the performance are needed. */
    final class Builder extends ImmutableCommitment.Builder {
        /** Starts with nothing set. */
        public Builder() {}

        /**
         * Sets the obligors.
         *
         * @param actors their ids
         * @return this builder
         */
        public Builder by(String... actors) {
            return by(ImmutableSortedSet.copyOf(actors));
        }

        /**
         * Sets the obligors.
         *
         * @param actors the actors themselves
         * @return this builder
         */
        public Builder by(Actor... actors) {
            return by(Descriptions.ids(actors));
        }

        /**
         * Sets the beneficiaries.
         *
         * @param actors their ids
         * @return this builder
         */
        public Builder to(String... actors) {
            return to(ImmutableSortedSet.copyOf(actors));
        }

        /**
         * Sets the beneficiaries.
         *
         * @param actors the actors themselves
         * @return this builder
         */
        public Builder to(Actor... actors) {
            return to(Descriptions.ids(actors));
        }

        /**
         * Sets by whom it is in fact performed.
         *
         * @param actors their ids
         * @return this builder
         */
        public Builder performedBy(String... actors) {
            return performedBy(ImmutableSortedSet.copyOf(actors));
        }

        /**
         * Sets by whom it is in fact performed.
         *
         * @param actors the actors themselves
         * @return this builder
         */
        public Builder performedBy(Actor... actors) {
            return performedBy(Descriptions.ids(actors));
        }

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
         * Makes it a humanitarian carve-out.
         *
         * @return this builder
         */
        public Builder protectedFromSanctions() {
            return protectedFromSanctions(true);
        }

        /**
         * Makes it outlive its phase.
         *
         * @return this builder
         */
        public Builder survives() {
            return survives(true);
        }
    }
}
