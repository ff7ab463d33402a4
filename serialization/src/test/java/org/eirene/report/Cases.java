package org.eirene.report;

import java.nio.file.Path;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.serialization.ConformanceCase;
import org.eirene.serialization.DocumentReader;

/** Assessments of the conformance cases. */
final class Cases {
    private static final Path FOLDER = Path.of("src/test/resources/conformance");

    private Cases() {}

    static ConformanceCase read(String name) {
        return DocumentReader.standard()
                .readCase(FOLDER.resolve(name + ".yaml"))
                .orThrow();
    }

    /** In the middle of the Corridor Accord: a sanction, a breach, an escrow, disputes, due instants that were moved. */
    static Assessment corridor() {
        return corridor("2025-01-30T22:00:00Z");
    }

    static Assessment corridor(String asOf) {
        return assess("14-corridor-accord", asOf);
    }

    static Assessment assess(String name, String asOf) {
        ConformanceCase worked = read(name);
        return Evaluator.of(worked.agreement()).evaluate(worked.history(), asOf);
    }

    /** As known at another instant. */
    static Assessment assess(String name, String asOf, String knownAt) {
        ConformanceCase worked = read(name);
        return Evaluator.of(worked.agreement()).evaluate(worked.history(), asOf, knownAt);
    }
}
