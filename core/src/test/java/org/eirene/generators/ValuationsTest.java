package org.eirene.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.eirene.agreement.Problem;
import org.eirene.generators.Valuations.Valued;
import org.eirene.sequencing.CommitmentValue;
import org.eirene.sequencing.Valuation;
import org.eirene.sequencing.ValuationProblemCode;
import org.junit.jupiter.api.Test;

class ValuationsTest {
    private static final int SAMPLES = 500;

    private static final List<Valued> ALL = Samples.of(Valuations.any(), SAMPLES);

    @Test
    void every_one_fits_its_agreement() {
        assertThat(ALL)
                .allSatisfy(each -> assertThat(each.valuation().problems(each.agreement()))
                        .extracting(Problem::code)
                        .isSubsetOf(ValuationProblemCode.VALUE_OF_CONTINUING));
    }

    @Test
    void everything_that_can_be_in_one_occurs() {
        occurs(valuation -> valuation.defection().size() > 1);
        occurs(valuation -> !valuation.discount().isEmpty());
        occurs(valuation -> valuation.sanctions().values().stream().anyMatch(felt -> felt.size() > 1));
        occurs(valuation -> !valuation.guarantees().isEmpty());
        occurs(valuation -> !valuation.limits().isEmpty());
        occurs(valuation -> !valuation.extras().isEmpty());
        occurs(valuation -> valuation.commitments().size() > 1);
        occurs(valuation ->
                valuation.commitments().stream().anyMatch(value -> value.value().size() > 1));
        occurs(valuation ->
                valuation.commitments().stream().anyMatch(value -> value.cost().scale() == 3));
        for (CommitmentValue.Per per : CommitmentValue.Per.values()) {
            for (boolean reversible : new boolean[] {true, false}) {
                occurs(valuation -> valuation.commitments().stream()
                        .anyMatch(value -> value.per() == per && value.reversible() == reversible));
            }
        }
    }

    private static void occurs(Predicate<Valuation> what) {
        assertThat(ALL.stream().map(Valued::valuation).filter(what).count()).isGreaterThan(SAMPLES / 100);
    }
}
