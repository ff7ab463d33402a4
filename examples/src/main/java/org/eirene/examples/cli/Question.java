package org.eirene.examples.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Problem;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.PreparedHistory;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.eirene.history.LongHistory;
import org.eirene.internal.Instants;
import org.eirene.serialization.AgreementReading;
import org.eirene.serialization.DocumentException;
import org.eirene.serialization.DocumentProblem;
import org.eirene.serialization.DocumentReader;
import org.eirene.serialization.EventSource;
import org.eirene.serialization.HistoryReading;
import org.eirene.serialization.Location;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What several commands ask: where an agreement stands by its history, as of an instant and as known at another. */
final class Question {
    private static final Pattern EVENT_PATH = Pattern.compile("events\\[(\\d{1,9})\\](.*)");

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

    @Option(
            names = "--skip-broken-lines",
            description = "Leave out the lines of JSON Lines or CSV that are no events, and say how many they are."
                    + " What is no CSV ends a table.")
    private boolean skipping;

    @Option(names = "--all", description = "Print every problem of a document, not the first fifty alone.")
    private boolean all;

    private final long longest;
    private final BooleanSupplier terminal;

    /**
     * A question.
     *
     * @param longest up to how many bytes a history of lines is held; a longer one is gone through event by event
     * @param terminal whether messages go to a terminal
     */
    Question(long longest, BooleanSupplier terminal) {
        this.longest = longest;
        this.terminal = terminal;
    }

    /** A question, whose messages go somewhere; what is no longer than a document may be is held. */
    static Question of(PrintStream err) {
        BooleanSupplier terminal = err == System.err ? ProgressBar::isStandardErrorATerminal : () -> false;
        return new Question(DocumentReader.standard().limits().length(), terminal);
    }

    /**
     * The answer.
     *
     * @param assessment where everything stands
     * @param last the last event, where its instant is the one it is about
     * @param asKnownAt where everything stood at another instant, as it was known then
     */
    record Answer(Assessment assessment, Optional<Event> last, Function<Instant, Assessment> asKnownAt) {}

    /**
     * The answer. Empty where a document cannot be read; what is wrong with it is printed then.
     *
     * @param command the command that asks
     * @param holding whether all events are to be held, however many they are
     * @return the answer
     */
    Optional<Answer> answer(CommandLine command, boolean holding) {
        ProblemList problems = new ProblemList(command.getErr(), all);
        boolean lines = EventSource.isNameOf(historyFile);
        if (skipping && !lines) {
            throw new ParameterException(
                    command, "--skip-broken-lines: " + historyFile + " is not in JSON Lines (.jsonl) or CSV (.csv).");
        }
        AgreementReading reading = DocumentReader.standard().readAgreement(agreementFile);
        problems.print(agreementFile, reading.problems());
        if (reading.value().isEmpty()) {
            return Optional.empty();
        }
        Agreement agreement = reading.value().get();
        if (lines) {
            return answerByLines(command, agreement, holding, problems);
        }
        HistoryReading history = DocumentReader.standard().readHistory(historyFile, agreement);
        problems.print(historyFile, history.problems());
        return history.value().map(read -> evaluate(command, agreement, read, history::placeOf, problems));
    }

    /** By a history that stands event by event in its file; all of it is held only where it must be or is short. */
    private Optional<Answer> answerByLines(
            CommandLine command, Agreement agreement, boolean holding, ProblemList problems) {
        ProgressBar bar = new ProgressBar(command.getErr(), terminal, System::nanoTime);
        EventFile file = new EventFile(historyFile, agreement, skipping, bar);
        try {
            Optional<LongHistory> record = holding || file.size() <= longest ? Optional.empty() : file.goneThrough();
            if (record.isPresent()) {
                file.tellSkipped(problems, command.getErr());
                return Optional.of(evaluate(command, agreement, record.get()));
            }
            EventFile.Held held = file.held();
            file.tellSkipped(problems, command.getErr());
            return Optional.of(evaluate(command, agreement, held.history(), held::placeOf, problems));
        } catch (DocumentException refused) {
            problems.print(historyFile, refused.problems());
            return Optional.empty();
        }
    }

    private Answer evaluate(
            CommandLine command,
            Agreement agreement,
            History history,
            Function<String, Optional<Location>> placeOf,
            ProblemList problems) {
        problems.print(historyFile, ineffective(agreement, history, placeOf));
        PreparedHistory record = Evaluator.of(agreement).prepare(history);
        Optional<Event> last = history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.events().get(history.size() - 1));
        return answer(command, agreement, last, record::asOf, record::asOf);
    }

    private Answer evaluate(CommandLine command, Agreement agreement, LongHistory record) {
        Evaluator evaluator = Evaluator.of(agreement);
        return answer(
                command,
                agreement,
                record.last(),
                asOf -> evaluator.evaluate(record, asOf),
                (asOf, knownAt) -> evaluator.evaluate(record, asOf, knownAt));
    }

    private Answer answer(
            CommandLine command,
            Agreement agreement,
            Optional<Event> last,
            Function<Instant, Assessment> byAllReports,
            BiFunction<Instant, Instant, Assessment> asKnown) {
        Optional<Event> present = asOf == null ? last : Optional.empty();
        Instant at = asOf == null
                ? present.map(Event::at)
                        .orElseThrow(
                                () -> new ParameterException(command, historyFile + " has no events: say --as-of."))
                : instant(command, "--as-of", asOf, agreement);
        Assessment assessment = knownAt == null
                ? byAllReports.apply(at)
                : asKnown.apply(at, instant(command, "--known-at", knownAt, agreement));
        return new Answer(assessment, present, then -> asKnown.apply(then, then));
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

    /** An instant that an option names. */
    static Instant instant(CommandLine command, String option, String text, Agreement agreement) {
        try {
            return Instants.parse(text, agreement.timeZone());
        } catch (IllegalArgumentException refusal) {
            throw new ParameterException(command, option + ": " + refusal.getMessage() + ".");
        }
    }
}
