package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void a_problem_is_one_line_whatever_was_found() {
        String found = "p\nq\u001b[2J\u0085\u2028";
        Problem problem = new Problem(
                ProblemCode.REFERENCE_UNKNOWN,
                Problem.Severity.ERROR,
                "phases[0]['" + found + "']",
                "'" + found + "' is not a phase",
                found,
                "the id of a phase",
                Optional.of("Maybe '" + found + "' was meant"));
        assertThat(problem)
                .hasToString("REFERENCE_UNKNOWN at phases[0]['p\\u000aq\\u001b[2J\\u0085\\u2028']:"
                        + " 'p\\u000aq\\u001b[2J\\u0085\\u2028' is not a phase."
                        + " Maybe 'p\\u000aq\\u001b[2J\\u0085\\u2028' was meant.");
        assertThat(problem.found()).isEqualTo(found);
    }
}
