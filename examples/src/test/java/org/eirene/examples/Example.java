package org.eirene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Status;
import org.eirene.analysis.Analysis;
import org.eirene.analysis.Severity;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.PreparedHistory;
import org.eirene.history.History;
import org.eirene.sequencing.Step;
import org.eirene.sequencing.Valuation;
import org.eirene.serialization.DocumentReader;

/** The agreements and histories that are shipped, by the names of their files. */
public final class Example {
    private static final Path GOLDEN = Readme.root().resolve("examples/src/test/resources");
    private static final Path FOLDER = Readme.root().resolve("examples/src/main/resources/agreements");

    private Example() {}

    /**
     * A design with its two records, each read once.
     *
     * @param text the agreement
     * @param goesWell the record on which it is kept
     * @param goesWrong the record on which it is not
     */
    public record Design(Agreement text, PreparedHistory goesWell, PreparedHistory goesWrong) {
        /**
         * Where it stands if it goes well.
         *
         * @param when the end of which day in the agreement's zone, or which instant
         * @return the assessment
         */
        public Assessment well(String when) {
            return goesWell.asOf(when);
        }

        /**
         * Where it stands if it does not.
         *
         * @param when the end of which day in the agreement's zone, or which instant
         * @return the assessment
         */
        public Assessment wrong(String when) {
            return goesWrong.asOf(when);
        }
    }

    /**
     * A design with its two records.
     *
     * @param name the name of its file, without the ending; the records end in {@code -well} and {@code -wrong}
     * @return the design
     */
    public static Design design(String name) {
        Agreement text = agreement(name);
        Evaluator evaluator = Evaluator.of(text);
        return new Design(
                text,
                evaluator.prepare(history(name + "-well", text)),
                evaluator.prepare(history(name + "-wrong", text)));
    }

    /**
     * How an element stands.
     *
     * @param now where everything stands
     * @param element its id
     * @return its status
     */
    public static Status status(Assessment now, String element) {
        return now.element(element).status();
    }

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

    /**
     * A record of an agreement.
     *
     * @param name the name of its file, without the ending
     * @param agreement the agreement
     * @return the history
     */
    public static History history(String name, Agreement agreement) {
        return DocumentReader.standard().readHistory(file(name), agreement).orThrow();
    }

    /**
     * What an analyst takes an agreement to be worth.
     *
     * @param name the name of its file, without the ending
     * @param agreement the agreement
     * @return the valuation
     */
    public static Valuation valuation(String name, Agreement agreement) {
        return DocumentReader.standard().readValuation(file(name), agreement).orThrow();
    }

    /**
     * What the analysis of a text warns of, or calls an error.
     *
     * @param analysis the analysis
     * @return of each finding above a note its code and the first of its elements
     */
    public static ImmutableList<String> warnings(Analysis analysis) {
        return analysis.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(finding -> finding.code() + " " + finding.elements().get(0))
                .collect(ImmutableList.toImmutableList());
    }

    /** A record on which an order is kept, a step every five days from the first of April 2025 on. */
    static History keeping(Agreement agreement, List<Step> order) {
        History history = History.of(agreement);
        Instant at = Instant.parse("2025-04-01T12:00:00Z");
        for (Step step : order) {
            for (Step.Part part : step.parts()) {
                history = history.delivery(at.toString(), part.commitment(), part.quantity());
            }
            at = at.plus(Duration.ofDays(5));
        }
        return history;
    }

    /**
     * Compares what people read with a file. With {@code -Deirene.golden.rewrite=true} the file is written anew, to be
     * read before it is committed.
     *
     * @param name the path of the file under the test resources
     * @param text what it should hold
     */
    public static void assertGolden(String name, String text) {
        Path file = GOLDEN.resolve(name);
        try {
            if (Boolean.getBoolean("eirene.golden.rewrite")) {
                Files.createDirectories(file.getParent());
                Files.write(file, text.getBytes(UTF_8));
            }
            assertThat(text).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path file(String name) {
        return FOLDER.resolve(name + ".yaml");
    }
}
