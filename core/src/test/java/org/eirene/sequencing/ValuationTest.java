package org.eirene.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.testing.EqualsTester;
import java.math.BigDecimal;
import org.eirene.agreement.Problem;
import org.eirene.agreement.ProblemCode;
import org.junit.jupiter.api.Test;

class ValuationTest {
    private static Valuation.Builder valuation() {
        return Valuation.builder()
                .agreement(Accord.TEXT)
                .addCommitments(
                        CommitmentValue.of("release", 5)
                                .worth("north", 8)
                                .per(CommitmentValue.Per.UNIT)
                                .irreversible(),
                        CommitmentValue.of("crossing", 2).worth("south", 3))
                .putDefection("north", new BigDecimal("20.0"))
                .putDiscount("north", new BigDecimal("0.001"))
                .putSanctions("obstruction", ImmutableMap.of("north", BigDecimal.valueOf(15)))
                .putGuarantees("assurance", ImmutableMap.of("south", BigDecimal.TEN))
                .putLimits("south", BigDecimal.valueOf(40));
    }

    @Test
    void one_that_fits_its_agreement_has_no_problems() {
        assertThat(valuation().build().problems(Accord.TEXT)).isEmpty();
        assertThat(valuation().build()).hasToString("""
                        valuation of accord
                          release: costs 5 and is worth 8 to north per unit, irreversible
                          crossing: costs 2 and is worth 3 to south""");
    }

    @Test
    void numbers_are_equal_by_value() {
        new EqualsTester()
                .addEqualityGroup(
                        valuation().build(),
                        valuation().build().toBuilder()
                                .defection(ImmutableMap.of("north", BigDecimal.valueOf(20)))
                                .build(),
                        valuation().build().toBuilder().build())
                .addEqualityGroup(valuation()
                        .putDefection("south", BigDecimal.valueOf(20))
                        .build())
                .addEqualityGroup(
                        CommitmentValue.of("release", new BigDecimal("5.00")), CommitmentValue.of("release", 5))
                .addEqualityGroup(CommitmentValue.of("release", 5).irreversible())
                .testEquals();
        assertThat(valuation().build().find("crossing"))
                .contains(CommitmentValue.of("crossing", 2).worth("south", 3));
        assertThat(valuation().build().find("relase")).isEmpty();
    }

    @Test
    void every_problem_is_told_at_once_with_its_path() {
        Valuation wrong = Valuation.builder()
                .agreement("acord")
                .addCommitments(
                        CommitmentValue.of("relase", -5).worth("north", 8),
                        CommitmentValue.of("crossing", 2).worth("north", 3).worth("qatar", -3),
                        CommitmentValue.of("crossing", 2).worth("nroth", 3),
                        CommitmentValue.of("hold-fire", 1),
                        CommitmentValue.of("north", 1))
                .putDefection("cell", BigDecimal.ONE.negate())
                .putDiscount("north", BigDecimal.ONE)
                .putSanctions("obstruction", ImmutableMap.of("south", BigDecimal.ONE))
                .putSanctions("assurance", ImmutableMap.of())
                .putGuarantees("assurence", ImmutableMap.of("south", BigDecimal.ONE))
                .putLimits("south", new BigDecimal("-0.5"))
                .build();
        assertThat(wrong.problems(Accord.TEXT))
                .extracting(Problem::toString)
                .containsExactly(
                        "VALUATION_OF_ANOTHER_AGREEMENT at agreement: The valuation is of agreement 'acord', but is held"
                                + " against 'accord'. Maybe take the valuation of 'accord'.",
                        "REFERENCE_UNKNOWN at commitments[0].commitment: 'relase' is not a commitment of agreement 'accord'"
                                + " (commitments: release, crossing, hold-fire). Maybe release was meant.",
                        "AMOUNT_NEGATIVE at commitments[0].cost: An amount is 0 or more, but is -5. Maybe write 5.",
                        "VALUE_TO_OBLIGOR at commitments[1].value.north: 'north' owes commitment 'crossing', which has no"
                                + " value to who performs it. Maybe take it off the cost.",
                        "AMOUNT_NEGATIVE at commitments[1].value.qatar: An amount is 0 or more, but is -3. Maybe write 3.",
                        "VALUE_TO_STRANGER at commitments[1].value.qatar: Commitment 'crossing' is not owed to 'qatar'"
                                + " (owed to: south). Maybe add 'qatar' with Commitment.Builder.to.",
                        "COMMITMENT_VALUED_TWICE at commitments[2].commitment: Commitment 'crossing' is valued already,"
                                + " further up. Maybe leave one of the two out.",
                        "REFERENCE_UNKNOWN at commitments[2].value.nroth: 'nroth' is not an actor of agreement 'accord'"
                                + " (actors: north, south, qatar). Maybe north was meant.",
                        "VALUE_OF_CONTINUING at commitments[3].commitment: Commitment 'hold-fire' is continuing: no step of"
                                + " an order performs it, and its value is left out of all of them. Maybe value what is"
                                + " delivered instead.",
                        "REFERENCE_WRONG_KIND at commitments[4].commitment: 'north' must be a commitment of agreement"
                                + " 'accord', but is of kind actor (commitments: release, crossing, hold-fire). Maybe name a"
                                + " commitment instead.",
                        "REFERENCE_UNKNOWN at defection.cell: 'cell' is not an actor of agreement 'accord' (actors: north,"
                                + " south, qatar). Maybe leave it out.",
                        "AMOUNT_NEGATIVE at defection.cell: An amount is 0 or more, but is -1. Maybe write 1.",
                        "DISCOUNT_OUT_OF_RANGE at discount.north: A discount per day is from 0 to less than 1, but that of"
                                + " 'north' is 1. Maybe write 0.001 for a tenth of a percent a day.",
                        "SANCTION_NOT_FELT at sanctions.obstruction: Sanction 'obstruction' is against 'north', and nothing"
                                + " says how that is felt there. Maybe add {north: 0}, if it is not felt.",
                        "REFERENCE_WRONG_KIND at sanctions.assurance: 'assurance' must be a sanction of agreement 'accord',"
                                + " but is of kind guarantee (sanctions: obstruction). Maybe name a sanction instead.",
                        "REFERENCE_UNKNOWN at guarantees.assurence: 'assurence' is not a guarantee of agreement 'accord'"
                                + " (guarantees: assurance). Maybe assurance was meant.",
                        "AMOUNT_NEGATIVE at limits.south: An amount is 0 or more, but is -0.5. Maybe write 0.5.");
        assertThat(wrong.problems(Accord.TEXT))
                .filteredOn(problem -> problem.severity() == Problem.Severity.WARNING)
                .extracting(Problem::code)
                .containsExactly(ValuationProblemCode.VALUE_OF_CONTINUING);
        assertThat(wrong.problems(Accord.TEXT))
                .extracting(problem -> problem.code())
                .contains(ValuationProblemCode.values())
                .contains(ProblemCode.REFERENCE_UNKNOWN, ProblemCode.REFERENCE_WRONG_KIND);
    }

    @Test
    void a_valuation_of_nothing_is_refused() {
        assertThatThrownBy(() -> Valuation.builder().agreement(" ").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The id of the agreement of a valuation must not be blank");
    }
}
