package org.eirene.serialization;

import static com.google.common.base.Preconditions.checkArgument;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.eirene.agreement.Agreement;
import org.eirene.analysis.Analysis;
import org.eirene.analysis.Interpretation;
import org.eirene.analysis.TextComparison;
import org.eirene.evaluation.Assessment;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.eirene.negotiation.Negotiation;
import org.eirene.negotiation.Positions;
import org.eirene.sequencing.OrderAdvice;
import org.eirene.sequencing.Valuation;

/**
 * Writes documents, in one way only: the same value gives the same text, on every platform, to the last byte.
 *
 * <pre>{@code
 * var writer = DocumentWriter.standard();
 * print(writer.toYaml(accord))
 * writer.write(accord, Path.of("corridor-accord.yaml"));
 * }</pre>
 *
 * <p>What was written can be read, but for assessments and other answers: it gives an equal value. What the author ordered
 * keeps its order, and sets stand in natural order; defaults are left out; what a tool keeps for itself, the {@code x},
 * stays as it is, to the digits of its numbers. Instants are in UTC, with their seconds and what fraction they have.
 *
 * <p>YAML is written as a person would: one line for what fits 120 columns, a block for what does not, a line at least
 * for each element and each event, and quotes only where some reader would misread. An older reader of YAML, of whom
 * there are many, misreads {@code no}, {@code 12:30}, {@code 1_000} and a plain date or instant, of which it keeps
 * milliseconds at the best; so instants and dates are always quoted. {@link DocumentReader} reads both.
 *
 * <p>Comments of a file are no part of its value and are not written. A writer is immutable and can be used by any
 * number of threads.
 */
public final class DocumentWriter {
    private static final DocumentWriter STANDARD = new DocumentWriter();

    private DocumentWriter() {}

    /** {@return the writer} */
    public static DocumentWriter standard() {
        return STANDARD;
    }

    /**
     * An agreement as YAML.
     *
     * @param agreement the agreement
     * @return the text, its last line ended
     */
    public String toYaml(Agreement agreement) {
        return write(agreement, Syntax.YAML);
    }

    /**
     * An agreement as JSON.
     *
     * @param agreement the agreement
     * @return the text, its last line ended
     */
    public String toJson(Agreement agreement) {
        return write(agreement, Syntax.JSON);
    }

    /**
     * An agreement as text.
     *
     * @param agreement the agreement
     * @param syntax the syntax
     * @return the text, its last line ended
     * @throws IllegalArgumentException if a text in it holds half of a surrogate pair, which no document can hold
     */
    public String write(Agreement agreement, Syntax syntax) {
        return text(AgreementEncoder.encode(agreement), syntax);
    }

    /**
     * Writes an agreement to a file, in UTF-8.
     *
     * @param agreement the agreement
     * @param file the file, whose name ends in {@code .yaml}, {@code .yml} or {@code .json}; one that is there is
     *     replaced as a whole
     * @throws IOException if it cannot be written; a file that was there before is then as it was
     * @throws IllegalArgumentException if the name of the file ends otherwise
     */
    public void write(Agreement agreement, Path file) throws IOException {
        save(write(agreement, syntaxOf(file)), file);
    }

    /**
     * A history as YAML.
     *
     * @param history the history
     * @return the text, its last line ended
     */
    public String toYaml(History history) {
        return write(history, Syntax.YAML);
    }

    /**
     * A history as JSON.
     *
     * @param history the history
     * @return the text, its last line ended
     */
    public String toJson(History history) {
        return write(history, Syntax.JSON);
    }

    /**
     * A history as text.
     *
     * @param history the history
     * @param syntax the syntax
     * @return the text, its last line ended
     * @throws IllegalArgumentException if a text in it holds half of a surrogate pair, which no document can hold
     */
    public String write(History history, Syntax syntax) {
        return text(HistoryEncoder.encode(history), syntax);
    }

    /**
     * Writes a history to a file, in UTF-8.
     *
     * @param history the history
     * @param file the file, whose name ends in {@code .yaml}, {@code .yml} or {@code .json}, or in {@code .jsonl} or
     *     {@code .csv}, of which {@link EventWriter} tells; one that is there is replaced as a whole
     * @throws IOException if it cannot be written; a file that was there before is then as it was
     * @throws IllegalArgumentException if the name of the file ends otherwise, or it holds what CSV cannot
     */
    public void write(History history, Path file) throws IOException {
        if (EventSource.isNameOf(file)) {
            Replacement.of(file, eventByEvent(history, EventSource.isTable(file)));
        } else {
            save(write(history, syntaxOf(file)), file);
        }
    }

    private static byte[] eventByEvent(History history, boolean table) throws IOException {
        checkArgument(
                !table || history.extras().isEmpty(),
                "CSV has no place for what a tool keeps with the history as a whole (agreement '%s'): write JSON Lines",
                history.agreement());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EventWriter writer =
                table ? EventWriter.csv(bytes) : EventWriter.jsonLines(bytes, history.agreement(), history.extras())) {
            for (Event event : history.events()) {
                writer.write(event);
            }
        }
        return bytes.toByteArray();
    }

    /**
     * A conformance case as YAML, its agreement and its history in it.
     *
     * @param worked the case
     * @return the text, its last line ended
     */
    public String toYaml(ConformanceCase worked) {
        return write(worked, Syntax.YAML);
    }

    /**
     * A conformance case as JSON, its agreement and its history in it.
     *
     * @param worked the case
     * @return the text, its last line ended
     */
    public String toJson(ConformanceCase worked) {
        return write(worked, Syntax.JSON);
    }

    /**
     * A conformance case as text, its agreement and its history in it.
     *
     * @param worked the case
     * @param syntax the syntax
     * @return the text, its last line ended
     * @throws IllegalArgumentException if a text in it holds half of a surrogate pair, which no document can hold
     */
    public String write(ConformanceCase worked, Syntax syntax) {
        return text(CaseEncoder.encode(worked), syntax);
    }

    /**
     * Writes a conformance case to a file, in UTF-8.
     *
     * @param worked the case
     * @param file the file, whose name ends in {@code .yaml}, {@code .yml} or {@code .json}; one that is there is
     *     replaced as a whole
     * @throws IOException if it cannot be written; a file that was there before is then as it was
     * @throws IllegalArgumentException if the name of the file ends otherwise
     */
    public void write(ConformanceCase worked, Path file) throws IOException {
        save(write(worked, syntaxOf(file)), file);
    }

    /**
     * An assessment as JSON. It is written only: {@link DocumentReader} reads none. Its {@code basis} names the
     * semantics, the version of this library, and the SHA-256 of the agreement and of the history, each as
     * {@link #toJson(Agreement)} and {@link #toJson(History)} write them, in UTF-8; that of the history is null where
     * the assessment {@linkplain Assessment#history() has none}.
     *
     * @param assessment the assessment
     * @return the text, its last line ended
     * @throws IllegalArgumentException if a text in it holds half of a surrogate pair, which no document can hold
     */
    public String toJson(Assessment assessment) {
        return text(AssessmentEncoder.encode(assessment), Syntax.JSON);
    }

    /**
     * What an assessment rests on: the {@code basis} of its {@linkplain #toJson(Assessment) written form}, fact by fact, for
     * a report that says so too.
     *
     * @param assessment the assessment
     * @return {@code semantics}, {@code library}, {@code agreementSha256} and, where the assessment has a history, {@code
     *     historySha256}, in this order
     * @throws IllegalArgumentException if a text in it holds half of a surrogate pair, which no document can hold
     */
    public ImmutableMap<String, String> basis(Assessment assessment) {
        ImmutableMap.Builder<String, String> basis = ImmutableMap.<String, String>builder()
                .put("semantics", Integer.toString(Assessment.SEMANTICS))
                .put("library", LibraryVersion.CURRENT.toString())
                .put("agreementSha256", AssessmentEncoder.agreementDigest(assessment));
        AssessmentEncoder.historyDigest(assessment).ifPresent(digest -> basis.put("historySha256", digest));
        return basis.buildOrThrow();
    }

    /**
     * A reading of an agreement as YAML.
     *
     * @param reading the reading
     * @return the text, its last line ended
     */
    public String toYaml(Interpretation reading) {
        return write(reading, Syntax.YAML);
    }

    /**
     * A reading of an agreement as text.
     *
     * @param reading the reading
     * @param syntax the syntax
     * @return the text, its last line ended
     * @throws IllegalArgumentException if a text in it holds half of a surrogate pair, which no document can hold
     */
    public String write(Interpretation reading, Syntax syntax) {
        return text(InterpretationEncoder.encode(reading), syntax);
    }

    /**
     * An analysis as JSON: its findings with their evidence and repairs, what is blocked, what begins only after a
     * failure, and the same for each reading
     * alone.
     *
     * @param analysis the analysis
     * @return the text, its last line ended
     */
    public String toJson(Analysis analysis) {
        return text(AnalysisEncoder.encode(analysis), Syntax.JSON);
    }

    /**
     * A comparison of two texts as JSON: what was added, removed and changed, each change with its effects, and what the
     * analysis finds in one text alone.
     *
     * @param comparison the comparison
     * @return the text, its last line ended
     */
    public String toJson(TextComparison comparison) {
        return text(ComparisonEncoder.encode(comparison), Syntax.JSON);
    }

    /**
     * Positions on an agreement as YAML.
     *
     * @param positions the positions
     * @return the text, its last line ended
     */
    public String toYaml(Positions positions) {
        return write(positions, Syntax.YAML);
    }

    /**
     * Positions on an agreement as JSON.
     *
     * @param positions the positions
     * @return the text, its last line ended
     */
    public String toJson(Positions positions) {
        return write(positions, Syntax.JSON);
    }

    /**
     * Positions on an agreement as text.
     *
     * @param positions the positions
     * @param syntax the syntax
     * @return the text, its last line ended
     * @throws IllegalArgumentException if a text in it holds half of a surrogate pair, which no document can hold
     */
    public String write(Positions positions, Syntax syntax) {
        return text(PositionsEncoder.encode(positions), syntax);
    }

    /**
     * Writes positions on an agreement to a file, in UTF-8.
     *
     * @param positions the positions
     * @param file the file, whose name ends in {@code .yaml}, {@code .yml} or {@code .json}; one that is there is
     *     replaced as a whole
     * @throws IOException if it cannot be written; a file that was there before is then as it was
     * @throws IllegalArgumentException if the name of the file ends otherwise
     */
    public void write(Positions positions, Path file) throws IOException {
        save(write(positions, syntaxOf(file)), file);
    }

    /**
     * A negotiation as JSON: each clause on the table with the stances on it, who blocks it and what falls with it; the
     * package, the fewest concessions that complete it, and how it came about.
     *
     * @param negotiation the negotiation
     * @return the text, its last line ended
     */
    public String toJson(Negotiation negotiation) {
        return text(NegotiationEncoder.encode(negotiation), Syntax.JSON);
    }

    /**
     * A valuation of an agreement as YAML.
     *
     * @param valuation the valuation
     * @return the text, its last line ended
     */
    public String toYaml(Valuation valuation) {
        return write(valuation, Syntax.YAML);
    }

    /**
     * A valuation of an agreement as text.
     *
     * @param valuation the valuation
     * @param syntax the syntax
     * @return the text, its last line ended
     * @throws IllegalArgumentException if a text in it holds half of a surrogate pair, which no document can hold
     */
    public String write(Valuation valuation, Syntax syntax) {
        return text(ValuationEncoder.encode(valuation), syntax);
    }

    /**
     * Writes a valuation of an agreement to a file, as {@link #write(Positions, Path)} does.
     *
     * @param valuation the valuation
     * @param file the file
     * @throws IOException if it cannot be written; a file that was there before is then as it was
     */
    public void write(Valuation valuation, Path file) throws IOException {
        save(write(valuation, syntaxOf(file)), file);
    }

    /**
     * Advice on orders as JSON: the best order and that of the text with all exposures, who would gain by leaving, limits.
     *
     * @param advice the advice
     * @return the text, its last line ended
     */
    public String toJson(OrderAdvice advice) {
        return text(OrderAdviceEncoder.encode(advice), Syntax.JSON);
    }

    private static String text(MapNode document, Syntax syntax) {
        requireNonNull(syntax, "syntax");
        return syntax == Syntax.JSON ? JsonText.of(document) : YamlText.of(document);
    }

    private static Syntax syntaxOf(Path file) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl")) {
            throw new IllegalArgumentException("'" + file
                    + "' is named for JSON Lines, which only a history can be. Let its name end in .json or .yaml.");
        }
        return Syntax.of(file);
    }

    private static void save(String text, Path file) throws IOException {
        Replacement.of(file, text.getBytes(UTF_8));
    }
}
