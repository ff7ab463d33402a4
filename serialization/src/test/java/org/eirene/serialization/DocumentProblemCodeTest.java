package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DocumentProblemCodeTest {
    @Test
    void every_code_has_a_rule_of_its_own_in_one_sentence() {
        assertThat(Arrays.stream(DocumentProblemCode.values()).map(DocumentProblemCode::rule))
                .doesNotHaveDuplicates()
                .allMatch(rule -> Character.isUpperCase(rule.charAt(0)) && !rule.endsWith("."));
    }
}
