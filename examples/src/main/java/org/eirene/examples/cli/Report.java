package org.eirene.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eirene.evaluation.Assessment;
import org.eirene.report.DueCalendar;
import org.eirene.report.HtmlReport;
import org.eirene.report.MermaidFlowchart;
import org.eirene.report.ScorecardCsv;
import org.eirene.report.TextTables;
import org.eirene.report.TimelinePicture;
import org.eirene.report.WaitsPicture;
import org.eirene.serialization.DocumentWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes reports of where an agreement stands: a page, pictures, a chart, a calendar, tables. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Writes reports of where an agreement stands by its history.",
            "One report at least; several in one call. A FILE that is - is the standard output, for one report."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the reports are written",
            "2:a document or an argument is wrong, or a file cannot be written",
            "70:a defect of Eirene itself"
        })
final class Report implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final Question question;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write a page with everything: statuses, reasons, timeline.")
    private @Nullable String html;

    @Option(names = "--svg", paramLabel = "FILE", description = "Write the timeline, as a picture.")
    private @Nullable String svg;

    @Option(names = "--waits", paramLabel = "FILE", description = "Write who waits for whom, as a picture (SVG).")
    private @Nullable String waits;

    @Option(
            names = "--mermaid",
            paramLabel = "FILE",
            description = "Write phases and who waits for whom, as a Mermaid flowchart.")
    private @Nullable String mermaid;

    @Option(
            names = "--ics",
            paramLabel = "FILE",
            description = "Write everything that is due, as a calendar (iCalendar).")
    private @Nullable String ics;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the scorecard, as CSV.")
    private @Nullable String csv;

    @Option(names = "--text", paramLabel = "FILE", description = "Write all tables, as text.")
    private @Nullable String text;

    @Option(names = "--actor", paramLabel = "ID", description = "Of the calendar: only what this actor must see to.")
    private @Nullable String actor;

    @Option(
            names = "--replacing",
            paramLabel = "I",
            description = "Of the calendar: cancel what fell away since one as of this instant or date.")
    private @Nullable String replacing;

    Report(Question question) {
        this.question = question;
    }

    @Override
    public Integer call() {
        Map<String, String> files = files();
        return question.answer(spec.commandLine(), true)
                .map(answer -> write(files, answer))
                .orElse(Eirene.WRONG_INPUT);
    }

    /** Where each report goes that was asked for, by its option. */
    private Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        put(files, "--html", html);
        put(files, "--svg", svg);
        put(files, "--waits", waits);
        put(files, "--mermaid", mermaid);
        put(files, "--ics", ics);
        put(files, "--csv", csv);
        put(files, "--text", text);
        if (files.isEmpty()) {
            throw refused("Say what to write: --html, --svg, --waits, --mermaid, --ics, --csv or --text.");
        }
        if (ics == null && (actor != null || replacing != null)) {
            throw refused((actor != null ? "--actor" : "--replacing") + " is about the calendar: say --ics too.");
        }
        if (files.values().stream().filter(STANDARD_OUTPUT::equals).count() > 1) {
            throw refused("The standard output (-) has room for one report.");
        }
        return files;
    }

    private static void put(Map<String, String> files, String option, @Nullable String file) {
        if (file != null) {
            files.put(option, file);
        }
    }

    private int write(Map<String, String> files, Question.Answer answer) {
        // all of them before the first file is touched: an argument may be wrong yet
        Map<String, String> texts = new LinkedHashMap<>();
        files.keySet().forEach(option -> texts.put(option, text(option, answer)));
        files.forEach((option, file) -> write(option, file, texts.getOrDefault(option, "")));
        if (!files.containsValue(STANDARD_OUTPUT)) {
            files.values().forEach(file -> spec.commandLine().getOut().println("Wrote " + file));
        }
        return Eirene.FINE;
    }

    private void write(String option, String file, String text) {
        PrintWriter out = spec.commandLine().getOut();
        if (file.equals(STANDARD_OUTPUT)) {
            out.print(text);
            out.flush();
            return;
        }
        try {
            Files.write(Path.of(file), text.getBytes(UTF_8));
        } catch (IOException | InvalidPathException refusal) {
            throw refused(option + ": '" + file + "' cannot be written: " + refusal);
        }
    }

    private String text(String option, Question.Answer answer) {
        Assessment now = answer.assessment();
        return switch (option) {
            case "--html" ->
                HtmlReport.of(now)
                        .withBasis(DocumentWriter.standard().basis(now))
                        .text();
            case "--svg" -> TimelinePicture.of(now).text();
            case "--waits" -> WaitsPicture.of(now).text();
            case "--mermaid" -> MermaidFlowchart.of(now).text();
            case "--ics" -> calendar(answer).text();
            case "--csv" -> ScorecardCsv.of(now).text();
            default -> TextTables.all(now) + System.lineSeparator();
        };
    }

    private DueCalendar calendar(Question.Answer answer) {
        DueCalendar all = DueCalendar.of(answer.assessment());
        DueCalendar calendar =
                Optional.ofNullable(actor).map(id -> forActor(all, id)).orElse(all);
        return Optional.ofNullable(replacing)
                .map(text -> Question.instant(
                        spec.commandLine(),
                        "--replacing",
                        text,
                        answer.assessment().agreement()))
                .map(before -> calendar.replacing(answer.asKnownAt().apply(before)))
                .orElse(calendar);
    }

    private DueCalendar forActor(DueCalendar calendar, String id) {
        try {
            return calendar.forActor(id);
        } catch (IllegalArgumentException refusal) {
            throw refused("--actor: " + refusal.getMessage());
        }
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
