package org.eirene.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.serialization.ConformanceCase;
import org.eirene.serialization.DocumentReader;

/** Assessments of the conformance cases. */
final class Cases {
    private static final Path FOLDER = Path.of("src/test/resources/conformance");

    private Cases() {}

    static ConformanceCase read(String name) throws IOException {
        return DocumentReader.standard()
                .readCase(FOLDER.resolve(name + ".yaml"))
                .orThrow();
    }

    /** In the middle of the Corridor Accord: a sanction, a breach, an escrow, disputes, due instants that were moved. */
    static Assessment corridor() throws IOException {
        return corridor("2025-01-30T22:00:00Z");
    }

    static Assessment corridor(String asOf) throws IOException {
        return assess("14-corridor-accord", asOf);
    }

    static Assessment assess(String name, String asOf) throws IOException {
        ConformanceCase worked = read(name);
        return Evaluator.of(worked.agreement()).evaluate(worked.history(), Instant.parse(asOf));
    }

    /** As known at another instant. */
    static Assessment assess(String name, String asOf, String knownAt) throws IOException {
        ConformanceCase worked = read(name);
        return Evaluator.of(worked.agreement()).evaluate(worked.history(), Instant.parse(asOf), Instant.parse(knownAt));
    }
}
