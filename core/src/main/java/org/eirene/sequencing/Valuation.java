package org.eirene.sequencing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Problem;
import org.eirene.internal.DomainStyle;
import org.immutables.value.Value;

/**
 * What an analyst takes an agreement to be worth: to each party, what commitments cost and bring, what leaving costs, how
 * a sanction is felt. It stands apart from what was signed. In the written form it is {@code eirene/valuation/1}.
 *
 * <pre>{@code
 * Valuation.builder().agreement("corridor-accord")
 *     .addCommitments(
 *         CommitmentValue.of("release-civilians", 5).worth("north", 8).per(CommitmentValue.Per.UNIT).irreversible(),
 *         CommitmentValue.of("open-crossing", 2).worth("south", 3))
 *     .putDefection("north", BigDecimal.valueOf(20))
 *     .build()
 * }</pre>
 *
 * <p>All amounts are in one unit, of the analyst's choice, and of one party: a value of 8 to one and of 3 to another may
 * be compared only where the analyst made them comparable.
 */
@Value.Immutable
@DomainStyle
public sealed interface Valuation permits ImmutableValuation {
    /** {@return the id of the agreement} */
    String agreement();

    /** {@return what commitments cost and are worth; one that is not named costs nothing and is worth nothing} */
    ImmutableList<CommitmentValue> commitments();

    /** {@return what leaving costs an actor, by its id, beside sanctions and guarantees; nothing where not named} */
    ImmutableMap<String, BigDecimal> defection();

    /** {@return by how much what comes a day later is worth less to an actor, from 0 to less than 1; 0 where not named} */
    ImmutableMap<String, BigDecimal> discount();

    /** {@return by the id of a sanction, how it is felt by each actor, those who impose it included} */
    ImmutableMap<String, ImmutableMap<String, BigDecimal>> sanctions();

    /** {@return by the id of a guarantee, what it makes an actor lose who leaves} */
    ImmutableMap<String, ImmutableMap<String, BigDecimal>> guarantees();

    /** {@return the greatest exposure that an actor will accept; any where not named} */
    ImmutableMap<String, BigDecimal> limits();

    /** {@return what a tool keeps with it for itself} */
    @Value.Default
    default Extras extras() {
        return Extras.none();
    }

    /**
     * Refuses a blank id, and brings amounts into their normal form.
     *
     * @return this, or the same with its amounts in their normal form
     */
    @Value.Check
    default Valuation normalized() {
        checkArgument(!agreement().isBlank(), "The id of the agreement of a valuation must not be blank");
        Builder normal = toBuilder()
                .defection(Amounts.normalized("defection", defection()))
                .discount(Amounts.normalized("discount", discount()))
                .sanctions(Amounts.normalizedEach("sanctions", sanctions()))
                .guarantees(Amounts.normalizedEach("guarantees", guarantees()))
                .limits(Amounts.normalized("limits", limits()));
        return isNormal() ? this : normal.build();
    }

    private boolean isNormal() {
        return defection().equals(Amounts.normalized("defection", defection()))
                && discount().equals(Amounts.normalized("discount", discount()))
                && sanctions().equals(Amounts.normalizedEach("sanctions", sanctions()))
                && guarantees().equals(Amounts.normalizedEach("guarantees", guarantees()))
                && limits().equals(Amounts.normalized("limits", limits()));
    }

    /**
     * What a commitment costs and is worth.
     *
     * @param commitment the id of a commitment
     * @return the first that is said of it, if anything is
     */
    default Optional<CommitmentValue> find(String commitment) {
        return commitments().stream()
                .filter(value -> value.commitment().equals(commitment))
                .findFirst();
    }

    /**
     * Everything that is wrong with it, held against an agreement. With an error it cannot be used; a warning names what
     * is left out.
     *
     * @param text the agreement
     * @return the problems, in the order of the written form; empty if there are none
     */
    default ImmutableList<Problem> problems(Agreement text) {
        return ValuationCheck.problems(this, text);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds the same values} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return the agreement it is of, then a line for each commitment that it values} */
    default String describe() {
        return commitments().stream()
                .map(value -> "\n  " + value)
                .collect(Collectors.joining("", "valuation of " + agreement(), ""));
    }

    /** Builds one. The agreement is needed. */
    final class Builder extends ImmutableValuation.Builder {
        /** Starts with nothing set. */
        public Builder() {}

        /**
         * Sets the agreement.
         *
         * @param text the agreement itself
         * @return this builder
         */
        public Builder agreement(Agreement text) {
            return agreement(text.id());
        }
    }
}
