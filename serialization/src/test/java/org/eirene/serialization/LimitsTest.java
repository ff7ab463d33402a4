package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LimitsTest {
    @Test
    void each_limit_can_be_set_alone() {
        assertThat(Limits.standard()
                        .withLength(1)
                        .withValues(2)
                        .withDepth(3)
                        .withTextLength(4)
                        .withNumberLength(5)
                        .withProblems(6))
                .isEqualTo(new Limits(1, 2, 3, 4, 5, 6));
    }

    @Test
    void none_is_zero_and_depth_is_bounded() {
        Limits limits = Limits.standard();
        assertThat(limits.withDepth(1_000).depth()).isEqualTo(1_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits.withDepth(1_001))
                .withMessage("The depth must be 1 to 1,000, but was 1001");
        assertThatIllegalArgumentException().isThrownBy(() -> limits.withLength(0));
        assertThatIllegalArgumentException().isThrownBy(() -> limits.withValues(0));
        assertThatIllegalArgumentException().isThrownBy(() -> limits.withTextLength(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> limits.withNumberLength(1_001));
        assertThatIllegalArgumentException().isThrownBy(() -> limits.withProblems(0));
    }

    @Test
    void a_text_that_is_too_long_is_not_read() {
        DocumentReader reader =
                DocumentReader.standard().withLimits(Limits.standard().withLength(10));
        assertThat(reader.limits().length()).isEqualTo(10);
        assertThat(Snippets.problems(reader.readAgreement("id: corridor", Syntax.YAML)))
                .containsExactly("1:1: DOCUMENT_TOO_LONG: The text is longer than 10 characters.");
    }

    @Test
    void the_name_of_a_file_tells_its_syntax() {
        assertThat(Syntax.of(Path.of("a/b.YAML"))).isEqualTo(Syntax.YAML);
        assertThat(Syntax.of(Path.of("b.yml"))).isEqualTo(Syntax.YAML);
        assertThat(Syntax.of(Path.of("b.json"))).isEqualTo(Syntax.JSON);
        assertThat(Syntax.of(Path.of("b.jsonl"))).isEqualTo(Syntax.JSON);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Syntax.of(Path.of("b.txt")))
                .withMessage(
                        "The name of 'b.txt' does not say in which syntax it is written. Let it end in .yaml, .yml,"
                                + " .json or .jsonl, or name the syntax.");
    }
}
