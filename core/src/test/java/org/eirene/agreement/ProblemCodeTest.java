package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemCodeTest {
    private static final Map<ProblemCode, Faults.Fault> FAULTS = Faults.byCode();

    @Test
    void every_rule_has_a_fault_that_breaks_it() {
        assertThat(FAULTS.keySet()).containsExactly(ProblemCode.values());
    }

    @ParameterizedTest
    @EnumSource
    void a_fault_is_told_in_exactly_these_words_and_nothing_else_is(ProblemCode code) {
        Faults.Fault fault = FAULTS.get(code);
        assertThat(fault.faulty().apply(CorridorAccord.builder()).problems())
                .extracting(Problem::toString)
                .containsExactly(fault.text());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_told_of_a_fault_is_whole(ProblemCode code) {
        Faults.Fault fault = FAULTS.get(code);
        Problem problem =
                fault.faulty().apply(CorridorAccord.builder()).problems().get(0);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
        assertThat(problem.path()).isNotBlank();
        assertThat(problem.expected()).isNotBlank();
        assertThat(problem.message()).doesNotEndWith(".");
        assertThat(problem.suggestion())
                .hasValueSatisfying(way -> assertThat(way).isNotBlank().doesNotEndWith("."));
    }

    @ParameterizedTest
    @EnumSource
    void the_same_agreement_without_the_fault_is_valid(ProblemCode code) {
        Agreement.Builder repaired = FAULTS.get(code).repaired().apply(CorridorAccord.builder());
        assertThat(repaired.problems()).isEmpty();
        assertThat(repaired.build()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_is_one_sentence_without_a_full_stop(ProblemCode code) {
        assertThat(code.rule()).isNotBlank().doesNotEndWith(".").doesNotContain(". ");
    }
}
