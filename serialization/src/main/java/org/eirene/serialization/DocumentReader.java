package org.eirene.serialization;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eirene.agreement.Agreement;
import org.eirene.analysis.Interpretation;
import org.eirene.history.History;
import org.eirene.negotiation.Positions;
import org.eirene.sequencing.Valuation;
import org.jspecify.annotations.Nullable;

/**
 * Reads agreements, readings of them, positions on them, valuations, histories and conformance cases, in JSON and YAML. A
 * reader refuses whatever it does not know, and tells all problems of a document together, each with its place. Nothing
 * that a document holds makes it fail with another exception, load a type, follow a reference or take more than the
 * {@link Limits} allow.
 *
 * <pre>{@code
 * var reader = DocumentReader.standard();
 * Agreement accord = reader.readAgreement(Path.of("corridor.yaml")).orThrow();
 * History history = reader.readHistory(Path.of("corridor-history.yaml"), accord).orThrow();
 * }</pre>
 *
 * <p>YAML is read as YAML 1.2 with the types of JSON: {@code yes}, {@code 012}, {@code 0x1F}, {@code 1_000} and
 * {@code 2025-01-16} are texts, and a number is its digits, exactly. Tags, anchors and aliases are refused, and so are
 * keys that stand twice, a second document, and values of another type than is asked for: nothing is converted.
 *
 * <p>A reader is immutable and can be used by any number of threads.
 */
public final class DocumentReader {
    private static final DocumentReader STANDARD = new DocumentReader(Limits.standard());

    private final Limits limits;

    private DocumentReader(Limits limits) {
        this.limits = requireNonNull(limits, "limits");
    }

    /** {@return a reader with the {@linkplain Limits#standard() standard limits}} */
    public static DocumentReader standard() {
        return STANDARD;
    }

    /**
     * The same reader with other limits.
     *
     * @param other the limits
     * @return the reader
     */
    public DocumentReader withLimits(Limits other) {
        return new DocumentReader(other);
    }

    /** {@return how much it reads before it refuses} */
    public Limits limits() {
        return limits;
    }

    /**
     * Reads an agreement from a file.
     *
     * @param file the file, whose name ends in {@code .yaml}, {@code .yml} or {@code .json}
     * @return what came of it; that the file cannot be read is a problem too
     */
    public AgreementReading readAgreement(Path file) {
        return agreement(open(file));
    }

    /**
     * Reads an agreement from a text.
     *
     * @param text the text
     * @param syntax its syntax
     * @return what came of it
     */
    public AgreementReading readAgreement(String text, Syntax syntax) {
        return agreement(open(text, syntax));
    }

    /**
     * Reads a history from a file. Dates are counted in the time zone of the agreement, and a history of another
     * agreement is refused. What the evaluation would disregard is no problem of a document; ask
     * {@link History#problems(Agreement)}.
     *
     * @param file the file; where its name ends in {@code .jsonl}, each line is an event, and in {@code .csv} each row:
     *     see {@link EventWriter}. All of it comes into memory; {@link EventSource} reads event by event
     * @param agreement the agreement
     * @return what came of it
     */
    public HistoryReading readHistory(Path file, Agreement agreement) {
        return historyOf(file, Optional.of(agreement), Optional.of(agreement.timeZone()));
    }

    /**
     * Reads a history from a file, without its agreement: instants can be read, dates cannot.
     *
     * @param file the file; where its name ends in {@code .jsonl}, its first line must name the agreement:
     *     {@code {"format": "eirene/history/1", "agreement": "corridor-accord"}}; CSV names none and cannot be read so
     * @return what came of it; a date is a problem, which tells the way out
     */
    public HistoryReading readHistory(Path file) {
        return historyOf(file, Optional.empty(), Optional.empty());
    }

    /**
     * Reads a history from a text.
     *
     * @param text the text
     * @param syntax its syntax
     * @param agreement the agreement, in whose time zone dates are counted
     * @return what came of it
     */
    public HistoryReading readHistory(String text, Syntax syntax, Agreement agreement) {
        return history(open(text, syntax), Optional.of(agreement), Optional.of(agreement.timeZone()));
    }

    /**
     * Reads a history from a text, without its agreement: instants can be read, dates cannot.
     *
     * @param text the text
     * @param syntax its syntax
     * @return what came of it; a date is a problem, which tells the way out
     */
    public HistoryReading readHistory(String text, Syntax syntax) {
        return history(open(text, syntax), Optional.empty(), Optional.empty());
    }

    /**
     * Reads a reading of an agreement from a file: the same text, some clauses understood otherwise. What it replaces
     * must stand in the agreement, and the text so understood must be valid.
     *
     * @param file the file, whose name ends in {@code .yaml}, {@code .yml} or {@code .json}
     * @param agreement the agreement
     * @return what came of it
     */
    public InterpretationReading readInterpretation(Path file, Agreement agreement) {
        return interpretation(open(file), agreement);
    }

    /**
     * Reads a reading of an agreement from a text.
     *
     * @param text the text
     * @param syntax its syntax
     * @param agreement the agreement
     * @return what came of it
     */
    public InterpretationReading readInterpretation(String text, Syntax syntax, Agreement agreement) {
        return interpretation(open(text, syntax), agreement);
    }

    private static InterpretationReading interpretation(Opened opened, Agreement agreement) {
        Optional<Interpretation> reading =
                decoded(opened, (values, root) -> new InterpretationDecoder(values, agreement).read(root));
        return new InterpretationReading(opened.problems(), reading, new Document(opened.root()));
    }

    /**
     * Reads the positions that actors take on the clauses of an agreement from a file. Dates are counted in the time zone
     * of the agreement; positions on another agreement, and by or on what it does not have, are refused.
     *
     * @param file the file, whose name ends in {@code .yaml}, {@code .yml} or {@code .json}
     * @param agreement the agreement
     * @return what came of it
     */
    public PositionsReading readPositions(Path file, Agreement agreement) {
        return positions(open(file), agreement);
    }

    /**
     * Reads the positions that actors take on the clauses of an agreement from a text.
     *
     * @param text the text
     * @param syntax its syntax
     * @param agreement the agreement
     * @return what came of it
     */
    public PositionsReading readPositions(String text, Syntax syntax, Agreement agreement) {
        return positions(open(text, syntax), agreement);
    }

    private static PositionsReading positions(Opened opened, Agreement agreement) {
        Optional<Positions> positions =
                decoded(opened, (values, root) -> new PositionsDecoder(values, agreement).read(root));
        return new PositionsReading(opened.problems(), positions, new Document(opened.root()));
    }

    /**
     * Reads a valuation of an agreement from a file. One of another agreement is refused, and so is what it names and the
     * agreement does not have; what it values in vain is a warning.
     *
     * @param file the file, whose name ends in {@code .yaml}, {@code .yml} or {@code .json}
     * @param agreement the agreement
     * @return what came of it
     */
    public ValuationReading readValuation(Path file, Agreement agreement) {
        return valuation(open(file), agreement);
    }

    /**
     * Reads a valuation of an agreement from a text.
     *
     * @param text the text
     * @param syntax its syntax
     * @param agreement the agreement
     * @return what came of it
     */
    public ValuationReading readValuation(String text, Syntax syntax, Agreement agreement) {
        return valuation(open(text, syntax), agreement);
    }

    private static ValuationReading valuation(Opened opened, Agreement agreement) {
        Optional<Valuation> valuation =
                decoded(opened, (values, root) -> new ValuationDecoder(values, agreement).read(root));
        return new ValuationReading(opened.problems(), valuation, new Document(opened.root()));
    }

    /**
     * Reads a conformance case from a file. Its agreement and its history stand in it, or in files of the same folder
     * or below it, which it names.
     *
     * @param file the file, whose name ends in {@code .yaml}, {@code .yml} or {@code .json}
     * @return what came of it; the problems of each file name that file
     */
    public CaseReading readCase(Path file) {
        return new CaseDecoder(this, Optional.of(file)).read(open(file));
    }

    /**
     * Reads a conformance case from a text. Its agreement and its history must stand in it.
     *
     * @param text the text
     * @param syntax its syntax
     * @return what came of it
     */
    public CaseReading readCase(String text, Syntax syntax) {
        return new CaseDecoder(this, Optional.empty()).read(open(text, syntax));
    }

    /** A document that was opened: its tree, as far as its syntax goes, and its problems so far. */
    record Opened(@Nullable Node root, Report report) {
        ImmutableList<DocumentProblem> problems() {
            return report.problems(root);
        }
    }

    private Opened open(Path file) {
        Report report = new Report(file.toString(), limits);
        try {
            Syntax syntax = SourceFile.syntax(file, report);
            return opened(SourceFile.text(file, limits, report), syntax, report);
        } catch (Unreadable e) {
            // It is in the report.
            return new Opened(null, report);
        }
    }

    private Opened open(String text, Syntax syntax) {
        requireNonNull(syntax, "syntax");
        Report report = new Report("", limits);
        try {
            if (text.length() > limits.length()) {
                throw report.fatal(
                        new Location(1, 1),
                        DocumentProblemCode.DOCUMENT_TOO_LONG,
                        "The text is longer than " + limits.length() + " characters",
                        "a text of " + limits.length() + " characters at the most");
            }
            return opened(text, syntax, report);
        } catch (Unreadable e) {
            // It is in the report.
            return new Opened(null, report);
        }
    }

    private Opened opened(String raw, Syntax syntax, Report report) throws Unreadable {
        String text = Text.withoutMark(raw);
        return syntax == Syntax.JSON ? json(text, report) : yaml(text, report);
    }

    private Opened json(String text, Report report) {
        TreeBuilder builder = new TreeBuilder(limits, report);
        try {
            new JsonTree(limits).read(text, 1, builder, report);
        } catch (Unreadable e) {
            // No parser of JSON gets past a control character, so that only where it stopped need anybody look for one;
            // that one stands there says more than what the parser made of it.
            Report ofCharacters = new Report(report.file(), limits);
            if (!Text.isText(text, ofCharacters)) {
                return new Opened(null, ofCharacters);
            }
        }
        return new Opened(builder.root(), report);
    }

    private Opened yaml(String text, Report report) throws Unreadable {
        Text.check(text, 1, report);
        TreeBuilder builder = new TreeBuilder(limits, report);
        try {
            YamlTree.read(text, limits, builder, report);
        } catch (Unreadable e) {
            // It is in the report, and the tree is what was read before.
        }
        return new Opened(builder.root(), report);
    }

    private static AgreementReading agreement(Opened opened) {
        Optional<Agreement> agreement = decoded(opened, (values, root) -> new AgreementDecoder(values).read(root));
        return new AgreementReading(opened.problems(), agreement, new Document(opened.root()));
    }

    /**
     * What a document says, its problems being reported on the way. What is left of one that broke off has no meaning yet;
     * whoever wants it asks for it.
     */
    private static <T> Optional<T> decoded(Opened opened, BiFunction<Values, Node, Optional<T>> decoder) {
        Node root = opened.root();
        return root == null || opened.report().isCutShort()
                ? Optional.empty()
                : decoder.apply(new Values(opened.report()), root);
    }

    private static HistoryReading history(Opened opened, Optional<Agreement> agreement, Optional<ZoneId> zone) {
        HistoryDecoder decoder = new HistoryDecoder(new Values(opened.report()), agreement, zone);
        Node root = opened.root();
        Optional<History> history = root == null ? Optional.empty() : decoder.read(root);
        Document document = new Document(root);
        return new HistoryReading(
                opened.problems(), history, decoder.asFarAsRead(), document::placeOf, document::placeOfPath);
    }

    /** The agreement of a case, in a file of its own. */
    AgreementReading agreementOf(Path file) {
        return agreement(open(file));
    }

    /** A history in a file; its dates are of a zone, if one is known. */
    HistoryReading historyOf(Path file, Optional<Agreement> agreement, Optional<ZoneId> zone) {
        return EventSource.isNameOf(file)
                ? new HistoryFile(limits, file, agreement, zone).read()
                : history(open(file), agreement, zone);
    }
}
