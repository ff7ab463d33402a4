package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenFilesTest {
    private final DocumentWriter writer = DocumentWriter.standard();

    @ParameterizedTest
    @EnumSource
    void an_agreement_is_written_as_the_golden_file_has_it(Syntax syntax) throws IOException {
        Golden.assertSame(name("agreement", syntax), writer.write(Samples.agreement(), syntax));
    }

    @ParameterizedTest
    @EnumSource
    void a_history_is_written_as_the_golden_file_has_it(Syntax syntax) throws IOException {
        Golden.assertSame(name("history", syntax), writer.write(Samples.history(), syntax));
    }

    @ParameterizedTest
    @EnumSource
    void a_case_is_written_as_the_golden_file_has_it(Syntax syntax) throws IOException {
        Golden.assertSame(name("case", syntax), writer.write(Samples.worked(), syntax));
    }

    @ParameterizedTest
    @EnumSource
    void what_the_golden_files_say_is_what_was_written(Syntax syntax) {
        DocumentReader reader = DocumentReader.standard();
        assertThat(reader.readAgreement(Golden.file(name("agreement", syntax))).orThrow())
                .isEqualTo(Samples.agreement());
        assertThat(reader.readHistory(Golden.file(name("history", syntax))).orThrow())
                .isEqualTo(Samples.history());
        assertThat(reader.readCase(Golden.file(name("case", syntax))).orThrow()).isEqualTo(Samples.worked());
    }

    static String name(String document, Syntax syntax) {
        return document + (syntax == Syntax.JSON ? ".json" : ".yaml");
    }
}
