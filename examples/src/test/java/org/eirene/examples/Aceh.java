package org.eirene.examples;

import java.nio.file.Path;
import org.eirene.agreement.Agreement;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.history.History;
import org.eirene.serialization.DocumentReader;

/** The Memorandum of Understanding on Aceh and its published record, as they are shipped. */
public final class Aceh {
    private static final Path FOLDER = Readme.root().resolve("examples/src/main/resources/agreements");

    /** The text. */
    public static final Path AGREEMENT = FOLDER.resolve("aceh.yaml");

    /** The record. */
    public static final Path HISTORY = FOLDER.resolve("aceh-history.yaml");

    private Aceh() {}

    /**
     * Where it stands.
     *
     * @param date the end of which day
     * @return the assessment
     */
    public static Assessment on(String date) {
        Agreement agreement = DocumentReader.standard().readAgreement(AGREEMENT).orThrow();
        History history =
                DocumentReader.standard().readHistory(HISTORY, agreement).orThrow();
        return Evaluator.of(agreement).evaluate(history, date);
    }
}
