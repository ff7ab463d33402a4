package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eirene.agreement.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conformance cases in one file, and in several. */
class CaseDecoderTest {
    private static final DocumentReader READER = DocumentReader.standard();
    private static final String AGREEMENT = """
            format: eirene/agreement/1
            id: corridor
            timeZone: UTC
            actors: [{id: north, kind: party}, {id: south, kind: party}]
            phases: [{id: calm}]
            """;
    private static final String HISTORY = """
            format: eirene/history/1
            agreement: corridor
            events: [{id: e1, at: 2025-01-01, milestone: entry-into-force}]
            """;
    private static final String CASE = """
            format: eirene/case/1
            agreement: agreement.yaml
            history: below/history.yaml
            expect: [{asOf: 2025-01-02, status: IN_FORCE, elements: {calm: OPEN}, disregarded: [e1]}]
            x: {by: hand}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(folder.resolve("below"));
        Files.writeString(folder.resolve("agreement.yaml"), AGREEMENT);
        Files.writeString(folder.resolve("below/history.yaml"), HISTORY);
        Files.writeString(folder.resolve("case.yaml"), CASE);
    }

    private CaseReading read() {
        return READER.readCase(folder.resolve("case.yaml"));
    }

    @Test
    void the_files_beside_it_are_read() {
        ConformanceCase read = read().orThrow();
        assertThat(read.agreement().id()).isEqualTo("corridor");
        assertThat(read.history().size()).isEqualTo(1);
        assertThat(read.expectations().get(0).status()).contains(Status.IN_FORCE);
        assertThat(read.extras().asMap()).containsEntry("by", "hand");
        assertThat(read().placeOf("calm")).contains(new Location(5, 10));
        assertThat(read().placeOf("e1")).contains(new Location(3, 10));
        assertThat(read().placeOfPath("expect[0].status")).contains(new Location(4, 37));
    }

    @Test
    void the_problems_of_each_file_name_that_file() throws IOException {
        Files.writeString(folder.resolve("agreement.yaml"), AGREEMENT + "areas: 5\n");
        Files.writeString(folder.resolve("below/history.yaml"), HISTORY.replace("e1,", "5,"));
        assertThat(Snippets.problems(read()))
                .containsExactly(
                        folder.resolve("agreement.yaml")
                                + ":6:8: WRONG_TYPE at areas: A list is expected, but the number 5 stands here.",
                        folder.resolve("below/history.yaml")
                                + ":3:15: WRONG_TYPE at events[0].id: A text is expected, but the number 5 stands here."
                                + " Maybe write it in quotes: \"5\".");
        assertThat(read().agreement().problems()).hasSize(1);
        assertThat(read().history().problems()).hasSize(1);
    }

    @Test
    void a_case_from_a_text_has_no_files_beside_it() {
        assertThat(Snippets.problems(READER.readCase(CASE, Syntax.YAML)))
                .containsExactly(
                        "2:12: FILE_UNREADABLE at agreement: A case that is read from a text has no folder, in which"
                                + " 'agreement.yaml' could be.",
                        "3:10: FILE_UNREADABLE at history: A case that is read from a text has no folder, in which"
                                + " 'below/history.yaml' could be.");
    }

    @Test
    void a_link_does_not_lead_out_of_the_folder() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(inner.resolve("case.yaml"), CASE.replace("below/", ""));
        Files.writeString(inner.resolve("history.yaml"), HISTORY);
        Files.createSymbolicLink(inner.resolve("agreement.yaml"), folder.resolve("agreement.yaml"));
        Path file = inner.resolve("case.yaml");
        assertThat(Snippets.problems(READER.readCase(file)))
                .containsExactly(file + ":2:12: FILE_OUTSIDE at agreement: 'agreement.yaml' is not a file in the folder"
                        + " of the case.");
    }

    @Test
    void a_folder_is_no_document() {
        assertThat(Snippets.problems(READER.readCase(folder.resolve("below.yaml"))))
                .containsExactly(folder.resolve("below.yaml") + ": FILE_UNREADABLE: There is no such file.");
        assertThat(Snippets.problems(READER.readAgreement(folder)))
                .containsExactly(folder + ": FILE_UNREADABLE: The name of the file does not say in which syntax it is"
                        + " written.");
    }
}
