package org.eirene.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.eirene.examples.Run;
import org.eirene.serialization.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrintSchemaTest {
    @ParameterizedTest
    @EnumSource
    void it_prints_the_schema_as_it_is(Schema schema) {
        assertThat(Console.run("schema", schema.word())).isEqualTo(new Run(0, schema.text(), ""));
    }

    @Test
    void it_refuses_a_kind_that_there_is_not_and_says_which_there_are() {
        assertThat(Console.run("schema", "agrement")).isEqualTo(new Run(2, "", """
                eirene schema: 'agrement' is not a kind of document (agreement, history, case, reading, positions, valuation, assessment).
                Try 'eirene schema --help'.
                """));
    }

    @Test
    void help_says_which_kinds_there_are() {
        assertThat(Console.run("schema", "--help")).isEqualTo(new Run(0, """
                Usage: eirene schema [-hV] [--stack-trace] KIND
                Prints the JSON Schema of a kind of document, for editors.
                      KIND            agreement, history, case, reading, positions, valuation
                                        or assessment.
                  -h, --help          Show this help message and exit.
                      --stack-trace   Should Eirene itself fail, say where in its code.
                  -V, --version       Print version information and exit.

                Exit codes:
                  0    the schema is printed
                  2    the arguments are wrong
                  70   a defect of Eirene itself
                """, ""));
    }
}
