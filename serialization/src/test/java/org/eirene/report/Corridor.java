package org.eirene.report;

import java.nio.file.Path;
import org.eirene.agreement.Agreement;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.PreparedHistory;
import org.eirene.serialization.ConformanceCase;
import org.eirene.serialization.DocumentReader;

/** The Corridor Accord of the conformance cases, which has a bit of everything, and its record. */
final class Corridor {
    private static final ConformanceCase CASE = DocumentReader.standard()
            .readCase(Path.of("src/test/resources/conformance/14-corridor-accord.yaml"))
            .orThrow();
    static final Agreement ACCORD = CASE.agreement();
    static final PreparedHistory RECORD = Evaluator.of(ACCORD).prepare(CASE.history());

    private Corridor() {}

    static Assessment at(String instant) {
        return RECORD.asOf(instant);
    }
}
