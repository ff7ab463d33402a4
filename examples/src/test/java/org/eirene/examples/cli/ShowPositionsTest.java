package org.eirene.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eirene.agreement.Agreement;
import org.eirene.examples.Readme;
import org.eirene.examples.Run;
import org.eirene.negotiation.Negotiation;
import org.eirene.serialization.DocumentReader;
import org.eirene.serialization.DocumentWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowPositionsTest {
    private static final Path FOLDER = Readme.root().resolve("examples/src/main/resources/agreements");
    private static final Path GOLDEN =
            Readme.root().resolve("examples/src/test/resources/corridor-draft/positions.txt");
    private static final Path DRAFT = FOLDER.resolve("corridor-draft.yaml");
    private static final Path POSITIONS = FOLDER.resolve("corridor-draft-positions.yaml");

    @TempDir
    private Path folder;

    @Test
    void it_says_what_all_accept_and_what_would_have_to_move() throws IOException {
        Run run = Console.run("positions", DRAFT, POSITIONS);
        if (Boolean.getBoolean("eirene.golden.rewrite")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, run.out());
        }
        assertThat(run).isEqualTo(new Run(0, Files.readString(GOLDEN), ""));
    }

    @Test
    void as_json_it_is_what_the_writer_writes() {
        Agreement draft = DocumentReader.standard().readAgreement(DRAFT).orThrow();
        Negotiation talks = Negotiation.of(
                draft, DocumentReader.standard().readPositions(POSITIONS, draft).orThrow());
        assertThat(Console.run("positions", DRAFT, POSITIONS, "--format", "json"))
                .isEqualTo(new Run(0, DocumentWriter.standard().toJson(talks), ""));
    }

    @Test
    void a_slip_is_told_with_its_place_and_what_was_meant() throws IOException {
        Path file = folder.resolve("positions.yaml");
        Files.writeString(file, """
                format: eirene/positions/1
                agreement: corridor-accord
                positions:
                  - {by: nroth, clause: open-crossing, stance: accept}
                """);
        Run run = Console.run("positions", DRAFT, file);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(file + ":4:10: REFERENCE_UNKNOWN at positions[0].by: 'nroth' is not an actor of agreement"
                        + " 'corridor-accord' (actors: north, south, un-cell, qatar). Maybe north was meant.\n");
    }

    @Test
    void a_document_of_another_kind_is_refused() {
        Run run = Console.run("positions", DRAFT, DRAFT);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("OTHER_DOCUMENT at format: This is an agreement, and a document of positions is expected");
        assertThat(Console.run("positions", POSITIONS, POSITIONS).exitCode()).isEqualTo(2);
        assertThat(Console.run("positions", DRAFT)).isEqualTo(new Run(2, "", """
                eirene positions: Missing required parameter: 'POSITIONS'
                Try 'eirene positions --help'.
                """));
    }
}
