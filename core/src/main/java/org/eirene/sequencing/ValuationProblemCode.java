package org.eirene.sequencing;

import org.eirene.agreement.Problem;

/**
 * The rules that a valuation keeps, each with the fault it forbids. What it names is subject to the rules
 * {@link org.eirene.agreement.ProblemCode#REFERENCE_UNKNOWN} and
 * {@link org.eirene.agreement.ProblemCode#REFERENCE_WRONG_KIND} besides. A name never changes its meaning.
 */
public enum ValuationProblemCode implements Problem.Code {
    /** A valuation of {@code minsk-1}, held against {@code minsk-2}. */
    VALUATION_OF_ANOTHER_AGREEMENT("A valuation is held against the agreement that it is of"),

    /** A commitment is valued twice: {@code [{commitment: release, cost: 5}, {commitment: release, cost: 6}]}. */
    COMMITMENT_VALUED_TWICE("A commitment is valued once"),

    /** A cost, a value, a cost of leaving or a limit is negative: {@code {commitment: release, cost: -5}}. */
    AMOUNT_NEGATIVE("Costs, values and limits are 0 or more"),

    /** A value for one to whom nothing is owed: {@code value: {qatar: 3}} of a release from south to north. */
    VALUE_TO_STRANGER("A commitment has a value to those to whom it is owed"),

    /** What continues is valued, {@code {commitment: hold-fire, cost: 3}}, and no order of steps takes account of it. */
    VALUE_OF_CONTINUING("Orders are made of what is delivered; what is continuing is done all along"),

    /** What one owes to himself has a value to him: {@code value: {south: 3}} of what south owes to south and north. */
    VALUE_TO_OBLIGOR("A commitment has a value to others than those who owe it"),

    /** A discount of nothing or everything in a day: {@code discount: {north: 1.5}}. */
    DISCOUNT_OUT_OF_RANGE("A discount per day is from 0 to less than 1"),

    /** A sanction without an effect on the one it is against: {@code sanctions: {obstruction: {south: 15}}}, against north. */
    SANCTION_NOT_FELT("A sanction is felt by the one it is against");

    private final String rule;

    ValuationProblemCode(String rule) {
        this.rule = rule;
    }

    /** {@return the rule, in one sentence without a full stop} */
    @Override
    public String rule() {
        return rule;
    }
}
