package org.eirene.examples.designs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.analysis.TextComparison;
import org.eirene.examples.Example;
import org.eirene.serialization.DocumentWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is built in Java is what the file says, to the last note. */
class BuiltDesignsTest {
    static Stream<Arguments> designs() {
        return Stream.of(
                Arguments.of("multi-phase-deal", MultiPhaseDeal.agreement()),
                Arguments.of("verified-ceasefire-exchange", VerifiedCeasefireExchange.agreement()),
                Arguments.of("sequenced-concessions", SequencedConcessions.agreement()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void a_design_built_in_Java_is_equal_to_its_file(String name, Agreement built) {
        Agreement read = Example.agreement(name);
        // as text first, so that a difference is shown line by line
        assertThat(DocumentWriter.standard().toYaml(built))
                .isEqualTo(DocumentWriter.standard().toYaml(read));
        assertThat(built).isEqualTo(read);
    }

    @Test
    void the_draft_with_the_demand_differs_from_its_file_in_the_order_of_its_commitments_alone() {
        Agreement read = Example.agreement("multi-phase-deal-demand");
        Agreement built = MultiPhaseDeal.withDemand();
        assertThat(TextComparison.of(read, built).changes()).isEmpty();
        assertThat(built.elements()).containsExactlyInAnyOrderElementsOf(read.elements());
        assertThat(built.commitments()).last().isEqualTo(read.commitment("leave-border"));
    }

    @Test
    void the_first_draft_is_not_changed_by_the_second() {
        Agreement before = MultiPhaseDeal.agreement();
        assertThat(MultiPhaseDeal.withDemand()).isNotEqualTo(before);
        assertThat(MultiPhaseDeal.agreement()).isEqualTo(before);
    }
}
