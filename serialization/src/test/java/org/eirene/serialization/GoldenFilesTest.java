package org.eirene.serialization;

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

    static String name(String document, Syntax syntax) {
        return document + (syntax == Syntax.JSON ? ".json" : ".yaml");
    }
}
