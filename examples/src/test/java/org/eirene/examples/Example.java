package org.eirene.examples;

import java.nio.file.Path;
import org.eirene.agreement.Agreement;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.history.History;
import org.eirene.serialization.DocumentReader;

/** The agreements and histories that are shipped, by the names of their files. */
public final class Example {
    private static final Path FOLDER = Readme.root().resolve("examples/src/main/resources/agreements");

    private Example() {}

    /**
     * The text of an agreement.
     *
     * @param name the name of its file, without the ending: {@code four-files}
     * @return the agreement
     */
    public static Agreement agreement(String name) {
        return DocumentReader.standard().readAgreement(file(name)).orThrow();
    }

    /**
     * A record.
     *
     * @param name the name of its file, without the ending: the id of its agreement, a hyphen and more, as in
     *     {@code four-files-well}
     * @return the history
     */
    public static History history(String name) {
        return history(name, agreement(name.substring(0, name.lastIndexOf('-'))));
    }

    /**
     * Where an agreement stands.
     *
     * @param name the name of the file of the agreement, without the ending
     * @param history the name of the file of a record of it, without the ending
     * @param date the end of which day in the agreement's zone, or which instant
     * @return the assessment
     */
    public static Assessment assess(String name, String history, String date) {
        Agreement agreement = agreement(name);
        return Evaluator.of(agreement).evaluate(history(history, agreement), date);
    }

    private static History history(String name, Agreement agreement) {
        return DocumentReader.standard().readHistory(file(name), agreement).orThrow();
    }

    private static Path file(String name) {
        return FOLDER.resolve(name + ".yaml");
    }
}
