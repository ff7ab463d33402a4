package org.eirene.examples.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Problem;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.PreparedHistory;
import org.eirene.evaluation.Reason;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.eirene.history.LongHistory;
import org.eirene.internal.Instants;
import org.eirene.serialization.AgreementReading;
import org.eirene.serialization.DocumentException;
import org.eirene.serialization.DocumentProblem;
import org.eirene.serialization.DocumentReader;
import org.eirene.serialization.DocumentWriter;
import org.eirene.serialization.EventSource;
import org.eirene.serialization.HistoryReading;
import org.eirene.serialization.Location;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds a history against its agreement and prints where everything stands. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Says where an agreement stands by its history, and why.",
            "Instants carry their offset (2005-12-19T10:00:00Z); a date is the end of that day in the agreement's"
                    + " zone."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the assessment is printed",
            "2:a document or an argument is wrong, or uses what this version does not evaluate",
            "70:a defect of Eirene itself"
        })
final class Evaluate implements Callable<Integer> {
    /** How an assessment is printed. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern EVENT_PATH = Pattern.compile("events\\[(\\d{1,9})\\](.*)");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "AGREEMENT", description = "A file in YAML (.yaml, .yml) or JSON (.json).")
    private Path agreementFile = Path.of("");

    @Parameters(index = "1", paramLabel = "HISTORY", description = "A file in YAML, JSON, JSON Lines (.jsonl) or CSV.")
    private Path historyFile = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "I",
            description = "The instant or date it is about; the instant of the last event, if not given.")
    private @Nullable String asOf;

    @Option(
            names = "--known-at",
            paramLabel = "I",
            description = "The instant or date up to which reports count; all reports, if not given.")
    private @Nullable String knownAt;

    @Option(names = "--explain", paramLabel = "ID", description = "Print why this element stands where it stands.")
    private @Nullable String explain;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or json, which has the reasons of all elements.")
    private Format format = Format.TEXT;

    @Option(
            names = "--skip-broken-lines",
            description = "Leave out the lines of JSON Lines or CSV that are no events, and say how many they are.")
    private boolean skipping;

    @Option(names = "--all", description = "Print every problem of a document, not the first fifty alone.")
    private boolean all;

    private final long longest;
    private final BooleanSupplier terminal;

    /**
     * The command.
     *
     * @param longest up to how many bytes a history of lines is held; a longer one is gone through event by event
     * @param terminal whether messages go to a terminal
     */
    Evaluate(long longest, BooleanSupplier terminal) {
        this.longest = longest;
        this.terminal = terminal;
    }

    /** The command, whose messages go somewhere; what is no longer than a document may be is held. */
    static Evaluate of(PrintStream err) {
        BooleanSupplier terminal = err == System.err ? ProgressBar::isStandardErrorATerminal : () -> false;
        return new Evaluate(DocumentReader.standard().limits().length(), terminal);
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        ProblemList problems = new ProblemList(err, all);
        boolean lines = EventSource.isNameOf(historyFile);
        if (skipping && !lines) {
            throw refused("--skip-broken-lines: " + historyFile + " is not in JSON Lines (.jsonl) or CSV (.csv).");
        }
        AgreementReading agreement = DocumentReader.standard().readAgreement(agreementFile);
        problems.print(agreementFile, agreement.problems());
        if (agreement.value().isEmpty()) {
            return Eirene.WRONG_INPUT;
        }
        if (lines) {
            return ofLines(agreement.value().get(), problems, err);
        }
        HistoryReading history = DocumentReader.standard()
                .readHistory(historyFile, agreement.value().get());
        problems.print(historyFile, history.problems());
        return history.value()
                .map(read -> evaluate(agreement.value().get(), read, history::placeOf, problems))
                .orElse(Eirene.WRONG_INPUT);
    }

    /** A history that stands event by event in its file; all of it is held only where it must be or is short. */
    private int ofLines(Agreement agreement, ProblemList problems, PrintWriter err) {
        EventFile file =
                new EventFile(historyFile, agreement, skipping, new ProgressBar(err, terminal, System::nanoTime));
        try {
            boolean holding = explain != null || format == Format.JSON || file.size() <= longest;
            Optional<LongHistory> record = holding ? Optional.empty() : file.goneThrough();
            if (record.isPresent()) {
                file.tellSkipped(problems, err);
                return evaluate(agreement, record.get());
            }
            EventFile.Held held = file.held();
            file.tellSkipped(problems, err);
            return evaluate(agreement, held.history(), held::placeOf, problems);
        } catch (DocumentException refused) {
            problems.print(historyFile, refused.problems());
            return Eirene.WRONG_INPUT;
        }
    }

    /** What the evaluation will disregard, most of it misspelt: nothing that forbids an evaluation, but to be known. */
    private ImmutableList<DocumentProblem> ineffective(
            Agreement agreement, History history, Function<String, Optional<Location>> placeOf) {
        return history.problems(agreement).stream()
                .map(problem -> {
                    Matcher path = EVENT_PATH.matcher(problem.path());
                    if (!path.matches()) {
                        return new DocumentProblem(historyFile.toString(), Location.UNKNOWN, problem);
                    }
                    // a record is sorted, its document need not be: an event is named by its id
                    Event event = history.events().get(Integer.parseInt(path.group(1)));
                    return new DocumentProblem(
                            historyFile.toString(),
                            placeOf.apply(event.id()).orElse(Location.UNKNOWN),
                            of(event, path.group(2), problem));
                })
                .collect(ImmutableList.toImmutableList());
    }

    private static Problem of(Event event, String key, Problem problem) {
        return new Problem(
                problem.code(),
                problem.severity(),
                event.id() + key,
                problem.message(),
                problem.found(),
                problem.expected(),
                problem.suggestion());
    }

    private int evaluate(
            Agreement agreement, History history, Function<String, Optional<Location>> placeOf, ProblemList problems) {
        problems.print(historyFile, ineffective(agreement, history, placeOf));
        PreparedHistory record = Evaluator.of(agreement).prepare(history);
        Optional<Event> last = history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.events().get(history.size() - 1));
        Instant present = present(agreement, last);
        return print(known(agreement).map(at -> record.asOf(present, at)).orElseGet(() -> record.asOf(present)), last);
    }

    private int evaluate(Agreement agreement, LongHistory record) {
        Evaluator evaluator = Evaluator.of(agreement);
        Instant present = present(agreement, record.last());
        return print(
                known(agreement)
                        .map(at -> evaluator.evaluate(record, present, at))
                        .orElseGet(() -> evaluator.evaluate(record, present)),
                record.last());
    }

    private Optional<Instant> known(Agreement agreement) {
        return Optional.ofNullable(knownAt).map(text -> instant("--known-at", text, agreement));
    }

    private Instant present(Agreement agreement, Optional<Event> last) {
        if (asOf != null) {
            return instant("--as-of", asOf, agreement);
        }
        return last.map(Event::at).orElseThrow(() -> refused(historyFile + " has no events: say --as-of."));
    }

    private int print(Assessment assessment, Optional<Event> last) {
        Optional<Reason> reason = Optional.ofNullable(explain).map(id -> reason(assessment, id));
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            out.print(DocumentWriter.standard().toJson(assessment));
            out.flush();
            return Eirene.FINE;
        }
        last.filter(event -> asOf == null)
                .ifPresent(event -> out.println("At the last event, " + event.id() + " of " + event.at()));
        out.println(assessment);
        reason.ifPresent(why -> {
            out.println();
            out.println("Why " + explain);
            why.toString().lines().forEach(line -> out.println("  " + line));
        });
        return Eirene.FINE;
    }

    private Instant instant(String option, String text, Agreement agreement) {
        try {
            return Instants.parse(text, agreement.timeZone());
        } catch (IllegalArgumentException refusal) {
            throw refused(option + ": " + refusal.getMessage() + ".");
        }
    }

    private Reason reason(Assessment assessment, String id) {
        try {
            return assessment.reason(id);
        } catch (IllegalArgumentException refusal) {
            throw refused("--explain: " + refusal.getMessage());
        }
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
