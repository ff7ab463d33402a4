package org.eirene.sequencing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.eirene.internal.Decimals;

/**
 * What an analyst takes a commitment to cost whoever performs it, and to be worth to those to whom it is owed.
 *
 * <pre>{@code
 * CommitmentValue.of("release-civilians", 5).worth("north", 8).per(Per.UNIT).irreversible()
 * CommitmentValue.of("open-crossing", 2).worth("south", 3)
 * }</pre>
 *
 * @param commitment the id of the commitment
 * @param cost what performing it costs, 0 or more; where several owe it, any of them may have to bear it all
 * @param value what it is worth to each beneficiary, by the beneficiary's id, 0 or more; to those not named nothing
 * @param per of what this is the cost and the value: of the whole, or of each unit that is delivered
 * @param reversible whether it can be undone when the agreement fails; a crossing can be closed again, a release not
 *     taken back
 */
public record CommitmentValue(
        String commitment, BigDecimal cost, ImmutableMap<String, BigDecimal> value, Per per, boolean reversible) {
    /** Of what a cost and a value are. */
    public enum Per {
        /** Of the whole commitment; of a part of it in proportion. */
        ALL,
        /** Of each unit that is delivered. */
        UNIT
    }

    /**
     * Rejects null, and brings numbers into their normal form.
     *
     * @param commitment the id of the commitment
     * @param cost what performing it costs
     * @param value what it is worth to each beneficiary
     * @param per of what this is the cost and the value
     * @param reversible whether it can be undone when the agreement fails
     * @throws IllegalArgumentException if a number has more than 100 digits before or after the point
     */
    public CommitmentValue {
        requireNonNull(commitment, "commitment");
        cost = Decimals.normalize("cost", cost);
        value = Amounts.normalized("value", value);
        requireNonNull(per, "per");
    }

    /**
     * Of the whole, worth nothing to anybody yet, and reversible.
     *
     * @param commitment the id of the commitment
     * @param cost what performing it costs
     * @return the value
     */
    public static CommitmentValue of(String commitment, BigDecimal cost) {
        return new CommitmentValue(commitment, cost, ImmutableMap.of(), Per.ALL, true);
    }

    /**
     * Of the whole, worth nothing to anybody yet, and reversible.
     *
     * @param commitment the id of the commitment
     * @param cost what performing it costs
     * @return the value
     */
    public static CommitmentValue of(String commitment, long cost) {
        return of(commitment, BigDecimal.valueOf(cost));
    }

    /**
     * The same, worth so much to one more.
     *
     * @param beneficiary the id of an actor to whom it is owed
     * @param amount what it is worth to that actor
     * @return the value
     */
    public CommitmentValue worth(String beneficiary, BigDecimal amount) {
        return new CommitmentValue(commitment, cost, Amounts.with(value, beneficiary, amount), per, reversible);
    }

    /**
     * The same, worth so much to one more.
     *
     * @param beneficiary the id of an actor to whom it is owed
     * @param amount what it is worth to that actor
     * @return the value
     */
    public CommitmentValue worth(String beneficiary, long amount) {
        return worth(beneficiary, BigDecimal.valueOf(amount));
    }

    /**
     * The same, of another measure.
     *
     * @param measure of what the cost and the values are
     * @return the value
     */
    public CommitmentValue per(Per measure) {
        return new CommitmentValue(commitment, cost, value, measure, reversible);
    }

    /** {@return the same of what cannot be undone} */
    public CommitmentValue irreversible() {
        return new CommitmentValue(commitment, cost, value, per, false);
    }

    /** {@return for example {@code release-civilians: costs 5 and is worth 8 to north per unit, irreversible}} */
    @Override
    public String toString() {
        return commitment + ": costs " + Decimals.text(cost)
                + value.entrySet().stream()
                        .map(entry -> " and is worth " + Decimals.text(entry.getValue()) + " to " + entry.getKey())
                        .collect(Collectors.joining())
                + (per == Per.UNIT ? " per unit" : "") + (reversible ? "" : ", irreversible");
    }

    /** What it is worth to an actor. */
    BigDecimal worthTo(String actor) {
        return requireNonNull(((Map<String, BigDecimal>) value).getOrDefault(actor, BigDecimal.ZERO));
    }
}
