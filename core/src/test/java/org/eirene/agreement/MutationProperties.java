package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.eirene.generators.Agreements;
import org.eirene.generators.Mutation;
import org.eirene.generators.Mutations;
import org.eirene.generators.Samples;
import org.junit.jupiter.api.Test;

/** A valid agreement that is spoilt in any way is refused, and told why. */
class MutationProperties {
    @Property
    void a_spoilt_agreement_is_refused_with_the_problem_that_it_has(
            @ForAll("agreements") Agreement agreement,
            @ForAll("mutations") Mutation mutation,
            @ForAll @IntRange(max = 20) int pick) {
        Optional<Agreement.Builder> spoilt = mutation.apply(agreement, pick);
        spoilt.ifPresent(draft -> refused(mutation, draft));
    }

    private static void refused(Mutation mutation, Agreement.Builder draft) {
        List<Problem> problems = draft.problems();
        assertThat(problems).as(mutation.toString()).extracting(Problem::code).contains(mutation.code());
        InvalidAgreementException refusal = catchThrowableOfType(InvalidAgreementException.class, draft::build);
        assertThat(refusal.problems()).isEqualTo(problems);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.expected()).isNotBlank();
        });
    }

    @Provide
    Arbitrary<Agreement> agreements() {
        return Agreements.any();
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        return Arbitraries.of(Mutations.all());
    }

    @Test
    void there_is_a_way_to_each_problem_and_it_can_be_gone() {
        List<Agreement> agreements = Samples.of(Agreements.any(), 100);
        assertThat(Mutations.all())
                .allSatisfy(mutation -> assertThat(agreements.stream()
                                .filter(agreement ->
                                        mutation.apply(agreement, 0).isPresent())
                                .count())
                        .as("agreements in which one can %s", mutation.name())
                        .isGreaterThan(2));
        assertThat(Mutations.all().stream().map(Mutation::code).collect(Collectors.toSet()))
                .containsAll(Arrays.asList(ProblemCode.values()));
    }
}
